"""A BERT encoder, and its weights from the ONNX file of a Maven artefact (see README.md)."""

import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


class Dropout(nn.Module):
    """As nn.Dropout, five times as fast on a processor: its masks are cut at random places from numbers drawn once."""

    DRAWN = 1 << 22

    def __init__(self, share):
        super().__init__()
        self.kept = (torch.rand(self.DRAWN, generator=torch.Generator().manual_seed(1)) >= share).float() / (1 - share)

    def forward(self, x):
        if not self.training:
            return x
        n = x.numel()
        at = int(torch.randint(self.DRAWN - n, (1,)))
        return x * self.kept[at : at + n].view(x.shape)


class Layer(nn.Module):
    def __init__(self, d, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)
        self.norm1 = nn.LayerNorm(d, eps=1e-12)
        self.up = nn.Linear(d, inner)
        self.down = nn.Linear(inner, d)
        self.norm2 = nn.LayerNorm(d, eps=1e-12)
        self.drop = Dropout(dropout) if dropout else nn.Identity()

    def forward(self, x, mask):
        b, t, d = x.shape
        q, k, v = (y.reshape(b, t, self.heads, d // self.heads).transpose(1, 2) for y in self.qkv(x).split(d, dim=-1))
        if torch.onnx.is_in_onnx_export():
            a = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(d // self.heads) + mask, dim=-1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, t, d))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers=6, d=384, heads=12, inner=1536, vocab=30522, dropout=0.0):
        super().__init__()
        self.d = d
        self.words = nn.Embedding(vocab, d)
        self.places = nn.Embedding(512, d)
        self.kind = nn.Parameter(torch.zeros(d))
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.drop = Dropout(dropout) if dropout else nn.Identity()
        self.layers = nn.ModuleList(Layer(d, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, mask):
        """ids [B,T]; mask [B,T], 1 where there is a piece. Vectors [B,T,d]."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind
        x = self.drop(self.norm(x))
        wall = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, wall)
        return x


def load(path, dropout=0.0):
    """The encoder of an ONNX file whose 2-D MatMul weights are anonymous but stand in node order."""
    graph = onnx.load(path).graph
    w = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    named = {k[k.index("embeddings"):] if "embeddings" in k else k[k.index("encoder.layer"):]: v for k, v in w.items() if "embeddings" in k or "encoder.layer" in k}
    matrices = [w[i] for n in graph.node if n.op_type == "MatMul" for i in n.input if i in w and w[i].ndim == 2]
    layers = len(matrices) // 6
    words = named["embeddings.word_embeddings.weight"]
    encoder = Encoder(layers=layers, d=words.shape[1], inner=matrices[4].shape[1], vocab=words.shape[0], dropout=dropout)
    t = lambda a: torch.from_numpy(np.array(a))
    with torch.no_grad():
        encoder.words.weight.copy_(t(words))
        encoder.places.weight.copy_(t(named["embeddings.position_embeddings.weight"]))
        encoder.kind.copy_(t(named["embeddings.token_type_embeddings.weight"][0]))
        encoder.norm.weight.copy_(t(named["embeddings.LayerNorm.weight"]))
        encoder.norm.bias.copy_(t(named["embeddings.LayerNorm.bias"]))
        for i, layer in enumerate(encoder.layers):
            q, k, v, o, up, down = (t(m.T) for m in matrices[6 * i : 6 * i + 6])
            p = "encoder.layer.%d." % i
            layer.qkv.weight.copy_(torch.cat([q, k, v]))
            layer.qkv.bias.copy_(torch.cat([t(named[p + "attention.self.%s.bias" % x]) for x in ("query", "key", "value")]))
            for module, matrix, name in ((layer.out, o, "attention.output.dense"), (layer.up, up, "intermediate.dense"), (layer.down, down, "output.dense")):
                module.weight.copy_(matrix)
                module.bias.copy_(t(named[p + name + ".bias"]))
            for module, name in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                module.weight.copy_(t(named[p + name + ".weight"]))
                module.bias.copy_(t(named[p + name + ".bias"]))
    return encoder
