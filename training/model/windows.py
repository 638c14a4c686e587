"""Turns documents into arrays of pieces with everything known about each, and arrays into windows for one step."""

import random

import numpy as np

from pieces import CLS, GAP_LINE, GAP_PARAGRAPH, GAP_SPACE, SEP

WINDOW = 190            # pieces of text; with the two marks around them 192, as in Java
NONE = -100
PLAIN = ["O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-PLACE", "I-PLACE"]
SAID = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
DEPTHS = 2
MASK = 103


class Arrays:
    """One document's pieces: ids, shapes, gaps, and tags of each task (NONE where nothing is known)."""

    def __init__(self, document, cutter, lexicon):
        self.name = document.name
        self.document = document
        self.pieces = cutter.cut(document.text)
        n = len(self.pieces)
        self.ids, self.shapes, self.gaps = (np.array([p[k] for p in self.pieces], dtype=np.int64) for k in (2, 3, 4))
        self.cut = np.full(n, NONE)
        self.upos, self.xpos, self.label = np.full(n, NONE), np.full(n, NONE), np.full(n, NONE)
        self.head = np.full(n, NONE)        # piece of the head; -1 the root
        self.sentence = np.full(n, -1)
        self.names = np.full(n, NONE)
        self.said = np.full((n, DEPTHS), NONE)
        self.starts = [0]
        at = {p[0]: k for k, p in enumerate(self.pieces)}
        if document.sentences is not None:
            self.trees(document, at, lexicon)
        if document.names is not None:
            self.names[:] = 0
            for start, end, kind in document.names:
                self.mark(self.names, start, end, PLAIN.index("B-" + kind))
        elif document.sentences is not None:
            self.no_names(document, at)
        if document.statements is not None:
            self.said[:] = 0
            for depth, part, spans in sorted(document.statements, key=lambda s: s[1] != "content"):
                if depth < DEPTHS:
                    for start, end in spans:
                        self.mark(self.said[:, depth], start, end, SAID.index("B-" + part))
        if document.sentences is None:
            self.starts = [0] + [k for k in range(1, n) if self.gaps[k] >= GAP_LINE]

    def mark(self, tags, start, end, first):
        inside = [k for k, p in enumerate(self.pieces) if start <= p[0] < end]
        for k in inside:
            tags[k] = first if k == inside[0] else first + 1

    def trees(self, document, at, lexicon):
        self.cut[:] = 0
        self.starts = []
        n = len(self.pieces)
        k = 0
        for s, words in enumerate(document.sentences):
            places = [at.get(w.start) for w in words]
            while k < n and self.pieces[k][0] < words[-1].end:
                self.sentence[k] = s
                k += 1
            for w, place in zip(words, places):
                if place is None:
                    continue
                self.cut[place] = 1
                self.upos[place] = lexicon["upos"].get(w.upos, NONE)
                self.xpos[place] = lexicon["xpos"].get(w.xpos, NONE)
                head = -1 if w.head < 0 else places[w.head]
                if head is not None:
                    self.head[place] = head
                    self.label[place] = lexicon["label"].get(w.label, NONE)
            if places[0] is not None:
                self.cut[places[0]] = 2
                self.starts.append(places[0])

    def no_names(self, document, at):
        """Where only words are tagged: what is far from any proper noun is no name; the rest stays open."""
        self.names[:] = 0
        for words in document.sentences:
            for k, w in enumerate(words):
                near = [x for x in words[max(0, k - 2):k + 3] if x.upos == "PROPN"]
                open_ = w.upos == "PROPN" or near and (w.form[:1].isupper() or w.upos in ("ADP", "PUNCT", "CCONJ", "DET", "PART"))
                if open_:
                    for q, p in enumerate(self.pieces[at.get(w.start, 0):at.get(w.start, 0) + 20]):
                        if p[0] >= w.end:
                            break
                        if p[0] >= w.start:
                            self.names[at.get(w.start, 0) + q] = NONE

    def windows(self, dice=None):
        """Stretches (from, to): each begins where a sentence begins, the next at the first that did not fit."""
        n = len(self.pieces)
        starts = self.starts
        out, k = [], 0
        if dice and len(starts) > 2 and n > WINDOW:
            k = dice.randrange(0, min(len(starts), 8))
            if k:
                out.append((0, min(starts[k], WINDOW)))
        while k < len(starts):
            a = starts[k]
            b = min(n, a + WINDOW)
            out.append((a, b))
            if b == n:
                break
            following = next((j for j in range(len(starts) - 1, k, -1) if starts[j] <= b), None)
            if following is None:
                following = next((j for j in range(k + 1, len(starts)) if starts[j] > b), None)
                if following is None:
                    break
            k = following
        return [(a, b) for a, b in out if b > a]


def batch(items, dice=None):
    """Arrays of one step, padded to the longest; dice vary layout and hide a few pieces."""
    width = max(b - a for _, a, b in items) + 2
    size = len(items)
    out = {k: np.full((size, width), NONE) for k in ("cut", "upos", "xpos", "names", "head", "label")}
    out["said"] = np.full((size, width, DEPTHS), NONE)
    out["sentence"] = np.full((size, width), -2)
    out["ids"], out["shapes"], out["gaps"] = (np.zeros((size, width), dtype=np.int64) for _ in range(3))
    out["mask"] = np.zeros((size, width), dtype=bool)
    for r, (x, a, b) in enumerate(items):
        n = b - a
        here = slice(1, n + 1)
        out["mask"][r, : n + 2] = True
        out["ids"][r, 0], out["ids"][r, n + 1] = CLS, SEP
        out["ids"][r, here], out["shapes"][r, here] = x.ids[a:b], x.shapes[a:b]
        out["gaps"][r, here] = layout(x.gaps[a:b], dice) if dice else x.gaps[a:b]
        for k in ("cut", "upos", "xpos", "names", "said", "sentence", "label"):
            out[k][r, here] = getattr(x, k)[a:b]
        head = x.head[a:b].copy()
        inside = (head >= a) & (head < b)
        head[inside] = head[inside] - a + 1
        head[(head == -1)] = 0
        head[~inside & (x.head[a:b] != -1)] = NONE
        out["head"][r, here] = head
        out["label"][r, here][head == NONE] = NONE
        if dice:
            hide = [k for k in range(1, n + 1) if dice.random() < 0.04]
            out["ids"][r, hide] = MASK
            if dice.random() < 0.03:
                shapes = out["shapes"][r, here]
                shapes[np.isin(shapes, [2, 3, 4, 5])] = 1
    return out


def layout(gaps, dice):
    """The same text as others would lay it out: single line breaks between paragraphs, or lines wrapped by hand."""
    gaps = gaps.copy()
    throw = dice.random()
    if throw < 0.15:
        gaps[gaps == GAP_PARAGRAPH] = GAP_LINE
    elif throw < 0.25:
        step = dice.randrange(11, 18)
        spaces = [k for k in range(1, len(gaps)) if gaps[k] == GAP_SPACE]
        gaps[spaces[step::step]] = GAP_LINE
    elif throw < 0.30:
        gaps[gaps == GAP_PARAGRAPH] = GAP_SPACE
    return gaps
