"""Which files are published, and what is said of the rest: one decision for check and build."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from hub.model import Problem
from hub.project import open_project
from hub.published_files import HEAVIEST, LONGEST_PAGE, file_problems, pages, published
from tests.areas.built import AREAS, build, hub_with
from tests.conftest import AS_OF, write_tree
from tests.made_up import ALLOTMENTS, allotments

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


PUT_IT_HERE = "and is not published. Put the file itself here, not a link to it."
LINKS = {
    "itself.md": f"is a link that leads to itself, {PUT_IT_HERE}",
    "../outside/page.md": f"is a link that leads out of its folder, {PUT_IT_HERE}",
    "/etc/hostname": f"is a link that leads out of its folder, {PUT_IT_HERE}",
    ".env": f"is a link that leads out of its folder, {PUT_IT_HERE}",
    "gone.md": f"is a link that leads nowhere, {PUT_IT_HERE}",
    ".": f"is a link to a folder, {PUT_IT_HERE.replace('file', 'folder')}",
    "..": f"is a link to a folder, {PUT_IT_HERE.replace('file', 'folder')}",
    "../outside": f"is a link to a folder, {PUT_IT_HERE.replace('file', 'folder')}",
}


@pytest.mark.parametrize("target", LINKS)
def test_a_link_that_leads_round_or_out_is_told_by_name(target: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"outside/page.md": TRAINING})
    docs = write_tree(tmp_path / "docs", {"index.md": TRAINING, ".env": "A=1"})
    (docs / "itself.md").symlink_to(target)
    assert names(docs) == ["index.md"]
    assert f"error itself.md:1: {LINKS[target]}" in told(docs)


def test_two_links_that_lead_to_each_other_and_a_linked_folder_of_pages(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for one, other in (("a.md", "b.md"), ("b.md", "a.md")):
        (tmp_path / "docs" / one).symlink_to(other)
    assert [line.split(",")[0] for line in told(tmp_path / "docs")] == [
        "error a.md:1: is a link that leads to itself",
        "error b.md:1: is a link that leads to itself",
    ]
    (tmp_path / "linked").symlink_to("docs")
    (problem,) = file_problems(tmp_path / "linked", tmp_path)
    assert str(problem).startswith("linked:1: is a link to a folder, and is not published.")
    assert published(tmp_path / "linked") == []


def test_a_link_to_a_file_of_the_same_folder_is_as_good_as_the_file(tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"a/one.md": TRAINING})
    (docs / "two.md").symlink_to("a/one.md")
    assert (names(docs), told(docs)) == (["a/one.md", "two.md"], [])


def test_what_is_no_file_is_told_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with socket.socket(socket.AF_UNIX) as door:
        before = Path.cwd()
        os.chdir(tmp_path)  # a socket's whole path may be no longer than a hundred characters
        try:
            door.bind("door")
        finally:
            os.chdir(before)
        assert names(tmp_path) == []
        assert told(tmp_path) == [
            f"error {name}:1: is no file that could be published. Take it out."
            for name in ("door", "pipe.md")
        ]


def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = write_tree(tmp_path, {"index.md": TRAINING, "locked.md": TRAINING})
    monkeypatch.setattr(os, "access", lambda file, mode: Path(file).name != "locked.md")
    assert names(docs) == ["index.md"]
    assert told(docs) == ["error locked.md:1: cannot be read. See that you may open it."]


def test_a_folder_that_may_not_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs, real = write_tree(tmp_path, {"index.md": TRAINING, "locked/x.md": TRAINING}), os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert told(docs) == [
        "error locked:1: the folder cannot be opened (Permission denied). See that you may open it."
    ]


GIVE_ANOTHER = "Give it another name."
NAMES = {
    "aux.md": f"aux is a name that Windows keeps for itself. {GIVE_ANOTHER}",
    "CON": f"CON is a name that Windows keeps for itself. {GIVE_ANOTHER}",
    "com1.md": f"com1 is a name that Windows keeps for itself. {GIVE_ANOTHER}",
    "a:b.md": f"':' cannot stand in a name on Windows. {GIVE_ANOTHER}",
    "what?.md": f"'?' cannot stand in a name on Windows. {GIVE_ANOTHER}",
    "a\\b.md": f"'\\\\' cannot stand in a name on Windows. {GIVE_ANOTHER}",
    "end.md ": f"has a name that begins or ends with a blank or a dot. {GIVE_ANOTHER}",
    "end.": f"has a name that begins or ends with a blank or a dot. {GIVE_ANOTHER}",
    "n" * 160 + ".md": "has a name that is too long for some machines. Give it a shorter one.",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_not_every_machine_can_write_is_refused(name: str, tmp_path: Path) -> None:
    assert told(write_tree(tmp_path, {name: TRAINING})) == [f"error {name}:1: {NAMES[name]}"]
    folder = write_tree(tmp_path / "folder", {f"{name}/x.md": TRAINING})
    assert told(folder) == [f"error {name}:1: {NAMES[name]}"]


@pytest.mark.parametrize("name", ["new\nline.md", "\x1b[2J.md", "a\u202egpj.md", "a\u200b.md"])
def test_a_name_with_an_unseen_sign_is_refused_and_written_out(name: str, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"index.md": TRAINING, name: TRAINING})
    shown = ascii(name)[1:-1]
    assert names(docs) == ["index.md"]
    assert told(docs) == [
        f"error {shown}:1: has a name with a sign that nobody can see. Give it another name."
    ]


def test_names_that_are_one_name_on_other_machines_are_told(tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"Training.md": TRAINING, "training.md": TRAINING})
    assert told(docs) == [
        "error training.md:1: has the same name as 'Training.md', but for capitals or accents. "
        "Give one of them another name."
    ]


def test_what_is_too_large_is_told_and_not_read(tmp_path: Path) -> None:
    for name, size in {"film.mp4": HEAVIEST + 1, "long.md": LONGEST_PAGE + 1}.items():
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    assert names(tmp_path) == ["film.mp4"]
    assert told(tmp_path) == [
        "warning film.mp4:1: has 25 MB, more than most readers can load. "
        "Save it smaller, or link to where it is kept.",
        "error long.md:1: has 5,000,001 bytes, which is no page that anybody reads. "
        "Make several pages of it.",
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
    theme, docs = root / "overrides" / "theme" / "assets", root / "docs"
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
