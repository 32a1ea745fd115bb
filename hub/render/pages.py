"""The pages that are made from the catalogue: one for each entry, topic, audience and stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hub.lookup import AnyEntry
from hub.model import Research, Service, Text
from hub.render.renderer import Renderer
from hub.render.views import address


@dataclass(frozen=True)
class GeneratedPage:
    """A page without a Markdown file. `template` and `context` make its HTML on demand.

    `address` ends in a slash and is relative to the edition's root, such as `topics/online/`.
    """

    address: str
    title: str
    description: str
    template: str
    context: tuple[tuple[str, Any], ...]

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


def generated_pages(renderer: Renderer) -> Iterator[GeneratedPage]:
    """Every page that is made from the catalogue, tombstones and old addresses included."""
    edition = renderer.edition
    words = edition.language

    def page(at: str, name: Text, summary: Text, template: str, **context: Any) -> GeneratedPage:
        description = summary.words(words)
        return GeneratedPage(at, name.words(words), description, template, tuple(context.items()))

    for entry in edition.catalogue.entries:
        template = _template(entry)
        at = address(edition, entry)
        yield page(at, entry.name, entry.summary, template, entry=entry)
        for alias in entry.aliases:
            moved = at.replace(f"{entry.id}/", f"{alias}/")
            yield page(moved, entry.name, entry.summary, "moved", entry=entry)
    for section, facets in edition.catalogue.facets.items():
        for facet in facets.values():
            at = f"{section}/{facet.id}/"
            yield page(at, facet.name, facet.summary, "facet", facet=facet, section=section)


def _template(entry: AnyEntry) -> str:
    if not entry.live:
        return "tombstone"
    if isinstance(entry, Service):
        return "service"
    return "research" if isinstance(entry, Research) and entry.is_summary else "resource"
