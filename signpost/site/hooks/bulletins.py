"""Bulletins on the site: their own addresses and frames, and the feeds of each edition."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority

from signpost.bulletins.feeds import feed_files
from signpost.bulletins.plain import plain_html
from signpost.errors import HubError
from signpost.macros.page import AuthorPage
from signpost.model import POSTS, Bulletin
from signpost.render.richtext import page_html
from signpost.site.frame import Hub, refuse_warnings

log = logging.getLogger("mkdocs.hub")

RENDER_TO, RENDER_FOR = "HUB_BULLETINS_TO", "HUB_BULLETINS_HOME"
"""Where `signpost bulletin render` wants the bulletins' HTML, in place of a site, and the address of
the site that it is for."""


@event_priority(-90)
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Title and description as they were read and checked, whatever else made of them."""
    if bulletin := _bulletin(page, config):
        page.title = bulletin.title
        page.meta = {"title": bulletin.title, "description": bulletin.description}
    return markdown


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Keep the plain form of a bulletin, for feeds and emails, before macros are filled in."""
    bulletin = _bulletin(page, config)
    if bulletin:
        hub: Hub = config.hub
        at = AuthorPage(bulletin.path, page.url, "../..", 1, hub.plain, bulletin)
        hub.plain_bulletins[bulletin.slug] = plain_html(
            hub.pages.fill_plainly(page_html(html), at), _home(hub) + bulletin.address
        )
    return html


@event_priority(-110)
def _frame(html: str, page: Any, config: Any, files: Any) -> str:
    """Put the date and authors above a bulletin's words, and the care panel below them."""
    bulletin = _bulletin(page, config)
    if bulletin is None:
        return html
    words = Markup(html)  # noqa: S704 (sanitised, and our own templates)
    return str(config.hub.renderer.render("bulletin", "../..", bulletin=bulletin, words=words))


on_page_content = CombinedEvent(on_page_content, _frame)


@event_priority(-200)
def on_env(env: Any, config: Any, files: Any) -> Any:
    """When only the bulletins' HTML is wanted: hand it over, and build no site."""
    if target := os.environ.get(RENDER_TO):
        try:
            refuse_warnings(config)
        except HubError as error:
            raise PluginError(str(error)) from None
        Path(target).write_text(json.dumps(config.hub.plain_bulletins), "utf-8")
        raise SystemExit(0)
    return env


@event_priority(50)
def on_post_build(config: Any) -> None:
    """Write the feeds, where it is known at which address their links will be."""
    hub: Hub = config.hub
    support = plain_html(hub.plain.render("support", "."), hub.edition.home)
    contents = {slug: words + support for slug, words in hub.plain_bulletins.items()}
    for name, content in feed_files(hub.edition, contents).items():
        file = Path(config.site_dir) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _home(hub: Hub) -> str:
    return os.environ.get(RENDER_FOR) or hub.edition.home


def _bulletin(page: Any, config: Any) -> Bulletin | None:
    source = page.file.src_uri
    shown = config.hub.edition.bulletins if source.startswith(POSTS) else ()
    return next((bulletin for bulletin in shown if bulletin.source == source), None)
