"""MFCC as Kaldi computes them with our `mfcc.conf`: 25/10 ms, 40 mel bins of 40-3800 Hz, 40 cepstra, no dither."""

import numpy as np

RATE, WINDOW, SHIFT, FFT, BINS = 8000, 200, 80, 256, 40
LOW, HIGH, LIFTER, PREEMPHASIS = 40.0, 3800.0, 22, 0.97
FLOOR = np.float32(1.1920929e-07)  # smallest float step, as Kaldi


def mel(hertz):
    return 1127.0 * np.log(1 + np.asarray(hertz) / 700.0)


def _banks():
    edges = mel(LOW) + (mel(HIGH) - mel(LOW)) / (BINS + 1) * np.arange(BINS + 2)
    at = mel(np.arange(FFT // 2) * RATE / FFT)[:, None]
    left, centre, right = edges[:-2], edges[1:-1], edges[2:]
    rise, fall = (at - left) / (centre - left), (right - at) / (right - centre)
    return np.maximum(np.minimum(rise, fall), 0).astype(np.float32)


def _cepstral_matrix():
    k = np.arange(BINS)
    cosines = np.sqrt(2.0 / BINS) * np.cos(np.pi / BINS * (k[None, :] + 0.5) * k[:, None])
    cosines[0] = np.sqrt(1.0 / BINS)
    lifted = cosines * (1 + 0.5 * LIFTER * np.sin(np.pi * k / LIFTER))[:, None]
    return lifted.T.astype(np.float32)


BANKS = _banks()
TO_CEPSTRA = _cepstral_matrix()  # log mel @ TO_CEPSTRA = MFCC
TO_LOG_MEL = np.linalg.inv(TO_CEPSTRA.astype(np.float64)).astype(np.float32)
POVEY = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / (WINDOW - 1))) ** 0.85


def log_mel(samples):
    """int16-scaled 8 kHz samples -> frames x 40; only whole windows make a frame (Kaldi's snip-edges)."""
    samples = np.asarray(samples, np.float32)
    if len(samples) < WINDOW:
        return np.zeros((0, BINS), np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::SHIFT].copy()
    frames -= frames.mean(1, keepdims=True)
    frames[:, 1:] -= PREEMPHASIS * frames[:, :-1].copy()
    frames[:, 0] *= 1 - PREEMPHASIS
    power = np.abs(np.fft.rfft(frames * POVEY, FFT)[:, : FFT // 2]) ** 2
    return np.log(np.maximum(power.astype(np.float32) @ BANKS, FLOOR))


def mfcc(samples):
    return log_mel(samples) @ TO_CEPSTRA
