"""Tries an edition before it is built: every mistake on its pages, told at once with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from signpost.checks.files import published_files
from signpost.errors import BrokenCatalogue
from signpost.model import Edition, EditionLink, Problem
from signpost.project import Project
from signpost.site.pages_tried import Trial
from signpost.site.rendering import Bodies
from signpost.site.settings import as_it_is, settings_of

_LINK_TOLD = re.compile(
    r"(?:there is no (?:page|picture|file)|the picture|the link)(?: to)? (?:'([^']*)'|\"([^\"]*)\")"
)
"""How messages about a link begin, here and where bulletins are checked."""


def sound_edition(project: Project) -> tuple[Edition, Bodies]:
    """The edition to build, and its pages as far as they were made. Raises BrokenCatalogue with
    every problem that stops it, those of its pages included."""
    tried = try_to_build(project)
    errors = sorted({problem for problem in tried.problems if problem.severity == "error"})
    if errors:
        raise BrokenCatalogue(errors)
    return project.edition(), tried.bodies


@dataclass(frozen=True)
class Tried:
    """What is wrong with an edition, and those of its pages that were made to find out."""

    problems: list[Problem]
    bodies: Bodies


def page_problems(project: Project) -> list[Problem]:
    """What is wrong with an edition's settings, files and pages, as MkDocs would make them.

    With errors in the catalogue, which would be told again as ids that there are not, no page is
    tried. What is not published yet is only warned of.
    """
    return _tried(project, edition_to_try(project)).problems


def problems_of(project: Project) -> list[Problem]:
    """The problems of an edition's files, and those of its pages when they are made."""
    return sorted({*project.problems, *page_problems(project)})


def try_to_build(project: Project) -> Tried:
    """The same, with all that is wrong in the files of the edition, and with its pages."""
    edition = edition_to_try(project) if project.errors else project.checked_edition()
    tried = _tried(project, edition)
    return replace(tried, problems=sorted({*project.problems, *tried.problems}))


def _tried(project: Project, edition: Edition) -> Tried:
    settings, bodies = settings_of(project.root), Bodies()
    problems = [
        *settings.problems,
        *published_files(project.docs, project.root, as_it_is(settings.config)),
    ]
    if settings.config and not any(map(_hinders, project.errors)):
        trial = Trial(project, settings, edition)
        problems += trial.problems()
        bodies = trial.rendering.bodies
    told = {_link_in(problem) for problem in project.problems} - {None}
    return Tried([one for one in problems if _link_in(one) not in told], bodies)


def _hinders(problem: Problem) -> bool:
    """Whether a problem leaves the catalogue or the hub's own look less than whole."""
    return problem.path.endswith((".yml", ".yaml")) or problem.path.startswith("overrides/theme/")


def _link_in(problem: Problem) -> tuple[str, int, str] | None:
    """Where a link stands that is told of, and where it leads: the check of bulletins may have
    told of it already."""
    found = _LINK_TOLD.match(problem.message) if not problem.where else None
    target = unquote(found[1] or found[2] or "").split("?")[0] if found else ""
    return (problem.path, problem.line, target) if found else None


def edition_to_try(project: Project) -> Edition:
    """The edition as far as it goes. Of the editions beside it only the names are known."""
    edition = project.draft_of_edition()
    if not (project.beside and project.areas):
        return edition
    named = {f"{id}/": str(area.file.name) for id, area in project.areas.items() if area.file}
    beside = tuple(
        EditionLink.model_construct(folder=at, name=name, draft=False, addresses=frozenset())
        for at, name in ({"": "National"} | named).items()
    )
    folder = f"{project.area}/" if project.area else ""
    return edition.model_copy(update={"beside": beside, "folder": folder})
