import random
import re

from ears import text, vocabulary
from ears.lexicon import Lexicon
from ears.numbers import SPOKEN, counted, read_out


def test_there_are_at_least_five_thousand_distinct_sentences():
    assert len({"".join(s) for s in text.sentences()}) >= 5000


def test_no_sentence_of_the_test_is_in_the_text_but_the_standards_own():
    known = {"".join(s) for s in text.sentences()}
    kept_out = {"".join(s) for use in ("dev", "test", "free") for s in text.held_out(use)} - {"".join(s) for s in text.standard()}
    assert known & kept_out == set()


def test_the_language_model_reads_every_phrase_of_the_standard():
    known = {"".join(s) for s in text.sentences()}
    assert [s for s in text.standard() if "".join(s) not in known] == []


def test_every_word_can_be_pronounced():
    vocabulary.pronunciations(Lexicon(), {w for s in text.sentences() for w in s})


def test_no_pattern_is_left_in_a_sentence():
    assert [s for s in text.sentences() if re.search(r"[^\u4e00-\u9fff〇]", "".join(s))] == []


def test_a_pattern_gives_each_of_its_choices_and_always_the_same():
    drawn = text.expanded("(你|您) 好 {who}", {"who": ["王 师傅"]})
    assert sorted("".join(s) for s in drawn) == ["你好王师傅", "您好王师傅"]
    assert drawn == text.expanded("(你|您) 好 {who}", {"who": ["王 师傅"]})


def test_numbers_are_counted_as_they_are_spoken():
    spoken = {n: counted(n).replace(" ", "") for n in (0, 10, 12, 20, 32, 100, 105, 115, 120, 1000, 1005, 1050, 2008)}
    assert spoken == {
        0: "零", 10: "十", 12: "十二", 20: "二十", 32: "三十二", 100: "一百", 105: "一百零五", 115: "一百一十五", 120: "一百二十",
        1000: "一千", 1005: "一千零五", 1050: "一千零五十", 2008: "二千零八",
    }  # fmt: skip


def test_digits_are_read_out_one_by_one():
    assert read_out("1380") == "幺 三 八 零"
    assert len(SPOKEN["mobile"](random.Random(1), "").split()) == 11


def test_the_vocabulary_has_the_most_frequent_words_and_all_common_characters():
    words = vocabulary.everyday(Lexicon(), {"今天": 3, "昨天": 2, "大前天": 1, "Gas": 9, "的": 50}, 2)
    assert {"燃", "漏", "您", "的", "今天", "昨天"} <= words
    assert not {"大前天", "Gas"} & words
    assert len(words) == 3755 + 2
