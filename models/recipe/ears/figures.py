"""The figures of a model folder: error rates of each condition with intervals, words over nothing, trust, speed, memory."""

import json
from dataclasses import asdict

from ears import accusing
from ears.evaluation import evaluate, reliability
from ears.footprint import footprint
from ears.testset import CONDITIONS

NOTHING, TIMED = "nothing", "timed"
ALL = (*CONDITIONS, NOTHING)


def figures(folder, tests, conditions=ALL, calls=None):
    """One row a condition of the model in `folder` on the recordings below `tests`; what was heard goes to the folder `calls`."""
    from ears.hearing import Ears

    ears = Ears(folder)
    scores = {condition: evaluate(ears, tests / condition) for condition in conditions}
    if calls:
        accusing.record(calls, scores)
    rows = [_row(*scored) for scored in scores.items()]
    if conditions != ALL:
        return rows
    return [*rows, starts_of_words(ears, tests / TIMED), footprint(folder, sorted((tests / "domain").glob("*.wav")))]


def starts_of_words(ears, folder):
    """How far the starts of the words heard lie from those said, in seconds."""
    lines = (folder / "starts.tsv").read_text().splitlines()
    return distances(evaluate(ears, folder).late([[float(s) for s in line.split("\t")] for line in lines]))


def distances(late):
    """The row of the starts of words; without distances if no word was heard where it was said, as a toy's ears may."""
    if not late:
        return {"condition": TIMED, "words": 0}
    far = sorted(map(abs, late))
    return {"condition": TIMED, "words": len(far), "meanError": sum(far) / len(far), "worstInTwenty": far[len(far) * 19 // 20], "worst": far[-1]}


def _row(condition, scores):
    row = {"condition": condition, "recordings": len(scores.heard), "words": scores.words_heard()}
    row["realTimeFactor"] = round(scores.real_time_factor(), 4)
    if condition == NOTHING:
        return {**row, "withWords": sum(1 for h in scores.heard if h.words)}
    rates = {"characterErrorRate": asdict(scores.characters()), "syllableErrorRate": asdict(scores.syllables())}
    return {**row, "exact": scores.exact(), **rates, "reliability": reliability(scores.trust())}


def line(row):
    """A row for people."""
    if row["condition"] == NOTHING:
        return f"without speech: {row['words']} words in {row['withWords']} of {row['recordings']} clips"
    if row["condition"] == TIMED and not row["words"]:
        return "starts of words: none was heard where it was said"
    if row["condition"] == TIMED:
        return "starts of {words} words: {meanError:.3f} s off on average, one in twenty over {worstInTwenty:.3f} s, {worst:.3f} s at worst".format(**row)
    if row["condition"] == "footprint":
        return (
            "loads in {loadSeconds:.2f} s, takes {megabytes:.0f} MB, real-time factor {realTimeFactor:.3f} on {audioSeconds:.0f} s of domain sentences"
            " ({machine}, load {loadAverage})".format(**row)
        )
    rates = (_percent(row[k]) for k in ("characterErrorRate", "syllableErrorRate"))
    return f"{row['condition']}: characters {', syllables '.join(rates)}; {row['exact']} of {row['recordings']} exact"


def _percent(rate):
    return f"{100 * rate['value']:.1f} % ({100 * rate['low']:.1f}-{100 * rate['high']:.1f})"


def save(path, rows):
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
