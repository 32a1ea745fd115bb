"""Builds one edition, all of them, or a share, and joins shares: what came of it, in numbers."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from signpost.errors import BrokenCatalogue
from signpost.model import Problem
from signpost.project import Project
from signpost.site.aside import Aside, claimed, unwritable
from signpost.site.crew import Crew
from signpost.site.editions import built_alone
from signpost.site.finished import Finished
from signpost.site.kept_editions import Editions, place_of
from signpost.site.links import Leaving
from signpost.site.manifest import Manifest
from signpost.site.progress import UNWATCHED, Watcher
from signpost.site.shards import Division, read_share, refuse_unfit
from signpost.site.target import Target, refuse_lost
from signpost.site.workshop import Workshop, jobs_for


@dataclass(frozen=True)
class Built:
    """What came of a build: how long it took, the pages made, and the place of each edition in
    the site (`bristol/`; "" is the top). `unreached` says whether a core stands beside it that was
    built alone, and leads to no area yet. `keep` keeps of all editions what they were made of, so
    that the next build of all makes only those that would come out otherwise."""

    seconds: float
    pages: int
    places: tuple[str, ...]
    unreached: bool = False
    keep: Callable[[], None] | None = None


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
    editions = Editions(project.editions, target)
    standing = editions.standing()
    leaving: dict[str, Sequence[Leaving]] = dict(standing)

    def joined(aside: Aside, make: Callable[[], list[Finished]]) -> Manifest:
        refuse_lost(aside.target, list(project.areas))
        editions.refuse_changed(aside.target, standing)
        made = {place_of(finished.made.area): finished for finished in make()}
        leaving.update((place, finished.leaving) for place, finished in made.items())
        return aside.finish(made, standing)

    claim = claimed(target, project.name, command)
    numbers = (n for n, one in enumerate(editions.projects) if place_of(one.area) in standing)
    manifest = _make(
        project.editions, target, claim, watcher, jobs, joined, standing=frozenset(numbers)
    )
    return replace(_built(manifest, started), keep=lambda: editions.keep(manifest, leaving))


def build_share(
    project: Project,
    target: Target,
    command: str,
    division: Division,
    watcher: Watcher = UNWATCHED,
    jobs: int | None = None,
) -> Built:
    """Build a share of the editions of a site, for `merge_shares`; otherwise as `build_all`."""
    started = time.monotonic()

    def laid_by(aside: Aside, make: Callable[[], list[Finished]]) -> Manifest:
        return aside.lay_by(make(), division)

    claim = claimed(target, project.name, command, share=True)
    share = division.share(project.editions)
    return _built(_make(share, target, claim, watcher, jobs, laid_by), started)


def _make(
    editions: list[Project],
    target: Target,
    claim: AbstractContextManager[Aside],
    watcher: Watcher,
    jobs: int | None,
    joined: Callable[[Aside, Callable[[], list[Finished]]], Manifest],
    standing: frozenset[int] = frozenset(),
) -> Manifest:
    """Try these editions, and when nothing is wrong with any, make and join them, but for those
    that are `standing`, by their numbers."""
    jobs = jobs_for(editions, jobs)
    shop = Workshop(editions, target, jobs, standing)
    with Crew(shop, jobs, watcher) as crew:
        watcher.begins(shop.plan(*_STEPS))
        _refuse_errors(crew.each(shop.tried, [(n,) for n in range(len(editions))]))
        with claim as aside:
            folders = [aside.folder(edition.area) for edition in editions]
            tasks = [(n, folder) for n, folder in enumerate(folders) if n not in standing]
            for number in sorted(standing):
                watcher.done(Workshop.made.__name__, number)
            return joined(aside, lambda: crew.each(shop.made, tasks))


def merge_shares(project: Project, target: Target, command: str, folders: Sequence[Path]) -> Built:
    """Join the shares in these folders to one site, as `build_all` would have made it.

    Every file is compared with the list of its share, and every link from one edition to another
    is followed. Raises HubError where a share is missing, damaged, or built from other files, and
    UnfitSite; the old site is then as it was, and so are the shares.
    """
    started = time.monotonic()
    shares = [read_share(folder) for folder in folders]
    refuse_unfit(shares, project.root)
    made = {}
    with claimed(target, project.name, command) as aside:
        refuse_lost(aside.target, list(project.areas))
        for one, name in ((share, name) for share in shares for name in share.editions):
            area = one.editions[name].area
            try:
                made[place_of(area)] = one.finished(name, aside.folder(area))
            except OSError as error:
                raise unwritable(target.site, error) from None
        return _built(aside.finish(made), started)


def _built(manifest: Manifest, started: float) -> Built:
    pages = sum(len(edition.pages) for edition in manifest.editions.values())
    return Built(time.monotonic() - started, pages, tuple(manifest.editions))


_STEPS = (Workshop.tried.__name__, Workshop.made.__name__)
"""What is done with each edition, one after the other."""


def _refuse_errors(found: Sequence[Sequence[Problem]]) -> None:
    """Raises BrokenCatalogue with every error of all editions."""
    if errors := {problem for errors in found for problem in errors}:
        raise BrokenCatalogue(sorted(errors))
