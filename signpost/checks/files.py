"""What must be true of the files of a site that are no pages: styles, scripts, stray HTML."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from signpost.model import Problem
from signpost.reading.file_kinds import unfit_kind
from signpost.reading.markup import read_page
from signpost.reading.published_files import published
from signpost.reading.text_file import text_of

_PAGES = {".html", ".htm", ".xhtml"}
_MARKDOWN = {".markdown", ".mdown", ".mkdn", ".mkd"}
MOST_AS_IT_IS = 1_000
"""Bytes of a file that is published as it is: it is for a machine, and carries no header."""


def published_files(
    docs: Sequence[Path], root: Path, as_it_is: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the files in the folders of pages that are not pages.

    `as_it_is` are the files that mkdocs.yml lists, by their names below docs/. An area has fewer
    kinds of files, of which signpost/checks/area_files.py tells.
    """
    for folder in docs:
        for file in published(folder):
            path, name = (file.relative_to(at).as_posix() for at in (root, folder))
            suffix = file.suffix.lower()
            if suffix in _MARKDOWN or (suffix == ".md" and file.suffix != ".md"):
                message = "a page's name must end in .md"
                yield Problem(path, 1, "", message, "name the file so; the hub knows no others")
            elif suffix in _PAGES and name not in as_it_is:
                yield _stray(path, name)
            elif suffix in _PAGES:
                yield from _as_it_is(file.read_bytes(), path)
            elif folder == root / "docs":
                yield from (Problem(path, 1, "", *told) for told in unfit_kind(name, as_it_is))


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
