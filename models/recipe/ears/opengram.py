"""open-gram's language model of everyday Chinese (CC BY-SA 3.0), as Debian's `sunpinyin-data` packs it for an input method.

`tslminfo` of `sunpinyin-utils` prints the model by the numbers of its words; the words themselves are in the dictionary beside it.
"""

import struct
import subprocess
from collections import defaultdict
from pathlib import Path

from ears.everyday import Everyday
from ears.language import END, START

STOPS = frozenset("，。；？！：、")
BEGUN = 0.9  # of what may begin a sentence, what the listed words make up; the rest is left to all others


def load(folder=None):
    """The words and word pairs; punctuation is where a sentence ends and the next begins."""
    folder = folder or next(Path("/usr/lib").glob("*/sunpinyin/data"))
    return collected(printed(folder / "lm_sc.t3g"), dictionary((folder / "pydict_sc.bin").read_bytes()))


def collected(rows, spelled):
    """`rows`: (word, p) and (word, word behind it, p), by numbers; `spelled`: number -> word."""
    words, pairs = {}, defaultdict(lambda: defaultdict(float))
    for first, *second, p in rows:
        if second:
            pairs[_edge(spelled[first], START)][_edge(spelled[second[0]], END)] += p
        elif spelled[first] and spelled[first] not in STOPS:
            words[spelled[first]] = p
    pairs[START] = _beginnings(pairs[START])
    return Everyday(words, {h: dict(after) for h, after in pairs.items()})


def _edge(word, edge):
    return edge if word in STOPS else word


def _beginnings(after):
    """Several stops were added up, and one stop behind another is no sentence."""
    words = {w: p for w, p in after.items() if w != END}
    return {w: BEGUN * p / sum(words.values()) for w, p in words.items()}


def dictionary(packed):
    """The words by number: a table of strings at the end of sunpinyin's dictionary."""
    (start,) = struct.unpack_from("<I", packed, 8)
    return packed[start:].decode("utf-32-le").split("\0")


def printed(model):
    """The single words and the pairs of the model, without those that only carry a back-off."""
    with subprocess.Popen(["tslminfo", "-v", "-p", model], stdout=subprocess.PIPE, text=True) as shown:
        yield from parsed(shown.stdout)
        shown.kill()


def parsed(lines):
    """`\\1-gram` and its like head the levels; a row holds its words' numbers, the probability and a back-off."""
    level = 0
    for line in lines:
        if line.startswith("\\"):
            level = int(line[1])
        if level > 2:
            return
        if level and not line.startswith("\\"):
            fields = line.split()
            yield (*map(int, fields[:level]), float(fields[level]))
