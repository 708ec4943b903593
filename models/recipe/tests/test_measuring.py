import os
import tarfile
from dataclasses import replace

import numpy as np
import pytest

from ears import corpus, figures, footprint, sets
from ears.evaluation import Scores, edits, matched, rate, reliability
from ears.hearing import Heard
from ears.pipeline import CONTINUED, QUICK, Pipeline


def heard(text, confidence=1.0):
    words = [{"word": w, "conf": confidence, "start": 0.0, "end": 1.0} for w in text.split()]
    return Heard(tuple(words), 2.0, 0.1)


@pytest.mark.parametrize("said, got, count", [("abc", "abc", 0), ("abc", "axc", 1), ("abc", "ac", 1), ("ac", "abc", 1), ("", "ab", 2), ("ab", "", 2)])
def test_edits_are_counted(said, got, count):
    assert edits(said, got) == count


def test_matches_follow_the_best_alignment():
    assert matched("abcd", "xbd") == [False, True, True]


def test_a_rate_lies_within_its_interval():
    found = rate([(0, 10), (5, 10), (1, 10), (2, 10)])
    assert found.value == 0.2
    assert found.low <= found.value <= found.high


def test_homophones_are_wrong_characters_but_right_syllables():
    scores = Scores(["中燃"], [heard("终然")])
    assert scores.characters().value == 1.0
    assert scores.syllables().value == 0.0


def test_confidence_is_held_against_the_truth():
    scores = Scores(["您好 再见"], [heard("您好 宝鸡", 0.6)])
    assert scores.trust() == [(0.6, True), (0.6, False)]
    assert reliability(scores.trust(), (0, 0.5, 1.01)) == [(0, 0.5, 0, None), (0.5, 1.0, 2, 0.5)]


def test_a_word_is_late_by_what_lies_between_said_and_heard():
    said, times = heard("您好 宝鸡 中 燃"), (0.2, 0.9, 1.3, 1.5)
    timed = replace(said, words=tuple({**w, "start": at} for w, at in zip(said.words, times)))
    assert Scores(["您好 保修 中燃"], [timed]).late([[0.25, 0.8, 1.25]]) == pytest.approx([-0.05, 0.1, 0.05])


def test_ears_that_hear_no_word_in_its_place_have_no_distances():
    nothing = figures.distances([])
    assert nothing == {"condition": "timed", "words": 0}
    assert figures.line(nothing) == "starts of words: none was heard where it was said"


def test_distances_are_told_by_their_mean_their_twentieth_and_their_worst():
    row = figures.distances([-0.01] * 18 + [0.05, -0.4])
    assert figures.line(row) == "starts of 20 words: 0.032 s off on average, one in twenty over 0.400 s, 0.400 s at worst"


def test_what_hearing_costs_is_told_with_the_machine():
    cost = {"loadSeconds": 0.06, "megabytes": 28.4, "audioSeconds": 600, "realTimeFactor": 0.018, "machine": "2 x Some Processor", "loadAverage": 0.1}
    assert figures.line({"condition": "footprint", **cost}) == (
        "loads in 0.06 s, takes 28 MB, real-time factor 0.018 on 600 s of domain sentences (2 x Some Processor, load 0.1)"
    )


def test_a_process_knows_its_memory_and_its_machine():
    assert 1 < footprint.megabytes("VmRSS") <= footprint.megabytes("VmHWM")
    assert footprint.processor().startswith(f"{os.cpu_count()} x ")


def test_words_over_nothing_are_all_too_many():
    assert Scores([""], [heard("的 了")]).words_heard() == 2


def test_clips_are_named_by_what_is_said():
    assert corpus.clip_name("audio-cmn/hsk/cmn-您好.mp3") == "您好"
    assert corpus.clip_name("audio-cmn/syllabs/cmn-zi4.mp3") == "zi4"
    assert corpus.clip_name("audio-cmn/README.md") is None


def test_an_archive_is_listed_by_name(tmp_path):
    for name in ("cmn-好.mp3", "cmn-ba1.mp3", "README.md"):
        (tmp_path / name).write_bytes(name.encode())
    with tarfile.open(tmp_path / "a.tar", "w") as tar:
        for name in ("cmn-好.mp3", "README.md", "cmn-ba1.mp3"):
            tar.add(tmp_path / name, name)
    assert [n for n, _ in corpus.members(tmp_path / "a.tar")] == ["ba1", "好"]
    assert [n for n, _ in corpus.members(tmp_path)] == ["ba1", "好"]


def test_the_quiet_around_a_word_is_trimmed():
    sound = np.concatenate([np.zeros(8000), np.ones(3200) * 1000, np.zeros(8000)]).astype(np.float32)
    assert 3200 <= len(corpus.trimmed(sound)) <= 4000


class Halting(Pipeline):
    """Two stages, the second of which fails the first time."""

    def __init__(self, *given, **named):
        super().__init__(*given, report=lambda line: None, **named)
        self.seen, self.fail = [], False

    def stages(self):
        yield "one", lambda: self.seen.append("one")
        yield "two", self._two

    def _two(self):
        if self.fail:
            raise RuntimeError("stopped")
        self.seen.append("two")


def test_a_stopped_run_goes_on_where_it_was(tmp_path):
    first = Halting("x", tmp_path, tmp_path / "out", QUICK)
    first.fail = True
    with pytest.raises(RuntimeError):
        first.run()
    second = Halting("x", tmp_path, tmp_path / "out", QUICK)
    second.run()
    assert first.seen == ["one"]
    assert second.seen == ["two"]


def test_two_plans_are_not_mixed_in_one_folder(tmp_path):
    Halting("x", tmp_path, tmp_path, QUICK).run()
    with pytest.raises(SystemExit, match="another plan"):
        Halting("x", tmp_path, tmp_path, replace(QUICK, words=7)).run()


def test_a_perfect_hypothesis_has_no_errors_however_it_is_cut_into_words():
    scores = Scores(["壁挂炉 打不着 火"], [heard("壁挂炉 打 不 着 火")])
    assert scores.characters().value == scores.syllables().value == 0


class Measured(Pipeline):
    """Notes which model folders are measured; makes nothing."""

    def __init__(self, *given, **named):
        super().__init__(*given, report=lambda line: None, **named)
        self.folders = []

    def stages(self):
        yield "corpus", lambda: None
        yield "final", lambda: pytest.fail("nothing is trained")
        yield "tests", lambda: None
        yield "figures", self.measure


def test_only_measuring_looks_at_the_given_model_and_at_no_network_of_another_run(tmp_path, monkeypatch):
    (tmp_path / "left-out" / "am").mkdir(parents=True)
    pipeline = Measured("x", tmp_path, tmp_path / "given")
    monkeypatch.setattr(figures, "figures", lambda folder, *rest: pipeline.folders.append(folder) or [])
    pipeline.only_measure()
    pipeline.only_measure()
    assert pipeline.folders == [tmp_path / "given"] * 2


def test_a_shipped_network_is_taken_up_and_trained_twice():
    names = [name for name, _ in Pipeline("x", "work", "out", CONTINUED, "shipped").stages()]
    assert names.index("take-up") < names.index("label-first") < names.index("final") < names.index("again") < names.index("model")
    assert not {"cross-entropy", "left-out"} & {*names}
    assert {name for name, _ in Pipeline("x", "work", "out").stages()} - {*names} == {"cross-entropy", "left-out"}
    assert CONTINUED.shares.keys() <= {s.__name__ for s in sets.ALL}
