"""What resources and services have in common: an id, a history, and what stands behind them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

from pydantic import Field

from signpost.model.assurance import Assurance
from signpost.model.nations import AreaCode, NationId
from signpost.model.values import Day, EntryId, Line, Record, Slug


class Update(Record):
    """A change that readers should hear about, in a sentence."""

    on: Day
    what: Line


class Withdrawn(Record):
    """A tombstone: the page stays at its address and says why the thing is gone."""

    on: Day
    reason: Line
    replaced_by: EntryId | None = None


class Entry(Record):
    """A resource or a service.

    `kind`, `topics`, `audiences`, `stages` and `nations` are ids of the taxonomy. `aliases` are old
    ids that lead here. `related` are ids of resources and services that go well with this one.
    What is `locked` an area can note, and neither change nor hide. `serves` are the areas that it
    is for, by code: of a shared entry, when it is not for the whole of its nations; of an area's
    own, the other areas whose residents it takes.
    """

    id: EntryId
    kind: Slug
    topics: tuple[Slug, ...] = ()
    audiences: tuple[Slug, ...] = ()
    stages: tuple[Slug, ...] = ()
    nations: Annotated[tuple[NationId, ...], Field(min_length=1)]
    serves: tuple[AreaCode, ...] = ()
    content_note: Line | None = None
    related: tuple[EntryId, ...] = ()
    assurance: Assurance
    added: Day
    updates: tuple[Update, ...] = ()
    aliases: tuple[EntryId, ...] = ()
    withdrawn: Withdrawn | None = None
    locked: bool = False

    @property
    def live(self) -> bool:
        """False for a tombstone."""
        return self.withdrawn is None

    def is_for(self, meant: Collection[str]) -> bool:
        """Whether it is for the whole or a part of a nation, of which `meant` are the ids that mean
        it: see `Catalogue.meaning`."""
        return any(nation in meant for nation in self.nations)

    def takes(self, code: str) -> bool:
        """Whether the area of a code is among those that it names."""
        return code.startswith(self.serves) if self.serves else False
