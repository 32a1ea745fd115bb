"""The workbook's PDF read back: tags, language, title, bookmarks, links, what each page says.

That of a small made-up hub always, and in an audit those of the hub that ships, which take longer
than all its other tests.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("weasyprint", exc_type=OSError)

from pypdf import PdfReader

from signpost.exports.workbook import Printed, workbook
from signpost.model import Edition
from signpost.model.dates import in_words
from signpost.render.certainty import of_number
from signpost.render.look import folders_of
from signpost.render.signposting import always
from signpost.render.views import good_until, in_bar
from tests.conftest import ROOT, skip_or_fail
from tests.engine.made_up import allotment_edition
from tests.hub.shipped import shipped
from tests.words import digits

pytestmark = pytest.mark.grid(keep=("allotments",))

THEME = folders_of(ROOT / "overrides" / "theme")


class Book:
    """A workbook that was made and read back."""

    def __init__(self, edition: Edition, small: bool) -> None:
        self.edition = edition
        self.small = small
        self.printed: Printed = workbook(self.edition, THEME)
        self.reader = PdfReader(BytesIO(self.printed.pdf))
        self.root: Any = self.reader.trailer["/Root"]
        self.pages = [" ".join(page.extract_text().split()) for page in self.reader.pages]
        self.text = " ".join(self.pages)

    def least(self, small: int, shipped: int) -> int:
        """Of how many there must be more, so that looking for them proves something."""
        return small if self.small else shipped


@pytest.fixture(scope="module", params=["allotments", "core", "bristol"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    if request.param == "allotments":
        return Book(allotment_edition(tmp_path_factory.mktemp("allotments")), small=True)
    area = None if request.param == "core" else str(request.param)
    return Book(shipped(area).edition(), small=False)


def roles(element: Any) -> Iterator[str]:
    """The structure tree from top to bottom: what each element is."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            if "/S" in one:
                yield str(one["/S"])
            waiting.extend([one["/K"]] if "/K" in one else [])


def test_it_is_tagged_and_says_its_language_and_its_title(book: Book) -> None:
    assert book.root["/MarkInfo"]["/Marked"].value is True
    assert book.root["/Lang"] == "en"
    assert book.root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert book.reader.metadata is not None
    assert book.reader.metadata.title == f"{book.edition.title}: workbook"
    assert b"pdfuaid" in book.root["/Metadata"].get_object().get_data()
    assert {page.get("/Tabs") for page in book.reader.pages} == {"/S"}


def test_its_headings_are_in_the_structure_and_skip_no_level(book: Book) -> None:
    found = [int(role[2:]) for role in roles(book.root["/StructTreeRoot"]) if role[:2] == "/H"]
    assert found[0] == 1
    assert found.count(1) == 1
    assert [(a, b) for a, b in pairwise(found) if b > a + 1] == []
    counted = Counter(found)
    assert counted[2] == len(chapters(book))
    assert counted[3] > book.least(8, 30)
    assert counted[4] > book.least(4, 90)


def test_lists_links_and_paragraphs_are_in_the_structure(book: Book) -> None:
    counted = Counter(roles(book.root["/StructTreeRoot"]))
    assert min(counted["/L"], counted["/LI"], counted["/Link"], counted["/P"]) > book.least(15, 50)


def outline(entries: Any, level: int = 0) -> Iterator[tuple[int, str]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from outline(entry, level + 1)
        else:
            yield level, str(entry.title)


def chapters(book: Book) -> list[str]:
    """What it has to tell; the allotments have nobody whom a child's front door would name."""
    here = " in Bristol" if book.edition.area else ""
    return [
        "Contents",
        "Who to ring now",
        "What to do next",
        *([] if book.small else [f"Contacts{here}"]),
        "Services and helplines",
        "Guides and tools",
        "Research",
        "Training",
        "Glossary",
        "Looking after yourself",
        "How sure we are, and sources",
    ]


def test_its_bookmarks_are_its_chapters_and_their_parts(book: Book) -> None:
    found = list(outline(book.reader.outline))
    assert [title for level, title in found if level == 1] == chapters(book)
    assert (2, "Helplines") in found


def links(book: Book) -> Iterator[Any]:
    for page in book.reader.pages:
        yield from (annotation.get_object() for annotation in page.get("/Annots", []))


def test_its_links_can_be_followed_and_are_described(book: Book) -> None:
    found = list(links(book))
    assert [link for link in found if "/Contents" not in link or "/StructParent" not in link] == []
    targets = [str(link["/A"]["/URI"]) for link in found if "/A" in link]
    schemes = {target.partition(":")[0] for target in targets}
    assert schemes == {"https", "tel", *(() if book.small else ("http", "mailto"))}
    inside = {str(link["/Dest"]) for link in found if "/Dest" in link}
    assert len(inside) > book.least(10, 80)
    assert inside - set(book.reader.named_destinations) == set()


def test_the_contents_list_gives_the_page_on_which_each_chapter_begins(book: Book) -> None:
    contents = book.pages[1]
    for heading in ("Services and helplines", "Research", "Glossary"):
        found = re.search(rf"{heading} ?[. ]+(\d+)", contents)
        assert found, heading
        assert book.pages[int(found[1]) - 1].startswith(heading)


def test_every_page_says_whom_to_ring_until_when_and_which_page_it_is(book: Book) -> None:
    edition = book.edition
    danger = "In danger now? 999" if book.small else "Child in danger now? 999"
    lines = [danger, f"Valid until {in_words(good_until(edition))}"]
    lines += ["DRAFT"] if edition.is_draft else []
    told = [filled.line for filled in always(edition) if filled.line]
    told += [(service, service.phones[0]) for service in in_bar(edition)]
    for service, phone in told:
        lines.append(f"{service.name} {phone.number} ({of_number(edition, phone, service).mark})")
    count = book.printed.pages
    assert count == len(book.pages) > book.least(8, 40)
    for number, page in enumerate(book.pages, start=1):
        wanted = [*lines, f"page {number} of {count}"]
        assert [line for line in wanted if line not in page] == [], number


def test_every_helpline_is_in_it_with_how_sure_we_are_and_no_retired_number(book: Book) -> None:
    catalogue, text = book.edition.catalogue, book.text.replace("✓ ", "")
    missing = [
        (service.id, phone.number)
        for service in catalogue.live_services
        for phone in service.phones
        if f"{phone.number} {of_number(book.edition, phone, service).mark}".strip() not in text
    ]
    assert missing == []
    numbers = digits(book.text)
    retired = {p.number for s in catalogue.services if s.withdrawn for p in s.phones}
    assert {number for number in retired if digits(number) in numbers} == set()


def test_nothing_runs_off_the_page(book: Book, tmp_path: Path) -> None:
    """Read again by another reader, which knows where each word stands."""
    file = tmp_path / "book.pdf"
    file.write_bytes(book.printed.pdf)
    try:
        done = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True)
    except FileNotFoundError:
        skip_or_fail("pdftotext is not installed")
    words = re.findall(rb'<word xMin="([-\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', done.stdout)
    assert len(words) > book.least(1_000, 10_000)
    assert [word for word in words if float(word[0]) < 40 or float(word[1]) > 560] == []


@pytest.mark.audit
def test_the_same_day_gives_the_same_file(tmp_path: Path) -> None:
    edition = allotment_edition(tmp_path)
    assert workbook(edition, THEME) == workbook(edition, THEME)
