"""What lies in an area's folder beside its file: colours, logo, and pages, and whether they may."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from signpost.areas.colours import AA, palette, unreadable
from signpost.checks.assets import assets, wrong_with_text
from signpost.model import Catalogue, Problem
from signpost.reading.pages import page_address
from signpost.reading.published_files import published

if TYPE_CHECKING:
    from signpost.checks.areas import Looked

LOGO_LIMIT = 100_000
"""Bytes of a logo: it is loaded with every page."""

_PAGE_FILES = frozenset({".md", ".png", ".jpg", ".jpeg", ".svg", ".pdf", ".docx"})


def colours(looked: Looked) -> Iterator[Problem]:
    """The area's colours must be read easily on the hub's grounds."""
    file = looked.area.file
    if file is None or file.colours is None:
        return
    own = palette(*looked.sheets.values())
    for pair in unreadable(file.colours, own):
        colour = getattr(file.colours, pair.field)
        dark = pair.field.endswith("_dark")
        against = own[pair.scheme][pair.against]
        message = (
            f"{colour} on {against} has a contrast of {pair.ratio:.2f} to 1; readers need {AA} (AA)"
        )
        hint = f"choose a {'lighter' if dark and 'accent' in pair.field else 'darker'} one"
        yield looked.area.told(message, hint, "colours", pair.field)


def logo(looked: Looked) -> Iterator[Problem]:
    """The logo must be there, small, and nothing but a picture."""
    file = looked.area.file
    if file is None or file.logo is None:
        return
    path = looked.area.folder / file.logo
    if path.is_symlink() or not path.is_file():
        hint = f"put the file beside {looked.area.path}"
        yield looked.area.told(f"there is no file {file.logo!r} in the area's folder", hint, "logo")
        return
    data = path.read_bytes()
    if len(data) > LOGO_LIMIT:
        message = f"{file.logo} has {len(data):,} bytes; the limit is {LOGO_LIMIT:,}"
        yield looked.area.told(message, "save it smaller", "logo")
    elif path.suffix == ".svg":
        for problem in wrong_with_text(data, ".svg", file.logo):
            yield looked.area.told(f"{file.logo} {problem.message}", problem.hint, "logo")


def pages_stay_inside(looked: Looked) -> Iterator[Problem]:
    """Everything in the area's docs is a file of that folder, and of a kind that pages use."""
    docs = looked.area.docs
    yield from assets(docs, looked.root)
    made = set(_made(looked.catalogue))
    for path in published(docs):
        for message, hint in _wrong_with(path, docs, made):
            name = path.relative_to(looked.root).as_posix()
            yield Problem(name, 1, "", message, hint)


def _wrong_with(path: Path, docs: Path, made: Collection[str]) -> Iterator[tuple[str, str]]:
    if path.suffix not in _PAGE_FILES:
        message = f"{path.suffix or 'a file without an ending'} is no kind of file for a page"
        yield message, f"use {', '.join(sorted(_PAGE_FILES))}"
    elif path.suffix == ".md" and page_address(docs, path) in made:
        message = "has the address of a page that the hub makes itself"
        yield message, "give the file another name; a note can stand under override"


def _made(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of pages that are made from the catalogue."""
    yield from ("area/", "coverage/")
    for section in ("resources", "services", "topics", "audiences", "stages"):
        yield from (f"{section}/{record.id}/" for record in getattr(catalogue, section))
