"""A call script: header lines `key: value`, an empty line, then what happens on the line.

Body lines are `agent TEXT`, `customer TEXT`, `pause SECONDS` (nobody speaks) or `overlap SECONDS` (the next turn starts
that much before the last one ends). `#` starts a comment line.
"""
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from callmaker.problem import Problem

METADATA = ("callId", "startedAt", "direction", "purpose", "agentId", "agentName", "callerNumber", "queue",
            "agentChannel", "ringSeconds", "ringCount", "hangupBy", "serviceFinishedAt")
EXPECTATION = ("state", "reason", "score", "violated", "review", "why")
SETTINGS = {"file": None, "audio": "stereo alaw", "made": "spoken", "row": "yes", "agent voice": None, "customer voice": None,
            "agent level": "-26", "customer level": "-27", "snr": "22"}
PREFIXES = ("attribute ", "sidecar ", "expect ")


@dataclass(frozen=True)
class Line:
    """One turn, or for `pause` and `overlap` a step forwards or back in time."""

    role: str
    text: str
    pause: float = 0.0

    @property
    def is_pause(self):
        return self.role in ("pause", "overlap")


@dataclass(frozen=True)
class Script:
    """One file of the drop, as its script says it."""

    header: dict = field(default_factory=dict)
    lines: tuple = ()
    body: str = ""

    @classmethod
    def read(cls, path):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        try:
            header = dict(_entry(line) for line in head.splitlines() if line[0] != "#")
            return cls(header, tuple(_lines(header, body)), body)
        except (Problem, ValueError) as problem:
            raise Problem(f"{path.name}: {problem}") from problem

    @property
    def file(self):
        return self.header["file"]

    @property
    def name(self):
        """The file's name without folder and ending."""
        return PurePosixPath(self.file).stem

    @property
    def agent_is_right(self):
        return self.header.get("agentChannel") == "1"

    @property
    def snr(self):
        return float(self._setting("snr"))

    @property
    def channels(self):
        return self._setting("audio").split()[0]

    @property
    def encoding(self):
        return self._setting("audio").split()[1]

    @property
    def made(self):
        """How the file comes about: its verb and, for `copy` and `cut`, the argument."""
        verb, _, argument = self._setting("made").partition(" ")
        return verb, argument

    @property
    def has_row(self):
        return self._setting("row") == "yes"

    def voice(self, role):
        return self.header.get(f"{role} voice") or self.header["agentId"]

    def level(self, role):
        return float(self._setting(f"{role} level"))

    def metadata(self):
        return {key: value for key, value in self.header.items() if key in METADATA}

    def prefixed(self, prefix):
        """The entries `prefix NAME: value` as NAME to value."""
        return {key[len(prefix) + 1:]: value for key, value in self.header.items() if key.startswith(prefix + " ")}

    def _setting(self, key):
        return self.header.get(key, SETTINGS[key])


def _entry(line):
    key, colon, value = line.partition(":")
    if not colon or not _known(key):
        raise Problem(f"header line {line!r}: known keys are {', '.join([*SETTINGS, *METADATA])}, attribute NAME, sidecar KEY, expect KEY")
    return key, value.strip()


def _known(key):
    if key.startswith("expect "):
        return key[len("expect "):] in EXPECTATION
    return key in SETTINGS or key in METADATA or key.startswith(PREFIXES)


def _lines(header, body):
    if header.get("made", "spoken").split()[0] in ("text", "copy"):
        return
    for line in body.splitlines():
        if line.strip() and line[0] != "#":
            yield _line(line)


def _line(line):
    word, _, rest = line.partition(" ")
    if word in ("agent", "customer"):
        return Line(word, rest.strip())
    if word in ("pause", "overlap"):
        return Line(word, "", float(rest) * (-1 if word == "overlap" else 1))
    raise Problem(f"body line {line!r} starts with none of agent, customer, pause, overlap")
