"""Sentences of a page, each with its words and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from signpost.checks.language.source import Source
from signpost.search.fold import fold, stem

Kind = Literal["front", "heading", "text", "item", "cell"]

_LINE = re.compile(
    r"[ \t>]*(?:(?P<heading>\#{1,6}[ \t]|!!!|\?\?\?)|(?P<item>(?:[-*+]|\d{1,3}[.)])[ \t]+|:[ \t]+)"
    r"|(?P<row>\|)|(?P<rule>(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$))?"
)
_END = re.compile(r"[.!?…]+[\"'”’)\]*_]*(?=\s)")
_SHORT = re.compile(r"\b(?:e\.g|i\.e|etc|cf|vs|Dr|Mr|Mrs|Ms|St|No|pp?)\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GAP = re.compile(r"[\s>*_'\"“”‘’()\[\]‐-―-]*")


class Word(NamedTuple):
    """One word, and where it stands in the text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Sentence:
    """A sentence, or what stands for one: a heading, an item of a list, a cell of a table."""

    kind: Kind
    start: int
    end: int
    text: str
    """The whole prose that it is a part of."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        found = _WORD.finditer(self.text, self.start, self.end)
        return tuple(Word(word.start(), word.end(), word[0]) for word in found)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        return tuple(form(word.text) for word in self.words)

    @cached_property
    def _joined(self) -> str:
        return f" {' '.join(self.forms)} "

    def holds(self, phrase: tuple[str, ...], at: int) -> bool:
        """Whether a phrase begins at one of the words, with nothing between its own."""
        if self.forms[at : at + len(phrase)] != phrase:
            return False
        inside = self.words[at : at + len(phrase)]
        pairs = pairwise(inside)
        return all(_GAP.fullmatch(self.text, a.end, b.start) for a, b in pairs)

    def has(self, phrase: tuple[str, ...]) -> bool:
        if f" {' '.join(phrase)} " not in self._joined:
            return False
        return any(self.holds(phrase, at) for at in range(len(self.words)))


@lru_cache(maxsize=20_000)
def form(word: str) -> str:
    """A word without case, accents and ending. A possessive stays one: a plot's is not a plot."""
    bare = word.lower().replace("’", "'")
    if bare.endswith("'s"):
        return form(bare[:-2]) + "'s"
    return stem(bare.replace("'", "") if bare.isascii() else fold(bare).replace(" ", ""))


@lru_cache(maxsize=20_000)
def forms(phrase: str) -> tuple[str, ...]:
    """The forms of a phrase's words."""
    return tuple(form(word) for word in _WORD.findall(phrase))


@lru_cache(maxsize=256)
def sentences(source: Source) -> tuple[Sentence, ...]:
    """All sentences of a page's prose, in order. Kept, because several editions ask."""
    text = source.prose
    return tuple(
        Sentence(kind, start, end, text)
        for kind, first, last in _blocks(text, len(source.front))
        for start, end in _cut(text, first, last)
    )


def _blocks(text: str, front: int) -> Iterator[tuple[Kind, int, int]]:
    """Paragraphs, headings, items and cells. A line in the front matter stands for itself."""
    at, open_kind, open_start, open_end = 0, None, 0, 0
    for line in text.splitlines(keepends=True):
        start, end, at = at, at + len(line), at + len(line)
        found = _LINE.match(line)
        assert found
        kind = _kind(found, line, start < front)
        if kind is None and line.strip() and open_kind:
            open_end = end
            continue
        if open_kind:
            yield open_kind, open_start, open_end
        open_kind = None
        if kind == "cell":
            yield from (("cell", start + a, start + b) for a, b in _cells(line))
        elif kind in ("heading", "front"):
            yield kind, start, end
        elif kind or line.strip():
            open_kind, open_start, open_end = kind or "text", start + found.end(), end
    if open_kind:
        yield open_kind, open_start, open_end


def _kind(found: re.Match[str], line: str, in_front: bool) -> Kind | None:
    """What a line begins; None when it is blank or goes on with what was begun."""
    if in_front or found["heading"] or found["rule"]:
        return "front" if in_front else "heading"
    if found["row"]:
        return "cell"
    return "item" if found["item"] else None


def _cells(line: str) -> Iterator[tuple[int, int]]:
    bars = [found.start() for found in re.finditer(r"\||$", line)]
    return zip((bar + 1 for bar in bars), bars[1:], strict=False)


def _cut(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A block, cut after each full stop that ends a sentence."""
    start = first
    for stop in _END.finditer(text, first, last):
        rest = text[stop.end() : min(last, stop.end() + 80)].lstrip(" \t\n>*_\"'“‘([")
        if rest[:1].islower() or _SHORT.search(text, max(start, stop.start() - 6), stop.end()):
            continue
        yield start, stop.end()
        start = stop.end()
    if text[start:last].strip():
        yield start, last
