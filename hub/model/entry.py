"""What resources and services have in common: an id, a history, and what stands behind them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hub.model.assurance import Assurance
from hub.model.values import Day, EntryId, Line, Record, Slug

Nation = Literal["England", "Wales", "Scotland", "Northern Ireland", "UK"]


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

    `aliases` are old ids that lead here. `related` are ids of resources and services that go
    well with this one. What is `locked` an area can note, and neither change nor hide.
    """

    id: EntryId
    topics: tuple[Slug, ...] = ()
    audiences: tuple[Slug, ...] = ()
    stages: tuple[Slug, ...] = ()
    nations: Annotated[tuple[Nation, ...], Field(min_length=1)]
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
