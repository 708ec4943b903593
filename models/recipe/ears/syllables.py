"""Pinyin syllables <-> toneless phones.

An initial is split by the class of the vowel that follows it (`zh_u`), a final is one phone (`ong`).
The network has no pitch features, so tones are dropped here and nowhere else.
"""

import re

INITIALS = ("zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s")
FINALS = frozenset(
    "a o e ai ei ao ou an en ang eng er i ii iii ia io ie iao iu ian in iang ing iong"
    " u ua uo uai ui uan un uang ueng ong v ve van vn".split()
)
WITHOUT_INITIAL = {
    "yi": "i", "ya": "ia", "yo": "io", "ye": "ie", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in", "yang": "iang",
    "ying": "ing", "yong": "iong", "yu": "v", "yue": "ve", "yuan": "van", "yun": "vn", "wu": "u", "wa": "ua", "wo": "uo",
    "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang", "weng": "ueng",
}  # fmt: skip
LONG_FORMS = {"iou": "iu", "uei": "ui", "uen": "un", "ue": "ve"}
BUZZED = {"z": "ii", "c": "ii", "s": "ii", "zh": "iii", "ch": "iii", "sh": "iii", "r": "iii"}


def without_tone(syllable):
    """`lü4` -> `lv`."""
    return re.sub(r"[0-9]", "", syllable.lower().replace("u:", "v").replace("ü", "v"))


def phones_of(syllable):
    """`zhong1` -> `["zh_u", "ong"]`; None for what is no Mandarin syllable (`hm`, `xyz`)."""
    plain = without_tone(syllable)
    if plain in ("r", "er"):
        return ["er"]
    if plain in WITHOUT_INITIAL:
        return [WITHOUT_INITIAL[plain]]
    initial = next((i for i in INITIALS if plain.startswith(i)), "")
    final = _final(initial, plain[len(initial) :])
    if final not in FINALS:
        return None
    return ([f"{initial}_{vowel_class(final)}"] if initial else []) + [final]


def vowel_class(final):
    """What the lips do while the initial is spoken: spread `i`, rounded `u`, both `v`, or neither `a`."""
    if final in ("ii", "iii"):
        return "a"
    if final in ("o", "ong"):
        return "u"
    return final[0] if final[0] in "iuv" else "a"


def syllable_of(phones):
    """The spelling of one syllable's phones, the inverse of `phones_of` up to spelling variants."""
    return _SPELLING[tuple(phones)]


def _final(initial, final):
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    if final == "i":
        final = BUZZED.get(initial, "i")
    if initial in ("b", "p", "m", "f") and final == "uo":
        final = "o"
    return LONG_FORMS.get(final, final)


def _spellings():
    ends = "a o e ai ei ao ou an en ang eng er i ia io ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong v ve van vn"
    bare = list(WITHOUT_INITIAL) + "a o e ai ei ao ou an en ang eng er".split()
    glued = [i + e for i in INITIALS for e in ends.split()] + [i + e for i in "jqx" for e in ("u", "ue", "uan", "un")]
    return {tuple(phones_of(s)): s for s in glued + bare if phones_of(s)}


_SPELLING = _spellings()
