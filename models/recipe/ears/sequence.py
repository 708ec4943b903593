"""Lattice-free MMI in its simplest form: a linear chain of the outputs at 30 ms, the alignment against all chains.

Afterwards the acoustic scale is 1, no priors are needed, and lattices are sharp: with cross-entropy alone 20 s of music
make their determinisation explode.
"""

import numpy as np
import torch
from torch.nn import functional

from ears.phoneset import OUTPUTS
from ears.training import NONE, REPORT, SHOWN, STRIDE, descend

PRIOR_SCALE, ACOUSTIC_SCALE = 0.8, 0.35  # of the cross-entropy network, to begin from a scaled likelihood
KEEP_CROSS_ENTROPY, KEEP_SMALL = 0.02, 5e-5


def transitions(frames):
    """Probability of each output 30 ms after each other, counted from the labels and smoothed."""
    before, after = frames.labels[:-STRIDE], frames.labels[STRIDE:]
    both = (before >= 0) & (after >= 0)
    counts = np.full((OUTPUTS, OUTPUTS), 1e-6)
    np.add.at(counts, (before[both], after[both]), 1.0)
    counts += 0.02 * counts.sum(1, keepdims=True) / OUTPUTS * (counts.sum(0) > 1)
    return counts / counts.sum(1, keepdims=True)


def as_likelihood(network, priors):
    """Turns the posteriors of a cross-entropy network into scaled likelihoods, within its last layer."""
    with torch.no_grad():
        network.last.bias -= PRIOR_SCALE * torch.log(torch.tensor(priors, dtype=torch.float32))
        network.last.bias *= ACOUSTIC_SCALE
        network.last.weight *= ACOUSTIC_SCALE


class Chains:
    """Scores of one chain and of all chains."""

    def __init__(self, probabilities):
        self.matrix = torch.tensor(probabilities, dtype=torch.float32)
        self.log_matrix = torch.log(self.matrix + 1e-12)
        self.log_first = torch.log(torch.tensor(probabilities.mean(0), dtype=torch.float32) + 1e-10)

    def of(self, scores, labels):
        return scores.gather(2, labels[:, :, None])[:, :, 0].sum(1) + self.log_matrix[labels[:, :-1], labels[:, 1:]].sum(1)

    def all(self, scores):
        forward = self.log_first + scores[:, 0]
        for t in range(1, scores.shape[1]):
            top = forward.max(1, keepdim=True)[0].detach()
            forward = torch.log(torch.exp(forward - top) @ self.matrix + 1e-30) + top + scores[:, t]
        return torch.logsumexp(forward, 1)


def mutual_information(network, frames, budget, rate=3e-4, size=64, seed=6, report=print):
    """Trains within the budget; batch norm keeps its statistics, stretches with unlabelled frames are left out."""
    optimiser, chains = torch.optim.Adam(network.parameters(), lr=rate), Chains(transitions(frames))
    spent, losses = budget.clock(), []
    network.train()
    network.norms.eval()
    for step, (x, y) in enumerate(frames.batches(size, np.random.RandomState(seed)), 1):
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1, step / 50) * (1 - spent(step)) + 3e-6
        whole = (y != NONE).all(1)
        loss = _loss(network(torch.from_numpy(x[whole])), torch.from_numpy(y[whole]), chains)
        descend(optimiser, network, loss)
        losses.append(loss.item())
        if step % REPORT == 0:
            report(f"mutual information {step}: loss {np.mean(losses[-REPORT:]):.4f}, {spent(step):.0%}")
        if spent(step) >= 1:
            return network.eval()


def _loss(scores, labels, chains):
    wrong = (chains.all(scores) - chains.of(scores, labels)).sum() / (len(scores) * SHOWN)
    plain = functional.cross_entropy((scores / ACOUSTIC_SCALE).flatten(0, 1), labels.flatten())
    return wrong + KEEP_CROSS_ENTROPY * plain + KEEP_SMALL * (scores**2).mean()
