"""Every page of an edition made in memory, as a build makes it, to see what comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from signpost.bulletins.plain import plain_html
from signpost.macros.page import AuthorPage, Pages
from signpost.macros.sandbox import PageEnvironment
from signpost.model import Bulletin, Edition, Problem
from signpost.project import Project
from signpost.reading.markup import Page, depth, read_page
from signpost.reading.page_file import PageFile, read_page_file
from signpost.render import GeneratedPage, Renderer
from signpost.render.acronyms import acronym_marker
from signpost.render.plain import PlainRenderer
from signpost.render.richtext import MOST_DEPTH
from signpost.site.configuration import Configuration
from signpost.site.converting import Keep, converted
from signpost.site.files import source_of
from signpost.site.heard import overheard
from signpost.site.hub_macros import Macros, macros_of, module_of, of_the_software
from signpost.site.page_links import Written

_TELL = "tell whoever looks after the hub's code, with this line"


@dataclass
class Made:
    """A page that was made. `own` is what was read of its author's words alone, `page` of all of
    it; `warnings` are MkDocs'. A page made from the catalogue has no file that is `written`."""

    own: Page
    page: Page
    warnings: Sequence[str] = ()
    written: Written | None = None

    def framed(self, frame: Page) -> Page:
        """The page with the places of header and footer, and its pictures as links."""
        links = [*self.page.links, *self.page.pictures]
        return Page(links=links, ids={*self.page.ids, *frame.ids, "content"})

    def linked_into(self) -> Iterator[str]:
        """The files of the site to places of which the page leads."""
        at = self.written.file.url if self.written else ""
        for href in self.page.links:
            path, anchor = urldefrag(href) if "//" not in href else ("", "")
            if anchor:
                yield unquote(urljoin(f"/{at}", path)).lstrip("/") + "index.html"


@dataclass(frozen=True)
class Body:
    """What stands between header and footer of a page, what was read of it, and what MkDocs knows
    of it: its title and its contents list."""

    html: str
    title: str
    page: Page
    toc: TableOfContents = field(default_factory=lambda: TableOfContents([]))


Bodies = dict[str, Body]
"""Pages that were made already, by their source."""


