"""What must be true of the files of a site that are no pages: styles, scripts, stray HTML."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import jinja2

from hub.markup import foreign_css, read_page
from hub.model import Problem
from hub.reading.text_file import text_of, unfinished_merges

_TEXT = {
    *(".css", ".js", ".mjs", ".svg", ".txt", ".json", ".xml", ".csv", ".ics", ".vtt", ".srt"),
    *(".html", ".htm", ".xhtml", ".j2", ".yml", ".yaml"),
}
_PAGES = {".html", ".htm", ".xhtml"}
_MARKDOWN = {".markdown", ".mdown", ".mkdn", ".mkd"}
MOST_AS_IT_IS = 1_000
"""Bytes of a file that is published as it is: it is for a machine, and carries no header."""

FOREIGN = ("loads something from another host", "keep a copy in docs/ and link to that")


def published_files(
    docs: Sequence[Path], root: Path, as_it_is: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the files in the folders of pages that are not pages.

    `as_it_is` are the HTML files that mkdocs.yml lists, by their names.
    """
    for folder in docs:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            path, name = (file.relative_to(at).as_posix() for at in (root, folder))
            suffix = file.suffix.lower()
            if suffix in _MARKDOWN or (suffix == ".md" and file.suffix != ".md"):
                message = "a page's name must end in .md"
                yield Problem(path, 1, "", message, "name the file so; the hub knows no others")
            elif suffix in _PAGES and name not in as_it_is:
                yield _stray(path, name)
            elif suffix in _PAGES:
                yield from _as_it_is(file.read_bytes(), path)
            elif suffix in _TEXT:
                yield from damage(file, path)


def damage(file: Path, path: str) -> Iterator[Problem]:
    """Unfinished merges, and styles that load from elsewhere."""
    text = file.read_bytes().decode("utf-8", errors="replace")
    yield from unfinished_merges(text, path)
    if file.suffix.lower() == ".css" and (line := foreign_css(text)):
        yield Problem(path, line, "", *FOREIGN)


def theme_files(theme: Path, root: Path) -> Iterator[Problem]:
    """The same for the templates, styles and scripts of the hub's own look."""
    for file in sorted(path for path in theme.rglob("*") if path.is_file()):
        if file.suffix.lower() in _TEXT and file.is_relative_to(root):
            path = file.relative_to(root).as_posix()
            damaged = list(damage(file, path))
            yield from damaged
            if file.suffix == ".html" and not damaged:
                yield from _no_template(file.read_bytes(), path)


@lru_cache(maxsize=256)
def _no_template(data: bytes, path: str) -> tuple[Problem, ...]:
    """Why a template is none. Kept, because every edition has the same templates."""
    try:
        jinja2.Environment().parse(data.decode("utf-8"))  # noqa: S701 (it is only parsed)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return (Problem(path, line, "", "the file is not UTF-8 text", "save it as UTF-8"),)
    except jinja2.TemplateSyntaxError as error:
        message = f"this template cannot be read ({error.message})"
        return (Problem(path, error.lineno, "", message, "compare it with the one that ships"),)
    return ()


def _stray(path: str, name: str) -> Problem:
    message = "is no page of the hub: it would carry no emergency number and no way back"
    hint = f"make a page of it, named {Path(name).stem}.md"
    if "/" not in name:
        hint += (
            f"; or, if a search engine asked for it, add it to mkdocs.yml, under extra:, as "
            f"publish_as_it_is: [{name}]"
        )
    return Problem(path, 1, "", message, hint)


def _as_it_is(data: bytes, path: str) -> Iterator[Problem]:
    text, problems = text_of(data, path, MOST_AS_IT_IS)
    yield from problems
    page = read_page(text)
    if page.links or page.foreign or re.search(r"<\s*(script|iframe|form|img|style)\b", text, re.I):
        message = "is published as it is, and so may hold words alone"
        yield Problem(path, 1, "", message, "take its links, pictures and scripts out")
