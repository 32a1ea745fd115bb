"""What templates ask of an edition: small questions with plain answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from hub.lookup import AnyEntry
from hub.model import (
    Acronym,
    Assurance,
    Confidence,
    Edition,
    Phone,
    Recommendation,
    Service,
    earliest,
)
from hub.model.taxonomy import Facet
from hub.render.words import KIND_ICONS, KIND_NAMES
from hub.review import entry_due, review_due


@dataclass(frozen=True)
class Change:
    """Something readers should hear about: added, changed or withdrawn, on a day."""

    on: date
    verb: str
    entry: AnyEntry
    what: Any


@dataclass(frozen=True)
class Day:
    """The changes of one day. `added` are kept apart, because the first day has so many."""

    on: date
    added: tuple[Change, ...]
    others: tuple[Change, ...]


def address(edition: Edition, entry: AnyEntry) -> str:
    """The address of an entry's page in the edition: part of the contract, so never changed."""
    return f"{'services' if isinstance(entry, Service) else 'resources'}/{entry.id}/"


def kind_name(edition: Edition, kind: str, count: int = 1) -> str:
    return KIND_NAMES[kind][count != 1]


def kind_icon(edition: Edition, kind: str) -> str:
    return KIND_ICONS[kind]


def list_page(edition: Edition, kind: str) -> tuple[str, str]:
    """The page that lists a kind, as its address and its name."""
    if kind in ("service", "helpline"):
        return "services/", "Services and helplines"
    if kind in ("research", "training"):
        return f"{kind}/", KIND_NAMES[kind][1]
    return "guides/", "Guides and tools"


def good_until(edition: Edition) -> date:
    """The last day on which a page of this build may be relied on."""
    return edition.as_of + timedelta(days=edition.hub.good_for_days)


def emergency(edition: Edition) -> list[Service]:
    return [s for s in edition.catalogue.live_services if s.everywhere == "emergency"]


def in_header(edition: Edition) -> list[Service]:
    return [s for s in edition.catalogue.live_services if s.everywhere == "header"]


def in_footer(edition: Edition) -> list[Service]:
    """The helplines of every page: those of the header, then those of the footer."""
    footer = [s for s in edition.catalogue.live_services if s.everywhere == "footer"]
    return in_header(edition) + footer


def doubt(edition: Edition, assurance: Assurance) -> str:
    """What must stand next to a number or link: empty only when it is confirmed or reported."""
    return "not confirmed" if assurance.confidence is Confidence.UNCONFIRMED else ""


def due(edition: Edition, entry: AnyEntry) -> date | None:
    return entry_due(entry)


def phone_due(edition: Edition, service: Service, phone: Phone) -> date | None:
    checked = phone.assurance.checked_on
    return review_due(checked, "service", f"{service.id} {phone.number}") if checked else None


