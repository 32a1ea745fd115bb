"""Runs MkDocs for a whole build or a preview, and says in plain words what came of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from signpost.errors import BrokenCatalogue
from signpost.model import Problem
from signpost.project import Project
from signpost.site.aside import claimed, unwritable
from signpost.site.asked import make
from signpost.site.editions import built_alone
from signpost.site.finished import Finished
from signpost.site.rendering import Bodies
from signpost.site.target import Target, refuse_lost
from signpost.site.trial import try_to_build

_KEPT = 12
"""The most editions whose pages are kept in memory from the check to the build."""


@dataclass(frozen=True)
class Built:
    """What came of a build: how long it took, the pages made, and the place of each edition in
    the site (`bristol/`; "" is the top). `unreached` says whether a core stands beside it that was
    built alone, and leads to no area yet."""

    seconds: float
    pages: int
    places: tuple[str, ...]
    unreached: bool = False


def build_site(project: Project, target: Target, command: str) -> Built:
    """Build one edition to where its place is in the target; all others there stay as they are.

    `command` is what the person typed. Raises BrokenCatalogue where there are errors, and HubError
    where nothing may or can be written, or where MkDocs warns of something. The site that stands
    there is replaced when all is sound, and not before.
    """
    started = time.monotonic()
    planned = project.of(project.area, tree=target.others(project.area))
    (bodies,) = _sound([planned])
    with claimed(target, project.name, command) as aside:
        place = aside.target.folder_of(project.area)
        built = aside.folder(project.area)
        standing = project.of(project.area, tree=aside.target.others(project.area))
        sound = bodies if standing.tree == planned.tree else {}
        manifest = aside.finish({place: _make(standing, built, target, sound)})
    pages = len(manifest.editions[place].pages)
    unreached = built_alone(manifest.editions, (place,))
    return Built(time.monotonic() - started, pages, (place,), unreached)


def build_all(project: Project, target: Target, command: str) -> Built:
    """Build the core to the top of the target and each area below it; as `build_site`."""
    started = time.monotonic()
    editions = project.editions
    sound = _sound(editions)
    with claimed(target, project.name, command) as aside:
        refuse_lost(aside.target, list(project.areas))
        made = {}
        for edition, bodies in zip(editions, sound, strict=True):
            place = f"{edition.area}/" if edition.area else ""
            made[place] = _make(edition, aside.folder(edition.area), target, bodies)
        manifest = aside.finish(made)
    pages = sum(len(edition.pages) for edition in manifest.editions.values())
    return Built(time.monotonic() - started, pages, tuple(made))


def _make(project: Project, made: Path, target: Target, bodies: Bodies) -> Finished:
    try:
        return make(project, made, bodies)
    except OSError as error:
        raise unwritable(target.site, error) from None


def _sound(editions: Sequence[Project]) -> list[Bodies]:
    """The pages of each edition, as far as they were made to try it, and for the first ones only.
    Raises BrokenCatalogue with every error of all of them."""
    errors: set[Problem] = set()
    bodies: list[Bodies] = []
    for edition in editions:
        tried = try_to_build(edition)
        errors |= {problem for problem in tried.problems if problem.severity == "error"}
        bodies.append(tried.bodies if len(bodies) < _KEPT else {})
    if errors:
        raise BrokenCatalogue(sorted(errors))
    return bodies
