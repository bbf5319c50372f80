"""Annotated articles to windows of whole sentences with their labels."""

import bisect
import importlib.util
import json
import os
import re

import numpy as np

from wordpiece import CLS, SEP

ACTS = "accuse criticise deny reject threaten warn demand appeal propose promise praise defend agree apologise".split()
ROLES = ["speaker", "target", "cue", "via"]  # of an act
PARTS = ["source", "content"]  # of a cue
LONGEST, BEFORE, AFTER = 384, 50, 32  # pieces of a window; of the sentence before and after it
FAR, OUTSIDE = 3, 7  # distances of sentences are cut at FAR; a piece of no sentence


def splitter(eval_dir):
    """The sentence splitter that the annotations were made with."""
    spec = importlib.util.spec_from_file_location("kit", os.path.join(eval_dir, "annotate", "kit.py"))
    kit = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(kit)
    return kit.sentences


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Window:
    """Pieces of neighbouring sentences; the first and the last sentence may be there as context only."""

    def __init__(self, article, ids, spans, order, sentences, scored):
        self.article = article
        self.ids = ids
        self.spans = spans  # of each piece in code points; None for marks
        self.order = order  # of each piece, the number of its sentence in the window; -1 for marks
        self.sentences = sentences  # [start, end] in code points
        self.scored = scored  # for each sentence, whether it is judged here
        self.acts = np.zeros((len(sentences), len(ACTS)), dtype=np.float32)
        self.explicit = np.zeros((len(sentences), len(ACTS)), dtype=np.float32)
        self.roles = []  # (sentence, act, {role: (inside pieces, first pieces)})
        self.cues = []  # (pieces of the cue, {part: (inside pieces, first pieces)})

    def distance(self, rows):
        """[rows, pieces]: distance of each piece's sentence from each sentence of the window."""
        order = np.array(self.order)
        d = np.clip(order[None, :] - np.arange(rows)[:, None], -FAR, FAR) + FAR
        d[:, order < 0] = OUTSIDE
        d[len(self.sentences):] = OUTSIDE
        return d

    def covered(self, spans):
        """(pieces inside the spans, first piece of each span)."""
        inside, first = [], []
        for start, end in spans:
            hit = [i for i, s in enumerate(self.spans) if s and s[0] < end and s[1] > start]
            inside += hit
            first += hit[:1]
        return inside, first


def windows(article, text, sentences, wordpiece):
    """The windows that judge each sentence once. Paragraphs are set apart by a mark."""
    cut = [wordpiece.pieces(text, s, e)[: LONGEST - 40] for s, e in sentences]
    found, i = [], 0
    while i < len(sentences):
        chosen, size = [], 0
        if i > 0:
            chosen.append((i - 1, cut[i - 1][-BEFORE:], False))
            size += len(chosen[-1][1])
        first = i
        while i < len(sentences) and (i == first or size + len(cut[i]) + 2 * (i - first) + AFTER + 6 <= LONGEST):
            chosen.append((i, cut[i], True))
            size += len(cut[i])
            i += 1
        if i < len(sentences):
            chosen.append((i, cut[i][:AFTER], False))
        ids, spans, order = [CLS], [None], [-1]
        for place, (k, pieces, _) in enumerate(chosen):
            if place and "\n" in text[sentences[k - 1][1] : sentences[k][0]]:
                ids.append(SEP), spans.append(None), order.append(-1)
            ids += [p for p, _, _ in pieces]
            spans += [(a, b) for _, a, b in pieces]
            order += [place] * len(pieces)
        ids.append(SEP), spans.append(None), order.append(-1)
        found.append(Window(article, ids, spans, order, [sentences[k] for k, _, _ in chosen], [j for _, _, j in chosen]))
    return found


def _sentence(sentences, place):
    return max(0, bisect.bisect_right([s for s, _ in sentences], place) - 1)


def _named(text, names, start, end):
    """Where one of these names stands as whole words."""
    return [m.span() for n in names if len(n) > 1 for m in re.compile(r"(?<!\w)" + re.escape(n) + r"(?!\w)").finditer(text, start, end)]


def label_acts(window, article):
    """Acts and roles. Where a party has no words in the sentence, its names elsewhere in the window are its words."""
    text = article["text"]
    names = {a["name"]: [a["name"]] + a["aliases"] for a in article["actors"]}
    left, right = window.sentences[0][0], window.sentences[-1][1]
    gathered = {}
    for claim in article["claims"]:
        at = _sentence(window.sentences, claim["sentence_span"][0])
        if claim["negated"] or not window.scored[at] or not window.sentences[at][0] <= claim["sentence_span"][0] < window.sentences[at][1]:
            continue
        a = ACTS.index(claim["act"])
        window.acts[at, a] = 1
        window.explicit[at, a] = max(window.explicit[at, a], claim["explicit"])
        spans = gathered.setdefault((at, a), {r: set() for r in ROLES})
        for role in ("speaker", "target"):
            if claim[role + "_span"]:
                spans[role].add(tuple(claim[role + "_span"]))
            elif claim[role]:
                spans[role].update(_named(text, names.get(claim[role], []), left, right))
        spans["cue"].update(tuple(s) for s in claim["cue_spans"] or [])
        if claim["via"]:
            spans["via"].update(_named(text, names.get(claim["via"], []), *window.sentences[at]))
    for (at, a), spans in sorted(gathered.items()):
        window.roles.append((at, a, {r: window.covered(sorted(s)) for r, s in spans.items()}))


def label_cues(window, article):
    for quote in article["quotes"]:
        if not quote["cue"]:
            continue
        at = _sentence(window.sentences, quote["cue"][0])
        if not window.scored[at] or not window.sentences[at][0] <= quote["cue"][0] < window.sentences[at][1]:
            continue
        cue, _ = window.covered([quote["cue"]])
        if cue:
            parts = {"source": [quote["source"]] if quote["source"] else [], "content": quote["content"]}
            window.cues.append((cue, {p: window.covered(s) for p, s in parts.items()}))


def acts_windows(articles, wordpiece):
    found = []
    for article in articles:
        for window in windows(article["id"], article["text"], article["sentences"], wordpiece):
            label_acts(window, article)
            found.append(window)
    return found


def cue_windows(articles, wordpiece, sentences):
    found = []
    for article in articles:
        for window in windows(article["id"], article["text"], sentences(article["text"]), wordpiece):
            label_cues(window, article)
            found.append(window)
    return found
