"""What the taxonomy calls kinds, people, referrers and nations, in an edition's language."""

from __future__ import annotations

from typing import Literal

from signpost.model import Edition

Labelled = Literal["people", "referrers", "nations"]


def kind_name(edition: Edition, kind: str, count: int = 1) -> str:
    """What a kind is called: one of it, or several."""
    known = edition.catalogue.kind[kind]
    return (known.name if count == 1 else known.plural).words(edition.language)


def kind_icon(edition: Edition, kind: str) -> str:
    return edition.catalogue.kind[kind].icon


def label(edition: Edition, section: Labelled, id: str) -> str:
    """The name of people, a referrer or a nation; the id itself where it has none."""
    found = next((one for one in getattr(edition.catalogue, section) if one.id == id), None)
    return found.name.words(edition.language) if found and found.name else id


def list_page(edition: Edition, kind: str) -> tuple[str, str]:
    """The page that lists a kind, as its address and its name."""
    for listing in edition.catalogue.every_listing:
        if kind in listing.kinds and listing.page:
            return listing.page.page, listing.page.label.words(edition.language)
    return "find/", "Find"
