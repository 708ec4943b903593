import json

import numpy as np
import pytest

from ears import corpus, proof, standin
from ears.__main__ import arguments
from ears.evaluation import Rate
from ears.pipeline import FULL, STANDIN, Pipeline


def names(pipeline):
    return [name for name, _ in pipeline.stages()]


def test_without_recordings_every_stage_runs_and_a_proof_ends_them():
    assert names(Pipeline(None, "work", "out", STANDIN)) == [*names(Pipeline("x", "work", "out", FULL)), "proof"]


def test_only_the_quick_run_does_without_recordings():
    assert arguments(["--quick"]).corpus is None
    for others in ([], ["--quick", "--only-measure"], ["--quick", "--continue", "shipped"]):
        with pytest.raises(SystemExit):
            arguments(others)


def test_the_most_frequent_words_are_read():
    assert standin.common([["您好", "中燃"], ["中燃", "再见"], ["您好", "中燃"]], 2) == ["中燃", "您好"]


def test_of_each_syllable_and_speaker_one_tone_is_kept():
    assert standin.one_tone_each(["chu:ma1", "chu:ma3", "liu:ma3", "lv4", "lü3"]) == ["chu:ma1", "liu:ma3", "lv4"]


def test_a_stand_in_says_a_word():
    name, samples = standin.read(("您好", standin.WORDS, ["nin2", "hao3"]))
    assert name == "您好"
    assert samples.dtype == np.int16
    assert 0.3 < len(samples) / corpus.RATE < 1.5


def test_clips_are_read_back_as_they_were_kept(tmp_path):
    said = {"您好": np.arange(5, dtype=np.int16), "zi4": np.arange(3, dtype=np.int16)}
    assert corpus.keep(tmp_path, said.items()) == (2, 8 / corpus.RATE)
    assert json.loads((tmp_path / "clips.json").read_text()) == {"您好": [0, 5], "zi4": [5, 3]}
    assert list(corpus.Clips(tmp_path)["zi4"]) == [0, 1, 2]


def test_a_toy_that_understands_too_little_ends_the_run():
    understood = Rate(0.2, 0.1, 0.3)
    assert proof.believed(understood) == understood
    with pytest.raises(SystemExit, match="the recipe is broken: 21.00 %"):
        proof.believed(Rate(0.21, 0.1, 0.3))
