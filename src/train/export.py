"""Writes what Hearsay ships: the reader as an ONNX file with weights of 8 bits; and for tests what it says.

Prints how far the small file is from the large one, and how fast both are. See README.md for the command.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import tempfile
import time

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # From 1.29 on, ONNX Runtime reports its use to Microsoft unless told not to.

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import data
from batches import tensors
from encoder import Encoder
from model import Reader
from wordpiece import WordPiece

OUTPUTS = ["acts", "explicit", "roles", "cues", "parts"]
WORDS = "encoder.words.weight"


def read(checkpoint):
    """The reader of a checkpoint; its size is told by the weights."""
    weights = torch.load(checkpoint, map_location="cpu")
    vocab, d = weights[WORDS].shape
    layers = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layers."))
    model = Reader(Encoder(layers=layers, d=d, inner=weights["encoder.layers.0.up.weight"].shape[0], vocab=vocab))
    model.load_state_dict(weights)
    return model.eval()


def to_onnx(model, path):
    ids = torch.randint(1000, 2000, (2, 11))
    ids[1, 9:] = 0
    distance = torch.full((2, 3, 11), data.OUTSIDE)
    distance[:, :, 1:8] = data.FAR
    axes = {"ids": ["batch", "pieces"], "distance": ["batch", "sentences", "pieces"]}
    axes |= {"acts": ["batch", "sentences"], "explicit": ["batch", "sentences"], "roles": {0: "batch", 1: "sentences", 4: "pieces"}}
    axes |= {"cues": {0: "batch", 2: "pieces"}, "parts": {0: "batch", 2: "pieces", 3: "pieces"}}
    axes = {k: v if isinstance(v, dict) else dict(enumerate(v)) for k, v in axes.items()}
    torch.onnx.export(model, (ids, distance), path, input_names=["ids", "distance"], output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)


def shrink_words(path):
    """The table of word vectors in 8 bits, with a scale for each word: half of the file, and looked up only."""
    model = onnx.load(path)
    graph = model.graph
    table = next(i for i in graph.initializer if i.name == WORDS)
    look = next(n for n in graph.node if n.op_type == "Gather" and n.input[0] == WORDS)
    values = numpy_helper.to_array(table)
    scale = (np.abs(values).max(axis=1, keepdims=True) / 127 + 1e-12).astype(np.float32)
    graph.initializer.remove(table)
    graph.initializer.append(numpy_helper.from_array(np.rint(values / scale).astype(np.int8), "words.small"))
    graph.initializer.append(numpy_helper.from_array(scale, "words.scale"))
    at = list(graph.node).index(look)
    nodes = [
        helper.make_node("Gather", ["words.small", look.input[1]], ["words.found"], axis=0),
        helper.make_node("Cast", ["words.found"], ["words.float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["words.scale", look.input[1]], ["words.factor"], axis=0),
        helper.make_node("Mul", ["words.float", "words.factor"], [look.output[0]]),
    ]
    graph.node.remove(look)
    for k, node in enumerate(nodes):
        node.name = node.output[0]
        graph.node.insert(at + k, node)
    onnx.save(model, path)


def matrices(path):
    """Names of the products with a fixed matrix."""
    graph = onnx.load(path).graph
    fixed = {i.name for i in graph.initializer}
    return [n for n in graph.node if n.op_type == "MatMul" and n.input[1] in fixed]


def quantise(large, small, reduce_range):
    """Products in 8 bits: fastest."""
    with tempfile.TemporaryDirectory() as folder:
        half = os.path.join(folder, "half.onnx")
        onnx.save(onnx.load(large), half)
        shrink_words(half)
        names = [n.name for n in matrices(half)]
        quantize_dynamic(half, small, nodes_to_quantize=names, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True, reduce_range=reduce_range)


def store_small(large, small):
    """Matrices stored in 8 bits, with a scale for each column, and made floats once, when the file is loaded.

    Not by DequantizeLinear: ONNX Runtime takes that as leave to round what goes into the product too, and that
    differs from processor to processor.
    """
    onnx.save(onnx.load(large), small)
    shrink_words(small)
    names = sorted({n.input[1] for n in matrices(small)})
    model = onnx.load(small)
    graph = model.graph
    weights = {i.name: i for i in graph.initializer}
    for name in names:
        values = numpy_helper.to_array(weights[name])
        scale = (np.abs(values).max(axis=0) / 127 + 1e-12).astype(np.float32)
        graph.initializer.remove(weights[name])
        graph.initializer.append(numpy_helper.from_array(np.rint(values / scale).astype(np.int8), name + ".small"))
        graph.initializer.append(numpy_helper.from_array(scale, name + ".scale"))
        graph.node.insert(0, helper.make_node("Mul", [name + ".float", name + ".scale"], [name], name=name + ".scaled"))
        graph.node.insert(0, helper.make_node("Cast", [name + ".small"], [name + ".float"], name=name + ".cast", to=TensorProto.FLOAT))
    onnx.save(model, small)


WAYS = {
    "float": lambda large, small: store_small(large, small),
    "8-bit": lambda large, small: quantise(large, small, False),
    "7-bit": lambda large, small: quantise(large, small, True),
}


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def run(session, windows, size):
    """Windows with their outputs, and pieces a second of this thread's time; windows of like length together."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    said, spent = [None] * len(windows), 0.0
    for k in range(0, len(order), size):
        group = order[k : k + size]
        batch = tensors([windows[i] for i in group])
        start = time.process_time()
        out = session.run(OUTPUTS, {"ids": batch["ids"].numpy(), "distance": batch["distance"].numpy()})
        spent += time.process_time() - start
        for j, i in enumerate(group):
            n, t = len(windows[i].sentences), len(windows[i].ids)
            said[i] = [out[0][j, :n], out[1][j, :n], out[2][j, :n, :, :, :t], out[3][j, :, :t], out[4][j, :, :t, :t]]
    return said, sum(len(w.ids) for w in windows) / spent


