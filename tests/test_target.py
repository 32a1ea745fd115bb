"""Where a site may go: nothing that no build made is ever removed, and every refusal says why."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.aside import claimed
from hub.errors import HubError, WrongUsage
from hub.manifest import MANIFEST
from hub.target import mount_points, target_of
from tests.conftest import write_tree
from tests.sites import HUB, NEW, OLD, alone, at, beside, files_of, flat, publish, site

UNTOUCHED = "Nothing was built and nothing was touched."
WAY_OUT = (
    f"{UNTOUCHED} Move it to another place, or choose an empty folder with --site-dir. What every "
    "build should publish belongs into docs/."
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
    with claimed(at(tmp_path), HUB, "hub build") as aside:
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


NO_PLACE = {
    ".": "your hub's own files lie in that folder",
    "..": "your hub's own files lie in that folder",
    "/": "your hub's own files lie in that folder",
    "docs": "what the hub is made from lies in docs/",
    "docs/site": "what the hub is made from lies in docs/",
    "overrides/areas/north": "what the hub is made from lies in overrides/",
    "catalogue/site": "what the hub is made from lies in catalogue/",
    ".git/site": "what the hub is made from lies in .git/",
    "docs/../docs/x": "what the hub is made from lies in docs/",
    "to-docs/x": "what the hub is made from lies in docs/",
}


@pytest.mark.parametrize("place", NO_PLACE)
def test_a_site_cannot_be_built_among_what_it_is_made_from(place: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "hub", {"docs/index.md": "# Home\n"})
    (root / "to-docs").symlink_to("docs")
    with pytest.raises(WrongUsage) as caught:
        target_of(root, root / place)
    assert str(caught.value) == (
        f"A site cannot be built into {root / place}: {NO_PLACE[place]}. Choose a folder of its "
        "own with --site-dir, such as site."
    )


def test_the_pages_folder_has_the_name_that_mkdocs_yml_gives_it(tmp_path: Path) -> None:
    write_tree(tmp_path, {"mkdocs.yml": "docs_dir: words\nsite_dir: words/out\n"})
    with pytest.raises(WrongUsage, match=r"what the hub is made from lies in words/"):
        target_of(tmp_path)


def test_a_site_goes_where_mkdocs_yml_says(tmp_path: Path) -> None:
    write_tree(tmp_path, {"mkdocs.yml": "site_dir: public\n"})
    assert target_of(tmp_path).site == tmp_path.resolve() / "public"


def test_the_home_folder_is_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    monkeypatch.setattr(Path, "home", lambda: home)
    with pytest.raises(WrongUsage, match=re.escape(f"into {home}: that is your home folder.")):
        target_of(tmp_path / "hub", home)
    assert target_of(tmp_path / "hub", home / "site").site == (home / "site").resolve()


def test_a_file_and_a_link_to_itself_are_no_place(tmp_path: Path) -> None:
    write_tree(tmp_path, {"site": "a file"})
    (tmp_path / "round").symlink_to("round")
    for name, said in {
        "site": "a site cannot be built into {}: there is a file of that name. move it away, or "
        "choose another folder.",
        "round": "{} is a link that leads back to itself. take it away.",
    }.items():
        with pytest.raises(WrongUsage) as caught:
            target_of(tmp_path, tmp_path / name)
        assert str(caught.value).lower() == said.format(tmp_path / name)


def test_the_folders_that_something_is_mounted_on_are_read_from_the_systems_list() -> None:
    listed = (
        b"29 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"
        b"61 29 254:0 /srv/vol /srv/a\\040site rw,relatime shared:1 - ext4 /dev/vda rw\n"
        b"62 29 0:52 / /srv/caf\303\251\\134x ro - tmpfs tmpfs ro\n"
    )
    assert mount_points(listed) == {Path("/"), Path("/srv/a site"), Path("/srv/café\\x")}


def test_a_part_of_a_site_is_no_place(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    for name in ("site/north", "site/new/deep"):
        with pytest.raises(WrongUsage, match=r"that is a part of the site in .*/site\. Build into"):
            target_of(tmp_path, tmp_path / name)
