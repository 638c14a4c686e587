"use strict";
// Everything works without this. It adds the keys of /keys, live progress, a copied link, and marking words by mouse.

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
  "m": () => openForm(one("[data-misread]")),
  "a": () => addMarked(),
  "-": () => follow(all("[data-outward]").pop()),
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
    dress();
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

// ── a person's reading: words marked in the text become those of a statement ───────────────────────────────────────
const ours = ".ref, .when, .sign, .grip";                        // what stands in the text and is not of it

/** Walks the text nodes between two points; gives their words and where the first of them stands in the reading text. */
function marked() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = one(".doc .text");
  if (!text || !text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const pieces = [];
  let start = -1;
  for (const paragraph of all("[data-at]", text)) {
    if (!range.intersectsNode(paragraph)) continue;
    let at = Number(paragraph.dataset.at);
    let words = "";
    const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.parentElement.closest(ours)) continue;
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.length;
        const piece = node.data.slice(from, to);
        if (start < 0 && piece.trim()) start = at + from + piece.search(/\S/);
        words += piece;
      }
      at += node.length;
    }
    if (words.trim()) pieces.push(words.trim());
  }
  return pieces.length === 0 ? null : { start, words: pieces.join("\n") };
}

function fill(form, mark) {
  one("[name=words]", form).value = mark.words;
  one("[name=start]", form).value = mark.start;
}

function openForm(details) {
  if (!details) return false;
  details.open = true;
  const field = one("[name=source]", details);
  field.focus();
  field.select();
  details.scrollIntoView({ block: "nearest" });
}

function addMarked() {
  const details = one("[data-add]");
  if (!details) return false;
  const mark = marked();
  if (mark) fill(one("form", details), mark);
  openForm(details);
}

function correctWith(mark) {
  const details = one("[data-misread]");
  if (!details || !mark) return;
  fill(details.closest("form"), mark);
  openForm(details);
}

/** Two choices beside words that are marked: a statement of their own, or those of the selected one. */
const choices = document.createElement("div");
choices.className = "choices";
choices.hidden = true;
document.body.append(choices);

function offer() {
  const mark = marked();
  choices.hidden = !mark;
  if (!mark) return;
  const buttons = [button("Add as a statement", addMarked)];
  const card = one("[data-misread]");
  if (card) {
    const number = card.closest(".card").dataset.number;
    buttons.unshift(button(`These are the words of ${number}`, () => correctWith(marked())));
  }
  choices.replaceChildren(...buttons);
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  choices.style.setProperty("inset-block-start", `${Math.max(0, box.bottom + scrollY + 6)}px`);
  choices.style.setProperty("inset-inline-start", `${Math.max(8, Math.min(box.left + scrollX, innerWidth - 320))}px`);
}

function button(words, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("pointerdown", (event) => event.preventDefault());   // the marked words stay marked
  made.addEventListener("click", () => { action(); choices.hidden = true; });
  return made;
}

document.addEventListener("pointerup", (event) => { if (!choices.contains(event.target)) setTimeout(offer); });
document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") offer(); });

/** Puts a grip at each end of the selected statement; pulled, it marks the words from the other end to the pointer. */
function dress() {
  const parts = all(".text .st[aria-current]").filter((part) => !part.parentElement.closest(".st[aria-current]"));
  if (parts.length === 0 || !one("[data-misread]")) return;
  parts[0].prepend(grip("start", parts));
  parts[parts.length - 1].append(grip("end", parts));
}

function grip(edge, parts) {
  const made = document.createElement("span");
  made.className = "grip";
  made.dataset.edge = edge;
  made.title = "Pull to change where the statement " + (edge === "start" ? "begins" : "ends");
  made.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    made.setPointerCapture(event.pointerId);
    const whole = document.createRange();
    whole.setStartBefore(parts[0]);
    whole.setEndAfter(parts[parts.length - 1]);
    const pull = (move) => {
      const point = caret(move.clientX, move.clientY);
      if (!point || !one(".doc .text").contains(point.node)) return;
      const fixed = edge === "start" ? [whole.endContainer, whole.endOffset] : [whole.startContainer, whole.startOffset];
      getSelection().setBaseAndExtent(...fixed, point.node, point.offset);
    };
    made.addEventListener("pointermove", pull);
    made.addEventListener("pointerup", () => {
      made.removeEventListener("pointermove", pull);
      correctWith(marked());
    }, { once: true });
  });
  return made;
}

function caret(x, y) {
  if (document.caretPositionFromPoint) {
    const at = document.caretPositionFromPoint(x, y);
    return at && { node: at.offsetNode, offset: at.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

dress();

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
