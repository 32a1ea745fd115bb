"""Build aside, verify, swap: a broken build never replaces a good site."""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from mkdocs.contrib import search as search_plugin
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from signpost.areas.colours import stylesheet
from signpost.errors import HubError
from signpost.exports.calendar import calendar_files
from signpost.search import search_files
from signpost.site.aside import claimed, unwritable
from signpost.site.build import FOR_SITE
from signpost.site.frame import refuse_warnings
from signpost.site.manifest import manifest_of
from signpost.site.publish import verify
from signpost.site.settings import as_it_is
from signpost.site.stopping import stoppable

log = logging.getLogger("mkdocs.hub")

_serving = False
_site = ""
_claim = ExitStack()
"""The site that is being built. What was taken is given back when MkDocs ends, however it does."""


def on_startup(command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"
    if dirty and not _serving:
        raise PluginError("Every build makes the whole site anew. Leave --dirty out.")
    if os.environ.get(FOR_SITE):
        threading.Thread(target=_end_with_the_command, daemon=True).start()


def _end_with_the_command() -> None:
    """`signpost build` holds the other end of this pipe: when it is gone, nobody waits for us."""
    os.read(sys.stdin.fileno(), 1)  # there is nothing to read: this waits for the end
    os._exit(1)


@event_priority(-100)
def on_config(config: Any) -> Any:
    """Claim the site, and send the build to a folder aside, unless `signpost build` has done so."""
    global _site
    _site = os.environ.get(FOR_SITE, "")
    if _serving or _site:
        return config
    _site = config.site_dir
    atexit.register(_claim.close)
    try:
        _claim.enter_context(stoppable())
        aside = _claim.enter_context(
            claimed(config.hub_target, config.hub.edition.name, _command())
        )
        area = os.environ.get("HUB_AREA") or None
        config.hub_aside, config.hub_place = aside, aside.target.folder_of(area)
    except HubError as error:
        raise PluginError(str(error)) from None
    config.hub_site_dir, config.site_dir = config.site_dir, str(aside.folder(area))
    return config


def _command() -> str:
    return " ".join(["mkdocs", *sys.argv[1:]])


@event_priority(-100)
def on_post_build(config: Any) -> None:
    """Write what is not a page, check the whole, and only then put it in the site's place."""
    built = Path(config.site_dir)
    shutil.copy(_lunr(), built / "assets" / "lunr.js")
    for name, content in _files(config.hub, config.site_url or "").items():
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text(content, "utf-8", newline="")  # calendars end lines as they do
    if (area := config.hub.area) and area.file.logo:
        shutil.copy(area.folder / area.file.logo, built / "assets" / area.file.logo)
    if _serving:
        return
    try:
        refuse_warnings(config)
        verify(built, config.hub.edition, as_it_is(config))
        manifest_of(config.hub.edition, built).write(built)
        if not os.environ.get(FOR_SITE):
            config.hub_aside.finish({config.hub_place: built})
            config.site_dir = config.hub_site_dir  # for what MkDocs may do with it yet
            _claim.close()
    except HubError as error:
        raise PluginError(str(error)) from None


def _files(hub: Any, site_url: str) -> dict[str, str]:
    """Files that are made for the edition, by their name in the site."""
    area = hub.edition.area
    styles = stylesheet(area.colours) if area else ""
    made = search_files(hub.edition) | calendar_files(hub.edition, site_url)
    return made | ({"assets/area.css": styles} if styles else {})


def _lunr() -> Path:
    """lunr.js, of the version that lunr.py speaks to; it comes with MkDocs."""
    return Path(search_plugin.__file__).parent / "templates" / "search" / "lunr.js"


def on_build_error(error: Exception) -> None:
    """Leave nothing behind; and say in a sentence what the disk would not do."""
    _claim.close()
    if isinstance(error, OSError) and _site:
        log.error("%s", unwritable(Path(_site), error))
        raise SystemExit(1)
