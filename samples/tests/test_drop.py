import csv
import json
import tempfile
import unittest
from pathlib import Path

from callmaker import tables
from callmaker.drop import Drop

HOME = Path(__file__).resolve().parents[1]


class DropTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = Path(cls.temporary.name, "drop")
        cls.drop = Drop(HOME)
        cls.drop.write(cls.folder)
        tables.write_expectations(cls.folder.parent / "expected.csv", cls.drop.scripts)

    def test_the_committed_tables_are_what_the_scripts_say(self):
        for made, committed in [("expected.csv", "expected.csv"), ("drop/calls.csv", "drop/calls.csv")]:
            self.assertEqual(Path(self.folder.parent, made).read_text(), Path(HOME, committed).read_text())

    def test_the_committed_drop_has_the_same_files(self):
        self.assertEqual(_files(self.folder), _files(HOME / "drop"))

    def test_every_recording_has_an_expectation(self):
        with open(HOME / "expected.csv", encoding="utf-8", newline="") as rows:
            expected = {row["file"] for row in csv.DictReader(rows)}
        self.assertEqual(expected, {name for name in _files(HOME / "drop") if name.endswith(".wav")})

    def test_a_sidecar_holds_the_whole_row_with_numbers_as_numbers(self):
        sidecar = json.loads((self.folder / "1022.json").read_text(encoding="utf-8"))
        self.assertEqual((sidecar["callId"], sidecar["agentId"], sidecar["agentChannel"]), ("1022", "A10", 0))

    def test_the_duplicate_has_the_bytes_of_its_original(self):
        self.assertEqual((self.folder / "night/1902.wav").read_bytes(), (self.folder / "1030.wav").read_bytes())

    def test_the_truncated_header_promises_more_than_the_file_holds(self):
        data = (self.folder / "1901.wav").read_bytes()
        self.assertGreater(int.from_bytes(data[4:8], "little") + 8, len(data))


def _files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
