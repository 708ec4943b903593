"""The acoustic stages: features, labels, cross-entropy, then the sequence criterion without and with the second human."""

import pickle
import random
from multiprocessing import Pool

import numpy as np

from ears import gaussians, network, sets, silence
from ears.alignment import align, chain
from ears.continuing import taken_up
from ears.features import mfcc
from ears.phoneset import OUTPUTS
from ears.sequence import as_likelihood, mutual_information
from ears.telephone import telephoned
from ears.training import Frames, cross_entropy
from ears.utterance import load

SMALL = 256  # width of the network that only re-labels
WORST = 1.5  # percent of utterances dropped for fitting their text worst
CLIPS_WITHOUT_SPEECH, CLIPS_OF_BABBLE = 600, 300  # at most
TALKERS = (8, 16)  # of a clip of babble, at least and at most
FOR_GAUSSIANS = 4800  # utterances
PRIOR_SCALE = 0.7


class Acoustics:
    """Runs in `folder`; `budgets` maps each training to its budget.

    `most` is how many utterances of each set the sequence criterion sees. A step of cross-entropy sees `stretches` of them, one of
    the sequence criterion half as many.
    """

    def __init__(self, folder, budgets, width=320, most=100000, stretches=128, report=print):
        self.folder, self.budgets, self.width, self.most, self.stretches, self.report = folder, budgets, width, most, stretches, report

    def label_first(self):
        """Gaussians from nothing, then a small network trained on their labels, which labels again."""
        utterances = self._utterances((sets.read_by_espeak, *sets.FIRST_HUMAN))
        features, chains = plain(utterances), [chain(u.words) for u in utterances]
        some = sorted(random.Random(1).sample(range(len(utterances)), min(FOR_GAUSSIANS, len(utterances))))
        found = gaussians.learn([features[i] for i in some], [utterances[i].words for i in some], report=self.report)
        paths = [align(found.scores(gaussians.view(f)), c) for f, c in zip(features, chains)]
        kept = [i for i, p in enumerate(paths) if p]
        frames = Frames([features[i] for i in kept], [paths[i][0] for i in kept])
        small = self._new(min(SMALL, self.width), features)
        self._cross_entropy(small, frames, "label")
        self._save_labels("labels-first.pkl", utterances, self._realigned(small, frames.priors(OUTPUTS), features, chains))

    def train_cross_entropy(self):
        """The real network, on the first human and the synthesiser, plain and over the telephone."""
        utterances, labels = self._labelled("labels-first.pkl", (sets.read_by_espeak, *sets.FIRST_HUMAN))
        features = plain(utterances) + over_telephone(utterances, 1)
        frames = self._frames(features, labels * 2, utterances, first_clip=0)
        fresh = self._new(self.width, features)
        self._cross_entropy(fresh, frames, "cross-entropy")
        network.save(self.folder / "cross-entropy.pt", fresh, frames.priors(OUTPUTS))

    def take_up(self, shipped):
        """Instead of cross-entropy and leaving out: a network that was shipped before, to go on from."""
        frames = np.concatenate(plain(self._utterances(sets.FIRST_HUMAN)[::97])).astype(np.float32)
        known = taken_up(shipped / "am" / "final.mdl", frames)
        for name in ("cross-entropy", "left-out"):
            network.save(self.folder / f"{name}.pt", known, np.full(OUTPUTS, 1 / OUTPUTS))

    def label_taken_up(self):
        """With a network that was shipped before: it labels the first sets too, no Gaussians are needed."""
        self._label_by_network((sets.read_by_espeak, *sets.FIRST_HUMAN), "labels-first.pkl")

    def label_second(self):
        """The other humans' labels, from the network that need not have heard them."""
        self._label_by_network(sets.OTHER_HUMANS, "labels-second.pkl")

    def _label_by_network(self, which, name):
        utterances = self._utterances(which)
        known, priors = network.load(self.folder / "cross-entropy.pt")
        features, chains = plain(utterances), [chain(u.words) for u in utterances]
        self._save_labels(name, utterances, self._realigned(known, priors, features, chains))

    def train_left_out(self):
        """The sequence criterion without the second human: the network that is measured on her."""
        known, priors = network.load(self.folder / "cross-entropy.pt")
        as_likelihood(known, priors)
        utterances, labels = self._labelled("labels-first.pkl", (sets.read_by_espeak, *sets.FIRST_HUMAN), self.most)
        self._sequence(known, utterances, labels, "left-out", seed=2)

    def train_final(self):
        """On from there with all humans."""
        self._with_all_humans("left-out", "final", seed=3)

    def train_again(self):
        """On once more, over other lines."""
        self._with_all_humans("final", "again", seed=4)

    def _with_all_humans(self, before, name, seed):
        known, _ = network.load(self.folder / f"{before}.pt")
        first = self._labelled("labels-first.pkl", (sets.read_by_espeak, *sets.FIRST_HUMAN), self.most)
        second = self._labelled("labels-second.pkl", sets.OTHER_HUMANS, self.most)
        self._sequence(known, first[0] + second[0], first[1] + second[1], name, seed)

    def _cross_entropy(self, fresh, frames, name):
        cross_entropy(fresh, frames, self.budgets[name], rate=1.5e-3, size=self.stretches, report=self.report)

    def _sequence(self, known, utterances, labels, name, seed):
        """Half of the utterances plain, half over the telephone, in other halves for each seed."""
        order = np.random.RandomState(seed).permutation(len(utterances))
        far, near = np.array_split(order, [int(0.65 * len(order))])
        features = over_telephone([utterances[i] for i in far], seed) + plain([utterances[i] for i in near])
        frames = self._frames(features, [labels[i] for i in (*far, *near)], utterances, first_clip=1000 * seed)
        mutual_information(known, frames, self.budgets[name], size=self.stretches // 2, report=self.report)
        network.save(self.folder / f"{name}.pt", known, frames.priors(OUTPUTS))

    def _frames(self, features, labels, utterances, first_clip):
        """With clips that hold no speech, or that of too many at once, in a fixed random order."""
        quiet = _map(without_speech, range(first_clip, first_clip + max(20, min(CLIPS_WITHOUT_SPEECH, len(features) // 10))))
        quiet += babble(utterances, first_clip, max(10, min(CLIPS_OF_BABBLE, len(features) // 20)))
        features, labels = features + quiet, labels + [np.zeros(len(f), np.int32) for f in quiet]
        order = np.random.RandomState(4).permutation(len(features))
        frames = Frames([features[i] for i in order], [labels[i] for i in order])
        self.report(f"{len(features)} clips, {frames.hours:.1f} h")
        return frames

    def _new(self, width, features):
        import torch

        torch.manual_seed(0)
        fresh = network.Network(width)
        fresh.normalise_by(np.concatenate([np.asarray(f, np.float32) for f in features[::7]]))
        return fresh

    def _realigned(self, known, priors, features, chains):
        bias = PRIOR_SCALE * np.log(priors).astype(np.float32)
        return [align(s - bias, c) for s, c in zip(network.log_posteriors(known, features), chains)]

    def _utterances(self, which):
        return [u for s in which for u in load(self.folder / f"{s.__name__}.pkl") if u.seconds > 0.3]

    def _save_labels(self, name, utterances, paths):
        worst = np.percentile([p[1] for p in paths if p], WORST)
        kept = {u.name: p[0].astype(np.int16) for u, p in zip(utterances, paths) if p and p[1] >= worst}
        self.report(f"{len(kept)} of {len(utterances)} utterances labelled")
        (self.folder / name).write_bytes(pickle.dumps(kept, 4))

    def _labelled(self, name, which, most=None):
        labels = pickle.loads((self.folder / name).read_bytes())
        utterances = [u for s in which for u in self._some([u for u in self._utterances((s,)) if u.name in labels], most)]
        return utterances, [labels[u.name].astype(np.int32) for u in utterances]

    def _some(self, utterances, most):
        return random.Random(2).sample(utterances, most) if most and most < len(utterances) else utterances


def plain(utterances):
    return _map(_plain, [u.samples for u in utterances])


def over_telephone(utterances, seed):
    """Each utterance over a line of its own, sometimes with another utterance as babble."""
    others = np.random.RandomState(seed).randint(0, len(utterances), len(utterances))
    jobs = [(1000003 * seed + i, u.samples, utterances[o].samples) for i, (u, o) in enumerate(zip(utterances, others))]
    return _map(_over_telephone, jobs)


def without_speech(seed):
    return mfcc(silence.clip(seed)).astype(np.float16)


def babble(utterances, seed, count):
    draw = random.Random(seed)
    rooms = ([u.samples for u in draw.choices(utterances, k=draw.randint(*TALKERS))] for _ in range(count))
    return _map(_babble, list(enumerate(rooms, seed)))


def _plain(samples):
    return mfcc(samples).astype(np.float16)


def _babble(job):
    return mfcc(silence.babble(*job)).astype(np.float16)


def _over_telephone(job):
    seed, samples, babble = job
    return mfcc(telephoned(samples, np.random.RandomState(seed % 2**32), babble)).astype(np.float16)


def _map(work, jobs):
    with Pool(sets.WORKERS) as pool:
        return pool.map(work, jobs, 32)
