"""The list of the editions of a site: one file for all of them, and the lists that pages carry."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from signpost.errors import UnfitSite
from signpost.model import Problem
from signpost.site.manifest import AREAS, Made, hash_of

FILE = "assets/editions.js"
"""Its place in the site. A page loads it when its reader opens the list."""

WAY = "{way}"
"""Where an edition's entry in a list of areas has the way to it."""

_LIST = re.compile(rf"(?<={AREAS}).*?(?=<!--/areas-->)".encode(), re.DOTALL)


def editions_file(editions: Mapping[str, Made]) -> str:
    """The editions as a script that needs no server: where each stands and its name, and by which
    addresses it differs from the first one, so that a reader is led to the same page of another.

    `own` are addresses that the first edition lacks, `lacks` those that it has and this one has
    not: a folder stands for all below it, and what begins with `/` for itself alone. `also` are
    addresses that several have and the first has not.
    """
    links = {folder: made.link(folder) for folder, made in editions.items()}
    first = next(iter(links.values())).addresses
    several = Counter(at for link in links.values() for at in link.addresses - first)
    listed = [
        {
            "at": folder,
            "name": link.name,
            "draft": link.draft,
            "offered": editions[folder].offered,
            "own": _roots(link.addresses - first, first),
            "lacks": _roots(first - link.addresses, link.addresses),
            "also": sorted(at for at in link.addresses - first if several[at] > 1),
        }
        for folder, link in links.items()
    ]
    return f"globalThis.hubEditions = {json.dumps(listed, separators=(',', ':'))};\n"


def _roots(addresses: Iterable[str], others: Iterable[str]) -> list[str]:
    """The highest folders that hold some of the addresses and none of the others."""
    taken = {folder for at in others for folder in _above(at)}
    return sorted({next((f for f in _above(at) if f not in taken), f"/{at}") for at in addresses})


def _above(address: str) -> Iterator[str]:
    """`a/`, `a/b/`, `a/b/c/`."""
    return (address[: found.end()] for found in re.finditer("/", address))


def write_editions(whole: Path, editions: Mapping[str, Made]) -> dict[str, str]:
    """Write the file of the list into a site; its name and hash.

    Raises UnfitSite where it would lead nowhere.
    """
    broken = [folder for folder, made in editions.items() if "index.html" not in made.files]
    if broken:
        hint = "build all editions together: signpost build --all"
        raise UnfitSite([Problem(FILE, 1, "", f"{at!r} has no front page", hint) for at in broken])
    (whole / FILE).parent.mkdir(parents=True, exist_ok=True)
    (whole / FILE).write_text(editions_file(editions), "utf-8", newline="")
    return {FILE: hash_of(whole / FILE)}


def list_areas(whole: Path, editions: Mapping[str, Made]) -> dict[str, Made]:
    """The editions with the lists of areas on their pages as they must be, since one of them may
    have come, or have got another name."""
    if not all(made.entry for made in editions.values()):
        return dict(editions)  # some were built before entries were kept
    return {folder: _relisted(whole, folder, made, editions) for folder, made in editions.items()}


def _relisted(whole: Path, folder: str, made: Made, editions: Mapping[str, Made]) -> Made:
    others = {at: one for at, one in editions.items() if one.offered and at != folder}
    changed = {}
    for name in made.lists:
        page, to_the_top = whole / folder / name, f"{folder}{name}".count("/")
        way = "/".join([".."] * to_the_top) or "."
        entries = "".join(one.entry.replace(WAY, f"{way}/{at}") for at, one in others.items())
        html = page.read_bytes()
        anew = _LIST.sub(lambda _, entries=entries: entries.encode(), html)  # type: ignore[misc]
        if anew != html:
            page.unlink()  # it may be one file with that of the site which stands there
            page.write_bytes(anew)
            changed[name] = hash_of(page)
    return made.model_copy(update={"files": made.files | changed}) if changed else made


def built_alone(editions: Mapping[str, Made], but: Collection[str]) -> bool:
    """Whether a core stands there that was built before there were areas, and leads to none."""
    core = editions.get("")
    return core is not None and "" not in but and core.area is None and not core.lists
