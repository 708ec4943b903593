"""The stages in order. Each leaves a mark when it is done, so that a run that was stopped goes on where it was."""

import shutil
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from ears import corpus, export, figures, graph, language, network, opengram, proof, sets, standin, testset, text, vocabulary
from ears.acoustics import Acoustics
from ears.continuing import averaged
from ears.lexicon import Lexicon
from ears.training import Budget


@dataclass(frozen=True)
class Plan:
    """How much of everything. The full plan fits into 2.5 hours of two cores, the quick one into ten minutes.

    `scale`: of each set of sounds; `shares` names sets of which it is to be another one. `stretches`: that one step of cross-entropy
    sees; so few as the toy's are not worth a second of the `threads`.
    """

    scale: float = 1.0
    shares: dict = field(default_factory=dict)
    words: int = 12000
    pairs: int = 25000
    width: int = 320
    most: int = 100000
    stretches: int = 128
    threads: int = 2
    tests: int = None
    budgets: dict = field(
        default_factory=lambda: {
            "label": Budget(400, 6),
            "cross-entropy": Budget(1500, 40),
            "left-out": Budget(700, 20),
            "final": Budget(1200, 35),
        }
    )


QUICK = Plan(
    scale=0.03,
    words=2000,
    pairs=2000,
    width=128,
    most=150,
    tests=4,
    budgets={"label": Budget(40, 0.5), "cross-entropy": Budget(300, 1.5), "left-out": Budget(40, 0.4), "final": Budget(60, 0.6), "again": Budget(60, 0.6)},
)
STANDIN = replace(
    QUICK,
    tests=2,
    stretches=16,
    threads=1,
    budgets={"label": Budget(300, 9), "cross-entropy": Budget(600, 9), "left-out": Budget(60, 9), "final": Budget(150, 9)},
)
FULL = Plan()
CONTINUED = Plan(
    scale=0.25,
    shares={
        "read_by_espeak": 0.5,
        "joined_characters": 0.4,
        "joined_by_third": 0.3,
        "syllables_by_third": 0.3,
        "words_as_recorded": 0.2,
        "syllables_by_others": 0.2,
    },
    budgets={"final": Budget(1400, 24), "again": Budget(1400, 24)},
)


class Pipeline:
    """Recordings at `recordings` -> a model folder at `out`, by way of the folder `work`. `shipped`: a model to go on from.

    Without `recordings` (None) synthetic voices stand in for the humans, and the last stage proves that their words were learned.
    """

    def __init__(self, recordings, work, out, plan=FULL, shipped=None, report=print):
        self.recordings, self.work, self.out, self.plan, self.shipped = recordings, Path(work), Path(out), plan, shipped
        self.report, self.begin = report, time.time()
        self.acoustics = Acoustics(self.work, plan.budgets, plan.width, plan.most, plan.stretches, self.say)

    def stages(self):
        """(name, what to do) in order."""
        learn = self.acoustics
        yield "corpus", lambda: self.say("%d clips, %.0f s" % self._unpack())
        for which in sets.ALL:
            yield which.__name__, lambda which=which: self.say("%d utterances, %.2f h" % sets.make(which, self._sources(which), self.work))
        if self.shipped:
            yield "take-up", lambda: learn.take_up(Path(self.shipped))
            yield "label-first", learn.label_taken_up
        else:
            yield "label-first", learn.label_first
            yield "cross-entropy", learn.train_cross_entropy
            yield "left-out", learn.train_left_out
        yield "label-second", learn.label_second
        yield "final", learn.train_final
        if self.shipped:
            yield "again", learn.train_again
        yield "graph", self.make_graph
        yield "model", self.make_model
        yield "tests", self.make_tests
        yield "figures", self.measure
        if not self.recordings:
            yield "proof", self.prove

    def only_measure(self):
        """The stages that measure the model in `out`, whoever made it."""
        (self.work / "figures.done").unlink(missing_ok=True)
        needed = [stage for stage in self.stages() if stage[0] in ("corpus", "tests")]
        self.run([*needed, ("figures", lambda: self.measure(others=()))])

    def run(self, stages=None):
        self.work.mkdir(parents=True, exist_ok=True)
        self._same_plan()
        todo = stages or list(self.stages())
        for i, (name, work) in enumerate(todo, 1):
            mark = self.work / f"{name}.done"
            if mark.exists():
                self.say(f"[{i}/{len(todo)}] {name}: done before")
                continue
            self.say(f"[{i}/{len(todo)}] {name}")
            work()
            mark.touch()

    def say(self, line):
        self.report(f"{time.time() - self.begin:6.0f} s  {line}")

    def _unpack(self):
        return corpus.unpack(self.recordings, self.work) if self.recordings else standin.make(self.work)

    def make_graph(self):
        """Language model and lexicon -> the decoding graph."""
        lexicon, hotline, everyday = Lexicon(), text.sentences(), opengram.load()
        words = vocabulary.everyday(lexicon, everyday.words, self.plan.words) | {w for s in hotline for w in s}
        ngrams = language.learn(hotline, everyday.among(words).strongest(self.plan.pairs))
        size = graph.build(self.work / "graph", self.work / "openfst", vocabulary.pronunciations(lexicon, words), ngrams)
        self.say(f"{len(words)} words, {size / 1e6:.1f} MB")

    def make_model(self):
        """The last network with the graph; without `shipped` also the one that never heard the other humans."""
        made = [("again", self.out)] if self.shipped else [("final", self.out), ("left-out", self.work / "left-out")]
        for name, folder in made:
            export.export(self._kept(name), folder)
            shutil.copytree(self.work / "graph", folder / "graph", dirs_exist_ok=True)
        self.say(f"the model is in {self.out}")

    def _kept(self, name):
        """A trained network; one that went on from `shipped` averaged with that."""
        trained = network.load(self.work / f"{name}.pt")[0]
        return averaged(network.load(self.work / "left-out.pt")[0], trained) if self.shipped else trained

    def make_tests(self):
        testset.TestSet(self.work / "test", self._sources()).make(self.plan.tests)

    def measure(self, others=("left-out",)):
        """Figures of the model in `out`, and of the left-out network of this run on the human it never heard."""
        rows = figures.figures(self.out, self.work / "test", figures.ALL, self.work)
        for folder in (self.work / name for name in others if (self.work / name / "am").exists()):
            never_heard = figures.figures(folder, self.work / "test", ("human",))
            rows += [{**row, "condition": "human, never heard"} for row in never_heard]
        figures.save(self.work / "figures.json", rows)
        for row in rows:
            self.say(figures.line(row))

    def prove(self):
        wrong = proof.prove(self.out, self._sources(), self.work / "proof")
        self.say(f"libvosk hears the voice that stood in with {wrong} of the syllables wrong")

    def _sources(self, which=None):
        scale = self.plan.shares.get(which.__name__, self.plan.scale) if which else self.plan.scale
        return sets.Sources(corpus.Clips(self.work), Lexicon(), text.sentences(), scale)

    def _same_plan(self):
        """A folder holds one plan; going on with another would mix two models."""
        mark, mine = self.work / "plan.txt", f"{self.plan} {self.shipped}\n"
        if mark.exists() and mark.read_text() != mine:
            raise SystemExit(f"{self.work} holds a run of another plan; name another --work folder or delete it")
        mark.write_text(mine)
