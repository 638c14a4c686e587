"""Reads the treebanks, names and attributions into one kind of document: a text with what is known about its characters."""

import gzip
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

NAMES = ["PERSON", "ORG", "PLACE"]
PARTS = ["source", "cue", "content"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

# The held-out documents of GUM: two a genre, never trained on, measured by measure.py.
GUM_HELD = {
    "GUM_news_homeopathic", "GUM_news_iodine", "GUM_interview_cyclone", "GUM_interview_gaming", "GUM_academic_discrimination",
    "GUM_academic_eegimaa", "GUM_bio_byron", "GUM_bio_emperor", "GUM_court_loan", "GUM_voyage_athens", "GUM_voyage_coron",
}


@dataclass
class Word:
    start: int
    end: int
    upos: str
    xpos: str
    head: int      # index in the sentence, -1 for the root
    label: str
    form: str


@dataclass
class Document:
    name: str
    text: str
    sentences: list = None          # lists of Word, or None when no tree is known
    names: list = None              # (start, end, type), or None when unknown
    statements: list = None         # (depth, part, [(start, end) …]), or None when unknown
    blocks: list = field(default_factory=list)
    ids: list = field(default_factory=list)     # the sentences' own names


def conllu(path):
    """The sentences of a file: (comments, rows) with rows split at tabs."""
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        comments, rows = [], []
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield comments, rows
                comments, rows = [], []
            elif line.startswith("#"):
                comments.append(line)
            else:
                rows.append(line.split("\t"))
        if rows:
            yield comments, rows


def tokens(rows):
    """Surface tokens of a sentence: (surface, [word rows], space after)."""
    out, k = [], 0
    while k < len(rows):
        row = rows[k]
        if "." in row[0]:
            k += 1
        elif "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            words = [r for r in rows[k + 1:] if "." not in r[0] and "-" not in r[0] and first <= int(r[0]) <= last]
            out.append((row[1], words, "SpaceAfter=No" not in row[9]))
            k += 1
            while k < len(rows) and ("." in rows[k][0] or "-" not in rows[k][0] and int(rows[k][0]) <= last):
                k += 1
        else:
            out.append((row[1], [row], "SpaceAfter=No" not in row[9]))
            k += 1
    return out


def share(surface, words):
    """Where each word of a token stands in it: by their own lengths where they add up, else as near as can be."""
    bounds, at = [], 0
    for k, row in enumerate(words):
        left = len(words) - k - 1
        end = len(surface) if left == 0 else max(at + 1, min(len(surface) - left, at + len(row[1])))
        bounds.append((at, end))
        at = end
    return bounds


def treebank(path):
    """Documents of a treebank: the sentences joined as its own text was, paragraphs by a blank line."""
    documents, parts, length, sentences, ids, name = [], [], 0, [], [], None
    gap = ""

    def close():
        if sentences:
            documents.append(Document(name, "".join(parts), list(sentences), ids=list(ids)))

    rows_of = []
    for comments, rows in conllu(path):
        fresh = [c for c in comments if c.startswith("# newdoc")]
        if fresh or name is None:
            close()
            parts, length, sentences, ids, gap = [], 0, [], [], ""
            name = fresh[0].split("=")[-1].strip() if fresh else str(path)
        elif any(c.startswith("# newpar") for c in comments):
            gap = "\n\n"
        parts.append(gap)
        length += len(gap)
        words, number, after = [], {}, True
        for surface, members, after in tokens(rows):
            for row, (a, b) in zip(members, share(surface, members)):
                number[row[0]] = len(words)
                words.append(Word(length + a, length + b, row[3], row[4], row[6], row[7], row[1]))
            text = surface + (" " if after else "")
            parts.append(text)
            length += len(text)
        if after:
            parts[-1] = parts[-1][:-1]
            length -= 1
        gap = " " if after else ""
        for word in words:
            word.head = number.get(word.head, -1)
        sentences.append(words)
        ids.append(next((c.split("=")[-1].strip() for c in comments if c.startswith("# sent_id")), ""))
        rows_of.append(rows)
    close()
    return documents, rows_of


def ewt(folder, split):
    return treebank(Path(folder) / "data/ewt" / f"{split}.conllu.gz")[0]


def ewt_names(folder, split, documents):
    """Adds the names of gold/ner, which are told over the words of the same sentences."""
    tagged = iob(Path(folder) / "gold/ner" / f"ewt.{split}.iob2.gz")
    for document in documents:
        document.names = []
        for name, sentence in zip(document.ids, document.sentences):
            document.names += bio_spans(document.text, tagged.pop(name), sentence)
    assert not tagged, list(tagged)[:3]
    return documents


def iob(path):
    """The tags of each sentence, by the sentence's own name (the files have another order than the treebank)."""
    sentences, name = {}, None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id"):
                name = line.split("=")[-1].strip()
                sentences[name] = []
            elif line.strip() and not line.startswith("# "):
                sentences[name].append((line.split("\t")[1], line.split("\t")[2].strip()))
    return sentences


KINDS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}


