"""The network: the first layers of MiniLM-L6 under seven small heads that all look at the same piece vectors."""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, POSITIONS = 384, 12, 1536, 256
ARC, RANK = 192, 96
SHAPES, GAPS = 8, 4


class Embedding(nn.Module):
    def __init__(self):
        super().__init__()
        self.word = nn.Embedding(30522, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.gap = nn.Embedding(GAPS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, ids, shapes, gaps):
        x = self.words(ids) + self.position.weight[: ids.shape[1]] + self.shape(shapes) + self.gap(gaps)
        return self.norm(x)

    def words(self, ids):
        return self.word(ids)


class Layer(nn.Module):
    def __init__(self, inner=INNER):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, inner)
        self.down = nn.Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if self.training or mask is not None:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        else:
            a = (q @ k.transpose(-1, -2) * (1 / math.sqrt(WIDTH // HEADS))).softmax(-1) @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, t, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Net(nn.Module):
    """Every head answers for every piece; a word's answers are those of its first piece, the root's place is the first piece of all."""

    def __init__(self, layers, sizes):
        super().__init__()
        self.sizes = sizes
        self.embedding = Embedding()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.2)
        self.cut = nn.Linear(WIDTH, 3)
        self.upos = nn.Linear(WIDTH, sizes["upos"])
        self.xpos = nn.Linear(WIDTH, sizes["xpos"])
        self.names = nn.Linear(WIDTH, sizes["names"])
        self.said = nn.Linear(WIDTH, sizes["said"])
        self.dependent = nn.Linear(WIDTH, ARC)
        self.governor = nn.Linear(WIDTH, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dependent = nn.Linear(WIDTH, RANK)
        self.label_governor = nn.Linear(WIDTH, RANK)
        self.label_pair = nn.Linear(RANK, sizes["label"], bias=False)
        self.label_low = nn.Linear(RANK, sizes["label"])
        self.label_high = nn.Linear(RANK, sizes["label"], bias=False)

    def encode(self, ids, shapes, gaps, mask=None):
        x = self.embedding(ids, shapes, gaps)
        x = F.dropout(x, 0.1, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, shapes, gaps, mask=None):
        x = self.drop(self.encode(ids, shapes, gaps, mask))
        d, g = self.drop(F.gelu(self.dependent(x))), self.drop(F.gelu(self.governor(x)))
        arcs = self.arc(d) @ g.transpose(-1, -2) * (1 / math.sqrt(ARC)) + self.arc_bias(g).transpose(-1, -2)
        p, q = self.drop(F.gelu(self.label_dependent(x))), self.drop(F.gelu(self.label_governor(x)))
        return {
            "cut": self.cut(x), "upos": self.upos(x), "xpos": self.xpos(x), "names": self.names(x), "said": self.said(x),
            "arcs": arcs, "low": p, "high": q,
        }

    def labels(self, low, high):
        """Scores of the labels of pairs: what each side says alone, and what they say together."""
        return self.label_low(low) + self.label_high(high) + self.label_pair(low * high)


def start(net, weights):
    """Copies the pretrained layers; shape and gap begin at nothing, so that the first step reads what the encoder reads."""
    from safetensors.torch import load_file

    old = load_file(weights)
    e = net.embedding
    with torch.no_grad():
        e.word.weight.copy_(old["embeddings.word_embeddings.weight"])
        e.position.weight.copy_(old["embeddings.position_embeddings.weight"][:POSITIONS] + old["embeddings.token_type_embeddings.weight"][0])
        e.norm.weight.copy_(old["embeddings.LayerNorm.weight"])
        e.norm.bias.copy_(old["embeddings.LayerNorm.bias"])
        e.shape.weight.zero_()
        e.gap.weight.zero_()
        for k, layer in enumerate(net.layers):
            p = f"encoder.layer.{k}."
            for kind in ("weight", "bias"):
                getattr(layer.qkv, kind).copy_(torch.cat([old[p + f"attention.self.{n}.{kind}"] for n in ("query", "key", "value")]))
                getattr(layer.out, kind).copy_(old[p + f"attention.output.dense.{kind}"])
                getattr(layer.norm1, kind).copy_(old[p + f"attention.output.LayerNorm.{kind}"])
                getattr(layer.up, kind).copy_(old[p + f"intermediate.dense.{kind}"])
                getattr(layer.down, kind).copy_(old[p + f"output.dense.{kind}"])
                getattr(layer.norm2, kind).copy_(old[p + f"output.LayerNorm.{kind}"])
    return net
