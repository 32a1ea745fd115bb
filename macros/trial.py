"""Renders the bulletins without a site, to tell every mistake of their authors at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from hub.errors import BrokenCatalogue
from hub.model import POSTS, Edition, Problem
from hub.project import Project
from hub.render import Renderer
from macros import MACROS
from macros.page import AuthorPage, Pages
from macros.sandbox import PageEnvironment


def sound_edition(project: Project) -> Edition:
    """The edition to build. Raises BrokenCatalogue with every problem that stops it, those of
    the bulletins' macros included."""
    problems = [*project.problems, *macro_problems(project)]
    errors = sorted({problem for problem in problems if problem.severity == "error"})
    if errors:
        raise BrokenCatalogue(errors)
    return project.edition()


def macro_problems(project: Project) -> list[Problem]:
    """What the macros of an edition's bulletins do wrong.

    With errors elsewhere, which would be told again as ids that there are not, nothing is tried.
    What is not published yet is only warned of.
    """
    if any(POSTS not in problem.path for problem in project.errors):
        return []
    edition = project.draft_of_edition()
    pages = Pages(Renderer(edition, theme_folders(project.root)))
    own = {name: pages.as_macro(name, macro) for name, macro in MACROS.items()}
    env = PageEnvironment(pages, own)
    hidden = edition.area.hide_bulletins if edition.area else {}
    found: list[Problem] = []
    for post in project.posts.posts:
        bulletin = post.bulletin
        if bulletin.slug in hidden and not bulletin.local:
            continue
        pages.mistakes.clear()
        pages.current = AuthorPage(
            bulletin.path, bulletin.address, "../..", post.first_line, pages.renderer, bulletin
        )
        env.from_string(post.markdown).render()
        waits = not bulletin.is_published(edition.as_of)
        found += [replace(p, severity="warning") if waits else p for p in pages.mistakes]
    return found


def theme_folders(root: Path) -> Sequence[Path]:
    """Where templates and icons are: the hub's own theme, that of this code, then Material's."""
    theme = find_spec("material")
    places = theme.submodule_search_locations if theme else None
    ours = [folder / "overrides" / "theme" for folder in (root, Path(__file__).parents[1])]
    return [*ours, *(Path(at) / "templates" for at in places or ())]