def bio_spans(text, tagged, words):
    """Spans of tagged tokens over the same characters, which may be cut into words otherwise."""
    places = [k for k in range(words[0].start, words[-1].end) if not text[k].isspace()]
    bounds, at = [], 0
    for form, _ in tagged:
        size = len(re.sub(r"\s", "", form))
        bounds.append((places[at], places[at + size - 1] + 1))
        at += size
    assert at == len(places), (tagged, text[words[0].start:words[-1].end])
    spans, k = [], 0
    while k < len(tagged):
        kind = tagged[k][1][2:]
        j = k + 1
        if kind:
            while j < len(tagged) and tagged[j][1] == "I-" + kind:
                j += 1
            if kind in KINDS:
                spans.append((bounds[k][0], bounds[j - 1][1], KINDS[kind]))
        k = j
    return spans


TITLES = set("""mr mrs ms miss dr sir lady lord president professor prof senator sen rep representative governor gov king queen prince princess
captain capt general gen colonel col lieutenant lt sergeant sgt major minister justice judge chief secretary chancellor mayor pope saint st rev
reverend father sister brother bishop archbishop ambassador director chairman attorney congressman coach officer detective emperor empress
sheikh shaikh count duke baron""".split())
GUM_KINDS = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}


def gum(folder, genre):
    documents, rows_of = treebank(Path(folder) / "data/gum" / f"{genre}.conllu.gz")
    at = 0
    for document in documents:
        document.names = []
        for sentence in document.sentences:
            rows = [r for r in rows_of[at] if "-" not in r[0] and "." not in r[0]]
            at += 1
            document.names += gum_names(rows, sentence)
    return documents


def marks(entity):
    """GUM's brackets in order: ((number, type), None) opens a mention, (None, number) closes one."""
    last = None
    for opened, etype, closing in re.findall(r"\((\d+)-([a-z]+)|(?:(?<=\))|(?<=^))?(\d*)\)", entity):
        if opened:
            last = opened
            yield (opened, etype), None
        else:
            yield None, closing or last


def gum_names(rows, words):
    """Proper names inside GUM's mentions: the head, if it is a proper noun, with what belongs to the name around it."""
    mentions, stack = [], []
    for k, row in enumerate(rows):
        entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for opened, closed in marks(entity):
            if opened:
                stack.append((*opened, k))
            else:
                for s in range(len(stack) - 1, -1, -1):
                    if stack[s][0] == closed:
                        _, etype, start = stack.pop(s)
                        mentions.append((start, k, etype))
                        break
    best = {}
    for start, end, etype in mentions:
        kind = GUM_KINDS.get(etype)
        inside = [k for k in range(start, end + 1) if not start <= words[k].head <= end]
        head = inside[0] if inside else start
        if kind is None or words[head].upos != "PROPN" or kind == "PERSON" and words[head].xpos == "NNPS":
            continue
        a, b = person(words, head, start, end) if kind == "PERSON" else body(words, head, start, end)
        if a <= b and ((a, b) not in best or end - start < best[a, b][0]):
            best[a, b] = (end - start, kind)
    spans, used = [], set()
    for (a, b), (_, kind) in sorted(best.items(), key=lambda x: (x[0][0] - x[0][1], x[0])):
        if not used & set(range(a, b + 1)):
            used |= set(range(a, b + 1))
            spans.append((words[a].start, words[b].end, kind))
    return sorted(spans)


def capital(word):
    return word.upos != "DET" and (word.form[:1].isupper() or word.form[:1].isdigit() and word.upos == "PROPN")


def person(words, head, start, end):
    """A person's name: the head with its flat parts, without titles before it."""
    a = b = head
    while a - 1 >= start and words[a - 1].upos == "PROPN" and words[a - 1].label in ("compound", "flat") and words[a - 1].head == head:
        a -= 1
    while b + 1 <= end and (words[b + 1].label.startswith("flat") or words[b + 1].form == "-" and b + 2 <= end and words[b + 2].upos == "PROPN"
                            or words[b].form == "-"):
        b += 1
    while a <= b and (words[a].form.lower().strip(".") in TITLES or words[a].xpos == "NNPS"):
        a += 1
    return a, b


