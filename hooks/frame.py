"""What one build shares between the hooks, and the frame that the theme puts around a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hub.model import Edition
from hub.render import GeneratedPage, Renderer, generated_pages
from hub.render.acronyms import Marker, acronym_marker
from macros.page import Pages


@dataclass(frozen=True)
class Hub:
    """One build: its edition, its renderer, its generated pages, and its authors' pages."""

    edition: Edition
    renderer: Renderer
    generated: dict[str, GeneratedPage]
    pages: Pages
    mark_acronyms: Marker

    @classmethod
    def of(cls, edition: Edition, folders: Sequence[Path]) -> Hub:
        renderer = Renderer(edition, folders)
        generated = {page.source: page for page in generated_pages(renderer)}
        marker = acronym_marker(edition.catalogue.acronyms)
        return cls(edition, renderer, generated, Pages(renderer), marker)


@dataclass(frozen=True)
class SiteFrame:
    """Header, breadcrumbs and footer, as `main.html` asks for them. `page` is None on 404.

    Header and footer are the same for most pages, so each is rendered once for every way back
    to the root and every entry of the menu.
    """

    hub: Hub
    _made: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def header(self, page: Any, base: str) -> str:
        address = page.url if page else "404"
        menu = (item.page for item in self.hub.edition.hub.menu)
        return self._once("header", base, next((at for at in menu if address.startswith(at)), ""))

    def footer(self, base: str) -> str:
        return self._once("footer", base, "")

    def _once(self, template: str, base: str, current: str) -> str:
        key = (template, base.rstrip("/"), current)
        if key not in self._made:
            self._made[key] = self.hub.renderer.render(template, key[1], current=current)
        return self._made[key]

    def breadcrumbs(self, page: Any, base: str) -> str:
        trail = self._trail(page) if page and not page.is_homepage else []
        return self.hub.renderer.render("breadcrumbs", base.rstrip("/"), trail=trail)

    def _trail(self, page: Any) -> list[tuple[str, str]]:
        generated = self.hub.generated.get(page.file.src_uri)
        if generated:
            return [generated.parent]
        if page.url.startswith("about/") and page.url != "about/":
            return [("About this hub", "about/")]
        return []
