"""Sentences pieced together from recordings of single words, characters or syllables.

The tail of a piece is cut short and fades into the next, as in fluent speech; then a pseudo-speaker speaks the whole.
"""

from dataclasses import dataclass

import numpy as np

from ears.corpus import RATE, trimmed
from ears.lexicon import word_phones
from ears.utterance import Utterance, at_telephone_rate

LOUDNESS = 3000.0
FADE = 0.01  # seconds in which one piece falls and the next rises


@dataclass(frozen=True)
class Piece:
    """One clip and the seconds between it and the next: negative shortens its tail, positive is a pause."""

    clip: str
    gap: float


def joined(clips, pieces, noise):
    """16 kHz samples of the pieces one after another, on a floor of faint noise."""
    out = _floor(noise, int(0.2 * RATE))
    for piece in pieces:
        sound = trimmed(clips[piece.clip], 0.04)
        out = faded(out, sound * (LOUDNESS / (np.sqrt((sound**2).mean()) + 1)), FADE)
        out = out[: int(piece.gap * RATE)] if piece.gap < 0 and len(out) > 4000 else out
        out = np.concatenate([out, _floor(noise, int(max(piece.gap, 0) * RATE))])
    return np.concatenate([out, _floor(noise, int(0.2 * RATE))])


def faded(before, after, seconds):
    """`before` and `after` with an overlap in which one falls and the other rises."""
    length = min(int(seconds * RATE), len(before), len(after))
    if length == 0:
        return np.concatenate([before, after])
    rise = np.linspace(0, 1, length)
    mixed = before[-length:] * (1 - rise) + after[:length] * rise
    return np.concatenate([before[:-length], mixed, after[length:]])


def in_words(readings_of, words, sentence, random):
    """Pieces of a sentence from recorded words, the longest first; None if a part was never recorded."""
    pieces = []
    for word in sentence:
        found = _cover(word, words)
        if not found or [s for p in found for s in readings_of(p)] != list(readings_of(word)):
            return None
        pieces += [Piece(p, _gap(random, inside=i < len(found) - 1)) for i, p in enumerate(found)]
    return pieces


def in_syllables(readings, recorded, random):
    """Pieces of a sentence from recorded toned syllables; another tone stands in where one is missing."""
    pieces = []
    for word in readings:
        for i, syllable in enumerate(word):
            clip = _toned(syllable, recorded, random)
            if not clip:
                return None
            pieces.append(Piece(clip, _gap(random, inside=i < len(word) - 1)))
    return pieces


def utter(job, clips):
    """`(name, pieces, readings, speaker, seed)` -> Utterance."""
    name, pieces, readings, speaker, seed = job
    samples = speaker.speak(joined(clips, pieces, np.random.RandomState(seed)))
    return Utterance(name, at_telephone_rate(samples, RATE), tuple(tuple(word_phones(r)) for r in readings))


def _cover(word, words):
    for length in range(len(word), 0, -1):
        if word[:length] in words:
            rest = _cover(word[length:], words) if length < len(word) else []
            if rest is not None:
                return [word[:length], *rest]
    return None


def _toned(syllable, recorded, random):
    base = "er" if syllable[:-1] in ("r", "er") else syllable[:-1]
    tones = [syllable[-1], *random.sample("1234", 4)]
    return next((base + t for t in tones if base + t in recorded), None)


def _gap(random, inside):
    if inside:
        return -random.uniform(0.02, 0.09)
    return random.choice([-0.05, -0.04, -0.03, -0.02, 0.0, 0.0, 0.03, 0.15])


def _floor(noise, length):
    return noise.randn(length).astype(np.float32) * 3
