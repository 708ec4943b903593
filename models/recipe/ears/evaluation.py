"""Character and syllable error with a confidence interval, confidence against truth, speed."""

import random
from dataclasses import dataclass

from ears.lexicon import Lexicon
from ears.syllables import without_tone

RESAMPLINGS = 1000


def edits(reference, heard):
    """Levenshtein distance of two sequences."""
    row = list(range(len(heard) + 1))
    for i, expected in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, got in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(diagonal + (expected != got), row[j] + 1, row[j - 1] + 1)
    return row[-1]


@dataclass(frozen=True)
class Rate:
    """Errors in a hundred reference units, with the 95 % interval of a bootstrap over the recordings."""

    value: float
    low: float
    high: float

    def __str__(self):
        return f"{100 * self.value:.2f} % ({100 * self.low:.1f}-{100 * self.high:.1f})"


def rate(pairs):
    """`pairs`: (errors, units) a recording."""
    draw = random.Random(1)
    value = _ratio(pairs)
    drawn = sorted(_ratio(draw.choices(pairs, k=len(pairs))) for _ in range(RESAMPLINGS))
    return Rate(value, drawn[RESAMPLINGS // 40], drawn[-RESAMPLINGS // 40])


def _ratio(pairs):
    return sum(e for e, _ in pairs) / max(1, sum(n for _, n in pairs))


class Scores:
    """Of one condition: references and what was heard."""

    def __init__(self, references, heard, lexicon=None):
        self.spaced, self.references = references, [r.replace(" ", "") for r in references]
        self.heard, self.lexicon = heard, lexicon or Lexicon()

    def characters(self):
        return rate([(edits(r, h.text.replace(" ", "")), len(r)) for r, h in zip(self.references, self.heard)])

    def syllables(self):
        """Toneless syllables: what the ears did, without the choice among characters that sound alike."""
        said = [self._syllables(r) for r in self.references]
        return rate([(edits(s, self._syllables(h.text)), len(s)) for s, h in zip(said, self.heard)])

    def exact(self):
        return sum(r == h.text.replace(" ", "") for r, h in zip(self.references, self.heard))

    def words_heard(self):
        return sum(len(h.words) for h in self.heard)

    def real_time_factor(self):
        return sum(h.taken for h in self.heard) / max(1e-9, sum(h.audio for h in self.heard))

    def trust(self):
        """(confidence, was every syllable of the word in place?) of each word heard."""
        return [pair for r, h in zip(self.references, self.heard) for pair in self._trust(r, h)]

    def _trust(self, reference, heard):
        right = matched(self._syllables(reference), self._syllables(heard.text))
        at = 0
        for word in heard.words:
            count = len(self._syllables(word["word"]))
            yield word["conf"], all(right[at : at + count])
            at += count

    def late(self, starts):
        """Seconds by which each word was heard too late, of the words that begin right; `starts`: when each word was said."""
        said = zip(self.spaced, self.heard, starts)
        return [seconds for row in said for seconds in self._late(*row)]

    def _late(self, reference, heard, starts):
        counts = [len(self._syllables(w)) for w in reference.split()]
        begins = {sum(counts[:i]): start for i, start in enumerate(starts)}
        found, at = aligned(self._syllables(reference), self._syllables(heard.text)), 0
        for word in heard.words:
            if found[at : at + 1] and found[at] in begins:
                yield word["start"] - begins[found[at]]
            at += len(self._syllables(word["word"]))

    def _syllables(self, text):
        """Read as one piece on both sides: where words end must not change how a character is read."""
        joined = text.replace(" ", "")
        return [without_tone(s) for s in (self.lexicon.reading(joined) or ["?"])] if joined else []


def matched(reference, heard):
    """For each unit heard: is it part of the best alignment as a match?"""
    return [i is not None for i in aligned(reference, heard)]


def aligned(reference, heard):
    """For each unit heard: which of the reference it is in the best alignment, or None if it matches none."""
    rows = [list(range(len(heard) + 1))]
    for i, expected in enumerate(reference, 1):
        row = [i]
        for j, got in enumerate(heard, 1):
            row.append(min(rows[-1][j - 1] + (expected != got), rows[-1][j] + 1, row[-1] + 1))
        rows.append(row)
    found, i, j = [None] * len(heard), len(reference), len(heard)
    while i and j:
        if rows[i][j] == rows[i - 1][j - 1] + (reference[i - 1] != heard[j - 1]):
            i, j = i - 1, j - 1
            found[j] = i if reference[i] == heard[j] else None
        elif rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return found


def reliability(trust, edges=(0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)):
    """Rows (from, to, words, share right) of the confidence curve."""
    rows = []
    for low, high in zip(edges, edges[1:]):
        mine = [right for confidence, right in trust if low <= confidence < high]
        rows.append((low, min(high, 1.0), len(mine), sum(mine) / len(mine) if mine else None))
    return rows


def evaluate(ears, folder):
    """Scores of one condition's folder."""
    lines = (folder / "refs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return Scores([r[1] for r in rows], [ears.hear(folder / f"{r[0]}.wav") for r in rows])
