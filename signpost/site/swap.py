"""Puts a finished site in the place of the old one, and puts right what an interruption left.

A build has a folder of its own. What it makes is in `made`, and called `site` when it is whole.
Where the system can, the two change places in one step. Where it cannot, the old one is moved into
that folder, as `old`, and then the new one into its place. Where the folder must stay, as a mount
point must, the new site is called `pour` from the moment on when it goes in, file by file.
"""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from signpost.reading.published_files import MANIFEST
from signpost.site.foreign import litter
from signpost.site.manifest import files_below, read_manifest
from signpost.site.target import BUILDING, LOCK, WORKING

NEW, OLD, POUR, MAKING = "site", "old", "pour", "made"

_NO_SUCH_STEP = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_CANNOT_MOVE = {errno.EXDEV, errno.EBUSY}
"""A folder that another disk is mounted on, or that a layer of a container holds."""


def swap(work: Path, site: Path, inside: bool) -> None:
    """Put the new site of the folder `work` in the place of `site`.

    Raises OSError. The old site is then in its place, or, where a site that can only be replaced
    file by file was half done, `put_right` goes on from there.
    """
    if not inside:
        try:
            _change_places(work / NEW, site, work / OLD)
            return
        except OSError as error:
            if error.errno not in _CANNOT_MOVE:
                raise
        work = _bring_inside(work, site)
    (work / NEW).rename(work / POUR)
    pour(work / POUR, site)


def _change_places(new: Path, site: Path, old: Path) -> None:
    if not site.exists():
        new.rename(site)
    elif not exchange(new, site):
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places, in one step; False where system or disk knows no such step.

    Raises OSError where it knows it and cannot do it.
    """
    step = _the_step()
    if step is None:
        return False
    failed = step(os.fsencode(one), os.fsencode(other))
    if failed and (code := ctypes.get_errno()) not in _NO_SUCH_STEP:
        raise OSError(code, os.strerror(code), str(one), None, str(other))
    return not failed


def _the_step() -> Callable[[bytes, bytes], int] | None:
    """The system's own way to let two names change places; it returns 0 when it has done so."""
    if sys.platform not in ("linux", "darwin"):
        return None
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        return lambda a, b: int(libc.renameat2(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_EXCHANGE))
    if hasattr(libc, "renamex_np"):
        return lambda a, b: int(libc.renamex_np(a, b, _RENAME_SWAP))
    return None


_AT_FDCWD, _RENAME_EXCHANGE, _RENAME_SWAP = -100, 2, 2
"""From the system's headers: fcntl.h and linux/fs.h; sys/stdio.h on a Mac."""


def _bring_inside(work: Path, site: Path) -> Path:
    """Copy a new site onto the disk on which it is to stand; the folder that holds it there."""
    inner = site / f"{WORKING}{work.name.rpartition('.')[2]}"
    inner.mkdir(mode=0o700)
    shutil.copytree(work / NEW, inner / MAKING)
    (inner / MAKING).rename(inner / NEW)
    return inner


def pour(new: Path, site: Path) -> None:
    """Move a new site into a folder that stays, file by file, and then take away what the old
    one had and the new one has not.

    Each file is the old or the new one at any time, and styles come before the pages that use
    them; in between, pages of both stand side by side. The list comes last, so that this can be
    begun again wherever it was broken off.
    """
    made, was = read_manifest(new), read_manifest(site)
    names = sorted(files_below(new), key=lambda name: (name == MANIFEST, name.endswith(".html")))
    for name in names:
        if name == MANIFEST and made and was:
            remove(site, was.files.keys() - made.files.keys())
        _make_room(site, name)
        (new / name).replace(site / name)
    shutil.rmtree(new)


def _make_room(site: Path, name: str) -> None:
    """A folder of the new site may have the name of a file of the old one, or the other way."""
    file = site / name
    for above in reversed(file.parents):
        if above.is_relative_to(site) and above.is_file():
            above.unlink()
    if file.is_dir():
        shutil.rmtree(file)
    file.parent.mkdir(parents=True, exist_ok=True)


def remove(site: Path, names: Iterable[str]) -> None:
    """Remove these files from a site, and the folders that are empty then."""
    folders: set[Path] = set()
    for name in names:
        if (site / name).is_file():  # a folder of the new site may have its name
            (site / name).unlink()
        folders.update((site / name).relative_to(site).parents)
    for folder in sorted(folders - {Path()}, reverse=True):
        with suppress(OSError):  # something else is in it
            (site / folder).rmdir()


def clear(work: Path) -> bool:
    """Remove the folder of a build with all that builds made; whether nothing else was in it.

    A site that is whole has its list. One without is the empty folder that was replaced.
    """
    shutil.rmtree(work / MAKING, ignore_errors=True)
    for part in (work / NEW, work / OLD):
        if manifest := read_manifest(part):
            remove(part, [*manifest.files, *litter(part)])
            remove(part, [f"{WORKING}{LOCK}", MANIFEST])  # last, so that this can be begun again
        with suppress(OSError):
            part.rmdir()
    with suppress(OSError):
        work.rmdir()
    return not work.exists()


def left_over(site: Path) -> list[Path]:
    """The folders of builds of a site that have not ended, or were broken off."""
    beside = site.parent.glob(f".{glob.escape(site.name)}.{BUILDING}*")
    return sorted([*beside, *site.glob(f"{WORKING}{BUILDING}*")])


def put_right(site: Path) -> str:
    """Put right what a build left that was broken off; what was done for the site, if anything.

    Only for whoever holds the lock of the site: builds that go on have such folders too.
    """
    done = ""
    of_old = site.with_name(f".{site.name}.old")  # our first release had this one name for it
    for old in [*(work / OLD for work in left_over(site)), of_old]:
        if old.is_dir() and not site.exists():
            old.rename(site)
            done = f"A build was broken off before its new site was in place. {site} is back."
    for work in left_over(site):
        if (work / POUR).is_dir():
            pour(work / POUR, site)
            done = f"A build was broken off while it was writing into {site}. It is whole now."
        if not clear(work):
            done = f"{work} keeps what somebody put into {site} during a build. Move it away."
    return done
