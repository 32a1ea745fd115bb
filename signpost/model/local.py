"""What an area laid over the core: what is local, adapted or hidden, and where it is from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Literal

from signpost.model.area import Contact
from signpost.model.assurance import Assurance
from signpost.model.values import Day, EntryId, Line, Record, Text


class Outcome(StrEnum):
    """What became of a change or a hide when it was held against the core of today."""

    KEPT = "kept"
    """The core has not moved: the area's value stands."""
    REDUNDANT = "redundant"
    """The core now says the same: the change may be dropped."""
    CONFLICT = "conflict"
    """The core has moved elsewhere. The area's value stays, marked for review."""
    BLOCKING = "blocking"
    """A conflict in a phone, a url, a referral route or a status: a live area does not build."""
    REOPENED = "reopened"
    """The core has corrected what the area hides. It stays hidden until somebody decides."""


UNDECIDED = frozenset({Outcome.CONFLICT, Outcome.BLOCKING, Outcome.REOPENED})
"""What somebody has to decide."""


class Hidden(Record):
    """A core entry that an area does not use: why, since when, and when to look again."""

    reason: Line
    hidden_on: Day
    review_on: Day
    instead: EntryId | None = None


@dataclass(frozen=True)
class Decision:
    """One field that an area changes, or one entry that it hides (`field` is then empty).

    `now` is the area's value, `was` the core's when the area decided, `core` the core's today,
    each as it is written in the YAML.
    """

    id: str
    field: str
    outcome: Outcome
    now: Any = None
    was: Any = None
    core: Any = None
    why: Text | None = None
    assurance: Assurance | None = None

    @property
    def name(self) -> str:
        """The field as commands call it: `some-line.hours`, or only the id for a hide."""
        return f"{self.id}.{self.field}" if self.field else self.id

    @property
    def undecided(self) -> bool:
        return self.outcome in UNDECIDED


@dataclass(frozen=True)
class Local:
    """All that one area laid over the core. Empty in the core itself.

    `added` are ids of local entries; `versions` leads from a core entry to the local version
    that stands before it; `filled` leads from a slot, stage or step to who fills it.
    """

    added: frozenset[str] = frozenset()
    decisions: tuple[Decision, ...] = ()
    hidden: Mapping[str, Hidden] = field(default_factory=dict)
    notes: Mapping[str, Text] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    filled: Mapping[str, Contact] = field(default_factory=dict)

    def changes(self, id: str) -> list[Decision]:
        """The fields of an entry for which the area's value is shown."""
        return [
            d for d in self.decisions if d.id == id and d.field and d.outcome != Outcome.REDUNDANT
        ]

    def source(self, id: str, field: str | None = None) -> Literal["core", "adapted", "local"]:
        """Where an entry, or one field of it, comes from."""
        if id in self.added:
            return "local"
        changed = {decision.field for decision in self.changes(id)}
        return "adapted" if changed and (field is None or field in changed) else "core"

    def to_review(self, day: date) -> list[str]:
        """Ids of hidden entries whose day of review is `day` or before."""
        return [id for id, hidden in self.hidden.items() if hidden.review_on <= day]
