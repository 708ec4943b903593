"""What hearing costs: a fresh process loads a model, hears some recordings, and tells its seconds of processor and its memory."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from ears.hearing import Ears

HERE = Path(__file__).parent.parent


def footprint(model, recordings):
    """The row of the model folder; `recordings`: WAV files of speech. Seconds are those of the processor, memory is what the process grew by."""
    command = [sys.executable, "-m", "ears.footprint", *(Path(p).resolve() for p in (model, *recordings))]
    told = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, check=True, text=True).stdout
    return {"condition": "footprint", **json.loads(told), "machine": processor(), "loadAverage": round(os.getloadavg()[0], 1)}


def measured(model, recordings):
    """In this process, which must not have loaded a model before."""
    empty, begin = megabytes("VmRSS"), time.process_time()
    ears = Ears(model)
    loaded = time.process_time() - begin
    heard = [ears.hear(path) for path in recordings]
    return {
        "loadSeconds": round(loaded, 3),
        "megabytes": round(megabytes("VmHWM") - empty, 1),
        "audioSeconds": round(sum(h.audio for h in heard), 1),
        "realTimeFactor": round(sum(h.taken for h in heard) / sum(h.audio for h in heard), 4),
    }


def megabytes(field):
    """`VmRSS` (now) or `VmHWM` (at most) of this process."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith(field)).split()[1]) / 1024


def processor():
    """How Linux names it, and how many there are."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return f"{os.cpu_count()} x {next(named, 'unknown processor')}"


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], sys.argv[2:])))
