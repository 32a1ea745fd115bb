"""One record at a time: from plain data to a frozen model, or to the problems that prevent it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from signpost.model import (
    Acronym,
    Alike,
    Audience,
    Body,
    Everyday,
    Group,
    Helpline,
    Kind,
    Known,
    LeftOut,
    Listing,
    Nation,
    Offer,
    People,
    PrivateWords,
    Problem,
    Referrer,
    Research,
    Resource,
    Service,
    Settings,
    Shape,
    Slot,
    Stage,
    Step,
    Synonym,
    Topic,
    Training,
    Wording,
)
from signpost.model.nearest import did_you_mean
from signpost.model.problem import Severity
from signpost.reading.explain import explain, field_names
from signpost.reading.guarded import line_of

SHAPES: dict[Shape, type[BaseModel]] = {
    Shape.DOCUMENT: Resource,
    Shape.RESEARCH: Research,
    Shape.TRAINING: Training,
    Shape.SERVICE: Service,
    Shape.HELPLINE: Helpline,
}
"""The record of each shape of an entry."""

SECTIONS: dict[str, type[BaseModel]] = {
    "kinds": Kind,
    "listings": Listing,
    "groups": Group,
    "people": People,
    "referrers": Referrer,
    "nations": Nation,
    "offers": Offer,
    "topics": Topic,
    "audiences": Audience,
    "stages": Stage,
    "bodies": Body,
    "slots": Slot,
    "resources": Resource,
    "services": Service,
    "acronyms": Acronym,
    "synonyms": Synonym,
    "alike": Alike,
    "everyday": Everyday,
    "pathway": Step,
    "wording": Wording,
    "known": Known,
    "left_out": LeftOut,
}
"""The lists that a catalogue file may hold. Any file may hold any of them. The record of a resource
or a service depends on its kind: see `SHAPES`."""

Kinds = Mapping[str, Kind | None]
"""The kinds of a hub by id; None for one whose own record is broken, and told of there."""


@dataclass(frozen=True)
class Place:
    """Where a record stands: its file, its YAML node, and what to call it in a message."""

    path: str
    node: yaml.Node
    where: str
    moved: Mapping[str, Place] = field(default_factory=dict)
    """Fields that stand elsewhere: an area's file says them, not the core's."""

    def problem(
        self, message: str, hint: str = "", *steps: int | str, severity: Severity = "error"
    ) -> Problem:
        """A problem in this record, at the field that `steps` lead to."""
        if steps and steps[0] in self.moved:
            elsewhere = self.moved[str(steps[0])]
            return elsewhere.problem(message, hint, *steps[1:], severity=severity)
        if steps[:1] == ("assurance",) and steps[1:] and steps[1] in self.moved:
            return self.moved[str(steps[1])].problem(message, hint, severity=severity)
        where = (self.where + _dotted(steps)).lstrip(".")
        return Problem(self.path, line_of(self.node, steps), where, message, hint, severity)


def validated(
    section: str, data: Any, place: Place, kinds: Kinds | None = None
) -> tuple[Any, list[Problem]]:
    """The record that the data of a section make, or None and all that is wrong with them.

    `kinds` are those of the hub, which say what fields an entry has.
    """
    model: type[BaseModel] | None = SECTIONS[section]
    wrong: list[Problem] = []
    if section in ("resources", "services") and isinstance(data, dict):
        model, wrong = _by_kind(section, _written_kind(data), place, kinds or {})
    if model is None:
        return None, wrong
    if wrong:  # the rest is looked at as if the kind were sound
        data = {**data, "kind": "sound"}
    try:
        record = model.model_validate(data)
        return (None if wrong else record), wrong
    except ValidationError as error:
        return None, [*wrong, *explained(error, place, model)]


def _written_kind(data: dict[str, Any]) -> Any:
    """The kind that an entry gives: None without the field, and no words where it is empty."""
    return ("" if data["kind"] is None else data["kind"]) if "kind" in data else None


def _by_kind(
    section: str, name: Any, place: Place, kinds: Kinds
) -> tuple[type[BaseModel] | None, list[Problem]]:
    """The record that an entry of a kind makes, and what is wrong with the kind. A service without
    a sound kind is looked at all the same; which fields a resource has cannot be told without."""
    other = Service if section == "services" else None
    here = [id for id, kind in kinds.items() if kind and kind.shape.serves == bool(other)]
    if name is None:
        hint = f"add kind: {_one_of(here)}" if here else _NO_KIND
        return other, [place.problem("kind is missing", hint)]
    if not str(name).strip():
        return other, [
            place.problem("is empty", f"write {_one_of(here)}" if here else _NO_KIND, "kind")
        ]
    kind = kinds.get(str(name))
    if kind and kind.id in here:
        return SHAPES[kind.shape], []
    if kind:
        there = "services" if kind.shape.serves else "resources"
        hint = f"move the entry to {there}:, or give it another kind"
        return other, [place.problem(f"{name!r} is a kind of entry under {there}:", hint, "kind")]
    if str(name) in kinds:
        return None, []
    add = "add it to kinds in the taxonomy"
    otherwise = f"write {_one_of(here)}, or {add}" if here else add
    hint = did_you_mean(str(name), here, otherwise)
    return other, [place.problem(f"{str(name)[:60]!r} is not a kind", hint, "kind")]


_NO_KIND = "add a kind for it to kinds in the taxonomy, and write its id"


def _one_of(ids: Sequence[str]) -> str:
    """`one, two or three`."""
    first, last = ", ".join(ids[:-1]), "".join(ids[-1:])
    return f"{first} or {last}" if first else last


def settings_of(data: object, place: Place) -> tuple[Settings | None, list[Problem]]:
    """The hub's standing words, or None and all that is wrong with them."""
    try:
        return Settings.model_validate(data), []
    except ValidationError as error:
        return None, list(explained(error, place, Settings))


