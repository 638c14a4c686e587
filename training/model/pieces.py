"""Cuts any text into word pieces with exact offsets: the same cutting as org.hearsay.read.grammar.Pieces in Java.

A piece is (start, end, id, shape, gap): code-point offsets into the untouched text, its number in the vocabulary, how it is
written (lower, Title, UPPER …) and what stands before it (nothing, spaces, one line break, a blank line). The encoder's own
vocabulary knows neither capitals nor line breaks; shape and gap give them back.

Every character that is neither white space nor invisible belongs to exactly one piece. Besides the encoder's usual cuts
(punctuation, symbols, ideographs), words are cut where a word may end inside them: do|n't, can|not, 5|pm. Whether one does
is for the network to say.
"""

import json
import unicodedata
from pathlib import Path

UNKNOWN, CLS, SEP = 100, 101, 102
GAP_NONE, GAP_SPACE, GAP_LINE, GAP_PARAGRAPH = range(4)
OTHER, LOWER, TITLE, UPPER, ONE_UPPER, MIXED, DIGIT, UNCASED = range(8)
LONGEST_RUN = 64

SPACES = {*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
LINE_ENDS = {10, 11, 12, 0x85, 0x2028, 0x2029}
ORDINALS = {"st", "nd", "rd", "th", "s"}

# The product's own tables: what is cut here must be cut there alike.
TABLES = Path(__file__).resolve().parents[2] / "hearsay-core/src/main/resources/org/hearsay/read/grammar"
SPLITS = {
    row[0]: len(row[1])
    for row in (line.split("\t") for line in (TABLES / "splits.tsv").read_text(encoding="utf-8").splitlines())
    if len(row) > 1 and not row[0].startswith("#")
}


def kind(cp, c):
    """What sort of character this is: ' ' white space, '-' invisible, '.' alone, 'c' ideograph, 'a' part of a run."""
    if cp in SPACES:
        return " "
    cat = unicodedata.category(c)
    if cat in ("Cc", "Cf"):
        return "-"
    if 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126 or cat[0] == "P" or cat[0] == "S":
        return "."
    if 0x4E00 <= cp <= 0x9FFF or 0x3400 <= cp <= 0x4DBF or 0x20000 <= cp <= 0x2CEAF or 0xF900 <= cp <= 0xFAFF:
        return "c"
    return "a"


def normal(c):
    return "".join(d for d in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(d) != "Mn")


def shape_of(text):
    upper = lower = digit = other = 0
    first = None
    for c in text:
        cat = unicodedata.category(c)
        if cat in ("Lu", "Lt"):
            upper += 1
            first = first or "u"
        elif cat == "Ll":
            lower += 1
            first = first or "l"
        elif cat == "Nd":
            digit += 1
        elif cat[0] == "L":
            other += 1
    if upper + lower == 0:
        return DIGIT if digit else UNCASED if other else OTHER
    if upper == 0:
        return LOWER
    if lower == 0:
        return ONE_UPPER if upper == 1 else UPPER
    return TITLE if upper == 1 and first == "u" else MIXED


class Pieces:
    def __init__(self, vocabulary):
        self.vocabulary = {w: i for i, w in enumerate(Path(vocabulary).read_text(encoding="utf-8").split("\n")) if w}
        self.longest = max(map(len, self.vocabulary))

    def cut(self, text):
        pieces = []
        gap = GAP_PARAGRAPH
        i, n = 0, len(text)
        while i < n:
            k = kind(ord(text[i]), text[i])
            if k == " ":
                j, lines = i, 0
                while j < n and kind(ord(text[j]), text[j]) == " ":
                    cp = ord(text[j])
                    if cp in LINE_ENDS or cp == 13 and not (j + 1 < n and text[j + 1] == "\n"):
                        lines += 1
                    j += 1
                gap = max(gap, GAP_PARAGRAPH if lines > 1 else GAP_LINE if lines == 1 else GAP_SPACE)
                i = j
            elif k == "-":
                i += 1
            elif k in ".c":
                pieces.append((i, i + 1, self.vocabulary.get(normal(text[i]), UNKNOWN), shape_of(text[i]), gap))
                gap = GAP_NONE
                i += 1
            else:
                j = i
                while j < n and kind(ord(text[j]), text[j]) in "a-":
                    j += 1
                while kind(ord(text[j - 1]), text[j - 1]) == "-":
                    j -= 1
                for a, b in self.runs(text, i, j):
                    for piece in self.words(text, a, b):
                        pieces.append((*piece, gap))
                        gap = GAP_NONE
                i = j
        return pieces

    def runs(self, text, i, j):
        """Where a word may end inside a run of letters and digits."""
        cuts = set()
        word = text[i:j].lower()
        if len(word) == j - i:
            if word in SPLITS:
                cuts.add(i + SPLITS[word])
            if j - i > 1 and word[-1] == "n" and text[j:j + 2].lower() in ("'t", "’t") and not (j + 2 < len(text) and kind(ord(text[j + 2]), text[j + 2]) == "a"):
                cuts.add(j - 1)
            k = i
            while k < j and unicodedata.category(text[k]) == "Nd":
                k += 1
            if i < k < j and word[k - i:] not in ORDINALS:
                cuts.add(k)
        bounds = [i, *sorted(cuts), j]
        for a, b in zip(bounds, bounds[1:]):
            while b - a > LONGEST_RUN:
                yield a, a + LONGEST_RUN
                a += LONGEST_RUN
            yield a, b

    def words(self, text, a, b):
        """Longest known pieces first; a character that begins none is a piece of its own, of unknown number."""
        letters, origin = [], []
        for k in range(a, b):
            if kind(ord(text[k]), text[k]) == "-":
                continue
            for c in normal(text[k]):
                letters.append(c)
                origin.append(k)
        if not letters:
            yield a, b, UNKNOWN, shape_of(text[a:b])
            return
        found, p = [], 0
        while p < len(letters):
            q = min(len(letters), p + self.longest)
            while q > p:
                number = self.vocabulary.get(("##" if p else "") + "".join(letters[p:q]))
                if number is not None and (q == len(letters) or origin[q] != origin[q - 1]):
                    break
                q -= 1
            if q == p:
                q = p + 1
                while q < len(letters) and origin[q] == origin[q - 1]:
                    q += 1
                number = UNKNOWN
            found.append((origin[p], number))
            p = q
        starts = [a] + [s for s, _ in found[1:]]
        for k, (_, number) in enumerate(found):
            s, e = starts[k], starts[k + 1] if k + 1 < len(found) else b
            yield s, e, number, shape_of(text[s:e])


if __name__ == "__main__":
    import sys
    cutter = Pieces(sys.argv[1])
    for line in sys.stdin:
        text = json.loads(line)
        print(json.dumps(cutter.cut(text)))
