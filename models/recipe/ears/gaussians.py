"""The first labels, from nothing: one diagonal Gaussian an output, re-estimated on its own alignments."""

import numpy as np

from ears.alignment import align, chain, even
from ears.phoneset import OUTPUTS

SCALE = 0.3  # of the log-likelihoods; Gaussians are too sure of themselves
FEW, PRIOR = 20, 50.0  # frames below which an output keeps the global Gaussian; weight of the global variance


def view(mfcc):
    """13 cepstra less their mean, with first and second differences."""
    still = np.asarray(mfcc, np.float32)[:, :13]
    still = still - still.mean(0)
    first = differences(still)
    return np.concatenate([still, first, differences(first)], 1)


def differences(x):
    p = np.pad(x, ((2, 2), (0, 0)), "edge")
    return (2 * p[4:] + p[3:-1] - p[1:-3] - 2 * p[:-4]) / 10


class Gaussians:
    """Log-likelihoods of all outputs as one matrix product of the frames and their squares."""

    def __init__(self, frames, labels):
        counts = np.bincount(labels, minlength=OUTPUTS).astype(float)
        centre, spread = frames.mean(0), frames.var(0)
        means, variances = np.tile(centre, (OUTPUTS, 1)), np.tile(spread, (OUTPUTS, 1))
        for output in np.flatnonzero(counts >= FEW):
            mine, n = frames[labels == output], counts[output]
            means[output] = mine.mean(0)
            variances[output] = np.maximum((mine.var(0) * n + spread * PRIOR) / (n + PRIOR), 0.05 * spread)
        self.linear = (means / variances).T.astype(np.float32)
        self.squared = (-0.5 / variances).T.astype(np.float32)
        self.constant = (-0.5 * (np.log(2 * np.pi * variances) + means**2 / variances).sum(1)).astype(np.float32)

    def scores(self, frames):
        return SCALE * (frames @ self.linear + (frames * frames) @ self.squared + self.constant)


def learn(features, words, rounds=9, report=print):
    """MFCCs and texts of some utterances -> Gaussians; the first rounds look at fewer of them."""
    frames, chains = [view(f) for f in features], [chain(w) for w in words]
    labels = [even(np.asarray(f[:, 0], np.float32), w) for f, w in zip(features, words)]
    for turn in range(rounds):
        some = [i for i in range(len(frames)) if labels[i] is not None and (turn > 2 or i < 3000)]
        found = Gaussians(np.concatenate([frames[i] for i in some]), np.concatenate([labels[i] for i in some]))
        paths = [align(found.scores(f), c) for f, c in zip(frames, chains)]
        labels = [p[0] if p else None for p in paths]
        report(f"gaussians {turn + 1}/{rounds}: {np.mean([p[1] for p in paths if p]):.3f} a frame, {sum(p is None for p in paths)} lost")
    return found
