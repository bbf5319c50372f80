"""Trains the reader; writes a checkpoint after each epoch. See README.md for the command."""

import argparse
import math
import random
import time

import numpy as np
import torch

import data
import encoder
from batches import batches, tensors
from measure import measure_acts, measure_cues
from model import Reader
from wordpiece import WordPiece


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--eval", required=True, help="folder with acts_news_train.jsonl, polnear_train.jsonl and annotate/")
    p.add_argument("--encoder", required=True, help="ONNX file of the encoder to start from")
    p.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    p.add_argument("--out", required=True, help="checkpoint to write")
    p.add_argument("--epochs", type=float, default=4, help="over the acts; the cues are gone through half as often")
    p.add_argument("--cue-epochs", type=float, default=2)
    p.add_argument("--articles", type=int, default=10**6, help="train on the first N articles with acts (learning curve)")
    p.add_argument("--held-out", type=int, default=8, help="every n-th article is held out")
    p.add_argument("--size", type=int, default=6, help="windows a batch")
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--heads-rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", help="checkpoint to go on from")
    p.add_argument("--more", nargs="*", default=[], help="further files of annotated acts, for training only")
    p.add_argument("--last-rate", type=float, default=0.02, help="share of the rate that is left at the end")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--dropout", type=float, default=0.1, help="between the layers of the encoder")
    p.add_argument("--frozen", type=int, default=0, help="layers whose weights stay as they are")
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    wordpiece = WordPiece(a.tokenizer)

    acts = data.read(a.eval + "/acts_news_train.jsonl")
    cues = data.read(a.eval + "/polnear_train.jsonl")
    held_acts = [x for i, x in enumerate(acts) if i % a.held_out == 0]
    acts = [x for i, x in enumerate(acts) if i % a.held_out][: a.articles]
    acts += [x for path in a.more for x in data.read(path)]
    held_texts = {x["text"][:300] for x in held_acts}
    held_cues = [x for i, x in enumerate(cues) if i % a.held_out == 0]
    cues = [x for i, x in enumerate(cues) if i % a.held_out and x["text"][:300] not in held_texts]
    sentences = data.splitter(a.eval)
    train = {"acts": data.acts_windows(acts, wordpiece), "cues": data.cue_windows(cues, wordpiece, sentences)}
    held = {"acts": data.acts_windows(held_acts, wordpiece), "cues": data.cue_windows(held_cues[:60], wordpiece, sentences)}
    print({k: len(v) for k, v in train.items()}, {k: len(v) for k, v in held.items()}, sum(len(w.ids) for w in train["acts"]), flush=True)

    model = Reader(encoder.load(a.encoder, a.dropout))
    if a.start:
        model.load_state_dict(torch.load(a.start))
    model.encoder.words.weight.requires_grad = False
    model.encoder.places.weight.requires_grad = False
    for layer in model.encoder.layers[: a.frozen]:
        layer.requires_grad_(False)
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": body, "lr": a.rate}, {"params": heads, "lr": a.heads_rate}], weight_decay=0.01)
    plan = []
    for k, kind in ((a.epochs, "acts"), (a.cue_epochs, "cues")):
        rounds = [(kind, g) for _ in range(math.ceil(k)) for g in batches(train[kind], a.size, rng)]
        rounds = rounds[: int(len(rounds) * k / max(1, math.ceil(k)))]
        plan += [((i + rng.random()) / len(rounds), kind, g) for i, (kind, g) in enumerate(rounds)]
    plan.sort(key=lambda x: x[0])
    steps = len(plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.06 * steps), max(a.last_rate, (steps - s) / (0.9 * steps))))
    start, sums = time.time(), {"acts": [], "cues": []}
    model.train()
    for step, (_, kind, group) in enumerate(plan, 1):
        loss = model.loss_acts(tensors(group)) if kind == "acts" else model.loss_cues(tensors(group))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        sums[kind].append(loss.item())
        if step % 50 == 0:
            print("%d/%d %.0f s  acts %.3f cues %.3f" % (step, steps, time.time() - start, np.mean(sums["acts"][-100:]), np.mean(sums["cues"][-100:] or [0])), flush=True)
        if step % (steps // max(1, math.ceil(a.epochs))) == 0 or step == steps:
            torch.save(model.state_dict(), a.out)
            print("== ", *measure_acts(model, held["acts"]), measure_cues(model, held["cues"]), flush=True)
            model.train()


if __name__ == "__main__":
    main()
