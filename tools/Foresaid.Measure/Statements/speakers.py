"""Figures about speakers and attributions that the independent scorers do not print, by their own matching.

usage: speakers.py SCORERS own GOLD.json=READ.json ...        pairwise figures: which statements have one speaker
       speakers.py SCORERS attributions READ.jsonl GOLD-FOLDER   recall of attributions by verbs of saying; confidence and truth
Prints one JSON object.
"""
import collections, itertools, json, os, re, sys

SAY = {"say", "says", "said", "saying", "tell", "tells", "told", "telling", "write", "writes", "wrote", "written", "writing",
       "report", "reports", "reported", "announce", "announces", "announced", "state", "states", "stated", "add", "adds", "added", "according"}


def own(pairs):
    import score_pages as scorer
    both = read = gold = 0
    for pair in pairs:
        gold_path, read_path = pair.split("=", 1)
        g, p = (json.load(open(path, encoding="utf-8")) for path in (gold_path, read_path))
        texts = [scorer.spans_text(p["text"], s["content"]) for s in p["statements"]]
        matched = scorer.assign(g["statements"], list(range(len(texts))), lambda a, k: scorer.match_score(a["quote"], texts[k]))
        speakers = [(scorer.fold(g["statements"][i]["speaker"]).lower(), p["statements"][k]["speaker"]) for i, k in matched]
        for (gold_a, read_a), (gold_b, read_b) in itertools.combinations(speakers, 2):
            both += gold_a == gold_b and read_a == read_b
            read += read_a == read_b
            gold += gold_a == gold_b
    return {"pairs P": both / max(1, read), "pairs R": both / max(1, gold), "pairs F1": 2 * both / max(1, read + gold)}


def attributions(read_path, folder):
    import score_attribution as scorer
    gold = scorer.load_gold(folder)
    found = said = 0
    bins = collections.defaultdict(lambda: [0, 0, 0.0])
    for line in open(read_path, encoding="utf-8"):
        document = json.loads(line)
        doc, versions = gold[os.path.splitext(os.path.basename(document["path"]))[0]]
        own = [a for a in document["attributions"] if a["within"] is None and doc.ids(a["content"])]
        read = doc.load([{role: a[role] for role in scorer.ROLES} for a in own])
        marked = doc.load(versions[0][0])
        matched = scorer.matching(read, marked, scorer.source_ok)
        for index, a in enumerate(marked):
            if any(doc.word[token].lower() in SAY for token in a["cue"]):
                said += 1
                found += index in matched
        right = set(matched.values())
        for index, a in enumerate(own):
            part = bins[min(9, int(a["confidence"] * 10))]
            part[0] += 1
            part[1] += index in right
            part[2] += a["confidence"]
    total = sum(part[0] for part in bins.values())
    table = [[low / 10, count, right / count, mean / count] for low, (count, right, mean) in sorted(bins.items())]
    return {"say-type recall": found / said, "confidence kept": 1 - sum(count * abs(share - mean) for _, count, share, mean in table) / total, "table": table}


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    print(json.dumps(own(sys.argv[3:]) if sys.argv[2] == "own" else attributions(*sys.argv[3:])))
