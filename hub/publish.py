"""Build aside, verify, swap: what stands between a finished build and the readers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from hub.errors import HubError, UnfitSite
from hub.markup import Page, foreign_css, read_page
from hub.model import Edition, Problem

_HERE = "https://site.invalid/"


def aside(site: Path) -> Path:
    """The folder beside `site` in which a build is made; emptied of what an earlier one left."""
    building = site.with_name(f".{site.name}.building")
    discard(building)
    return building


def discard(building: Path) -> None:
    """Remove a build that came to nothing."""
    shutil.rmtree(building, ignore_errors=True)


def swap(built: Path, site: Path) -> None:
    """Put a verified build in the place of the site. The old site goes only when it is in.

    Raises HubError when the folder cannot be replaced, the old site then being back in its
    place, and when there is a folder that is no site.
    """
    old = site.with_name(f".{site.name}.old")
    if old.exists() and not site.exists():
        old.replace(site)  # an earlier swap was interrupted between its two moves
    if site.exists() and any(site.iterdir()) and not (site / "index.html").exists():
        raise HubError(f"{site} holds files that are no site. Choose another folder.")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if site.exists():
            site.replace(old)
        built.replace(site)
    except OSError as error:
        if old.exists() and not site.exists():
            old.replace(site)
        hint = "Close whatever has its files open and build again."
        raise HubError(f"The new site could not be put in place ({error}). {hint}") from None
    shutil.rmtree(old, ignore_errors=True)


def verify(built: Path, edition: Edition) -> None:
    """Check every page of a finished build. Raises UnfitSite with all that is wrong.

    Every page has the emergency number as a link; no number of a withdrawn service is a link
    anywhere; nothing is loaded from another host; no link runs a script; and every link inside
    the hub leads somewhere.
    """
    pages = {
        path.relative_to(built).as_posix(): read_page(path.read_text("utf-8"))
        for path in sorted(built.rglob("*.html"))
    }
    problems = [] if "index.html" in pages else [Problem("index.html", 1, "", "is missing")]
    numbers = _numbers(edition)
    for name, page in pages.items():
        problems.extend(_wrong_numbers(name, page, *numbers))
        problems.extend(_unsafe(name, page))
    problems.extend(_foreign_styles(built))
    problems.extend(_broken_links(built, pages))
    if problems:
        raise UnfitSite(problems)


def _numbers(edition: Edition) -> tuple[set[str], set[str]]:
    """The emergency numbers and the retired ones, as links dial them."""
    services = edition.catalogue.services
    lines = [service for service in services if service.live and service.everywhere == "emergency"]
    emergency = {phone.dial for line in lines for phone in line.phones}
    retired = {phone.dial for service in services if not service.live for phone in service.phones}
    return emergency, retired


def _wrong_numbers(
    name: str, page: Page, emergency: set[str], retired: set[str]
) -> Iterator[Problem]:
    dialled = {href.removeprefix("tel:") for href in page.links if href.startswith("tel:")}
    if not dialled & emergency:
        hint = "put the hub's header back into overrides/theme/main.html"
        yield Problem(name, 1, "", "the emergency number is missing", hint)
    for dial in sorted(dialled & retired):
        yield Problem(name, 1, "", f"links to {dial}, a retired number", "take it out")


_FOREIGN = ("loads something from another host", "keep a copy in docs/ and link to that")


def _unsafe(name: str, page: Page) -> Iterator[Problem]:
    for line in page.foreign[:1]:
        yield Problem(name, line, "", *_FOREIGN)
    for line, link in page.scripts[:1]:
        yield Problem(name, line, "", f"has a link that is not safe: {link}", "take it out")


def _foreign_styles(built: Path) -> Iterator[Problem]:
    for path in sorted(built.rglob("*.css")):
        if line := foreign_css(path.read_text("utf-8", errors="replace")):
            yield Problem(path.relative_to(built).as_posix(), line, "", *_FOREIGN)


def _broken_links(built: Path, pages: dict[str, Page]) -> Iterator[Problem]:
    for name, page in pages.items():
        if name == "404.html":
            continue  # served from any address, so its links start at the site's root
        for href in page.links:
            target, anchor = urldefrag(urljoin(_HERE + name, href))
            if not target.startswith(_HERE):
                continue
            path = unquote(target.removeprefix(_HERE)).split("?")[0]
            file = f"{path}index.html" if not path or path.endswith("/") else path
            if file not in pages and not (built / file).is_file():
                yield Problem(name, 1, "", f"the link {href!r} leads nowhere", "mend the link")
            elif anchor and file in pages and anchor not in pages[file].ids:
                hint = "mend the part behind the #"
                yield Problem(name, 1, "", f"the link {href!r} leads to a missing place", hint)
