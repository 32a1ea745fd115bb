"""Acronyms explain themselves: the first of each on a page gets a tip for mouse and keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import escape

from signpost.model import Acronym

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_SKIPPED = frozenset(
    re.findall(
        r"\w+",
        """a abbr button code dt h1 h2 h3 h4 h5 h6 label option pre script select style summary svg
        textarea title""",
    )
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
    by_form = {form: acronym for acronym in acronyms for form in _forms(acronym)}
    if not by_form:
        return lambda html, _base: html
    longest_first = sorted(by_form, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?![\w-])")

    def mark(html: str, base: str) -> str:
        seen: set[str] = set()

        def tip(found: re.Match[str]) -> str:
            acronym = by_form[found[1]]
            if acronym.id in seen:
                return found[1]
            seen.add(acronym.id)
            return _tip(found[1], acronym, base)

        return "".join(pattern.sub(tip, part) if shown else part for part, shown in _parts(html))

    return mark


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


def _parts(html: str) -> Iterable[tuple[str, bool]]:
    """The HTML cut into tags and text; True for text in which acronyms may be marked."""
    skipping: list[str] = []
    for part in _TAG.split(html):
        if not part.startswith("<"):
            yield part, not skipping
            continue
        name = _NAME.match(part)
        tag = name[1].lower() if name else ""
        if part.startswith("</"):
            if skipping and skipping[-1] == tag:
                skipping.pop()
        elif tag in _SKIPPED and not part.endswith("/>"):
            skipping.append(tag)
        yield part, False
