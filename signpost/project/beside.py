"""The editions of one site, as each leads its readers to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signpost.areas.coverage import neighbours_of
from signpost.model import Edition, EditionLink, Neighbour, Problem
from signpost.reading.pages import page_files
from signpost.render import addresses

if TYPE_CHECKING:
    from signpost.project.opened import Project


def editions_beside(project: Project, language: str) -> tuple[EditionLink, ...]:
    """The editions that a reader may change to, this one included; none where it stands alone.

    Where all are built together they are what the project says; where this one goes into a site
    that is there already, what that site holds. A merged area is no longer one of them.
    """
    if project.tree is not None:
        order = [f"{id}/" for id in project.areas]
        found = [*project.tree, *_links(project, language)]
        return tuple(sorted(found, key=lambda link: _position(link.folder, order)))
    if project.beside and project.areas:
        known = project.together.beside
        if language not in known:
            every = (project.of(id) for id in (None, *project.areas))
            known[language] = tuple(link for one in every for link in _links(one, language))
        return known[language]
    return ()


def errors_beside(project: Project) -> list[Problem]:
    """The errors that other areas bring about, where all else is known to be sound."""
    known = {"reading": project.reading, "shown": project.shown, "_together": project.together}
    sound = project.sharing(
        project.area, project.beside, project.tree, _in_any_status=frozenset(), **known
    )
    return sound.errors


def neighbours(project: Project) -> tuple[Neighbour, ...]:
    """Services of the other areas that take people from that of an edition."""
    shown = project.shown.file if project.shown else None
    if shown is None:
        return ()
    others = [project.of(id) for id in project.areas]
    known = [(one.shown, one) for one in others if one.shown and one.shown.id == one.area]
    return neighbours_of(
        shown, [(area.file, one.reading.catalogue) for area, one in known if area.file]
    )


def _position(folder: str, order: list[str]) -> int:
    """The core first, then the areas as the project has them, then those it no longer has."""
    if not folder:
        return -1
    return order.index(folder) if folder in order else len(order)


def _links(project: Project, language: str) -> list[EditionLink]:
    edition = project.draft_of_edition(language)
    if edition.former is not None:
        return []
    return [
        EditionLink.model_construct(
            folder=f"{project.area}/" if project.area else "",
            name=edition.choice,
            draft=edition.is_draft,
            addresses=frozenset() if project.area else _pages(project, edition),
        )
    ]


def _pages(project: Project, edition: Edition) -> frozenset[str]:
    """The pages of the core. To the same page of an area leads the list of the finished site."""
    pages = {*addresses(edition), *page_files(project.docs), "area/", "coverage/"}
    pages -= {bulletin.address for bulletin in project.posts.bulletins}
    return frozenset(pages | {bulletin.address for bulletin in edition.bulletins})
