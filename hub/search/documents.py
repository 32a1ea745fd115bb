"""What can be found: entries, facets, terms and hand-written pages, as short documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hub.lookup import AnyEntry
from hub.model import (
    FRONT_DOOR,
    OUT_OF_HOURS,
    Area,
    Edition,
    Facet,
    Phone,
    Record,
    Research,
    Service,
    Slot,
    Text,
)
from hub.render.signposting import contacts, elsewhere
from hub.render.views import address, kind_name, not_sure_it_runs, shortly, unsure
from hub.render.words import FINDER_LABELS, FOR_WHOM
from hub.search.steps import step_documents
from hub.walk import texts_of

LOCAL = 3.2
"""An area's own services, resources and pages stand before shared ones that match as well."""

ALWAYS_THERE = {FRONT_DOOR: 3.5, OUT_OF_HOURS: 3.4}
"""An area's front door and out-of-hours team stand before anything else that matches as well."""

WITHDRAWN = 0.3
"""What has been withdrawn is found, and stands behind what took its place."""

HERE = "here local locally near nearby nearest round area"
"""Words by which readers ask for what is their own area's."""

ELSEWHERE = 0.45
"""What is for people of other areas or nations stands behind what is for people here."""

ABOUT = 0.5
"""Pages about the hub stand behind pages about the work."""

TERM = 0.75
"""What a term means stands behind a guide to the thing itself."""


@dataclass(frozen=True)
class Document:
    """One thing that can be found. `title`, `summary` and `label` are shown as they are.

    `names` are what else it is called, `by` is who
    provides or published it; `words` is the rest that can be searched. `weight` is how
    far it stands before or behind others that match as well. `facets` hold what the finder page
    narrows by: the name of each facet and its values for this document. `numbers` are telephone
    numbers as they are dialled in their country, digits only. `place` is the area whose own it is;
    `caution`, `phones` and `foot` are shown with it.
    """

    id: str
    type: str
    label: str
    title: str
    summary: str
    url: str
    names: tuple[str, ...] = ()
    by: str = ""
    words: str = ""
    weight: float = 1
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    place: str = ""
    caution: str = ""
    phones: tuple[dict[str, str], ...] = ()
    foot: str = ""


def documents(edition: Edition) -> Iterator[Document]:
    """Everything in an edition that the finder knows, ids unique."""
    for entry in edition.catalogue.entries:
        if entry.id not in edition.catalogue.local.hidden:
            yield _entry(edition, entry)
    yield from _facets(edition)
    yield from _terms(edition)
    yield from _pages(edition)
    yield from (Document(**fields) for fields in step_documents(edition))
    if edition.area:
        yield from _contacts(edition)


def _entry(edition: Edition, entry: AnyEntry) -> Document:
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
        "phones": tuple(_phone(edition, entry, phone) for phone in getattr(entry, "phones", ())),
        "foot": shortly(edition, entry),
    }


def _phone(edition: Edition, entry: AnyEntry, phone: Phone) -> dict[str, str]:
    label = phone.label.words(edition.language) if phone.label else ""
    shown = {"number": phone.number, "dial": phone.dial, "doubt": unsure(edition, entry, phone)}
    return {name: words for name, words in {**shown, "label": label}.items() if words}


def _weight(edition: Edition, entry: AnyEntry) -> float:
    if not entry.live:
        return WITHDRAWN
    filled = [ALWAYS_THERE[s.id] for s in fills(edition, entry) if s.id in ALWAYS_THERE]
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


