"""What lies between a mouth and a recording: room, band, noise, level, clipping, coding, lost packets. 8 kHz throughout."""

import subprocess

import numpy as np
from scipy.signal import butter, fftconvolve, lfilter

RATE = 8000


def telephoned(samples, random, others=None):
    """One of endlessly many lines; keeps the timing. `others`: somebody else's speech for babble."""
    sound = np.asarray(samples, np.float64)
    for chance, step in ((0.5, tilt), (0.3, room), (0.7, band)):
        sound = step(sound, random) if random.rand() < chance else sound
    sound = with_noise(sound, _background(len(sound), random, others), random.uniform(5, 35))
    sound = sound * random.uniform(800, 3500) / rms(sound)
    if random.rand() < 0.08:
        sound = np.clip(sound, -2.5 * rms(sound), 2.5 * rms(sound))
    sound = coded(sound, random)
    return np.clip(sound, -32768, 32767).astype(np.int16)


def tilt(sound, random):
    return lfilter([1, random.uniform(-0.5, 0.5)], [1], sound)


def room(sound, random):
    length = int(random.uniform(0.1, 0.5) * RATE)
    echo = random.randn(length) * np.exp(-6.9 * np.arange(length) / length) * random.uniform(0.05, 0.25)
    echo[0] = 1
    return fftconvolve(sound, echo)[: len(sound)]


def band(sound, random):
    return band_passed(sound, random.uniform(200, 330), random.uniform(3200, 3600))


def band_passed(sound, low=300, high=3400):
    return lfilter(*butter(2, [low / (RATE / 2), high / (RATE / 2)], "band"), sound)


def rms(sound):
    return np.sqrt((np.asarray(sound, np.float64) ** 2).mean()) + 1e-9


def with_noise(sound, background, snr):
    """`background` mixed in `snr` dB below the sound."""
    return sound + background * (rms(sound) / rms(background) * 10 ** (-snr / 20))


def _background(length, random, others):
    if others is not None and random.rand() < 0.15:
        return np.resize(others, length).astype(np.float64)
    return noise(length, random)


def noise(length, random, kind=None):
    """White, brown, pink-like, hum, passing or resonant noise at unit loudness."""
    kind = random.randint(6) if kind is None else kind
    white = random.randn(length + 64)
    sound = (_white, _brown, _pinkish, _hum, _passing, _resonant)[kind](white, random)[64:]
    return sound / rms(sound)


def _white(white, random):
    return white


def _brown(white, random):
    return lfilter([1], [1, -0.97], white)


def _pinkish(white, random):
    return lfilter([1], [1, -0.8], white)


def _hum(white, random):
    time, base = np.arange(len(white)) / RATE, random.choice([50, 100, 60])
    return 0.3 * white + sum(np.sin(2 * np.pi * base * h * time + random.rand() * 6) / h for h in range(1, 6))


def _passing(white, random):
    knots = np.arange(0, len(white) + 1600, 800)
    return lfilter([1], [1, -0.9], white) * (0.2 + np.abs(np.interp(np.arange(len(white)), knots, random.randn(len(knots)))))


def _resonant(white, random):
    return band_passed(white, random.uniform(100, 1500), random.uniform(1600, 3600))


def coded(sound, random):
    """A-law, µ-law, GSM, or nothing; now and then with packets lost and concealed by repetition."""
    draw = random.rand()
    if draw < 0.45:
        sound = a_law(sound)
    elif draw < 0.6:
        sound = mu_law(sound)
    elif draw < 0.75:
        sound = gsm(sound)
    return packets_lost(sound, random) if random.rand() < 0.06 else sound


def a_law(sound):
    """G.711 A-law there and back."""
    sign, size = np.sign(sound), np.minimum(np.abs(sound), 32767) / 32768.0
    a, c = 87.6, 1 + np.log(87.6)
    small = size < 1 / a
    packed = np.where(small, a * size / c, (1 + np.log(np.maximum(a * size, 1e-9))) / c)
    packed = np.minimum((np.floor(packed * 128) + 0.5) / 128, 127.5 / 128)
    return sign * np.where(packed < 1 / c, packed * c / a, np.exp(packed * c - 1) / a) * 32768


def mu_law(sound):
    """G.711 µ-law there and back."""
    sign, size = np.sign(sound), np.minimum(np.abs(sound), 32767) / 32768.0
    packed = np.minimum((np.floor(np.log1p(255 * size) / np.log(256) * 128) + 0.5) / 128, 1)
    return sign * np.expm1(packed * np.log(256)) / 255 * 32768


def gsm(sound):
    """GSM 06.10 there and back by sox; its frames of 20 ms change no timing."""
    raw = ["-t", "raw", "-r", "8000", "-e", "signed", "-b", "16", "-c", "1", "-"]
    coder = ["-t", "gsm", "-r", "8000", "-c", "1", "-"]
    data = np.clip(sound, -32768, 32767).astype("<i2").tobytes()
    there = subprocess.run(["sox", *raw, *coder], input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    back = subprocess.run(["sox", *coder, *raw], input=there.stdout, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    out = np.frombuffer(back.stdout, dtype="<i2").astype(np.float64)
    return np.pad(out, (0, max(0, len(sound) - len(out))))[: len(sound)]


def packets_lost(sound, random, share=0.03, packet=160):
    """Each packet of 20 ms is lost with `share`; the one before is repeated at half the level."""
    sound = sound.copy()
    for start in range(packet, len(sound) - packet, packet):
        if random.rand() < share:
            sound[start : start + packet] = 0.5 * sound[start - packet : start]
    return sound
