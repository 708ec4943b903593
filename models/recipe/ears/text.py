"""The hotline's sentences: lines of `data/text/*.txt`, words separated by spaces, some of them patterns.

`(a|b c|)` is a choice, `{road}` a line of `data/slots/road.txt`, `{number:1-99}` and its like are spoken numbers.
"""

import random
import re
import zlib

from ears.lexicon import DATA
from ears.numbers import SPOKEN

CHOICE = re.compile(r"\(([^()]*)\)")
SLOT = re.compile(r"\{([^{}]+)\}")
PER_PATTERN = 40  # sentences drawn from a pattern at most
TIMES = {"core": 8, "calls": 3, "forbidden": 2}  # files whose sentences count more than once


def slots(folder=DATA / "slots"):
    """Name of each list -> its fillers."""
    return {path.stem: lines(path) for path in sorted(folder.glob("*.txt"))}


def lines(path):
    kept = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in kept if line]


def filled(pattern, draw, fillers):
    """One sentence of a pattern, as a list of words."""
    while found := CHOICE.search(pattern) or SLOT.search(pattern):
        chosen = draw.choice(found[1].split("|")) if found[0][0] == "(" else _slot(found[1], draw, fillers)
        pattern = f"{pattern[: found.start()]} {chosen} {pattern[found.end() :]}"
    return pattern.split()


def expanded(pattern, fillers, most=PER_PATTERN):
    """Distinct sentences of a pattern, the same ones each time."""
    if not CHOICE.search(pattern) and not SLOT.search(pattern):
        return [pattern.split()]
    draw = random.Random(zlib.crc32(pattern.encode()))
    drawn = dict.fromkeys(tuple(filled(pattern, draw, fillers)) for _ in range(most * 2))
    return [list(s) for s in list(drawn)[:most] if s]


def sentences(folder=DATA / "text", fillers=None):
    """All sentences of all files but those held out for development and test; the standard's own phrases stay."""
    fillers = slots() if fillers is None else fillers
    kept_out = {"".join(s) for use in ("dev", "test", "free", "free_dev") for s in held_out(use)} - set(map("".join, standard()))
    drawn = [s for path in sorted(folder.glob("*.txt")) for s in _of_file(path, fillers) * TIMES.get(path.stem, 1)]
    return [s for s in drawn if "".join(s) not in kept_out]


def _of_file(path, fillers):
    return [s for line in lines(path) for s in expanded(line, fillers)]


def held_out(use):
    """Sentences of `data/held_out/USE.txt`, as lists of words."""
    return [line.split() for line in lines(DATA / "held_out" / f"{use}.txt")]


def standard():
    """The standard's greeting, closing and forbidden phrases, which the language model must know."""
    return held_out("standard")


def _slot(name, draw, fillers):
    kind, _, span = name.partition(":")
    return SPOKEN[kind](draw, span) if kind in SPOKEN else draw.choice(fillers[kind])
