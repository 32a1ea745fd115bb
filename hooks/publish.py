"""Build aside, verify, swap: a broken build never replaces a good site."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from mkdocs.contrib import search as search_plugin
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from hooks.frame import refuse_warnings
from hub.areas.colours import stylesheet
from hub.errors import HubError
from hub.exports.calendar import calendar_files
from hub.publish import aside, discard, swap, verify
from hub.search import search_files
from macros.settings import as_it_is

_serving = False
_building: Path | None = None


def on_startup(command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


@event_priority(-100)
def on_config(config: Any) -> Any:
    """Send the build to a folder beside the site, and remember where the site belongs."""
    global _building
    if not _serving:
        config.hub_site_dir = config.site_dir
        _building = aside(Path(config.site_dir))
        config.site_dir = str(_building)
    return config


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
        swap(built, Path(config.hub_site_dir))
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
    """Leave nothing behind."""
    if _building is not None:
        discard(_building)
