"""The list of what a build made, which stands in every site: only what is on it may be replaced."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from signpost.model import Edition, EditionLink
from signpost.reading.published_files import MANIFEST


def _inside(name: str) -> str:
    """A list can come from anywhere: nothing on it may lead out of the site."""
    if any(part in ("", ".", "..") for part in name.split("/")) or re.search(r"[\\\0]|^\w:", name):
        raise ValueError(f"{name!r} is no name of a file in a site")
    return name


def _folder(name: str) -> str:
    return name and f"{_inside(name.removesuffix('/'))}/"


AREAS = "<!--areas-->"
"""Where the list of areas begins on a page that has one."""


SHARD = "shard.json"
"""Where a folder holds a share of a site, and not a site: what this share is."""


class Listed(BaseModel):
    """What is written for another build to read. Fields that a later version adds do no harm."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Made(Listed):
    """One edition of a site, as it was built.

    `area` is its id, None for the core. `name` is what readers choose it by, and `offered` says
    whether they can; a merged area is not. `as_of` is the day for which it was built. `files`
    are its files by name, below its own folder, each with the SHA-256 of its content. `entry` is
    the HTML by which pages of other editions list it, and `lists` are its own pages that list
    them; editions that an older version has built have neither.
    """

    area: str | None
    name: str
    draft: bool
    offered: bool
    as_of: date
    files: dict[Annotated[str, AfterValidator(_inside)], str]
    entry: str = ""
    lists: tuple[Annotated[str, AfterValidator(_inside)], ...] = ()

    @property
    def pages(self) -> list[str]:
        """The names of its HTML files."""
        return [name for name in self.files if name.endswith(".html")]

    def link(self, folder: str) -> EditionLink:
        """It as an edition that readers of another one may change over to."""
        found = (re.fullmatch(r"(|.*/)index\.html", name) for name in self.files)
        addresses = frozenset(match[1] for match in found if match)
        return EditionLink.model_construct(
            folder=folder, name=self.name, draft=self.draft, addresses=addresses
        )


class Manifest(Listed):
    """What stands in a site: its editions, each by its folder (`bristol/`; "" is the top).

    `hub` is the name of the hub that it was built from. `shared` are the files that belong to all
    editions together, each with its hash.
    """

    made_by: Literal["Signpost"] = "Signpost"
    format: Literal[1] = 1
    hub: str
    editions: dict[Annotated[str, AfterValidator(_folder)], Made]
    shared: dict[Annotated[str, AfterValidator(_inside)], str] = {}

    @property
    def files(self) -> dict[str, str]:
        """All files of the site by name, each with its hash; the list itself has none."""
        of_editions = {
            folder + name: hash_
            for folder, made in self.editions.items()
            for name, hash_ in made.files.items()
        }
        return of_editions | self.shared

    def write(self, site: Path) -> None:
        """Write it into a site; the same build gives the same bytes."""
        (site / MANIFEST).write_text(self.model_dump_json(indent=1) + "\n", "utf-8", newline="")


def read_manifest(site: Path) -> Manifest | None:
    """The list that stands in a site; None where there is none that we wrote."""
    try:
        return Manifest.model_validate_json((site / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None


def made_of(
    edition: Edition, hashes: dict[str, str], entry: str = "", lists: Sequence[str] = ()
) -> Made:
    """An edition as it was built, with the hash of each of its files by name. `entry` is the HTML
    by which others list it, `lists` are its pages that list others."""
    return Made(
        area=edition.own.id if edition.own else None,
        name=edition.choice,
        draft=edition.is_draft,
        offered=edition.former is None,
        as_of=edition.as_of,
        files=hashes,
        entry=entry,
        lists=tuple(lists),
    )


def files_below(folder: Path) -> Iterator[str]:
    """The names of all files below a folder."""
    return (p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir())


def hash_of(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
