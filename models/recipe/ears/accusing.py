"""What the rules make of mishearings: items of the forbidden list found in what was heard and not in what was said.

Each test recording becomes an agent's call of one utterance, twice: as said and as heard. `./qa score` judges both.
"""

import json
import sys
from pathlib import Path

CALL = {"startedAt": "2026-01-05T10:00:00+08:00", "direction": "inbound", "purpose": None, "agentId": "TEST"}
SECONDS_A_WORD = 0.4  # of what was said; nothing in the rules for phrases hangs on it
FORBIDDEN = "forbidden-"


def said(name, reference):
    """The call as it was meant, every word certain."""
    words = [
        {"word": word, "start": i * SECONDS_A_WORD, "end": (i + 1) * SECONDS_A_WORD, "confidence": 1.0}
        for i, word in enumerate(reference.split())
    ]
    return _call(name, words, len(words) * SECONDS_A_WORD)


def heard(name, recording):
    """The call as the model heard it."""
    words = [{"word": w["word"], "start": w["start"], "end": w["end"], "confidence": w["conf"]} for w in recording.words]
    return _call(name, words, recording.audio)


def _call(name, words, seconds):
    spoken = [] if not words else [_utterance(words)]
    return {"callId": name, **CALL, "durationSeconds": round(seconds, 3), "utterances": spoken}


def _utterance(words):
    ends = {"start": words[0]["start"], "end": words[-1]["end"]}
    return {"channel": 0, "role": "agent", **ends, "text": " ".join(w["word"] for w in words), "words": words}


def record(folder, scores):
    """`said.jsonl` and `heard.jsonl` of all conditions; `scores`: condition -> what was said and heard there."""
    rows = [(f"{c}-{i:03}", *row) for c, s in scores.items() for i, row in enumerate(zip(s.spaced, s.heard))]
    _write(folder / "said.jsonl", [said(name, reference) for name, reference, _ in rows])
    _write(folder / "heard.jsonl", [heard(name, recording) for name, _, recording in rows])


def _write(path, calls):
    path.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in calls), encoding="utf-8")


def compare(said_cards, heard_cards):
    """The two lists of scorecards of the same calls -> what was found of what was said, and what nobody said."""
    meant, found = _items(said_cards), _items(heard_cards)
    if meant.keys() != found.keys():
        raise SystemExit(f"the scorecards are not of the same calls: {sorted(meant.keys() ^ found.keys())[:5]}")
    return {
        "calls": len(meant),
        "said": sum(len(items) for items in meant.values()),
        "saidAndFound": sum(len(items.keys() & found[call].keys()) for call, items in meant.items()),
        "notSaid": [
            {"callId": call, "rule": rule, "review": review}
            for call, items in sorted(found.items())
            for rule, review in sorted(items.items())
            if rule not in meant[call]
        ],
    }


def _items(cards):
    """call -> {forbidden item: is it only for review?}"""
    return {card["callId"]: _forbidden(card) for card in map(json.loads, cards)}


def _forbidden(card):
    results = (r for r in card["results"] if r["ruleId"].startswith(FORBIDDEN) and r["outcome"] == "VIOLATED")
    return {r["ruleId"]: r["review"] for r in results}


def main(folder):
    said_cards, heard_cards = ((folder / f"{which}-cards.jsonl").read_text(encoding="utf-8").splitlines() for which in ("said", "heard"))
    print(json.dumps(compare(said_cards, heard_cards), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
