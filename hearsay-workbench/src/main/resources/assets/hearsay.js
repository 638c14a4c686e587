"use strict";
// Everything works without this. It adds the keys of /keys, live progress, and a copied link.

const one = (what, inside = document) => inside.querySelector(what);
const all = (what, inside = document) => [...inside.querySelectorAll(what)];

// ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────
let afterG = 0;

const typing = (event) =>
  event.ctrlKey || event.metaKey || event.altKey ||
  event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

const follow = (link) => link && link.click();

document.addEventListener("keydown", (event) => {
  if (typing(event)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const key = event.key;
  if (Date.now() - afterG < 1500) {
    afterG = 0;
    const item = one(`[data-go="${CSS.escape(key)}"]`);
    if (item) {
      event.preventDefault();
      follow(item);
      return;
    }
  }
  const action = actions[key];
  if (action && action() !== false) event.preventDefault();
});

const actions = {
  "/": () => one("#q").focus(),
  "?": showKeys,
  "g": () => { afterG = Date.now(); },
  "j": () => move(1),
  "k": () => move(-1),
  "u": () => inReader() && nest(-1),
  "d": () => inReader() && nest(1),
  "o": () => follow(one("[data-original]")),
  "l": () => copy(one("[data-copy]")),
  "n": unnamedOnly,
  "f": () => { const box = one("#facets input[type=checkbox]"); return box ? box.focus() : false; },
  "[": () => follow(one("a[rel=prev]")),
  "]": () => follow(one("a[rel=next]")),
};

const inReader = () => one(".reader") !== null;

function move(by) {
  return inReader() ? moveInText(by) : moveInTable(by);
}

function cards() {
  return all(".card[data-number]").sort((a, b) => a.dataset.number - b.dataset.number);
}

const selectedCard = (list) => list.findIndex((card) => one("[data-copy]", card));

function moveInText(by) {
  const list = cards();
  const at = selectedCard(list);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by;
  if (list[next]) select(list[next].dataset.number);
  else if (next >= list.length) follow(one("a[rel=next]"));
  else follow(one("a[rel=prev]"));
}

/** One voice outward: the nearest card before that is less deep. Deeper: the card after, when it is. */
function nest(by) {
  const list = cards();
  const at = selectedCard(list);
  if (at < 0) return;
  const depth = Number(list[at].dataset.depth);
  const found = by < 0
    ? list.slice(0, at).reverse().find((card) => Number(card.dataset.depth) < depth)
    : list[at + 1] && Number(list[at + 1].dataset.depth) > depth ? list[at + 1] : undefined;
  if (found) select(found.dataset.number);
}

/** Opens the page with another statement selected, without a flash; falls back to following the link. */
async function select(number) {
  const link = all("a.ref").find((ref) => ref.textContent.trim() === number);
  if (!link) return;
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const scrolled = one(".original").scrollTop;
    one("main").replaceWith(document.adoptNode(one("main", page)));
    history.replaceState(null, "", link.href);
    one(".original").scrollTop = scrolled;
    const words = document.getElementById("s" + number);
    if (words) words.scrollIntoView({ block: "center", behavior: "auto" });
  } catch {
    location.assign(link.href);
  }
}

function moveInTable(by) {
  const rows = all("table[data-walk] tbody tr:not(.day)");
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  if (at >= 0) rows[at].removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");
  const link = one("a", next);
  if (link) link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function unnamedOnly() {
  const box = one("#facets input[name=unnamed]");
  if (!box) return false;
  box.checked = !box.checked;
  box.form.requestSubmit();
}

async function showKeys() {
  let dialog = one("dialog");
  if (!dialog) {
    const answer = await fetch("/keys");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", "keys-title");
    const title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = "Keys";
    const close = document.createElement("form");
    close.method = "dialog";
    const button = document.createElement("button");
    button.textContent = "Close";
    close.append(button);
    dialog.append(title, document.adoptNode(one("#all-keys", page)), close);
    document.body.append(dialog);
  }
  dialog.showModal();
}

// ── the permanent link ─────────────────────────────────────────────────────────────────────────────────────────────
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("[data-copy]");
  if (link && !event.ctrlKey && !event.metaKey && navigator.clipboard) {
    event.preventDefault();
    copy(link);
  }
});

async function copy(link) {
  if (!link) return;
  try {
    await navigator.clipboard.writeText(link.href);
    link.textContent = "Link copied";
  } catch {
    link.textContent = link.href;
  }
}

// ── progress ───────────────────────────────────────────────────────────────────────────────────────────────────────
const note = one("[data-progress]");
if (note) {
  const timer = setInterval(async () => {
    try {
      const state = await (await fetch("/api/progress")).json();
      show(state);
      if (!state.running) {
        clearInterval(timer);
        done();
      }
    } catch {
      clearInterval(timer);                       // the server is gone; what is on the page stays
    }
  }, 1500);
}

function show(state) {
  one("[data-current]", note).textContent = state.current || "the files";
  one("[data-count]", note).textContent = `${state.done} of ${state.total}`;
  const bar = one("progress", note);
  bar.max = Math.max(1, state.total);
  bar.value = state.done;
}

function done() {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Show it";
  note.replaceChildren("Everything taken in has been read. ", link);
}
