"""Scores a checkpoint in Python while it is being trained. The figures that count are bench/model's, from the shipped file in Java."""

import functools
import json
import sys
from pathlib import Path

import numpy as np
import torch

import data
import windows


@functools.cache
def held(shared, split):
    return data.ewt(shared, split)


@functools.cache
def held_gum(shared):
    return [d for g in ("news", "interview", "academic", "court", "bio", "voyage") for d in data.gum_statements(shared, data.gum(shared, g))
            if d.name in data.GUM_HELD]


def f1(right, told, gold):
    return round(200.0 * right / max(1, told + gold), 2)


def spans(tags, kinds):
    """Spans of a B/I/O row of numbers, repaired as conlleval does."""
    out, k = set(), 0
    while k < len(tags):
        if tags[k] <= 0:
            k += 1
            continue
        kind = kinds[tags[k]][2:]
        j = k + 1
        while j < len(tags) and tags[j] > 0 and kinds[tags[j]] == "I-" + kind:
            j += 1
        out.add((k, j, kind))
        k = j
    return out


def quick(net, shared, cutter, lexicon, split="dev"):
    trees = [windows.Arrays(d, cutter, lexicon) for d in held(shared, split)]
    gum = [windows.Arrays(d, cutter, lexicon) for d in held_gum(shared)]
    return {**{"ewt " + k: v for k, v in scores(net, trees).items() if k not in ("names",) and not k.startswith("said")},
            **{"gum " + k: v for k, v in scores(net, gum).items()}}


def scores(net, arrays):
    n = dict.fromkeys(("words", "upos", "uas", "las", "w_right", "w_told", "w_gold", "s_right", "s_told", "s_gold", "n_right", "n_told", "n_gold"), 0)
    said = {}
    with torch.no_grad():
        for x in arrays:
            done = 0
            stretches = x.windows()
            for k, (a, b) in enumerate(stretches):
                end = stretches[k + 1][0] if k + 1 < len(stretches) else len(x.pieces)
                batch = windows.batch([(x, a, b)])
                out = net(*(torch.from_numpy(batch[f]) for f in ("ids", "shapes", "gaps")))
                m = min(end, b) - a
                one = {f: v[0] for f, v in batch.items()}
                cut = out["cut"][0, 1:m + 1].argmax(-1).numpy()
                score_cuts(n, cut, one["cut"][1:m + 1])
                score_trees(n, net, out, one, m)
                tags = out["names"][0, 1:m + 1].argmax(-1).numpy()
                gold, told = spans(one["names"][1:m + 1], windows.PLAIN), spans(tags, windows.PLAIN)
                n["n_right"] += len(gold & told)
                n["n_told"] += len(told)
                n["n_gold"] += len(gold)
                if (one["said"][1:m + 1] >= 0).all():
                    rows = out["said"][0].unflatten(-1, (windows.DEPTHS, -1)).argmax(-1).numpy()
                    for d in range(windows.DEPTHS):
                        g, t = spans(one["said"][1:m + 1, d], windows.SAID), spans(rows[1:m + 1, d], windows.SAID)
                        for kind in data.PARTS:
                            gk, tk = {s for s in g if s[2] == kind}, {s for s in t if s[2] == kind}
                            c = said.setdefault(f"said {kind} {d}", [0, 0, 0])
                            c[0] += len(gk & tk)
                            c[1] += len(tk)
                            c[2] += len(gk)
    return {"upos": round(100 * n["upos"] / n["words"], 2), "uas": round(100 * n["uas"] / n["words"], 2), "las": round(100 * n["las"] / n["words"], 2),
            "words": f1(n["w_right"], n["w_told"], n["w_gold"]), "sentences": f1(n["s_right"], n["s_told"], n["s_gold"]),
            "names": f1(n["n_right"], n["n_told"], n["n_gold"]), **{k: f1(*v) for k, v in said.items()}}


def score_cuts(n, told, gold):
    if (gold < 0).any():
        return
    for key, least in (("w", 1), ("s", 2)):
        def units(tags):
            bounds = [k for k in range(len(tags)) if tags[k] >= least or k == 0] + [len(tags)]
            return set(zip(bounds, bounds[1:]))
        g, t = units(gold), units(told)
        n[key + "_right"] += len(g & t)
        n[key + "_told"] += len(t)
        n[key + "_gold"] += len(g)


def score_trees(n, net, out, one, m):
    words = [k for k in range(1, m + 1) if one["head"][k] >= 0]
    if not words:
        return
    i = torch.tensor(words)
    allowed = torch.from_numpy((one["sentence"][None, :] == one["sentence"][words][:, None]) & (one["cut"] > 0)[None, :])
    allowed[:, 0] = True
    allowed[torch.arange(len(words)), i] = False
    head = out["arcs"][0, i].masked_fill(~allowed, -1e9).argmax(-1)
    label = net.labels(out["low"][0, i], out["high"][0, head]).argmax(-1).numpy()
    upos = out["upos"][0, i].argmax(-1).numpy()
    head = head.numpy()
    for w, k in enumerate(words):
        n["words"] += 1
        n["upos"] += upos[w] == one["upos"][k]
        if head[w] == one["head"][k]:
            n["uas"] += 1
            n["las"] += universal(label[w]) == universal(one["label"][k])


LABELS = []


def universal(label):
    return LABELS[label] if 0 <= label < len(LABELS) else label


def load(folder, checkpoint="last.pt"):
    from net import Net
    from train import sizes
    lexicon = json.loads((Path(folder) / "lexicon.json").read_text())
    layers = lexicon.pop("layers")
    lexicon = {k: {x: i for i, x in enumerate(v)} for k, v in lexicon.items()}
    net = Net(layers, sizes(lexicon))
    net.load_state_dict(torch.load(Path(folder) / checkpoint, map_location="cpu"))
    net.eval()
    return net, lexicon


def prepare(lexicon):
    LABELS[:] = [x.split(":")[0] for x in lexicon["label"]]


if __name__ == "__main__":
    from pieces import Pieces
    folder, shared, encoder, split = sys.argv[1:5]
    net, lexicon = load(folder)
    prepare(lexicon)
    print(json.dumps(quick(net, shared, Pieces(Path(encoder) / "vocab.txt"), lexicon, split), indent=1))
