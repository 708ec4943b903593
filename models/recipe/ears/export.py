"""A trained network -> the model folder's `am/` and `conf/`. Normalisation and batch norm fold into the affine layers."""

import numpy as np

from ears.features import BINS
from ears.kaldi import Writer, write_network, write_transitions
from ears.network import FIRST

MFCC_CONF = """\
--sample-frequency=8000
--use-energy=false
--num-mel-bins=40
--num-ceps=40
--low-freq=40
--high-freq=-200
--dither=0
"""


ACOUSTIC_SCALE = 1.2  # chosen on the development set: less loses unknown words, more hears words in tones and music


def model_conf(beam=13.5, lattice_beam=6.5):
    return f"""\
--min-active=200
--max-active=5000
--beam={beam:g}
--lattice-beam={lattice_beam:g}
--acoustic-scale={ACOUSTIC_SCALE:g}
--frame-subsampling-factor=3
--endpoint.silence-phones=1
--endpoint.rule2.min-trailing-silence=0.5
--endpoint.rule3.min-trailing-silence=1.0
--endpoint.rule4.min-trailing-silence=2.0
"""


def layers(network):
    """(offsets, weights, bias, ReLU?) of each layer, the normalisation before it folded in."""
    scale, shift = 1 / _array(network.deviation), -_array(network.mean) / _array(network.deviation)
    folded = []
    for i, (layer, norm) in enumerate(zip(network.layers, network.norms)):
        offsets = range(-(FIRST // 2), FIRST // 2 + 1) if i == 0 else (-3, 0, 3)
        folded.append((tuple(offsets), *_fold(layer, scale, shift), True))
        scale = _array(norm.weight) / np.sqrt(_array(norm.running_var) + norm.eps)
        shift = _array(norm.bias) - _array(norm.running_mean) * scale
    return [*folded, ((0,), *_fold(network.last, scale, shift), False)]


def _fold(layer, scale, shift):
    weights = _array(layer.weight)
    bias = _array(layer.bias) + np.einsum("oik,i->o", weights, shift)
    scaled = weights * scale[None, :, None]
    return np.concatenate([scaled[:, :, k] for k in range(scaled.shape[2])], 1), bias


def _array(tensor):
    return tensor.detach().numpy().astype(np.float64)


def export(network, folder):
    (folder / "am").mkdir(parents=True, exist_ok=True)
    (folder / "conf").mkdir(exist_ok=True)
    with open(folder / "am" / "final.mdl", "wb") as stream:
        out = Writer(stream)
        write_transitions(out)
        write_network(out, layers(network), BINS)
    (folder / "conf" / "mfcc.conf").write_text(MFCC_CONF)
    (folder / "conf" / "model.conf").write_text(model_conf())
