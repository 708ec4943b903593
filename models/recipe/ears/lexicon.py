"""Words -> readings: `data/readings.tsv` first, then the phrases and characters of pypinyin (MIT)."""

from pathlib import Path

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone3

from ears.syllables import phones_of

DATA = Path(__file__).parent.parent / "data"
LONGEST_PHRASE = 8


def common_characters():
    """The 3,755 characters of the first level of GB 2312, the everyday ones."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    return [c for c in (r.decode("gb2312", errors="ignore") for r in rows) if c]


class Lexicon:
    """Readings of words. `own` maps a word to its readings, each a list of toned syllables."""

    def __init__(self, own=None):
        self.own = read_readings(DATA / "readings.tsv") if own is None else own

    def reading(self, word):
        """The usual reading, the longest known pieces first; None if a character is unknown."""
        syllables, at = [], 0
        while at < len(word):
            piece, found = self._longest(word, at)
            if not found:
                return None
            syllables += found
            at += len(piece)
        return syllables

    def readings(self, word):
        """Every reading that matters: our own list may name several, otherwise there is one."""
        if word in self.own:
            return self.own[word]
        usual = self.reading(word)
        return [usual] if usual else []

    def pronunciations(self, word):
        """The readings as distinct phone lists; empty if one of the syllables is no Mandarin syllable."""
        phones = [word_phones(r) for r in self.readings(word)]
        return [list(p) for p in dict.fromkeys(tuple(p) for p in phones if p)]

    def phones(self, word):
        """Phones of the usual reading, or None."""
        return next(iter(self.pronunciations(word)), None)

    def _longest(self, word, at):
        for length in range(min(LONGEST_PHRASE, len(word) - at), 0, -1):
            piece = word[at : at + length]
            if found := self._known(piece, at):
                return piece, found
        return word[at], None

    def _known(self, piece, at):
        if piece == "儿" and at > 0:
            return ["er5"]
        if piece in self.own:
            return self.own[piece][0]
        if len(piece) > 1:
            return [_toned(s[0]) for s in PHRASES_DICT.get(piece, [])]
        marked = PINYIN_DICT.get(ord(piece))
        return [_toned(marked.split(",")[0])] if marked else None


def word_phones(syllables):
    """Phones of a list of syllables, or None if one of them is none."""
    parts = [phones_of(s) for s in syllables]
    return [p for part in parts for p in part] if all(parts) else None


def read_readings(path):
    """Lines `word<TAB>reading[<TAB>reading...]`, syllables separated by spaces, `#` begins a comment."""
    lines = (line.split("#")[0].rstrip() for line in path.read_text(encoding="utf-8").splitlines())
    rows = (line.split("\t") for line in lines if line)
    return {word: [reading.split() for reading in readings] for word, *readings in rows}


def _toned(marked):
    return to_tone3(marked, v_to_u=False, neutral_tone_with_five=True)
