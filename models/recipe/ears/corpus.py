"""The human recordings: `audio-cmn` as a tar file or an unpacked folder, decoded once to 16 kHz.

One speaker (`words`, Yue Tan) reads words and characters, another (`syllables`, Chen Wang) reads tonal syllables.
"""

import json
import re
import subprocess
import tarfile
from multiprocessing import Pool

import numpy as np

from ears.syllables import phones_of

RATE = 16000
LONGEST_SYLLABLE = 1.1  # seconds; longer clips hold several readings of the syllable
HANZI = re.compile(r"cmn-([\u4e00-\u9fff]+)\.mp3$")
TONED = re.compile(r"cmn-([a-zü:]+[1-5])\.mp3$")


def clip_name(path):
    """`.../hsk/cmn-您好.mp3` -> `您好`, `.../syllabs/cmn-zi4.mp3` -> `zi4`, anything else -> None."""
    found = HANZI.search(path) or TONED.search(path)
    return found.group(1) if found else None


def decode(mp3):
    """MP3 bytes -> 16 kHz float samples by sox, several times faster here than ffmpeg."""
    command = ["sox", "-t", "mp3", "-", "-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1", "-"]
    raw = subprocess.run(command, input=mp3, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
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


def unpack(path, folder, limit=None):
    """Decodes the collection into `folder/clips.i16` and its index."""
    todo = list(members(path))
    if limit:
        todo = todo[:: max(1, len(todo) // limit)]
    index, start = {}, 0
    with Pool(2) as pool, open(folder / "clips.i16", "wb") as out:
        for (name, _), samples in zip(todo, pool.imap(decode, [mp3 for _, mp3 in todo], 16)):
            out.write(samples.tobytes())
            index[name] = (start, len(samples))
            start += len(samples)
    (folder / "clips.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    return len(index), start / RATE


class Clips:
    """Read access to what `unpack` wrote; samples are float32 at 16 kHz."""

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

    def syllables(self):
        """Names read by the second speaker, without the clips that hold more than one reading."""
        named = [n for n in self.index if n[0].isascii() and n[-1] in "1234" and phones_of(n)]
        return [n for n in named if len(trimmed(self[n], 0.06)) < LONGEST_SYLLABLE * RATE]


def trimmed(samples, threshold=0.02, keep=240):
    """Without the quiet before and after; `threshold` is a share of the loudest 10 ms."""
    energy = np.sqrt(np.convolve(samples * samples, np.ones(160) / 160, "same"))
    loud = np.flatnonzero(energy > threshold * energy.max())
    return samples[max(0, loud[0] - keep) : loud[-1] + keep] if len(loud) else samples
