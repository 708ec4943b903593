"""A labelled piece of sound, and the files that hold many."""

import pickle
from dataclasses import dataclass
from math import gcd

import numpy as np
from scipy.signal import resample_poly

RATE = 8000


@dataclass(frozen=True)
class Utterance:
    """8 kHz int16 samples and the phones of each word spoken; no words means no speech."""

    name: str
    samples: np.ndarray
    words: tuple

    @property
    def seconds(self):
        return len(self.samples) / RATE


def at_telephone_rate(samples, rate):
    """Any rate -> 8 kHz int16."""
    common = gcd(RATE, rate)
    return as_pcm(resample_poly(samples, RATE // common, rate // common))


def as_pcm(samples):
    return np.clip(samples, -32768, 32767).astype(np.int16)


def save(path, utterances):
    with open(path, "wb") as out:
        pickle.dump([(u.name, u.samples, u.words) for u in utterances], out, 4)


def load(path):
    with open(path, "rb") as source:
        return [Utterance(*row) for row in pickle.load(source)]
