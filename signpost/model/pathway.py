"""The pathway: short steps on what to do next, each with the ways that lead on from it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from signpost.model.assurance import Source
from signpost.model.nations import NationId
from signpost.model.taxonomy import SlotId
from signpost.model.values import (
    EntryId,
    Line,
    Name,
    PartialDate,
    Prose,
    Record,
    Slug,
    Title,
    refusal,
)

START = "start"
"""The id of the step where the pathway begins."""

ENDS = ("outcome", "stop")
"""The kinds of steps at which the pathway may end."""

RESERVED = ("all", "print")
"""Ids that no step can have, because other pages have their addresses."""


def _not_reserved(id: str) -> str:
    if id in RESERVED:
        raise refusal(f"{id!r} is the address of another page", "give the step another id")
    return id


StepId = Annotated[Slug, AfterValidator(_not_reserved)]


class Option(Record):
    """A way on: what a reader answers or has done, and the id of the step that it leads to."""

    label: Title
    to: Slug


class Guidance(Record):
    """Guidance to go by at a step: the id of its resource, and in which nations.

    Without `nations`, it holds wherever the resource is for. Pages call it in force only where the
    source of the step names it by its title.
    """

    resource: EntryId
    nations: tuple[NationId, ...] = ()
    note: Line | None = None


class StepSource(Source):
    """What a step was written from: its name, its version, and the date of that."""

    version: Name | None = None
    date: PartialDate | None = None


class Step(Record):
    """One step: a point to begin from, a question, an action, an outcome, or a stop.

    `who` acts and `when`; `strength` says whether they must or should. `resources` are ids of
    resources and services that help with it, `slots` the places that each area fills with a
    service of its own. Without `nations` a step is for all of them. It was written from `source`,
    and `also` from others; `unchecked` says what of it nobody who does this work has checked yet.
    """

    id: StepId
    kind: Literal["point", "question", "action", "outcome", "stop"]
    stage: Slug
    title: Title
    who: Line | None = None
    when: Line | None = None
    strength: Literal["must", "should"] | None = None
    body: Prose
    resources: tuple[EntryId, ...] = ()
    slots: tuple[SlotId, ...] = ()
    options: tuple[Option, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    nations: tuple[NationId, ...] = ()
    source: StepSource
    also: tuple[StepSource, ...] = ()
    unchecked: Line | None = None

    @property
    def sources(self) -> tuple[StepSource, ...]:
        """Everything that the step was written from."""
        return (self.source, *self.also)

    @property
    def may_end(self) -> bool:
        """Whether a reader may rest here, with no way on."""
        return self.kind in ENDS

    def is_for(self, meant: Collection[str] | None) -> bool:
        """Whether the step is for a nation, of which `meant` are the ids that mean it; None asks
        for all nations together. See `Catalogue.meaning`."""
        return meant is None or not self.nations or any(one in meant for one in self.nations)

    @model_validator(mode="after")
    def _says_enough(self) -> Step:
        missing = [name for name in ("who", "when", "strength") if getattr(self, name) is None]
        if self.kind in ("action", "stop") and missing:
            named = "an action" if self.kind == "action" else "a stop"
            raise refusal(
                f"is {named} without {', '.join(missing)}",
                "say who acts, by when, and in strength: must or should",
            )
        if self.kind == "question" and len(self.options) < 2:
            raise refusal(
                "is a question with fewer than two options",
                "give each answer a label and the step that it leads to",
            )
        return self


class Credit(Record):
    """What stands on every page of the pathway: `words` on what it is and is not, and the id of
    the resource to open for more."""

    words: Line
    resource: EntryId
