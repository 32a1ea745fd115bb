"""What ties the catalogue to the pages and the theme: addresses and icons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from signpost.model import POSTS, PageLink, Problem
from signpost.model.nearest import did_you_mean
from signpost.model.pathway_map import EVERY_STEP
from signpost.reading import Reading
from signpost.reading.page_file import read_page_file
from signpost.reading.pages import page_address, page_files
from signpost.reading.pasted import foreign_marks
from signpost.reading.published_files import MANIFEST, pages


def foreign_to_pages(docs: Sequence[Path], root: Path) -> Iterator[Problem]:
    """Marks of other tools on the hand-written pages, bulletins aside; `root` is the project."""
    for file in page_files(docs).values():
        path = file.relative_to(root).as_posix()
        if POSTS not in path:
            page = read_page_file(file, path)
            for mark in foreign_marks(page.body):
                yield mark.problem(path, page.first_line)


def taken_names(docs: Path, root: Path) -> Iterator[Problem]:
    """A build writes a file of its own into every site, which no page's file may replace."""
    if (file := docs / MANIFEST).exists():
        message = "has the name of the list that every build writes into its site"
        path = file.relative_to(root).as_posix()
        yield Problem(path, 1, "", message, "give the file another name")


def missing_pages(reading: Reading, docs: Sequence[Path]) -> Iterator[Problem]:
    """Every page that the standing words link to must exist."""
    hub = reading.catalogue.hub
    if hub is None or reading.settings is None:
        return
    known = _addresses(reading, docs)
    links: dict[str, tuple[PageLink, ...]]
    links = {"urgent": (hub.urgent,), "care_page": (hub.care_page,), "feedback": (hub.feedback,)}
    links |= {"menu": hub.menu, "footer": hub.footer, "quick": hub.quick}
    for name in ("notice_page", "ask_page", "recommendations_page"):
        if link := getattr(hub, name):
            links[name] = (link,)
    for listing in reading.catalogue.listings:
        place = reading.places.get(("listings", listing.id))
        if place and listing.page and listing.page.page.split("#")[0] not in known:
            hint = did_you_mean(listing.page.page, known, "check the address")
            message = f"there is no page {listing.page.page!r} in the hub"
            yield place.problem(message, hint, "page", "page")
    for field, wanted in links.items():
        for index, link in enumerate(wanted):
            address = link.page.split("#")[0]
            if address not in known:
                steps = (field, index, "page") if field in ("menu", "footer", "quick") else (field,)
                hint = did_you_mean(address, known, "check the address")
                message = f"there is no page {address!r} in the hub"
                yield reading.settings.problem(message, hint, *steps)


def everyday_answers(reading: Reading, docs: Sequence[Path]) -> Iterator[Problem]:
    """Everyday words must lead to pages of the hub, and to slots that there are."""
    known, slots = _addresses(reading, docs), reading.claimed["slots"]
    terms = {f"glossary/#{id}" for id in reading.claimed["acronyms"]}
    for everyday in reading.catalogue.everyday:
        place = reading.place("everyday", everyday)
        for index, address in enumerate(everyday.leads_to):
            page = address if address.startswith("glossary/#") else address.split("#")[0]
            if page not in known | terms:
                hint = did_you_mean(page, sorted(known | terms), "check the address")
                message = f"there is no page {address!r} in the hub"
                yield place.problem(message, hint, "leads_to", index)
        for index, slot in enumerate(everyday.slots):
            if slot not in slots:
                hint = did_you_mean(slot, slots, "add it to slots in the taxonomy")
                yield place.problem(f"{slot!r} is not one of the slots", hint, "slots", index)


def _addresses(reading: Reading, docs: Sequence[Path]) -> set[str]:
    written = {page_address(folder, file) for folder in docs for file in pages(folder)}
    return written | made_pages(reading)


def made_pages(reading: Reading) -> set[str]:
    """The addresses of pages that are made from the catalogue."""
    sections = ("resources", "services", "topics", "audiences", "stages", "pathway")
    made = {f"{section}/{id}/" for section in sections for id in reading.claimed[section]}
    made |= {"area/", "coverage/", "workbook/"}
    return made | ({EVERY_STEP} if reading.claimed["pathway"] else set())


@lru_cache(maxsize=1)
def _icons() -> frozenset[str]:
    """The names of Material's icons; looked up as files, so that the theme is not imported."""
    theme = find_spec("material")
    folders = theme.submodule_search_locations if theme else None
    found = Path(next(iter(folders))) / "templates/.icons/material" if folders else Path()
    return frozenset(file.stem for file in found.glob("*.svg"))


WITH_ICONS = ("kinds", "people", "referrers", "offers", "topics", "audiences", "stages", "slots")
"""The sections whose records have an icon."""


def unknown_icons(reading: Reading, as_of: date) -> Iterator[Problem]:
    """An icon must be one that the theme has."""
    known = _icons()
    for section in WITH_ICONS:
        for facet in getattr(reading.catalogue, section):
            given = (section, facet.id) in reading.places
            if known and given and facet.icon not in known:
                hint = did_you_mean(facet.icon, known, "choose another name")
                message = f"there is no icon {facet.icon!r}"
                yield reading.place(section, facet).problem(message, hint, "icon")
