import pytest

from ears.phoneset import OUTPUTS, PHONES, ids_in_word, word_boundaries
from ears.syllables import phones_of, syllable_of, without_tone


@pytest.mark.parametrize(
    "syllable, phones",
    [
        ("zhong1", ["zh_u", "ong"]),
        ("nin2", ["n_i", "in"]),
        ("ju2", ["j_v", "v"]),
        ("lve4", ["l_v", "ve"]),
        ("lüe4", ["l_v", "ve"]),
        ("shi4", ["sh_a", "iii"]),
        ("si4", ["s_a", "ii"]),
        ("yuan2", ["van"]),
        ("wei4", ["ui"]),
        ("liu4", ["l_i", "iu"]),
        ("r5", ["er"]),
        ("a5", ["a"]),
    ],
)
def test_a_syllable_has_its_phones(syllable, phones):
    assert phones_of(syllable) == phones


@pytest.mark.parametrize("sound", ["hm", "ng", "xyz", "bong9x", ""])
def test_what_is_no_mandarin_syllable_has_no_phones(sound):
    assert phones_of(sound) is None


def test_phones_spell_the_syllable_they_came_from():
    for syllable in "zhong nin jue lv shi si ci yuan wei liu er bo fo diao".split():
        assert phones_of(syllable_of(phones_of(syllable))) == phones_of(syllable)


def test_tones_and_spellings_of_u_umlaut_fall_together():
    assert without_tone("Lü4") == without_tone("lu:4") == without_tone("lv2") == "lv"


def test_the_phone_set_is_the_one_the_shipped_network_was_built_on():
    assert len(PHONES) == 91
    assert OUTPUTS == 131
    assert len(word_boundaries().splitlines()) == 365


def test_a_word_of_one_phone_is_a_singleton():
    begin, end = ids_in_word(["n_i", "in"])
    assert begin != end
    assert len({*ids_in_word(["a"]), begin, end}) == 3
