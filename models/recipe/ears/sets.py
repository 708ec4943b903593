"""The sets of sounds the network learns from. Each is a function of the sources and a seed, and lands in one file."""

import random
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool

from ears import joining, synthesis
from ears.corpus import CHU, RATE, Clips
from ears.lexicon import Lexicon, word_phones
from ears.speakers import Speaker
from ears.utterance import Utterance, at_telephone_rate, save

HELD_OUT_WORDS = 300  # of the first speaker, never trained on
WORKERS = 2


@dataclass(frozen=True)
class Sources:
    """What the sets are made of; `scale` 1 is the full run, less is quicker."""

    clips: Clips
    lexicon: Lexicon
    sentences: list
    scale: float = 1.0

    def some(self, count):
        return max(20, int(count * self.scale))

    def split_words(self):
        """(training words, held-out words) of the first speaker."""
        words = sorted(w for w in self.clips.words() if self.lexicon.phones(w))
        random.Random(7).shuffle(words)
        held = min(HELD_OUT_WORDS, len(words) // 10)
        return words[held:], words[:held]

    def readings(self, sentence):
        return [self.lexicon.readings(w)[0] for w in sentence]

    def random_sentence(self, draw, words, shortest=2, longest=7):
        return [draw.choice(words) for _ in range(draw.randint(shortest, longest))]


def read_by_espeak(sources):
    """Sentences of the hotline and strings of random words, each by another synthetic voice."""
    draw, voices, words = random.Random(111), synthesis.variants("train"), sources.split_words()[0]
    hotline = [draw.choice(sources.sentences) for _ in range(sources.some(2400))]
    other = [sources.random_sentence(draw, words) for _ in range(sources.some(3600))]
    jobs = [(f"espeak-{i}", sources.readings(s), synthesis.Voice.drawn(draw, voices)) for i, s in enumerate(hotline + other)]
    return _all(synthesis.utter, jobs)


def words_as_recorded(sources):
    """The first speaker's words, untouched."""
    jobs = [(f"word-{w}", w, sources.readings([w]), Speaker()) for w in _some_of(sources, sources.split_words()[0])]
    return _all(partial(_spoken, sources.clips), jobs)


def words_by_others(sources):
    """The first speaker's words by pseudo-speakers."""
    draw, words = random.Random(112), _some_of(sources, sources.split_words()[0])
    jobs = [(f"other-{w}", w, sources.readings([w]), Speaker.drawn(draw)) for w in words]
    return _all(partial(_spoken, sources.clips), jobs)


def joined_words(sources):
    """Sentences pieced together from the first speaker's words and characters, by pseudo-speakers."""
    draw, words = random.Random(113), sources.split_words()[0]
    known, one = set(words), lambda w: sources.lexicon.readings(w)[0]
    hotline = [draw.choice(sources.sentences) for _ in range(sources.some(4000))]
    texts = hotline + [sources.random_sentence(draw, words, 2, 5) for _ in range(sources.some(2500))]
    jobs = []
    for i, sentence in enumerate(texts):
        if pieces := joining.in_words(one, known, sentence, draw):
            jobs.append((f"joined-{i}", pieces, sources.readings(sentence), Speaker.drawn(draw, (1.1, 1.8)), i))
    return _all(partial(joining.utter, clips=sources.clips), jobs)


def joined_characters(sources):
    """Sentences of single characters of the first speaker: the same kind of speech as the second speaker's, another voice."""
    draw = random.Random(114)
    single = {}
    for word in sources.split_words()[0]:
        if len(word) == 1:
            single.setdefault(sources.lexicon.readings(word)[0][0], word)
    jobs = _syllable_jobs(sources, draw, single, "characters", 1800)
    return _all(partial(joining.utter, clips=sources.clips), jobs)


def syllables_by_others(sources):
    """The second speaker's syllables by pseudo-speakers, twice."""
    return _syllables(sources, 15, sources.clips.syllables())


def joined_syllables(sources):
    """Sentences pieced together from the second speaker's syllables, by pseudo-speakers."""
    jobs = _syllable_jobs(sources, random.Random(16), sources.clips.syllables(), "syllables", 3600)
    return _all(partial(joining.utter, clips=sources.clips), jobs)


def syllables_by_third(sources):
    """The third speaker's syllables by pseudo-speakers, twice."""
    return _syllables(sources, 17, sources.clips.syllables(CHU))


def joined_by_third(sources):
    """Sentences pieced together from the third speaker's syllables, by pseudo-speakers; they were spoken quickly already."""
    jobs = _syllable_jobs(sources, random.Random(18), sources.clips.syllables(CHU), "third", 3600, (0.9, 1.4))
    return _all(partial(joining.utter, clips=sources.clips), jobs)


FIRST_HUMAN = (words_as_recorded, words_by_others, joined_words, joined_characters)
OTHER_HUMANS = (syllables_by_others, joined_syllables, syllables_by_third, joined_by_third)
ALL = (read_by_espeak, *FIRST_HUMAN, *OTHER_HUMANS)


def make(which, sources, folder):
    """Makes one set and returns (utterances, hours)."""
    utterances = which(sources)
    save(folder / f"{which.__name__}.pkl", utterances)
    return len(utterances), sum(u.seconds for u in utterances) / 3600


def _syllables(sources, seed, recorded):
    draw, jobs = random.Random(seed), []
    for syllable in _some_of(sources, list(recorded)) * 2:
        clip = recorded[syllable]
        jobs.append((f"syllable-{len(jobs)}-{clip}", clip, [[syllable]], Speaker.drawn(draw)))
    return _all(partial(_spoken, sources.clips), jobs)


def _syllable_jobs(sources, draw, recorded, name, count, tempo=(1.1, 1.9)):
    words = sources.split_words()[0]
    texts = [draw.choice(sources.sentences) for _ in range(sources.some(count // 2))]
    texts += [sources.random_sentence(draw, words, 2, 5) for _ in range(sources.some(count // 2))]
    jobs = []
    for i, readings in enumerate(map(sources.readings, texts)):
        if pieces := joining.in_syllables(readings, recorded, draw):
            pieces = [joining.Piece(recorded[p.clip], p.gap) for p in pieces]
            jobs.append((f"{name}-{i}", pieces, readings, Speaker.drawn(draw, tempo), i))
    return jobs


def _spoken(clips, job):
    name, clip, readings, speaker = job
    samples = clips[clip] if speaker == Speaker() else speaker.speak(clips[clip])
    return Utterance(name, at_telephone_rate(samples, RATE), tuple(tuple(word_phones(r)) for r in readings))


def _some_of(sources, names):
    return names[: sources.some(len(names))]


def _all(work, jobs):
    with Pool(WORKERS) as pool:
        return pool.map(work, jobs, 16)
