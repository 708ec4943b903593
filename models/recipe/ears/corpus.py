"""The human recordings, decoded once to 16 kHz: `audio-cmn` as a tar file or an unpacked folder, and Debian's `gcin-voice`.

Of `audio-cmn` one speaker (`words`, Yue Tan) reads words and characters, another (`syllables`, Chen Wang) tonal syllables.
`gcin-voice` holds the syllables of two more: `CHU` is trained on, `LIU` is only ever listened to, as the stranger of the tests.
"""

import json
import re
import subprocess
import tarfile
from multiprocessing import Pool
from pathlib import Path

import numpy as np

from ears.syllables import phones_of
from ears.zhuyin import pinyin

RATE = 16000
GCIN = Path("/usr/share/gcin-voice/ogg")
CHU, LIU = "chu", "liu"
FILES = {CHU: "5.ogg", LIU: "3.ogg"}  # one of each in the folder of a syllable
LONGEST_SYLLABLE = 1.1  # seconds; longer clips hold several readings of the syllable
HANZI = re.compile(r"cmn-([\u4e00-\u9fff]+)\.mp3$")
TONED = re.compile(r"cmn-([a-zü:]+[1-5])\.mp3$")


def clip_name(path):
    """`.../hsk/cmn-您好.mp3` -> `您好`, `.../syllabs/cmn-zi4.mp3` -> `zi4`, anything else -> None."""
    found = HANZI.search(path) or TONED.search(path)
    return found.group(1) if found else None


def decode(clip):
    """(name, MP3 or Ogg bytes) -> 16 kHz samples by sox, several times faster here than ffmpeg."""
    name, packed = clip
    kind = "ogg" if ":" in name else "mp3"
    command = ["sox", "-t", kind, "-", "-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1", "-"]
    raw = subprocess.run(command, input=packed, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return np.frombuffer(raw, dtype="<i2")


def members(path):
    """Yields (clip name, MP3 bytes) of a tar file or a folder, in the order of the names."""
    if path.is_dir():
        files = sorted(p for p in path.rglob("cmn-*.mp3"))
        yield from ((clip_name(p.name), p.read_bytes()) for p in files if clip_name(p.name))
        return
    with tarfile.open(path) as tar:
        for entry in sorted(tar.getmembers(), key=lambda m: m.name):
            if clip_name(entry.name):
                yield clip_name(entry.name), tar.extractfile(entry).read()


def gcin(folder=GCIN):
    """Yields (`chu:tan3`, Ogg bytes) of the two speakers of `gcin-voice`; bare initials are left out."""
    for syllable in sorted(folder.iterdir()):
        name = pinyin(syllable.name)
        for speaker, file in FILES.items():
            if name and phones_of(name) and (syllable / file).exists():
                yield f"{speaker}:{name}", (syllable / file).read_bytes()


def decoded(clips):
    """Yields (name, samples) of (name, MP3 or Ogg bytes)."""
    with Pool(2) as pool:
        yield from zip((name for name, _ in clips), pool.imap(decode, clips, 16))


def unpack(path, folder):
    """Decodes all collections into `folder`."""
    return keep(folder, decoded([*members(path), *gcin()]))


def keep(folder, clips):
    """Writes (name, samples) to `folder/clips.i16` and its index; returns how many they are and their seconds."""
    index, start = {}, 0
    with open(folder / "clips.i16", "wb") as out:
        for name, samples in clips:
            out.write(samples.tobytes())
            index[name] = (start, len(samples))
            start += len(samples)
    (folder / "clips.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    return len(index), start / RATE


class Clips:
    """Read access to what `keep` wrote; samples are float32 at 16 kHz."""

    def __init__(self, folder):
        self.index = json.loads((folder / "clips.json").read_text(encoding="utf-8"))
        self.samples = np.memmap(folder / "clips.i16", dtype="<i2", mode="r")
        self.folder = folder

    def __reduce__(self):
        return Clips, (self.folder,)  # worker processes map the file themselves

    def __getitem__(self, name):
        start, length = self.index[name]
        return self.samples[start : start + length].astype(np.float32)

    def __contains__(self, name):
        return name in self.index

    def words(self):
        """Names read by the first speaker."""
        return [n for n in self.index if "\u4e00" <= n[0] <= "\u9fff"]

    def syllables(self, speaker=""):
        """Syllable -> clip of the second speaker, or of `CHU` or `LIU`, without the clips that hold more than one reading."""
        prefix = f"{speaker}:" if speaker else ""
        named = {n[len(prefix) :]: n for n in self.index if n.startswith(prefix)}
        found = {s: n for s, n in named.items() if s[0].isascii() and ":" not in s and s[-1] in "12345" and phones_of(s)}
        return {s: n for s, n in found.items() if len(trimmed(self[n], 0.06)) < LONGEST_SYLLABLE * RATE}


def trimmed(samples, threshold=0.02, keep=240):
    """Without the quiet before and after; `threshold` is a share of the loudest 10 ms."""
    energy = np.sqrt(np.convolve(samples * samples, np.ones(160) / 160, "same"))
    loud = np.flatnonzero(energy > threshold * energy.max())
    return samples[max(0, loud[0] - keep) : loud[-1] + keep] if len(loud) else samples
