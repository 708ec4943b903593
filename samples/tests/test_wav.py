import subprocess
import unittest

import numpy as np

from callmaker.wav import alaw, ulaw, wav_bytes

EVERY_SAMPLE = np.arange(-32768, 32768).astype(np.int16)


def decoded_by_sox(codes, encoding):
    raw = ["-t", "raw", "-r", "8000", "-c", "1"]
    command = ["sox", "-D", *raw, "-e", encoding, "-", *raw, "-e", "signed", "-b", "16", "-"]
    return np.frombuffer(subprocess.run(command, input=codes.tobytes(), stdout=subprocess.PIPE, check=True).stdout, "<i2")


class WavTest(unittest.TestCase):
    def test_another_decoder_hears_alaw_within_a_step(self):
        self.assert_close(decoded_by_sox(alaw(EVERY_SAMPLE), "a-law"), smallest_step=16)

    def test_another_decoder_hears_ulaw_within_a_step(self):
        self.assert_close(decoded_by_sox(ulaw(EVERY_SAMPLE), "u-law"), smallest_step=8)

    def assert_close(self, decoded, smallest_step):
        error = np.abs(decoded.astype(int) - EVERY_SAMPLE)
        self.assertTrue((error <= np.maximum(smallest_step, np.abs(EVERY_SAMPLE.astype(int)) // 32 + smallest_step)).all(), error.max())

    def test_header_states_the_size_and_interleaves_the_channels(self):
        left, right = np.array([1, 2], np.int16), np.array([3, 4], np.int16)
        wav = wav_bytes([left, right], "pcm16")
        self.assertEqual(int.from_bytes(wav[4:8], "little"), len(wav) - 8)
        np.testing.assert_array_equal(np.frombuffer(wav[44:], "<i2"), [1, 3, 2, 4])
