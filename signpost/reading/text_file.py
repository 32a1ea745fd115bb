"""A file of text: read as UTF-8, with its damage told: other encodings, merges, unseen signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.model import Problem
from signpost.model.unseen import name_of, unfit
from signpost.reading.markup import MARK, OF_THE_HUB

_OPENS = re.compile(r"^<{7}(?: |$)", re.MULTILINE)
_LEFT = re.compile(r"^(?:>{7}|\|{7})(?: |$)", re.MULTILINE)


def text_of(data: bytes, path: str, limit: int | None = None) -> tuple[str, list[Problem]]:
    """The words of a file, without the mark at its start and with plain line ends, and what is
    wrong with them. What is not UTF-8 is read as far as it goes; what has more bytes than the
    limit is not read at all."""
    problems: list[Problem] = []
    if limit and len(data) > limit:
        message = f"the file has {len(data):,} bytes; the limit is {limit:,}"
        return "", [Problem(path, 1, "", message, "make several pages of it")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"
        problems.append(Problem(path, line, "", "the file is not UTF-8 text", hint))
        return _plain_ends(data.decode("utf-8", errors="replace")), problems
    text = _plain_ends(text)
    problems.extend(unfinished_merges(text, path))
    problems.extend(_unseen(text, path))
    problems.extend(_of_the_hub(text, path))
    return text, problems


def _unseen(text: str, path: str) -> Iterator[Problem]:
    """The first character that no text may hold. A page break, as old editors put in, is none."""
    for number, line in enumerate(text.replace("\f", "").split("\n"), 1):
        if (at := unfit(line)) is not None:
            message = f"holds an invisible character ({name_of(line[at])})"
            yield Problem(path, number, "", message, "type the line anew")
            return


def _of_the_hub(text: str, path: str) -> Iterator[Problem]:
    """The mark that stands in place of a macro until a page is made: left there, it is a fault."""
    if (at := text.lower().find(MARK)) >= 0:
        yield Problem(path, text.count("\n", 0, at) + 1, "", *OF_THE_HUB)


def unfinished_merges(text: str, path: str) -> Iterator[Problem]:
    """Where two versions stand one below the other. A line of ======= alone is no sign of it: it
    may underline a heading."""
    starts = [found.start() for found in _OPENS.finditer(text)]
    starts = starts or [found.start() for found in _LEFT.finditer(text)][:1]
    for start in starts:
        yield unfinished_merge(path, text.count("\n", 0, start) + 1)


def unfinished_merge(path: str, line: int) -> Problem:
    message = "an unfinished merge: two versions stand here one below the other"
    lines = "the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return Problem(path, line, "", message, f"keep the right one and delete {lines}")


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
