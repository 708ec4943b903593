from itertools import product

import numpy as np
import pytest
import torch

from ears.alignment import align, chain, even
from ears.continuing import averaged, read_layers, taken_up
from ears.export import export, layers
from ears.gaussians import Gaussians
from ears.network import CONTEXT, Network, load, log_posteriors, save
from ears.phoneset import OUTPUTS, PDFS
from ears.sequence import Chains
from ears.training import NONE, SHOWN, Budget, Frames, cross_entropy

WORDS = (("n_i", "in"), ("h_a", "ao"))


def scores_of(path):
    """Scores that say plainly which output each frame belongs to."""
    scores = np.full((len(path), OUTPUTS), -5.0, np.float32)
    scores[np.arange(len(path)), path] = 0
    return scores


def spoken(pause):
    ni, (in1, in2), ha, (ao1, ao2) = PDFS["n_i"][0], PDFS["in"], PDFS["h_a"][0], PDFS["ao"]
    return np.repeat([0, ni, in1, in2, *([0] if pause else []), ha, ao1, ao2, 0], 6)


@pytest.mark.parametrize("pause", [True, False])
def test_the_best_path_is_found_with_and_without_a_pause(pause):
    found, score = align(scores_of(spoken(pause)), chain(WORDS))
    assert (found == spoken(pause)).all()
    assert score == pytest.approx(0)


def test_speech_may_begin_and_end_without_silence():
    path = spoken(False)[6:-6]
    assert (align(scores_of(path), chain(WORDS))[0] == path).all()


def test_sound_too_short_for_its_words_has_no_path():
    assert align(scores_of(spoken(False)[:12]), chain(WORDS * 3)) is None


def test_the_first_guess_shares_the_loud_part_out():
    guess = even(np.array([0.0] * 10 + [50.0] * 30 + [0.0] * 10), WORDS)
    assert set(guess[:10]) == {0}
    assert guess[10] == PDFS["n_i"][0]
    assert guess[39] == PDFS["ao"][1]


def test_gaussians_prefer_the_output_the_frames_came_from():
    draw = np.random.RandomState(0)
    frames = np.concatenate([draw.randn(100, 39), draw.randn(100, 39) + 4]).astype(np.float32)
    found = Gaussians(frames, np.repeat([3, 7], 100)).scores(frames)
    assert (found[:100, 3] > found[:100, 7]).all()
    assert (found[100:, 7] > found[100:, 3]).all()


def test_margins_between_utterances_count_for_nothing_unless_silent():
    frames = Frames([np.zeros((20, 40))], [np.array([0] * 10 + [5] * 10)])
    assert set(frames.labels[:CONTEXT]) == {0}
    assert set(frames.labels[-CONTEXT:]) == {NONE}


def test_a_batch_shows_the_network_what_it_is_told():
    frames = Frames([np.random.RandomState(0).randn(2000, 40)], [np.arange(2000) % OUTPUTS])
    x, y = next(frames.batches(4, np.random.RandomState(0)))
    assert Network(16)(torch.from_numpy(x)).shape == (*y.shape, OUTPUTS)
    assert y.shape == (4, SHOWN)


def test_a_budget_ends_after_its_steps_or_its_minutes():
    assert Budget(100, 60).clock()(50) == 0.5
    assert Budget(100, 60).clock()(500) == 1.0
    assert Budget(10**9, 0.0001).clock()(1) <= 1.0


def test_training_learns_to_tell_two_sounds_apart():
    draw = np.random.RandomState(0)
    labels = np.repeat(draw.randint(1, 3, 60), 50)
    sounds = np.where(labels == 1, -40.0, 40.0)[:, None] * np.eye(40)[9] + draw.randn(3000, 40)
    frames = Frames([sounds], [labels])
    trained = cross_entropy(Network(16), frames, Budget(60, 60), rate=5e-3, size=8, report=lambda line: None)
    found = next(log_posteriors(trained, [sounds.astype(np.float32)])).argmax(1)
    assert (found == labels).mean() > 0.85


def test_the_sum_of_all_chains_is_what_adding_them_up_gives():
    draw = np.random.RandomState(1)
    matrix = draw.rand(3, 3)
    chains = Chains(matrix / matrix.sum(1, keepdims=True))
    scores = torch.tensor(draw.randn(1, 4, 3), dtype=torch.float32)
    every = [torch.tensor([path]) for path in product(range(3), repeat=4)]
    added = torch.logsumexp(torch.cat([chains.of(scores, p) + chains.log_first[p[0, 0]] for p in every]), 0)
    assert chains.all(scores).item() == pytest.approx(added.item(), abs=1e-4)


@pytest.fixture
def network():
    torch.manual_seed(1)
    made = Network(8)
    made.normalise_by(np.random.RandomState(0).randn(50, 40).astype(np.float32) * 9 + 3)
    for norm in made.norms:
        norm.running_mean.uniform_(-1, 1)
        norm.running_var.uniform_(0.5, 2)
    return made.eval()


def test_a_network_is_kept_with_its_priors(network, tmp_path):
    save(tmp_path / "n.pt", network, np.full(OUTPUTS, 1 / OUTPUTS))
    again, priors = load(tmp_path / "n.pt")
    x = torch.randn(1, 100, 40)
    assert torch.allclose(again(x), network(x))
    assert priors.sum() == pytest.approx(1)


def test_utterances_in_one_convolution_do_not_touch_each_other(network):
    draw = np.random.RandomState(3)
    sounds = [draw.randn(n, 40).astype(np.float32) for n in (31, 50, 44)]
    together = list(log_posteriors(network, sounds))
    alone = [next(log_posteriors(network, [s])) for s in sounds]
    assert [len(t) for t in together] == [31, 50, 44]
    assert all(np.allclose(t, a, atol=1e-4) for t, a in zip(together, alone))


def test_folding_changes_nothing_in_what_the_network_says(network):
    x = np.random.RandomState(2).randn(CONTEXT * 2 + 1, 40)
    y = np.concatenate([x[k : len(x) - 8 + k] for k in range(9)], 1)
    for i, (_, weights, bias, relu) in enumerate(layers(network)):
        z = (y if i in (0, 6) else np.concatenate([y[:-2], y[1:-1], y[2:]], 1)) @ weights.T + bias
        y = (np.maximum(z, 0) if relu else z)[:: 3 if i == 0 else 1]
    assert np.allclose(y[0], network(torch.tensor(x[None], dtype=torch.float32))[0, 0].detach().numpy(), atol=1e-4)


def test_a_shipped_network_is_taken_up_as_it_was(network, tmp_path):
    export(network, tmp_path)
    assert [w.shape[0] for w, _ in read_layers(tmp_path / "am" / "final.mdl")] == [8] * 6 + [OUTPUTS]
    again = taken_up(tmp_path / "am" / "final.mdl", np.random.RandomState(0).randn(300, 40).astype(np.float32))
    x = torch.randn(1, 100, 40)
    assert torch.allclose(again(x), network(x), atol=2e-3)


def test_an_averaged_network_lies_between_its_parents(network):
    before = Network(8).eval()
    expected = torch.lerp(before.last.bias, network.last.bias, 0.25).detach()
    assert torch.allclose(averaged(before, network, 0.25).last.bias, expected)
