"""Trains the network: python train.py --shared ../../../shared --encoder FOLDER --out FOLDER. Fixed seeds; the log says all."""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import data
import windows
from net import Net, start
from pieces import Pieces

GENRES = "news interview academic court bio voyage".split()
# GUM's genres whose statements may be used (the four whose texts' licences ask for credit alone); the others give trees and names.
SAID_GENRES = ("news", "interview", "academic", "court")


def documents(shared):
    train = data.ewt(shared, "train")
    names = data.ewt_names(shared, "dev", data.ewt(shared, "dev"))
    for d in names:
        d.trees = False         # dev's trees are measured on: its names alone are learnt
    gum = []
    for genre in GENRES:
        found = data.gum(shared, genre)
        gum += data.gum_statements(shared, found) if genre in SAID_GENRES else found
    gum = [d for d in gum if d.name not in data.GUM_HELD]
    return train, names, gum


def own_corpus(paths, cutter, lexicon):
    """Our own marked texts, as they stand when an epoch begins (while the corpus was being written, so was the network)."""
    return [windows.Arrays(d, cutter, lexicon) for path in paths if Path(path).exists() for d in data.attributed(path)]


class Schedule:
    """How far training has come, 0 to 1: by steps when epochs are given, by the clock when minutes are, or as an earlier run's file says."""

    def __init__(self, total, minutes, replay):
        self.total, self.minutes = total, minutes
        self.rows = json.loads(Path(replay).read_text()) if replay else None
        self.log, self.began = [], time.time()

    def at(self, step):
        if self.rows:
            return self.rows[step // 10] if step // 10 < len(self.rows) else 1.0
        if not self.minutes:
            return step / self.total
        if step // 10 >= len(self.log):
            self.log.append(round((time.time() - self.began) / 60 / self.minutes, 5))
        return self.log[-1]


def lexicon_of(groups):
    words = [w for d in groups for s in d.sentences for w in s]
    counts = lambda key: sorted({key(w) for w in words})
    return {
        "upos": {u: k for k, u in enumerate(data.UPOS)},
        "xpos": {x: k for k, x in enumerate(counts(lambda w: w.xpos))},
        "label": {x: k for k, x in enumerate(counts(lambda w: w.label))},
    }


def losses(net, out, b):
    """Mean loss of each task over what is known in this step."""
    found = {}
    for task in ("cut", "upos", "xpos", "names"):
        if (b[task] >= 0).any():
            found[task] = F.cross_entropy(out[task].flatten(0, 1), b[task].flatten(), ignore_index=-100)
    if (b["said"] >= 0).any():
        said = out["said"].unflatten(-1, (windows.DEPTHS, len(windows.SAID)))
        found["said"] = F.cross_entropy(said.flatten(0, 2), b["said"].flatten(), ignore_index=-100)
    r, i = (b["head"] >= 0).nonzero(as_tuple=True)
    if len(r):
        head = b["head"][r, i]
        scores = out["arcs"][r, i]                                   # words × pieces
        allowed = (b["sentence"][r] == b["sentence"][r, i][:, None]) & (b["cut"][r] > 0)
        allowed[:, 0] = True
        allowed[torch.arange(len(r)), i] = False
        allowed[torch.arange(len(r)), head] = True
        found["arc"] = F.cross_entropy(scores.masked_fill(~allowed, -1e9), head)
        known = b["label"][r, i] >= 0
        r, i, head = r[known], i[known], head[known]
        found["label"] = F.cross_entropy(net.labels(out["low"][r, i], out["high"][r, head]), b["label"][r, i])
    return found


WEIGHTS = {"cut": 1.0, "upos": 1.0, "xpos": 0.5, "names": 1.0, "said": 0.5, "arc": 1.0, "label": 1.0}


def tensors(b):
    return {k: torch.from_numpy(v) for k, v in b.items()}


def run(net, b):
    mask = b["mask"]
    return net(b["ids"], b["shapes"], b["gaps"], mask[:, None, None, :])


def batches(arrays, dice, budget=2048):
    """Windows of like length together, about `budget` pieces a step, in random order."""
    items = [(x, a, b) for x in arrays for a, b in x.windows(dice)]
    items.sort(key=lambda t: (t[2] - t[1]) // 8 + dice.random())
    groups, group = [], []
    for item in items:
        width = max([b - a for _, a, b in group] + [item[2] - item[1]])
        if group and width * (len(group) + 1) > budget:
            groups.append(group)
            group = []
        group.append(item)
    if group:
        groups.append(group)
    dice.shuffle(groups)
    return groups


def self_label(net, arrays, sure=0.9):
    """Fills in the open names of texts whose names nobody marked, where the network is sure; the rest stays open."""
    net.eval()
    filled = 0
    with torch.no_grad():
        for x in arrays:
            for a, b in x.windows():
                out = run(net, tensors(windows.batch([(x, a, b)])))["names"][0, 1:b - a + 1].softmax(-1)
                best, tag = (t.numpy() for t in out.max(-1))
                open_ = x.open[a:b]
                x.names[a:b] = np.where(open_, np.where(best > sure, tag, windows.NONE), x.names[a:b])
                filled += int((open_ & (best > sure)).sum())
    net.train()
    return filled


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", required=True)
    p.add_argument("--encoder", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--corpus", action="append", default=[])
    p.add_argument("--layers", type=int, default=4)
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--minutes", type=float, default=0, help="stop by the clock instead of after so many epochs")
    p.add_argument("--schedule", help="schedule.json of an earlier run by the clock, to run it again step by step")
    p.add_argument("--self-label", type=float, action="append", default=[], help="when (0 to 1) open names are filled in")
    p.add_argument("--steps", type=int, default=0)
    p.add_argument("--again", help="a checkpoint to go on from")
    p.add_argument("--warm", type=int, default=150, help="steps until the full rate is reached")
    p.add_argument("--names-weight", type=float, default=1.0, help="how much names count beside the other tasks")
    p.add_argument("--twice", action="store_true", help="see the texts with marked names of EWT twice in each epoch")
    a = p.parse_args()
    torch.manual_seed(3)
    weights = {**WEIGHTS, "names": a.names_weight}
    dice = random.Random(3)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    train, names, gum = documents(a.shared)
    lexicon = lexicon_of(train + gum)
    (out / "lexicon.json").write_text(json.dumps({**{k: list(v) for k, v in lexicon.items()}, "layers": a.layers}))
    cutter = Pieces(Path(a.encoder) / "vocab.txt")
    arrays = [windows.Arrays(d, cutter, lexicon) for d in train + names + gum]
    unnamed = arrays[:len(train)]
    for x in arrays:
        x.open = x.names == windows.NONE
    for x in arrays[len(train):len(train) + len(names)]:
        for k in ("cut", "upos", "xpos", "head", "label"):
            getattr(x, k)[:] = windows.NONE
    net = start(Net(a.layers, sizes(lexicon)), Path(a.encoder) / "model.safetensors")
    if a.again:
        net.load_state_dict(torch.load(a.again))
    decay = [v for k, v in net.named_parameters() if v.dim() > 1 and "embedding" not in k and k.startswith("layers")]
    slow = [v for k, v in net.named_parameters() if "embedding.word" in k or "embedding.position" in k]
    plain = [v for k, v in net.named_parameters() if k.startswith("layers") and v.dim() == 1 or k.startswith("embedding.norm")]
    head = [v for k, v in net.named_parameters() if not k.startswith("layers") and not k.startswith("embedding.norm") and "embedding.word" not in k and "embedding.position" not in k]
    groups = [(decay, 1, 0.01), (slow, 0.5, 0.0), (plain, 1, 0.0), (head, 5, 0.01)]
    adam = torch.optim.AdamW([{"params": v, "lr": a.rate * r, "weight_decay": w, "scale": r} for v, r, w in groups], betas=(0.9, 0.98), fused=True)
    per_epoch = len(batches(arrays + own_corpus(a.corpus, cutter, lexicon), random.Random(0)))
    schedule = Schedule(a.epochs * per_epoch, a.minutes, a.schedule)
    print(f"{len(arrays)} documents, {sum(len(x.pieces) for x in arrays)} pieces, {per_epoch} steps an epoch, {sum(v.numel() for v in net.parameters())} weights", flush=True)
    step, epoch, began, done = 0, 0, time.time(), 0.0
    net.train()
    while done < 1:
        due = [at for at in a.self_label if at <= done]
        if due:
            a.self_label = [at for at in a.self_label if at > done]
            print(f"at {done:.2f}: {self_label(net, unnamed)} pieces named by the network itself, of {sum(int(x.open.sum()) for x in unnamed)} open", flush=True)
        own = own_corpus(a.corpus, cutter, lexicon)
        more = arrays[len(train):len(train) + len(names)] if a.twice else []
        sums, seen, count = {}, 0, {}
        for group in batches(arrays + more + own, dice):
            b = tensors(windows.batch(group, dice))
            part = losses(net, run(net, b), b)
            loss = sum(weights[k] * v for k, v in part.items())
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            done = schedule.at(step)
            rate = min(step / a.warm, max(0.0, 1 - done))
            for g in adam.param_groups:
                g["lr"] = a.rate * g["scale"] * rate
            adam.step()
            step += 1
            seen += int(b["mask"].sum())
            for k, v in part.items():
                sums[k] = sums.get(k, 0) + v.item()
                count[k] = count.get(k, 0) + 1
            if step % 50 == 0 or step == a.steps:
                print(f"{step} ({done:.3f}) {time.time() - began:.0f} s " + " ".join(f"{k} {v / count[k]:.3f}" for k, v in sums.items()), flush=True)
                sums, count = {}, {}
            if step == a.steps:
                torch.save(net.state_dict(), out / "last.pt")
                return
            if done >= 1:
                break
        epoch += 1
        (out / "schedule.json").write_text(json.dumps(schedule.log))
        torch.save(net.state_dict(), out / "last.pt")
        print(f"epoch {epoch}: {time.time() - began:.0f} s, {seen} pieces, {len(own)} own documents", flush=True)
        import measure
        measure.prepare(lexicon)
        net.eval()
        if done < 1:
            print(json.dumps(measure.quick(net, a.shared, cutter, lexicon)), flush=True)
        net.train()


def sizes(lexicon):
    return {"upos": len(lexicon["upos"]), "xpos": len(lexicon["xpos"]), "label": len(lexicon["label"]),
            "names": len(windows.PLAIN), "said": windows.DEPTHS * len(windows.SAID)}


if __name__ == "__main__":
    main()
