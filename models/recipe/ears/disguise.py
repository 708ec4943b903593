"""Pseudo-speakers in the features, drawn anew for each stretch the network sees.

A log mel spectrum is warped along the frequency axis, tilted, bent and deepened. All of that is one affine map of the
cepstra, so it costs a small matrix product and needs no sound.
"""

import numpy as np

from ears.features import BINS, HIGH, LOW, TO_CEPSTRA, TO_LOG_MEL, mel

CENTRES = mel(LOW) + (mel(HIGH) - mel(LOW)) / (BINS + 1) * np.arange(1, BINS + 1)
HERTZ = 700 * (np.exp(CENTRES / 1127.0) - 1)


def warp(factor):
    """40 x 40: what each mel bin sees if all frequencies are multiplied by `factor`, the band edges kept."""
    turn = HIGH * 0.85 / max(factor, 1)
    bent = np.where(HERTZ < turn, HERTZ * factor, turn * factor + (HERTZ - turn) * (HIGH - turn * factor) / (HIGH - turn))
    at = np.clip((mel(bent) - CENTRES[0]) / (CENTRES[1] - CENTRES[0]), 0, BINS - 1.001)
    low = at.astype(int)
    matrix = np.zeros((BINS, BINS), np.float32)
    matrix[low, np.arange(BINS)] = 1 - (at - low)
    matrix[low + 1, np.arange(BINS)] = at - low
    return matrix


FACTORS = np.linspace(0.84, 1.19, 36)
WARPS = np.stack([TO_LOG_MEL @ warp(f) @ TO_CEPSTRA for f in FACTORS]).astype(np.float32)


def disguised(chunks, random, chance=0.7):
    """Chunks x frames x 40 cepstra, each chunk by another mouth, over another line."""
    count = len(chunks)
    mouths = np.where(random.rand(count) < chance, random.randint(0, len(FACTORS), count), len(FACTORS) // 2 - 1)
    out = np.matmul(chunks, WARPS[mouths])
    depth = np.ones((count, 1, BINS), np.float32)
    depth[:, :, 1:] = random.uniform(0.85, 1.15, (count, 1, 1))
    return out * depth + _bend(count, random)


def _bend(count, random):
    """A smooth change of the spectrum and of the level: an offset of the low cepstra."""
    offset = np.zeros((count, 1, BINS), np.float32)
    offset[:, 0, 0] = random.uniform(-12, 12, count)
    offset[:, 0, 1:8] = random.randn(count, 7) * np.array([5, 3.5, 3.5, 2.5, 2.5, 2.5, 2.5])
    return offset
