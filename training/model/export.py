"""Writes the trained network as one ONNX file: python export.py FOLDER OUT.onnx [CHECKPOINT].

Word vectors are kept as 8-bit numbers with a scale for each word, the layers' weights as 8-bit numbers with a scale for each
column; sums run in 32 bits. Labels and tags stand in the file's own notes, so that the file is all that is needed.
"""

import sys
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import measure
import windows

OUTPUTS = ["cut", "upos", "names", "said", "arcs", "low", "high", "label_low", "label_high"]


class Words(nn.Module):
    """Word vectors as 8-bit numbers, each row with its own scale."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class Shipped(nn.Module):
    """What the file answers: tags of every piece, arc scores of every pair, and each side's part of the label scores."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ids, shapes, gaps):
        out = self.net(ids, shapes, gaps)
        return (out["cut"], out["upos"], out["names"], out["said"], out["arcs"], out["low"], out["high"],
                self.net.label_low(out["low"]), self.net.label_high(out["high"]))


def main():
    folder, target = sys.argv[1:3]
    net, lexicon = measure.load(folder, sys.argv[3] if len(sys.argv) > 3 else "last.pt")
    net.embedding.word = Words(net.embedding.word.weight.detach())
    shipped = Shipped(net).eval()
    example = tuple(torch.zeros((1, 40), dtype=torch.int64) for _ in range(3))
    plain = str(Path(folder) / "plain.onnx")
    with torch.no_grad():
        torch.onnx.export(shipped, example, plain, input_names=["ids", "shapes", "gaps"], output_names=OUTPUTS,
                          dynamic_axes={**{k: {1: "pieces"} for k in ("ids", "shapes", "gaps")}, **{k: {1: "pieces"} for k in OUTPUTS}},
                          opset_version=17, dynamo=False)
    quantize_dynamic(plain, target, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])
    model = onnx.load(target)
    notes = {
        "hearsay.model": "1",
        "upos": "\t".join(lexicon["upos"]),
        "labels": "\t".join(lexicon["label"]),
        "names": "\t".join(windows.PLAIN),
        "said": "\t".join(windows.SAID),
        "pair": "\n".join(" ".join(f"{v:.5f}" for v in row) for row in net.label_pair.weight.tolist()),
    }
    for key, value in notes.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, target)
    print(target, Path(target).stat().st_size, "bytes")


if __name__ == "__main__":
    main()
