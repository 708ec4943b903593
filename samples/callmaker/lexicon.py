"""Chinese text to tone-numbered pinyin, longest word first."""
import re

from callmaker.problem import Problem

PAUSES = re.compile(r"[，。！？、；：,.!?;:…\s]+")
TONE_NUMBERED = re.compile(r"[a-zü]+[1-5]")


class Lexicon:
    """Words and characters with their readings; `v` stands for ü, a fifth tone is the neutral one."""

    def __init__(self, readings):
        self._readings = readings
        self._longest = max(map(len, readings), default=0)

    @classmethod
    def read(cls, path):
        rows = (row.split("\t") for row in path.read_text(encoding="utf-8").splitlines() if row and row[0] != "#")
        return cls({word: _checked(path, word, reading) for word, reading in rows})

    def phrases(self, text):
        """Pinyin of each stretch between two punctuation marks, words apart."""
        return [" ".join(self._words(part)) for part in PAUSES.split(text) if part]

    def _words(self, part):
        at = 0
        while at < len(part):
            word = self._longest_word(part, at)
            yield self._readings[word].replace(" ", "")
            at += len(word)

    def _longest_word(self, part, at):
        for length in range(self._longest, 0, -1):
            if part[at:at + length] in self._readings:
                return part[at:at + length]
        raise Problem(f"no reading for {part[at]!r} in {part!r}: add the word to lexicon.tsv")


def _checked(path, word, reading):
    syllables = reading.split()
    if len(syllables) != len(word) or not all(map(TONE_NUMBERED.fullmatch, syllables)):
        raise Problem(f"{path.name}: {word!r} has {len(word)} characters, its reading is {reading!r}")
    return reading
