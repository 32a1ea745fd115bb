"""A file of text: read as UTF-8, with its damage told: other encodings, merges, unseen signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hub.model import Problem

_OPENS = re.compile(r"^<{7}(?: |$)", re.MULTILINE)
_LEFT = re.compile(r"^(?:>{7}|\|{7})(?: |$)", re.MULTILINE)
_UNTYPED = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


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
    if untyped := _UNTYPED.search(text):
        line = text.count("\n", 0, untyped.start()) + 1
        hint = "type the line anew, or save the file as UTF-8"
        problems.append(Problem(path, line, "", "holds an invisible character", hint))
    return text, problems


def unfinished_merges(text: str, path: str) -> Iterator[Problem]:
    """Where two versions stand one below the other. A line of ======= alone is no sign of it: it
    may underline a heading."""
    starts = [found.start() for found in _OPENS.finditer(text)]
    starts = starts or [found.start() for found in _LEFT.finditer(text)][:1]
    for start in starts:
        yield Problem(
            path,
            text.count("\n", 0, start) + 1,
            "",
            "an unfinished merge: two versions stand here one below the other",
            "keep the right one and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        )


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
