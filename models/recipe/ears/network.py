"""The network: an affine layer over 9 frames at every third, then five over (-3, 0, 3), ReLU and batch norm between them."""

import numpy as np
import torch
from torch import nn

from ears.features import BINS
from ears.phoneset import OUTPUTS

FIRST, LAYERS = 9, 5
CONTEXT = FIRST // 2 + 3 * LAYERS  # frames the network sees on each side of the one it labels
STRIDE = 3


class Network(nn.Module):
    """MFCC (batch, frames, 40) -> scores (batch, one each 3 frames, outputs)."""

    def __init__(self, width):
        super().__init__()
        sizes = [(BINS, FIRST)] + [(width, 3)] * LAYERS
        self.layers = nn.ModuleList(nn.Conv1d(n, width, k, stride=STRIDE if i == 0 else 1) for i, (n, k) in enumerate(sizes))
        self.norms = nn.ModuleList(nn.BatchNorm1d(width) for _ in sizes)
        self.last = nn.Conv1d(width, OUTPUTS, 1)
        self.register_buffer("mean", torch.zeros(BINS))
        self.register_buffer("deviation", torch.ones(BINS))

    def forward(self, x):
        x = ((x - self.mean) / self.deviation).transpose(1, 2)
        for layer, norm in zip(self.layers, self.norms):
            x = norm(torch.relu(layer(x)))
        return self.last(x).transpose(1, 2)

    def normalise_by(self, frames):
        """Takes mean and deviation of the input from some frames."""
        self.mean.copy_(torch.from_numpy(frames.mean(0)))
        self.deviation.copy_(torch.from_numpy(frames.std(0)))

    @property
    def width(self):
        return self.last.in_channels


def save(path, network, priors):
    torch.save({"weights": network.state_dict(), "width": network.width, "priors": priors}, path)


def load(path):
    """(network, priors of the outputs)."""
    kept = torch.load(path, map_location="cpu")
    network = Network(kept["width"])
    network.load_state_dict(kept["weights"])
    return network.eval(), kept["priors"]


def log_posteriors(network, features, batch=100):
    """Yields frames x outputs a 10 ms frame for each utterance; many go through one convolution, kept apart by padding."""
    network.eval()
    for start in range(0, len(features), batch):
        some = features[start : start + batch]
        padded = [_padded(f) for f in some]
        with torch.no_grad():
            out = network(torch.from_numpy(np.concatenate([p for p, _ in padded]))[None])[0]
            scores = torch.log_softmax(out, 1).numpy()
        at = 0
        for f, (p, shown) in zip(some, padded):
            yield _each_frame(scores[at : at + shown], len(f))
            at += len(p) // STRIDE


def _padded(frames):
    shown = -(-len(frames) // STRIDE)
    # one frame early: the label of a triple is that of its middle
    length = shown * STRIDE + 2 * CONTEXT
    length += -length % STRIDE
    return np.pad(frames, ((CONTEXT - 1, length - len(frames) - CONTEXT + 1), (0, 0)), "edge").astype(np.float32), shown


def _each_frame(scores, frames):
    return np.repeat(scores, STRIDE, 0)[:frames]
