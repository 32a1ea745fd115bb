"""Which version of Signpost a hub asks for in its requirements.txt, beside the one that runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

NAME = "requirements.txt"
_PIN = re.compile(r"(?m)^(\s*signpost-hub\s*(?:\[[^\]]*\])?\s*==\s*)([0-9][^\s;#]*)")
_NAMED = re.compile(r"(?m)^\s*signpost-hub(?![\w.-])")
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True)
class Pin:
    """What a requirements.txt says: `said` in words, `text` the file with the version that runs,
    where that is newer, and `way_out` where somebody else has to do something."""

    said: str
    line: int = 1
    text: str | None = None
    way_out: str = ""
    path: str = NAME


def pinned(root: Path, version: str) -> Pin:
    """What the hub at `root` asks for, held against the `version` that runs."""
    try:
        text = (root / NAME).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return Pin(f"This hub has no {NAME} that could be read, so no version is pinned")
    found = _PIN.search(text)
    if found is None:
        named = _NAMED.search(text)
        says = "names signpost-hub without one version" if named else "does not name signpost-hub"
        line = text.count("\n", 0, named.start()) + 1 if named else 1
        return Pin(f"{NAME} {says}, so a build may use any", line)
    asked, line = found[2], text.count("\n", 0, found.start(2)) + 1
    said = f"{NAME} asks for signpost-hub {asked}, and {version} is installed"
    if asked == version:
        return Pin(f"{NAME} asks for signpost-hub {asked}, which is installed", line)
    if _numbers(asked) < _numbers(version):
        newer = text[: found.start(2)] + version + text[found.end(2) :]
        return Pin(said, line, newer)
    way_out = f"run: python -m pip install -r {NAME}"
    return Pin(f"{said}, which is older", line, way_out=way_out)


def _numbers(version: str) -> tuple[int, ...]:
    """0.10.0 comes after 0.9: the numbers that a version begins with."""
    found = _NUMBERS.match(version)
    return tuple(map(int, found[0].split("."))) if found else ()
