"""What must be true of mkdocs.yml, as far as the hub can tell without MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from signpost.model import Problem
from signpost.model.addresses import wrong_address
from signpost.reading.site_settings import SiteSettings

_READ_BY_US = ("site_name", "site_url", "docs_dir", "use_directory_urls", "strict", "theme")
_NO = ("false", "no", "off")


def check_settings(settings: SiteSettings, root: Path) -> list[Problem]:
    """Every problem of the settings by which the hub at `root` is built."""
    found = [*settings.problems]
    if settings.files:
        for rule in RULES:
            found.extend(rule(settings, root))
    return found


def _of_the_system(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    """Settings that are to come from this machine, which does not have them."""
    for name in _READ_BY_US:
        if _asks_the_system(settings, name) and settings.values.get(name) is None:
            message = "is taken from the system by !ENV, and this machine does not say it"
            hint = "write what is meant in its place, or behind it: !ENV [NAME, 'what is meant']"
            yield settings.problem(message, hint, name)


def _asks_the_system(settings: SiteSettings, name: str) -> bool:
    written = settings.written(name)
    return written is not None and written.tag == "!ENV"


def _has_a_name(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    name, written = settings.values.get("site_name"), settings.written("site_name")
    if isinstance(written, yaml.ScalarNode) and not isinstance(name, str | None):
        message = f"{written.value!r} is taken for a number, a date, or yes or no"
        yield settings.problem(message, f"put it in quotes: '{written.value}'", "site_name")
    elif not settings.words("site_name") and not _asks_the_system(settings, "site_name"):
        yield settings.problem("does not say what the hub is called", "add site_name:", "site_name")


def _published_somewhere(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    url = settings.values.get("site_url")
    if isinstance(url, str) and url and (wrong := wrong_address(url)):
        yield settings.problem(*wrong, "site_url")


def _pages_in_docs(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    named = settings.values.get("docs_dir") or "docs"
    if not isinstance(named, str) or (root / named).absolute() != (root / "docs").absolute():
        message = "the pages of a hub are in docs, and nowhere else"
        yield settings.problem(message, "write docs_dir: docs", "docs_dir")
    elif not (root / "docs").is_dir():
        message = "there is no folder docs, which holds the pages"
        yield settings.problem(message, "put it back", "docs_dir")
    for name in ("exclude_docs", "draft_docs"):
        if name in settings.values:
            message = "the hub would still list and search what this leaves out"
            hint = "take the setting out, and move the files out of docs/"
            yield settings.problem(message, hint, name)


def _addresses_are_folders(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    if str(settings.values.get("use_directory_urls", "true")).lower() in _NO:
        message = (
            "a site that opens from a shared drive, without a web server, cannot be built yet: "
            "every address of the hub ends in a slash, which only a server can answer"
        )
        hint = "take the line out; for people without the site, make a PDF with signpost workbook"
        yield settings.problem(message, hint, "use_directory_urls")


def _mistakes_stop_it(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    if str(settings.values.get("strict", "true")).lower() in _NO:
        message = "mistakes on pages would be published"
        yield settings.problem(message, "write strict: true", "strict")


def _looks_like_a_hub(settings: SiteSettings, root: Path) -> Iterator[Problem]:
    """Only our templates put the emergency number on every page."""
    if "theme" not in settings.values and "hooks" not in settings.values:
        return
    theme = settings.values.get("theme")
    named = (
        theme if isinstance(theme, str) else theme.get("name") if isinstance(theme, dict) else ""
    )
    hint = "write theme: with name: signpost and custom_dir: overrides/theme"
    if named != "signpost":
        message = "is not the look of a hub, so no page would carry the emergency number"
        steps = ("theme", "name") if isinstance(theme, dict) else ("theme",)
        yield settings.problem(message, hint, *steps)


Rule = Callable[[SiteSettings, Path], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    _of_the_system,
    _has_a_name,
    _published_somewhere,
    _pages_in_docs,
    _addresses_are_folders,
    _mistakes_stop_it,
    _looks_like_a_hub,
)
