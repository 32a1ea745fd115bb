"""What a terminal or a file can hold, where an output may break off."""

from __future__ import annotations

from io import TextIOWrapper


def write_everything(*streams: object) -> None:
    """Let no letter break an output off, whatever the terminal or the file can hold: a letter that
    it has no code for is written out, as in `Ll\\u0177n`."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
