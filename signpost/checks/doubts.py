"""Doubt that somebody typed, and that stays when the fact beside it has been confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import yaml

from signpost.model import Problem
from signpost.model.once import once_each
from signpost.model.walk import Steps
from signpost.reading import Reading
from signpost.reading.records import Place

if TYPE_CHECKING:
    from signpost.checks.areas import Looked

_NOTE = (
    "this note stands beside a confirmed fact, so readers are not shown it: it says why a fact "
    "was in doubt",
    "take it out; what is still worth knowing belongs in the entry's own words",
)
_AS_OF = (
    "this is the date of an older source, and readers are not shown it beside a confirmed fact",
    "take it out; if a dated document confirmed the fact, write how: document",
)


def doubts_left(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A note and a date in the shared catalogue that were written before a fact was confirmed."""
    added = reading.catalogue.local.added
    for (_, id), place in reading.places.items():
        if id not in added:
            yield from _left_in(place)


def doubts_left_here(looked: Looked) -> Iterator[Problem]:
    """The same in an area's file."""
    if looked.area.place:
        yield from _left_in(looked.area.place)


def _left_in(place: Place) -> Iterator[Problem]:
    for steps, known in _outdated(place.node):
        if "note" in known:
            yield place.problem(*_NOTE, *steps, "note", severity="warning")
        if "as_of" in known and known.get("how") != "document":
            yield place.problem(*_AS_OF, *steps, "as_of", severity="warning")


@once_each()
def _outdated(node: yaml.Node) -> Iterator[tuple[Steps, dict[str, str]]]:
    """Those that give a note or the date of a source."""
    return (found for found in _confirmed(node) if {"note", "as_of"} & found[1].keys())


def _confirmed(node: yaml.Node, steps: Steps = ()) -> Iterator[tuple[Steps, dict[str, str]]]:
    """Each assurance below a node that says confirmed: the way to it, and its fields."""
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _confirmed(item, (*steps, index))
    elif isinstance(node, yaml.MappingNode):
        fields = {str(key.value): value for key, value in node.value}
        known = {name: str(value.value) for name, value in fields.items()}
        if known.get("confidence") == "confirmed":
            yield steps, known
        for name, value in fields.items():
            yield from _confirmed(value, (*steps, name))


_DOUBT = re.compile(
    r"\b(?:not|never)\s+(?:yet\s+|been\s+){0,2}(?:confirmed|checked|verified|rung|opened|seen)\b"
    r"|\bunconfirmed\b|\b(?:still|was|were)\s+to\s+be\s+(?:rung|checked|confirmed|looked\s+at)"
    r"|\bnobody\s+(?:has|here\s+has)\s+(?:yet\s+)?(?:rung|checked|confirmed|opened)"
    r"|\b(?:it|they|which|and|numbers?|pages?)\s+may\s+be\s+(?:wrong|out\s+of\s+date)|\b(?:archived|stored)\s+(?:copy|copies|page)"
    r"|\bcomes?\s+(?:mostly\s+)?from\s+(?:\w+\s+){1,4}(?:page|letter|leaflet|slides|presentation)s?\b"
    r"|\b(?:this|our)\s+draft\b|\bolder\s+pages\b|\bmostly\s+what\s+others\s+say"
    r"|\b(?:number|page|line|door)s?\s+(?:has|have|was|were)\s+(?:been\s+)?(?:rung|confirmed|checked)\b"
    r"|\brang\s+(?:the|all|every|each|it|them)\b",
    re.IGNORECASE,
)
"""How sure somebody was on the day of writing."""


def typed_certainty(looked: Looked) -> Iterator[Problem]:
    """What a live area says of itself must not say how sure we are: it would go on saying so when
    somebody has rung. Of a draft it is said by what it lacks before it can go live."""
    file = looked.area.file
    if file is None or file.is_draft or file.about is None:
        return
    for words in file.about.root.values():
        if found := _DOUBT.search(words):
            shown = " ".join(found[0].split())
            message = f"says how sure we are ({shown!r}), and goes on saying so when that changes"
            hint = (
                "take it out: each number and each link says it beside itself, by what you confirm"
            )
            yield looked.area.told(message, hint, "about", severity="warning")
            return
