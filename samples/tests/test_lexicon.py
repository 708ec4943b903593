import unittest

from callmaker.lexicon import Lexicon
from callmaker.problem import Problem

LEXICON = Lexicon({"重": "zhong4", "讲": "jiang3", "重讲": "chong2 jiang3", "听": "ting1"})


class LexiconTest(unittest.TestCase):
    def test_prefers_the_longest_word(self):
        self.assertEqual(LEXICON.phrases("听重讲"), ["ting1 chong2jiang3"])

    def test_takes_punctuation_as_a_pause(self):
        self.assertEqual(LEXICON.phrases("听，讲！"), ["ting1", "jiang3"])

    def test_names_the_character_it_cannot_read(self):
        with self.assertRaisesRegex(Problem, "'清'"):
            LEXICON.phrases("听清")
