"""The drop folder: every script becomes a file, in the order of their names."""
import shutil

from callmaker import tables
from callmaker.conversation import ROLES, Conversation
from callmaker.lexicon import Lexicon
from callmaker.problem import Problem
from callmaker.script import Script
from callmaker.voices import Voices
from callmaker.wav import wav_bytes

MOST_BYTES = 15_000_000


class Drop:
    """All scripts of a folder with the lexicon and the voices beside it."""

    def __init__(self, home):
        self.scripts = [Script.read(path) for path in sorted((home / "scripts").glob("*.txt"))]
        self.voices = Voices.read(home / "voices.tsv")
        self._lexicon = Lexicon.read(home / "lexicon.tsv")

    def write(self, folder):
        """Replaces the folder by the recordings, their metadata and nothing else."""
        shutil.rmtree(folder, ignore_errors=True)
        for script in self.scripts:
            _save(folder / script.file, self._made(script, folder))
        tables.write_calls(folder / "calls.csv", self.scripts, self.voices)
        tables.write_sidecars(folder, self.scripts, self.voices)
        _check_size(folder)

    def write_references(self, folder):
        """Each person of each whole two-channel call alone, with refs.tsv saying what was said."""
        rows = [row for script in self.scripts if _is_whole_stereo(script) for row in self._references(script, folder)]
        _save(folder / "refs.tsv", "".join(f"{name}\t{text}\n" for name, text in rows).encode())

    def _references(self, script, folder):
        call = self._conversation(script)
        for role, samples in call.channels().items():
            name = f"{script.name}-{role}"
            _save(folder / f"{name}.wav", wav_bytes([samples], script.encoding))
            yield name, " ".join(turn.text for turn in call.turns if turn.role == role)

    def _made(self, script, folder):
        verb, argument = script.made
        if verb == "copy":
            return (folder / argument).read_bytes()
        return script.body.encode() if verb == "text" else _cut(self._recorded(script), argument)

    def _recorded(self, script):
        agent, customer = (self._conversation(script).channels()[role] for role in ROLES)
        if script.channels == "mono":
            return wav_bytes([((agent.astype(int) + customer).clip(-32768, 32767)).astype("int16")], script.encoding)
        return wav_bytes([customer, agent] if script.agent_is_right else [agent, customer], script.encoding)

    def _conversation(self, script):
        try:
            return Conversation(script, self._lexicon, self.voices)
        except Problem as problem:
            raise Problem(f"{script.file}: {problem}") from problem


def _is_whole_stereo(script):
    return script.made[0] == "spoken" and script.channels == "stereo"


def _cut(recording, share):
    return recording[:int(len(recording) * float(share or 1))]


def _save(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _check_size(folder):
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if size > MOST_BYTES:
        raise Problem(f"the drop has {size} bytes, at most {MOST_BYTES} are wanted: shorten some calls")
