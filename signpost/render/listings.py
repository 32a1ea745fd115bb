"""Lists that pages show: what is filed where, what is new, what has changed, A to Z."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, TypeVar
from unicodedata import combining, normalize

from signpost.model import Acronym, AnyEntry, Edition, Recommendation, Service, earliest
from signpost.render.words import language_name


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


def filed_under(edition: Edition, section: str, id: str) -> list[AnyEntry]:
    """Live entries of a facet: services first, then resources by how recent they are."""
    catalogue, wanted = edition.catalogue, {section: {id}}
    services = catalogue.filed(catalogue.live_services, wanted)
    resources = catalogue.filed(catalogue.live_resources, wanted)
    own = catalogue.local.added
    return [*services, *sorted(resources, key=lambda r: (r.id not in own, _newest(r)))]


def by_kind(edition: Edition, entries: Iterable[AnyEntry]) -> list[tuple[str, list[AnyEntry]]]:
    """Entries under the headings that people look for, empty headings left out."""
    groups: dict[str, list[AnyEntry]] = {}
    for listing in edition.catalogue.every_listing:
        chosen = [entry for entry in entries if entry.kind in listing.kinds]
        if chosen:
            groups.setdefault(listing.name.words(edition.language), []).extend(chosen)
    return list(groups.items())


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
        elif edition.catalogue.lists(entry):
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


NUMBERS, SIGNS = "0–9", "Other"
"""Where names without a letter stand: such as 101, and those of signs alone."""


def letters(edition: Edition, acronyms: Iterable[Acronym]) -> list[tuple[str, list[Acronym]]]:
    """Acronyms by their first letter."""
    return _by_letter(acronyms, lambda acronym: acronym.acronym)


def a_to_z(edition: Edition) -> list[tuple[str, list[AnyEntry]]]:
    """Every live entry by the first letter of its name."""
    live = [*edition.catalogue.live_resources, *edition.catalogue.live_services]
    return _by_letter(live, lambda entry: str(entry.name))


T_ = TypeVar("T_")


def _by_letter(records: Iterable[T_], name: Callable[[T_], str]) -> list[tuple[str, list[T_]]]:
    """Records under the letters of their names: the letters in order, then numbers, then signs."""

    def key(record: T_) -> tuple[int, str, str]:
        letter, rest = filed(name(record))
        return (NUMBERS, SIGNS).index(letter) + 1 if len(letter) > 1 else 0, letter, rest

    ordered = sorted(records, key=key)
    return [(k, list(g)) for k, g in groupby(ordered, key=lambda record: filed(name(record))[0])]


def filed(name: str) -> tuple[str, str]:
    """The letter under which a name stands, and the words by which it is put in order there.

    An article, quotes and digits in front do not count, and an accent is none: É is filed under E,
    24/7 help under H, and 24/7 alone with the numbers.
    """
    plain = "".join(c for c in normalize("NFKD", name) if not combining(c)).casefold()
    words = re.sub(r"^[\W\d_]*(?:the\b[\W\d_]+)?", "", plain)
    if words:
        return words[0].upper()[0], words
    return (NUMBERS if any(c.isdecimal() for c in plain) else SIGNS), plain


def filter_options(
    edition: Edition, entries: Iterable[AnyEntry], section: str
) -> list[tuple[str, str, int]]:
    """The values of a facet that some of the entries have: id, name and how many."""
    entries = list(entries)
    if section == "kind":
        names = {id: k.plural.words(edition.language) for id, k in edition.catalogue.kind.items()}
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


@dataclass(frozen=True)
class FinderFacet:
    """Something that the finder page narrows by. `options` are values and their names."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def finder_facets(edition: Edition) -> list[FinderFacet]:
    """Everything that the finder page narrows by, in its order; the finder counts what there is."""
    language, sections = edition.language, edition.catalogue.facets
    kinds = tuple((id, kind.name.words(language)) for id, kind in edition.catalogue.kind.items())
    found = [FinderFacet("kind", "Kind", kinds)]
    if edition.area:
        here = edition.area.name.words(language)
        found.append(FinderFacet("where", "Where", (("local", here), ("national", "National"))))
    for name, label in (("topics", "Topic"), ("audiences", "For"), ("stages", "On the pathway")):
        options = ((id, f.short_name.words(language)) for id, f in sections[name].items())
        found.append(FinderFacet(name, label, tuple(options)))
    entries = edition.catalogue.live_resources
    codes = sorted({copy.language for entry in entries for copy in entry.languages})
    names = tuple((code, language_name(code, language)) for code in codes)
    found.append(FinderFacet("language", "Language", names))
    asked = ((one.id, one.filter) for one in edition.catalogue.referrers)
    refer = tuple((id, words.words(language)) for id, words in asked if words)
    return [*found, FinderFacet("refer", "Referral", refer)] if refer else found
