#!/usr/bin/env python3
"""Scores our own short texts: texts.py SCORERS-FOLDER READ.jsonl prints one JSON object.

Each line of READ.jsonl holds the gold record of a text and the statements that were read off it. Statements and quotations are matched as
score_pages.py matches them; names and days are compared as there.
"""
import json, sys

sys.path.insert(0, sys.argv[1])
from score_pages import assign, match_score, name_eq, near  # noqa: E402


def matched(golds, read):
    pairs = assign(golds, list(range(len(read))), lambda gold, k: (lambda v: v + 0.01 * (read[k]["kind"] == "Forecast") if v else 0)(match_score(gold["quote"], read[k]["text"])))
    return [(golds[i], read[k]) for i, k in pairs]


def same(one, other):
    """Whether two pairs of texts are the same, in whatever order."""
    (a, b), (x, y) = one, other
    return match_score(a, x) > 0 and match_score(b, y) > 0 or match_score(a, y) > 0 and match_score(b, x) > 0


counts = {}


def add(name, hit):
    hits, all_ = counts.get(name, (0, 0))
    counts[name] = (hits + bool(hit), all_ + 1)


for line in open(sys.argv[2], encoding="utf8"):
    page = json.loads(line)
    gold, read = page["gold"], page["statements"]
    forecasts = [one for one in read if one["kind"] == "Forecast"]
    for quote in gold.get("forecasts", []):
        add("forecasts found", any(match_score(quote, one["text"]) > 0 for one in forecasts))
    for quote in gold.get("lookalikes", []):
        add("look-alikes left alone", not any(match_score(quote, one["text"]) > 0.5 for one in forecasts))
    for listed in gold.get("statements", []):
        add("statements found", any(match_score(listed["quote"], one["text"]) > 0 for one in forecasts))
    for listed, one in matched(gold.get("statements", []), read):
        add("speaker", name_eq(listed["chain"][0], one["chain"][0]))
        want, got = (chain[:-1] if len(chain) > 1 else chain for chain in (listed["chain"], one["chain"]))
        add("chain", len(want) == len(got) and all(name_eq(a, b) for a, b in zip(want, got)))
    for listed, one in matched(gold.get("items", []), read):
        add("window" if listed["from"] or listed["to"] else "no window", near(listed["from"], one["from"]) and near(listed["to"], one["to"]))
    texts = {one["id"]: one["text"] for one in read}
    proposed = [(texts[a], texts[b]) for a, b in page["contradictions"]]
    pairs = gold.get("contradictions", [])
    for pair in pairs:
        add("contradiction recall", any(same(pair, other) for other in proposed))
    for pair in proposed if pairs else []:
        add("contradiction precision", any(same(other, pair) for other in pairs))

print(json.dumps({name: hits / all_ for name, (hits, all_) in counts.items()}))
