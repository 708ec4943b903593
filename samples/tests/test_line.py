import unittest

import numpy as np

from callmaker.line import RATE, narrow, with_noise
from callmaker.voices import ESPEAK_RATE


def tone(hertz, seconds=1.0):
    return 1000 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * ESPEAK_RATE)) / ESPEAK_RATE)


def decibels(samples):
    return 20 * np.log10(np.sqrt(np.mean(samples ** 2)) / 32768)


class LineTest(unittest.TestCase):
    def test_speech_comes_out_at_the_asked_level(self):
        self.assertAlmostEqual(decibels(narrow(tone(1000), -26)), -26, delta=0.3)

    def test_the_telephone_band_loses_what_lies_below_it(self):
        both = narrow(tone(100) + tone(1000), -26)
        spectrum = np.abs(np.fft.rfft(both * np.hanning(len(both))))
        hertz = np.fft.rfftfreq(len(both), 1 / RATE)
        self.assertLess(spectrum[np.argmin(np.abs(hertz - 100))], 0.02 * spectrum[np.argmin(np.abs(hertz - 1000))])

    def test_a_pause_holds_comfort_noise_only(self):
        channel = np.concatenate([narrow(tone(1000), -26), np.zeros(2 * RATE)])
        noisy = with_noise(channel, -26, 22, np.random.RandomState(1))
        self.assertAlmostEqual(decibels(noisy[-RATE:]), -66, delta=0.5)
        self.assertAlmostEqual(decibels((noisy - channel)[:RATE]), -48, delta=1)
