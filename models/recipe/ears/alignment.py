"""Which output belongs to which frame: Viterbi over the phones of a known text, silence allowed between words."""

import ctypes
import subprocess
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from ears.phoneset import PDFS, SILENCE_PDF

SHORTEST = {"initial": (2,), "final": (3, 4), "silence": 3}  # frames of 10 ms in each state


@dataclass(frozen=True)
class Chain:
    """States of one text, one a frame at least; `jump` marks the state behind a silence that may be left out."""

    outputs: np.ndarray
    jump: np.ndarray
    starts: np.ndarray
    ends: np.ndarray


def chain(words):
    """Words as phone lists -> the states a speaker may pass, with silence optional everywhere between words."""
    outputs, jump = [SILENCE_PDF] * SHORTEST["silence"], [0] * SHORTEST["silence"]
    first = len(outputs)
    for i, word in enumerate(words):
        mine = [pdf for phone in word for pdf in _frames(phone)]
        jump += [SHORTEST["silence"] if i else 0] + [0] * (len(mine) - 1) + [0] * SHORTEST["silence"]
        outputs += mine + [SILENCE_PDF] * SHORTEST["silence"]
    last = len(outputs) - 1
    ends = [last - SHORTEST["silence"], last]
    return Chain(*(np.array(a, np.int32) for a in (outputs, jump, [0, first], ends)))


def _frames(phone):
    times = SHORTEST["initial"] if "_" in phone else SHORTEST["final"]
    return [pdf for pdf, n in zip(PDFS[phone], times) for _ in range(n)]


def align(scores, states):
    """Frames x outputs log-likelihoods -> (output of each frame, mean score), or None if the sound is too short."""
    if len(scores) < 10:
        return None
    scores = np.ascontiguousarray(scores, np.float32)
    path = np.zeros(len(scores), np.int32)
    best = _library().best_path(
        _p(scores), *scores.shape, _p(states.outputs), _p(states.jump), len(states.outputs),
        _p(states.starts), len(states.starts), _p(states.ends), len(states.ends), _p(path),
    )  # fmt: skip
    return (states.outputs[path], best / len(scores)) if best > -1e29 else None


def even(energy, words):
    """A first guess: the loud part shared out evenly among the phones."""
    loud = np.flatnonzero(energy > energy.max() - 0.45 * (energy.max() - np.percentile(energy, 2)))
    begin, end = loud[0], loud[-1] + 1
    outputs = [pdf for word in words for phone in word for pdf in PDFS[phone]]
    guess = np.full(len(energy), SILENCE_PDF, np.int32)
    guess[begin:end] = np.array(outputs)[(np.arange(end - begin) * len(outputs)) // (end - begin)]
    return guess


def _p(array):
    return array.ctypes.data_as(ctypes.c_void_p)


@lru_cache(maxsize=1)
def _library():
    """`viterbi.c`, compiled once a process."""
    folder = Path(tempfile.mkdtemp(prefix="viterbi"))
    source = Path(__file__).with_name("viterbi.c")
    subprocess.run(["gcc", "-O3", "-shared", "-fPIC", "-o", folder / "viterbi.so", source], check=True)
    library = ctypes.CDLL(str(folder / "viterbi.so"))
    library.best_path.restype = ctypes.c_float
    return library
