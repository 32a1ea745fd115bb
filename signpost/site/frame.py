"""What one build shares between the hooks, and the frame that the theme puts around a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from signpost.areas.colours import stylesheet
from signpost.bulletins.feeds import feed_links
from signpost.macros.page import Pages
from signpost.model import Bulletin, Edition, EditionLink
from signpost.reading.areas import AreaReading
from signpost.reading.markup import Page, read_page
from signpost.render import GeneratedPage, Renderer, generated_pages
from signpost.render.acronyms import Marker, acronym_marker
from signpost.render.plain import PlainRenderer
from signpost.site.editions import WAY
from signpost.site.joined import Parts
from signpost.site.names_used import names_in_tags
from signpost.site.rendering import Bodies, trail

if TYPE_CHECKING:
    from mkdocs.structure.nav import Navigation

    from signpost.site.shells import Shells


@dataclass
class Making:
    """One build: its edition, its renderer, its generated pages, its authors' pages, its area.

    `bulletins` are those with a page, by their source; `folders` are where templates stand; `parts`
    are what the one style sheet and the one script are joined from.
    """

    edition: Edition
    folders: Sequence[Path]
    renderer: Renderer
    generated: dict[str, GeneratedPage]
    pages: Pages
    mark_acronyms: Marker
    area: AreaReading | None = None
    bulletins: dict[str, Bulletin] = field(default_factory=dict)
    plain_bulletins: dict[str, str] = field(default_factory=dict)
    """The bulletins by slug as feeds and emails carry them."""
    bodies: Bodies = field(default_factory=dict)
    """Pages that were made when they were checked, where nobody else changes them."""
    nav: Navigation = field(init=False)
    shells: Shells = field(init=False)
    """What MkDocs made for them to share, once it has."""
    parts: Parts = field(init=False)

    def body(self, page: GeneratedPage) -> tuple[str, Page]:
        """The HTML of a page from the catalogue, between header and footer, and what was read of
        it."""
        if made := self.bodies.get(page.source):
            return made.html, made.page
        html = str(self.mark_acronyms(page.html(self.renderer), page.base))
        return html, read_page(html)

    @property
    def colours(self) -> str:
        """The area's own colours as a style sheet; empty where it has none."""
        area = self.edition.area
        return stylesheet(area.colours) if area else ""

    @property
    def entry(self) -> str:
        """The HTML by which pages of other editions of the site list this one."""
        edition = self.edition
        shown = EditionLink.model_construct(
            folder=edition.folder,
            name=edition.choice,
            draft=edition.is_draft,
            addresses=frozenset(),
        )
        return self.renderer.render("area_entry", "", other=shown, way=WAY)

    @cached_property
    def plain(self) -> PlainRenderer:
        return PlainRenderer(self.edition, self.folders)

    @classmethod
    def of(
        cls, edition: Edition, folders: Sequence[Path], area: AreaReading | None = None
    ) -> Making:
        renderer = Renderer(edition, folders)
        generated = {page.source: page for page in generated_pages(edition)}
        marker = acronym_marker(edition.catalogue.acronyms)
        bulletins = {bulletin.source: bulletin for bulletin in edition.bulletins}
        pages = Pages(renderer)
        return cls(edition, folders, renderer, generated, pages, marker, area, bulletins)


TRAIL = "<!--trail-->"
"""What stands for the breadcrumbs in a frame that many pages share."""


_AROUND = b'<html lang class="js"><body dir><input class="md-toggle"><label class="md-overlay">'
"""What Material's frame has before the header, none of which is to be seen."""


class Shell(File):
    """The file of a page that stands for many: all those with the same `current` entry of the menu.
    Its frame keeps its marks, for what differs from page to page."""

    current: str = ""


@dataclass(frozen=True)
class SiteFrame:
    """Header, breadcrumbs and footer, as `main.html` asks for them. `page` is None on 404.

    Header and footer are the same for most pages, so each is rendered once for every way back
    to the root and every entry of the menu.
    """

    making: Making
    _made: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _trails: dict[tuple[str, tuple[tuple[str, str], ...]], str] = field(default_factory=dict)

    @property
    def own_styles(self) -> list[str]:
        """The style sheet of the area's colours, for frames of an earlier version."""
        return ["assets/area.css"] if self.making.colours else []

    @property
    def first_rules(self) -> str:
        """The rules for the header, which stand in each page, so that its numbers are shown before
        the style sheet is there."""
        key = ("first rules", "", "")
        if key not in self._made:
            somewhere = next((item.page for item in self.making.edition.hub.menu), "")
            headers = [self._once("header", ".", at).encode() for at in ("", somewhere)]
            names = names_in_tags([_AROUND, *headers])
            self._made[key] = self.making.parts.first_rules(self.making.colours, names)
        return self._made[key]

    @property
    def has_list(self) -> bool:
        """Whether the hub has a page for the reader's own list."""
        return any(page.address == "my-list/" for page in self.making.edition.pages)

    @property
    def feeds(self) -> list[tuple[str, str, str]]:
        """The feeds of the edition: type, title and address, for the head of every page."""
        return feed_links(self.making.edition)

    def header(self, page: MkDocsPage, base: str) -> str:
        if page and isinstance(page.file, Shell):
            return self._once("header", base, page.file.current)
        return self._once("header", base, self.current(page.url if page else "404"))

    def current(self, address: str) -> str:
        """The entry of the menu below which a page stands; empty where it stands below none."""
        menu = (item.page for item in self.making.edition.hub.menu)
        return next((at for at in menu if address.startswith(at)), "")

    def footer(self, base: str) -> str:
        return self._once("footer", base, "")

    def _once(self, template: str, base: str, current: str) -> str:
        key = (template, base.rstrip("/"), current)
        if key not in self._made:
            self._made[key] = self.making.renderer.render(template, key[1], current=current)
        return self._made[key]

    def breadcrumbs(self, page: MkDocsPage, base: str) -> str:
        if page and isinstance(page.file, Shell):
            return TRAIL
        return self.trail(self._trail(page) if page and not page.is_homepage else [], base)

    def trail(self, above: list[tuple[str, str]], base: str) -> str:
        """The breadcrumbs of a page below these, each a name and an address."""
        key = (base.rstrip("/"), tuple(above))
        if key not in self._trails:
            self._trails[key] = self.making.renderer.render("breadcrumbs", key[0], trail=above)
        return self._trails[key]

    def _trail(self, page: MkDocsPage) -> list[tuple[str, str]]:
        source = page.file.src_uri
        is_bulletin = source in self.making.bulletins
        return trail(page.url, self.making.generated.get(source), is_bulletin)
