"""What lies where a site goes: nothing that no build made is ever removed, and it is named."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.site.aside import claimed
from signpost.site.manifest import MANIFEST
from tests.conftest import write_tree
from tests.engine.sites import HUB, NEW, OLD, alone, at, beside, files_of, flat, publish, site

UNTOUCHED = "Nothing was built and nothing was touched."
WAY_OUT = (
    f"{UNTOUCHED} Move it to another place, or choose an empty folder with --site-dir. What every "
    "build should publish belongs in docs/."
)


def _refused(folder: Path) -> str:
    """What is said where a build may not go into the site of a project, which stays as it was."""
    before = files_of(folder / "site")
    with pytest.raises(HubError) as caught:
        publish(at(folder), {**NEW})
    assert files_of(folder / "site") == before
    assert beside(folder) == []
    return str(caught.value).replace(str(folder), "…")


OWN: dict[str, tuple[dict[str, str], str]] = {
    "somebody's documents": ({"thesis.doc": "ten years"}, "thesis.doc"),
    "a home page of one's own": (
        {"index.html": "<p>Mine</p>", "thesis.doc": "ten years"},
        "index.html, thesis.doc",
    ),
    "what hides": ({".well-known/security.txt": "", ".htaccess": ""}, ".htaccess, .well-known/"),
    "more than a message can name": (
        {f"{name}.jpg": "" for name in "abcdefgh"},
        "a.jpg, b.jpg, c.jpg, d.jpg, e.jpg and 3 more",
    ),
    "a name that would steer a terminal": (
        {"a\x1b[2Jb\n.txt": "", "Übung.pdf": ""},
        "a\\x1b[2Jb\\n.txt, Übung.pdf",
    ),
    "a list that is none": (
        {MANIFEST: "{}", "index.html": "<p>Mine</p>"},
        "index.html, manifest.json",
    ),
    "a list that is no text": ({MANIFEST: "[1, 2", "a": ""}, "a, manifest.json"),
}


@pytest.mark.parametrize("what", OWN)
def test_a_folder_that_no_build_made_is_left_alone(what: str, tmp_path: Path) -> None:
    files, named = OWN[what]
    write_tree(tmp_path / "site", {**files})
    assert _refused(tmp_path) == f"…/site holds what no build made: {named}. {WAY_OUT}"


ADDED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a file at the top": (lambda s: (s / "CNAME").write_text("hub"), "CNAME"),
    "a file among the pages": (lambda s: (s / "a" / "n.txt").write_text("x"), "a/n.txt"),
    "a file in another edition": (lambda s: (s / "north" / "n.txt").write_text(""), "north/n.txt"),
    "a folder": (lambda s: write_tree(s, {"old/deep/x": "", "old/y": ""}), "old/"),
    "an empty folder": (lambda s: (s / "uploads").mkdir(), "uploads/"),
    "a link": (lambda s: (s / "docs").symlink_to("/"), "docs"),
    "a link in place of a page": (
        lambda s: [(s / "index.html").unlink(), (s / "index.html").symlink_to("a/index.html")],
        "index.html",
    ),
    "a link in place of a folder": (
        lambda s: [(s / "north").rename(s.parent / "n"), (s / "north").symlink_to(s.parent / "n")],
        "north",
    ),
    "a page changed by hand": (
        lambda s: (s / "a" / "index.html").write_text("A number put right in a hurry"),
        "a/index.html (changed since it was built)",
    ),
    "a file named like what we put there": (
        lambda s: write_tree(s, {"a/manifest.json": "{}"}),
        "a/manifest.json",
    ),
}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("what", ADDED)
def test_what_was_added_to_a_site_is_never_removed(what: str, tmp_path: Path) -> None:
    add, named = ADDED[what]
    folder = tmp_path / "p"
    add(site(folder / "site", OLD))
    before = files_of(folder / "site")
    with pytest.raises(HubError) as caught:
        publish(at(folder), {**NEW})
    said = str(caught.value).replace(str(folder), "…")
    assert said == f"…/site holds what no build made: {named}. {WAY_OUT}"
    assert files_of(folder / "site") == before


def test_what_is_added_during_the_build_is_not_removed_either(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    with claimed(at(tmp_path), HUB, "signpost build") as aside:
        (tmp_path / "site" / "thesis.doc").write_text("ten years")
        with pytest.raises(HubError, match=r"holds what no build made: thesis\.doc\."):
            aside.finish({})
    assert files_of(tmp_path / "site") == {**flat(OLD), "thesis.doc": "ten years"}


def test_a_list_that_names_what_lies_outside_is_none_of_ours(tmp_path: Path) -> None:
    """Somebody else's list must not tell us to remove somebody else's files."""
    write_tree(tmp_path, {"mine.txt": "mine"})
    site(tmp_path / "site", OLD)
    for name in ("../mine.txt", "/etc/hosts", "a//b", "a\\\\..\\\\b", "C:/x", "./index.html"):
        site(tmp_path / "site", OLD)
        list_ = tmp_path / "site" / MANIFEST
        list_.write_text(list_.read_text().replace('"same.css"', f'"{name}"'))
        with pytest.raises(HubError, match=r"holds what no build made: .*manifest\.json"):
            publish(at(tmp_path), {**NEW})
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_what_machines_leave_in_folders_does_not_stop_a_build_and_stays(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    write_tree(tmp_path / "site", {".DS_Store": "icons", "a/Thumbs.db": "icons"})
    publish(at(tmp_path), {**NEW})
    assert files_of(tmp_path / "site") == {
        **NEW,
        **flat({"north/": OLD["north/"]}),
        ".DS_Store": "icons",
        "a/Thumbs.db": "icons",
    }
    assert beside(tmp_path) == []


def test_a_site_of_our_first_release_is_told_its_way_out(tmp_path: Path) -> None:
    """It had no list, so that nothing in it can be told from what somebody added."""
    page = '<header class="hub-header"><p>Ring 999</p>'
    write_tree(tmp_path / "site", {"index.html": page, "a/index.html": page})
    assert _refused(tmp_path) == (
        "…/site was built before a site had a list of what builds made, so what is yours in it "
        f"cannot be told from what is not. {UNTOUCHED} Give the folder another name, build again, "
        "and delete the old one once you have seen the new one."
    )
    (tmp_path / "site").rename(tmp_path / "before")
    publish(at(tmp_path), {**NEW})
    assert files_of(tmp_path / "site") == NEW


def test_the_site_of_another_hub_is_left_alone(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD, hub="Bees \x1b[2J")
    assert _refused(tmp_path) == (
        f"…/site holds the site of another hub: Bees \\x1b[2J. {UNTOUCHED} Choose "
        "another folder with --site-dir. If it is only your hub's name that has changed, give the "
        "folder another name, build again, and delete the old one once you have seen the new one."
    )


def test_what_a_list_says_cannot_steer_a_terminal(tmp_path: Path) -> None:
    alone(tmp_path / "site", "north\x1b[2J", OLD["north/"])
    with pytest.raises(HubError, match=r"the site of North\\x1b\[2J alone, .* --area north\\x1b"):
        publish(at(tmp_path), {**NEW})


def test_an_area_alone_is_not_replaced_by_the_core_or_by_another_area(tmp_path: Path) -> None:
    alone(tmp_path / "site", "north", OLD["north/"])
    for area, own in ((None, "the core"), ("south", "the edition of 'south'")):
        with pytest.raises(HubError) as caught:
            publish(at(tmp_path), {**NEW}, area)
        assert str(caught.value).replace(str(tmp_path), "…") == (
            f"…/site holds the site of North alone, and {own} would take its place. {UNTOUCHED} "
            "Build North with --area north, all editions with --all, or choose another folder "
            "with --site-dir."
        )
    assert files_of(tmp_path / "site") == OLD["north/"]
    publish(at(tmp_path), {**NEW}, "north")
    assert files_of(tmp_path / "site") == NEW
