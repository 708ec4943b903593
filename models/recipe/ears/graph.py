"""The decoding graph: language model and lexicon as automata, composed and minimised by OpenFst, expanded to HMM states.

Kaldi's `reorder=true` form: a state is entered by its forward transition and then repeats its self-loop.
"""

import math
import subprocess
from collections import Counter, defaultdict
from dataclasses import dataclass

from ears.kaldi import LOOP, transition_ids
from ears.language import END, START
from ears.phoneset import FIRST_FREE_ID, PDFS_OF_ID, SILENCE_ID, ids_in_word, phone_names, word_boundaries

EPSILON, BACKOFF = "<eps>", "#0"


@dataclass(frozen=True)
class Costs:
    """`silence`: probability of a pause between two words; `rare`: added to a word's further readings, `word` to each."""

    silence: float = 0.3
    rare: float = 3.0
    word: float = 0.0


def build(folder, work, pronunciations, ngrams, costs=Costs()):
    """Writes `HCLG.fst`, `words.txt`, `phones.txt` and `phones/word_boundary.int`; returns the size of the graph in bytes.

    `pronunciations`: word -> list of phone lists, for each word of the language model.
    """
    work.mkdir(parents=True, exist_ok=True)
    (folder / "phones").mkdir(parents=True, exist_ok=True)
    ids = word_ids(pronunciations)
    (folder / "words.txt").write_text("".join(f"{w} {i}\n" for w, i in ids.items()), encoding="utf-8")
    (folder / "phones" / "word_boundary.int").write_text(word_boundaries())
    (folder / "phones.txt").write_text(phone_names())
    (work / "G.txt").write_text("\n".join(grammar(ngrams, ids)) + "\n")
    (work / "L.txt").write_text("\n".join(lexicon(pronunciations, ids, costs)) + "\n")
    openfst(work, COMPOSE)
    (work / "HCLG.txt").write_text("\n".join(expanded((work / "LG.txt").read_text().splitlines())) + "\n")
    openfst(work, FINISH)
    (folder / "HCLG.fst").write_bytes((work / "HCLG.fst").read_bytes())
    return (folder / "HCLG.fst").stat().st_size


COMPOSE = (
    "fstcompile L.txt | fstarcsort --sort_type=olabel > L.fst",
    "fstcompile G.txt | fstarcsort --sort_type=ilabel > G.fst",
    "fstcompose L.fst G.fst | fstconnect | fstdeterminize | fstencode --encode_labels - enc > LG1.fst",
    "fstminimize LG1.fst | fstencode --decode - enc | fstprint > LG.txt",
)
FINISH = ("fstcompile HCLG.txt | fstconnect | fstarcsort --sort_type=ilabel > HCLG.fst",)


def openfst(work, steps):
    for step in steps:
        subprocess.run(["bash", "-o", "pipefail", "-c", step], cwd=work, check=True)


def word_ids(words):
    return {w: i for i, w in enumerate([EPSILON, *sorted(words), BACKOFF, START, END])}


def grammar(ngrams, ids):
    """Arcs of G: a state for each history, `#0` backs off to the shorter one. The start comes first."""
    states = {history: i for i, history in enumerate(sorted(ngrams.probabilities, key=lambda h: h != (START,)))}
    for history, state in states.items():
        for word, p in ngrams.probabilities[history].items():
            yield _leave(ngrams, states, history, word, ids, -math.log(p))
        if history:
            back = -math.log(max(ngrams.backoff[history], 1e-6))
            yield f"{state} {states[_known(history[1:], states)]} {ids[BACKOFF]} 0 {back:.5f}"


def _leave(ngrams, states, history, word, ids, cost):
    if word == END:
        return f"{states[history]} {cost:.5f}"
    to = states[_known((*history, word)[-(ngrams.order - 1) :], states)]
    return f"{states[history]} {to} {ids[word]} {ids[word]} {cost:.5f}"


def _known(history, states):
    while history not in states:
        history = history[1:]
    return history


