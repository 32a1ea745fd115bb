"""Renders a bulletin for the editions that show it: which they are, and what stands in the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from signpost.bulletins.letter import letter_files
from signpost.errors import BrokenCatalogue, WrongUsage
from signpost.model import Bulletin, Edition, Problem
from signpost.model.nearest import did_you_mean
from signpost.project import Project
from signpost.render import generated_pages
from signpost.site.files import laid
from signpost.site.rendering import Rendering
from signpost.site.settings import settings_of


@dataclass(frozen=True)
class Order:
    """One edition for which a bulletin is to be rendered, and where its links will lead."""

    project: Project
    edition: Edition
    bulletin: Bulletin

    @property
    def name(self) -> str:
        """The edition's folder in the rendering."""
        return self.project.area or "core"


def orders(project: Project, slug: str, every: bool, site: str = "") -> list[Order]:
    """What is to be rendered: one edition, or `every` one that shows the bulletin.

    `site` is the address of the shared hub, where it stands in no file. Raises WrongUsage with
    what to do when there is no such bulletin, when it is not published, or when it is not known
    where its links lead.
    """
    if site and not re.fullmatch(r"https?://[a-z0-9.:-]+(/[^\s?#]*)?", site, re.IGNORECASE):
        raise WrongUsage(f"--site: {site!r} is no address. Write it as https://hub.example.org/.")
    projects = [project.of(area) for area in (None, *project.areas)] if every else [project]
    found = [one for one in projects if _find(one, slug)]
    if not found:
        raise WrongUsage(_unknown(projects, slug))
    shown = [one for one in found if _why_not(one, slug) is None]
    if not shown:
        raise WrongUsage(str(_why_not(found[0], slug)))
    return [_order(one, slug, site) for one in shown]


def _find(project: Project, slug: str) -> Bulletin | None:
    return next((b for b in project.posts.bulletins if b.slug == slug), None)


def _unknown(projects: Sequence[Project], slug: str) -> str:
    known = {b.slug for project in projects for b in project.posts.bulletins}
    broken = [p for project in projects for p in project.posts.problems if slug in p.path]
    if broken:
        return f"The bulletin {slug!r} cannot be read:\n  {broken[0]}"
    hint = did_you_mean(
        slug, known, "The bulletins are " + (", ".join(sorted(known)) or "none yet")
    )
    return f"There is no bulletin {slug!r}. {hint}{'' if hint.endswith('?') else '.'}"


def _why_not(project: Project, slug: str) -> str | None:
    """Why an edition does not send a bulletin; None when it does."""
    bulletin = _find(project, slug)
    if bulletin is None:
        return f"There is no bulletin {slug!r} here."
    if bulletin.draft and not project.drafts:
        hint = "Take the line draft: true out when it is finished, or add --draft to see it before"
        return f"{bulletin.path} is a draft. {hint}."
    if bulletin.date > project.as_of and not project.drafts:
        hint = "Wait until then, or render it as of that day: --as-of"
        return f"{bulletin.path} is dated {bulletin.date}. {hint} {bulletin.date}."
    if bulletin.is_retired(project.as_of):
        hint = "Write a new bulletin, or give a later day"
        return f"{bulletin.path} expired on {bulletin.expires}. {hint}."
    hidden = project.shown.file.hide_bulletins if project.shown and project.shown.file else {}
    if slug in hidden and not bulletin.local:
        assert project.shown
        return f"{project.area} hides {slug!r}: see hide_bulletins in {project.shown.path}."
    return None


def _order(project: Project, slug: str, site: str) -> Order:
    edition, bulletin = project.draft_of_edition(), _find(project, slug)
    assert bulletin is not None
    if site:
        below = f"{project.area}/" if project.area else ""
        edition = edition.model_copy(update={"home": f"{site.rstrip('/')}/{below}"})
    if not edition.home:
        where = f"hub_url in overrides/areas/{project.area}/area.yml or " if project.area else ""
        raise WrongUsage(
            "It is not known where the hub is published, so links in an email would lead "
            f"nowhere. Set {where}site_url in mkdocs.yml, or add --site https://…"
        )
    return Order(project, edition, bulletin)


def rendered(
    wanted: Sequence[Order],
    folders: Sequence[Path],
    problems_of: Callable[[Project], list[Problem]],
) -> Iterator[tuple[Order, dict[str, bytes]]]:
    """Each order with its files by their name.

    Raises BrokenCatalogue, before anything is made, with all that is wrong in any of them.
    """
    errors = {p for order in wanted for p in problems_of(order.project) if p.severity == "error"}
    if errors:
        raise BrokenCatalogue(sorted(errors))
    for order in wanted:
        words = _plain(order)
        files = letter_files(order.edition, order.bulletin, words, folders)
        yield order, {f"{order.name}/{name}": content for name, content in files.items()}


def _plain(order: Order) -> str:
    """The HTML of a bulletin that was checked, as emails carry it."""
    settings, edition = settings_of(order.project.root), order.edition
    shown = {bulletin.source: bulletin for bulletin in edition.bulletins}
    generated = [page.source for page in generated_pages(edition)]
    files, _ = laid(settings, order.project.shown, generated, shown)
    rendering = Rendering(order.project, edition, settings.usable, files, settings.keep)
    file = files.get_file_from_path(order.bulletin.source)
    assert file is not None, "its page was laid"
    return rendering.plain(file, order.bulletin)
