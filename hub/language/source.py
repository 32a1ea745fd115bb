"""A page's Markdown in layers of one length, so that what is found keeps its line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hub.language.finding import Finding

HOLE = "\0"
"""Stands where code or a macro was: no word, and no gap that a phrase may reach across."""

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_SHOWN_FIELD = re.compile(
    r"^(?:title|description|summary|subject):(.*\n(?:[ \t]+.*\n)*)", re.MULTILINE
)
_NOT_TEXT = (
    re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n]*\n.*?^[ \t]*\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE),
    re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)"),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL),
)
_NOT_PROSE = (
    re.compile(r"^[ \t]*\[[^\]\n]+\]:[^\n]*$", re.MULTILINE),
    re.compile(r"(?<=\])\([^)\n]*(?:\n[^)\n]+)?\)"),
    re.compile(r"</?[a-zA-Z][^<>]*>"),
    re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>\"']*|\bwww\.[^\s<>\"']*", re.IGNORECASE),
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\{:[^}\n]*\}"),
    re.compile(r"&(?:[a-zA-Z]+|#\w+);"),
)


@dataclass(frozen=True)
class Source:
    """The text of a page, front matter and all. Lines and columns count from 1."""

    text: str

    @staticmethod
    @lru_cache(maxsize=256)
    def of(text: str) -> Source:
        """The source of a text. Kept, because several editions ask for the same page."""
        return Source(text.replace("\r\n", "\n").replace("\r", "\n"))

    @cached_property
    def front(self) -> str:
        """What stands between the lines of ---, and those lines."""
        found = FRONT_MATTER.match(self.text)
        return found[0] if found else ""

    @cached_property
    def marked(self) -> str:
        """Without code, comments, macros and the hidden fields of the front matter."""
        front = _only_shown_fields(self.front)
        body = self.text[len(self.front) :]
        for pattern in _NOT_TEXT:
            body = pattern.sub(_filled(HOLE), body)
        return front + body

    @cached_property
    def prose(self) -> str:
        """Only what is read: without tags, addresses and the marks of links."""
        text = self.marked
        for pattern in _NOT_PROSE:
            text = pattern.sub(_filled(" "), text)
        return text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def finding(
        self, rule: str, at: int, words: str, message: str, hint: str, id: str | None = None
    ) -> Finding:
        """Something found at an offset of the text."""
        line, column = self.place(at)
        return Finding(line, column, rule, id or rule, " ".join(words.split()), message, hint)


def _filled(filler: str) -> Callable[[re.Match[str]], str]:
    return lambda found: re.sub(r"[^\n]", filler, found[0])


def _only_shown_fields(front: str) -> str:
    hidden, at = re.sub(r"[^\n]", " ", front), 0
    kept = ""
    for field in _SHOWN_FIELD.finditer(front):
        kept += hidden[at : field.start(1)] + field[1]
        at = field.end(1)
    return kept + hidden[at:]