def site_of(edition: Edition, url: str) -> str:
    """The name of a link's site, such as `nspcc.org.uk`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def related(edition: Edition, entry: AnyEntry) -> list[AnyEntry]:
    """What goes well with an entry: what it names, then what names it; at most six."""
    by_id = edition.catalogue.by_id
    naming = [e.id for e in edition.catalogue.entries if entry.id in e.related]
    ids = dict.fromkeys([*entry.related, *naming])
    return [by_id[id] for id in ids if by_id[id].live][:6]


def replacement(edition: Edition, entry: AnyEntry) -> AnyEntry | None:
    withdrawn = entry.withdrawn
    return edition.catalogue.by_id.get(withdrawn.replaced_by or "") if withdrawn else None


def facets_of(edition: Edition, entry: AnyEntry, section: str) -> list[Facet]:
    """The topics, audiences or stages of an entry, in the order of the taxonomy."""
    names = set(getattr(entry, section))
    return [facet for id, facet in edition.catalogue.facets[section].items() if id in names]


def filed_under(edition: Edition, section: str, id: str) -> list[AnyEntry]:
    """Live entries of a facet: services first, then resources by how recent they are."""
    services = [s for s in edition.catalogue.live_services if id in getattr(s, section)]
    resources = [r for r in edition.catalogue.live_resources if id in getattr(r, section)]
    return [*services, *sorted(resources, key=_newest)]


def by_kind(edition: Edition, entries: Iterable[AnyEntry]) -> list[tuple[str, list[AnyEntry]]]:
    """Entries under the headings that people look for, empty headings left out."""
    groups: dict[str, list[AnyEntry]] = {}
    for heading, kinds in _HEADINGS.items():
        chosen = [entry for entry in entries if entry.kind in kinds]
        if chosen:
            groups[heading] = chosen
    return list(groups.items())


_HEADINGS = {
    "Who can help": ("service", "helpline"),
    "Guides, templates and tools": ("guide", "template", "tool"),
    "Research": ("research",),
    "Training": ("training",),
    "Policy and procedures": ("policy",),
}


def changes(edition: Edition, limit: int | None = None) -> list[Day]:
    """What was added, changed and withdrawn, newest day first."""
    found = sorted(_changes(edition), key=lambda c: (-c.on.toordinal(), c.verb, c.entry.id))
    days = []
    for on, of_day in groupby(found, key=lambda change: change.on):
        todays = list(of_day)
        added = tuple(change for change in todays if change.verb == "added")
        days.append(Day(on, added, tuple(c for c in todays if c.verb != "added")))
    return days[:limit]


def _changes(edition: Edition) -> Iterable[Change]:
    for entry in edition.catalogue.entries:
        if entry.withdrawn:
            yield Change(entry.withdrawn.on, "withdrawn", entry, entry.withdrawn.reason)
        else:
            yield Change(entry.added, "added", entry, None)
            yield from (Change(u.on, "changed", entry, u.what) for u in entry.updates)


def latest(edition: Edition, limit: int = 3) -> list[AnyEntry]:
    """The newest live resources: by when the hub took them up, then by publication."""
    return [*sorted(edition.catalogue.live_resources, key=_newest)[:limit]]


def _newest(entry: Any) -> tuple[int, int, str]:
    touched = max([entry.added, *(update.on for update in entry.updates)])
    published = earliest(entry.published).toordinal() if entry.published else 0
    return -touched.toordinal(), -published, entry.id


def asked(
    edition: Edition, recommendations: Iterable[Recommendation]
) -> list[tuple[str, list[Recommendation]]]:
    """Recommendations under the names of those they ask, in the order of the taxonomy.

    One that asks several stands once, under all of their names.
    """
    names = {body.id: str(body.name) for body in edition.catalogue.bodies}
    groups: dict[str, list[Recommendation]] = {}
    for wish in sorted(recommendations, key=lambda w: [list(names).index(i) for i in w.asks]):
        groups.setdefault("; ".join(names[i] for i in wish.asks), []).append(wish)
    return list(groups.items())


def letters(edition: Edition, acronyms: Iterable[Acronym]) -> list[tuple[str, list[Acronym]]]:
    """Acronyms by their first letter."""
    ordered = sorted(acronyms, key=lambda a: a.acronym.lower())
    return [(k, list(g)) for k, g in groupby(ordered, key=lambda a: a.acronym[0].upper())]


def a_to_z(edition: Edition) -> list[tuple[str, list[AnyEntry]]]:
    """Every live entry by the first letter of its name."""

    def name(entry: AnyEntry) -> str:
        return str(entry.name).lstrip("'\"‘“0123456789/ ").removeprefix("The ").lower()

    live = [*edition.catalogue.live_resources, *edition.catalogue.live_services]
    ordered = sorted(live, key=name)
    return [(k.upper(), list(g)) for k, g in groupby(ordered, key=lambda e: name(e)[0])]


def filter_options(
    edition: Edition, entries: Iterable[AnyEntry], section: str
) -> list[tuple[str, str, int]]:
    """The values of a facet that some of the entries have: id, name and how many."""
    entries = list(entries)
    if section == "kind":
        names = {kind: KIND_NAMES[kind][1] for kind in KIND_NAMES}
    else:
        facets = edition.catalogue.facets[section]
        names = {id: f.short_name.words(edition.language) for id, f in facets.items()}
    counts = Counter(
        value
        for entry in entries
        for value in ([entry.kind] if section == "kind" else getattr(entry, section))
    )
    return [(id, name, counts[id]) for id, name in names.items() if counts[id]]


def counted(edition: Edition, entries: Iterable[AnyEntry]) -> str:
    """`18 resources · 3 services`, leaving out what there is none of."""
    entries = list(entries)
    services = sum(isinstance(entry, Service) for entry in entries)
    numbers = {"resource": len(entries) - services, "service": services}
    return " · ".join(f"{n} {noun}{'s' * (n != 1)}" for noun, n in numbers.items() if n)


def confidence_counts(edition: Edition) -> dict[str, int]:
    """How many live entries are confirmed, reported and unconfirmed."""
    live = [entry for entry in edition.catalogue.entries if entry.live]
    return {level: sum(e.assurance.confidence == level for e in live) for level in Confidence}


VIEWS: dict[str, Callable[..., Any]] = {
    view.__name__: view
    for view in (
        a_to_z,
        address,
        asked,
        by_kind,
        changes,
        confidence_counts,
        counted,
        doubt,
        due,
        emergency,
        facets_of,
        filed_under,
        filter_options,
        in_footer,
        in_header,
        kind_icon,
        kind_name,
        latest,
        letters,
        list_page,
        phone_due,
        related,
        replacement,
        site_of,
    )
}
