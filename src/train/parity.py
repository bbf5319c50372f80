"""Writes what the Java side must cut alike: sentences with their pieces (wordpiece-parity.jsonl), and an article of all of them with
its windows (windows-parity.json). See README.md."""

import argparse
import json

from data import windows
from wordpiece import WordPiece

TEXTS = [
    "The minister accused the company of lying.",
    "“They knew what they did,” she said; ‘we did not’.",
    "Señora Núñez dénied it in Zürich, naïvely perhaps.",
    "Cafe\u0301 and café are one.",  # A combining accent.
    "A\u0301\u0302 stacked: two accents on one letter",
    "I\u0307stanbul, İstanbul, ISTANBUL",
    "ΟΔΥΣΣΕΥΣ και Σίσυφος",
    "Straße, STRASSE, ẞ",
    "The ﬁrst oﬃce: ligatures stay.",
    "He wrote 😀 twice 😀😀 and left.",
    "👩‍👩‍👧 is one sign of several; 🇳🇴 of two.",
    "𝒜 mathematical letter and 𐐀 a Deseret one",
    "国会は条約を拒否した。",
    "北京 rejected it",
    "𠀀𠀁 from the second plane",
    "정부는 부인했다",
    "Правительство отвергло обвинения",
    "المتحدث نفى ذلك",
    "האשמות נדחו",
    "नेता ने इनकार किया",
    "รัฐบาลปฏิเสธ",
    "non\u00adhyphen\u200bated zero\u200dwidth",
    "no\u00a0break\u2009thin\u3000wide spaces",
    "line\u2028separator and next\u0085line",
    "tab\tand\nnewline\r\nand form\ffeed",
    "null\u0000 and \ufffd are dropped",
    "$4.5bn, €3m, £2, ¥100, 50%, §3, №5, ©, ™, ½",
    "a+b=c <d> {e} [f] ^g` ~h |i| \\j/ @k #l &m *n",
    "U.N., U.S.-led, rock'n'roll, O'Brien's, can't",
    "e-mail: ada.quill@gull.example, https://gull.example/a?b=c",
    "— – ‒ ― - ‐ ‑ − … · •",
    "«Vous mentez», »nein«, „doch“, ‹oui›",
    "supercalifragilisticexpialidocious antidisestablishmentarianism",
    "x" * 100,
    "x" * 101 + " too long",
    "q\u0301" * 100 + " " + "q\u0301" * 101,
    "Zxqvjk Qwrtpsd xyzzy",
    "ꙮ ᚠᚢᚦ ☃ ♥ ⚖ unknown signs",
    "[CLS] [SEP] [UNK] [PAD] ##ing [unused5]",
    "x² y₃ Ⅷ ① ٣ ５ Ａｂｃ",
    "\u0301 alone, \u0301\u0302, ـ",
    "¡Basta! ¿Qué? ‽ ⸮ 、。「」",
    "",
    "   ",
    "The\u202eright\u202c-to-left mark, \ufeffa byte order mark",
]


def article():
    """A text, and its sentences: short and long ones, now in one paragraph and now in the next."""
    text, sentences = "", []
    for i, sentence in enumerate(t.strip() for k in (1, 5, 2) for t in TEXTS for _ in range(k)):
        if sentence:
            text += ("\n\n" if i % 3 == 0 else " ") if text else ""
            sentences.append([len(text), len(text) + len(sentence)])
            text += sentence
    text += " " + "On and on it goes, " * 60
    return text, sentences + [[sentences[-1][1] + 1, len(text)]]


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--out", required=True, help="folder")
    a = p.parse_args()
    wordpiece = WordPiece(a.tokenizer)
    with open(a.out + "/wordpiece-parity.jsonl", "w", encoding="utf-8") as out:
        for text in TEXTS:
            out.write(json.dumps({"text": text, "pieces": wordpiece.pieces(text, 0, len(text))}) + "\n")
    text, sentences = article()
    cut = [{"ids": w.ids, "order": w.order, "sentences": w.sentences, "scored": w.scored, "last": w.distance(len(w.sentences))[-1].tolist()} for w in windows("", text, sentences, wordpiece)]
    with open(a.out + "/windows-parity.json", "w", encoding="utf-8") as out:
        json.dump({"text": text, "sentences": sentences, "windows": cut}, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main()
