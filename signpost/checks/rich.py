"""What may stand in the longer words of a record: simple Markdown, and no way to a page of ours."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from signpost.checks.written import quotes_too_deep
from signpost.model import Problem, Text
from signpost.model.problem import Severity
from signpost.reading import Reading
from signpost.reading.markup import depth, read_page
from signpost.reading.records import Place
from signpost.render.richtext import MOST_DEPTH, SCHEMES, html_of, left_out

RICH = {
    "resources": ("body",),
    "services": ("description",),
    "pathway": ("body",),
    "topics": ("intro",),
    "audiences": ("intro",),
    "stages": ("intro",),
}
"""The fields that templates show as simple Markdown, by section. An area has `about`."""

_NAMED = {"resources": "related", "services": "related", "pathway": "resources"}
"""Where a record names entries by their ids, so that its page leads to them."""

_ENTRY = re.compile(
    r"(?:\.*/)*(?:resources|services)/([a-z0-9/-]+?)(?:\.md|/|/index\.html)?(?:#.*)?"
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

Told = tuple[str, str, str, Severity]
"""What is told of some words: the words themselves, what is wrong, the way out, how severe."""


def rich_text(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Links in the catalogue's longer words, and Markdown in them that is not shown."""
    for section, fields in RICH.items():
        for record in getattr(reading.catalogue, section):
            place = reading.place(section, record)
            for name in fields:
                if text := getattr(record, name):
                    yield from of_field(text, place, name, section, reading.catalogue.by_id)


def of_field(
    text: Text, place: Place, name: str, section: str, ids: Container[str]
) -> Iterator[Problem]:
    """What is wrong with the words of one field, each at its line where that can be known. `ids`
    are those of the entries that there are."""
    for language, words in text.root.items():
        for found, message, hint, severity in _wrong(words, section, ids):
            problem = place.problem(message, hint, name, severity=severity)
            own = name not in place.moved and _line(place.node, name, language, found)
            yield replace(problem, line=own or problem.line)


def _wrong(words: str, section: str, ids: Container[str]) -> Iterator[Told]:
    links = _links_in(words)
    if links is None:
        yield "", "lists or quotes stand too deeply inside one another", "make it flatter", "error"
        return
    for href in links:
        yield from _wrong_link(href, section, ids)
    yield from left_out(words)


@lru_cache(maxsize=8192)
def _links_in(words: str) -> tuple[str, ...] | None:
    """Where the links in some words lead; None for words in which things stand too deeply."""
    if quotes_too_deep(words) or _depth(words) > MOST_DEPTH:
        return None
    return tuple(read_page(html_of(words)).links)


def _depth(words: str) -> int:
    try:
        return depth(html_of(words))
    except RecursionError:
        return MOST_DEPTH + 1


def _wrong_link(href: str, section: str, ids: Container[str]) -> Iterator[Told]:
    scheme = _SCHEME.match(href)
    if scheme and scheme[0][:-1].lower() not in SCHEMES:
        message = f"a link that begins with {scheme[0]!r} is not shown"
        yield scheme[0], message, "write one that begins with https://", "warning"
    elif not scheme:
        entry = _ENTRY.fullmatch(href)
        named = _NAMED.get(section)
        hint = "write a whole address, beginning with https://"
        if entry and entry[1] in ids and named:
            hint = f"take it out, and add {entry[1]} under {named}:, so that its page is linked"
        elif named:
            hint += f", or name an entry of the hub by its id under {named}:"
        message = f"the link {href!r} leads nowhere, because these words stand on several pages"
        yield href, message, hint, "error"


def _line(node: yaml.Node, name: str, language: str, found: str) -> int | None:
    """The line on which something stands in a field, where its line breaks are kept; the line of
    its language, where it is written in several; otherwise nothing."""
    value = _value(node, name)
    inside = _value(value, language) if isinstance(value, yaml.MappingNode) else value
    if inside is None:
        return None
    at = inside.value.find(found) if isinstance(inside, yaml.ScalarNode) and found else -1
    if at >= 0 and isinstance(inside, yaml.ScalarNode) and inside.style == "|":
        below: int = inside.value.count("\n", 0, at)
        return int(inside.start_mark.line) + 2 + below
    return int(inside.start_mark.line) + 1 if inside is not value else None


def _value(node: Any, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)
