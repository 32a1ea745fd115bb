"""Which files are published, and what is said of the rest: one decision for check and build."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Problem
from signpost.reading.published_files import file_problems, pages, published
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.built import AREAS, build, hub_with
from tests.engine.made_up import ALLOTMENTS, allotments

PAGE = "---\ntitle: {0}\ndescription: All about {0}.\n---\n\n# {0}\n"
TRAINING = PAGE.format("Training")


def told(docs: Path) -> list[str]:
    return [f"{p.severity} {p}" for p in file_problems(docs, docs)]


def names(docs: Path) -> list[str]:
    return [file.relative_to(docs).as_posix() for file in published(docs)]


def test_pages_pictures_and_papers_are_published(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "index.md": TRAINING,
        "a/Referral form (v2).docx": b"PK",
        "a/plan.svg": "<svg/>",
        "a/ŵyl.pdf": b"%PDF",
        "a/Copy of nothing.docx": b"PK",
        "a/guide (1).pdf": b"%PDF",
        "conflict.md": TRAINING,
        "photocopy.md": TRAINING,
        "plan (2025).md": TRAINING,
        "plan.md": TRAINING,
        "a/templates/x.md": TRAINING,
        "keys.md": TRAINING,
    }
    docs = write_tree(tmp_path, files)
    assert (names(docs), told(docs)) == (sorted(files), [])
    assert [file.suffix for file in pages(docs)] == [".md"] * 7


HIDDEN = [".DS_Store", "._x.md", ".git/config", ".x.md.swp", ".obsidian/app.json", "a/.hidden.md"]


@pytest.mark.parametrize("name", HIDDEN)
def test_what_the_system_hides_is_left_out_without_a_word(name: str, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"index.md": TRAINING, name: b"\x00\x05\x16\x07"})
    assert (names(docs), told(docs)) == (["index.md"], [])


LITTER = ["~$x.docx", "x~", "x.md~", "x.md.bak", "x.md.orig", "#x#", "Thumbs.db", "desktop.ini"]
LITTER += ["page.swp", "x.tmp", "x.crdownload", "form.lnk", "a.md.old", "x.md.rej"]


@pytest.mark.parametrize("name", LITTER)
def test_what_programs_leave_behind_is_left_out_and_said(name: str, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"index.md": TRAINING, name: "x"})
    assert (names(docs), told(docs)) == (
        ["index.md"],
        [f"warning {name}:1: was left by a program and is not published. Delete it."],
    )


COPIES = [
    "training - Copy.md",
    "training - Copy (2).md",
    "Copy of training.md",
    "Copy (2) of training.md",
    "training (1).md",
    "training(1).md",
    "training copy.md",
    "training copy 2.md",
    "training-DESKTOP-4F2K1.md",
    "training-LAPTOP-9X.md",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_beside_its_original_is_left_out_and_said(name: str, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"training.md": TRAINING, name: TRAINING})
    assert (names(docs), told(docs)) == (
        ["training.md"],
        [
            f"warning {name}:1: looks like a copy of training.md, so it is not published. "
            "Delete it, or give it a name of its own."
        ],
    )


@pytest.mark.parametrize("name", ["training - Copy.md", "Copy of training.md"])
def test_a_page_that_is_called_a_copy_is_left_out_wherever_its_original_is(
    name: str, tmp_path: Path
) -> None:
    docs = write_tree(tmp_path, {"index.md": TRAINING, "hard copy.md": TRAINING, name: TRAINING})
    assert names(docs) == ["hard copy.md", "index.md"]
    assert "looks like a copy of training.md" in told(docs)[0]


CONFLICTS = [
    "training (A colleague's conflicted copy 2026-11-22).md",
    "training.sync-conflict-20261122-101010-ABCDEF.md",
    "training_conflict-20261122-101010.md",
]


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_a_shared_folder_makes_of_two_authors_is_left_out(name: str, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"index.md": TRAINING, name: TRAINING})
    assert names(docs) == ["index.md"]
    assert told(docs) == [
        f"warning {name}:1: was made by a program when two people wrote, so it is not published. "
        "Delete it, or give it a name of its own."
    ]


def test_what_opens_something_is_never_published(tmp_path: Path) -> None:
    keys = ["assets/server.pem", "id_rsa", "keys.kdbx", "x.pfx"]
    docs = write_tree(tmp_path, {"index.md": TRAINING, ".env": "A=1", **dict.fromkeys(keys, "x")})
    key = "looks like a key that opens something, and is not published. Take it out of the hub, "
    assert names(docs) == ["index.md"]
    assert told(docs) == [
        "warning .env:1: is not for readers and is not published. Keep it outside the hub.",
        *(
            f"error {n}:1: {key}and have the key replaced if anybody else has seen it."
            for n in keys
        ),
    ]


def problems(root: Path) -> list[Problem]:
    return open_project(root, AS_OF).problems


def test_a_copy_with_a_name_of_its_own_is_known_by_its_title(tmp_path: Path) -> None:
    root = allotments(tmp_path).root
    write_tree(root, {"docs/training.md": TRAINING, "docs/zz.md": PAGE.format("training")})
    assert [f"{p.severity} {p}" for p in problems(root)] == [
        "warning docs/zz.md:1: title: has the title of docs/training.md. "
        "Give one of them another title, or delete it if it is a copy."
    ]


def test_a_link_in_place_of_an_area_is_told(tmp_path: Path) -> None:
    root = allotments(tmp_path, ALLOTMENTS).root
    write_tree(root, {"overrides/areas/a-town/note.txt": "x"})
    for name, target in {"round": "round", "up": "..", "out": "/tmp"}.items():
        (root / "overrides" / "areas" / name).symlink_to(target)
    found = {id: reading.problems for id, reading in open_project(root, AS_OF).areas.items()}
    a_link = "stands in a link to a folder. Put the folder itself here."
    assert {id: [str(problem) for problem in told] for id, told in found.items()} == {
        "a-town": [
            "overrides/areas/a-town/area.yml:1: is missing. "
            "Add it, or remove the folder overrides/areas/a-town."
        ],
        **{id: [f"overrides/areas/{id}/area.yml:1: {a_link}"] for id in ("out", "round", "up")},
    }


LEFT_OUT = {
    "training - Copy.md": TRAINING,
    "._training.md": "\x00\x05\x16\x07",
    "training.md~": TRAINING,
    "~$form.docx": "x",
    ".env": "SECRET=1",
    "Thumbs.db": "x",
    "tell-us (1).md": TRAINING,
}


def test_a_build_publishes_what_the_check_says_and_no_more(tmp_path: Path) -> None:
    root = hub_with(tmp_path, AREAS)
    theme, docs = root / "signpost" / "theme" / "assets", root / "docs"
    area = root / "overrides" / "areas" / "south-town" / "docs"
    write_tree(area, {"tell-us.md": PAGE.format("Tell South Town"), "plan.svg": "<svg/>"})
    for folder in (docs, area, theme):
        write_tree(folder, LEFT_OUT)
    done = build(root, "--area", "south-town")
    assert (done.returncode, done.stderr) == (0, "")
    built = [p.relative_to(root / "site").as_posix() for p in (root / "site").rglob("*")]
    words = ("Copy", "._", "~", ".env", "Thumbs", "(1)")
    assert [name for name in built if any(word in name for word in words)] == []
    assert {"plan.svg", "tell-us/index.html", "training/index.html"} <= set(built)
