"""Links that lead nowhere, in pages that stand in a folder or only in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin

from signpost.model import Edition
from signpost.reading.markup import Page

_HERE = "https://site.invalid/"


@dataclass(frozen=True)
class DeadLink:
    """`page` and `file` are files of the site; `anchor` is the place that `file` lacks, empty when
    there is no such file."""

    page: str
    href: str
    file: str
    anchor: str


def dead_links(
    pages: Mapping[str, Page], is_file: Callable[[str], bool], edition: Edition | None = None
) -> Iterator[DeadLink]:
    """Links that lead nowhere. What leads from an edition to another one of the same site is
    left to the check of all of them together. `is_file` knows what is no page."""
    inside = _HERE + (edition.folder if edition else "")
    beside = [_HERE + other.folder for other in edition.beside] if edition else []
    others = tuple(other for other in beside if other not in (inside, _HERE))
    for name, page in pages.items():
        if name.endswith("404.html"):
            continue  # served from any address, so its links start at the site's root
        for href in page.links:
            try:
                target, anchor = urldefrag(urljoin(inside + name, href))
            except ValueError:
                yield DeadLink(name, href, "", "")
                continue
            if not target.startswith(inside) or target.startswith(others):
                continue
            file = _file(target.removeprefix(inside))
            if file not in pages and not _is_there(file, is_file):
                yield DeadLink(name, href, file, "")
            elif anchor and file in pages and anchor not in pages[file].ids:
                yield DeadLink(name, href, file, anchor)


def in_the_way(names: Collection[str]) -> dict[str, str]:
    """Files of a site that stand where others have their folder, each with one of those."""
    folders = {
        "/".join(parts[:depth]): name
        for name in names
        for parts in [name.split("/")]
        for depth in range(1, len(parts))
    }
    return {name: folders[name] for name in names if name in folders}


def _is_there(file: str, is_file: Callable[[str], bool]) -> bool:
    try:
        return is_file(file)
    except (OSError, ValueError):
        return False  # no name that a file could have


def _file(address: str) -> str:
    path = unquote(address).split("?")[0]
    return f"{path}index.html" if not path or path.endswith("/") else path
