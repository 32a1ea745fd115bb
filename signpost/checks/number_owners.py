"""Whose a number is, and what to say of one that stands among words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from signpost.model import NEVER_STALE, Catalogue, Service, is_drama

Told = tuple[str, str]
"""What is wrong, and the way out."""

_KEEPS = ", so that the number keeps its date"
_KNOWN = {
    "pathway": "name {id!r} under resources" + _KEEPS,
    "resources": "name {id!r} under related" + _KEEPS,
    "services": "name {id!r} under related" + _KEEPS,
    "area": "it is that of {id!r}: name that service here instead" + _KEEPS,
}
_UNKNOWN = {
    "pathway": "name its service under resources" + _KEEPS,
    "resources": "add its service to the catalogue and name it under related" + _KEEPS,
    "services": "add its service to the catalogue and name it under related" + _KEEPS,
    "area": "give it as a phone of a service that you add, and name the service here",
}
"""The way out for a number among words, by the section of the catalogue that it stands in."""


@dataclass(frozen=True)
class Owners:
    """The numbers of one edition's services: those that answer, and those that are retired."""

    catalogue: Catalogue

    @cached_property
    def live(self) -> dict[str, Service]:
        """Whose each number is, of services that have not been withdrawn."""
        services = [s for s in self.catalogue.services if not s.withdrawn]
        return {dial: service for service in reversed(services) for dial in _dials(service)}

    @cached_property
    def gone(self) -> dict[str, Service]:
        """Whose each number was, of withdrawn services. What everybody shares is not retired."""
        services = [s for s in self.catalogue.services if s.withdrawn]
        numbers = {dial: service for service in reversed(services) for dial in _dials(service)}
        return {dial: service for dial, service in numbers.items() if dial not in NEVER_STALE}

    @cached_property
    def known(self) -> frozenset[str]:
        """All of them, as they are dialled."""
        return frozenset(self.live) | frozenset(self.gone)

    def retired(self, words: str, dial: str, instead: Callable[[str], str] | None = None) -> Told:
        """Of a number that nobody may publish; `instead` says what to write in its place, of the
        id of what replaced its service."""
        service = self.gone[dial]
        follows = service.withdrawn.replaced_by if service.withdrawn else None
        hint = f"take it out, or {instead(follows)}" if instead and follows else "take it out"
        return f"{words!r} is a retired number of {service.id!r}", hint

    def typed(self, words: str, dial: str) -> Told:
        """Of a number that is typed into a page."""
        if is_drama(dial):
            hint = "write the real one, or put the example between two lines of ```"
            return _no_number(words), hint
        if service := self.live.get(dial):
            hint = f"{_shown_by(service, dial)}, so that it keeps its date"
        else:
            hint = f"add its service to the catalogue{_KEEPS}"
        return f"the number {words!r} is typed into the page", hint

    def among_words(self, words: str, dial: str, section: str, id: str) -> Told:
        """Of a number in a record of the catalogue, or in an area's file (section "area")."""
        if is_drama(dial):
            return _no_number(words), "give the real one as a phone of its service, or take it out"
        service = self.live.get(dial)
        if service and service.id == id:
            hint = "take it out: it stands under phones, where it has its date"
        elif service:
            hint = _KNOWN.get(section, "take it out, and lead to services/{id}/ instead")
            hint = hint.format(id=service.id)
        else:
            hint = _UNKNOWN.get(section, f"add its service to the catalogue{_KEEPS}")
        return f"the number {words!r} stands among words, without its date", hint

    def macro_of(self, id: str) -> str:
        """What to write on a page to show how to reach a service."""
        service = self.catalogue.by_id.get(id)
        return _macro("phone" if getattr(service, "phones", True) else "service", id)


def _dials(service: Service) -> list[str]:
    texts = [service.text_number] if service.text_number else []
    return [*(phone.dial for phone in service.phones), *texts]


def _shown_by(service: Service, dial: str) -> str:
    """What to write on a page that shows a number of a service with its date."""
    dials = [phone.dial for phone in service.phones[:2]]  # a card shows no more than two
    if dial not in dials:
        return f"link to services/{service.id}/"
    return _macro(("phone", "service")[dials.index(dial)], service.id)


def _macro(name: str, id: str) -> str:
    return f'write {{{{ {name}("{id}") }}}}'


def _no_number(words: str) -> str:
    return f"{words!r} is a number for examples, which nobody answers"
