"""Windows to tensors, windows of like length together."""

import numpy as np
import torch

from data import PARTS, ROLES


def batches(windows, size, rng):
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids) + rng.random() * 20)
    groups = [[windows[i] for i in order[k : k + size]] for k in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


def _marks(where, names, length):
    """[2*names, length]: inside of each name, then first of each name."""
    rows = np.zeros((2 * len(names), length), dtype=np.float32)
    for i, name in enumerate(names):
        inside, first = where[name]
        rows[i, inside] = 1
        rows[len(names) + i, first] = 1
    return rows


def tensors(windows):
    t = max(len(w.ids) for w in windows)
    n = max(len(w.sentences) for w in windows)
    ids = np.zeros((len(windows), t), dtype=np.int64)
    distance = np.full((len(windows), n, t), 7, dtype=np.int64)
    scored = np.zeros((len(windows), n), dtype=bool)
    acts = np.zeros((len(windows), n, windows[0].acts.shape[1]), dtype=np.float32)
    explicit = np.zeros_like(acts)
    cue_labels = np.zeros((len(windows), 2, t), dtype=np.float32)
    cue_real = np.zeros((len(windows), t), dtype=np.float32)
    roles, role_labels, cues, part_labels = [], [], [], []
    for b, w in enumerate(windows):
        ids[b, : len(w.ids)] = w.ids
        distance[b, :, : len(w.ids)] = w.distance(n)
        scored[b, : len(w.scored)] = w.scored
        acts[b, : len(w.scored)] = w.acts
        explicit[b, : len(w.scored)] = w.explicit
        cue_real[b, : len(w.ids)] = [o >= 0 and w.scored[o] for o in w.order]
        for at, a, where in w.roles:
            roles.append((b, at, a))
            role_labels.append(_marks(where, ROLES, t))
        for cue, where in w.cues:
            cue_labels[b, 0, cue] = 1
            cue_labels[b, 1, cue[0]] = 1
            cues.append((b, cue[0]))
            part_labels.append(_marks(where, PARTS, t))
    stack = lambda rows, k: torch.from_numpy(np.stack(rows)) if rows else torch.zeros(0, k, t)
    return {
        "ids": torch.from_numpy(ids),
        "distance": torch.from_numpy(distance),
        "scored": torch.from_numpy(scored),
        "acts": torch.from_numpy(acts),
        "explicit": torch.from_numpy(explicit),
        "roles": torch.tensor(roles, dtype=torch.int64).reshape(-1, 3),
        "role_labels": stack(role_labels, 2 * len(ROLES)),
        "cue_labels": torch.from_numpy(cue_labels),
        "cue_real": torch.from_numpy(cue_real),
        "cues": torch.tensor(cues, dtype=torch.int64).reshape(-1, 2),
        "part_labels": stack(part_labels, 2 * len(PARTS)),
    }
