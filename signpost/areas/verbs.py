"""What an area may write: its profile, its contacts and the four verbs, by their shape."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from signpost.model import AnyContact, Area, Assurance, Hidden
from signpost.model.taxonomy import SlotId
from signpost.model.values import EntryId, Line, Record

PlaceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=80)]
"""What an area provides for: a slot, a stage, or a step of the pathway."""


class Change(Record):
    """A field that the area changes.

    `now` is the area's value: a list replaces the core's, unless it is written as
    `{+: […], -: […]}`. `was` is the core's value that it replaces, so that a later change there
    is noticed. `why` and `assurance` are what stands behind the area's value.
    """

    now: Any = None
    was: Any = None
    why: Line | None = None
    assurance: Assurance | None = None


class Override(Record):
    """The fields of a core entry that the area changes, by name, and a note of its own.

    `note` is shown on the entry's page. It is the one thing that can be said of a locked entry.
    """

    model_config = ConfigDict(extra="allow")
    extra_model: ClassVar[type[BaseModel]] = Change
    __pydantic_extra__: dict[str, Change] = Field(init=False)

    note: Line | None = None

    @property
    def changes(self) -> dict[str, Change]:
        return self.__pydantic_extra__


class Hide(Hidden):
    """A core entry that the area does not use.

    `was` may name the core's values that were the reason: when one of them changes, or the core
    says that it has updated the entry, the question is opened again.
    """

    was: dict[str, Any] = Field(default_factory=dict)


class Added(Record):
    """Resources and services of the area, as they would stand in the catalogue. Their ids begin
    with the area's; `local_version_of` names a core entry that one of them stands before."""

    resources: tuple[dict[str, Any], ...] = ()
    services: tuple[dict[str, Any], ...] = ()


class Verbs(Record):
    """How an area differs: whom to contact, and what it adds, overrides, hides and provides."""

    contacts: dict[SlotId, AnyContact] = Field(default_factory=dict)
    add: Added = Added()
    override: dict[EntryId, Override] = Field(default_factory=dict)
    hide: dict[EntryId, Hide] = Field(default_factory=dict)
    provide: dict[PlaceId, AnyContact] = Field(default_factory=dict)


class AreaFile(Area, Verbs):
    """All that stands in an area.yml."""
