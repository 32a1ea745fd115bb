"""Build aside, verify, swap: a broken build never replaces a good site."""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from mkdocs.contrib import search as search_plugin
from mkdocs.plugins import event_priority

from signpost.exports.calendar import calendar_files
from signpost.search import search_files
from signpost.site.aside import Aside, claimed, unwritable
from signpost.site.asked import in_words, order_of, refuse_warnings
from signpost.site.configuration import Configuration
from signpost.site.frame import Making
from signpost.site.manifest import manifest_of
from signpost.site.publish import verify
from signpost.site.settings import as_it_is
from signpost.site.stopping import stoppable

log = logging.getLogger("mkdocs.signpost")

_claim, _site = ExitStack(), ""
"""The site that plain MkDocs has claimed. It is given back when MkDocs ends, however it does."""


@dataclass(frozen=True)
class Claimed:
    """The site into which plain MkDocs builds: `place` is that of the edition in it, `site_dir`
    what MkDocs was told."""

    aside: Aside
    place: str
    site_dir: str


@event_priority(-100)
def on_config(config: Configuration) -> Configuration:
    """Where plain MkDocs builds: claim the site, and send the build to a folder aside."""
    if order_of(config) or not (target := getattr(config, "target", None)):
        return config
    global _site
    _site = config.site_dir
    atexit.register(_claim.close)
    with in_words(config):
        _claim.enter_context(stoppable())
        area = os.environ.get("HUB_AREA") or None
        aside = _claim.enter_context(claimed(target, config.making.edition.name, _command()))
        config.claimed = Claimed(aside, aside.target.folder_of(area), config.site_dir)
        config.site_dir = str(aside.folder(area))
    return config


def _command() -> str:
    return " ".join(["mkdocs", *sys.argv[1:]])


@event_priority(-100)
def on_post_build(config: Configuration) -> None:
    """Write what is not a page, check the whole, and only then put it in the site's place."""
    built = Path(config.site_dir)
    shutil.copy(_lunr(), built / "assets" / "lunr.js")
    for name, content in _files(config.making, config.site_url or "").items():
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text(content, "utf-8", newline="")  # calendars end lines as they do
    if (area := config.making.area) and area.file and (logo := area.file.logo):
        shutil.copy(area.folder / logo, built / "assets" / logo)
    claim: Claimed | None = getattr(config, "claimed", None)
    if not claim and not order_of(config):
        return  # a preview
    with in_words(config):
        refuse_warnings(config)
        verify(built, config.making.edition, as_it_is(config))
        manifest_of(config.making.edition, built, config.making.entry).write(built)
        if claim:
            claim.aside.finish({claim.place: built})
            config.site_dir = claim.site_dir  # for what MkDocs may do with it yet
            _claim.close()


def _files(making: Making, site_url: str) -> dict[str, str]:
    """Files that are made for the edition, by their name in the site."""
    return search_files(making.edition) | calendar_files(making.edition, site_url)


def _lunr() -> Path:
    """lunr.js, of the version that lunr.py speaks to; it comes with MkDocs."""
    return Path(search_plugin.__file__).parent / "templates" / "search" / "lunr.js"


def on_build_error(error: Exception) -> None:
    """Leave nothing behind; and say in a sentence what the disk would not do."""
    _claim.close()
    if isinstance(error, OSError) and _site:
        log.error("%s", unwritable(Path(_site), error))
        raise SystemExit(1)