def body(words, head, start, end):
    """A body's or a place's name: capitals around the head, with 'of' and '&' and 'and' where capitals go on after them."""
    a = b = head
    while a - 1 >= start:
        if capital(words[a - 1]) and (a - 1 > 0 or words[a - 1].upos in ("PROPN", "ADJ", "NOUN")):
            a -= 1
        elif words[a - 1].form in ("-", "–", "&", "of", "and", "for") and a - 2 >= start and capital(words[a - 2]) and words[a - 2].upos == "PROPN":
            a -= 2
        else:
            break
    while b + 1 <= end:
        n = b + 2 if b + 2 <= end and words[b + 2].form in ("the", "The") and words[b + 1].form == "of" else b + 1
        if words[b + 1].upos == "PROPN":
            b += 1
        elif n + 1 <= end and words[b + 1].form in ("of", "-", "–", "&", "and", "for") and capital(words[n + 1]) and (
                words[b + 1].form != "and" or words[n + 1].head > head):
            b = n + 1
        else:
            break
    return a, b


def statements(row):
    """Parts of a document's statements by depth; blocks are left to the rules and do not count as depth."""
    by_id = {a["id"]: a for a in row["attributions"]}

    def depth(a):
        d, seen = 0, set()
        while a.get("parent") in by_id and a["id"] not in seen:
            seen.add(a["id"])
            a = by_id[a["parent"]]
            if a.get("type") != "block":
                d += 1
        return d

    out, blocks = [], []
    for a in row["attributions"]:
        if a.get("type") == "block":
            blocks += a["content"]
            for part in ("source", "cue"):
                if a.get(part):
                    out.append((depth(a), part, a[part]))
            continue
        for part in PARTS:
            if a.get(part):
                out.append((depth(a), part, a[part]))
    return out, blocks


def attributed(path):
    """Documents that come with statements alone (and names where 'names' are given)."""
    documents = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            found, blocks = statements(row)
            names = own_names(row) if "actors" in row else None
            documents.append(Document(row["doc_id"], row["text"], None, names, found, blocks))
    return documents


def own_names(row):
    """Names among the mentions of our own corpus, which marks pronouns and descriptions too."""
    kinds = {a["tag"]: a["type"] for a in row["actors"]}
    found = set()
    for mention in row["mentions"]:
        kind = NAME_OF.get(kinds.get(mention["actor"]))
        for start, end in mention["spans"]:
            words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", row["text"][start:end])]
            word = lambda k: row["text"][slice(*words[k])]
            while words and (word(0).lower() in ("the", "a", "an") or kind == "PERSON" and word(0).lower().strip(".") in TITLES):
                words.pop(0)
            capitals = [k for k in range(len(words)) if word(k)[:1].isupper() or word(k)[:1].isdigit()]
            small = [k for k in range(len(words)) if k not in capitals and word(k).lower() not in SMALL and not word(k).lower().startswith(("al-", "el-"))]
            if kind and capitals and not small and word(0).lower() not in PRONOUNS:
                found.add((words[0][0], words[-1][1], kind))
    inner = lambda s: any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in found)
    return sorted(s for s in found if not inner(s))


SMALL = set("of and for the de la del da di van von der den bin ibn al el y & - – on in at".split())
PRONOUNS = set("i he she it they we you his her its their our my your him them us me who".split())
NAME_OF = {"person": "PERSON", "organisation": "ORG", "outlet": "ORG", "place": "PLACE"}


def gum_statements(folder, documents):
    """Adds gum.jsonl's statements to the treebank's documents: the same characters, other white space."""
    rows = {json.loads(line)["doc_id"]: json.loads(line) for line in
            (Path(folder) / "gold/attribution/gum.jsonl").read_text(encoding="utf-8").splitlines()}
    for document in documents:
        row = rows.get(document.name)
        if row is None:
            continue
        there = [k for k, c in enumerate(row["text"]) if not c.isspace()]
        here = [k for k, c in enumerate(document.text) if not c.isspace()]
        if [row["text"][k] for k in there] != [document.text[k] for k in here]:
            print("texts differ, statements left out:", document.name)
            continue
        place = dict(zip(there, here))

        def move(span):
            inside = [place[k] for k in range(*span) if k in place]
            return [inside[0], inside[-1] + 1]

        found, blocks = statements(row)
        document.statements = [(d, p, [move(s) for s in spans]) for d, p, spans in found]
        document.blocks = [move(s) for s in blocks]
    return documents
