"""Stand-ins for the recordings of `audio-cmn` where these cannot be had: espeak-ng reads words and syllables in their place.

Two voices stand for the two humans; the syllables of Debian's `gcin-voice` stay human. They prove the way, not the ears.
"""

from collections import Counter
from multiprocessing import Pool

from ears import corpus, text
from ears.lexicon import Lexicon
from ears.syllables import phones_of
from ears.synthesis import Voice
from ears.utterance import as_pcm

WORDS = Voice("f3", 150, 60)
SYLLABLES = Voice("m2", 150, 40)
MOST_WORDS = 400  # of the hotline's, the most frequent


def make(folder):
    """In place of `corpus.unpack`: the same kinds of names, in the same files."""
    lexicon = Lexicon()
    words = {w: lexicon.readings(w)[0] for w in common(text.sentences(), MOST_WORDS)}
    said = {s for reading in words.values() for s in reading}
    jobs = [(w, WORDS, reading) for w, reading in words.items()]
    jobs += [(s, SYLLABLES, [s]) for s in one_tone_each(sorted(said))]
    human = list(corpus.gcin())
    wanted = {*one_tone_each(name for name, _ in human)}
    with Pool(2) as pool:
        return corpus.keep(folder, [*pool.map(read, jobs, 16), *corpus.decoded([clip for clip in human if clip[0] in wanted])])


def common(sentences, most):
    """The most frequent words."""
    return [w for w, _ in Counter(w for s in sentences for w in s).most_common(most)]


def one_tone_each(names):
    """Of `ma1`, `ma3` the first; of `chu:ma1`, `liu:ma3` both, for they are spoken by two people."""
    first = {}
    for name in names:
        speaker, _, syllable = name.rpartition(":")
        first.setdefault((speaker, *phones_of(syllable)), name)
    return list(first.values())


def read(job):
    """(name, voice, syllables) -> (name, 16 kHz samples)."""
    name, voice, syllables = job
    return name, as_pcm(voice.read([syllables]))
