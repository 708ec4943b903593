import numpy as np
import pytest
import torch
from scipy.io import wavfile

from ears import graph, language
from ears.everyday import Everyday
from ears.export import export
from ears.kaldi import transition_ids
from ears.language import END, START, Mixture
from ears.lexicon import Lexicon
from ears.network import Network
from ears.phoneset import FIRST_FREE_ID, IDS, SILENCE_ID
from ears.vocabulary import pronunciations

SENTENCES = [["您好", "宝鸡"], ["您好", "再见"], ["您好", "宝鸡", "中燃"], ["再见"]]
WORDS = {"您好", "宝鸡", "再见", "中燃", "在", "再", "见"}
EVERYDAY = Everyday({"在": 0.4, "再": 0.4, "见": 0.2}, {"在": {"宝鸡": 0.5, "见": 0.1}, "再": {"见": 0.9, END: 0.1}, START: {"在": 0.6}}).among(WORDS)


@pytest.fixture(scope="module")
def ngrams():
    return language.learn(SENTENCES, EVERYDAY)


def words_of(ngrams):
    return ngrams.probabilities[()].keys()


def test_probabilities_after_each_history_add_up_to_one(ngrams):
    for history in ngrams.probabilities:
        assert sum(ngrams.probability(w, history) for w in words_of(ngrams)) == pytest.approx(1)


def test_what_was_seen_is_likelier_than_what_was_not(ngrams):
    assert ngrams.probability("宝鸡", (START, "您好")) > ngrams.probability("见", (START, "您好")) > 0


def test_each_history_leaves_something_to_the_open_vocabulary():
    certain = language.learn([["您好", "宝鸡"]] * 1000, EVERYDAY, Mixture(spare=0.2))
    assert sum(certain.probability(w, (START, "您好")) for w in ("在", "再", "见")) > 0.2 * 0.2 * 0.5
    assert certain.surprise(["您好", "见"]) > certain.surprise(["您好", "宝鸡"])


def test_everyday_speech_speaks_where_the_hotline_is_silent(ngrams):
    assert ngrams.probability("见", ("再",)) > 0.7 > ngrams.probability("见", ("宝鸡",))
    assert ngrams.probability("在", (START,)) > 0.5


def test_the_more_the_hotline_says_of_a_word_the_less_everyday_speech_counts():
    often = language.learn([["在", "再见"]] * 300, EVERYDAY)
    assert often.probability("再见", ("在",)) > 0.6 > 0.1 > often.probability("宝鸡", ("在",))


def test_histories_of_two_words_seen_once_are_not_kept(ngrams):
    assert {h for h in ngrams.probabilities if len(h) == 2} == {(START, "您好"), ("您好", "宝鸡")}


def test_homophones_and_beginnings_are_told_apart():
    entries = [("在", 0, [5, 6]), ("再", 0, [5, 6]), ("再见", 0, [5, 6, 7]), ("见", 0, [7])]
    found = {word: phones for word, _, phones in graph._told_apart(entries)}
    assert found["在"][-1] != found["再"][-1] >= FIRST_FREE_ID
    assert found["再见"] == [5, 6, 7]


def test_a_further_reading_costs_more_than_the_usual_one():
    ids = graph.word_ids(["谁"])
    arcs = list(graph.lexicon({"谁": [["sh_u", "ui"], ["sh_a", "ei"]]}, ids, graph.Costs(rare=3.0)))
    ends = [float(a.split()[4]) for a in arcs if a.split()[1:2] == ["1"] and len(a.split()) == 5][2:]
    assert max(ends) - min(ends) == pytest.approx(3.0, abs=1e-3)


def test_a_state_that_one_phone_leads_to_carries_its_loop():
    phone = IDS["a", "S"]
    rows = list(graph.expanded([f"0 1 {phone} 4 0.5", "1 0.25"]))
    (loop0, forward0), (loop1, forward1) = (transition_ids()[phone, i] for i in (0, 1))
    assert [r.split()[:4] for r in rows] == [
        ["0", "2", str(forward0), "4"],
        ["1", "1", str(loop1), "0"],
        ["2", "2", str(loop0), "0"],
        ["2", "1", str(forward1), "0"],
        ["1", "0.25000"],
    ]


def test_a_state_that_several_ways_lead_to_gets_loops_of_their_own():
    a, e = IDS["a", "S"], IDS["e", "S"]
    rows = [r.split() for r in graph.expanded([f"0 1 {a} 4", f"0 1 {e} 5", f"1 0 {SILENCE_ID} 0", "1"])]
    assert not [r for r in rows if r[0] == r[1] == "1"]
    assert len([r for r in rows if r[1:3] == ["1", "0"]]) == 2


def test_libvosk_loads_what_we_write_and_times_its_words(ngrams, tmp_path):
    from ears.hearing import Ears

    torch.manual_seed(0)
    words = pronunciations(Lexicon(), words_of(ngrams) - {END})
    assert graph.build(tmp_path / "graph", tmp_path / "work", words, ngrams) > 1000
    export(Network(16).eval(), tmp_path)
    wavfile.write(tmp_path / "x.wav", 8000, (np.random.RandomState(0).randn(16000) * 500).astype(np.int16))
    heard = Ears(tmp_path).hear(tmp_path / "x.wav")
    assert heard.audio == 2.0
    assert all(w["word"] in words and 0 <= w["start"] <= w["end"] <= 2.1 for w in heard.words)
