"""Pages that are made from the catalogue, and the finishing of every page's HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.plugins import CombinedEvent, event_priority

from signpost.macros.page import AuthorPage
from signpost.reading.markup import read_page
from signpost.reading.page_file import read_page_file
from signpost.render.richtext import page_html
from signpost.site.files import lay_files
from signpost.site.frame import Making, SiteFrame
from signpost.site.rendering import page_meta


def _named(file: Any, config: Any) -> str:
    """A page's file as messages name it."""
    path = Path(file.abs_src_path)
    return path.relative_to(Path(config.config_file_path).parent.resolve()).as_posix()


def on_files(files: Any, config: Any) -> Any:
    """Lay the area's own files, the generated pages and the bulletins among the hub's own."""
    making: Making = config.making
    return lay_files(files, config, making.area, making.generated, making.bulletins)


@event_priority(100)
def _before_macros(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Give MkDocs the page as the hub reads it, and tell the macros on which page they stand."""
    making: Making = config.making
    if page.file.src_uri in making.generated:
        page.meta["render_macros"] = False
        return markdown
    path = _named(page.file, config)
    written = read_page_file(Path(page.file.abs_src_path), path)
    page.meta = page_meta(written)
    bulletin = making.bulletins.get(page.file.src_uri)
    making.pages.begin()
    making.pages.current = AuthorPage.at(
        path, page.url, written.first_line, making.renderer, bulletin
    )
    return written.body


@event_priority(-100)
def _after_macros(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Name a generated page: late, because a name must never be rendered as a template."""
    generated = config.making.generated.get(page.file.src_uri)
    if generated:
        page.title = generated.title
        page.meta |= {"title": generated.title, "description": generated.description}
    return markdown


on_page_markdown = CombinedEvent(_before_macros, _after_macros)


@event_priority(-100)
def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Put in what the macros asked for, or the whole generated page; then mark acronyms."""
    making: Making = config.making
    generated = making.generated.get(page.file.src_uri)
    base = "/".join([".."] * page.url.count("/")) or "."
    body = generated.html(making.renderer) if generated else making.pages.fill(page_html(html))
    page.present_anchor_ids = read_page(body).ids  # also what macros made can be linked at
    return str(making.mark_acronyms(body, base))


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Let the theme ask for the header, breadcrumbs and footer of a page."""
    env.globals["site_frame"] = SiteFrame(config.making)
    return env
