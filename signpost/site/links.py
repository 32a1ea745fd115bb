"""Links that lead nowhere, in pages that stand in a folder or only in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
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


@dataclass(frozen=True)
class Leaving:
    """A link from a page of an edition to what is no part of it, but may be of its site."""

    page: str
    href: str


def dead_links(
    pages: Mapping[str, Page],
    is_file: Callable[[str], bool],
    edition: Edition | None = None,
    leaving: list[Leaving] | None = None,
) -> Iterator[DeadLink]:
    """Links that lead nowhere. What leads from an edition to another one of the same site is
    left to the check of all of them together, and put on the list `leaving`. `is_file` knows what
    is no page."""
    inside = _HERE + (edition.folder if edition else "")
    beside = [_HERE + other.folder for other in edition.beside] if edition else []
    others = tuple(other for other in beside if other not in (inside, _HERE))
    for name, page in pages.items():
        if name.endswith("404.html"):
            continue  # served from any address, so its links start at the site's root
        depth = name.count("/")
        to_the_top, at_its_depth = "../" * depth, inside + "x/" * depth
        for href in page.links:
            # Pages that stand equally deep lead to the same place by the same way over the top.
            base = at_its_depth if depth and href.startswith(to_the_top) else inside + name
            if (led := _target(base, href)) is None:
                yield DeadLink(name, href, "", "")
                continue
            target, anchor = led
            if not target.startswith(inside) or target.startswith(others):
                if leaving is not None and target.startswith(_HERE):
                    leaving.append(Leaving(name, href))
                continue
            file = _file(target.removeprefix(inside))
            if file not in pages and not is_there(file, is_file):
                yield DeadLink(name, href, file, "")
            elif anchor and file in pages and anchor not in pages[file].ids:
                yield DeadLink(name, href, file, anchor)


def led_to(page: str, href: str) -> tuple[str, str] | None:
    """The file of a site to which a link of one of its pages leads, and the place in it; None
    where it leads out of the site."""
    led = _target(_HERE + page, href)
    if led is None or not led[0].startswith(_HERE):
        return None
    return _file(led[0].removeprefix(_HERE)), led[1]


def in_the_way(names: Collection[str]) -> dict[str, str]:
    """Files of a site that stand where others have their folder, each with one of those."""
    folders = {
        "/".join(parts[:depth]): name
        for name in names
        for parts in [name.split("/")]
        for depth in range(1, len(parts))
    }
    return {name: folders[name] for name in names if name in folders}


@lru_cache(maxsize=65_536)
def _target(base: str, href: str) -> tuple[str, str] | None:
    """Where a link leads, and the place there; None where it is no whole address."""
    try:
        target, anchor = urldefrag(urljoin(base, href))
    except ValueError:
        return None
    return target, anchor


def is_there(file: str, is_file: Callable[[str], bool]) -> bool:
    """Whether there is a file of that name, which may be no name at all."""
    try:
        return is_file(file)
    except (OSError, ValueError):
        return False  # no name that a file could have


def _file(address: str) -> str:
    path = unquote(address).split("?")[0]
    return f"{path}index.html" if not path or path.endswith("/") else path
