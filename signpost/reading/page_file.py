"""A Markdown file as everybody reads it: its front matter, its words, and where they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import Any

from signpost.model import Problem
from signpost.reading.guarded import Document, Refused, oddities, parse, plain
from signpost.reading.text_file import text_of

MAX_BYTES = 300_000
"""The longest page. A longer one is none that people read, and slow to make."""

MOST_BRACKETS = 2_000
"""How many [ and < may stand in one paragraph. Time to read them grows with their square."""

MAX_LINES = 5_000
_SPLIT = "make several pages of it"

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
"""The lines between two lines of --- at the top of a text without mark and with plain line ends."""

_NAMES = "(?:title|description|date|authors|categories|draft|expires|accept)"
_FIELD = re.compile(rf"{_NAMES}:(\s|$)")
_DRESSED = re.compile(rf"[\W_]*{_NAMES}[*_ ]*:[*_]*(\s|$)", re.IGNORECASE)
"""A field in bold, with a capital or in a list: alone it may be a sentence, two are none."""

_MARK = re.compile(r"[\W_]*(?:ya?ml|markdown|md)?", re.IGNORECASE)
"""What programs make of the line of ---, and what they put around it."""


@dataclass(frozen=True)
class PageFile:
    """A page's text without the mark that some editors put at its start, lines ended alike.

    `node` is what stands between the lines of ---, None where nothing does or it cannot be read;
    `body` is the Markdown below, which begins on `first_line`. `problems` are those of the file
    and its front matter. The text of a file that is not UTF-8 is read as far as it goes.
    """

    text: str
    body: str
    first_line: int
    node: Document | None
    problems: tuple[Problem, ...]

    @property
    def front(self) -> dict[str, Any]:
        """The fields between the lines of ---."""
        return dict(plain(self.node)) if self.node else {}

    @property
    def is_sound(self) -> bool:
        """Whether its front matter was read, if it has some."""
        return not self.problems


def read_page_file(file: Path, path: str = "") -> PageFile:
    """The page in a file; `path` is how messages name it. Never raises for what is in it."""
    return _read(file.read_bytes(), path or file.name)


@lru_cache(maxsize=1024)
def _read(data: bytes, path: str) -> PageFile:
    """Kept, because checks, finder, language and build all ask, for every edition."""
    text, problems = text_of(data, path, MAX_BYTES)
    if (lines := text.count("\n")) > MAX_LINES:
        message = f"the file has {lines:,} lines; the limit is {MAX_LINES:,}"
        return PageFile("", "", 1, None, (Problem(path, 1, "", message, _SPLIT),))
    if line := _crowded(text):
        message = f"more than {MOST_BRACKETS:,} brackets stand in one paragraph"
        hint = "look for what was pasted there by mistake"
        return PageFile("", "", 1, None, (Problem(path, line, "", message, hint),))
    found = FRONT_MATTER.match(text)
    end = found.end() if found else 0
    body = text[end:].lstrip("\n") if found else text.lstrip("\n")
    first = text.count("\n", 0, len(text) - len(body)) + 1
    page = PageFile(text, body, first, None, tuple(problems))
    if found is None:
        return replace(page, problems=(*problems, *_never_begun(text, path)))
    if problems or not found[1].strip():
        return page
    try:
        node = parse(f"\n{found[1]}".encode(), path)  # a line above, so that lines are the file's
    except Refused as refused:
        return replace(page, problems=refused.problems)
    return replace(page, node=node, problems=tuple(oddities(node, path)))


def _crowded(text: str) -> int:
    """The line of a paragraph that would take minutes to read; 0 when there is none."""
    if text.count("[") + text.count("<") <= MOST_BRACKETS:
        return 0
    line = 1
    for part in re.split(r"(\n[ \t]*\n)", text):
        if part.count("[") + part.count("<") > MOST_BRACKETS:
            return line
        line += part.count("\n")
    return 0


def _never_begun(text: str, path: str) -> Iterator[Problem]:
    """Fields at the top of a page that no two lines of --- make fields of."""
    written = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    marks = list(takewhile(lambda numbered: _MARK.fullmatch(numbered[1].strip()), written[:4]))
    fields = [line for _, line in written[len(marks) :][:2]]
    plain_field = bool(fields) and bool(_FIELD.match(fields[0].lstrip()))
    dressed = len(fields) == 2 and all(_DRESSED.match(line) for line in fields)
    if not (plain_field or dressed):
        return
    number, first = written[0]
    if not marks:
        message = "the fields at the top stand between no lines of ---"
        hint = "put a line of --- above them and one below"
    elif not re.fullmatch(r"\s*-{3,}\s*", first):
        message = f"{first.strip()[:20]} above the fields is not ---, so readers see the fields"
        hint = "begin the file with a line of --- alone, and put another below the fields"
    elif number > 1 or first.rstrip() != "---":
        message, hint = "the line of --- is not the first", "begin the file with --- alone"
    else:
        message = "the lines that begin with --- are never closed"
        hint = "put a line of --- below them, above the words of the page"
    yield Problem(path, number, "", message, hint)
