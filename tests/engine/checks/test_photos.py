"""Photographs that say where they were taken, and names of files that tell of somebody."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from signpost.checks.photos import says_where
from signpost.model import Problem
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.made_up import ALLOTMENTS, allotments, page_of


def _photo(order: str, tags: list[int]) -> bytes:
    """The first bytes of a photograph, with a block of GPS tags where tags are given."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    first = struct.pack(f"{order}HHHIII", 1, 0x8825, 4, 1, 26, 0)
    gps = struct.pack(f"{order}H", len(tags)) + b"".join(
        struct.pack(f"{order}HHII", tag, 5, 3, 0) for tag in tags
    )
    return b"\xff\xd8\xff\xe1\0\xffExif\0\0" + head + first + gps


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_that_says_where_it_was_taken_is_known(order: str) -> None:
    assert says_where(_photo(order, [1, 2, 3, 4]))
    assert not says_where(_photo(order, [29]))
    assert not says_where(_photo(order, [1, 2, 3, 4])[:40])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", False),
        (b"\x89PNG\r\n\x1a\n", False),
        (b"\xff\xd8 Exif\0\0", False),
        (b"\xff\xd8 Exif\0\0II*\0\xff\xff\xff\xff", False),
        (b"\x89PNG....eXIf" + _photo("<", [2, 4])[12:], True),
        (b"<x exif:GPSLatitude='51,27.2N'/>", True),
    ],
)
def test_a_broken_or_bare_picture_says_nothing(data: bytes, says: bool) -> None:
    assert says_where(data) is says


def test_such_a_photograph_is_not_published(tmp_path: Path) -> None:
    allotments(tmp_path, ALLOTMENTS)
    write_tree(tmp_path, {"docs/assets/bed.jpg": _photo("<", [2, 4])})
    (problem,) = open_project(tmp_path, AS_OF).problems
    assert problem == Problem(
        "docs/assets/bed.jpg",
        1,
        "picture-place",
        "the photograph says where it was taken",
        "save it anew without its details (in Windows: Properties, Details, Remove)",
        "error",
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("docs/ella-aged-9.md", "the name of the file: 'Ell…' with an age looks like somebody i"),
        ("docs/assets/child-j-9-years-old.png", "the name of the file: 'Chi…' with an age looks"),
        ("docs/assets/NHS 943 476 5919.pdf", "the name of the file: '943…' is a valid NHS number"),
        ("docs/assets/contact-sarah-jones.docx", "the name of the file: 'Sar…' looks like the"),
    ],
)
def test_the_name_of_a_file_is_published_too(tmp_path: Path, name: str, told: str) -> None:
    allotments(tmp_path, ALLOTMENTS)
    write_tree(tmp_path, {name: "# Dig\n"})
    found = [p for p in open_project(tmp_path, AS_OF).problems if p.path == name]
    assert [p.message[: len(told)] for p in found if p.message.startswith("the name")] == [told]


@pytest.mark.parametrize(
    "name",
    ["docs/children-aged-9-to-11.md", "docs/year-9-pupils.md", "docs/2026-11-22-first-look.md"],
)
def test_the_name_of_a_file_about_many_is_fine(tmp_path: Path, name: str) -> None:
    allotments(tmp_path, ALLOTMENTS)
    write_tree(tmp_path, {name: page_of("Dig")})
    assert [p for p in open_project(tmp_path, AS_OF).problems if p.path == name] == []
