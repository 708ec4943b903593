"""Stretches of labelled frames, and training by cross-entropy within a budget."""

import time
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from ears.disguise import disguised
from ears.network import CONTEXT, STRIDE

SHOWN = 50  # outputs of a stretch, 1.5 s
NONE = -1  # label of a frame that counts for nothing
REPORT = 100


class Frames:
    """All features and labels end to end; between two utterances lies a margin without labels, or of silence."""

    def __init__(self, features, labels):
        pads = [np.pad(f, ((CONTEXT, CONTEXT), (0, 0)), "edge").astype(np.float16) for f in features]
        self.features = np.concatenate(pads)
        self.labels = np.concatenate([_margins(a) for a in labels])

    def __len__(self):
        return len(self.labels)

    @property
    def hours(self):
        return len(self) / 360000

    def priors(self, outputs):
        counts = np.bincount(self.labels[self.labels >= 0], minlength=outputs) + 10.0
        return counts / counts.sum()

    def batches(self, size, random):
        """Endless batches of (features, labels) of stretches, each frame seen about once a round, disguised."""
        span, last = STRIDE * SHOWN, len(self) - STRIDE * SHOWN - CONTEXT - 1
        seen, told = np.arange(-CONTEXT, span - STRIDE + CONTEXT + 1), np.arange(0, span, STRIDE)
        while True:
            starts = random.permutation((len(self) - 2 * CONTEXT) // span) * span + CONTEXT
            for begin in range(0, len(starts) - size, size):
                at = np.minimum(starts[begin : begin + size] + random.randint(0, span, size), last)[:, None]
                yield disguised(self.features[at + seen].astype(np.float32), random), self.labels[at + told].astype(np.int64)


def _margins(labels):
    """Margins are silence where the utterance is silent at that end; a cut in the middle of speech is no label."""
    ends = [(0 if labels[0] == 0 else NONE), (0 if labels[-1] == 0 else NONE)]
    return np.pad(labels.astype(np.int16), CONTEXT, constant_values=(ends[0], ends[1]))


@dataclass(frozen=True)
class Budget:
    """A training ends after `steps`; `minutes` caps it on a slow machine, which then gets another network."""

    steps: int
    minutes: float

    def clock(self):
        begin = time.time()
        return lambda step: min(1.0, max(step / self.steps, (time.time() - begin) / (60 * self.minutes)))


def cross_entropy(network, frames, budget, rate, size=128, seed=5, report=print):
    """Trains within the budget, the rate rising for 100 steps and then falling to nothing."""
    optimiser = torch.optim.Adam(network.parameters(), lr=rate, weight_decay=1e-6)
    spent, network, losses, right = budget.clock(), network.train(), [], []
    for step, (x, y) in enumerate(frames.batches(size, np.random.RandomState(seed)), 1):
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1, step / 100) * (1 - spent(step)) + 1e-5
        out, told = network(torch.from_numpy(x)).flatten(0, 1), torch.from_numpy(y).flatten()
        loss = functional.cross_entropy(out, told, ignore_index=NONE)
        descend(optimiser, network, loss)
        losses.append(loss.item())
        right.append((out.argmax(1) == told)[told >= 0].float().mean().item())
        if step % REPORT == 0:
            report(f"cross-entropy {step}: loss {np.mean(losses[-REPORT:]):.3f}, right {np.mean(right[-REPORT:]):.3f}, {spent(step):.0%}")
        if spent(step) >= 1:
            return network.eval()


def descend(optimiser, network, loss):
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimiser.step()
