"""Acronyms explain themselves: the first of each on a page gets a tip for mouse and keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from markupsafe import escape

from signpost.model import Acronym
from signpost.model.once import PAGES

_SKIPPED = frozenset(
    re.findall(
        r"\w+",
        """a abbr button code dt h1 h2 h3 h4 h5 h6 label option pre script select style summary svg
        textarea title""",
    )
)

_COMMENT_OR_SKIPPED = re.compile(
    rf"<!--.*?-->|<(/?)({'|'.join(sorted(_SKIPPED))})(?![a-z0-9])[^>]*>", re.DOTALL | re.IGNORECASE
)

Marker = Callable[[str, str], str]
"""Takes the HTML of a page and its base; returns the HTML with acronyms marked."""


def acronym_marker(acronyms: Iterable[Acronym]) -> Marker:
    """A function that marks the first occurrence of each acronym in a page's HTML.

    The tip is a link to the glossary, so that it can be reached by keyboard and by touch; its
    words are in the page, so that they print and need no JavaScript. Headings, links, buttons
    and code are left alone. The HTML must be well formed, with `>` escaped inside attributes,
    as our templates, Python-Markdown and the sanitiser all write it.
    """
    return _marker(tuple(acronyms))


@lru_cache(maxsize=16)
def _marker(acronyms: tuple[Acronym, ...]) -> Marker:
    by_form = {form: acronym for acronym in acronyms for form in _forms(acronym)}
    if not by_form:
        return lambda html, _base: html
    longest_first = sorted(by_form, key=len, reverse=True)
    pattern = re.compile(rf"({'|'.join(map(_pattern, longest_first))})(?![\w-])")

    @lru_cache(maxsize=PAGES)  # half the pages of an area say what those of the core say
    def mark(html: str, base: str) -> str:
        seen: set[str] = set()
        skipped = _Skipped(html)

        def tip(found: re.Match[str]) -> str:
            acronym = by_form[found[1]]
            if acronym.id in seen or skipped.holds(found.start()):
                return found[1]
            seen.add(acronym.id)
            return _tip(found[1], acronym, base)

        return pattern.sub(tip, html)

    return mark


def _pattern(form: str) -> str:
    """A form that begins a word. What stands before it is looked at behind its first letter,
    because Python looks for a letter three times as fast."""
    first = re.escape(form[0])
    return rf"{first}(?<![\w-]{first}){re.escape(form[1:])}"


def _forms(acronym: Acronym) -> tuple[str, ...]:
    plural = (acronym.acronym + "s",) if acronym.acronym.isupper() else ()
    return (acronym.acronym, *plural)


def _tip(form: str, acronym: Acronym, base: str) -> str:
    meanings = " or ".join(str(meaning) for meaning in acronym.means)
    doubt = "can mean " if acronym.ambiguous else ""
    return (
        f'<a class="hub-term" href="{base}/glossary/#{acronym.id}">{form}'
        f'<span class="hub-term__tip">{escape(doubt + meanings)}</span></a>'
    )


class _Skipped:
    """Where a page's HTML is left alone: in its tags, and within elements that are skipped. To be
    asked of one place after another. Only tags of those elements are looked at, because a page
    has a thousand tags and names a handful of acronyms."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._tags = _COMMENT_OR_SKIPPED.finditer(html)
        self._ahead = next(self._tags, None)
        self._open: list[str] = []

    def holds(self, place: int) -> bool:
        while self._ahead and self._ahead.start() < place:
            self._pass(self._ahead)
            self._ahead = next(self._tags, None)
        return bool(self._open) or self._is_in_a_tag(place)

    def _pass(self, tag: re.Match[str]) -> None:
        name = (tag[2] or "").lower()  # a comment has none
        if tag[1]:
            if self._open and self._open[-1] == name:
                self._open.pop()
        elif name and not tag[0].endswith("/>"):
            self._open.append(name)

    def _is_in_a_tag(self, place: int) -> bool:
        closed = self._html.rfind(">", 0, place) + 1
        begun = self._html.find("<", closed, place) >= 0
        return begun and self._html.find(">", place) >= 0
