"""One record at a time: from plain data to a frozen model, or to the problems that prevent it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from signpost.model import (
    Acronym,
    Alike,
    AnyResource,
    Audience,
    Body,
    Everyday,
    Known,
    LeftOut,
    PrivateWords,
    Problem,
    Research,
    Resource,
    Service,
    Settings,
    Slot,
    Stage,
    Step,
    Synonym,
    Topic,
    Training,
    Wording,
)
from signpost.model.problem import Severity
from signpost.reading.explain import explain
from signpost.reading.guarded import line_of

RESOURCE_MODELS: dict[str, type[BaseModel]] = {
    "guide": Resource,
    "template": Resource,
    "tool": Resource,
    "policy": Resource,
    "research": Research,
    "training": Training,
}

SECTIONS: dict[str, TypeAdapter[Any]] = {
    "topics": TypeAdapter(Topic),
    "audiences": TypeAdapter(Audience),
    "stages": TypeAdapter(Stage),
    "bodies": TypeAdapter(Body),
    "slots": TypeAdapter(Slot),
    "resources": TypeAdapter(AnyResource),
    "services": TypeAdapter(Service),
    "acronyms": TypeAdapter(Acronym),
    "synonyms": TypeAdapter(Synonym),
    "alike": TypeAdapter(Alike),
    "everyday": TypeAdapter(Everyday),
    "pathway": TypeAdapter(Step),
    "wording": TypeAdapter(Wording),
    "known": TypeAdapter(Known),
    "left_out": TypeAdapter(LeftOut),
}
"""The lists that a catalogue file may hold. Any file may hold any of them."""

_MODELS: dict[str, type[BaseModel]] = {
    "topics": Topic,
    "audiences": Audience,
    "stages": Stage,
    "bodies": Body,
    "slots": Slot,
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


def validated(section: str, data: object, place: Place) -> tuple[Any, list[Problem]]:
    """The record that the data of a section make, or None and all that is wrong with them."""
    kind = str(data.get("kind")) if isinstance(data, dict) else ""
    model = RESOURCE_MODELS.get(kind) if section == "resources" else _MODELS[section]
    try:
        return SECTIONS[section].validate_python(data), []
    except ValidationError as error:
        return None, list(explained(error, place, model, kind))


def settings_of(data: object, place: Place) -> tuple[Settings | None, list[Problem]]:
    """The hub's standing words, or None and all that is wrong with them."""
    try:
        return Settings.model_validate(data), []
    except ValidationError as error:
        return None, list(explained(error, place, Settings, ""))


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
        problems = list(explained(error, place, PrivateWords, ""))
        return PrivateWords.model_validate(sound), problems


MOST = 200
"""Problems of one record that are told. A record with more is none."""


def explained(
    error: ValidationError, place: Place, model: type[BaseModel] | None, tag: str = ""
) -> Iterator[Problem]:
    """Every problem that pydantic found in a record, in plain words and with its line.

    `tag` is the kind by which pydantic chose the model, which nobody wrote.
    """
    found = error.errors(include_url=False)[:MOST]
    for details in found:
        details["loc"] = details["loc"][1:] if details["loc"][:1] == (tag,) else details["loc"]
    for details in found:
        if details["type"] == "too_short" and _has_deeper(found, details["loc"]):
            continue  # pydantic counts only the sound items, and tells of the others anyway
        message, hint = explain(details, model)
        steps = tuple(step for step in details["loc"] if step != "[key]")
        if details["type"] == "union_tag_invalid":
            steps = (*steps, "kind")
        problem = place.problem(message, hint, *steps)
        if details["type"] in ("missing", "extra_forbidden"):
            where = place.problem(message, hint, *steps[:-1]).where
            problem = replace(problem, where=where)
        yield problem


def _has_deeper(found: list[ErrorDetails], steps: tuple[int | str, ...]) -> bool:
    return any(e["loc"][: len(steps)] == steps and len(e["loc"]) > len(steps) for e in found)


def _dotted(steps: tuple[int | str, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
