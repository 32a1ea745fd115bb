"""Bulletins on the site: their own addresses and frames, and the feeds of each edition."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from signpost.bulletins.feeds import feed_files
from signpost.bulletins.plain import plain_html
from signpost.macros.page import AuthorPage
from signpost.model import POSTS, Bulletin
from signpost.render.richtext import page_html
from signpost.site.configuration import Configuration
from signpost.site.frame import Making


@event_priority(-90)
def on_page_markdown(markdown: str, page: MkDocsPage, config: Configuration, files: Files) -> str:
    """Title and description as they were read and checked, whatever else made of them."""
    if bulletin := _bulletin(page, config):
        page.title = bulletin.title
        page.meta = {"title": bulletin.title, "description": bulletin.description}
    return markdown


def _keep_plain(html: str, page: MkDocsPage, config: Configuration, files: Files) -> str:
    """Keep the plain form of a bulletin, for feeds and emails, before macros are filled in."""
    bulletin = _bulletin(page, config)
    if bulletin:
        making: Making = config.making
        at = AuthorPage(bulletin.path, page.url, "../..", 1, making.plain, bulletin)
        making.plain_bulletins[bulletin.slug] = plain_html(
            making.pages.fill_plainly(page_html(html), at), making.edition.home + bulletin.address
        )
    return html


@event_priority(-110)
def _frame(html: str, page: MkDocsPage, config: Configuration, files: Files) -> str:
    """Put the date and authors above a bulletin's words, and the care panel below them."""
    bulletin = _bulletin(page, config)
    if bulletin is None:
        return html
    words = Markup(html)  # noqa: S704 (sanitised, and our own templates)
    return str(config.making.renderer.render("bulletin", "../..", bulletin=bulletin, words=words))


on_page_content = CombinedEvent(_keep_plain, _frame)


@event_priority(50)
def on_post_build(config: Configuration) -> None:
    """Write the feeds, where it is known at which address their links will be."""
    for name, content in feeds_of(config.making).items():
        file = Path(config.site_dir) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def feeds_of(making: Making) -> dict[str, bytes]:
    """The feeds by their names in the site, once every bulletin has been made."""
    support = plain_html(making.plain.render("support", "."), making.edition.home)
    contents = {slug: words + support for slug, words in making.plain_bulletins.items()}
    return feed_files(making.edition, contents)


def _bulletin(page: MkDocsPage, config: Configuration) -> Bulletin | None:
    source = page.file.src_uri
    shown = config.making.edition.bulletins if source.startswith(POSTS) else ()
    return next((bulletin for bulletin in shown if bulletin.source == source), None)
