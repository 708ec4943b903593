import tempfile
import unittest
from pathlib import Path

from callmaker.problem import Problem
from callmaker.script import Line, Script

HEAD = "file: night/1.wav\nagentId: A01\ncustomer voice: john\nattribute ticketId: T1\nexpect score: 90\n\n"


class ScriptTest(unittest.TestCase):
    def test_reads_turns_pauses_and_overlaps(self):
        script = self.script(HEAD + "agent 您好。\npause 2.5\n# a remark\noverlap 0.4\ncustomer 你好。\n")
        self.assertEqual(script.lines, (Line("agent", "您好。"), Line("pause", "", 2.5), Line("overlap", "", -0.4), Line("customer", "你好。")))

    def test_keeps_metadata_attributes_and_expectations_apart(self):
        script = self.script(HEAD)
        self.assertEqual(script.metadata(), {"agentId": "A01"})
        self.assertEqual(script.prefixed("attribute"), {"ticketId": "T1"})
        self.assertEqual(script.prefixed("expect"), {"score": "90"})

    def test_an_agent_speaks_with_the_voice_of_the_id(self):
        self.assertEqual(self.script(HEAD).voice("agent"), "A01")

    def test_refuses_an_unknown_header_key_and_names_the_file(self):
        with self.assertRaisesRegex(Problem, "call.txt.*agentName"):
            self.script("agnetId: A01\n\n")

    def test_refuses_a_body_line_that_nobody_says(self):
        with self.assertRaisesRegex(Problem, "agent, customer, pause, overlap"):
            self.script(HEAD + "您好\n")

    def script(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "call.txt")
            path.write_text(text, encoding="utf-8")
            return Script.read(path)
