"""Takes up a network that was shipped: reads `am/final.mdl` back into a form that trains well.

The exported layers have their normalisation folded in. It is measured anew on some frames and unfolded again, which
changes nothing in what the network says.
"""

import struct

import numpy as np
import torch

from ears.network import CONTEXT, Network


def read_layers(path):
    """(weights, bias) of each affine layer of a binary `final.mdl` written by this recipe."""
    data, at, found = path.read_bytes(), 0, []
    while (at := data.find(b"<LinearParams> ", at)) >= 0:
        weights, at = _matrix(data, at + len(b"<LinearParams> "))
        at = data.index(b"<BiasParams> FV \x04", at) + len(b"<BiasParams> FV \x04")
        (size,) = struct.unpack_from("<i", data, at)
        found.append((weights, np.frombuffer(data, "<f4", size, at + 4).astype(np.float64)))
    return found


def _matrix(data, at):
    """A float matrix (`FM`) or one of two bytes a value (`CM2`); and where it ends."""
    if data[at : at + 4] == b"CM2 ":
        low, span, rows, columns = struct.unpack_from("<ffii", data, at + 4)
        values = low + span / 65535 * np.frombuffer(data, "<u2", rows * columns, at + 20).astype(np.float64)
        return values.reshape(rows, columns), at + 20 + 2 * rows * columns
    rows, columns = struct.unpack_from("<xixi", data, at + 3)
    values = np.frombuffer(data, "<f4", rows * columns, at + 13).astype(np.float64)
    return values.reshape(rows, columns), at + 13 + 4 * rows * columns


def taken_up(path, frames):
    """The network in `path`; `frames` (some utterances' MFCC) give the statistics of every layer's input."""
    exported = read_layers(path)
    network = Network(len(exported[0][1])).eval()
    signal = torch.from_numpy(np.pad(frames, ((CONTEXT, CONTEXT), (0, 0)), "edge").astype(np.float32))[None].transpose(1, 2)
    mean, deviation = frames.mean(0).astype(np.float64), frames.std(0).astype(np.float64)
    network.normalise_by(frames)
    signal = (signal - network.mean[:, None]) / network.deviation[:, None]
    with torch.no_grad():
        for (weights, bias), layer, norm in zip(exported, network.layers, network.norms):
            _fill(layer, weights, bias, mean, deviation)
            active = torch.relu(layer(signal))
            norm.running_mean.copy_(active.mean((0, 2)))
            norm.running_var.copy_(active.var((0, 2)) + 1e-4)
            signal = norm(active)
            mean, deviation = norm.running_mean.numpy().astype(np.float64), np.sqrt(norm.running_var.numpy().astype(np.float64) + norm.eps)
        _fill(network.last, *exported[-1], mean, deviation)
    return network


def averaged(before, after, share=0.6):
    """`share` of the trained weights, the rest of those it began with: keeps what the further training would forget."""
    old = before.state_dict()
    after.load_state_dict({k: torch.lerp(old[k], v, share) if v.is_floating_point() else v for k, v in after.state_dict().items()})
    return after.eval()


def _fill(layer, weights, bias, mean, deviation):
    size = layer.kernel_size[0]
    blocks = np.stack(np.split(weights, size, axis=1), 2)
    layer.weight.copy_(torch.from_numpy(blocks * deviation[None, :, None]))
    layer.bias.copy_(torch.from_numpy(bias + np.einsum("oik,i->o", blocks, mean)))


