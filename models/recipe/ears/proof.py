"""The end of a quick run without recordings: the toy must understand the stand-in whose words it learned from."""

from ears import standin, testset, text
from ears.evaluation import evaluate

MOST_WRONG = 0.2  # of the syllables; a way that is broken anywhere has four of five wrong


def sentences(sources):
    """The standard's greeting, closing and phrases read as whole sentences, over the telephone."""
    for i, sentence in enumerate(text.standard()):
        yield " ".join(sentence), testset.telephone(standin.WORDS.read(sources.readings(sentence)), 3100 + i)


def prove(model, sources, folder):
    """The share of wrong syllables of the model folder `model`; ends the run where it is too high."""
    from ears.hearing import Ears

    testset.write(folder, list(sentences(sources)))
    return believed(evaluate(Ears(model), folder).syllables())


def believed(wrong):
    """The rate, or the end of the run if it is over `MOST_WRONG`."""
    if wrong.value > MOST_WRONG:
        raise SystemExit(f"the recipe is broken: {wrong} of the syllables wrong of the voice it learned from, {MOST_WRONG:.0%} allowed")
    return wrong
