"""The telephone path: 8 kHz, 300-3400 Hz, a speech level, hiss under speech and comfort noise between turns."""
import numpy as np
from scipy.ndimage import maximum_filter1d, uniform_filter1d
from scipy.signal import butter, resample_poly, sosfilt

from callmaker.voices import ESPEAK_RATE

RATE = 8000
FULL_SCALE = 32768.0
BAND = butter(4, [300, 3400], "bandpass", fs=RATE, output="sos")
COMFORT_NOISE_DB = -66.0
HANGOVER_SECONDS = 0.3


def narrow(speech, level_db):
    """Speech as a telephone carries it, its active level in dB below full scale."""
    band = sosfilt(BAND, resample_poly(speech, RATE, ESPEAK_RATE))
    return band * (FULL_SCALE * 10 ** (level_db / 20) / _active_level(band))


def with_noise(channel, level_db, snr_db, chance):
    """The channel with hiss while someone speaks on it and comfort noise while nobody does."""
    hiss = sosfilt(BAND, chance.standard_normal(len(channel)))
    hiss /= np.sqrt(np.mean(hiss ** 2))
    return channel + hiss * FULL_SCALE * 10 ** (_noise_db(channel, level_db - snr_db) / 20)


def _noise_db(channel, speech_noise_db):
    active = maximum_filter1d(np.abs(channel) > 0, int(2 * HANGOVER_SECONDS * RATE)).astype(float)
    fade = uniform_filter1d(active, int(HANGOVER_SECONDS * RATE / 3))
    return COMFORT_NOISE_DB + fade * (speech_noise_db - COMFORT_NOISE_DB)


def _active_level(samples):
    frames = samples[:len(samples) // 160 * 160].reshape(-1, 160)
    levels = np.sqrt((frames ** 2).mean(axis=1))
    return np.sqrt((levels[levels > 0.1 * levels.max()] ** 2).mean())
