"""The catalogue: all resources and services, the facets they are filed under, and the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from pydantic import ConfigDict

from signpost.model.entry import Entry
from signpost.model.kinds import Kind, Listing, Shape
from signpost.model.local import Local
from signpost.model.nations import Nation
from signpost.model.offers import Offer
from signpost.model.pathway import Step
from signpost.model.people import People, Referrer
from signpost.model.private_words import PrivateWords
from signpost.model.resource import Research, Resource, Training
from signpost.model.service import Service
from signpost.model.settings import LeftOut, Settings
from signpost.model.standard import GROUPS, KINDS, LISTINGS, NATIONS
from signpost.model.taxonomy import Audience, Body, Facet, Group, Slot, Stage, Topic
from signpost.model.values import Record
from signpost.model.vocabulary import Acronym, Alike, Everyday, Synonym
from signpost.model.wording import Known, Wording

AnyEntry = Resource | Research | Training | Service
E_ = TypeVar("E_", bound=Entry)


class Catalogue(Record):
    """Everything that was read, in the order of the files. Printable: `str(catalogue)`.

    `local` is what an area laid over it; in the core there is nothing of that.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    hub: Settings | None = None
    kinds: tuple[Kind, ...] = KINDS
    listings: tuple[Listing, ...] = LISTINGS
    groups: tuple[Group, ...] = GROUPS
    people: tuple[People, ...] = ()
    referrers: tuple[Referrer, ...] = ()
    nations: tuple[Nation, ...] = NATIONS
    offers: tuple[Offer, ...] = ()
    topics: tuple[Topic, ...] = ()
    audiences: tuple[Audience, ...] = ()
    stages: tuple[Stage, ...] = ()
    bodies: tuple[Body, ...] = ()
    slots: tuple[Slot, ...] = ()
    resources: tuple[Resource | Research | Training, ...] = ()
    services: tuple[Service, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    alike: tuple[Alike, ...] = ()
    everyday: tuple[Everyday, ...] = ()
    pathway: tuple[Step, ...] = ()
    wording: tuple[Wording, ...] = ()
    known: tuple[Known, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    private_words: PrivateWords = PrivateWords()
    local: Local = Local()

    @property
    def entries(self) -> Iterator[Resource | Research | Training | Service]:
        """Resources, then services, tombstones included."""
        yield from self.resources
        yield from self.services

    @cached_property
    def by_id(self) -> dict[str, Resource | Research | Training | Service]:
        """Entries by id and by alias."""
        named = {alias: entry for entry in self.entries for alias in entry.aliases}
        return named | {entry.id: entry for entry in self.entries}

    @cached_property
    def facets(self) -> dict[str, dict[str, Facet]]:
        """`topics`, `audiences` and `stages`, each by id."""
        return {
            "topics": {topic.id: topic for topic in self.topics},
            "audiences": {audience.id: audience for audience in self.audiences},
            "stages": {stage.id: stage for stage in self.stages},
        }

    @cached_property
    def kind(self) -> Mapping[str, Kind]:
        """Every kind by id, in the order of the taxonomy."""
        return {kind.id: kind for kind in self.kinds}

    @cached_property
    def every_listing(self) -> tuple[Listing, ...]:
        """The lists that kinds stand in; a kind that no list names has one of its own."""
        named = [id for listing in self.listings for id in listing.kinds]
        alone = (kind for kind in self.kinds if kind.id not in named)
        own = (Listing(id=kind.id, name=kind.plural, kinds=(kind.id,)) for kind in alone)
        known = (one for one in self.listings if any(id in self.kind for id in one.kinds))
        return (*known, *own)

    @cached_property
    def always(self) -> tuple[Slot, ...]:
        """The slots that stand on every page, and without which no area goes live."""
        return tuple(slot for slot in self.slots if slot.hours)

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """Words, beyond the common ones, by which mailboxes of roles are called."""
        return self.private_words.mailbox_words

    @property
    def organisation(self) -> str:
        """What runs an area, as a sentence names it: `trust`."""
        return str(self.hub.organisation) if self.hub else "organisation"

    def meaning(self, nation: str) -> frozenset[str]:
        """The ids that mean a nation: its own, and those of all nations."""
        return frozenset({nation, *(one.id for one in self.nations if one.every)})

    @cached_property
    def named_by(self) -> dict[str, tuple[str, ...]]:
        """For each id, the ids of the entries that name it among their `related`."""
        naming: dict[str, list[str]] = {}
        for entry in self.entries:
            for id in entry.related:
                naming.setdefault(id, []).append(entry.id)
        return {id: tuple(ids) for id, ids in naming.items()}

    def lists(self, entry: Entry) -> bool:
        """Whether an entry is listed: neither a tombstone nor hidden by the area."""
        return entry.live and entry.id not in self.local.hidden

    def filed(self, entries: Iterable[E_], wanted: Mapping[str, Collection[str]]) -> list[E_]:
        """Those of the entries that are filed under one of the ids that are wanted of each facet
        (`topics`, `audiences`, `stages`); of a facet of which none is wanted, under any."""
        return [
            entry
            for entry in entries
            if all(
                not ids or set(ids) & set(getattr(entry, facet)) for facet, ids in wanted.items()
            )
        ]

    @cached_property
    def live_resources(self) -> list[Resource | Research | Training]:
        """The resources that are listed, the area's own first."""
        return self._local_first(resource for resource in self.resources if self.lists(resource))

    @cached_property
    def live_services(self) -> list[Service]:
        """The services that are listed, the area's own first."""
        return self._local_first(service for service in self.services if self.lists(service))

    def _local_first(self, entries: Iterable[E_]) -> list[E_]:
        return sorted(entries, key=lambda entry: entry.id not in self.local.added)

    @property
    def tombstones(self) -> list[Entry]:
        return [entry for entry in self.entries if not entry.live]

    def __str__(self) -> str:
        """An outline that fits on a screen."""
        kinds = [
            f"{count} {kind}"
            for kind in self.kind
            if (count := sum(r.kind == kind for r in self.live_resources))
        ]
        summaries = sum(isinstance(r, Research) and r.is_summary for r in self.live_resources)
        helplines = sum(s.shape is Shape.HELPLINE for s in self.live_services)
        of = Counter(topic.group for topic in self.topics)
        groups = ", ".join(f"{of[group.id]} {group.id}" for group in self.groups if of[group.id])
        gone = ", ".join(entry.id for entry in self.tombstones)
        ambiguous = sum(acronym.ambiguous for acronym in self.acronyms)
        steps = Counter(step.kind for step in self.pathway)
        pathway = ", ".join(f"{count} {kind}" for kind, count in sorted(steps.items()))
        return "\n".join(
            [
                "Catalogue",
                f"  {len(self.live_resources)} resources: {', '.join(kinds)}",
                f"  {summaries} of the research entries are full summaries",
                f"  {len(self.live_services)} services, {helplines} of them helplines",
                f"  {len(self.tombstones)} tombstones: {gone}",
                f"  {len(self.topics)} topics: {groups}",
                f"  {len(self.audiences)} audiences, {len(self.stages)} stages",
                f"  {len(self.acronyms)} acronyms, {ambiguous} of them ambiguous; "
                f"{len(self.synonyms)} groups of synonyms",
                *([f"  {len(self.pathway)} steps of the pathway: {pathway}"] if steps else []),
                f"  {len(self.left_out)} left out, with reasons",
            ]
        )
