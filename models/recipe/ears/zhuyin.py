"""Zhuyin, the letters by which some recordings are named, -> tone-numbered pinyin: `ㄓㄨㄥ` -> `zhong1`, `ㄅㄚ1` -> `ba5`."""

INITIALS = dict(zip("ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ", "b p m f d t n l g k h j q x zh ch sh r z c s".split()))
RIMES = dict(zip("ㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦ", "a o e e ai ei ao ou an en ang eng er".split()))
GLIDES = {"ㄧ": "i", "ㄨ": "u", "ㄩ": "v"}
GLIDED = {
    "iou": "iu", "ien": "in", "ieng": "ing", "uei": "ui", "uen": "un", "ueng": "ong", "ven": "vn", "veng": "iong", "ian": "ian",
}  # fmt: skip
ALONE = {"i": "yi", "u": "wu", "v": "yu", "in": "yin", "ing": "ying", "iu": "you", "ui": "wei", "un": "wen", "ong": "weng", "iong": "yong"}
BUZZED = ("zh", "ch", "sh", "r", "z", "c", "s")


def pinyin(zhuyin):
    """Tone-numbered pinyin, or None for what is no whole syllable. In these names 1 is the neutral tone, nothing the first."""
    letters, tone = (zhuyin[:-1], zhuyin[-1]) if zhuyin[-1:].isdigit() else (zhuyin, "")
    initial = INITIALS.get(letters[:1], "")
    syllable = _spelled(initial, letters[1:] if initial else letters)
    return syllable and syllable + {"": "1", "1": "5"}.get(tone, tone)


def _spelled(initial, letters):
    if not letters:
        return f"{initial}i" if initial in BUZZED else None
    glide = GLIDES.get(letters[0], "")
    rime = letters[1:] if glide else letters
    if len(rime) > 1 or rime and rime not in RIMES:
        return None
    final = glide + RIMES.get(rime, "")
    final = GLIDED.get(final, final)
    return f"{initial}{final.replace('v', 'u') if initial in 'jqx' else final}" if initial else _alone(final)


def _alone(final):
    if final in ALONE:
        return ALONE[final]
    return {"i": "y", "u": "w", "v": "yu"}[final[0]] + final[1:] if final[0] in "iuv" else final
