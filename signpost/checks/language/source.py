"""A page's Markdown in layers of one length, so that what is found keeps its line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from signpost.checks.language.finding import Finding
from signpost.reading.page_file import FRONT_MATTER
from signpost.reading.pasted.tags import OFFICE, TAG, tags_in

HOLE = "\0"
"""Stands where code or a macro was: no word, and no gap that a phrase may reach across."""

_SHOWN_FIELD = re.compile(
    r"^(?:title|description|summary|subject):(.*\n(?:[ \t]+.*\n)*)", re.MULTILINE
)
_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*([^\n`]*)$", re.MULTILINE)
_INLINE_CODE = re.compile(r"(?<!`)(`{1,8})(?!`)[^\n]{0,500}?(?<!`)\1(?!`)")
_PAIRS = (("<!--", "-->"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"))
_NOT_PROSE = (
    re.compile(r"^[ \t]*\[(?!\^)[^\]\n]+\]:[^\n]*$", re.MULTILINE),
    re.compile(r"(?<=\])\([^)\n]{0,600}(?:\n[^)\n]{1,200})?\)"),
    re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>\"']*|\bwww\.[^\s<>\"']*", re.IGNORECASE),
    re.compile(r"(?<![\w.+-])[\w.+-]{1,80}@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\{:[^}\n]{0,300}\}"),
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
        bare = text.removeprefix("\ufeff")
        return Source(bare.replace("\r\n", "\n").replace("\r", "\n"))

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
        body = _without(body, fenced(body))
        body = _INLINE_CODE.sub(_filled(HOLE), body)
        for opens, closes in _PAIRS:
            body = _without(body, _between(body, opens, closes))
        return front + body

    @cached_property
    def prose(self) -> str:
        """Only what is read: without tags, addresses and the marks of links."""
        text, is_tag = self.marked, tags_in(self.marked)
        text = OFFICE.sub(_filled(" "), text)
        text = TAG.sub(
            lambda found: _filled(" ")(found) if is_tag(found) else f"{found[0][1:-1]}  ", text
        )
        for pattern in _NOT_PROSE:
            text = pattern.sub(_filled(" "), text)
        return text

    @cached_property
    def bracketless(self) -> Source:
        """The same text with blanks for the brackets around words, which readers see as words: a
        person is told in `<Jo Example>` as without them. Tags, addresses and mailboxes stay."""
        if "<" not in self.text:
            return self
        is_tag = tags_in(self.text)

        def bare(found: re.Match[str]) -> str:
            stays = is_tag(found) or "@" in found[0] or "://" in found[0]
            return found[0] if stays else f" {found[0][1:-1]} "

        return Source(TAG.sub(bare, self.text))

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


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with holes where the spans are, which follow one another."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], re.sub(r"[^\n]", HOLE, text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _between(text: str, opens: str, closes: str) -> Iterator[tuple[int, int]]:
    """From each mark that opens to the next that closes. What is never closed is text."""
    start = text.find(opens)
    while start >= 0 and (end := text.find(closes, start + len(opens))) >= 0:
        yield start, end + len(closes)
        start = text.find(opens, end + len(closes))


def fenced(text: str) -> Iterator[tuple[int, int]]:
    """Blocks of code, from fence to fence. What is never closed is text."""
    fences = list(_FENCE.finditer(text))
    closing = {mark: [f for f in fences if f[1][0] == mark and not f[2].strip()] for mark in "`~"}
    past = 0
    for opens in fences:
        if opens.start() < past:
            continue
        closers = closing[opens[1][0]]
        first = bisect_right(closers, opens.start(), key=re.Match.start)
        close = next((f for f in closers[first:] if len(f[1]) >= len(opens[1])), None)
        if close:
            past = close.end()
            yield opens.start(), past


def _only_shown_fields(front: str) -> str:
    hidden, at = re.sub(r"[^\n]", " ", front), 0
    kept = ""
    for field in _SHOWN_FIELD.finditer(front):
        kept += hidden[at : field.start(1)] + field[1]
        at = field.end(1)
    return kept + hidden[at:]
