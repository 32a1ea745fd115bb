"""Runs MkDocs for a whole build or a preview, and says in plain words what came of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from signpost.errors import BrokenCatalogue
from signpost.model import Problem
from signpost.project import Project
from signpost.site.aside import claimed
from signpost.site.crew import Crew
from signpost.site.editions import built_alone
from signpost.site.progress import UNWATCHED, Watcher
from signpost.site.target import Target, refuse_lost
from signpost.site.workshop import Workshop, jobs_for


@dataclass(frozen=True)
class Built:
    """What came of a build: how long it took, the pages made, and the place of each edition in
    the site (`bristol/`; "" is the top). `unreached` says whether a core stands beside it that was
    built alone, and leads to no area yet."""

    seconds: float
    pages: int
    places: tuple[str, ...]
    unreached: bool = False


def build_site(
    project: Project, target: Target, command: str, watcher: Watcher = UNWATCHED
) -> Built:
    """Build one edition to where its place is in the target; all others there stay as they are.

    `command` is what the person typed. Raises BrokenCatalogue where there are errors, and HubError
    where nothing may or can be written, or where MkDocs warns of something. The site that stands
    there is replaced when all is sound, and not before.
    """
    started = time.monotonic()
    shop = Workshop([project.of(project.area, tree=target.others(project.area))], target)
    with Crew(shop, watcher=watcher) as crew:
        watcher.begins(shop.plan(*_STEPS))
        _refuse_errors(crew.each(shop.tried, [(0,)]))
        with claimed(target, project.name, command) as aside:
            place = aside.target.folder_of(project.area)
            shop.stands(project.of(project.area, tree=aside.target.others(project.area)))
            (made,) = crew.each(shop.made, [(0, aside.folder(project.area))])
            manifest = aside.finish({place: made})
    pages = len(manifest.editions[place].pages)
    unreached = built_alone(manifest.editions, (place,))
    return Built(time.monotonic() - started, pages, (place,), unreached)


def build_all(
    project: Project,
    target: Target,
    command: str,
    watcher: Watcher = UNWATCHED,
    jobs: int | None = None,
) -> Built:
    """Build the core to the top of the target and each area below it; as `build_site`.

    As many `jobs` work side by side, or else as many as there are processors for; all that comes
    of it is the same as with one.
    """
    started = time.monotonic()
    editions = project.editions
    jobs = jobs_for(editions, jobs)
    shop = Workshop(editions, target, jobs)
    with Crew(shop, jobs, watcher) as crew:
        watcher.begins(shop.plan(*_STEPS))
        _refuse_errors(crew.each(shop.tried, [(n,) for n in range(len(editions))]))
        with claimed(target, project.name, command) as aside:
            refuse_lost(aside.target, list(project.areas))
            folders = [aside.folder(edition.area) for edition in editions]
            made = crew.each(shop.made, list(enumerate(folders)))
            places = [f"{edition.area}/" if edition.area else "" for edition in editions]
            manifest = aside.finish(dict(zip(places, made, strict=True)))
    pages = sum(len(edition.pages) for edition in manifest.editions.values())
    return Built(time.monotonic() - started, pages, tuple(places))


_STEPS = (Workshop.tried.__name__, Workshop.made.__name__)
"""What is done with each edition, one after the other."""


def _refuse_errors(found: Sequence[Sequence[Problem]]) -> None:
    """Raises BrokenCatalogue with every error of all editions."""
    if errors := {problem for errors in found for problem in errors}:
        raise BrokenCatalogue(sorted(errors))
