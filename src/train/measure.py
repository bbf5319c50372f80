"""Figures on articles held out: which sentence carries which act, whose words are found, cues and their parts."""

import numpy as np
import torch

from batches import tensors
from data import ACTS, PARTS, ROLES


def f1(right, found, gold):
    p, r = right / max(1, found), right / max(1, gold)
    return 2 * p * r / max(1e-9, p + r), p, r


def runs(inside, first, floor=0.5):
    """Spans of pieces [from, to): runs of what is likely inside, cut where another is likely to begin."""
    found, start = [], None
    for i, x in enumerate(list(inside) + [0.0]):
        if start is not None and (x < floor or first[i] >= 0.5):
            found.append((start, i))
            start = None
        if start is None and x >= floor:
            start = i
    return found


def words(window, run):
    """From and to in code points, without signs at the ends."""
    return (window.spans[run[0]][0], window.spans[run[1] - 1][1]) if window.spans[run[0]] and window.spans[run[1] - 1] else None


@torch.no_grad()
def outputs(model, windows, size=8):
    model.eval()
    for k in range(0, len(windows), size):
        group = windows[k : k + size]
        batch = tensors(group)
        out = [o.numpy() for o in model(batch["ids"], batch["distance"])]
        for i, w in enumerate(group):
            t = len(w.ids)
            acts, explicit, roles, cues, parts = (o[i] for o in out)
            yield w, [acts, explicit, roles[..., :t], cues[..., :t], parts[..., :t, :t]]


def measure_acts(model, windows):
    """Best F1 of sentence and act over one threshold, with it the share of gold acts whose parties are found."""
    gold, likely, roles = [], [], {r: [0, 0, 0] for r in ROLES}
    for w, (acts, _, role, _, _) in outputs(model, windows):
        keep = np.array(w.scored)
        gold.append(w.acts[keep])
        likely.append(acts[: len(keep)][keep])
        for at, a, where in w.roles:
            for r, name in enumerate(ROLES):
                found = {tuple(x) for x in runs(role[at, a, r], role[at, a, len(ROLES) + r])}
                inside, first = where[name]
                true = {(f, next(i for i in range(f, len(w.ids) + 1) if i not in inside or (i != f and i in first))) for f in first}
                c = roles[name]
                c[0] += len({x for x in found if any(x[0] < y[1] and y[0] < x[1] for y in true)})
                c[1] += len(found)
                c[2] += len(true)
    gold, likely = np.concatenate(gold), np.concatenate(likely)
    best = max((f1((gold[likely >= t].sum()), (likely >= t).sum(), gold.sum()) + (t,) for t in np.arange(0.1, 0.7, 0.05)), key=lambda x: x[0])
    by = {a: round(f1(gold[:, i][likely[:, i] >= best[3]].sum(), (likely[:, i] >= best[3]).sum(), gold[:, i].sum())[0], 2) for i, a in enumerate(ACTS)}
    return "acts F1 %.3f (P %.3f R %.3f at %.2f)" % best, by, {r: "%.2f %.2f %.2f" % f1(*c) for r, c in roles.items()}


def measure_cues(model, windows):
    c = {k: [0, 0, 0] for k in ["cue"] + PARTS}
    for w, (_, _, _, cue, part) in outputs(model, windows):
        mine = lambda run: w.order[run[0]] >= 0 and w.scored[w.order[run[0]]]
        found = [r for r in runs(cue[0], cue[1]) if mine(r)]
        true = {(x[0], x[-1] + 1) for x, _ in w.cues}
        c["cue"][0] += len(set(found) & true)
        c["cue"][1] += len(found)
        c["cue"][2] += len(true)
        for p, name in enumerate(PARTS):
            spans = {r for q in found for r in runs(part[p, q[0]], part[len(PARTS) + p, q[0]])}
            gold = set()
            for _, where in w.cues:
                inside, first = where[name]
                gold |= {(f, next(i for i in range(f, len(w.ids) + 1) if i not in inside or (i != f and i in first))) for f in first}
            c[name][0] += len(spans & gold)
            c[name][1] += len(spans)
            c[name][2] += len(gold)
    return {k: "%.3f" % f1(*v)[0] for k, v in c.items()}
