"""What is told of a mark that means nothing here, and the page that it is looked for in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from signpost.model import Problem
from signpost.model.problem import Severity
from signpost.reading.pasted.code import APART, CODE, blanked, lines_of
from signpost.reading.pasted.normal import meant


class ForeignMark(NamedTuple):
    """What is wrong on a line of a page's Markdown, and the way out. Lines count from 1."""

    line: int
    message: str
    hint: str
    severity: Severity = "warning"

    def problem(self, path: str, first_line: int) -> Problem:
        """The same as a problem of a file, whose Markdown begins on `first_line`."""
        at = first_line + self.line - 1
        return Problem(path, at, "", self.message, self.hint, self.severity)


class Page:
    """A page's Markdown as it was meant. In `words` and `linked` blanks stand for what is no
    prose; `linked` still has addresses and attributes, and `written` all of it but code."""

    def __init__(self, markdown: str) -> None:
        self.lines = meant(markdown)
        self.written = "\n".join("" if line.code else line.text for line in self.lines)
        self.linked = blanked(self.written, CODE)
        self.words = blanked(self.written, APART)


Rule = Callable[[Page], Iterator[ForeignMark]]


def said(pattern: str, message: str, hint: str) -> Rule:
    """A rule that tells of each place where a pattern is found; `{0}` is its first group."""
    compiled = re.compile(pattern, re.MULTILINE)

    def rule(page: Page) -> Iterator[ForeignMark]:
        for line, found in lines_of(page.linked, compiled):
            groups = [group[:60] for group in found.groups()]
            yield ForeignMark(line, message.format(*groups), hint.format(*groups))

    return rule
