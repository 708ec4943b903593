"""Turns in time: who speaks when, on which channel."""
import zlib
from dataclasses import dataclass

import numpy as np

from callmaker.line import RATE, narrow, with_noise

LEAD_SECONDS = 0.5
TAIL_SECONDS = 0.8
USUAL_GAP = (0.25, 0.55)
ROLES = ("agent", "customer")


@dataclass(frozen=True)
class Turn:
    """Speech of one person, from `start` (a sample number) on."""

    role: str
    start: int
    speech: np.ndarray
    text: str

    @property
    def end(self):
        return self.start + len(self.speech)


class Conversation:
    """A call being spoken; the same script always gives the same samples."""

    def __init__(self, script, lexicon, voices):
        self._script = script
        self._lexicon = lexicon
        self._voices = {role: voices.named(script.voice(role)) for role in ROLES}
        self._chance = np.random.RandomState(zlib.crc32(script.file.encode()))
        self.turns = []
        self._at = int(LEAD_SECONDS * RATE)
        self._speak()

    def channels(self):
        """Int16 samples of each role, equally long."""
        return {role: self._channel(role) for role in ROLES}

    def _speak(self):
        for line in self._script.lines:
            self._at += int(line.pause * RATE) if line.is_pause else self._gap()
            if not line.is_pause:
                self._take_turn(line)

    def _gap(self):
        follows_speech = self.turns and self.turns[-1].end == self._at
        return int(self._chance.uniform(*USUAL_GAP) * RATE) if follows_speech else 0

    def _take_turn(self, line):
        said = self._voices[line.role].say(self._lexicon.phrases(line.text))
        turn = Turn(line.role, self._at, narrow(said, self._script.level(line.role)), line.text)
        self.turns.append(turn)
        self._at = max(turn.end, self._at)

    def _channel(self, role):
        samples = np.zeros(max(self._at, max(turn.end for turn in self.turns)) + int(TAIL_SECONDS * RATE))
        for turn in (turn for turn in self.turns if turn.role == role):
            samples[turn.start:turn.end] += turn.speech
        noisy = with_noise(samples, self._script.level(role), self._script.snr, self._chance)
        return np.clip(np.rint(noisy), -32768, 32767).astype(np.int16)
