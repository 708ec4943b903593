"""The drop's calls.csv and sidecars, and expected.csv: what each file must come to."""
import csv
import json

from callmaker.script import EXPECTATION, METADATA

NUMBERS = ("ringSeconds", "ringCount", "agentChannel")


def write_calls(path, scripts, voices):
    attributes = sorted({name for script in scripts for name in script.prefixed("attribute")})
    rows = [{"file": script.file, **_metadata(script, voices)} for script in scripts if script.has_row]
    _write(path, ["file", *METADATA, *attributes], rows)


def write_sidecars(folder, scripts, voices):
    for script in scripts:
        if script.prefixed("sidecar"):
            entries = _typed({**_metadata(script, voices), **script.prefixed("sidecar")})
            text = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
            (folder / script.file).with_suffix(".json").write_text(text, encoding="utf-8")


def write_expectations(path, scripts):
    _write(path, ["file", *EXPECTATION], [{"file": script.file, **script.prefixed("expect")} for script in scripts])


def _metadata(script, voices):
    name = voices.person(script.header.get("agentId", ""))
    return {"agentName": name, **script.metadata(), **script.prefixed("attribute")}


def _typed(entries):
    return {key: json.loads(value) if key in NUMBERS else value for key, value in entries.items()}


def _write(path, columns, rows):
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
