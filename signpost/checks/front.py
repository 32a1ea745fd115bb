"""What the lines between the --- of a page say, beyond what makes them a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from signpost.model import POSTS, Problem
from signpost.reading.cut_words import PAGE, cut_words
from signpost.reading.page_file import read_page_file
from signpost.reading.pages import page_files, written_pages


def fronts(docs: Sequence[Path], root: Path) -> Iterator[Problem]:
    """Words that a # cuts off, and two pages with one title. Bulletins are read elsewhere."""
    files = page_files(docs)
    for address, file in files.items():
        path = file.relative_to(root).as_posix()
        if not address.startswith("bulletins/") and (node := read_page_file(file, path).node):
            yield from cut_words(node, path, PAGE)
    yield from _same_titles(docs, root, files)


def _same_titles(docs: Sequence[Path], root: Path, files: dict[str, Path]) -> Iterator[Problem]:
    """Readers of lists and of the search cannot tell pages with one title apart."""
    first: dict[str, str] = {}
    for page in written_pages(docs):
        path = files[page.address].relative_to(root).as_posix()
        other = first.setdefault(" ".join(page.title.casefold().split()), path)
        if other != path and POSTS not in path:
            message = f"has the title of {other}"
            hint = "give one of them another title, or delete it if it is a copy"
            yield Problem(path, 1, "title", message, hint, "warning")
