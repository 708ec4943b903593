"""The people on the line: who sounds how, and espeak-ng to say it."""
import subprocess
from dataclasses import dataclass

import numpy as np

from callmaker.problem import Problem

ESPEAK_RATE = 22050
WAV_HEADER = 44


@dataclass(frozen=True)
class Voice:
    """An espeak-ng voice variant with words a minute and pitch (0-99); `person` is the agent's name in the metadata."""

    name: str
    variant: str
    speed: int
    pitch: int
    person: str = ""

    def say(self, phrases):
        """Samples at ESPEAK_RATE, silence at both ends cut off."""
        command = ["espeak-ng", "-v", f"cmn-latn-pinyin+{self.variant}", "-s", str(self.speed), "-p", str(self.pitch), "--stdout"]
        spoken = subprocess.run(command, input=", ".join(phrases).encode(), stdout=subprocess.PIPE, check=True).stdout
        return _trimmed(np.frombuffer(spoken[WAV_HEADER:], dtype="<i2").astype(float))


class Voices:
    """Every voice of voices.tsv by its name."""

    def __init__(self, voices):
        self._voices = {voice.name: voice for voice in voices}

    @classmethod
    def read(cls, path):
        rows = (row.split("\t") for row in path.read_text(encoding="utf-8").splitlines() if row and row[0] != "#")
        return cls(Voice(name, variant, int(speed), int(pitch), *person) for name, variant, speed, pitch, *person in rows)

    def person(self, name):
        """The agent's name, empty for an unknown agent and for a customer."""
        return self._voices[name].person if name in self._voices else ""

    def named(self, name):
        if name not in self._voices:
            raise Problem(f"no voice {name!r} in voices.tsv; it knows {', '.join(sorted(self._voices))}")
        return self._voices[name]


def _trimmed(samples, floor=0.01):
    loud = np.flatnonzero(np.abs(samples) > floor * np.abs(samples).max())
    return samples[loud[0]:loud[-1] + 1]
