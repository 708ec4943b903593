"""What the graph can say: the hotline's words, common words of the open dictionary, all common characters."""

from pathlib import Path

import jieba

from ears.lexicon import common_characters

NAMES = ("nr", "nrfg", "nrt")  # people; the surnames we need are in the hotline's words


def dictionary():
    """(count, word) of jieba's dictionary (MIT), the most frequent first, without names of people."""
    rows = (line.split() for line in Path(jieba.__path__[0], "dict.txt").read_text(encoding="utf-8").splitlines())
    kept = ((int(count), word) for word, count, kind in rows if kind not in NAMES and kind != "eng")
    return sorted(kept, reverse=True)


def everyday(lexicon, words, single=20):
    """Word -> count: the `words` most frequent ones and every common character, at least `single` times."""
    common, found = set(common_characters()), {}
    for count, word in dictionary():
        usable = word in common or len(word) > 1 and len(found) < words
        if usable and lexicon.pronunciations(word):
            found[word] = count
    return {**dict.fromkeys(common, single), **found}


def pronunciations(lexicon, words):
    """Word -> its phone lists; a word nobody can pronounce is an error in our own data."""
    found = {w: lexicon.pronunciations(w) for w in words}
    if mute := [w for w, p in found.items() if not p]:
        raise ValueError(f"no reading for: {' '.join(mute)}; add a line to data/readings.tsv")
    return found
