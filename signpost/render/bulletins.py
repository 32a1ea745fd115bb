"""The bulletins of an edition as pages show them: the latest, by year, by category, by page."""

from __future__ import annotations

from dataclasses import dataclass

from signpost.model import Bulletin, Edition, Service, Shape, Status, slugged

PER_PAGE = 10
"""Bulletins on one page of the list."""


@dataclass(frozen=True)
class BulletinList:
    """One page of a list of bulletins: `older` and `newer` are the addresses beside it."""

    bulletins: tuple[Bulletin, ...]
    number: int = 1
    pages: int = 1
    newer: str = ""
    older: str = ""


def current(edition: Edition, limit: int | None = None) -> list[Bulletin]:
    """The bulletins to list, newest first: published, and not retired."""
    listed = [b for b in edition.bulletins if not b.is_retired(edition.as_of)]
    return listed[:limit]


def bulletin_page(edition: Edition, number: int = 1) -> BulletinList:
    """A page of the list of all bulletins."""
    listed = current(edition)
    pages = page_count(edition)
    shown = listed[(number - 1) * PER_PAGE : number * PER_PAGE]
    return BulletinList(
        tuple(shown),
        number,
        pages,
        newer=_page_address(number - 1) if number > 1 else "",
        older=_page_address(number + 1) if number < pages else "",
    )


def page_count(edition: Edition) -> int:
    return max(1, -(-len(current(edition)) // PER_PAGE))


def _page_address(number: int) -> str:
    return "bulletins/" if number == 1 else f"bulletins/page/{number}/"


def bulletin_years(edition: Edition) -> dict[int, list[Bulletin]]:
    """The bulletins of each year, newest year first."""
    years: dict[int, list[Bulletin]] = {}
    for bulletin in current(edition):
        years.setdefault(bulletin.date.year, []).append(bulletin)
    return years


def bulletin_categories(edition: Edition) -> dict[str, tuple[str, list[Bulletin]]]:
    """Each category by its part of the address: its name and its bulletins, in order of name."""
    found: dict[str, tuple[str, list[Bulletin]]] = {}
    for bulletin in current(edition):
        for name in bulletin.categories:
            _, listed = found.setdefault(slugged(name), (name, []))
            if bulletin not in listed:
                listed.append(bulletin)
    return dict(sorted(found.items()))


def care_lines(edition: Edition) -> list[Service]:
    """The helplines that stand in every care panel, those that surely run first."""
    cared_for = {people.id for people in edition.catalogue.people if people.care}
    lines = [
        service
        for service in edition.catalogue.live_services
        if service.shape is Shape.HELPLINE
        and cared_for & set(service.for_whom)
        and service.everywhere
        and service.phones
    ]
    return sorted(lines, key=lambda service: service.status is not Status.OPEN)
