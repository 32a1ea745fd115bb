"""Whether a hub leaves its pages to us, or has code or templates of its own that change them."""

from __future__ import annotations

from pathlib import Path

import mkdocs

from signpost.render.look import THEME, of_material
from signpost.site.configuration import Configuration

_MOMENTS = (
    *("config", "pre_build", "files", "nav", "pre_page", "page_read_source", "page_markdown"),
    *("page_content", "env", "page_context", "post_page"),
)
"""When MkDocs lets somebody change a page, or the settings by which it is made."""

_OURS = ("signpost.", "mkdocs_macros.")


def pages_are_ours(config: Configuration) -> bool:
    """Whether no hook and no plugin besides ours has a hand in what a page becomes."""
    listening = (one for moment in _MOMENTS for one in config.plugins.events[moment])
    return all(str(getattr(one, "__module__", "")).startswith(_OURS) for one in listening)


def frame_is_ours(config: Configuration) -> bool:
    """Whether nothing is laid over the templates that stand around a page's words. Those below
    `hub/` make the words themselves."""
    ours = {THEME, *of_material(), Path(mkdocs.__file__).parent / "templates"}
    others = [Path(at) for at in config.theme.dirs if Path(at) not in ours]
    found = (path.relative_to(at) for at in others for path in at.rglob("*.html"))
    return all(path.parts[0] == "hub" for path in found)
