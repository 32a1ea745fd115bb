"""The checks that stand between a finished build and the readers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from signpost.checks.numbers import numbers_in_site
from signpost.errors import UnfitSite
from signpost.model import Edition, Problem
from signpost.reading.markup import MARK, NOT_FILLED, Page, foreign_css, read_page
from signpost.render.signposting import always
from signpost.site.links import dead_links
from signpost.site.manifest import files_below


def verify(built: Path, edition: Edition, as_it_is: Collection[str] = ()) -> None:
    """Check every page of a finished build. Raises UnfitSite with all that is wrong.

    `as_it_is` are files that are no pages of the hub, and carry no header.
    Every page has the emergency number as a link, and in an area its numbers for the day and the
    night; every page of a draft says that it is one; no number of a withdrawn service stands
    anywhere, in any dress; no macro was left unfilled; nothing is loaded from another host; no
    link runs a script; and every link inside the edition leads somewhere.
    """
    pages = _read(built, (name for name in files_below(built) if name.endswith(".html")))
    problems = [] if "index.html" in pages else [Problem("index.html", 1, "", "is missing")]
    numbers, draft = _numbers(edition), edition.is_draft
    for name, page in pages.items():
        problems.extend(_unsafe(name, page))
        if name in as_it_is:
            continue
        problems.extend(_wrong_numbers(name, page, *numbers))
        if draft and "hub-draft" not in page.ids:
            hint = "put the hub's header back into overrides/theme/main.html"
            problems.append(Problem(name, 1, "", "does not say that it is a draft", hint))
    problems.extend(_not_filled(built))
    problems.extend(_foreign_styles(built))
    problems.extend(numbers_in_site(built, edition.catalogue))
    problems.extend(_broken_links(built, pages, edition))
    if problems:
        raise UnfitSite(problems)


def verify_links(built: Path, pages: Iterable[str]) -> None:
    """Check the links of these pages of a site, also those from one edition to another.

    Raises UnfitSite with every link that leads nowhere.
    """
    problems = list(_broken_links(built, _read(built, pages)))
    if problems:
        raise UnfitSite(problems)


def _read(built: Path, names: Iterable[str]) -> dict[str, Page]:
    return {name: _page_of((built / name).read_bytes()) for name in sorted(names)}


@lru_cache(maxsize=2048)
def _page_of(html: bytes) -> Page:
    """Kept, because each page is looked at by itself and then among all editions."""
    return read_page(html.decode("utf-8"))


def _numbers(edition: Edition) -> tuple[set[str], set[str]]:
    """The emergency numbers and the area's own, as links dial them."""
    services = edition.catalogue.services
    lines = [service for service in services if service.live and service.everywhere == "emergency"]
    emergency = {phone.dial for line in lines for phone in line.phones}
    own = {filled.line[1].dial for filled in always(edition) if filled.line}
    return emergency, own


def _wrong_numbers(name: str, page: Page, emergency: set[str], own: set[str]) -> Iterator[Problem]:
    dialled = {href.removeprefix("tel:") for href in page.links if href.startswith("tel:")}
    if not dialled & emergency:
        hint = "put the hub's header back into overrides/theme/main.html"
        yield Problem(name, 1, "", "the emergency number is missing", hint)
    for dial in sorted(own - dialled):
        hint = "put the hub's header back into overrides/theme/main.html"
        yield Problem(name, 1, "", f"the area's own number {dial} is missing", hint)


_MADE = (".html", ".xml", ".json", ".ics")
"""Endings of files that are made of pages and their words."""

_FOREIGN = ("loads something from another host", "keep a copy in docs/ and link to that")


def _unsafe(name: str, page: Page) -> Iterator[Problem]:
    for line in page.foreign[:1]:
        yield Problem(name, line, "", *_FOREIGN)
    for line, link in page.scripts[:1]:
        yield Problem(name, line, "", f"has a link that is not safe: {link}", "take it out")


def _not_filled(built: Path) -> Iterator[Problem]:
    """Pages, feeds and other files in which a macro's mark was left in place of what it shows."""
    for name in files_below(built):
        if name.endswith(_MADE) and MARK.encode() in (built / name).read_bytes():
            yield Problem(name, 1, "", *NOT_FILLED)


def _foreign_styles(built: Path) -> Iterator[Problem]:
    for path in sorted(built.rglob("*.css")):
        if line := foreign_css(path.read_text("utf-8", errors="replace")):
            yield Problem(path.relative_to(built).as_posix(), line, "", *_FOREIGN)


def _broken_links(
    built: Path, pages: dict[str, Page], edition: Edition | None = None
) -> Iterator[Problem]:
    for dead in dead_links(pages, lambda name: (built / name).is_file(), edition):
        if dead.anchor:
            hint = "mend the part behind the #"
            message = f"the link {dead.href!r} leads to a missing place"
            yield Problem(dead.page, 1, "", message, hint)
        else:
            message = f"the link {dead.href!r} leads nowhere"
            yield Problem(dead.page, 1, "", message, "mend the link")
