"""What mkdocs.yml says that a command or page needs: the hub's name, and where it is published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from signpost.model import Area, Problem
from signpost.reading.cut_words import SETTINGS, cut_words
from signpost.reading.guarded import Document, Refused, oddities, parse, plain
from signpost.reading.records import Place
from signpost.reading.source_file import read_source

NAME = "mkdocs.yml"
_DEEPEST = 5
"""Files that may take over settings from one another."""

_PUT_BACK = "put back the mkdocs.yml of your hub, or copy that of the hub that ships"


@dataclass(frozen=True)
class MkDocsFile:
    """The settings of a hub, those that `INHERIT` takes over included, as words, lists and groups;
    where they stand; and what keeps them from being read. `place` is None when nothing was."""

    settings: dict[str, Any]
    place: Place | None
    problems: tuple[Problem, ...] = ()


def read_mkdocs_file(root: Path, name: str = NAME, depth: int = 0) -> MkDocsFile:
    """What stands in mkdocs.yml. Never raises: what is wrong with it is a Problem."""
    if not (root / name).exists() and not (root / name).is_symlink():
        told = (Problem(name, 1, "", "is missing", _PUT_BACK),) if depth else ()
        return MkDocsFile({}, None, told)
    try:
        node = parse(read_source(root, name), name)
    except Refused as refused:
        return MkDocsFile({}, None, tuple(_of_settings(refused.problems)))
    problems = [*oddities(node, name, tags=True), *cut_words(node, name, SETTINGS)]
    settings = plain(node)
    if "INHERIT" in settings:
        parent = _inherited(root, name, settings.pop("INHERIT"), depth)
        settings = _merged(parent.settings, settings)
        problems += parent.problems
    return MkDocsFile(settings, Place(name, node, ""), tuple(problems))


def _inherited(root: Path, name: str, parent: Any, depth: int) -> MkDocsFile:
    if depth >= _DEEPEST or not isinstance(parent, str):
        message = "INHERIT takes over settings from too many files, one from the other"
        hint = "write the settings into mkdocs.yml itself"
        return MkDocsFile({}, None, (Problem(name, 1, "", message, hint),))
    return read_mkdocs_file(root, (Path(name).parent / parent).as_posix(), depth + 1)


def _merged(below: Any, above: Any) -> Any:
    """Settings laid over others: groups field by field, all else as a whole."""
    if isinstance(below, dict) and isinstance(above, dict):
        return below | {name: _merged(below.get(name), value) for name, value in above.items()}
    return above


def _of_settings(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """Without the hints that are for a catalogue only."""
    for problem in problems:
        catalogues = "include" in problem.hint or "resources:" in problem.hint
        yield replace(problem, hint=_PUT_BACK) if catalogues else problem


def by_the_system(node: Document | yaml.Node, name: str) -> bool:
    """Whether a setting is one that MkDocs takes from the system, as `!ENV` does."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return any(key.value == name and value.tag.startswith("!") for key, value in pairs)


def setting(root: Path, name: str) -> str:
    """A setting of mkdocs.yml that is words, such as `site_name` or `theme.custom_dir`; empty
    where it has none, or cannot be read."""
    found: Any = read_mkdocs_file(root).settings
    for step in name.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    return found.strip() if isinstance(found, str) else ""


def theme_folder(root: Path) -> Path:
    """The folder of what a hub lays over the theme: `theme.custom_dir`, else overrides/theme."""
    return root / (setting(root, "theme.custom_dir") or "overrides/theme")


def published_at(root: Path, area: Area | None, folder: str | None) -> str:
    """Where an edition is published, ending in a slash; empty where nobody has said so.

    An area says it in `hub_url`; otherwise it stands in its folder below the hub's `site_url`.
    """
    if area and area.hub_url:
        return area.hub_url.rstrip("/") + "/"
    top = setting(root, "site_url").rstrip("/")
    return "/".join(part for part in (top, folder) if part) + "/" if top else ""
