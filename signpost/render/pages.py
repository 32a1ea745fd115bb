"""The pages that are made from the catalogue: one for each entry, topic, audience and stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from signpost.areas.coverage import coverage
from signpost.model import AnyEntry, Edition, Facet, Research, Service
from signpost.model.pathway_map import EVERY_STEP, pathway_of
from signpost.render import bulletins
from signpost.render.labels import list_page
from signpost.render.renderer import Renderer
from signpost.render.steps import first_sentence, step_address
from signpost.render.views import address
from signpost.render.words import FACET_NAMES, FINDER_LABELS
from signpost.render.workbook import Workbook

WORKBOOK = "Workbook to print"


@dataclass(frozen=True)
class GeneratedPage:
    """A page without a Markdown file. `template` and `context` make its HTML on demand.

    `address` ends in a slash and is relative to the edition's root, such as `topics/online/`.
    `parent` is the name and address of the page above it; None right below the front page.
    """

    address: str
    title: str
    description: str
    template: str
    context: tuple[tuple[str, Any], ...]
    parent: tuple[str, str] | None = None

    @property
    def source(self) -> str:
        """The Markdown file that MkDocs is told it comes from."""
        return self.address.rstrip("/") + ".md"

    @property
    def base(self) -> str:
        """The way from the page back to the edition's root."""
        return "/".join([".."] * self.address.count("/"))

    def html(self, renderer: Renderer) -> str:
        """The body of the page: everything between the site's header and its footer."""
        return renderer.render(self.template, self.base, **dict(self.context))


def generated_pages(edition: Edition) -> Iterator[GeneratedPage]:
    """Every page that is made from the catalogue, tombstones and old addresses included."""
    words = edition.language

    def page(
        at: str, shown: AnyEntry | Facet, template: str, parent: tuple[str, str], **context: Any
    ) -> GeneratedPage:
        title, description = shown.name.words(words), shown.summary.words(words)
        return GeneratedPage(at, title, description, template, tuple(context.items()), parent)

    for entry in edition.catalogue.entries:
        listed_at, listed_as = list_page(edition, entry.kind)
        at, parent = address(edition, entry), (listed_as, listed_at)
        yield page(at, entry, _template(edition, entry), parent, entry=entry)
        for alias in entry.aliases:
            yield page(at.replace(f"{entry.id}/", f"{alias}/"), entry, "moved", parent, entry=entry)
    for section, facets in edition.catalogue.facets.items():
        parent = (FACET_NAMES[section], f"{section}/")
        for facet in facets.values():
            yield page(
                f"{section}/{facet.id}/", facet, "facet", parent, facet=facet, section=section
            )
    if edition.catalogue.pathway:
        yield from _steps(edition)
    yield _workbook(edition)
    if edition.area or edition.beside:
        yield from _area_pages(edition)
    yield from _bulletin_pages(edition)


def _bulletin_pages(edition: Edition) -> Iterator[GeneratedPage]:
    """Older bulletins, and those of each year and category; the first page is hand-written."""

    def page(at: str, title: str, description: str, **context: Any) -> GeneratedPage:
        given = {"title": title, "pager": None, "shown": None} | context
        parent = ("Bulletins", "bulletins/")
        return GeneratedPage(
            f"bulletins/{at}/", title, description, "bulletin_list", tuple(given.items()), parent
        )

    for number in range(2, bulletins.page_count(edition) + 1):
        pager = bulletins.bulletin_page(edition, number)
        yield page(f"page/{number}", f"Bulletins, page {number}", "Older bulletins.", pager=pager)
    for year, of_year in bulletins.bulletin_years(edition).items():
        yield page(
            f"archive/{year}",
            f"Bulletins of {year}",
            f"Every bulletin of {year}, newest first.",
            shown=of_year,
        )
    for slug, (name, filed) in bulletins.bulletin_categories(edition).items():
        yield page(
            f"category/{slug}",
            f"Bulletins: {name}",
            f"Every bulletin filed under {name}, newest first.",
            shown=filed,
        )


def _steps(edition: Edition) -> Iterator[GeneratedPage]:
    """A page for each step, also for those of another nation, which say so; and one with all."""
    parent = (FINDER_LABELS["step"], "pathway/")
    here = pathway_of(edition).steps
    for step in edition.catalogue.pathway:
        title = step.title.words(edition.language)
        description = first_sentence(step.body, edition.language)
        template = "step" if step.id in here else "step_elsewhere"
        context = (("step", step),)
        yield GeneratedPage(
            step_address(edition, step), title, description, template, context, parent
        )
    description = "Every step of what to do next on one page, to read through or to print."
    yield GeneratedPage(
        EVERY_STEP, "Every step, as one list", description, "every_step", (), parent
    )


def _workbook(edition: Edition) -> GeneratedPage:
    """Everything to take along, on one page that prints well."""
    description = "All of this hub in one place, to read through, to print or to save as a PDF."
    context = (("book", Workbook(edition)),)
    return GeneratedPage("workbook/", WORKBOOK, description, "workbook/page", context)


def _area_pages(edition: Edition) -> Iterator[GeneratedPage]:
    """Whom to ring and who is reached: in the core, the areas to choose from."""
    if edition.area:
        name = edition.area.name.words(edition.language)
        title, template = f"Whom to ring in {name}", "area"
        description = f"Whom to ring by day and by night, and every local service of {name}."
    else:
        title, template = "Choose your area", "choose_area"
        description = "The areas that have their own numbers and services here."
    yield GeneratedPage("area/", title, description, template, ())
    description = "For whom there are services and helplines, form by form, and the gaps."
    board = (("board", coverage(edition.catalogue, edition.neighbours, edition.area)),)
    title = "Who is reached, and who is not"
    yield GeneratedPage("coverage/", title, description, "coverage", board)


def addresses(edition: Edition) -> Iterator[str]:
    """The address of every page that is made from the catalogue."""
    return (page.address for page in generated_pages(edition))


def _template(edition: Edition, entry: AnyEntry) -> str:
    if not entry.live:
        return "tombstone"
    if entry.id in edition.catalogue.local.hidden:
        return "hidden"
    if isinstance(entry, Service):
        return "service"
    return "research" if isinstance(entry, Research) and entry.is_summary else "resource"
