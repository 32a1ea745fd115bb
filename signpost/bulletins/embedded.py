"""What a bulletin may not show as good: what is withdrawn, closed, hidden, overdue or past."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from signpost.errors import AuthorMistake
from signpost.model import AnyEntry, Bulletin, Edition, Service, Status, Training
from signpost.model.dates import in_words
from signpost.model.freshness import entry_due, phone_due
from signpost.render.lookup import E_, Lookup


@dataclass(frozen=True)
class Embeds:
    """Looks at everything that one bulletin of an edition embeds. `warn` is told, with the way
    out, what does not stop a build."""

    edition: Edition
    bulletin: Bulletin
    warn: Callable[[str, str], None]

    def look(self, entries: Iterable[AnyEntry]) -> None:
        """Raises AuthorMistake for the first entry that would mislead."""
        for entry in entries:
            self._refuse_unused(entry)
            if isinstance(entry, Service):
                self._refuse_closed(entry)
                self._refuse_overdue(entry)
            elif isinstance(entry, Training):
                self._refuse_past(entry)

    def _refuse_unused(self, entry: AnyEntry) -> None:
        hidden = self.edition.catalogue.local.hidden.get(entry.id)
        if hidden is None:
            return
        area = self.edition.area
        instead = f"name {hidden.instead!r} instead" if hidden.instead else "take it out"
        if not self.bulletin.local and area:
            slug = self.bulletin.slug
            instead += f", or put {slug!r} under hide_bulletins: in that area's area.yml"
        whose = area.name.words(self.edition.language) if area else "this edition"
        raise AuthorMistake(f"{entry.id!r} is hidden in {whose}", instead)

    def _refuse_closed(self, service: Service) -> None:
        if service.status in (Status.CLOSED, Status.TEMPORARILY_CLOSED):
            how = service.status.replace("-", " ")
            hint = "take it out until it has opened again, or name another service"
            raise AuthorMistake(f"{service.id!r} is {how}", hint)

    def _refuse_overdue(self, service: Service) -> None:
        if self.bulletin.is_retired(self.edition.as_of):
            return
        for what, due in _due(service):
            if due <= self.edition.as_of:
                message = f"{what} was to be checked again by {in_words(due)}"
                hint = "check it and set checked_on, how and by; or give the bulletin an expires:"
                if not self.edition.is_draft:
                    raise AuthorMistake(message, hint)
                self.warn(message, hint)

    def _refuse_past(self, course: Training) -> None:
        days = [_last_day(when) for when in course.dates]
        if days and max(days) < self.bulletin.date:
            message = f"{course.id!r} was last on {in_words(max(days))}, before this bulletin"
            raise AuthorMistake(message, "take it out, or add its next date to the catalogue")


def _due(service: Service) -> Iterator[tuple[str, date]]:
    """When a service and each of its numbers is to be checked again."""
    if on := entry_due(service):
        yield repr(service.id), on
    for phone in service.phones:
        if on := phone_due(service, phone):
            yield f"the number {phone.number} of {service.id!r}", on


def _last_day(when: Any) -> date:
    """The day on which something is over: a date's own, or the last day of an event."""
    day: date = getattr(when, "last_day", when)
    return day


class BulletinLookup(Lookup):
    """Finds entries by id for a bulletin, and looks at each one that is asked for."""

    def __init__(self, embeds: Embeds) -> None:
        super().__init__(embeds.edition.catalogue)
        self.embeds = embeds

    def live(self, entry: E_) -> E_:
        found = super().live(entry)
        self.embeds.look([found])
        return found


def entries_in(values: Iterable[Any]) -> Iterator[AnyEntry]:
    """The entries among what a template is given: alone, in lists, and in filled slots."""
    for value in values:
        if isinstance(value, Service | Training):
            yield value
        elif isinstance(value, list | tuple):
            yield from entries_in(value)
        elif hasattr(value, "services"):
            yield from entries_in(value.services)
