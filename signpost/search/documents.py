"""What can be found: entries, facets, terms and hand-written pages, as short documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.model import (
    Area,
    Edition,
    Facet,
    Text,
    WrittenPage,
)
from signpost.model.walk import wordings_of
from signpost.render.signposting import contacts
from signpost.render.words import FINDER_LABELS
from signpost.search.document import ABOUT, DATED, LOCAL, TERM, WITHDRAWN, Document
from signpost.search.entries import entry_document
from signpost.search.steps import step_documents


def documents(edition: Edition) -> Iterator[Document]:
    """Everything in an edition that the finder knows, ids unique."""
    for entry in edition.catalogue.entries:
        if entry.id not in edition.catalogue.local.hidden:
            yield entry_document(edition, entry)
    yield from _facets(edition)
    yield from _terms(edition)
    yield from _pages(edition)
    yield from step_documents(edition)
    yield _workbook()
    if edition.area:
        yield from _contacts(edition)


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
            names=tuple(re.sub(r"\(.*?\)", "", name) for name in term.also),
            words=term.note.words(edition.language) if term.note else "",
            weight=TERM,
        )


def _pages(edition: Edition) -> Iterator[Document]:
    retired = {b.address for b in edition.bulletins if b.is_retired(edition.as_of)}
    for page in edition.pages:
        about = page.address.startswith("about/") and not page.local
        yield Document(
            id=f"page-{page.address}",
            type="page",
            label=FINDER_LABELS["bulletin" if page.is_bulletin else "page"],
            title=page.title,
            summary=page.description,
            url=page.address,
            words=" ".join(page.headings if about else (*page.headings, page.text)),
            weight=_page_weight(page, retired),
        )


def _page_weight(page: WrittenPage, retired: set[str]) -> float:
    if page.address in retired:
        return WITHDRAWN
    if page.is_bulletin:
        return DATED
    return LOCAL if page.local else ABOUT if page.address.startswith("about/") else 1


def _workbook() -> Document:
    return Document(
        id="page-workbook/",
        type="page",
        label=FINDER_LABELS["page"],
        title="Workbook to print",
        summary="All of this hub in one place, to read through, to print or to save as a PDF.",
        url="workbook/",
        words="everything paper copy download booklet",
        weight=ABOUT,
    )


def _contacts(edition: Edition) -> Iterator[Document]:
    """The area's page of contacts, and each contact that nobody is known for: what to do then.
    A contact that somebody fills is found as that service."""
    assert edition.area
    name = edition.area.name.words(edition.language)
    organisation = edition.area.organisation.words(edition.language)
    title = f"Whom to ring in {name}"
    yield Document(
        id="page-area/",
        type="page",
        label=FINDER_LABELS["page"],
        title=title,
        summary=f"Whom to ring by day and by night, and every local service of {organisation}.",
        url="area/",
        names=(*edition.area.name.root.values(), *edition.area.organisation.root.values()),
        words=" ".join(w for one in _own_words(edition.area) for w in one.root.values()),
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


def _own_words(area: Area) -> Iterator[Text]:
    """What an area says of its own practice; nobody's name or mailbox is found."""
    said = (area.partnership, *area.offers.values(), *area.practice)
    yield from (words for _, words in wordings_of(said))