def compare(name, path, windows, truth, size=1):
    said, speed = run(session(path), windows, size)
    line = "%-28s %5.1f MB %6.0f pieces/s" % (name, os.path.getsize(path) / 1e6, speed)
    for k in (0, 3):
        d = np.concatenate([np.abs(a[k] - b[k]).ravel() for a, b in zip(said, truth or said)])
        line += "   %s: largest difference %.4f, mean %.6f" % (OUTPUTS[k], d.max(), d.mean())
    flips = sum(int(((a[0] >= 0.5) != (b[0] >= 0.5)).sum()) for a, b in zip(said, truth or said))
    print(line + "   acts that cross 0.5: %d" % flips, flush=True)
    return said


SENTENCES = [
    "Harbour cables were cut, says the ministry.\n\nThe minister, Ada Quill, accused the Northern Salvage Company of cutting two cables. “They knew what they did,” she said. The company denied it.",
    "Mayor Tomas Bell praised the volunteers on Friday.\nHe said that nobody should have to beg for water. A spokeswoman for the utility said it agreed, and promised new pipes by March.",
    "The union threatened to strike. It demanded talks “within days”, according to a letter that the Daily Gull has seen. Neither side apologised.",
]


def parity(path, wordpiece, file):
    """A few windows and what the model says of them, for OnnxEncoderTest."""
    model = session(path)
    with open(file, "w", encoding="utf-8") as out:
        for text in SENTENCES:
            sentences = [list(m.span()) for m in re.finditer(r"[^\s].*?[.](?=\s|$)", text)]
            for w in data.windows("parity", text, sentences, wordpiece):
                (said,), _ = run(model, [w], 1)
                acts, cues = said[0], said[3]
                row = {"text": text, "sentences": sentences, "ids": w.ids, "distance": w.distance(len(w.sentences)).tolist()}
                digits = lambda a: [[round(float(x), 4) for x in y] for y in a]
                out.write(json.dumps(row | {"acts": digits(acts), "cues": digits(cues)}, ensure_ascii=False) + "\n")


def sums(folder):
    """SHA256SUMS, by which Hearsay tells a damaged file."""
    with open(os.path.join(folder, "SHA256SUMS"), "w", encoding="utf-8") as out:
        for name in sorted(os.listdir(folder)):
            if name != "SHA256SUMS" and not name.endswith(".md"):
                with open(os.path.join(folder, name), "rb") as file:
                    out.write("%s  %s\n" % (hashlib.sha256(file.read()).hexdigest(), name))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--eval", required=True, help="folder with polnear_train.jsonl and annotate/: what the files are compared on")
    p.add_argument("--out", required=True, help="the ONNX file to write")
    p.add_argument("--parity", help="the file of what it should say to write, for OnnxEncoderTest")
    p.add_argument("--articles", type=int, default=6, help="to compare on")
    p.add_argument("--products", choices=WAYS, default="float", help="what is multiplied: floats give the same on every machine, 8 bits are faster")
    p.add_argument("--all", action="store_true", help="compare all ways, not only the one that is written")
    p.add_argument("--work", help="folder that keeps all variants")
    a = p.parse_args()
    wordpiece = WordPiece(a.tokenizer)
    with tempfile.TemporaryDirectory() as folder:
        folder = a.work or folder
        large = os.path.join(folder, "large.onnx")
        to_onnx(read(a.checkpoint), large)
        articles = data.read(a.eval + "/polnear_train.jsonl")[: a.articles]
        windows = data.cue_windows(articles, wordpiece, data.splitter(a.eval))
        print("%d windows, %d pieces" % (len(windows), sum(len(w.ids) for w in windows)))
        truth = compare("float weights and products", large, windows, None)
        for way in [a.products] if not a.all else WAYS:
            file = os.path.join(folder, way + ".onnx")
            WAYS[way](large, file)
            compare("8-bit weights, %s products" % way, file, windows, truth)
            if way == a.products:
                shutil.copyfile(file, a.out)
    sums(os.path.dirname(os.path.abspath(a.out)))
    if a.parity:
        parity(a.out, wordpiece, a.parity)


if __name__ == "__main__":
    main()
