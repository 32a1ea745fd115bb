"""What must be true of the published files that are no pages: pictures, styles, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import jinja2

from hub.mkdocs_checks import check_mkdocs_file
from hub.model import Problem
from hub.model.unseen import name_of, unfit
from hub.published_files import file_problems, published

_TEXT = frozenset(
    {".css", ".js", ".mjs", ".svg", ".json", ".xml", ".webmanifest", ".html", ".htm", ".xhtml"}
)
"""Endings of files that a browser reads as text, and takes for UTF-8."""

_UNSAFE = re.compile(
    r"<(\w+:)?(script|foreignObject)|\son\w+\s*=|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)|@import"
    r"|<!ENTITY|javascript:",
    re.IGNORECASE,
)
RUNS = ("can run or load something", "save it as a plain SVG, or as PNG")
_ENCODING = (
    "the file is not UTF-8 text",
    "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
)

Line = int


def assets(folder: Path, root: Path) -> Iterator[Problem]:
    """What is wrong with the files of a folder as such, and with what stands in those that a
    browser reads. `root` is the hub, from which files are named."""
    yield from file_problems(folder, root)
    for file in published(folder):
        if file.suffix.lower() in _TEXT:
            path = file.relative_to(root).as_posix()
            for line, message, hint in wrong_with_text(file.read_bytes(), file.suffix.lower()):
                yield Problem(path, line, "", message, hint)


def wrong_with_text(data: bytes, ending: str) -> Iterator[tuple[Line, str, str]]:
    """What is wrong with a file of text that browsers read, by its line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield data.count(b"\n", 0, error.start) + 1, *_ENCODING
        return
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if (at := unfit(line.replace("\f", ""))) is not None:
            sign = name_of(line.replace("\f", "")[at])
            yield number, f"holds an invisible character ({sign})", "type the line anew"
            break
    if ending == ".svg" and _UNSAFE.search(text):
        yield 1, *RUNS


def theme_assets(theme: Path, root: Path) -> Iterator[Problem]:
    """The same for the hub's own look, and whether its templates can be read as templates."""
    if not theme.is_relative_to(root):
        return  # another hub's
    found = list(assets(theme, root))
    yield from found
    told = {problem.path for problem in found}
    for file in published(theme):
        path = file.relative_to(root).as_posix()
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


def hub_files(root: Path, theme: Path) -> Iterator[Problem]:
    """What is wrong with mkdocs.yml, the files of docs/ and the hub's own look."""
    yield from check_mkdocs_file(root)
    yield from assets(root / "docs", root)
    yield from theme_assets(theme, root)
