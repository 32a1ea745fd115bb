"""Files that are none, that lead elsewhere, or that other machines cannot hold: told by name."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from signpost.reading.published_files import HEAVIEST, LONGEST_PAGE, file_problems, published
from tests.conftest import write_tree

TRAINING = "---\ntitle: Training\ndescription: All about it.\n---\n\n# Training\n"


def told(docs: Path) -> list[str]:
    return [f"{p.severity} {p}" for p in file_problems(docs, docs)]


def names(docs: Path) -> list[str]:
    return [file.relative_to(docs).as_posix() for file in published(docs)]


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
NO_ADDRESS = (
    "cannot stand in a name: browsers read it as a part of the address. Give it a name without it."
)
NAMES = {
    "aux.md": f"aux is a name that Windows keeps for itself. {GIVE_ANOTHER}",
    "CON": f"CON is a name that Windows keeps for itself. {GIVE_ANOTHER}",
    "com1.md": f"com1 is a name that Windows keeps for itself. {GIVE_ANOTHER}",
    "a:b.md": f"':' cannot stand in a name on Windows. {GIVE_ANOTHER}",
    "what?.md": f"'?' cannot stand in a name on Windows. {GIVE_ANOTHER}",
    "zz#h.md": f"'#' {NO_ADDRESS}",
    "50%.md": f"'%' {NO_ADDRESS}",
    "Report #4.pdf": f"'#' {NO_ADDRESS}",
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
