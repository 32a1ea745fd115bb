"""Resources and services as documents of the finder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from signpost.model import (
    AnyEntry,
    Edition,
    Phone,
    Research,
    Service,
    Slot,
    Text,
)
from signpost.render.certainty import of_number
from signpost.render.labels import kind_name, label
from signpost.render.signposting import elsewhere
from signpost.render.views import address, not_sure_it_runs, shortly
from signpost.render.words import FINDER_LABELS
from signpost.search.document import ALWAYS_THERE, ELSEWHERE, HERE, LOCAL, WITHDRAWN, Document


def entry_document(edition: Edition, entry: AnyEntry) -> Document:
    language = edition.language
    summary = entry.summary if entry.live or not entry.withdrawn else entry.withdrawn.reason
    names = [words for words in entry.name.root.values() if words != entry.name.words(language)]
    return Document(
        id=entry.id,
        type="service" if isinstance(entry, Service) else "resource",
        label=kind_name(edition, entry.kind) if entry.live else FINDER_LABELS["withdrawn"],
        title=entry.name.words(language),
        summary=summary.words(language),
        url=address(edition, entry),
        names=tuple(names) + tuple(slot.name.words(language) for slot in fills(edition, entry)),
        by=_by(entry),
        words=" ".join(_words(edition, entry)),
        weight=_weight(edition, entry),
        facets=_narrowed_by(edition, entry) if entry.live else {},
        numbers=tuple(_digits(entry)),
        **(_shown(edition, entry) if entry.live else {}),
    )


def _shown(edition: Edition, entry: AnyEntry) -> dict[str, Any]:
    """What a result shows of a live entry beside its title and summary."""
    local = edition.area is not None and entry.id in edition.catalogue.local.added
    return {
        "place": edition.area.name.words(edition.language) if edition.area and local else "",
        "caution": not_sure_it_runs(edition, entry) or elsewhere(edition, entry),
        "phones": tuple(_phone(edition, entry, phone) for phone in entry.phones)
        if isinstance(entry, Service)
        else (),
        "foot": shortly(edition, entry),
    }


def _phone(edition: Edition, service: Service, phone: Phone) -> dict[str, str]:
    label = phone.label.words(edition.language) if phone.label else ""
    certainty = of_number(edition, phone, service)
    shown = {"number": phone.shown.words(edition.language), "dial": phone.dial}
    shown["sure" if certainty.sure else "doubt"] = certainty.mark
    return {name: words for name, words in {**shown, "label": label}.items() if words}


def _weight(edition: Edition, entry: AnyEntry) -> float:
    if not entry.live:
        return WITHDRAWN
    filled = [ALWAYS_THERE[s.hours] for s in fills(edition, entry) if s.hours]
    if filled:
        return max(filled)
    if entry.id in edition.catalogue.local.added:
        return LOCAL
    return ELSEWHERE if elsewhere(edition, entry) else 1


def fills(edition: Edition, entry: AnyEntry) -> list[Slot]:
    """The slots that an entry fills in this area; it is found by their names as well."""
    filled = edition.catalogue.local.filled
    return [
        s for s in edition.catalogue.slots if s.id in filled and entry.id in filled[s.id].services
    ]


def _words(edition: Edition, entry: AnyEntry) -> Iterator[str]:
    """All that can be searched beside its title, names, publisher and summary."""
    yield from (text.words(edition.language) for text in _texts(edition, entry) if text)
    yield kind_name(edition, entry.kind)
    if isinstance(entry, Service):
        yield from (label(edition, "people", whom) for whom in entry.for_whom)
    else:
        yield from (copy.format or "" for copy in entry.languages)
    if edition.area and entry.id in edition.catalogue.local.added:
        yield from (
            *edition.area.name.root.values(),
            *edition.area.organisation.root.values(),
            HERE,
        )


def _texts(edition: Edition, entry: AnyEntry) -> Iterator[Text | None]:
    if isinstance(entry, Service):
        yield from (entry.description, entry.how_to_refer, entry.area_served, *entry.criteria)
    else:
        yield from (entry.why, entry.body)
    if isinstance(entry, Research):
        yield from (finding.heading for finding in entry.key_findings)
    for section, facets in edition.catalogue.facets.items():
        yield from (facets[name].name for name in getattr(entry, section) if name in facets)


def _by(entry: AnyEntry) -> str:
    if isinstance(entry, Service):
        return entry.provider
    return " ".join((entry.publisher, *entry.authors))


def _narrowed_by(edition: Edition, entry: AnyEntry) -> dict[str, tuple[str, ...]]:
    """What the finder page narrows by. `where` is only asked in an area."""
    found = {
        "kind": (entry.kind,),
        "topics": entry.topics,
        "audiences": entry.audiences,
        "stages": entry.stages,
        "language": tuple(_languages(entry)),
    }
    if edition.area:
        local = entry.id in edition.catalogue.local.added
        found["where"] = ("local" if local else "national",)
    if isinstance(entry, Service):
        asked = [one.id for one in edition.catalogue.referrers if one.filter]
        if refer := tuple(id for id in asked if id in entry.who_can_refer):
            found["refer"] = refer
    return found


def _languages(entry: AnyEntry) -> Iterator[str]:
    if not isinstance(entry, Service):
        yield from (copy.language for copy in entry.languages)


def _digits(entry: AnyEntry) -> Iterator[str]:
    if isinstance(entry, Service):
        yield from (re.sub(r"\D", "", phone.number) for phone in entry.phones)
