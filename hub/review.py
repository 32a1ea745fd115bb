"""Freshness: when a fact must be checked again, and what is due."""

from __future__ import annotations

import calendar
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hub.model import Assurance, Catalogue, Confidence, Entry, Phone, Service, Training

MONTHS = {"service": 3, "training": 6, "resource": 12}
"""How long a check holds: services and phones 3 months, training 6, the rest 12."""

SPREAD_DAYS = {"service": 14, "training": 21, "resource": 60}
"""Reviews are brought forward by up to so many days, by id, so that no single day has them all."""


@dataclass(frozen=True)
class Due:
    """An entry, or one of its phones, to be checked, and by when."""

    id: str
    on: date
    phone: int | None = None
    number: str = ""


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

    def at(level: Confidence) -> tuple[str, ...]:
        return tuple(entry.id for entry in entries if entry.assurance.confidence is level)

    def numbers(level: Confidence) -> tuple[str, ...]:
        return tuple(
            f"{service.id} {phone.number}"
            for service in entries
            if isinstance(service, Service)
            for phone in service.phones
            if phone.assurance.confidence is level
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


def entry_due(entry: Entry) -> date | None:
    """When an entry must next be checked; None when nobody has looked at its source yet."""
    return _due(entry.assurance, kind_of_review(entry), entry.id)


def phone_due(service: Service, phone: Phone) -> date | None:
    """When a number must next be checked; None when nobody has looked at its source yet."""
    return _due(phone.assurance, "service", f"{service.id} {phone.number}")


def due_by(catalogue: Catalogue, day: date) -> Iterator[Due]:
    """Live entries and phone numbers whose review falls on `day` or before."""
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


def _due(assurance: Assurance, kind: str, id: str) -> date | None:
    return review_due(assurance.checked_on, kind, id) if assurance.checked_on else None


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
