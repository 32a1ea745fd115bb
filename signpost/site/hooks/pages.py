"""Pages that are made from the catalogue, and the finishing of every page's HTML."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from signpost.macros.page import AuthorPage
from signpost.reading.markup import read_page
from signpost.reading.page_file import read_page_file
from signpost.render.renderer import COMPILED
from signpost.render.richtext import page_html
from signpost.site.configuration import Configuration
from signpost.site.files import lay_files, source_of
from signpost.site.frame import Making, SiteFrame
from signpost.site.progress import page_done
from signpost.site.rendering import page_meta


def _named(file: File, config: Configuration) -> str:
    """A page's file as messages name it."""
    return source_of(file).relative_to(Path(config.config_file_path).parent.resolve()).as_posix()


def on_files(files: Files, config: Configuration) -> Files:
    """Lay the area's own files, the generated pages and the bulletins among the hub's own."""
    making: Making = config.making
    return lay_files(files, config, making.area, making.generated, making.bulletins)


@event_priority(100)
def _before_macros(markdown: str, page: MkDocsPage, config: Configuration, files: Files) -> str:
    """Give MkDocs the page as the hub reads it, and tell the macros on which page they stand."""
    making: Making = config.making
    if page.file.src_uri in making.generated:
        page.meta["render_macros"] = False
        return markdown
    path = _named(page.file, config)
    written = read_page_file(source_of(page.file), path)
    page.meta = dict(page_meta(written))
    if page.file.src_uri in making.bodies:
        page.meta["render_macros"] = False  # nor is there any Markdown: it has been made
        return ""
    bulletin = making.bulletins.get(page.file.src_uri)
    making.pages.begin()
    making.pages.current = AuthorPage.at(
        path, page.url, written.first_line, making.renderer, bulletin
    )
    return written.body


@event_priority(-100)
def _after_macros(markdown: str, page: MkDocsPage, config: Configuration, files: Files) -> str:
    """Name a generated page: late, because a name must never be rendered as a template."""
    generated = config.making.generated.get(page.file.src_uri)
    if generated:
        page.title = generated.title
        page.meta.update(title=generated.title, description=generated.description)
    return markdown


on_page_markdown = CombinedEvent(_before_macros, _after_macros)


@event_priority(-100)
def on_page_content(html: str, page: MkDocsPage, config: Configuration, files: Files) -> str:
    """Put in what the macros asked for, or the whole generated page; then mark acronyms."""
    page_done()
    making: Making = config.making
    if made := making.bodies.get(page.file.src_uri):
        page.title, page.toc, page.present_anchor_ids = made.title, made.toc, made.page.ids
        return made.html
    base = "/".join([".."] * page.url.count("/")) or "."
    if generated := making.generated.get(page.file.src_uri):
        body, read = making.body(generated)
    else:
        body = str(making.mark_acronyms(making.pages.fill(page_html(html)), base))
        read = read_page(body)
    page.present_anchor_ids = read.ids  # also what macros made can be linked at
    return body


def on_env(env: Environment, config: Configuration, files: Files) -> Environment:
    """Let the theme ask for the header, breadcrumbs and footer of a page."""
    env.bytecode_cache = COMPILED.of_frames()
    env.globals["site_frame"] = SiteFrame(config.making)
    return env
