"""The hand-written pages, as the finder knows them: address, title, description and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from hub.model import POSTS, WrittenPage, slug_of
from hub.pasted import normalised_file
from hub.published_files import pages
from hub.reading.guarded import Refused, parse, plain

_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_FRONT_MATTER = re.compile(rb"\A---\r?\n(.*?)^---\s*$", re.DOTALL | re.MULTILINE)


def page_address(docs: Path, file: Path) -> str:
    """The address at which a Markdown file is published: `about/comms.md` is `about/comms/`, and
    `bulletins/posts/2026-11-22-frost.md` is `bulletins/frost/`."""
    source = file.relative_to(docs).as_posix()
    if source.startswith(POSTS):
        return f"bulletins/{slug_of(source)}/"
    name = source.removesuffix(".md")
    return re.sub(r"(^|/)index/$", r"\1", f"{name}/")


def page_files(docs: Iterable[Path]) -> dict[str, Path]:
    """The Markdown file of every address; in a later folder it stands before an earlier one."""
    files = ((folder, file) for folder in docs for file in pages(folder))
    return {page_address(folder, file): file for folder, file in files}


def written_pages(docs: Sequence[Path]) -> Iterator[WrittenPage]:
    """Every page in `docs` that has a title and a description; the front page has no need."""
    shared, *_ = docs
    for address, file in page_files(docs).items():
        front = _front_matter(file)
        title, description = front.get("title"), front.get("description")
        if address and isinstance(title, str) and isinstance(description, str):
            local = not file.is_relative_to(shared)
            yield WrittenPage(
                address=address,
                title=title,
                description=description,
                headings=tuple(_headings(file)),
                text=_text(file),
                local=local,
                is_bulletin=file.parent.as_posix().endswith(f"/{POSTS}"[:-1]),
            )


def _headings(file: Path) -> list[str]:
    """The headings of a page below its title, without code and macros."""
    found = re.findall(r"^#{2,4} +(.+?)(?: *\{[:{%].*)?$", _markdown(file), re.MULTILINE)
    return [heading for heading in found if "{" not in heading]


def _text(file: Path) -> str:
    """The words of a page, without code, macros, and the addresses of its links."""
    bare = re.sub(
        r"\{\{.*?\}\}|\{:.*?\}|\]\([^)]*\)|<[^>]*>", " ", _markdown(file), flags=re.DOTALL
    )
    return " ".join(re.sub(r"[#*_`|\[\]]+", " ", bare).split())


def _markdown(file: Path) -> str:
    """A page below its front matter, without blocks of code."""
    text = normalised_file(file.read_text("utf-8", errors="replace"))
    text = re.sub(r"\{#.*?#\}|<!--.*?-->", "", text, flags=re.DOTALL)
    return _FENCED.sub(
        "", re.sub(r"\A---\r?\n.*?^---\s*$", "", text, flags=re.DOTALL | re.MULTILINE)
    )


def _front_matter(file: Path) -> dict[str, Any]:
    found = _FRONT_MATTER.match(file.read_bytes())
    try:
        return dict(plain(parse(found[1], file.name))) if found else {}
    except Refused:
        return {}  # told when the page is built, with its line
