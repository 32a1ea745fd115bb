"""What stands in a workbook: its chapters, and what each of them has of an edition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from signpost.model import AnyEntry, Edition, Facet, Research, Resource, Service, Shape, Training
from signpost.render.next_steps import PaperStage, next_steps
from signpost.render.signposting import Filled, elsewhere, filled, local_services


@dataclass(frozen=True)
class Part:
    """A chapter, or a part of one: where it can be linked at, and its heading."""

    id: str
    title: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """Guides of one topic. `whole` stand here in full, `others` under another topic."""

    topic: Facet
    whole: tuple[AnyEntry, ...]
    others: tuple[AnyEntry, ...]


class Workbook:
    """An edition as its workbook shows it. Whatever is withdrawn or hidden here is not in it.

    On paper every number and link speaks for itself, because a sheet is read without the rest.
    `logo` is the area's, as a data: address.
    """

    def __init__(self, edition: Edition, logo: str = "") -> None:
        self.edition = edition
        self.catalogue = edition.catalogue
        self.logo = logo

    @cached_property
    def chapters(self) -> tuple[Part, ...]:
        """The chapters in their order. The id of each is also the name of its template."""
        here = f" in {self._words(self.edition.area.name)}" if self.edition.area else ""
        every = (
            Part("ring", "Who to ring now"),
            Part("next", "What to do next", self._stages()),
            Part("contacts", f"Contacts{here}", self._contact_parts()),
            Part("services", "Services and helplines", tuple(p for p, _ in self.services)),
            Part("guides", "Guides and tools", tuple(_topic(self, s.topic) for s in self.shelves)),
            Part("research", "Research", self._research_parts()),
            Part("training", "Training"),
            Part("glossary", "Glossary"),
            Part("care", self._words(self.edition.hub.care_page.label)),
            Part("sure", "How sure we are, and sources"),
        )
        return tuple(chapter for chapter in every if self._has(chapter.id))

    def _has(self, chapter: str) -> bool:
        held: dict[str, Any] = {
            "next": self.stages,
            "contacts": self.contacts,
            "guides": self.shelves,
            "research": self.summaries or self.other_research,
            "training": self.training,
            "glossary": self.catalogue.acronyms or self.catalogue.synonyms,
        }
        return bool(held.get(chapter, True))

    def anchor(self, entry: AnyEntry) -> str:
        """Where an entry stands in the workbook."""
        return "entry-" + entry.id.replace("/", "-")

    def listed(self, filled: Filled) -> list[Service]:
        """Who fills a slot and may be shown."""
        return [service for service in filled.services if self.catalogue.lists(service)]

    @cached_property
    def stages(self) -> list[PaperStage]:
        return next_steps(self.edition)

    def _stages(self) -> tuple[Part, ...]:
        return tuple(Part(f"stage-{s.stage.id}", self._words(s.stage.name)) for s in self.stages)

    @cached_property
    def always(self) -> list[Filled]:
        """Whom to ring by day and by night; in the core, whom to ask for them."""
        return [one for one in self.contacts if one.slot.hours]

    @cached_property
    def contacts(self) -> list[Filled]:
        """Every contact, filled or not."""
        return self._slots("contact")

    @cached_property
    def support(self) -> list[Filled]:
        """Every part of support that an area may fill, filled or not."""
        return self._slots("support")

    def _slots(self, group: str) -> list[Filled]:
        slots = [slot for slot in self.catalogue.slots if slot.group == group]
        return [filled(self.edition, slot) for slot in slots]

    def _contact_parts(self) -> tuple[Part, ...]:
        parts = (Part("who-to-ring", "Whom to ring"), Part("support", "Support"))
        return tuple(part for part in parts if part.id != "support" or self.support)

    @cached_property
    def services(self) -> list[tuple[Part, list[Service]]]:
        """The area's own services, then helplines, then the other services."""
        own = local_services(self.edition)
        others = [s for s in self._here_first(self.catalogue.live_services) if s not in own]
        here = f"Services of {self._words(self.edition.area.name)}" if self.edition.area else ""
        groups = (
            (Part("own-services", here), self._here_first(own)),
            (Part("helplines", "Helplines"), [s for s in others if s.shape is Shape.HELPLINE]),
            (Part("other-services", "Services"), [s for s in others if s.shape is Shape.SERVICE]),
        )
        return [(part, services) for part, services in groups if services]

    @cached_property
    def shelves(self) -> list[Shelf]:
        """Guides and tools by topic, each in full under the first of its topics."""
        guides = [
            r for r in self._by_title(self.catalogue.live_resources) if isinstance(r, Resource)
        ]
        shelves = []
        for topic in self.catalogue.topics:
            filed = [guide for guide in guides if topic.id in guide.topics]
            whole = [guide for guide in filed if guide.topics[0] == topic.id]
            if filed:
                others = [guide for guide in filed if guide not in whole]
                shelves.append(Shelf(topic, tuple(whole), tuple(others)))
        return shelves

    @cached_property
    def summaries(self) -> list[Research]:
        """The research that is summed up in full."""
        return [r for r in self._research if r.is_summary]

    @cached_property
    def other_research(self) -> list[Research]:
        """The research that is only pointed to."""
        return [r for r in self._research if not r.is_summary]

    @property
    def _research(self) -> list[Research]:
        found = self._by_title(self.catalogue.live_resources)
        return [r for r in found if isinstance(r, Research)]

    def _research_parts(self) -> tuple[Part, ...]:
        parts = []
        if self.summaries:
            parts.append(Part("summaries", "Summaries"))
        if self.other_research:
            parts.append(Part("other-research", "More research"))
        return tuple(parts)

    @cached_property
    def training(self) -> list[AnyEntry]:
        found = self._by_title(self.catalogue.live_resources)
        return [r for r in found if isinstance(r, Training)]

    @cached_property
    def lines_for_staff(self) -> list[Service]:
        """Lines that staff may ring too."""
        lines = self._here_first(self.catalogue.live_services)
        cared_for = {people.id for people in self.catalogue.people if people.care}
        return [s for s in lines if cared_for & set(s.for_whom) and s.phones]

    @cached_property
    def everything(self) -> list[AnyEntry]:
        """Every entry of the workbook, by name."""
        live = [*self.catalogue.live_resources, *self.catalogue.live_services]
        return sorted(live, key=self._name)

    def _by_title(self, entries: Iterable[Any]) -> list[Any]:
        own = self.catalogue.local.added
        named = sorted(entries, key=lambda entry: (entry.id not in own, self._name(entry)))
        return self._here_first(named)

    def _here_first(self, entries: Iterable[Any]) -> list[Any]:
        """Entries with those that are for people elsewhere at the end."""
        return sorted(entries, key=lambda entry: bool(elsewhere(self.edition, entry)))

    def _name(self, entry: AnyEntry) -> str:
        return self._words(entry.name).lstrip("'\"‘“ ").removeprefix("The ").lower()

    def _words(self, text: Any) -> str:
        return str(text.words(self.edition.language))


def _topic(book: Workbook, topic: Facet) -> Part:
    return Part(f"topic-{topic.id}", topic.short_name.words(book.edition.language))
