"""Finds what builds left behind that were broken off, wherever a project's sites are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from signpost.errors import HubError
from signpost.site.lock import held
from signpost.site.own_folder import OWN
from signpost.site.swap import left_over, put_right
from signpost.site.target import LOCK, Target, target_of

NOTES = OWN / "building"
"""Where a project keeps which sites it is building: a file for each, with the site's folder."""


@contextmanager
def noted(target: Target, work: Path) -> Iterator[None]:
    """Note that a site is being built; if nobody takes the note away, the build was broken off."""
    note = target.root / NOTES / work.name
    with suppress(OSError):  # a project that cannot be written to goes without
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(str(target.site), "utf-8")
    try:
        yield
    finally:
        if not left_over(target.site):
            _forget(note)


def _forget(note: Path) -> None:
    """Take a note away, and the folders when it was the last."""
    with suppress(OSError):
        note.unlink(missing_ok=True)
        note.parent.rmdir()
        note.parent.parent.rmdir()


def put_right_all(root: Path) -> list[str]:
    """Put right every site of a project of which a build was broken off; what was done, if
    anything. Cheap where there is nothing to do, and leaves alone what is being built."""
    done = []
    with suppress(HubError, OSError, ValueError):  # what is wrong with mkdocs.yml is told later
        done.append(_put_right(target_of(root)))
    for note in sorted((root / NOTES).glob("*")):
        with suppress(OSError, ValueError):
            target = Target(Path(note.read_text("utf-8")), root)
            done.append(_put_right(target))
            if not left_over(target.site):
                _forget(note)
    _forget(root / NOTES / "none")
    return [sentence for sentence in done if sentence]


def _put_right(target: Target) -> str:
    lock, of_old = target.working(LOCK), target.site.with_name(f".{target.site.name}.old")
    if lock.exists() or left_over(target.site) or (of_old.exists() and not target.site.exists()):
        with suppress(HubError, OSError), held(lock, "hub, putting right a site", target.site):
            return put_right(target.site)
    return ""
