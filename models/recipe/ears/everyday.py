"""Everyday Chinese: how often each word comes and what comes behind it. It keeps foreign speech from the hotline's sentences."""

import math
from collections import defaultdict
from dataclasses import dataclass

from ears.language import END, START

RAREST = 1e-6  # probability a word has at least, also one that everyday text lacks
EDGE = 0.1  # stands for the probability of a sentence's beginning and of its end


@dataclass(frozen=True)
class Everyday:
    """`words`: word -> probability; `pairs`: word, or `START` -> word, or `END` -> probability of the one behind the other."""

    words: dict
    pairs: dict

    def among(self, vocabulary):
        """With the words of `vocabulary` only, and all of them; what the others leave of a pair's probability stays unspent."""
        words = {w: max(self.words.get(w, 0), RAREST) for w in sorted(vocabulary)}
        whole, before, behind = sum(words.values()), vocabulary | {START}, vocabulary | {END}
        kept = {h: {w: p for w, p in after.items() if w in behind} for h, after in self.pairs.items() if h in before}
        return Everyday({w: p / whole for w, p in words.items()}, kept)

    def strongest(self, most):
        """Only the `most` pairs that tell the most: how often they come, times how much likelier than by chance."""
        told = [(self._told(h, w, p), h, w) for h, after in self.pairs.items() for w, p in after.items()]
        pairs = defaultdict(dict)
        for _, history, word in sorted(told, reverse=True)[:most]:
            pairs[history][word] = self.pairs[history][word]
        return Everyday(self.words, dict(pairs))

    def _told(self, history, word, p):
        return self.words.get(history, EDGE) * p * math.log(p / self.words.get(word, EDGE))
