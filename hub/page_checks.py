"""What ties the catalogue to the pages and the theme: numbers, addresses and icons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import phonenumbers

from hub.manifest import MANIFEST
from hub.model import PageLink, Problem, dialled
from hub.nearest import did_you_mean
from hub.pathway import EVERY_STEP
from hub.reading import Reading
from hub.reading.pages import page_address


def retired(reading: Reading) -> dict[str, str]:
    """The numbers of withdrawn services, as they are dialled, and whose they were."""
    services = (s for s in reading.catalogue.services if s.withdrawn)
    return {phone.dial: service.id for service in services for phone in service.phones}


def typed_numbers(reading: Reading, docs: Path, root: Path) -> Iterator[Problem]:
    """A number typed into a page goes stale unseen; a macro brings its date and doubt along.

    `root` is the project, from which the files are named.
    """
    gone = retired(reading)
    owners = {p.dial: s.id for s in reading.catalogue.live_services for p in s.phones}
    for file in sorted(path for path in docs.rglob("*.md") if path.is_file()):
        text = file.read_text("utf-8", errors="replace")
        examples = [found.span() for found in _FENCED.finditer(text)]
        for match in phonenumbers.PhoneNumberMatcher(text, "GB"):
            dial = dialled(match.raw_string)
            example = any(start < match.start < end for start, end in examples)
            if dial is None or (example and dial not in gone):
                continue
            line = text.count("\n", 0, match.start) + 1
            path = file.relative_to(root).as_posix()
            if dial in gone:
                message = f"{match.raw_string!r} is a retired number of {gone[dial]!r}"
                instead = reading.catalogue.by_id[gone[dial]].withdrawn
                hint = "take it out"
                if instead and instead.replaced_by:
                    hint += f', or write {{{{ phone("{instead.replaced_by}") }}}}'
                yield Problem(path, line, "", message, hint)
            else:
                message = f"the number {match.raw_string!r} is typed into the page"
                hint = "add its service to the catalogue, so that the number keeps its date"
                if dial in owners:
                    hint = f'write {{{{ phone("{owners[dial]}") }}}}, so that it keeps its date'
                yield Problem(path, line, "", message, hint, "warning")


def taken_names(docs: Path, root: Path) -> Iterator[Problem]:
    """A build writes a file of its own into every site, which no page's file may replace."""
    if (file := docs / MANIFEST).exists():
        message = "has the name of the list that every build writes into its site"
        path = file.relative_to(root).as_posix()
        yield Problem(path, 1, "", message, "give the file another name")


_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
"""A block of code: a number there is an example of writing, unless it is a retired one."""


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
    pages = {page_address(folder, file) for folder in docs for file in folder.rglob("*.md")}
    return pages | made_pages(reading)


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


def unknown_icons(reading: Reading, as_of: date) -> Iterator[Problem]:
    """An icon must be one that the theme has."""
    known = _icons()
    for section in ("topics", "audiences", "stages"):
        for facet in getattr(reading.catalogue, section):
            if known and facet.icon not in known:
                hint = did_you_mean(facet.icon, known, "choose another name")
                message = f"there is no icon {facet.icon!r}"
                yield reading.place(section, facet).problem(message, hint, "icon")
