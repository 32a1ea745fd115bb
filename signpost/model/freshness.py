"""Freshness: when a fact must be checked again, and what is due."""

from __future__ import annotations

import calendar
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from signpost.model import Assurance, Catalogue, Confidence, Entry, Phone, Service, Training
from signpost.model.once import once_each
from signpost.model.walk import Steps, assurances_of

MONTHS = {"service": 3, "training": 6, "resource": 12}
"""How long a check holds: services and phones 3 months, training 6, the rest 12."""

SPREAD_DAYS = {"service": 14, "training": 21, "resource": 60}
"""Reviews are brought forward by up to so many days, by id, so that no single day has them all."""


@dataclass(frozen=True)
class Due:
    """An entry, one of its phones, or an address that was checked on its own: to be checked, and
    by when. `within` leads from the entry to such an address."""

    id: str
    on: date
    phone: int | None = None
    number: str = ""
    within: Steps = ()


@dataclass(frozen=True)
class Unconfirmed:
    """What nobody has confirmed yet, by id, and numbers as `id number`.

    `entries` counts what was looked at: in an area its own entries, in the core all of them.
    """

    entries: int
    reported: tuple[str, ...]
    reported_numbers: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    unconfirmed_numbers: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.reported) + len(self.unconfirmed)

    def by_level(self) -> dict[str, tuple[str, ...]]:
        """The lists under the words that commands use for them."""
        names = ("reported", "reported_numbers", "unconfirmed", "unconfirmed_numbers")
        return {name.replace("_", " "): getattr(self, name) for name in names}


def unconfirmed(catalogue: Catalogue, area: bool = False) -> Unconfirmed:
    """What of a catalogue is still to be confirmed; in an `area`, of what the area added."""
    own = catalogue.local.added if area else {entry.id for entry in catalogue.entries}
    entries = [e for e in catalogue.entries if catalogue.lists(e) and e.id in own]

    entries = [entry for entry in entries if not nobody_has_to(entry)]

    def at(level: Confidence) -> tuple[str, ...]:
        return tuple(entry.id for entry in entries if entry.assurance.confidence is level)

    def numbers(level: Confidence) -> tuple[str, ...]:
        return tuple(
            f"{service.id} {phone.number}"
            for service in entries
            if isinstance(service, Service)
            for phone in service.phones
            if phone.assurance.confidence is level and not phone.always_right
        )

    reported, not_confirmed = Confidence.REPORTED, Confidence.UNCONFIRMED
    return Unconfirmed(
        len(entries), at(reported), numbers(reported), at(not_confirmed), numbers(not_confirmed)
    )


def kind_of_review(entry: Entry) -> str:
    if isinstance(entry, Service):
        return "service"
    return "training" if isinstance(entry, Training) else "resource"


def review_due(checked_on: date, kind: str, id: str) -> date:
    """The day by which a fact checked on `checked_on` must be checked again."""
    early = zlib.crc32(id.encode()) % (SPREAD_DAYS[kind] + 1)
    return add_months(checked_on, MONTHS[kind]) - timedelta(days=early)


def nobody_has_to(entry: Entry) -> bool:
    """Whether nobody has to confirm that an entry is there: the emergency numbers always are."""
    return isinstance(entry, Service) and entry.always_right


def entry_due(entry: Entry) -> date | None:
    """When an entry must next be checked; None when nobody has looked at its source yet, or has
    to."""
    return None if nobody_has_to(entry) else _due(entry, entry.assurance, entry.id)


def phone_due(service: Service, phone: Phone) -> date | None:
    """When a number must next be checked; None when nobody has looked at its source yet, or has
    to."""
    own = f"{service.id} {phone.number}"
    return None if phone.always_right else _due(service, phone.assurance, own)


def part_due(entry: Entry, assurance: Assurance) -> date | None:
    """When an address of an entry that was checked on its own must next be opened."""
    return _due(entry, assurance, entry.id)


def long_overdue(due: date, kind: str) -> date:
    """The day from which nobody should rely on what was to be checked by `due`: as long again."""
    return add_months(due, MONTHS[kind])


def due_by(catalogue: Catalogue, day: date) -> Iterator[Due]:
    """Live entries, phone numbers and addresses whose review falls on `day` or before."""
    for entry in catalogue.entries:
        if not catalogue.lists(entry):
            continue
        on = entry_due(entry)
        if on and on <= day:
            yield Due(entry.id, on)
        for index, phone in enumerate(entry.phones if isinstance(entry, Service) else ()):
            on = phone_due(entry, phone) if isinstance(entry, Service) else None
            if on and on <= day:
                yield Due(entry.id, on, index, phone.number)
        yield from _parts_due(entry, day)


@once_each()
def _assurances(entry: Entry) -> Iterator[tuple[Steps, Assurance]]:
    return assurances_of(entry)


def _parts_due(entry: Entry, day: date) -> Iterator[Due]:
    for steps, assurance in _assurances(entry):
        on = part_due(entry, assurance)
        if steps != ("assurance",) and steps[0] != "phones" and on and on <= day:
            yield Due(entry.id, on, within=steps)


def _due(entry: Entry, assurance: Assurance, id: str) -> date | None:
    when = assurance.checked_on
    return review_due(when, kind_of_review(entry), id) if when else None


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
