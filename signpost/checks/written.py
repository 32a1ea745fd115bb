"""What must be true of each hand-written page, as far as its own file tells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from signpost.model import POSTS, Problem
from signpost.reading.page_fields import fields_missing, page_fields
from signpost.reading.page_file import PageFile, read_page_file
from signpost.reading.pages import page_address
from signpost.reading.published_files import pages
from signpost.reading.records import Place
from signpost.render.richtext import NOT_ALLOWED, unsafe_markdown

MOST_QUOTES = 8
"""How many quotes may stand inside one another."""

_QUOTES = re.compile(r"^[ \t]*((?:>[ \t]*)+)", re.MULTILINE)


def pages_as_written(docs: Sequence[Path], root: Path) -> Iterator[Problem]:
    """The problems of every Markdown file in the folders of pages. What a bulletin says of itself
    is checked where bulletins are read."""
    for folder in docs:
        for file in pages(folder):
            path = file.relative_to(root).as_posix()
            page = read_page_file(file, path)
            if line := quotes_too_deep(page.body):
                message = f"more than {MOST_QUOTES} quotes stand inside one another"
                hint = "take some of the > away"
                yield Problem(path, page.first_line + line - 1, "", message, hint)
            source = file.relative_to(folder).as_posix()
            if source.startswith(POSTS) and source.count("/") > POSTS.count("/"):
                message = "bulletins stand in bulletins/posts itself, not in a folder below it"
                yield Problem(path, 1, "", message, "move the file up")
            elif not source.startswith(POSTS):
                yield from _page(page, path, is_front=not page_address(folder, file))


def _page(page: PageFile, path: str, is_front: bool) -> Iterator[Problem]:
    yield from page.problems
    if page.node:
        yield from page_fields(Place(path, page.node, ""), page.front)
    if not page.text.strip() and not page.problems:
        hint = "write the page, or delete the file"
        yield Problem(path, 1, "", "there is nothing in this file", hint, "warning")
    elif not page.problems and not is_front:
        yield from fields_missing(page.front, path)
    if unsafe := unsafe_markdown(page.body):
        line, word = unsafe
        message = NOT_ALLOWED[0].format(word=word)
        yield Problem(path, page.first_line + line - 1, "", message, NOT_ALLOWED[1])


def quotes_too_deep(markdown: str) -> int:
    """The line with the first quote that stands in too many others; 0 when there is none."""
    for found in _QUOTES.finditer(markdown):
        if found[1].count(">") > MOST_QUOTES:
            return markdown.count("\n", 0, found.start()) + 1
    return 0


def same_address(docs: Sequence[Path], root: Path, made: Collection[str]) -> Iterator[Problem]:
    """Each page has an address of its own. `made` are those of pages made from the catalogue."""
    taken = {address.lower() for address in made}
    for folder in docs:
        owner: dict[str, Path] = {}
        for file in pages(folder):
            address = page_address(folder, file)
            path = file.relative_to(root).as_posix()
            first = owner.setdefault(address.lower(), file)
            if address.lower() in taken and folder == docs[0]:
                message = f"has the address of a page that the hub makes itself, {address}"
                yield Problem(path, 1, "", message, "give the file another name")
            elif first is not file and not _both_bulletins(folder, first, file):
                message = (
                    f"has the same address, {address or 'that of the front page'}, as "
                    f"{first.relative_to(root).as_posix()}"
                )
                yield Problem(path, 1, "", message, "give one of the two files another name")


def _both_bulletins(folder: Path, *files: Path) -> bool:
    """Two bulletins with one address are told of where bulletins are checked."""
    return all(file.relative_to(folder).as_posix().startswith(POSTS) for file in files)
