"""One encoder, four heads: acts of a sentence, roles of an act, cues, parts of a cue."""

import torch
from torch import nn
from torch.nn import functional as F

from encoder import Dropout
from data import ACTS, FAR, OUTSIDE, PARTS, ROLES

A, R, P = len(ACTS), len(ROLES), len(PARTS)


class Reader(nn.Module):
    POOLS, HIDDEN, KEY = 2, 256, 64

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        d, k = encoder.d, self.KEY
        self.encoder = encoder
        self.drop = Dropout(dropout)
        # acts: per act, two weighted means over the sentence's pieces
        self.look = nn.Linear(d, A * self.POOLS)
        self.judge = nn.Linear(d * self.POOLS, self.HIDDEN)
        self.act_bias = nn.Parameter(torch.zeros(A, self.HIDDEN))
        self.act_weight = nn.Parameter(torch.randn(A, self.HIDDEN) * 0.05)
        self.act_prior = nn.Parameter(torch.full((A,), -3.5))
        self.explicit_weight = nn.Parameter(torch.randn(A, self.HIDDEN) * 0.05)
        # roles: inside and first, for each role
        self.role_query = nn.Linear(d * self.POOLS, 2 * R * k)
        self.role_of_act = nn.Parameter(torch.randn(A, 2 * R, k) * 0.1)
        self.role_key = nn.Linear(d, 2 * R * k)
        self.role_far = nn.Parameter(torch.full((2 * R, OUTSIDE + 1), -3.0))
        # cues and their parts
        self.cue = nn.Linear(d, 2)
        self.part_query = nn.Linear(d, 2 * P * k)
        self.part_key = nn.Linear(d, 2 * P * k)
        self.part_prior = nn.Parameter(torch.full((2 * P,), -3.0))
        with torch.no_grad():
            self.cue.bias.fill_(-3.0)

    def vectors(self, ids):
        return self.drop(self.encoder(ids, (ids > 0).float()))

    def sentences(self, h, distance):
        """[B,N,A,POOLS*d]: for each sentence and act, what of the sentence matters for it."""
        b, t, d = h.shape
        n = distance.shape[1]
        look = self.look(h).transpose(1, 2)[:, None]  # B,1,A*POOLS,T
        wall = (distance != FAR).to(h.dtype)[:, :, None] * -1e4
        weight = torch.softmax(look + wall, dim=-1)  # B,N,A*POOLS,T
        mean = weight.reshape(b, n * A * self.POOLS, t) @ h
        return mean.reshape(b, n, A, self.POOLS * d)

    def acts(self, v):
        """Logits of acts and of their being named by a cue, [B,N,A] each."""
        hidden = F.relu(self.judge(self.drop(v)) + self.act_bias)
        return (hidden * self.act_weight).sum(-1) + self.act_prior, (hidden * self.explicit_weight).sum(-1)

    def role_queries(self, v):
        """[B,N,A,2R,k]"""
        return self.role_query(v).reshape(*v.shape[:3], 2 * R, self.KEY) + self.role_of_act

    def keys(self, layer, h):
        return layer(h).reshape(h.shape[0], h.shape[1], -1, self.KEY)

    def forward(self, ids, distance):
        """All that there is to know of a window, for export: likelihoods, not logits.

        acts [B,N,A]; explicit [B,N,A]; roles [B,N,A,2R,T] (inside of each role, then first of each role);
        cues [B,2,T] (inside, first); parts [B,2P,T,T] (of the cue that begins at a piece: inside, then first).
        """
        h = self.vectors(ids)
        v = self.sentences(h, distance)
        acts, explicit = self.acts(v)
        b, n, t = distance.shape
        q = self.role_queries(v).permute(0, 3, 1, 2, 4).reshape(b, 2 * R, n * A, self.KEY)
        k = self.keys(self.role_key, h).permute(0, 2, 3, 1)  # B,2R,k,T
        roles = (q @ k).reshape(b, 2 * R, n, A, t) / self.KEY**0.5 + self.role_far[:, distance].permute(1, 0, 2, 3)[:, :, :, None]
        pq = self.keys(self.part_query, h).transpose(1, 2)
        pk = self.keys(self.part_key, h).permute(0, 2, 3, 1)
        parts = (pq @ pk) / self.KEY**0.5 + self.part_prior[:, None, None]
        return (
            torch.sigmoid(acts),
            torch.sigmoid(explicit),
            torch.sigmoid(roles).permute(0, 2, 3, 1, 4),
            torch.sigmoid(self.cue(h)).transpose(1, 2),
            torch.sigmoid(parts),
        )

    def loss_acts(self, batch):
        h = self.vectors(batch["ids"])
        v = self.sentences(h, batch["distance"])
        acts, explicit = self.acts(v)
        scored = batch["scored"]
        loss = F.binary_cross_entropy_with_logits(acts[scored], batch["acts"][scored]) * A
        if len(batch["roles"]):
            b, n, a = batch["roles"].T
            loss = loss + 0.2 * F.binary_cross_entropy_with_logits(explicit[b, n, a], batch["explicit"][b, n, a])
            q = self.role_query(v[b, n, a]).reshape(len(b), 2 * R, self.KEY) + self.role_of_act[a]
            k = self.keys(self.role_key, h)[b]  # M,T,2R,k
            logits = torch.einsum("mrk,mtrk->mrt", q, k) / self.KEY**0.5 + self.role_far[:, batch["distance"][b, n]].transpose(0, 1)
            each = F.binary_cross_entropy_with_logits(logits, batch["role_labels"], reduction="none")
            loss = loss + 0.1 * (each * (batch["ids"][b] > 0)[:, None]).sum() / len(b)
        return loss

    def loss_cues(self, batch):
        h = self.vectors(batch["ids"])
        real = batch["cue_real"]
        cue = F.binary_cross_entropy_with_logits(self.cue(h).transpose(1, 2), batch["cue_labels"], reduction="none")
        loss = 10 * (cue * real[:, None]).sum() / real.sum()
        if len(batch["cues"]):
            b, first = batch["cues"].T
            q = self.keys(self.part_query, h)[b, first]
            k = self.keys(self.part_key, h)[b]
            logits = torch.einsum("mrk,mtrk->mrt", q, k) / self.KEY**0.5 + self.part_prior[:, None]
            each = F.binary_cross_entropy_with_logits(logits, batch["part_labels"], reduction="none")
            loss = loss + 0.06 * (each * (batch["ids"][b] > 0)[:, None]).sum() / len(b)
        return loss
