"""The links and pictures of a page: their words, where they lead, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from signpost.checks.language.source import Source
from signpost.reading.pasted.tags import OFFICE

_TEXT = r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]"
_TARGET = r"\(\s*((?:[^()\n]|\([^()\n]*\))*)\)"
_INLINE = re.compile(rf"(?<![!\\]){_TEXT}(?:{_TARGET}|\[([^\]\n]*)\])")
_PICTURE = re.compile(rf"(?<!\\)!{_TEXT}(?:{_TARGET}|\[([^\]\n]*)\])(\{{[^}}\n]*\}})?")
_LOOSE = re.compile(
    r"\]\(\s*<?([^)]{1,400})|^[ \t]*\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s>]+)", re.MULTILINE
)
_AUTO = re.compile(r"<((?:[a-z][a-z0-9+.-]*:|www\.)[^<>\s]*)>", re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*(?:=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\))\s*$")
_ANCHOR_END = re.compile(r"</a\s*>", re.IGNORECASE)
_LEADING = frozenset({"href", "src", "action", "formaction", "poster", "data", "xlink:href"})


@dataclass(frozen=True)
class Link:
    """A link: where it begins, the words that are clicked, and its target."""

    start: int
    words: str
    target: str


@dataclass(frozen=True)
class Picture:
    """A picture: where it begins, and its words for those who cannot see it.

    `words` is None where there are none and nobody said that there need be none.
    """

    start: int
    words: str | None
    target: str


def links(source: Source) -> Iterator[Link]:
    """Links with their words, in Markdown and in HTML."""
    text = source.marked
    for found in _INLINE.finditer(text):
        yield Link(found.start(), found[1], _without_title(found[2] or ""))
    for found in _in_brackets(text):
        yield Link(found.start(), found[1], found[1])
    for found in _TAG.finditer(text):
        attributes = _attributes(found[2])
        if found[1].lower() == "a" and "href" in attributes:
            end = _ANCHOR_END.search(text, found.end())
            words = text[found.end() : end.start() if end else found.end()]
            yield Link(found.start(), words, attributes["href"])


def pictures(source: Source) -> Iterator[Picture]:
    """Pictures, in Markdown and in HTML."""
    text = source.marked
    for found in _PICTURE.finditer(text):
        written = _attributes((found[4] or "{}")[1:-1])
        words = found[1].strip() or (written.get("alt") if "alt" in written else None)
        yield Picture(found.start(), words, _without_title(found[2] or ""))
    for found in _TAG.finditer(text):
        if found[1].lower() == "img":
            attributes = _attributes(found[2])
            yield Picture(found.start(), attributes.get("alt"), attributes.get("src", ""))


def targets(source: Source) -> Iterator[tuple[int, str]]:
    """Whatever a page leads to or loads, also where the link is not well formed."""
    text = source.marked
    for found in _LOOSE.finditer(text):
        group = 1 if found[1] else 2
        yield found.start(group), _without_title(found[group])
    for found in _in_brackets(text):
        yield found.start(1), found[1]
    for found in _TAG.finditer(text):
        for name, value in _attributes(found[2]).items():
            if name in _LEADING:
                yield found.start(), value


def _in_brackets(text: str) -> Iterator[re.Match[str]]:
    """Addresses in angle brackets. What Word leaves behind, such as <o:p>, is none."""
    return (found for found in _AUTO.finditer(text) if not OFFICE.fullmatch(found[0]))


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1].lower(): unescape((found[2] or "").strip("\"'"))
        for found in _ATTRIBUTE.finditer(text)
    }


def _without_title(target: str) -> str:
    return unescape(_TITLE.sub("", target).strip().strip("<>").strip())


def is_a_title(source: Source, at: int) -> bool:
    """Whether it stands in the words of a link to a page of the web: what a review is called."""
    spans = _titles(source)
    index = bisect_right(spans, (at, len(source.text) + 1)) - 1
    return index >= 0 and at <= spans[index][1]


@lru_cache(maxsize=64)
def _titles(source: Source) -> list[tuple[int, int]]:
    """Where the words of links to pages of the web begin and end."""
    found = (link for link in links(source) if link.target.lower().startswith("http"))
    return sorted((link.start, link.start + len(link.words)) for link in found)
