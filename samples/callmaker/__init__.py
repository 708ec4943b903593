"""Makes the sample drop: call scripts written as text become telephone recordings with metadata and expectations.

The way through: `script` reads a call, `lexicon` gives the readings, `voices` speaks them, `line` is the telephone path,
`conversation` places the turns in time, `wav` writes the file, `drop` makes the folder and `tables` its two CSV files.
"""
