import pytest

from ears.lexicon import Lexicon, common_characters, read_readings, word_phones


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon()


@pytest.mark.parametrize(
    "word, reading",
    [("重讲", "chong2 jiang3"), ("着火", "zhao2 huo3"), ("幺", "yao1"), ("调度中心", "diao4 du4 zhong1 xin1"), ("银行", "yin2 hang2"), ("一会儿", "yi1 hui4 er5")],
)
def test_a_word_is_read_as_on_the_hotline(lexicon, word, reading):
    assert lexicon.reading(word) == reading.split()


def test_a_polyphone_offers_its_other_reading_second(lexicon):
    assert lexicon.readings("谁") == [["shui2"], ["shei2"]]
    assert len(lexicon.pronunciations("横")) == 1, "both readings sound the same without tones"


def test_an_unknown_character_gives_no_reading(lexicon):
    assert lexicon.reading("燃x") is None
    assert lexicon.phones("x") is None


def test_every_common_character_can_be_pronounced(lexicon):
    characters = common_characters()
    assert len(characters) == 3755
    assert [c for c in characters if not lexicon.pronunciations(c)] == []


def test_readings_are_parsed_with_alternatives_and_comments(tmp_path):
    (tmp_path / "r.tsv").write_text("# c\n谁\tshui2\tshei2 # why\n\n您好\tnin2 hao3\n", encoding="utf-8")
    assert read_readings(tmp_path / "r.tsv") == {"谁": [["shui2"], ["shei2"]], "您好": [["nin2", "hao3"]]}


def test_one_wrong_syllable_spoils_the_word():
    assert word_phones(["nin2", "hm"]) is None
