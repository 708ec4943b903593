"""The one kind of error: something in a script, the lexicon or the voices that a person has to put right."""


class Problem(Exception):
    """A sentence naming the place and what to do about it."""
