"""The folder that a site goes to: whether it may go there, and which editions stand in it."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from signpost.errors import HubError, WrongUsage
from signpost.model import EditionLink
from signpost.reading.published_files import MANIFEST
from signpost.site.manifest import Made, Manifest, read_manifest
from signpost.site.mkdocs_file import read_settings
from signpost.site.printable import printable

SOURCES = ("catalogue", "overrides", "signpost", "macros", "hooks", "tests", ".git", ".venv")
"""Folders of a project, beside that of its pages, which are no place for a site."""


@dataclass(frozen=True)
class Target:
    """Where a site goes. `site` is the folder itself, links followed; `root` is the project's."""

    site: Path
    root: Path

    @cached_property
    def manifest(self) -> Manifest | None:
        """What builds made of what lies there."""
        return read_manifest(self.site)

    @cached_property
    def editions(self) -> dict[str, Made]:
        """The editions that stand there, by their folder; not one of which nothing is left."""
        listed = self.manifest.editions if self.manifest else {}
        return {
            folder: made
            for folder, made in listed.items()
            if any((self.site / folder / name).exists() for name in made.files)
        }

    @cached_property
    def inside(self) -> bool:
        """Whether the folder must stay, and only what is in it can be replaced: where it is a
        mount point, or where nothing can be put beside it."""
        if not self.site.is_dir():
            return False
        if self.site in mounts() or os.path.ismount(self.site):
            return True
        return not os.access(self.site.parent, os.W_OK | os.X_OK)

    def working(self, what: str) -> Path:
        """Where something that a build needs is put: near the site, on the same disk."""
        if self.inside:
            return self.site / f"{WORKING}{what}"
        return self.site.with_name(f".{self.site.name}.{what}")

    def folder_of(self, area: str | None) -> str:
        """The place of an edition: an area's is below the core where the core is there.

        Raises HubError where another edition has that place.
        """
        top = self.editions.get("")
        if top is None or top.area == area:
            return f"{area}/" if area and top is None and self.editions else ""
        if top.area is None:
            return f"{area}/"
        own = "the core" if area is None else f"the edition of {area!r}"
        name, id = printable(top.name), printable(top.area)
        raise HubError(
            f"{self.site} holds the site of {name} alone, and {own} would take its place. "
            f"Nothing was built and nothing was touched. Build {name} with --area {id}, "
            "all editions with --all, or choose another folder with --site-dir."
        )

    def others(self, area: str | None) -> tuple[EditionLink, ...] | None:
        """The editions that stand beside this one; None where it has the folder to itself."""
        own = self.folder_of(area)
        rest = {folder: made for folder, made in self.editions.items() if folder != own}
        if not rest and not own:
            return None
        return tuple(made.link(folder) for folder, made in rest.items() if made.offered)


def refuse_lost(target: Target, areas: Collection[str]) -> None:
    """Raises HubError where a build of all editions would take an area's pages away."""
    for folder, made in target.editions.items():
        if made.area and made.area not in areas:
            name, id = printable(made.name), printable(made.area)
            raise HubError(
                f"{name} has pages in {target.site / printable(folder)}, and there is no "
                f"overrides/areas/{id}/ any more. Nothing was built and nothing was "
                "touched. Put that folder back; or, if the area is to go, delete its pages "
                "first, and then build again."
            )


WORKING = ".signpost."
"""How a name begins that a build gives to what it puts into the site for a while."""

LOCK, BUILDING = "lock", "building-"
"""What that is: the lock, and folders in which builds make sites."""


def target_of(project: Path, site_dir: Path | None = None) -> Target:
    """Where a project's site goes: `site_dir`, or else where mkdocs.yml says.

    Raises WrongUsage for a place that is none for a site.
    """
    root = project.resolve()
    named = site_dir or root / default_site(root)
    try:
        target = Target(named.resolve(), root)
    except (OSError, RuntimeError):
        raise WrongUsage(f"{named} is a link that leads back to itself. Take it away.") from None
    if why := _no_place(target):
        raise WrongUsage(f"A site cannot be built into {named}: {why}.")
    return target


def default_site(root: Path) -> Path:
    """Where a project's site goes when nobody says otherwise; below the project, as a rule."""
    return Path(read_settings(root).words("site_dir") or "site")


_OUTSIDE = "Choose a folder of its own with --site-dir, such as site"


def _no_place(target: Target) -> str:
    site, root = target.site, target.root
    if site == root or site in root.parents:
        return f"your hub's own files lie in that folder. {_OUTSIDE}"
    if site == Path.home().resolve():
        return f"that is your home folder. {_OUTSIDE}"
    for name in (read_settings(root).words("docs_dir") or "docs", *SOURCES):
        if site.is_relative_to((root / name).resolve()):
            return f"what the hub is made from lies in {name}/. {_OUTSIDE}"
    if site.exists() and not site.is_dir():
        return "there is a file of that name. Move it away, or choose another folder"
    for parent in site.parents:
        if os.path.isfile(parent / MANIFEST) and read_manifest(parent):  # noqa: PTH113 (no error)
            return f"that is a part of the site in {parent}. Build into the whole of it"
    return ""


def mounts() -> set[Path]:
    """Where something is mounted, as Linux lists it. Python's own test does not see a folder that
    is bound to another one of the same disk, as containers do."""
    try:
        return mount_points(Path("/proc/self/mountinfo").read_bytes())
    except OSError:  # not on this system
        return set()


def mount_points(listed: bytes) -> set[Path]:
    """The folders in a list as Linux writes it, with spaces and the like as `\\040`."""
    names = (line.split()[4] for line in listed.splitlines())
    plain = (re.sub(rb"\\([0-7]{3})", lambda m: bytes([int(m[1], 8)]), name) for name in names)
    return {Path(os.fsdecode(name)) for name in plain}
