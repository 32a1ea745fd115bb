"""What must be true of mkdocs.yml, as far as the hub can tell without MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from signpost.model import Problem
from signpost.model.addresses import wrong_address
from signpost.reading.mkdocs_file import by_the_system, read_mkdocs_file
from signpost.reading.records import Place

_READ_BY_US = ("site_name", "site_url", "docs_dir", "use_directory_urls", "strict", "theme")
_NO = ("false", "no", "off")


def check_mkdocs_file(root: Path) -> list[Problem]:
    """Every problem of the settings by which a hub is built."""
    read = read_mkdocs_file(root)
    if read.place is None:
        return list(read.problems)
    found = [*read.problems]
    for rule in RULES:
        found.extend(rule(read.place, read.settings, root))
    return found


Settings = dict[str, Any]


def _of_the_system(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    """The hub reads some settings itself, and only as they stand."""
    for name in _READ_BY_US:
        if by_the_system(place.node, name):
            message = "is taken from the system, which the hub does not know"
            yield place.problem(message, "write what is meant in place of !ENV", name)


def _has_a_name(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    name = settings.get("site_name")
    if not (isinstance(name, str) and name.strip()) and not by_the_system(place.node, "site_name"):
        yield place.problem("does not say what the hub is called", "add site_name:", "site_name")


def _published_somewhere(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    url = settings.get("site_url")
    if isinstance(url, str) and url and (wrong := wrong_address(url)):
        yield place.problem(*wrong, "site_url")


def _pages_in_docs(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    named = settings.get("docs_dir", "docs")
    if not isinstance(named, str) or (root / named).absolute() != (root / "docs").absolute():
        message = "the pages of a hub are in docs, and nowhere else"
        yield place.problem(message, "write docs_dir: docs", "docs_dir")
    elif not (root / "docs").is_dir():
        message = "there is no folder docs, which holds the pages"
        yield place.problem(message, "put it back", "docs_dir")
    for name in ("exclude_docs", "draft_docs"):
        if name in settings:
            message = "the hub would still list and search what this leaves out"
            hint = "take the setting out, and move the files out of docs/"
            yield place.problem(message, hint, name)


def _addresses_are_folders(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    if str(settings.get("use_directory_urls", "true")).lower() in _NO:
        message = (
            "a site that opens from a shared drive, without a web server, cannot be built yet: "
            "every address of the hub ends in a slash, which only a server can answer"
        )
        hint = "take the line out; for people without the site, make a PDF with signpost workbook"
        yield place.problem(message, hint, "use_directory_urls")


def _mistakes_stop_it(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    if str(settings.get("strict", "true")).lower() in _NO:
        message = "mistakes on pages would be published"
        yield place.problem(message, "write strict: true", "strict")


def _looks_like_a_hub(place: Place, settings: Settings, root: Path) -> Iterator[Problem]:
    """Only our templates put the emergency number on every page."""
    if "theme" not in settings and "hooks" not in settings:
        return
    theme = settings.get("theme")
    named = (
        theme if isinstance(theme, str) else theme.get("name") if isinstance(theme, dict) else ""
    )
    hint = "write theme: with name: signpost and custom_dir: overrides/theme"
    if named != "signpost":
        message = "is not the look of a hub, so no page would carry the emergency number"
        steps = ("theme", "name") if isinstance(theme, dict) else ("theme",)
        yield place.problem(message, hint, *steps)


Rule = Callable[[Place, Settings, Path], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    _of_the_system,
    _has_a_name,
    _published_somewhere,
    _pages_in_docs,
    _addresses_are_folders,
    _mistakes_stop_it,
    _looks_like_a_hub,
)
