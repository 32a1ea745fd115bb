"""docs/about/your-own-hub.md as a reader follows it: commands are typed, and blocks filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

GUIDE = ROOT / "docs" / "about" / "your-own-hub.md"
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SAME_RECORD = "in the place of the record with the same id"
_SAME_LINE = re.compile(r"in the place of the line of the same name in the record (\S+)")
_FIRST_LINE = "in the place of the first line of the same name"
_BELOW = "below the line "


@dataclass(frozen=True)
class Block:
    """A block of the guide: its language (`sh` is typed, `console` needs more than Python), and
    what stands in it."""

    language: str
    text: str


def blocks() -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(GUIDE.read_text("utf-8"))]


def fill_in(hub: Path, block: Block) -> None:
    """Do with a file what the first line of a block says."""
    head, _, body = block.text.partition("\n")
    path, how = head.strip("/*# ").split(": ", 1)
    file = hub / path
    file.write_text(_filled(file.read_text("utf-8"), how, body), "utf-8")


def _filled(text: str, how: str, body: str) -> str:
    name = re.match(r"\s*([\w-]+:)", body)
    if how == _SAME_RECORD:
        return text[: text.index(body.split("\n")[0])] + body
    if how.startswith(_BELOW):
        line = how.removeprefix(_BELOW)
        return _once(text, f"\n{line}\n", f"\n{line}\n{body}")
    assert name, f"{body!r} gives nothing a value"
    if how == _FIRST_LINE:
        return re.sub(rf"(?m)^\s*{name[1]}.*\n", lambda _: body, text, count=1)
    record = _SAME_LINE.fullmatch(how)
    assert record, f"the guide says {how!r}, which this test cannot follow"
    start = text.index(f"- id: {record[1]}\n")
    return text[:start] + re.sub(rf"(?m)^\s*{name[1]}.*\n", lambda _: body, text[start:], count=1)


def _once(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)
