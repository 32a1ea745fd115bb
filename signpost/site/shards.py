"""A share of a site, built on a machine of its own: kept by itself until all are merged."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from signpost import __version__
from signpost.errors import HubError
from signpost.model.dates import in_words
from signpost.site.finished import Finished
from signpost.site.linked import link_or_copy
from signpost.site.links import Leaving
from signpost.site.manifest import SHARD, Listed, Made, Manifest, hash_of, read_manifest
from signpost.site.mkdocs_file import read_settings
from signpost.site.own_folder import NOT_READ
from signpost.site.target import default_site

_MADE_FROM = ("mkdocs.yml", "resources.yml", "catalogue", "overrides", "macros", "hooks")
"""What a hub is made from, with its pages."""

_PAGES_OF_ONE = 6_000
"""So many pages are a share that is worth a machine: some two minutes."""

_MOST = 64
"""So many machines at most are asked for; the services have limits near that."""

Edition = TypeVar("Edition")


class Division(Listed):
    """Which share: the `number`-th, counted from 1, of so many."""

    number: int
    of: int

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def share(self, editions: Sequence[Edition]) -> list[Edition]:
        """The editions that belong to it. Raises HubError where none does."""
        if self.of > len(editions):
            raise HubError(
                f"A site of {len(editions)} editions cannot be divided into {self.of} shares. "
                f"Divide it into {len(editions)} at most."
            )
        return list(editions[self.number - 1 :: self.of])


class Shard(Listed):
    """What is written beside the editions of a share.

    `made_from` is a hash of the hub's files and of the version that built. `leaving` are, for each
    edition by its folder, the links that lead to other editions: page and address.
    """

    division: Division
    made_from: str
    leaving: dict[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Share:
    """A share that was built, as it lies in a folder."""

    folder: Path
    shard: Shard
    editions: dict[str, Made]

    def finished(self, name: str, folder: Path) -> Finished:
        """An edition of it, brought into `folder`: the files that were built, and no others.

        Raises HubError where one of them is missing or has changed, and OSError.
        """
        made = self.editions[name]
        for file, hash_ in made.files.items():
            built = self.folder / name / file
            if not built.is_file() or built.is_symlink() or hash_of(built) != hash_:
                raise HubError(
                    f"{built} is not what was built. The site you had is untouched. "
                    f"{_anew(self.shard.division)}"
                )
            link_or_copy(built, folder / file)
        return Finished(folder, made, [Leaving(*link) for link in self.shard.leaving[name]])


def default_folder(root: Path, division: Division) -> Path:
    """Where a share goes when nobody says otherwise: `site-shards/2-of-4`."""
    return shards_folder(root) / f"{division.number}-of-{division.of}"


def shards_folder(root: Path) -> Path:
    """Where all of them go."""
    site = default_site(root)
    return site.with_name(f"{site.name}-shards")


def shares_in(folder: Path) -> list[Path]:
    """The folders in it that hold a share."""
    return sorted(path.parent for path in folder.glob(f"*/{SHARD}"))


def divided(editions: int, pages: int, wanted: int | None) -> list[Division]:
    """Into how many shares a site of so many editions and pages is best divided."""
    number = min(wanted or -(-pages // _PAGES_OF_ONE), editions, _MOST)
    return [Division(number=n, of=number) for n in range(1, number + 1)]


def lay_by(
    hub: str, made: Sequence[Finished], division: Division, root: Path, whole: Path
) -> Manifest:
    """Make the folder `whole`: these editions side by side, and what merging has to know."""
    whole.mkdir(parents=True)
    editions, leaving = {}, {}
    for finished in made:
        name = f"{finished.folder.name}/"
        finished.folder.rename(whole / name)
        editions[name] = finished.made
        leaving[name] = tuple((link.page, link.href) for link in finished.leaving)
    shard = Shard(division=division, made_from=made_from(root), leaving=leaving)
    (whole / SHARD).write_text(shard.model_dump_json(indent=1) + "\n", "utf-8", newline="")
    manifest = Manifest(hub=hub, editions=editions, shared={SHARD: hash_of(whole / SHARD)})
    manifest.write(whole)
    return manifest


def made_from(root: Path) -> str:
    """A hash of all files that a hub is made from, and of our version."""
    found = hashlib.sha256(__version__.encode())
    names = (*_MADE_FROM, read_settings(root).words("docs_dir") or "docs")
    for file in (file for name in sorted(names) for file in _files(root / name)):
        found.update(f"\0{file.relative_to(root).as_posix()}\0{hash_of(file)}".encode())
    return found.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir() and path.name not in NOT_READ:
        for below in sorted(path.iterdir()):
            yield from _files(below)


def read_share(folder: Path) -> Share:
    """The share in a folder. Raises HubError where there is none."""
    manifest = read_manifest(folder)
    try:
        shard = Shard.model_validate_json((folder / SHARD).read_bytes())
    except (OSError, ValidationError):
        shard = None
    if manifest is None or shard is None or shard.leaving.keys() != manifest.editions.keys():
        raise HubError(
            f"{folder} holds no share of a site, or not all of one. Give the folders that "
            "signpost build --shard wrote, such as site-shards/1-of-4."
        )
    return Share(folder, shard, manifest.editions)


def refuse_unfit(shares: Sequence[Share], root: Path) -> None:
    """Raises HubError unless the shares are all of one division of the hub as it lies here, built
    for one day."""
    divisions = [share.shard.division for share in shares]
    if len({division.of for division in divisions}) > 1:
        raise HubError(
            f"These are shares of different divisions: {', '.join(map(str, divisions))}. Give "
            "those of one."
        )
    if twice := [str(one) for one, times in Counter(map(str, divisions)).items() if times > 1]:
        raise HubError(f"Share {twice[0]} was given twice. Give each once.")
    there = {division.number for division in divisions}
    if missing := [n for n in range(1, divisions[0].of + 1) if n not in there]:
        lacking = [Division(number=n, of=divisions[0].of) for n in missing]
        raise HubError(f"Share {', '.join(map(str, lacking))} is missing. {_anew(lacking[0])}")
    here = made_from(root)
    for share in shares:
        if share.shard.made_from != here:
            raise HubError(
                f"{share.folder} was built from other files than lie here, or by another version. "
                "Build all shares anew from what is here, and merge those."
            )
    days = sorted({made.as_of for share in shares for made in share.editions.values()})
    if len(days) > 1:
        raise HubError(
            f"These shares were built for different days, {in_words(days[0])} and "
            f"{in_words(days[-1])}. Build all for one, with --as-of {days[-1]}."
        )


def _anew(division: Division) -> str:
    return f"Build it with: signpost build --shard {division}"
