"""WordPiece as BERT's uncased models want it, with the span of each piece in code points of the text.

The Java side (org.hearsay.language.WordPiece) gives the same pieces; parity.jsonl holds both to it.
"""

import functools
import json
import unicodedata

PAD, UNK, CLS, SEP = 0, 100, 101, 102


def _is_punctuation(c):
    return 33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126 or unicodedata.category(c).startswith("P")


def _is_space(c):
    return c in " \t\n\r" or unicodedata.category(c) == "Zs"


def _is_dropped(c):
    return c == "\ufffd" or c == "\0" or (unicodedata.category(c) in ("Cc", "Cf") and c not in "\t\n\r")


def _is_ideograph(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2FA1F or 0xF900 <= o <= 0xFAFF


@functools.lru_cache(maxsize=100_000)
def _folded(c):
    return "".join(x for x in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(x) != "Mn")


class WordPiece:
    LONGEST = 100

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as f:
            self.vocab = json.load(f)["model"]["vocab"]
        self._pieces = functools.lru_cache(maxsize=200_000)(self._split)

    def words(self, text, start, end):
        """The folded words between two code points: lists of (folded character, place)."""
        word = []
        for i in range(start, end):
            c = text[i]
            if _is_dropped(c):
                continue
            if _is_space(c):
                if word:
                    yield word
                word = []
            elif _is_punctuation(c) or _is_ideograph(c):
                if word:
                    yield word
                yield [(f, i) for f in _folded(c)] or [(c, i)]
                word = []
            else:
                word.extend((f, i) for f in _folded(c))
        if word:
            yield word

    def _split(self, word):
        """Greedy longest match: (id, start, end) of each piece in the word, or one unknown."""
        if len(word) > self.LONGEST:
            return ((UNK, 0, len(word)),)
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = ("##" if start else "") + word[start:end]
                if piece in self.vocab:
                    pieces.append((self.vocab[piece], start, end))
                    start = end
                    break
            else:
                return ((UNK, 0, len(word)),)
        return tuple(pieces)

    def pieces(self, text, start, end):
        """[(id, start, end)] with the code points of the text that each piece covers."""
        found = []
        for word in self.words(text, start, end):
            for piece, a, b in self._pieces("".join(f for f, _ in word)):
                found.append((piece, word[a][1], word[b - 1][1] + 1))
        return found
