import random

import numpy as np
import pytest

from ears import features, silence, telephone, timing
from ears.disguise import disguised, warp
from ears.joining import Piece, faded, in_syllables, in_words, joined
from ears.speakers import Speaker, _analyse, _synthesise
from ears.synthesis import Voice, spelled, utter, variants


def tone(hertz, seconds=0.5, rate=16000, level=8000):
    return (level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)).astype(np.float32)


def loudest(samples, rate=16000):
    return np.abs(np.fft.rfft(samples)).argmax() * rate / len(samples)


def test_nothing_is_lost_between_analysis_and_synthesis():
    sound = tone(440)
    assert np.abs(_synthesise(_analyse(sound), len(sound)) - sound).max() < 1


def test_speed_moves_the_pitch_and_tempo_does_not():
    assert loudest(Speaker(speed=1.1).speak(tone(440, 2))) == pytest.approx(484, abs=3)
    assert loudest(Speaker(tempo=1.4).speak(tone(440, 2))) == pytest.approx(440, abs=3)
    assert len(Speaker(tempo=1.25).speak(tone(440, 2))) == pytest.approx(2 * 16000 / 1.25, rel=0.02)


def test_pseudo_speakers_are_drawn_alike_from_the_same_seed():
    assert Speaker.drawn(random.Random(5)) == Speaker.drawn(random.Random(5)) != Speaker.drawn(random.Random(6))


def test_a_fade_keeps_the_level_of_equal_sounds():
    assert np.allclose(faded(np.ones(1000), np.ones(1000), 0.01), np.ones(1840))


def test_a_sentence_is_pieced_from_the_longest_recorded_words():
    readings = {"您好": ("nin2", "hao3"), "您": ("nin2",), "好": ("hao3",)}
    pieces = in_words(readings.get, {"您", "好", "您好"}, ["您好", "好"], random.Random(1))
    assert [p.clip for p in pieces] == ["您好", "好"]
    assert in_words(readings.get, {"您"}, ["您好"], random.Random(1)) is None


def test_another_tone_stands_in_for_a_missing_syllable():
    assert [p.clip for p in in_syllables([["nin2", "hao5"]], {"nin2", "hao4"}, random.Random(1))] == ["nin2", "hao4"]
    assert in_syllables([["nin2"]], {"hao3"}, random.Random(1)) is None


def test_a_pause_makes_a_joined_sentence_longer():
    clips = {"a": tone(300)}
    short = joined(clips, [Piece("a", 0.0), Piece("a", 0.0)], np.random.RandomState(0))
    long = joined(clips, [Piece("a", 0.2), Piece("a", 0.0)], np.random.RandomState(0))
    assert len(long) - len(short) == 3200


def test_espeak_says_a_sentence():
    said = utter(("x", [["nin2", "hao3"], ["lv4"]], Voice("f2")))
    assert said.seconds > 0.4
    assert said.words == (("n_i", "in", "h_a", "ao"), ("l_v", "v"))


def test_espeak_tells_when_it_begins_each_word():
    samples, rate, starts = timing.spoken([["nin2", "hao3"], ["zai4", "jian4"]], "f2", 170, 50)
    assert len(starts) == 2
    assert starts[0] == 0 < 0.2 < starts[1] < len(samples) / rate - 0.2


def test_espeak_is_given_pinyin_it_understands():
    assert spelled([["nü3", "shi4"], ["hao3"]]) == "nv3shi4 hao3"


def test_no_voice_of_the_test_is_heard_in_training():
    assert not set(variants("test")) & {*variants("train"), *variants("dev")}
    assert len(variants("train")) > 50


def test_a_law_and_mu_law_stay_close_to_what_went_in():
    sound = tone(500, rate=8000)
    for coder in (telephone.a_law, telephone.mu_law):
        assert telephone.rms(coder(sound) - sound) < 0.03 * telephone.rms(sound)


def test_noise_is_mixed_in_at_the_asked_distance():
    sound = tone(500, rate=8000)
    noisy = telephone.with_noise(sound, telephone.noise(len(sound), np.random.RandomState(1)), 20)
    assert 20 * np.log10(telephone.rms(sound) / telephone.rms(noisy - sound)) == pytest.approx(20, abs=0.01)


def test_the_line_keeps_the_length():
    sound = tone(500, 1.013, rate=8000)
    for seed in range(30):
        assert len(telephone.telephoned(sound, np.random.RandomState(seed))) == len(sound)


def test_the_band_lets_speech_through_and_stops_the_hum():
    assert telephone.rms(telephone.band_passed(tone(1000, rate=8000))) > 0.9 * 8000 / 2**0.5
    assert telephone.rms(telephone.band_passed(tone(50, rate=8000))) < 0.1 * 8000 / 2**0.5


def test_every_kind_of_no_speech_can_be_made():
    for seed in range(2 * len(silence.KINDS)):
        assert 16000 <= len(silence.clip(seed)) <= 48000


def test_babble_is_a_mixture_at_many_levels():
    voices = [tone(h, 0.5, 8000) for h in (300, 500, 900)]
    rooms = [silence.babble(seed, voices) for seed in range(20)]
    assert all(16000 <= len(r) <= 48000 for r in rooms)
    assert max(map(telephone.rms, rooms)) > 8 * min(map(telephone.rms, rooms))


def test_features_have_a_frame_each_ten_milliseconds_of_whole_windows():
    assert features.mfcc(np.zeros(199)).shape == (0, 40)
    assert features.mfcc(np.zeros(200)).shape == (1, 40)
    assert features.mfcc(np.zeros(8000)).shape == (98, 40)


def test_silence_has_the_energy_of_the_floor():
    assert features.log_mel(np.zeros(400)) == pytest.approx(np.log(1.1920929e-07))


def test_a_tone_lights_up_its_mel_bin():
    centres = features.mel(features.LOW) + (features.mel(features.HIGH) - features.mel(features.LOW)) / 41 * np.arange(1, 41)
    lit = features.log_mel(tone(1000, rate=8000)).mean(0).argmax()
    assert abs(centres[lit] - features.mel(1000)) < centres[1] - centres[0]


def test_cepstra_go_back_to_the_log_mel_spectrum():
    sound = np.random.RandomState(1).randn(4000) * 1000
    assert np.allclose(features.mfcc(sound) @ features.TO_LOG_MEL, features.log_mel(sound), atol=1e-2)


def test_no_warp_changes_nothing_and_a_warp_moves_a_peak():
    assert np.allclose(warp(1.0), np.eye(40), atol=2e-3)
    peak = np.zeros(40)
    peak[15] = 1
    assert (peak @ warp(1.15)).argmax() < 15 < (peak @ warp(0.87)).argmax()


def test_disguised_chunks_keep_their_shape_and_differ():
    chunks = np.random.RandomState(0).randn(4, 20, 40).astype(np.float32)
    assert disguised(chunks, np.random.RandomState(1)).shape == chunks.shape
    assert np.allclose(disguised(chunks, np.random.RandomState(1)), disguised(chunks, np.random.RandomState(1)))
    assert not np.allclose(disguised(chunks, np.random.RandomState(1)), chunks)
