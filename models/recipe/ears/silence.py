"""Clips without speech: silence, noise, call progress tones, DTMF, music, clicks, babble. They teach the network to say nothing."""

import numpy as np

from ears.telephone import RATE, a_law, noise, rms, telephoned

SCALE = 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12]) / 12)
LOW_KEYS, HIGH_KEYS = (697, 770, 852, 941), (1209, 1336, 1477, 1633)


def clip(seed):
    """2-6 seconds of one kind of no speech, 8 kHz int16."""
    random = np.random.RandomState(90000 + seed)
    length, level = int(random.uniform(2, 6) * RATE), 10 ** random.uniform(0.3, 3.6)
    sound = KINDS[seed % len(KINDS)](length, random) * level
    sound = a_law(sound) if random.rand() < 0.5 else sound
    return np.clip(sound, -32768, 32767).astype(np.int16)


def babble(seed, others):
    """2-6 seconds of many people at once, of whom nobody is understood; `others`: something said by each of them."""
    random = np.random.RandomState(95000 + seed)
    length = int(random.uniform(2, 6) * RATE)
    room = sum(np.roll(np.resize(o, length), random.randint(length)) / rms(o) for o in others)
    return (telephoned(room, random) * 10 ** random.uniform(-1.5, 0)).astype(np.int16)


def _quiet(length, random):
    return random.randint(-1, 2, length) * (random.rand(length) < random.choice([0, 0.1])) * 0.1


def _noise(length, random):
    return noise(length, random)


def _tones(length, random):
    """Ringback, busy, DTMF and beeps: bursts of one or two frequencies."""
    time, sound, period = np.arange(length) / RATE, np.zeros(length), int(random.uniform(0.1, 1.2) * RATE)
    for start in range(0, length, period):
        low, high = random.choice([450, 425, 1000, 2000, *LOW_KEYS]), random.choice([450, 425, *HIGH_KEYS])
        stop = min(length, start + int(period * random.uniform(0.3, 0.95)))
        sound[start:stop] = np.sin(2 * np.pi * low * time[start:stop]) + np.sin(2 * np.pi * high * time[start:stop])
    return sound + random.randn(length) * 0.02


def _music(length, random):
    """Chords and a tune of some instrument with harmonics, decaying or held, with a beat now and then."""
    tune = _voice(length, random, random.uniform(200, 700), random.uniform(0.12, 0.6))
    chord = sum(_voice(length, random, random.uniform(80, 300), random.uniform(0.8, 2)) for _ in range(random.randint(0, 3)))
    beat = random.randn(length) * (np.arange(length) % int(random.uniform(0.25, 0.7) * RATE) < 300) * random.choice([0, 0.5])
    return tune + 0.6 * chord + beat


def _voice(length, random, base, step):
    time, samples = np.arange(length) / RATE, int(step * RATE)
    notes = random.choice(SCALE, length // samples + 1)
    pitch = base * notes[np.arange(length) // samples] * (1 + random.choice([0, 0.006]) * np.sin(2 * np.pi * 5.5 * time))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    fall = np.exp(-(np.arange(length) % samples) / samples * random.choice([0, 1, 4]))
    partials = random.randint(1, 9)
    return fall * sum(np.sin(h * phase) / h ** random.uniform(0.6, 2) for h in range(1, partials + 1))


def _clicks(length, random):
    sound = random.randn(length) * 0.01
    for _ in range(random.randint(2, 15)):
        start, long = random.randint(0, length - 900), random.randint(20, 800)
        sound[start : start + long] += random.randn(long) * np.exp(-np.arange(long) / (long / 4)) * 2
    return sound


def _breath(length, random):
    """Breathing, laughing-like puffs: noise in slow or quick waves."""
    rate = random.uniform(0.3, 6)
    wave = np.maximum(np.sin(2 * np.pi * rate * np.arange(length) / RATE), 0) ** 2
    return noise(length, random, kind=random.choice([2, 5])) * wave


KINDS = (_quiet, _noise, _tones, _music, _music, _clicks, _noise, _breath)