def private_words_of(data: Any, place: Place) -> tuple[PrivateWords, list[Problem]]:
    """The words by which the hub's checks notice persons, and all that is wrong with them. A list
    with something wrong is left out, and the others are kept: they notice somebody all the same."""
    try:
        return PrivateWords.model_validate(data), []
    except ValidationError as error:
        wrong = {details["loc"][0] for details in error.errors() if details["loc"]}
        names = set(PrivateWords.model_fields) - wrong
        given = data if isinstance(data, dict) else {}
        sound = {name: words for name, words in given.items() if name in names}
        problems = list(explained(error, place, PrivateWords))
        return PrivateWords.model_validate(sound), problems


MOST = 200
"""Problems of one record that are told. A record with more is none."""


def explained(
    error: ValidationError,
    place: Place,
    model: type[BaseModel] | None,
    also: Collection[str] = (),
) -> Iterator[Problem]:
    """Every problem that pydantic found in a record, in plain words and with its line.

    `also` are names of fields that the record may have besides those of the model.
    """
    found = error.errors(include_url=False)[:MOST]
    for details in found:
        if details["type"] == "too_short" and _has_deeper(found, details["loc"]):
            continue  # pydantic counts only the sound items, and tells of the others anyway
        message, hint = explain(details, model)
        if also and details["type"] == "extra_forbidden" and len(details["loc"]) == 1:
            hint = did_you_mean(str(details["loc"][0]), [*field_names(model), *also], hint)
        steps = tuple(step for step in details["loc"] if step != "[key]")
        problem = place.problem(message, hint, *steps)
        if details["type"] in ("missing", "extra_forbidden"):
            where = place.problem(message, hint, *steps[:-1]).where
            problem = replace(problem, where=where)
        yield problem


def _has_deeper(found: list[ErrorDetails], steps: tuple[int | str, ...]) -> bool:
    return any(e["loc"][: len(steps)] == steps and len(e["loc"]) > len(steps) for e in found)


def _dotted(steps: tuple[int | str, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
