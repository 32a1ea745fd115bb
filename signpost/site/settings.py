"""MkDocs' settings of a hub, opened without building, and what is wrong with mkdocs.yml."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import cast

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from signpost.model import Problem
from signpost.reading.pasted import EXTENSION_CONFIGS, EXTENSIONS
from signpost.reading.site_settings import NAME, SiteSettings
from signpost.site.configuration import Configuration
from signpost.site.converting import Keep
from signpost.site.heard import overheard
from signpost.site.mkdocs_file import read_settings
from signpost.site.theme_files import listed_quickly

LISTED = "publish_as_it_is"
"""What mkdocs.yml calls, under `extra`, the files that are published though they are no pages of
the hub, nor of a kind that hubs offer."""

_IS_HTML = re.compile(r"\.x?html?$", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """What MkDocs made of mkdocs.yml: its configuration, None where it cannot be used."""

    config: Configuration | None = None
    problems: list[Problem] = field(default_factory=list)
    written: SiteSettings = field(default_factory=SiteSettings)
    """The same as its author wrote them, with their lines."""
    keep: Keep = field(default_factory=dict)
    """What was made of pages under these settings; see `signpost.site.converting`."""

    @property
    def usable(self) -> Configuration:
        """The configuration, where it can be used."""
        assert self.config is not None, "their problems stop the build"
        return self.config

    @cached_property
    def of_theme(self) -> list[tuple[str, str]]:
        """The files that the theme adds: their names, and the folder of each."""
        files = Files([])
        files.add_files_from_theme(self.usable.theme.get_env(), self.usable)
        return [(file.src_uri, file.src_dir or "") for file in files]


_COMPARE = "compare it with the mkdocs.yml of a new hub, made by: signpost new hub FOLDER"


def settings_of(root: Path) -> Settings:
    """MkDocs' settings of a project. Never raises: what is wrong with mkdocs.yml is a Problem."""
    if not (root / NAME).is_file():
        hint = "put it back; without it there is nothing to build by"
        return Settings(None, [Problem(NAME, 1, "", "is missing", hint)])
    written = read_settings(root)
    if not written.files:
        return Settings(None, list(written.problems), written)
    changed = [(root / place.path).stat().st_mtime_ns for place in written.files]
    return _settings(root, _Written(written, f"{written.values} {changed}"))


@dataclass(frozen=True)
class _Written:
    """Settings as they are written, told apart by what they say and when that was written."""

    settings: SiteSettings = field(compare=False)
    stamp: str


@lru_cache(maxsize=4)
def _settings(root: Path, read: _Written) -> Settings:
    """Kept, because every edition is made by the same settings."""
    for banner in ("NO_MKDOCS_2_WARNING", "DISABLE_MKDOCS_2_WARNING"):
        os.environ.setdefault(banner, "true")
    written, stopped = read.settings, ""
    config: Configuration | None = None
    with overheard() as said:
        try:
            config = cast(Configuration, load_config(str(root / NAME)))
        except (Exception, SystemExit) as error:  # noqa: BLE001 (its author is told, whatever it is)
            stopped = str(error)
    if config is None:
        return Settings(None, [_problem(one, written) for one in said or [stopped]], written)
    problems = [_problem(words, written) for words in said] if config.strict else []
    listed_quickly(as_people_write(config))
    return Settings(config, [*problems, *_unfit(config, written)], written)


def _problem(said: str, written: SiteSettings) -> Problem:
    """What MkDocs said of its settings, at the line of the setting that it names."""
    found = re.match(r"Config value '?([\w.]+)'?: (.*)", said, re.DOTALL)
    name, what = (found[1], found[2]) if found else ("", said)
    what = " ".join(what.split())[:300] or "cannot be read"
    if not name:
        return Problem(NAME, 1, "", what, _COMPARE)
    quoted = re.search(r"[\"'](.+?)[\"']", what)
    steps = name.split(".")
    problem = written.problem(what, _COMPARE, *steps, at=quoted[1] if quoted else "")
    return replace(problem, where=name)


def as_people_write(config: Configuration) -> Configuration:
    """MkDocs' settings with all that Markdown needs to be taken as people write it: in every hub,
    whatever its mkdocs.yml names."""
    named = cast(list[object], config.markdown_extensions)
    more = cast(list[str], [one for one in EXTENSIONS if one not in named])  # or extensions
    config.markdown_extensions = [*config.markdown_extensions, *more]
    config.mdx_configs = EXTENSION_CONFIGS | (config.mdx_configs or {})
    return config


def _unfit(config: Configuration, written: SiteSettings) -> Iterator[Problem]:
    """What MkDocs takes, and what leaves a hub without its numbers."""
    hooks = list(cast(dict[str, object], config.hooks).values())
    if not all(any(_is_ours(getattr(hook, name, None)) for hook in hooks) for name in _MOMENTS):
        message = "lacks hooks/engine.py, without which no page is safe"
        hint = "write - hooks/engine.py below hooks:, and leave that file as Signpost made it"
        yield written.problem(message, hint, "hooks")
    if not any((Path(folder) / "hub" / "header.html").is_file() for folder in config.theme.dirs):
        message = "lacks the hub's templates, and with them its header and numbers"
        yield written.problem(message, "write name: signpost", "theme")
    yield from _from_elsewhere(config, written)
    plugin = config.plugins.get("macros")
    named = {plugin.config["module_name"], *plugin.config["modules"]} if plugin else set()
    if not named & {"macros", "signpost.macros"}:
        message = "lacks the macros of the hub, which fill its pages"
        yield written.problem(message, _COMPARE, "plugins")


def _from_elsewhere(config: Configuration, written: SiteSettings) -> Iterator[Problem]:
    """Settings by which every page would load something from another host."""
    if config.theme.get("font"):
        message = "every page would load its letters from another host"
        yield written.problem(message, "write font: false below theme:", "theme")
    for setting in ("extra_css", "extra_javascript"):
        for name in map(str, config[setting]):
            if re.match(r"(https?:)?//", name):
                message = f"{name[:80]!r} would be loaded from another host"
                hint = "keep a copy in docs/assets/ and name that"
                yield written.problem(message, hint, setting, at=name)


def as_it_is(config: Configuration | None) -> frozenset[str]:
    """The files of docs/ that mkdocs.yml lists, to be published as they are. Of HTML files only
    those at its top: others would be taken for pages."""
    if config is None:
        return frozenset()
    listed = config.extra.get(LISTED) if isinstance(config.extra, Mapping) else None
    names = listed if isinstance(listed, list) else [listed]
    named = (name for name in names if isinstance(name, str))
    return frozenset(one for one in named if "/" not in one or not _IS_HTML.search(one))


_MOMENTS = ("on_startup", "on_config", "on_files", "on_page_content", "on_env", "on_post_build")
"""When Signpost must be called. A hub's own hooks may be called then too, and never instead."""


def _is_ours(event: object) -> bool:
    """Whether an event of a hook file is Signpost's own: one function, or several in a row."""
    methods = getattr(event, "methods", None) or [event]
    return any(getattr(one, "__module__", "").startswith("signpost.site.hooks") for one in methods)
