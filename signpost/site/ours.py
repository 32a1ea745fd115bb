"""Whether a hub leaves its pages to us, or has code or templates of its own that change them."""

from __future__ import annotations

from pathlib import Path

import mkdocs

from signpost.render.look import THEME, of_material
from signpost.site.configuration import Configuration
from signpost.site.hub_macros import files_of_macros
from signpost.site.mkdocs_file import read_settings
from signpost.site.own_code import makes_the_same

_MOMENTS = (
    *("config", "pre_build", "files", "nav", "pre_page", "page_read_source", "page_markdown"),
    *("page_content", "env", "page_context", "post_page"),
)
"""When MkDocs lets somebody change a page, or the settings by which it is made."""

_OURS = ("signpost.", "mkdocs_macros.")


def pages_are_ours(config: Configuration) -> bool:
    """Whether no hook and no plugin besides ours has a hand in what a page becomes."""
    return all(map(_is_of_ours, (one for at in _MOMENTS for one in config.plugins.events[at])))


def _is_of_ours(listening: object) -> bool:
    return str(getattr(listening, "__module__", "")).startswith(_OURS)


def reads_only_itself(config: Configuration) -> bool:
    """Whether what is made of a hub hangs on nothing but its own files: it has no plugins beside
    ours, no code that looks at anything else, and takes no settings, pages or templates from
    elsewhere."""
    root = Path(config.config_file_path).parent
    listening = (one for events in config.plugins.events.values() for one in events)
    hooks = {_file_of(one) for one in listening if not _is_of_ours(one)}
    folders = {Path(config.docs_dir), *map(Path, config.theme.dirs)} - _elsewhere()
    settings = [root / place.path for place in read_settings(root).files]
    return (
        all(path.resolve().is_relative_to(root) for path in (*folders, *settings, *hooks))
        and not any(b"!ENV" in path.read_bytes() for path in settings)
        and makes_the_same({*hooks, *files_of_macros(config)}, root)
    )


def _file_of(listening: object) -> Path:
    code = getattr(listening, "__code__", None)
    return Path(code.co_filename if code else "/")


def _elsewhere() -> set[Path]:
    """Where the templates of the engine, of Material and of MkDocs stand."""
    return {THEME, *of_material(), Path(mkdocs.__file__).parent / "templates"}


def frame_is_ours(config: Configuration) -> bool:
    """Whether nothing is laid over the templates that stand around a page's words. Those below
    `hub/` make the words themselves."""
    others = [Path(at) for at in config.theme.dirs if Path(at) not in _elsewhere()]
    found = (path.relative_to(at) for at in others for path in at.rglob("*.html"))
    return all(path.parts[0] == "hub" for path in found)
