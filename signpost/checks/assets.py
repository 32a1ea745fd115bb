"""What must be true of the published files that are no pages: pictures, styles, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import jinja2

from signpost.checks.colours import hub_colours, tokens_of
from signpost.checks.mkdocs import check_settings
from signpost.model import Problem
from signpost.reading.file_kinds import unfit_for_the_look
from signpost.reading.markup import foreign_css
from signpost.reading.published_files import file_problems, published
from signpost.reading.site_settings import SiteSettings
from signpost.reading.text_file import text_of, unfinished_merges

_TEXT = frozenset(
    {".css", ".js", ".mjs", ".svg", ".json", ".xml", ".webmanifest", ".html", ".htm", ".xhtml"}
    | {".j2", ".yml", ".yaml"}
)
"""Endings of files that a browser reads as text, and takes for UTF-8."""

_PLAIN = frozenset({".txt", ".csv", ".ics", ".vtt", ".srt"})
"""Endings of files of text that other programs open, in whatever encoding they have."""

_UNSAFE = re.compile(
    r"<(\w+:)?(script|foreignObject)|\son\w+\s*=|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)|@import"
    r"|<!ENTITY|javascript:",
    re.IGNORECASE,
)
RUNS = ("can run or load something", "save it as a plain SVG, or as PNG")
FOREIGN = ("loads something from another host", "keep a copy in docs/ and link to that")

Line = int


def assets(folder: Path, root: Path) -> Iterator[Problem]:
    """What is wrong with the files of a folder as such, and with what stands in those that a
    browser reads. `root` is the hub, from which files are named."""
    yield from file_problems(folder, root)
    for file in published(folder):
        if file.suffix.lower() in _TEXT:
            path = file.relative_to(root).as_posix()
            yield from wrong_with_text(file.read_bytes(), file.suffix.lower(), path)
        elif file.suffix.lower() in _PLAIN:
            text = file.read_text("utf-8", errors="replace")
            yield from unfinished_merges(text, file.relative_to(root).as_posix())


def wrong_with_text(data: bytes, ending: str, path: str) -> Iterator[Problem]:
    """What is wrong with a file of text that browsers read; `path` is how messages name it."""
    text, problems = text_of(data, path)
    yield from problems
    if ending == ".svg" and _UNSAFE.search(text):
        yield Problem(path, 1, "", *RUNS)
    if ending == ".css" and (line := foreign_css(text)):
        yield Problem(path, line, "", *FOREIGN)


def theme_assets(theme: Path, root: Path) -> Iterator[Problem]:
    """The same for the hub's own look, and whether its templates can be read as templates."""
    if not theme.is_relative_to(root):
        return  # another hub's
    found = list(assets(theme, root))
    yield from found
    told = {problem.path for problem in found}
    for file in published(theme):
        path = file.relative_to(root).as_posix()
        yield from (Problem(path, 1, "", *wrong) for wrong in unfit_for_the_look(file.name))
        if file.suffix == ".html" and path not in told:
            for line, said in _no_template(file.read_text("utf-8-sig")):
                hint = "undo the last change, or ask whoever looks after the templates"
                yield Problem(path, line, "", f"is no template: {said}", hint)


@lru_cache(maxsize=512)
def _no_template(text: str) -> tuple[tuple[Line, str], ...]:
    """Why a text is no template. Kept, because every edition asks for the same."""
    try:
        jinja2.Environment(autoescape=True).parse(text)
    except jinja2.TemplateSyntaxError as error:
        return ((error.lineno, error.message or "it cannot be read"),)
    return ()


@dataclass(frozen=True)
class HubFiles:
    """What all editions of a hub share: its mkdocs.yml, the files of docs/ and its own look."""

    root: Path
    theme: Path
    settings: SiteSettings

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The style sheets that may name the hub's colours, by their paths."""
        return tokens_of(self.settings, self.theme, self.root)

    @cached_property
    def problems(self) -> list[Problem]:
        """What is wrong with them."""
        return [
            *check_settings(self.settings, self.root),
            *assets(self.root / "docs", self.root),
            *theme_assets(self.theme, self.root),
            *hub_colours(self.settings, self.sheets),
        ]
