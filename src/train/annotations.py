"""Our annotations of acts, which stand here without the texts that they are about.

    annotations.py strip ARTICLES.jsonl OUT.jsonl          leaves out what is the publishers'
    annotations.py join  ANNOTATIONS.jsonl TEXTS OUT.jsonl  puts the texts back; TEXTS: a (gzipped) file of {"id", "text"} lines

A name that ends in .gz is of a compressed file. Spans count code points; each line has the SHA-256 of the text that they count in.
"""

import gzip
import hashlib
import json
import sys


def opened(path, mode):
    return (gzip.open if path.endswith(".gz") else open)(path, mode, encoding="utf-8")


def lines(path):
    with opened(path, "rt") as f:
        yield from map(json.loads, f)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def strip(article):
    claims = [{k: v for k, v in claim.items() if k not in ("evidence", "about")} for claim in article["claims"]]
    return {"id": article["id"], "sha256": sha256(article["text"]), "sentences": article["sentences"], "actors": article["actors"], "claims": claims}


def join(article, text):
    if sha256(text) != article["sha256"]:
        sys.exit("%s: the annotations are of another text" % article["id"])
    claims = [{**claim, "about": None, "evidence": text[slice(*claim["sentence_span"])]} for claim in article["claims"]]
    return {"id": article["id"], "text": text, "sentences": article["sentences"], "actors": article["actors"], "claims": claims}


def main():
    if sys.argv[1:2] == ["strip"] and len(sys.argv) == 4:
        found = [strip(a) for a in lines(sys.argv[2])]
    elif sys.argv[1:2] == ["join"] and len(sys.argv) == 5:
        texts = {a["id"]: a["text"] for a in lines(sys.argv[3])}
        found = [join(a, texts[a["id"]]) for a in lines(sys.argv[2]) if a["id"] in texts]
    else:
        sys.exit(__doc__)
    with opened(sys.argv[-1], "wt") as out:
        out.writelines(json.dumps(a, ensure_ascii=False, separators=(",", ":")) + "\n" for a in found)
    print("%d articles, %d acts" % (len(found), sum(len(a["claims"]) for a in found)))


if __name__ == "__main__":
    main()