@dataclass
class Rendering:
    """Makes the pages of one edition. Nothing is written, and nothing raises: what goes wrong is
    told in `problems`. `bodies` are the pages made so far, without bulletins, which a build puts
    into a frame of their own."""

    project: Project
    edition: Edition
    config: Configuration
    files: Files
    keep: Keep
    problems: list[Problem] = field(default_factory=list)
    bodies: Bodies = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.renderer = Renderer(self.edition, self.project.look)
        self.pages = Pages(self.renderer)
        self.env = PageEnvironment(self.pages, self._macros())
        self.mark = acronym_marker(self.edition.catalogue.acronyms)
        self.bulletins = {one.source: one for one in self.edition.bulletins}

    def _macros(self) -> Macros:
        try:
            return macros_of(self.config, self.pages)
        except Exception as error:  # noqa: BLE001 (it is the hub's own code, whatever it does)
            name = module_of(self.config)
            message = f"the hub's own macros cannot be used ({type(error).__name__}: {error})"
            self.problems.append(Problem(f"{name}/__init__.py", 1, "", message, _TELL))
            return of_the_software(self.pages)

    def hand_written(self, file: File, bulletin: Bulletin | None) -> Made | None:
        """The page of a Markdown file; None where none can be made."""
        source = source_of(file)
        path = source.relative_to(self.project.root).as_posix()
        page_file = read_page_file(source, path)
        written = Written(path, file, page_file.text, page_file.first_line)
        markdown = self._filled(written, page_file, bulletin)
        try:
            html, said = self._converted(file, page_file, markdown)
        except Exception as error:  # noqa: BLE001 (its author is told, whatever it is)
            self.problems.append(_not_made(written, error))
            return None
        self.pages.mistakes.clear()
        self.pages.note_misplaced(markdown, html)
        self.problems.extend(self.pages.mistakes)
        if depth(html) > MOST_DEPTH:
            self.problems.append(Problem(path, _deepest(page_file), "", *_DEEP))
            return None
        base = self.pages.current.base if self.pages.current else "."
        whole = self.mark(self.pages.fill(html), base)
        page = read_page(whole)
        if bulletin is None and file.page:
            title = str(file.page.title)
            self.bodies[file.src_uri] = Body(whole, title, replace(page), file.page.toc)
        above = trail(file.url, None, is_bulletin=bulletin is not None)
        page.links = [*page.links, *(f"{base}/{address}" for _, address in above)]
        if file.page:
            file.page.present_anchor_ids = page.ids
        return Made(read_page(html), page, said, written)

    def plain(self, file: File, bulletin: Bulletin) -> str:
        """The HTML of a bulletin as feeds and emails carry it. Raises whatever MkDocs raises."""
        page_file = read_page_file(source_of(file), bulletin.path)
        written = Written(bulletin.path, file, page_file.text, page_file.first_line)
        html, _ = self._converted(file, page_file, self._filled(written, page_file, bulletin))
        plain = PlainRenderer(self.edition, self.project.look)
        at = AuthorPage(bulletin.path, file.url, "../..", 1, plain, bulletin)
        whole = self.edition.home + bulletin.address
        return plain_html(self.pages.fill_plainly(html, at), whole)

    def _filled(self, written: Written, page_file: PageFile, bulletin: Bulletin | None) -> str:
        """The Markdown of a page with what its macros made."""
        address = written.file.url.removeprefix("./")
        first = page_file.first_line
        self.pages.current = AuthorPage.at(written.path, address, first, self.renderer, bulletin)
        self.pages.begin()
        self.pages.mistakes.clear()
        markdown: str = self.env.from_string(page_file.body).render()
        self.problems.extend(self.pages.mistakes)
        return markdown

    def _converted(self, file: File, page_file: PageFile, markdown: str) -> tuple[str, list[str]]:
        """The HTML that MkDocs makes of a page's Markdown, and its warnings."""
        page = file.page or MkDocsPage(None, file, self.config)
        page.markdown, page.meta = markdown, page_meta(page_file)
        return converted(page, self.config, self.files, self.keep)

    def anchors_missed(self, file: File) -> list[str]:
        """What MkDocs says of a page's links to places that other pages do not have."""
        with overheard() as said:
            level = self.config.validation.links.anchors
            assert file.page is not None, "only pages have links"
            file.page.validate_anchor_links(files=self.files, log_level=level)
        return said

    def generated(self, page: GeneratedPage) -> Made | None:
        """A page made from the catalogue; None where it cannot be made."""
        try:
            html = self.mark(page.html(self.renderer), page.base)
            made = read_page(html)
            self.bodies[page.source] = Body(html, page.title, replace(made))
            above = trail(page.address, page, is_bulletin=False)
            made.links = [*made.links, *(f"{page.base}/{address}" for _, address in above)]
            return Made(Page(), made)
        except Exception as error:  # noqa: BLE001 (no build may be the first to meet it)
            self.problems.append(self._broken(page, error))
            return None

    def _broken(self, page: GeneratedPage, error: Exception) -> Problem:
        message = f"the page {page.address} cannot be made ({type(error).__name__}: {error})"
        records = [record for name, record in page.context if name in ("entry", "facet", "step")]
        places = self.project.reading.places
        for section in self.project.reading.claimed:
            for record in records:
                if place := places.get((section, record.id)):
                    return place.problem(message, _TELL)
        return Problem("resources.yml", 1, "", message, _TELL)

    def frame(self) -> Page:
        """What header and footer of every page lead to."""
        parts = (self.renderer.render(name, ".", current="") for name in ("header", "footer"))
        return read_page("".join(parts))


def trail(
    address: str, generated: GeneratedPage | None, is_bulletin: bool
) -> list[tuple[str, str]]:
    """The names and addresses of the pages above a page, besides the front page."""
    if generated:
        return [generated.parent] if generated.parent else []
    if is_bulletin:
        return [("Bulletins", "bulletins/")]
    if address.startswith("about/") and address != "about/":
        return [("About this hub", "about/")]
    return []


def page_meta(page_file: PageFile) -> dict[str, str]:
    """What a page says of itself, as the theme is told."""
    shown = {name: page_file.front.get(name) for name in ("title", "description")}
    return {name: value for name, value in shown.items() if isinstance(value, str) and value}


_DEEP = "lists, quotes or brackets stand too deeply inside one another", "make it flatter"


def _not_made(written: Written, error: Exception) -> Problem:
    for line, target, _tag in written.links():
        try:
            urlsplit(target)
        except ValueError:
            message = f"the link {target!r} is not a whole address"
            hint = "copy it from the browser's address bar"
            return Problem(written.path, line, "", message, hint)
    if isinstance(error, RecursionError):
        return Problem(written.path, written.first_line, "", *_DEEP)
    message = f"no page can be made of it ({type(error).__name__}: {error})"
    return Problem(written.path, written.first_line, "", message, _TELL)


def _deepest(page_file: PageFile) -> int:
    """The line of a page's Markdown that stands furthest in."""
    marks = [len(line) - len(line.lstrip(" \t>*+-")) for line in page_file.body.split("\n")]
    return page_file.first_line + marks.index(max(marks))
