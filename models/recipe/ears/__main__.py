"""`python -m ears`: the command line of the recipe."""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).parent.parent


def arguments(words):
    parser = argparse.ArgumentParser(prog="train", description="Makes the hotline's speech model from recordings and text.")
    parser.add_argument("--corpus", type=Path, help="audio-cmn as a tar file or an unpacked folder; --quick does without")
    parser.add_argument("--out", type=Path, default=HERE / "build" / "model", help="where the model folder is written")
    parser.add_argument("--work", type=Path, default=HERE / "build" / "work", help="sounds, labels, networks: about 4 GB")
    parser.add_argument("--quick", action="store_true", help="a tiny model in minutes, to see that the recipe works")
    parser.add_argument("--continue", dest="shipped", type=Path, metavar="MODEL", help="go on from the network of a model folder")
    parser.add_argument("--only-measure", action="store_true", help="make the test recordings and measure the model in --out")
    given = parser.parse_args(words)
    if not given.corpus and (not given.quick or given.only_measure or given.shipped):
        parser.error("--corpus is needed; only --quick by itself does without the recordings")
    return given


def main(words):
    given = arguments(words)
    if given.corpus and not given.corpus.exists():
        raise SystemExit(f"no recordings at {given.corpus}: README.md says where to get them")
    import torch

    from ears.pipeline import CONTINUED, FULL, QUICK, STANDIN, Pipeline

    toy = QUICK if given.corpus else STANDIN
    plan = toy if given.quick else CONTINUED if given.shipped else FULL
    torch.set_num_threads(plan.threads)
    pipeline = Pipeline(given.corpus, given.work, given.out, plan, given.shipped, lambda line: print(line, flush=True))
    pipeline.only_measure() if given.only_measure else pipeline.run()


if __name__ == "__main__":
    main(sys.argv[1:])