def lexicon(pronunciations, ids, costs):
    """Arcs of L: 0 start, 1 between words, 2 silence; homophones and beginnings of others end in a symbol of their own."""
    pause, none = -math.log(costs.silence), -math.log(1 - costs.silence)
    yield f"0 1 0 0 {none:.5f}"
    yield f"0 1 {SILENCE_ID} 0 {pause:.5f}"
    state = 3
    readings = [(w, costs.rare if i else 0.0, ids_in_word(p)) for w, ps in sorted(pronunciations.items()) for i, p in enumerate(ps)]
    for word, extra, phones in _told_apart(readings):
        at, out, extra = 1, ids[word], extra + costs.word
        for phone in phones[:-1]:
            yield f"{at} {state} {phone} {out}"
            at, out, state = state, 0, state + 1
        yield f"{at} 1 {phones[-1]} {out} {none + extra:.5f}"
        yield f"{at} 2 {phones[-1]} {out} {pause + extra:.5f}"
    yield f"2 1 {SILENCE_ID} 0"
    yield f"1 1 {FIRST_FREE_ID} {ids[BACKOFF]}"
    yield "1"


def _told_apart(entries):
    """Adds the disambiguation symbols `#1`, `#2`, ... where two words could not be told apart otherwise."""
    times = Counter(tuple(p) for *_, p in entries)
    beginnings = {tuple(p[:i]) for *_, p in entries for i in range(1, len(p))}
    used = Counter()
    for word, extra, phones in entries:
        key = tuple(phones)
        if times[key] > 1 or key in beginnings:
            used[key] += 1
            phones = [*phones, FIRST_FREE_ID + used[key]]
        yield word, extra, phones


class Expansion:
    """Arcs over phones -> arcs over transition ids.

    A state that only one phone leads to carries that phone's last self-loop itself; elsewhere the self-loop gets a state
    of its own with an empty arc behind it, shared by all arcs of that phone into that place. Other empty arcs (backing
    off) stay: taking them out would copy the whole first layer of the lexicon into each history.
    """

    def __init__(self, arcs, start):
        self.free = 1 + max(max(a[:2]) for a in arcs)
        self.arcs, self.last, self.transition = [], {}, transition_ids()
        self.entered = defaultdict(set)
        self.entered[start].add(0)
        for _, target, phone, *_ in arcs:
            self.entered[target].add(phone if _spoken(phone) else 0)
        for arc in arcs:
            self._add(*arc)

    def _add(self, source, target, phone, word, cost):
        if not _spoken(phone):
            self._arc(source, target, 0, word, cost)
            return
        count, stay = len(PDFS_OF_ID[phone]), LOOP[phone == SILENCE_ID]
        for i in range(count):
            entered = self._last(target, phone, i) if i == count - 1 else self._looping(self._new(), phone, i)
            self._arc(source, entered, self.transition[phone, i][1], word, cost - math.log(1 - stay))
            source, word, cost = entered, 0, 0.0

    def _last(self, target, phone, i):
        if (target, phone) not in self.last:
            alone = self.entered[target] == {phone}
            self.last[target, phone] = self._looping(target if alone else self._new(), phone, i)
            if not alone:
                self._arc(self.last[target, phone], target, 0, 0, 0.0)
        return self.last[target, phone]

    def _looping(self, state, phone, i):
        self._arc(state, state, self.transition[phone, i][0], 0, -math.log(LOOP[phone == SILENCE_ID]))
        return state

    def _new(self):
        self.free += 1
        return self.free - 1

    def _arc(self, source, target, transition, word, cost):
        self.arcs.append((source, target, transition, word, cost))


def _spoken(phone):
    return 0 < phone < FIRST_FREE_ID


def expanded(rows):
    """Text of LG -> text of HCLG."""
    rows = [r.split() for r in rows]
    arcs = [(*map(int, r[:4]), float(r[4]) if len(r) > 4 else 0.0) for r in rows if len(r) > 2]
    start = int(rows[0][0])
    for arc in sorted(Expansion(arcs, start).arcs, key=lambda a: (a[0] != start, a[0], a[2])):
        yield "{} {} {} {} {:.5f}".format(*arc)
    for state, *cost in (r for r in rows if len(r) <= 2):
        yield f"{state} {float(cost[0]) if cost else 0:.5f}"
