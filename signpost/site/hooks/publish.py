"""Build aside, verify, swap: a broken build never replaces a good site."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from mkdocs.plugins import event_priority

from signpost.exports.calendar import calendar_files
from signpost.search import search_files
from signpost.site.aside import Aside, claimed, unwritable
from signpost.site.asked import in_words, order_of, refuse_warnings
from signpost.site.configuration import Configuration
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
    for name, content in made_files(config).items():
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_bytes(content)
    claim: Claimed | None = getattr(config, "claimed", None)
    if not claim and not order_of(config):
        return  # a preview
    with in_words(config):
        refuse_warnings(config)
        making = config.making
        joints, entry = making.shells.joints, making.entry
        finished = verify(built, making.edition, as_it_is(config), joints, entry)
        if order := order_of(config):
            order.finished.append(finished)
        if claim:
            claim.aside.finish({claim.place: finished})
            config.site_dir = claim.site_dir  # for what MkDocs may do with it yet
            _claim.close()


def made_files(config: Configuration) -> dict[str, bytes]:
    """Files that are neither pages nor lie in a folder of theirs, by their name in the site."""
    making = config.making
    edition, own = making.edition, making.area
    made = search_files(edition) | calendar_files(edition, config.site_url or "")
    files = {name: text.encode() for name, text in made.items()}
    if own and own.file and (logo := own.file.logo):
        files[f"assets/{logo}"] = (own.folder / logo).read_bytes()
    return files


def on_build_error(error: Exception) -> None:
    """Leave nothing behind; and say in a sentence what the disk would not do."""
    _claim.close()
    if isinstance(error, OSError) and _site:
        log.error("%s", unwritable(Path(_site), error))
        raise SystemExit(1)
