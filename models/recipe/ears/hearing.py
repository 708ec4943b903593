"""What libvosk hears: a model folder and WAV files in, words with times and confidences out."""

import json
import time
from dataclasses import dataclass

import vosk
from scipy.io import wavfile

CHUNK = 0.4  # seconds fed at a time, as the product does


@dataclass(frozen=True)
class Heard:
    """One recording: its words as libvosk gives them (`word`, `start`, `end`, `conf`) and the seconds of processor it took."""

    words: tuple
    audio: float
    taken: float

    @property
    def text(self):
        return " ".join(w["word"] for w in self.words)


class Ears:
    """A loaded model."""

    def __init__(self, folder):
        vosk.SetLogLevel(-1)
        self.model = vosk.Model(str(folder))

    def hear(self, path):
        rate, samples = wavfile.read(path)
        data, begin, parts = samples.astype("<i2").tobytes(), time.process_time(), []
        recognizer = vosk.KaldiRecognizer(self.model, rate)
        recognizer.SetWords(True)
        size = int(rate * CHUNK) * 2
        for at in range(0, len(data), size):
            if recognizer.AcceptWaveform(data[at : at + size]):
                parts.append(recognizer.Result())
        parts.append(recognizer.FinalResult())
        words = [w for part in parts for w in json.loads(part).get("result", [])]
        return Heard(tuple(words), len(samples) / rate, time.process_time() - begin)
