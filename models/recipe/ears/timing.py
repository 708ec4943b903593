"""When espeak-ng begins each word, as its library tells; against that the times of the words heard are measured."""

import ctypes
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_short, c_uint, c_void_p
from functools import cache

import numpy as np

from ears.synthesis import spelled

RETRIEVAL, WORD, UTF8 = 1, 1, 1  # espeak-ng's numbers: samples are handed over, a word begins, the text's coding
RATE, PITCH = 1, 3


class Event(Structure):
    _fields_ = [
        ("kind", c_int),
        ("utterance", c_uint),
        ("text", c_int),
        ("length", c_int),
        ("milliseconds", c_int),
        ("sample", c_int),
        ("user", c_void_p),
        ("id", c_void_p),
    ]


Callback = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(Event))


@cache
def library():
    """libespeak-ng and the rate of its samples."""
    found = ctypes.CDLL("libespeak-ng.so.1")
    return found, found.espeak_Initialize(RETRIEVAL, 0, None, 0)


def spoken(readings, variant, pace, pitch):
    """(samples, their rate, the second at which each word begins)."""
    espeak, rate = library()
    samples, starts = [], []

    @Callback
    def collect(sound, count, events):
        samples.extend(sound[:count])
        at = 0
        while events[at].kind:
            if events[at].kind == WORD:
                starts.append(events[at].milliseconds / 1000)
            at += 1
        return 0

    espeak.espeak_SetSynthCallback(collect)
    espeak.espeak_SetVoiceByName(c_char_p(f"cmn-latn-pinyin+{variant}".rstrip("+").encode()))
    espeak.espeak_SetParameter(RATE, pace, 0)
    espeak.espeak_SetParameter(PITCH, pitch, 0)
    text = spelled(readings).encode() + b"\0"
    if espeak.espeak_Synth(text, len(text), 0, 1, 0, UTF8, None, None):
        raise RuntimeError(f"espeak-ng refuses {text}")
    espeak.espeak_Synchronize()
    return np.array(samples, np.float32), rate, starts