def _words(edition: Edition, entry: object) -> Iterator[str]:
    if isinstance(entry, Service):
        texts: list[Text | None] = [entry.description, entry.how_to_refer, *entry.criteria]
        texts.append(entry.area_served)
        yield from (FOR_WHOM[whom] for whom in entry.for_whom)
    else:
        texts = [entry.why, entry.body]  # type: ignore[attr-defined]
        yield from (copy.format or "" for copy in entry.languages)  # type: ignore[attr-defined]
    if isinstance(entry, Research):
        texts += [finding.heading for finding in entry.key_findings]
    for section, facets in edition.catalogue.facets.items():
        names = getattr(entry, section)
        texts += [facets[name].name for name in names if name in facets]
    yield from (text.words(edition.language) for text in texts if text)
    yield kind_name(edition, entry.kind)  # type: ignore[attr-defined]
    if edition.area and entry.id in edition.catalogue.local.added:  # type: ignore[attr-defined]
        yield from (*edition.area.name.root.values(), *edition.area.council.root.values(), HERE)


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
    if isinstance(entry, Service) and "self" in entry.who_can_refer:
        found["refer"] = ("self",)
    return found


def _languages(entry: AnyEntry) -> Iterator[str]:
    if not isinstance(entry, Service):
        yield from (copy.language for copy in entry.languages)


def _digits(entry: AnyEntry) -> Iterator[str]:
    if isinstance(entry, Service):
        yield from (re.sub(r"\D", "", phone.number) for phone in entry.phones)


def _facets(edition: Edition) -> Iterator[Document]:
    for section, facets in edition.catalogue.facets.items():
        for facet in facets.values():
            yield _facet(edition, section, facet)


def _facet(edition: Edition, section: str, facet: Facet) -> Document:
    title, summary = (t.words(edition.language) for t in (facet.name, facet.summary))
    return Document(
        id=f"{section}-{facet.id}",
        type="topic",
        label=FINDER_LABELS[section],
        title=title,
        summary=summary,
        url=f"{section}/{facet.id}/",
        names=(facet.short_name.words(edition.language),),
        words=facet.intro.words(edition.language) if facet.intro else "",
        facets={section: (facet.id,)},
    )


def _terms(edition: Edition) -> Iterator[Document]:
    for term in edition.catalogue.acronyms:
        means = [meaning.words(edition.language) for meaning in term.means]
        yield Document(
            id=f"term-{term.id}",
            type="term",
            label=FINDER_LABELS["term"],
            title=term.acronym,
            summary="; ".join(means),
            url=f"glossary/#{term.id}",
            names=tuple(re.sub(r"\(.*?\)", "", name) for name in (*means, *term.also)),
            words=term.note.words(edition.language) if term.note else "",
            weight=TERM,
        )


def _pages(edition: Edition) -> Iterator[Document]:
    for page in edition.pages:
        yield Document(
            id=f"page-{page.address}",
            type="page",
            label=FINDER_LABELS["page"],
            title=page.title,
            summary=page.description,
            url=page.address,
            words=" ".join((*page.headings, page.text)),
            weight=LOCAL if page.local else ABOUT if page.address.startswith("about/") else 1,
        )


def _contacts(edition: Edition) -> Iterator[Document]:
    """The area's page of contacts, and each contact that nobody is known for: what to do then.
    A contact that somebody fills is found as that service."""
    assert edition.area
    name = edition.area.name.words(edition.language)
    council = edition.area.council.words(edition.language)
    title = f"Whom to ring in {name}"
    yield Document(
        id="page-area/",
        type="page",
        label=FINDER_LABELS["page"],
        title=title,
        summary=f"The front door, the out-of-hours team and every local service of {council}.",
        url="area/",
        names=(*edition.area.name.root.values(), *edition.area.council.root.values()),
        words=" ".join(w for _, w in texts_of(_own_words(edition.area))),
        weight=LOCAL,
    )
    for filled in contacts(edition):
        if not filled.services:
            yield Document(
                id=f"contact-{filled.slot.id}",
                type="page",
                label=FINDER_LABELS["page"],
                title=filled.slot.name.words(edition.language),
                summary=f"Not known to us. {filled.ask.words(edition.language)}",
                url=f"area/#{filled.slot.id}",
                names=(name,),
                weight=1.2,
            )


def _own_words(area: Area) -> tuple[Record | None, ...]:
    """What an area says of its own practice, on its page of contacts."""
    return (area.partnership, area.clinic, area.practice_leads, *area.practice)


def by_address(found: Iterable[Document]) -> dict[str, str]:
    """The document of every address."""
    return {document.url: document.id for document in found}
