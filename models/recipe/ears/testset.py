"""The test recordings: sentences and voices that nothing was trained on, over the telephone at 10-25 dB.

Each condition is a folder of 8 kHz WAV files with `refs.tsv` (`name<TAB>words`), the form `./qa models evaluate` reads.
"""

import random
from dataclasses import dataclass
from itertools import islice

import numpy as np
from scipy.io import wavfile
from scipy.signal import resample_poly

from ears import synthesis, text, timing
from ears.corpus import LIU, RATE, trimmed
from ears.joining import LOUDNESS, in_syllables
from ears.silence import LOW_KEYS, SCALE
from ears.speakers import paced
from ears.telephone import a_law, band_passed, noise, rms, with_noise

SECONDS_WITHOUT_SPEECH = 20
BABBLING = 12  # voices
LEAD = 0.2  # seconds of quiet around a sentence


@dataclass(frozen=True)
class TestSet:
    """Writes conditions into `folder`; `voices` is `test`, or `dev` for the set on which we choose."""

    folder: object
    sources: object
    voices: str = "test"

    def make(self, limit=None):
        for name in CONDITIONS:
            write(self.folder / name, list(islice(getattr(self, f"_{name}")(), limit)))
        write(self.folder / "nothing", [*islice(without_speech(), limit), *islice(self._babble(), limit)])
        timed = list(islice(self._timed(), limit))
        write(self.folder / "timed", [(text, samples) for text, samples, _ in timed])
        (self.folder / "timed" / "starts.tsv").write_text("".join("\t".join(map(str, starts)) + "\n" for *_, starts in timed))

    def _domain(self):
        """Hotline sentences the language model has not seen."""
        return self._spoken(text.held_out("test" if self.voices == "test" else "dev"), 2, seed=21)

    def _standard(self):
        """Greeting, closing and the thirty phrases."""
        return self._spoken(text.standard(), 3, seed=22)

    def _free(self):
        """Everyday sentences from outside the hotline."""
        return self._spoken(text.held_out("free" if self.voices == "test" else "free_dev"), 2, seed=23)

    def _random(self):
        """Strings of random words: nothing in them was meant, so no phrase of the standard should be found."""
        draw, words = random.Random(26), self.sources.split_words()[0]
        return self._spoken([self.sources.random_sentence(draw, words, 4, 7) for _ in range(80)], 2, seed=26)

    def _words(self):
        """Words of the first human that were held out."""
        for i, word in enumerate(self.sources.split_words()[1]):
            yield word, telephone(np.pad(self.sources.clips[word], (3200, 4800)), 2400 + i)

    def _human(self):
        """Hotline sentences pieced from the second human's syllables, cut hard and sped up: no pseudo-speaker, no fading."""
        return self._pieced(self.sources.clips.syllables(), 1.4, seed=25)

    def _stranger(self):
        """The same sentences pieced from the quickly spoken syllables of a human whom no training ever heard."""
        return self._pieced(self.sources.clips.syllables(LIU), 1.0, seed=27)

    def _timed(self):
        """Hotline sentences with the second at which each word begins; in `starts.tsv`, a line a recording."""
        draw, variants = random.Random(29), synthesis.variants(self.voices)
        for i, sentence in enumerate(text.held_out("test" if self.voices == "test" else "dev")):
            pace, pitch = draw.randint(140, 220), draw.randint(25, 75)
            samples, rate, starts = timing.spoken(self.sources.readings(sentence), draw.choice(variants), pace, pitch)
            wide = np.pad(resample_poly(samples, 320, rate * 320 // RATE), int(LEAD * RATE))
            yield " ".join(sentence), telephone(wide, 2900 + i), [round(LEAD + s, 3) for s in starts]

    def _babble(self):
        """20 s of a room full of people at three levels: a dozen voices at once, of whom nobody is understood."""
        draw, everyday = random.Random(28), text.held_out("free_dev")
        room = sum(self._chatter(draw, everyday) for _ in range(BABBLING))
        for level in (30, 300, 2000):
            yield "", a_law(band_passed(room) * (level / rms(room)))

    def _chatter(self, draw, sentences):
        """One voice that talks for 20 s."""
        voice = synthesis.Voice(draw.choice(synthesis.variants(self.voices)), draw.randint(140, 220), draw.randint(25, 75))
        said = np.concatenate([voice.read(self.sources.readings(s)) for s in draw.sample(sentences, 12)])
        said = np.resize(resample_poly(said, 8000, RATE), SECONDS_WITHOUT_SPEECH * 8000)
        return said / rms(said)

    def _pieced(self, recorded, tempo, seed):
        draw = random.Random(seed)
        for i, sentence in enumerate(text.held_out("test") + text.standard()):
            pieces = in_syllables(self.sources.readings(sentence), recorded, draw)
            if pieces:
                yield " ".join(sentence), telephone(self._hard_cut([recorded[p.clip] for p in pieces], tempo), 100 * seed + i)

    def _hard_cut(self, clips, tempo):
        sounds = [trimmed(self.sources.clips[clip], 0.06) for clip in clips]
        whole = np.concatenate([s * (LOUDNESS / (rms(s) + 1)) for s in sounds])
        return paced(np.pad(whole, 3200), 1.0, tempo)

    def _spoken(self, sentences, voices, seed):
        draw, variants = random.Random(seed), synthesis.variants(self.voices)
        for i, sentence in enumerate(sentences):
            for variant in draw.sample(variants, voices):
                voice = synthesis.Voice(variant, draw.randint(140, 220), draw.randint(25, 75))
                samples = np.pad(voice.read(self.sources.readings(sentence)), 3200)
                yield " ".join(sentence), telephone(samples, seed * 1000 + 2 * i + len(variant))


CONDITIONS = ("domain", "standard", "free", "random", "words", "human", "stranger")


def telephone(wide, seed):
    """16 kHz -> 8 kHz over band, noise at 10-25 dB and A-law, at a usual level."""
    noises = np.random.RandomState(seed)
    sound = band_passed(resample_poly(wide, 8000, RATE))
    sound = with_noise(sound, noise(len(sound), noises), noises.uniform(10, 25))
    return a_law(sound * (1500 / rms(sound)))


def without_speech():
    """20 s each of silence, six noises at three levels, ringback, DTMF and three tunes as a waiting caller hears them."""
    length = SECONDS_WITHOUT_SPEECH * 8000
    time = np.arange(length) / 8000
    yield "", np.zeros(length)
    for kind in range(6):
        for level in (30, 300, 2000):
            yield "", noise(length, np.random.RandomState(5000 + kind), kind) * level
    yield "", np.where(time % 5 < 1, np.sin(2 * np.pi * 450 * time) * 4000, 0)
    yield "", np.sin(2 * np.pi * np.array(LOW_KEYS)[(time * 4).astype(int) % 4] * time) * 3000 * (time % 0.25 < 0.1)
    for base in (196, 262, 392):
        yield "", _tune(time, base, np.random.RandomState(base))


def _tune(time, base, draw):
    notes = base * SCALE[draw.randint(0, len(SCALE), 400)][(time * draw.choice([2, 4, 6])).astype(int)]
    phase = 2 * np.pi * np.cumsum(notes) / 8000
    return sum(np.sin(h * phase) / h for h in range(1, 5)) * 2500


def write(folder, clips):
    folder.mkdir(parents=True, exist_ok=True)
    for i, (_, samples) in enumerate(clips):
        wavfile.write(folder / f"{i:03d}.wav", 8000, np.clip(samples, -32768, 32767).astype(np.int16))
    (folder / "refs.tsv").write_text("".join(f"{i:03d}\t{ref}\n" for i, (ref, _) in enumerate(clips)), encoding="utf-8")
