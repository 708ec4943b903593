import pytest

from ears import opengram
from ears.everyday import Everyday
from ears.language import END, START

SPELLED = ["", "，", "。", "我", "你", "去", "罕"]
ROWS = """\\0-gram\\1
  0.0001   0.0002 (0,0)
\\1-gram\\7
        1   0.2   1.1 (0,0)
        3   0.3   1.0 (0,0)
        5   0.1   1.0 (0,0)
        6   0.0000000001   1.0 (0,0)
\\2-gram\\6
        1         3   0.4   1.0 (1,1)
        1         2   0.1   1.0 (1,1)
        2         3   0.2   1.0 (1,1)
        2         5   0.2   1.0 (1,1)
        3         5   0.5   1.0 (1,1)
        5         1   0.25   1.0 (1,1)
        5         2   0.5   1.0 (1,1)
\\3-gram\\1
        1         3         5   0.45 (1,0)
"""


@pytest.fixture
def found():
    return opengram.collected(opengram.parsed(ROWS.splitlines()), SPELLED)


def test_stops_are_no_words_but_the_ends_of_sentences(found):
    assert found.words == {"我": 0.3, "去": 0.1, "罕": 1e-10}
    assert found.pairs["去"] == {END: 0.75}


def test_sentences_begin_as_after_any_of_the_stops(found):
    assert found.pairs[START] == pytest.approx({"我": 0.9 * 0.75, "去": 0.9 * 0.25})


def test_pairs_outside_the_vocabulary_are_gone_and_missing_words_are_rare(found):
    chosen = found.among({"我", "你"})
    assert chosen.pairs == {"我": {}, START: {"我": pytest.approx(0.675)}}
    assert chosen.words["我"] > 0.99999 > 1e-5 > chosen.words["你"] > 0
    assert sum(chosen.words.values()) == pytest.approx(1)


def test_the_pairs_kept_are_those_that_tell_the_most():
    known = Everyday({"我": 0.3, "去": 0.1, "罕": 0.0001}, {"我": {"去": 0.5, "我": 0.3}, "罕": {"去": 0.9}})
    assert known.strongest(1).pairs == {"我": {"去": 0.5}}, "often and far above chance"
    assert known.strongest(2).pairs == {"我": {"去": 0.5}, "罕": {"去": 0.9}}, "as likely as by chance tells nothing"


def test_words_are_read_from_the_end_of_the_dictionary():
    words = "\0".join(["", "我", "电话"]).encode("utf-32-le")
    assert opengram.dictionary(b"12345678" + (16).to_bytes(4, "little") + b"----" + words) == ["", "我", "电话"]


def test_debians_package_holds_what_we_read():
    everyday = opengram.load()
    assert len(everyday.words) > 70000
    assert max(everyday.words, key=everyday.words.get) == "的"
    assert everyday.pairs["天然气"]["管道"] > 10 * everyday.words["管道"]
    assert sum(everyday.pairs[START].values()) == pytest.approx(0.9)
