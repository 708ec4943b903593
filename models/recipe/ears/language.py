"""The language model: a trigram of the hotline over word pairs of hotline and everyday speech over single words of both."""

import math
from collections import defaultdict
from dataclasses import dataclass, field

START, END = "<s>", "</s>"


@dataclass
class Ngrams:
    """`probabilities`: history -> word -> probability; `backoff`: history -> weight of the next shorter history."""

    order: int
    probabilities: dict = field(default_factory=dict)
    backoff: dict = field(default_factory=dict)

    def probability(self, word, history):
        """Of `word` after a history of up to `order - 1` words."""
        weight = 1.0
        while True:
            known = self.probabilities.get(history)
            if known and word in known:
                return weight * known[word]
            weight *= self.backoff.get(history, 1.0)
            history = history[1:]

    def surprise(self, sentence):
        """Mean -log2 probability of a word of the sentence and its end; perplexity is 2 to that."""
        words, history, bits = [*sentence, END], (START,), 0.0
        for word in words:
            bits -= math.log2(self.probability(word, history))
            history = (*history, word)[-(self.order - 1) :]
        return bits / len(words)


@dataclass(frozen=True)
class Mixture:
    """How much of everything: `share` of the single words for everyday speech, `discount` taken off each count.

    `weight` is how often the hotline's text must hold a word for what comes behind it to count as much as everyday speech does.
    Histories of two words that the hotline's text holds fewer than `rarest` times are not kept.
    `spare` is what each history leaves at least to the shorter one. Patterns make some words look certain; without it
    speech from outside the hotline would be forced onto the hotline's sentences.
    """

    order: int = 3
    share: float = 0.6
    discount: float = 0.6
    weight: float = 30.0
    rarest: int = 2
    spare: float = 0.25


def learn(sentences, everyday, mixture=Mixture()):
    """`sentences`: the hotline's; `everyday`: an `Everyday` of the whole vocabulary, the hotline's words included."""
    singles, pairs, *longer = _counts(sentences, mixture.order)
    found = Ngrams(mixture.order, {(): _unigram(singles[()], everyday.words, mixture.share)})
    for history in dict.fromkeys([*pairs, *((h,) for h in everyday.pairs)]):
        _blend(found, history, pairs.get(history, {}), everyday.pairs.get(history[0], {}), mixture)
    for counts in longer:
        for history, seen in counts.items():
            if sum(seen.values()) >= mixture.rarest:
                _add(found, history, seen, mixture)
    return found


def _counts(sentences, order):
    counts = [defaultdict(lambda: defaultdict(int)) for _ in range(order)]
    for sentence in sentences:
        words = [START, *sentence, END]
        for i in range(1, len(words)):
            for n in range(min(order, i + 1)):
                counts[n][tuple(words[i - n : i])][words[i]] += 1
    return counts


def _unigram(hotline, everyday, share):
    ours, theirs = sum(hotline.values()), sum(everyday.values())
    words = dict.fromkeys([*hotline, *everyday])
    return {w: (1 - share) * hotline.get(w, 0) / ours + share * everyday.get(w, 0) / theirs for w in words}


def _blend(found, history, seen, behind, mixture):
    """What the hotline (`seen`, counts) and everyday speech (`behind`, probabilities) say after one word, over the single words."""
    total = sum(seen.values())
    ours = total / (total + mixture.weight)
    said = {w: ours * (c - mixture.discount) / total for w, c in seen.items()}
    for word, p in behind.items():
        said[word] = said.get(word, 0) + (1 - ours) * p
    spare = max(1 - sum(said.values()), mixture.spare)
    kept = (1 - spare) / sum(said.values())
    found.probabilities[history] = {w: kept * p + spare * found.probability(w, ()) for w, p in said.items()}
    found.backoff[history] = spare


def _add(found, history, seen, mixture):
    """Interpolates the discounted counts with the shorter history, whose other words are reached by backing off."""
    total, discount = sum(seen.values()), mixture.discount
    spare = max(discount * len(seen) / total, mixture.spare)
    kept = (1 - spare) / (total - discount * len(seen))
    found.probabilities[history] = {w: (c - discount) * kept + spare * found.probability(w, history[1:]) for w, c in seen.items()}
    found.backoff[history] = spare
