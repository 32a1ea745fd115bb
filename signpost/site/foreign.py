"""What lies in the folder of a site and was not made by a build: it is named, and never removed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from signpost.errors import HubError
from signpost.reading.published_files import MANIFEST
from signpost.site.manifest import hash_of
from signpost.site.printable import printable
from signpost.site.target import BUILDING, LOCK, WORKING, Target, mounts

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What a machine leaves in a folder that somebody looks at. It stays where it lies."""

SHOWN = 5
"""How many files a message names."""


def refuse_foreign(target: Target, hub: str, hashed: bool = True) -> None:
    """Raises HubError, naming what lies there, unless builds of this hub made all of it.

    Where not `hashed`, only names are looked at.
    """
    found = sorted(foreign(target, hashed))
    if found and target.manifest is None and _is_of_old(target.site):
        raise HubError(
            f"{target.site} was built before a site had a list of what builds made, so what is "
            "yours in it cannot be told from what is not. Nothing was built and nothing was "
            "touched. Give the folder another name, build again, and delete the old one once you "
            "have seen the new one."
        )
    if found:
        raise HubError(
            f"{target.site} holds what no build made: {named(found)}. Nothing was built and "
            "nothing was touched. Move it to another place, or choose an empty folder with "
            "--site-dir. What every build should publish belongs in docs/."
        )
    if target.manifest and target.manifest.hub != hub:
        raise HubError(
            f"{target.site} holds the site of another hub: {printable(target.manifest.hub)}. "
            "Nothing was built and nothing was touched. Choose another folder with --site-dir. If "
            "it is only your hub's name that has changed, give the folder another name, build "
            "again, and delete the old one once you have seen the new one."
        )


def _is_of_old(site: Path) -> bool:
    """Whether it was built by our first release: for the words of a message, and nothing else."""
    try:
        return b'class="hub-header' in (site / "index.html").read_bytes()
    except OSError:
        return False


def named(found: Sequence[str]) -> str:
    """`a.doc, b.doc and 3 more`."""
    more = len(found) - SHOWN
    shown = ", ".join(printable(name) for name in found[:SHOWN])
    return f"{shown} and {more} more" if more > 0 else shown


def foreign(target: Target, hashed: bool = True) -> Iterator[str]:
    """The names of what no build made, and, where `hashed`, of what was changed since it did.

    A folder that no build made is named as a whole, ending in a slash.
    """
    files = target.manifest.files if target.manifest else {}
    folders = {name[:at] for name in files for at, c in enumerate(name) if c == "/"}
    mounted = mounts()
    if not target.site.is_dir():
        return
    for name, entry in _below(target.site, "", folders, mounted):
        if _is_for_now(target, name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield f"{name}/"
        elif not _is_plain(entry) or name not in files:
            yield name
        elif hashed and hash_of(Path(entry.path)) != files[name]:
            yield f"{name} (changed since it was built)"


def _below(
    folder: Path, base: str, folders: set[str], mounted: set[Path]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything in a folder but those folders that builds made, of which the content comes."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name, path = base + entry.name, Path(entry.path)
            if name in folders and entry.is_dir(follow_symlinks=False) and path not in mounted:
                yield from _below(path, f"{name}/", folders, mounted)
            elif not (entry.name in LITTER and _is_plain(entry)):
                yield name, entry


def _is_for_now(target: Target, name: str) -> bool:
    """The list, what a build has put there for a while, and what belongs to a disk."""
    if name == MANIFEST:
        return target.manifest is not None
    if "/" in name:
        return False
    ours = name == f"{WORKING}{LOCK}" or name.startswith(f"{WORKING}{BUILDING}")
    return ours or (target.inside and name == "lost+found")


def _is_plain(entry: os.DirEntry[str]) -> bool:
    return stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)


def litter(site: Path) -> list[str]:
    """The names of what machines have left in a site."""
    return [
        path.relative_to(site).as_posix()
        for name in LITTER
        for path in site.rglob(name)
        if path.is_file() and not path.is_symlink()
    ]
