"""Finds entries for the people who write pages, and says what they might have meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NoReturn, TypeVar

from signpost.errors import AuthorMistake
from signpost.model import (
    Acronym,
    AnyEntry,
    Catalogue,
    Nation,
    Offer,
    People,
    Research,
    Resource,
    Service,
    Slot,
    Status,
    Step,
    Training,
)
from signpost.model.nearest import did_you_mean

Choice = str | Sequence[str] | None
"""One id, several of them, or None for all."""

E_ = TypeVar("E_", Resource, Research, Training, Service, AnyEntry)


class Lookup:
    """Asks a catalogue. Every method raises AuthorMistake for a name that is not in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def resource(self, id: str) -> Resource | Research | Training:
        found = self.catalogue.by_id.get(id)
        if isinstance(found, Resource | Research | Training):
            return found
        self._missing(id, "resource", (r.id for r in self.catalogue.resources))

    def service(self, id: str) -> Service:
        found = self.catalogue.by_id.get(id)
        if isinstance(found, Service):
            return found
        self._missing(id, "service", (s.id for s in self.catalogue.services))

    def slot(self, id: str) -> Slot:
        by_id = {slot.id: slot for slot in self.catalogue.slots}
        if id not in by_id:
            self._missing(id, "slot", by_id)
        return by_id[id]

    def offer(self, id: str) -> Offer:
        by_id = {offer.id: offer for offer in self.catalogue.offers}
        if id not in by_id:
            self._missing(id, "offer", by_id)
        return by_id[id]

    def step(self, id: str) -> Step:
        by_id = {step.id: step for step in self.catalogue.pathway}
        if id not in by_id:
            self._missing(id, "step", by_id)
        return by_id[id]

    def acronym(self, id: str) -> Acronym:
        by_name = {a.id: a for a in self.catalogue.acronyms}
        by_name |= {a.acronym: a for a in self.catalogue.acronyms}
        if id not in by_name:
            self._missing(id, "term", by_name)
        return by_name[id]

    def resources(
        self,
        kind: Choice = None,
        topic: Choice = None,
        audience: Choice = None,
        stage: Choice = None,
        ids: Choice = None,
    ) -> list[Any]:
        """Listed resources that match every choice given, in the order of `ids`, or an area's own
        first and then by title."""
        if ids is not None:
            return self._listed(self.resource(id) for id in _several(ids))
        kinds = self._known("kind", kind, self._kinds(serve=False))
        chosen = [r for r in self.catalogue.live_resources if not kinds or r.kind in kinds]
        own = self.catalogue.local.added
        return sorted(
            self.catalogue.filed(chosen, self._facets(topic, audience, stage)),
            key=lambda r: (r.id not in own, str(r.title).lower().strip("'\"‘“")),
        )

    def services(
        self,
        kind: Choice = None,
        topic: Choice = None,
        audience: Choice = None,
        stage: Choice = None,
        for_whom: Choice = None,
        nation: Choice = None,
        ids: Choice = None,
    ) -> list[Service]:
        """Listed services that match every choice given, in the order of the file or of `ids`.

        An area's own stand first; those that may not be running last, among each.
        """
        if ids is not None:
            return self._listed(self.service(id) for id in _several(ids))
        kinds = self._known("kind", kind, self._kinds(serve=True))
        whom = self._known("for_whom", for_whom, _ids(self.catalogue.people))
        nations = self._known("nation", nation, _ids(self.catalogue.nations))
        meant = {id for name in nations for id in self.catalogue.meaning(name)}
        filed = self._facets(topic, audience, stage)
        chosen = [
            service
            for service in self.catalogue.filed(self.catalogue.live_services, filed)
            if (not kinds or service.kind in kinds)
            and (not whom or whom & set(service.for_whom))
            and (not nations or service.is_for(meant))
        ]
        own = self.catalogue.local.added
        return sorted(chosen, key=lambda s: (s.id not in own, s.status is not Status.OPEN))

    def choices(self, kind: Choice = None, topic: Choice = None) -> None:
        """Only says, by raising AuthorMistake, whether a kind or topic exists."""
        self._known("kind", kind, self.catalogue.kind)
        self._known("topic", topic, self.catalogue.facets["topics"])

    def _kinds(self, serve: bool) -> list[str]:
        """The kinds of services, or of resources."""
        return [kind.id for kind in self.catalogue.kinds if kind.shape.serves == serve]

    def _facets(self, topic: Choice, audience: Choice, stage: Choice) -> dict[str, set[str]]:
        """What is wanted of each facet, every name looked up."""
        facets = self.catalogue.facets
        return {
            "topics": self._known("topic", topic, facets["topics"]),
            "audiences": self._known("audience", audience, facets["audiences"]),
            "stages": self._known("stage", stage, facets["stages"]),
        }

    def _known(self, option: str, choice: Choice, names: Iterable[str]) -> set[str]:
        names = list(names)
        for name in _several(choice):
            if name not in names:
                otherwise = f"Use one of {', '.join(names)}"
                raise AuthorMistake(
                    f"there is no {option} {name!r}", did_you_mean(name, names, otherwise)
                )
        return set(_several(choice))

    def _listed(self, entries: Iterable[E_]) -> list[E_]:
        """Entries that somebody asked for by id, without those that the area hides."""
        live = [self.live(entry) for entry in entries]
        return [entry for entry in live if entry.id not in self.catalogue.local.hidden]

    def live(self, entry: E_) -> E_:
        """The entry, unless it has been withdrawn."""
        if entry.withdrawn:
            instead = entry.withdrawn.replaced_by
            hint = f"use {instead!r} instead" if instead else "take it out of the list"
            raise AuthorMistake(f"{entry.id!r} has been withdrawn", hint)
        return entry

    def _missing(self, id: str, what: str, names: Iterable[str]) -> NoReturn:
        other = "service" if what == "resource" else "resource"
        if id in self.catalogue.by_id and what in ("resource", "service"):
            raise AuthorMistake(f"{id!r} is a {other}, not a {what}", f'write {other}("{id}")')
        hint = did_you_mean(id, names, _WHERE.get(what, "see the list on the find page"))
        raise AuthorMistake(f"there is no {what} {id!r}", hint)


_WHERE = {
    "slot": "see slots: in the taxonomy",
    "offer": "see offers: in the taxonomy",
    "step": "see pathway: in the catalogue",
    "term": "see acronyms: in the catalogue",
}
"""Where the names stand that are on no list of the hub's pages."""


def _ids(records: Iterable[People | Nation]) -> list[str]:
    return [record.id for record in records]


def _several(choice: Choice) -> list[str]:
    if choice is None:
        return []
    return [choice] if isinstance(choice, str) else list(choice)
