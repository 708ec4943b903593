"""Pseudo-speakers: one human recording, spoken by somebody else.

`speed` moves pitch and formants together (another size of body), the warp of the spectral envelope moves the formants
alone (another mouth), `sharpness` makes them deeper or flatter, `tilt` brighter or duller, `tempo` is the pace.
"""

import subprocess
from dataclasses import dataclass

import numpy as np

RATE = 16000
FRAME, HOP = 512, 128
QUEFRENCY = 30  # cepstral bins kept as the envelope; below the pitch period of a high voice at 16 kHz
KNOTS = np.array([0, 700, 1500, 2500, 4000, 8000.0])  # the envelope between two knots is stretched evenly


@dataclass(frozen=True)
class Speaker:
    """`warp`: where each knot frequency moves, as factors; the others are factors around 1."""

    speed: float = 1.0
    tempo: float = 1.0
    warp: tuple = (1.0,) * 6
    sharpness: float = 1.0
    tilt: float = 0.0

    @staticmethod
    def drawn(random, tempo=(0.95, 1.5)):
        """One of endlessly many, from a seeded `random.Random`."""
        size = random.uniform(0.9, 1.12)
        mouth = [size * random.uniform(0.94, 1.06) for _ in range(4)]
        speed = random.uniform(0.78, 1.12)
        return Speaker(speed, random.uniform(*tempo), (1.0, *mouth, 1.0), random.uniform(0.75, 1.25), random.uniform(-4, 4))

    def speak(self, samples):
        """16 kHz in, 16 kHz out."""
        return paced(self._mouth(samples), self.speed, self.tempo / self.speed)

    def _mouth(self, samples):
        spectrum = _analyse(samples)
        envelope = _envelope(np.abs(spectrum))
        hertz = np.linspace(0, RATE / 2, FRAME // 2 + 1)
        source = np.interp(hertz, KNOTS * np.array(self.warp), KNOTS)
        moved = _at(envelope, source / hertz[1]) * self.sharpness
        moved += envelope.mean(1, keepdims=True) * (1 - self.sharpness) + self.tilt / 8.7 * np.log2(1 + hertz / 1000)
        return _synthesise(spectrum * np.exp(np.clip(moved - envelope, -6, 6)), len(samples))


def paced(samples, speed, tempo):
    """`speed` resamples, `tempo` shortens without touching the pitch (sox, speech setting)."""
    effects = ["speed", f"{speed:.4f}", "rate", str(RATE), "tempo", "-s", f"{tempo:.4f}"]
    raw = ["-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1", "-"]
    data = np.clip(samples, -32767, 32767).astype("<i2").tobytes()
    out = subprocess.run(["sox", *raw, *raw, *effects], input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return np.frombuffer(out.stdout, dtype="<i2").astype(np.float32)


_WINDOW = np.hanning(FRAME + 1)[:-1].astype(np.float32)


def _analyse(samples):
    padded = np.pad(samples, (FRAME, FRAME + HOP))
    return np.fft.rfft(np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP] * _WINDOW)


def _envelope(magnitude):
    cepstrum = np.fft.irfft(np.log(magnitude + 1.0))
    cepstrum[:, QUEFRENCY:-QUEFRENCY] = 0
    return np.fft.rfft(cepstrum).real


def _at(envelope, positions):
    low = np.clip(positions.astype(int), 0, envelope.shape[1] - 2)
    share = np.clip(positions - low, 0, 1)
    return envelope[:, low] * (1 - share) + envelope[:, low + 1] * share


def _synthesise(spectrum, length):
    frames = np.fft.irfft(spectrum) * _WINDOW
    out = np.zeros(len(frames) * HOP + FRAME)
    for k in range(FRAME // HOP):
        lane = frames[:, k * HOP : (k + 1) * HOP].reshape(-1)
        out[k * HOP : k * HOP + len(lane)] += lane
    return (out[FRAME : FRAME + length] / (_WINDOW**2)[::HOP].sum()).astype(np.float32)
