"""The cepstra against golden values, and the golden values against libvosk itself.

libvosk shows nobody its features. But a network of one layer can hold a cepstrum against a number: one word stands for "more",
another for "less", and the word that is heard tells which score was higher, summed over the frames libvosk looked at.
"""

import numpy as np
import pytest
from scipy.io import wavfile

from ears import export, features, graph, kaldi
from ears.hearing import Ears
from ears.phoneset import IDS, OUTPUTS, PDFS, word_boundaries
from ears.training import STRIDE

MORE, LESS = "e", "o"  # two phones with the same number of outputs, and the words of the same names
CLOSE = 0.05  # cepstra here lie between -81 and 103
# Mean of each cepstrum of every third frame of `sound()`.
GOLDEN = [
    102.529, 25.126, -80.059, 53.777, -56.912, 15.007, -15.326, -12.809,
    -7.747, -10.278, -15.438, -8.514, -14.750, -15.890, -13.100, -16.490,
    -11.718, -9.189, -4.786, -2.038, 0.658, 0.245, 0.293, 0.060,
    0.489, 0.904, 0.372, 0.137, 0.773, 2.140, 2.423, 0.564,
    0.329, 0.226, -0.897, -1.868, -1.328, -1.718, -0.976, -0.537,
]


def sound():
    """Half a second of a rising buzz: something in each band, the same on every machine."""
    time = np.arange(4000) / 8000
    phase = 2 * np.pi * (120 * time + 90 * time**2)
    buzz = sum(np.sin(h * phase + h * h) / h**0.5 for h in range(1, 16))
    return np.rint(1500 * buzz * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * time))).astype(np.int16)


def test_the_cepstra_are_the_golden_ones():
    assert features.mfcc(sound())[::STRIDE].mean(0) == pytest.approx(GOLDEN, abs=2e-3)


@pytest.mark.parametrize("cepstrum", range(40))
def test_libvosk_computes_the_golden_cepstra(cepstrum, tmp_path):
    assert heard(tmp_path / "below", cepstrum, GOLDEN[cepstrum] - CLOSE) == MORE
    assert heard(tmp_path / "above", cepstrum, GOLDEN[cepstrum] + CLOSE) == LESS


def heard(folder, cepstrum, number):
    """`MORE` or `LESS` of a model that only asks whether the mean of the cepstrum is above `number`."""
    asking(folder, cepstrum, number)
    wavfile.write(folder / "x.wav", 8000, sound())
    return Ears(folder).hear(folder / "x.wav").text


def asking(folder, cepstrum, number):
    weights, bias = np.zeros((OUTPUTS, 40)), np.full(OUTPUTS, -1e4)
    weights[PDFS[MORE], cepstrum], bias[PDFS[MORE]] = 1, -number
    bias[PDFS[LESS]] = 0
    for part in ("am", "conf", "graph/phones", "openfst"):
        (folder / part).mkdir(parents=True)
    with open(folder / "am" / "final.mdl", "wb") as stream:
        out = kaldi.Writer(stream)
        kaldi.write_transitions(out)
        kaldi.write_network(out, [((0,), weights, bias, False)], 40)
    (folder / "conf" / "mfcc.conf").write_text(export.MFCC_CONF)
    (folder / "conf" / "model.conf").write_text(export.model_conf())
    arcs = [f"0 1 {IDS[word, 'S']} {i} 0" for i, word in enumerate((MORE, LESS), 1)]
    (folder / "openfst" / "HCLG.txt").write_text("\n".join([*graph.expanded([*arcs, "1"]), ""]))
    graph.openfst(folder / "openfst", graph.FINISH)
    (folder / "openfst" / "HCLG.fst").rename(folder / "graph" / "HCLG.fst")
    (folder / "graph" / "words.txt").write_text(f"<eps> 0\n{MORE} 1\n{LESS} 2\n")
    (folder / "graph" / "phones" / "word_boundary.int").write_text(word_boundaries())
