"""Build aside, verify, swap: what stands between a finished build and the readers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from hub.errors import HubError, UnfitSite
from hub.model import Edition, Problem

_LOADED = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\ssrc=[\"']?(https?:)?//"
    r"|<link\b[^>]*?rel=[\"']?(?:stylesheet|preload|icon|preconnect|modulepreload)[^>]*?href=[\"']?(https?:)?//"
    r"|<link\b[^>]*?href=[\"']?(https?:)?//[^>]*?rel=[\"']?(?:stylesheet|preload|icon|preconnect)",
    re.IGNORECASE,
)
_SCRIPT_LINK = re.compile(
    r"(?:href|src|action)=[\"']?\s*(?:javascript|data|vbscript):", re.IGNORECASE
)
_HREF = re.compile(r"<a\b[^>]*?\shref=\"([^\"]*)\"")
_ID = re.compile(r"\sid=\"([^\"]+)\"")


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

    Raises HubError when the folder cannot be replaced; the old site is then back in its place.
    """
    old = site.with_name(f".{site.name}.old")
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
        path.relative_to(built).as_posix(): path.read_text("utf-8")
        for path in sorted(built.rglob("*.html"))
    }
    services = edition.catalogue.services
    lines = [service for service in services if service.live and service.everywhere == "emergency"]
    emergency = {phone.dial for line in lines for phone in line.phones}
    retired = {phone.dial for service in services if not service.live for phone in service.phones}
    problems = [] if "index.html" in pages else [Problem("index.html", 1, "", "is missing")]
    for name, html in pages.items():
        problems.extend(_wrong_numbers(name, html, emergency, retired))
        problems.extend(_unsafe(name, html))
    problems.extend(_broken_links(built, pages))
    if problems:
        raise UnfitSite(problems)


def _wrong_numbers(
    name: str, html: str, emergency: set[str], retired: set[str]
) -> Iterator[Problem]:
    if not any(f'href="tel:{dial}"' in html for dial in emergency):
        hint = "put the hub's header back into overrides/theme/main.html"
        yield Problem(name, 1, "", "the emergency number is missing", hint)
    for dial in sorted(retired):
        if f"tel:{dial}" in html:
            yield Problem(name, 1, "", f"links to {dial}, a retired number", "take it out")


def _unsafe(name: str, html: str) -> Iterator[Problem]:
    if found := _LOADED.search(html):
        line = html.count("\n", 0, found.start()) + 1
        hint = "keep a copy in docs/ and link to that"
        yield Problem(name, line, "", "loads something from another host", hint)
    if found := _SCRIPT_LINK.search(html):
        line = html.count("\n", 0, found.start()) + 1
        message = f"has a link that is not safe: {found.group()}"
        yield Problem(name, line, "", message, "take it out")


def _broken_links(built: Path, pages: dict[str, str]) -> Iterator[Problem]:
    ids = {name: set(_ID.findall(html)) for name, html in pages.items()}
    for name, html in pages.items():
        if name == "404.html":
            continue  # served from any address, so its links start at the site's root
        for href in dict.fromkeys(_HREF.findall(html)):
            target, anchor = urldefrag(urljoin(f"site:///{name}", unescape(href)))
            if not target.startswith("site:///"):
                continue
            path = unquote(target.removeprefix("site:///")).split("?")[0]
            file = f"{path}index.html" if not path or path.endswith("/") else path
            if file not in pages and not (built / file).is_file():
                yield Problem(name, 1, "", f"the link {href!r} leads nowhere", "mend the link")
            elif anchor and file in ids and anchor not in ids[file]:
                hint = "mend the part behind the #"
                yield Problem(name, 1, "", f"the link {href!r} leads to a missing place", hint)
