"""Writes what libvosk reads: Kaldi's binary transition model and nnet3 network, with plain affine and ReLU components."""

import math
import struct

import numpy as np

from ears.phoneset import PDFS_OF_ID, SILENCE_ID

LOOP = {True: 0.95, False: 0.5}  # probability of staying in a state: silence, speech


def transition_ids():
    """(phone id, state) -> (self-loop, forward) transition ids, counted from 1 in the order of the triples."""
    triples = [(phone, state) for phone, pdfs in sorted(PDFS_OF_ID.items()) for state in range(len(pdfs))]
    return {key: (2 * i + 1, 2 * i + 2) for i, key in enumerate(triples)}


class Writer:
    """A Kaldi binary stream: tokens end in a space, numbers are preceded by their size."""

    def __init__(self, stream):
        self.stream = stream
        stream.write(b"\0B")

    def tokens(self, *names):
        for name in names:
            self.stream.write(name.encode() + b" ")

    def text(self, text):
        self.stream.write(text.encode())

    def integers(self, *values):
        for value in values:
            self.stream.write(b"\x04" + struct.pack("<i", value))

    def real(self, value):
        self.stream.write(b"\x04" + struct.pack("<f", value))

    def integer_vector(self, values):
        self.integers(len(values))
        self.stream.write(np.asarray(values, "<i4").tobytes())

    def vector(self, values):
        self.tokens("FV")
        self.integers(len(values))
        self.stream.write(np.asarray(values, "<f4").tobytes())

    def matrix(self, values):
        """As Kaldi's compressed matrix of two bytes a value (`CM2`), which its readers take for any matrix."""
        low, span = float(values.min()), float(values.max() - values.min()) or 1.0
        self.tokens("CM2")
        self.stream.write(struct.pack("<ffii", low, span, *values.shape))
        self.stream.write(np.round((values - low) / span * 65535).astype("<u2").tobytes())


def write_transitions(out):
    out.tokens("<TransitionModel>", "<Topology>")
    _write_topology(out)
    triples = [(phone, state, pdf) for phone, pdfs in sorted(PDFS_OF_ID.items()) for state, pdf in enumerate(pdfs)]
    out.tokens("</Topology>", "<Triples>")
    out.integers(len(triples))
    for triple in triples:
        out.integers(*triple)
    stays = [LOOP[phone == SILENCE_ID] for phone, _, _ in triples]
    out.tokens("</Triples>", "<LogProbs>")
    out.vector([0.0] + [math.log(p) for stay in stays for p in (stay, 1 - stay)])
    out.tokens("</LogProbs>", "</TransitionModel>")


def _write_topology(out):
    """One entry for phones of one state, one for phones of two; each state loops or goes on."""
    phones, kinds = sorted(PDFS_OF_ID), sorted({len(p) for p in PDFS_OF_ID.values()})
    out.integer_vector(phones)
    out.integer_vector([kinds.index(len(PDFS_OF_ID[p])) if p in PDFS_OF_ID else -1 for p in range(phones[-1] + 1)])
    out.integers(len(kinds))
    for count in kinds:
        out.integers(count + 1)
        for state in range(count):
            out.integers(state, 2, state)
            out.real(0.5)
            out.integers(state + 1)
            out.real(0.5)
        out.integers(-1, 0)


def write_network(out, layers, inputs):
    """`layers`: (offsets, weights with a block of columns an offset, bias, ReLU behind?)."""
    out.tokens("<Nnet3>")
    out.text("\n" + "\n".join(_configuration(layers, inputs)) + "\n\n")
    out.tokens("<NumComponents>")
    out.integers(sum(1 + relu for *_, relu in layers))
    for i, (_, weights, bias, relu) in enumerate(layers):
        _write_affine(out, f"l{i}.affine", weights, bias)
        if relu:
            _write_relu(out, f"l{i}.relu", len(bias))
    out.tokens("</Nnet3>", "<LeftContext>")
    out.integers(0)  # both contexts are worked out again by the reader
    out.tokens("<RightContext>")
    out.integers(0)
    out.tokens("<Priors>")
    out.vector([])


def _configuration(layers, inputs):
    yield f"input-node name=input dim={inputs}"
    before = "input"
    for i, (offsets, _, _, relu) in enumerate(layers):
        parts = [before if o == 0 else f"Offset({before}, {o})" for o in offsets]
        source = before if list(offsets) == [0] else f"Append({', '.join(parts)})"
        yield f"component-node name=l{i}.affine component=l{i}.affine input={source}"
        before = f"l{i}.affine"
        if relu:
            yield f"component-node name=l{i}.relu component=l{i}.relu input={before}"
            before = f"l{i}.relu"
    yield f"output-node name=output input={before} objective=linear"


def _write_affine(out, name, weights, bias):
    out.tokens("<ComponentName>", name, "<FixedAffineComponent>", "<LinearParams>")
    out.matrix(weights)
    out.tokens("<BiasParams>")
    out.vector(bias)
    out.tokens("</FixedAffineComponent>")


def _write_relu(out, name, size):
    out.tokens("<ComponentName>", name, "<RectifiedLinearComponent>", "<Dim>")
    out.integers(size)
    out.tokens("<ValueAvg>")
    out.vector([])
    out.tokens("<DerivAvg>")
    out.vector([])
    out.tokens("<Count>")
    out.real(0.0)
    out.tokens("</RectifiedLinearComponent>")
