"""WAV files of 8 kHz: 16-bit PCM, A-law and u-law (ITU-T G.711), one or two channels."""
import struct

import numpy as np

RATE = 8000
TAGS = {"pcm16": 1, "alaw": 6, "ulaw": 7}
WIDTHS = {"pcm16": 2, "alaw": 1, "ulaw": 1}


def wav_bytes(channels, encoding):
    """A RIFF file of the given channels (int16 arrays of equal length)."""
    data = ENCODERS[encoding](np.stack(channels, axis=1)).tobytes()
    data += b"\0" * (len(data) % 2)
    body = b"WAVE" + _chunk(b"fmt ", _format(len(channels), encoding)) + _chunk(b"data", data)
    return _chunk(b"RIFF", body)


def alaw(samples):
    magnitude = np.where(samples < 0, -samples.astype(int) - 1, samples.astype(int)) >> 3
    segment = np.searchsorted(32 << np.arange(8), magnitude, side="right")
    step = np.maximum(segment, 1)
    code = segment << 4 | (magnitude >> step) & 15
    return (code ^ np.where(samples < 0, 0x55, 0xD5)).astype(np.uint8)


def ulaw(samples):
    magnitude = np.minimum(np.abs(samples.astype(int) >> 2), 8158) + 33
    segment = np.searchsorted(64 << np.arange(8), magnitude, side="right")
    code = segment << 4 | (magnitude >> segment + 1) & 15
    return (code ^ np.where(samples < 0, 0x7F, 0xFF)).astype(np.uint8)


def _pcm16(samples):
    return samples.astype("<i2")


ENCODERS = {"pcm16": _pcm16, "alaw": alaw, "ulaw": ulaw}


def _format(channels, encoding):
    frame = channels * WIDTHS[encoding]
    return struct.pack("<HHIIHH", TAGS[encoding], channels, RATE, RATE * frame, frame, 8 * WIDTHS[encoding])


def _chunk(name, body):
    return name + struct.pack("<I", len(body)) + body
