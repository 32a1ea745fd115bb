"""What can be found: entries, facets, terms and hand-written pages, as short documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hub.lookup import AnyEntry
from hub.model import ALWAYS, Edition, Research, Service, Slot, Text
from hub.render.views import address, kind_name
from hub.render.words import FOR_WHOM
from hub.search.fold import fold


@dataclass(frozen=True)
class Document:
    """One thing that can be found. `title`, `summary` and `label` are shown as they are;
    `words` is the rest that can be searched."""

    id: str
    type: str
    label: str
    title: str
    summary: str
    url: str
    words: str
    weight: float = 1


def documents(edition: Edition) -> Iterator[Document]:
    """Everything in an edition that the finder knows, ids unique."""
    yield from _entries(edition)
    yield from _facets(edition)
    yield from _terms(edition)
    for page in edition.pages:
        name = f"page-{page.address}"
        yield Document(name, "page", "Page", page.title, page.description, page.address, "")


def _entries(edition: Edition) -> Iterator[Document]:
    for entry in edition.catalogue.entries:
        if entry.id in edition.catalogue.local.hidden:
            continue
        kind = entry.kind
        label = kind_name(edition, kind) if entry.live else "Withdrawn"
        summary = entry.summary if entry.live or not entry.withdrawn else entry.withdrawn.reason
        yield Document(
            entry.id,
            "service" if isinstance(entry, Service) else "resource",
            label,
            entry.name.words(edition.language),
            summary.words(edition.language),
            address(edition, entry),
            " ".join(_words(edition, entry)),
            _weight(edition, entry),
        )


LOCAL = 1.5
"""An area's own services and resources stand before shared ones that match as well."""

FRONT_DOOR = 3
"""An area's front door and out-of-hours team stand before anything else that matches as well."""

WITHDRAWN = 0.3
"""What has been withdrawn is found, and stands behind what took its place."""


def _weight(edition: Edition, entry: AnyEntry) -> float:
    if not entry.live:
        return WITHDRAWN
    if {slot.id for slot in _fills(edition, entry)} & set(ALWAYS):
        return FRONT_DOOR
    return LOCAL if entry.id in edition.catalogue.local.added else 1


def _fills(edition: Edition, entry: AnyEntry) -> list[Slot]:
    """The slots that an entry fills in this area; it is found by their names as well."""
    filled = edition.catalogue.local.filled
    return [
        s for s in edition.catalogue.slots if s.id in filled and entry.id in filled[s.id].services
    ]


def _words(edition: Edition, entry: object) -> Iterator[str]:
    if isinstance(entry, Service):
        texts: list[Text | None] = [entry.description, entry.how_to_refer, *entry.criteria]
        yield from (FOR_WHOM[whom] for whom in entry.for_whom)
        texts += [slot.name for slot in _fills(edition, entry)]
        yield entry.provider
    else:
        texts = [entry.why]  # type: ignore[attr-defined]
        yield entry.publisher  # type: ignore[attr-defined]
        yield from entry.authors  # type: ignore[attr-defined]
    if isinstance(entry, Research):
        texts += [finding.heading for finding in entry.key_findings]
    for section, facets in edition.catalogue.facets.items():
        names = getattr(entry, section)
        texts += [facets[name].name for name in names if name in facets]
    yield from (text.words(edition.language) for text in texts if text)


def _facets(edition: Edition) -> Iterator[Document]:
    labels = {"topics": "Topic", "audiences": "Who you are", "stages": "On the pathway"}
    for section, facets in edition.catalogue.facets.items():
        for facet in facets.values():
            title, summary = (t.words(edition.language) for t in (facet.name, facet.summary))
            at = f"{section}/{facet.id}/"
            name, label = f"{section}-{facet.id}", labels[section]
            yield Document(name, "topic", label, title, summary, at, "")


def _terms(edition: Edition) -> Iterator[Document]:
    for term in edition.catalogue.acronyms:
        means = "; ".join(str(meaning) for meaning in term.means)
        at = f"glossary/#{term.id}"
        also = " ".join(term.also)
        yield Document(f"term-{term.id}", "term", "Glossary", term.acronym, means, at, also)


def vocabulary(edition: Edition) -> list[list[str]]:
    """Groups of phrases that mean the same, folded; the first of each is the preferred one."""
    groups = [[str(s.preferred), *s.also, *s.search_only] for s in edition.catalogue.synonyms]
    groups += [
        [str(meaning), acronym.acronym, *acronym.also]
        for acronym in edition.catalogue.acronyms
        for meaning in acronym.means
    ]
    return [list(dict.fromkeys(filter(None, map(fold, group)))) for group in groups]
