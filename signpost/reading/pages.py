"""The hand-written pages, as the finder knows them: address, title, description and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from signpost.model import POSTS, WrittenPage, slug_of
from signpost.reading.page_file import read_page_file
from signpost.reading.pasted import normalised
from signpost.reading.published_files import pages

_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def page_address(docs: Path, file: Path) -> str:
    """The address at which a Markdown file is published: `about/comms.md` is `about/comms/`, and
    `bulletins/posts/2026-11-22-frost.md` is `bulletins/frost/`."""
    source = file.relative_to(docs).as_posix()
    if source.startswith(POSTS):
        return f"bulletins/{slug_of(source)}/"
    name = source.removesuffix(".md")
    return re.sub(r"(^|/)(index|README)/$", r"\1", f"{name}/")


def page_files(docs: Iterable[Path]) -> dict[str, Path]:
    """The Markdown file of every address; in a later folder it stands before an earlier one."""
    files = ((folder, file) for folder in docs for file in pages(folder))
    return {page_address(folder, file): file for folder, file in files}


def written_pages(docs: Sequence[Path]) -> Iterator[WrittenPage]:
    """Every page in `docs` that has a title and a description; the front page has no need."""
    shared, *_ = docs
    for address, file in page_files(docs).items():
        page = read_page_file(file)
        title, description = (_words(page.front.get(name)) for name in ("title", "description"))
        if address and title and description:
            local = not file.is_relative_to(shared)
            read = _read(page.body)
            yield WrittenPage(
                address=address,
                title=title,
                description=description,
                headings=read.headings,
                text=read.text,
                local=local,
                is_bulletin=file.parent.as_posix().endswith(f"/{POSTS}"[:-1]),
            )


class _Read(NamedTuple):
    """What is read on a page: its headings below the title, and its words."""

    headings: tuple[str, ...]
    text: str


@lru_cache(maxsize=1024)
def _read(markdown: str) -> _Read:
    """Kept, because checks and finder ask, for every edition."""
    body = normalised(markdown)
    return _Read(tuple(_headings(body)), _text(body))


def _words(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _headings(body: str) -> list[str]:
    """The headings of a page below its title, without code and macros."""
    found = re.findall(r"^#{2,4} +(.+?)(?: *\{[:{%].*)?$", _bare(body), re.MULTILINE)
    return [heading for heading in found if "{" not in heading]


def _text(body: str) -> str:
    """The words of a page, without code, macros, and the addresses of its links."""
    bare = re.sub(
        r"\{\{.{0,2000}?\}\}|\{:[^{}]*\}|\]\([^)]*\)|<[^<>]*>", " ", _bare(body), flags=re.DOTALL
    )
    return " ".join(re.sub(r"[#*_`|\[\]]+", " ", bare).replace("&lt;", "<").split())


def _bare(body: str) -> str:
    """A page below its front matter, without blocks of code and comments."""
    return _FENCED.sub("", re.sub(r"\{#.*?#\}|<!--.*?-->", "", body, flags=re.DOTALL))
