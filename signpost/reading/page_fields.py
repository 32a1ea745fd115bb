"""The fields between the --- of a page: which there are, and what may stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from signpost.model import Problem
from signpost.model.bulletin import LONGEST_LEAD, LONGEST_TITLE
from signpost.model.nearest import did_you_mean
from signpost.reading.records import Place

FIELDS = ("title", "description", "accept")
"""What a page may say of itself. `accept` is read by the language check."""

LONGEST = {"title": LONGEST_TITLE, "description": LONGEST_LEAD}
"""The most characters of a field, which are those of a bulletin's."""

RESERVED = frozenset(
    {"template", "render_macros", "ignore_macros", "hide", "search", "status", "source", "path"}
)
"""Fields that the tools behind the hub would act on, and that would break a page of ours."""

_BRACES = re.compile(r"\{\{|\{%|\{#")


def page_fields(place: Place, front: Mapping[str, object]) -> Iterator[Problem]:
    """What is wrong with the fields of a page that is no bulletin."""
    for name, value in front.items():
        if name in RESERVED:
            yield place.problem(f"{name} cannot be set by a page", "take the line out", name)
        elif name not in FIELDS:
            listed = f"the fields of a page are {', '.join(FIELDS)}"
            message = f"there is no field called {name!r} here, so it does nothing"
            hint = did_you_mean(name, FIELDS, listed)
            told = place.problem(message, hint, name, severity="warning")
            yield Problem(told.path, told.line, "", message, hint, "warning")
        elif name != "accept" and not isinstance(value, str) and value is not None:
            hint = "write it on one line; put it in quotes when it begins with a bracket"
            yield place.problem("should be words", hint, name)
    for name, limit in LONGEST.items():
        if isinstance(value := front.get(name), str) and len(value) > limit:
            message = f"has {len(value):,} characters; the limit is {limit}"
            yield place.problem(message, "shorten it", name)
    yield from fields_shown(place, front)


def fields_shown(place: Place, front: Mapping[str, object]) -> Iterator[Problem]:
    """Readers see these as they stand, so no macro can be called in them."""
    for name in ("title", "description"):
        value = front.get(name)
        if isinstance(value, str) and (found := _BRACES.search(value)):
            message = f"no macro can be called here, and {found[0]} would be shown"
            yield place.problem(message, "write the words themselves", name)


def fields_missing(front: Mapping[str, object], path: str) -> Iterator[Problem]:
    """Without both, the search and the lists of the hub do not know a page."""
    lacking = [name for name in ("title", "description") if not front.get(name)]
    if lacking:
        message = f"has no {' and no '.join(lacking)}, so the search does not know the page"
        hint = "add " + " and ".join(f"{name}: and its words" for name in lacking) + " at the top"
        yield Problem(path, 1, "", message, hint, "warning")
