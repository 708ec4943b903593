"""What the graph can say: the hotline's words, the most common words of everyday speech, all common characters."""

import re

from ears.lexicon import common_characters

HANZI = re.compile("[\u4e00-\u9fff]{2,}")


def everyday(lexicon, frequencies, most):
    """Every common character and the `most` most frequent longer words. `frequencies`: word -> probability or count."""
    longer = (w for w in sorted(frequencies, key=frequencies.get, reverse=True) if HANZI.fullmatch(w) and lexicon.pronunciations(w))
    return {*common_characters(), *(w for w, _ in zip(longer, range(most)))}


def pronunciations(lexicon, words):
    """Word -> its phone lists; a word nobody can pronounce is an error in our own data."""
    found = {w: lexicon.pronunciations(w) for w in words}
    if mute := [w for w, p in found.items() if not p]:
        raise ValueError(f"no reading for: {' '.join(mute)}; add a line to data/readings.tsv")
    return found
