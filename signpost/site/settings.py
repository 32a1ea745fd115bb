"""MkDocs' settings of a hub, opened without building, and what is wrong with mkdocs.yml."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from signpost.model import Problem
from signpost.reading.guarded import Refused, parse
from signpost.reading.pasted import EXTENSION_CONFIGS, EXTENSIONS
from signpost.site.heard import overheard

LISTED = "publish_as_it_is"
"""What mkdocs.yml calls, under `extra`, the files that are published though they are no pages of
the hub, nor of a kind that hubs offer."""

_IS_HTML = re.compile(r"\.x?html?$", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """What MkDocs made of mkdocs.yml: its configuration, None where it cannot be used."""

    config: Any = None
    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    keep: dict[Any, Any] = field(default_factory=dict)
    """What was made of pages under these settings; see `signpost.site.converting`."""

    @cached_property
    def of_theme(self) -> list[tuple[str, str]]:
        """The files that the theme adds: their names, and the folder of each."""
        files = Files([])
        files.add_files_from_theme(self.config.theme.get_env(), self.config)
        return [(file.src_uri, file.src_dir or "") for file in files]


def settings_of(root: Path) -> Settings:
    """MkDocs' settings of a project. Never raises: what is wrong with mkdocs.yml is a Problem."""
    file = root / "mkdocs.yml"
    if not file.is_file():
        hint = "put it back; without it there is nothing to build by"
        return Settings(None, [Problem("mkdocs.yml", 1, "", "is missing", hint)])
    return _settings(root, file.stat().st_mtime_ns, file.stat().st_size)


@lru_cache(maxsize=4)
def _settings(root: Path, _changed: int, _size: int) -> Settings:
    """Kept, because every edition is made by the same settings."""
    for banner in ("NO_MKDOCS_2_WARNING", "DISABLE_MKDOCS_2_WARNING"):
        os.environ.setdefault(banner, "true")
    text = (root / "mkdocs.yml").read_bytes().decode("utf-8", errors="replace")
    config, stopped = None, ""
    with overheard() as said:
        try:
            config = load_config(str(root / "mkdocs.yml"))
        except (Exception, SystemExit) as error:  # noqa: BLE001 (its author is told, whatever it is)
            stopped = str(error)
    if config is None:
        said = said or [stopped]
        return Settings(None, _unreadable(root) or [_problem(words, text) for words in said], text)
    problems = [_problem(words, text) for words in said] if config.strict else []
    as_people_write(config)
    return Settings(config, [*problems, *_unfit(config, root, text)], text)


def _unreadable(root: Path) -> list[Problem]:
    """Why MkDocs could not read its settings, in our own words where it is a slip of the pen."""
    try:
        parse((root / "mkdocs.yml").read_bytes(), "mkdocs.yml")
    except Refused as refused:
        return list(refused.problems)
    return []


def _problem(said: str, text: str) -> Problem:
    """What MkDocs said of its settings, at the line of the setting that it names."""
    found = re.match(r"Config value '?([\w.]+)'?: (.*)", said, re.DOTALL)
    name, what = (found[1], found[2]) if found else ("", said)
    yaml_line = re.search(r"line (\d+), column", what)
    setting = re.escape(name.split(".")[0])
    line = int(yaml_line[1]) if yaml_line else line_in(text, rf"{setting}\s*:")
    what = " ".join(what.split())[:300] or "cannot be read"
    hint = "compare it with the mkdocs.yml of the hub that ships"
    return Problem("mkdocs.yml", line if name or yaml_line else 1, name, what, hint)


def as_people_write(config: Any) -> Any:
    """MkDocs' settings with all that Markdown needs to be taken as people write it: in every hub,
    whatever its mkdocs.yml names."""
    named = list(config.markdown_extensions)
    config.markdown_extensions = named + [one for one in EXTENSIONS if one not in named]
    config.mdx_configs = EXTENSION_CONFIGS | (config.mdx_configs or {})
    return config


def line_in(text: str, pattern: str) -> int:
    """The line of a text that a pattern begins on, after blanks and a hyphen; 1 where it is not."""
    found = re.search(rf"^[ \t-]*[\"']?{pattern}", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _unfit(config: Any, root: Path, text: str) -> Iterator[Problem]:
    """What MkDocs takes, and what leaves a hub without its numbers."""
    hint = "compare it with the mkdocs.yml of the hub that ships"
    if not any(hasattr(hook, "on_post_build") for hook in config.hooks.values()):
        message = "lacks hooks/engine.py, without which no page is safe"
        yield Problem("mkdocs.yml", line_in(text, r"hooks\s*:"), "hooks", message, hint)
    if not any((Path(folder) / "hub" / "header.html").is_file() for folder in config.theme.dirs):
        line = line_in(text, r"theme\s*:")
        message = "lacks the hub's templates, and with them its header and numbers"
        yield Problem("mkdocs.yml", line, "theme", message, "write name: signpost")
    yield from _from_elsewhere(config, text)
    plugin = config.plugins.get("macros")
    named = {plugin.config["module_name"], *plugin.config["modules"]} if plugin else set()
    if not named & {"macros", "signpost.macros"}:
        line = line_in(text, r"plugins\s*:")
        message = "lacks the macros of the hub, which fill its pages"
        yield Problem("mkdocs.yml", line, "plugins", message, hint)
    if Path(config.docs_dir).resolve() != (root / "docs").resolve():
        line = line_in(text, r"docs_dir\s*:")
        message = "the hub's pages stand in docs, and nowhere else"
        yield Problem("mkdocs.yml", line, "docs_dir", message, "write docs_dir: docs")


def _from_elsewhere(config: Any, text: str) -> Iterator[Problem]:
    """Settings by which every page would load something from another host."""
    if config.theme.get("font"):
        message = "every page would load its letters from another host"
        line = line_in(text, r"theme\s*:")
        yield Problem("mkdocs.yml", line, "theme", message, "write font: false below theme:")
    for setting in ("extra_css", "extra_javascript"):
        for name in map(str, config[setting]):
            if re.match(r"(https?:)?//", name):
                at = max(text.find(name), 0)
                message = f"{name[:80]!r} would be loaded from another host"
                hint = "keep a copy in docs/assets/ and name that"
                line = text.count("\n", 0, at) + 1
                yield Problem("mkdocs.yml", line, setting, message, hint)


def as_it_is(config: Any) -> frozenset[str]:
    """The files of docs/ that mkdocs.yml lists, to be published as they are. Of HTML files only
    those at its top: others would be taken for pages."""
    if config is None:
        return frozenset()
    listed = config.extra.get(LISTED) if isinstance(config.extra, Mapping) else None
    names = listed if isinstance(listed, list) else [listed]
    named = (name for name in names if isinstance(name, str))
    return frozenset(one for one in named if "/" not in one or not _IS_HTML.search(one))
