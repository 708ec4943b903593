"""Synthetic speech: espeak-ng, spoken from tone-numbered pinyin, each sentence by another voice."""

import subprocess
from dataclasses import dataclass

import numpy as np
from scipy.signal import resample_poly

from ears.lexicon import DATA, word_phones
from ears.speakers import Speaker
from ears.utterance import Utterance, at_telephone_rate

ESPEAK_RATE, WIDE = 22050, 16000


@dataclass(frozen=True)
class Voice:
    """`variant` of espeak-ng, words a minute, pitch 0-99, emphasis 0-200, pause between words in 10 ms, a new mouth."""

    variant: str = ""
    pace: int = 175
    pitch: int = 50
    emphasis: int = 100
    gap: int = 0
    mouth: Speaker = None

    @staticmethod
    def drawn(random, variants):
        mouth = Speaker.drawn(random, tempo=(0.85, 1.25)) if random.random() < 0.6 else None
        return Voice(
            random.choice(variants),
            random.randint(130, 250),
            random.randint(10, 90),
            random.randint(50, 160),
            random.choice([0, 0, 0, 1, 3]),
            mouth,
        )

    def read(self, readings):
        """Readings (a list of syllables each word) -> 16 kHz samples."""
        name = "cmn-latn-pinyin" + (f"+{self.variant}" if self.variant else "")
        options = ["-v", name, "-s", str(self.pace), "-p", str(self.pitch), "-a", str(self.emphasis), "-g", str(self.gap)]
        spoken = subprocess.run(["espeak-ng", *options, "--stdout", spelled(readings)], stdout=subprocess.PIPE, check=True).stdout
        samples = np.frombuffer(spoken[44 : len(spoken) & ~1], dtype="<i2").astype(np.float32)
        if len(samples) < 1000:
            raise RuntimeError(f"espeak-ng with voice {name} said nothing for: {spelled(readings)}")
        wide = resample_poly(samples, 320, 441)
        return self.mouth.speak(wide) if self.mouth else wide


def spelled(readings):
    """What espeak-ng is given: `nin2hao3 bao3ji1`, with `v` for ü."""
    return " ".join("".join(s.replace("ü", "v").replace("u:", "v") for s in word) for word in readings)


def variants(use):
    """Names of espeak-ng's variants kept for `train`, `dev` or `test` in `data/voices.tsv`."""
    rows = (line.split("\t") for line in (DATA / "voices.tsv").read_text().splitlines() if line and line[0] != "#")
    return ["" if name == "-" else name for kind, name in rows if kind == use]


def utter(job):
    """`(name, readings, voice)` -> Utterance."""
    name, readings, voice = job
    words = tuple(tuple(word_phones(r)) for r in readings)
    return Utterance(name, at_telephone_rate(voice.read(readings), WIDE), words)
