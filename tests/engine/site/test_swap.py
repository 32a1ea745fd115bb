"""The swap: an edition takes its place, others stay, and a folder that must stay is filled."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.site import swap
from signpost.site.aside import claimed
from signpost.site.broken_off import put_right_all
from tests.conftest import write_tree
from tests.engine.sites import (
    HUB,
    NEW,
    OLD,
    Files,
    alone,
    at,
    beside,
    files_of,
    finished,
    flat,
    publish,
    site,
)

BEFORE = flat(OLD)
AFTER: Files = {**NEW, **flat({"north/": OLD["north/"]})}


def _no_such_step(one: Path, other: Path) -> bool:
    """As on a disk that cannot let two folders change places."""
    return False


def test_the_first_build_needs_no_site(tmp_path: Path) -> None:
    publish(at(tmp_path, "deep/er/site"), {**NEW})
    assert files_of(tmp_path) == {f"deep/er/site/{name}": text for name, text in NEW.items()}


def test_an_empty_folder_takes_a_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(at(tmp_path), {**NEW})
    assert files_of(tmp_path) == {f"site/{name}": text for name, text in NEW.items()}


@pytest.mark.parametrize("known", [True, False], ids=["in one step", "in two"])
def test_a_build_replaces_its_own_edition_and_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    if not known:
        monkeypatch.setattr(swap, "exchange", _no_such_step)
    site(tmp_path / "site", OLD)
    publish(at(tmp_path), {**NEW})
    assert files_of(tmp_path / "site") == AFTER
    assert beside(tmp_path) == []
    publish(at(tmp_path), {"index.html": "newer north"}, "north")
    assert files_of(tmp_path / "site") == {**NEW, "north/index.html": "newer north"}


def test_an_area_gets_its_place_below_a_core_that_stands_there(tmp_path: Path) -> None:
    site(tmp_path / "site", {"": NEW})
    manifest = publish(at(tmp_path), {"index.html": "north"}, "north")
    assert files_of(tmp_path / "site") == {**NEW, "north/index.html": "north"}
    assert [(place, made.area) for place, made in manifest.editions.items()] == [
        ("", None),
        ("north/", "north"),
    ]


def test_an_edition_whose_pages_somebody_has_deleted_is_no_longer_there(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    for name in OLD["north/"]:
        (tmp_path / "site" / "north" / name).unlink()
    publish(at(tmp_path), {**NEW})
    assert files_of(tmp_path / "site") == NEW


def test_an_edition_of_which_pages_are_missing_is_not_published_again(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    (tmp_path / "site" / "north" / "index.html").unlink()
    with pytest.raises(HubError) as caught:
        publish(at(tmp_path), {**NEW})
    assert str(caught.value) == (
        f"north/index.html is missing in {tmp_path}/site, although a build made it. The site you "
        "had is untouched. Build all editions anew: signpost build --all."
    )


LINKED: dict[str, tuple[Files, str]] = {
    "to a page that is there": ({"index.html": '<a href="north/">North</a>'}, ""),
    "to a page that is not": (
        {"index.html": '<a href="north/b/">North</a>'},
        "index.html:1: the link 'north/b/' leads nowhere. Mend the link.",
    ),
}


@pytest.mark.parametrize("what", LINKED)
def test_links_to_other_editions_are_checked(what: str, tmp_path: Path) -> None:
    site(tmp_path / "site", {**OLD, "north/": {"index.html": "north"}})
    files, said = LINKED[what]
    if not said:
        publish(at(tmp_path), files)
        return
    with pytest.raises(HubError, match=said.replace(".", r"\.")):
        publish(at(tmp_path), files)
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_a_page_that_other_editions_lead_to_does_not_vanish(tmp_path: Path) -> None:
    leading = '<a href="../gone/x/">National</a>'
    site(tmp_path / "site", {**OLD, "north/": {"index.html": leading}})
    with pytest.raises(HubError) as caught:
        publish(at(tmp_path), {**NEW})
    assert str(caught.value) == (
        "Pages of other editions lead to pages that this one no longer has (north/index.html). "
        "The site you had is untouched. Build all editions together: signpost build --all."
    )
    assert (tmp_path / "site" / "gone" / "x" / "index.html").read_text() == "old"
    assert beside(tmp_path) == []


def test_everybody_can_read_a_site_whatever_the_umask(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    before = os.umask(0o077)
    try:
        publish(at(tmp_path), {**NEW})
    finally:
        os.umask(before)
    found = [tmp_path / "site", *(tmp_path / "site").rglob("*")]
    modes = {(path.is_dir(), oct(path.stat().st_mode & 0o7777)) for path in found}
    assert modes == {(True, "0o755"), (False, "0o644")}


def test_a_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    site(tmp_path / "disk" / "v1", OLD)
    (tmp_path / "site").symlink_to("disk/v1")
    publish(at(tmp_path), {**NEW})
    assert (tmp_path / "site").readlink() == Path("disk/v1")
    assert files_of(tmp_path / "disk" / "v1") == AFTER
    assert [path.name for path in (tmp_path / "disk").iterdir()] == ["v1"]


def test_in_a_mount_point_the_site_is_replaced_and_the_folder_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(tmp_path / "site", {**OLD, "": {**OLD[""], "b": "a file", "c/x": "in a folder"}})
    write_tree(folder, {".DS_Store": "icons"})
    (folder / "lost+found").mkdir()
    monkeypatch.setattr("signpost.site.target.mounts", lambda: {folder})
    number = folder.stat().st_ino
    publish(at(tmp_path), {**NEW, "c": "a file"})
    left = {".DS_Store": "icons", "lost+found/": ""}
    assert files_of(folder) == {**AFTER, "c": "a file", **left}
    assert folder.stat().st_ino == number
    assert beside(tmp_path) == []


def test_a_folder_that_turns_out_to_be_held_is_filled_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A layer of a container holds it, or a mount that the system does not list."""

    def held(one: Path, other: Path) -> bool:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    folder = site(tmp_path / "site", OLD)
    monkeypatch.setattr(swap, "exchange", held)
    publish(at(tmp_path), {**NEW})
    assert files_of(folder) == AFTER
    assert beside(tmp_path) == []


def _in_use(monkeypatch: pytest.MonkeyPatch, at_move: int) -> None:
    """As Windows does while a file of the folder is open: a move into the site's place fails."""
    monkeypatch.setattr(swap, "exchange", _no_such_step)
    move, moves = Path.rename, iter(range(100))

    def rename(self: Path, to: Path) -> Path:
        if to.name == "site" and self.parent.name.startswith(".site.") and next(moves) == at_move:
            raise PermissionError(errno.EACCES, "Permission denied", str(self), None, str(to))
        return move(self, to)

    monkeypatch.setattr(Path, "rename", rename)


def test_the_old_site_is_back_when_the_new_one_cannot_be_moved_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site(tmp_path / "site", OLD)
    _in_use(monkeypatch, 0)
    with pytest.raises(HubError) as caught:
        publish(at(tmp_path), {**NEW})
    assert str(caught.value) == (
        f"{tmp_path}/site cannot be written (Permission denied: {tmp_path}/site). The site you had "
        "is untouched. Close whatever has files of it open, ask for the right to write there, or "
        "choose another folder with --site-dir."
    )
    assert files_of(tmp_path / "site") == BEFORE
    assert beside(tmp_path) == []


def test_what_somebody_put_into_a_site_in_the_moment_of_the_swap_is_kept(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    old = site(tmp_path / ".site.building-x" / "site", OLD)
    write_tree(old, {"thesis.doc": "ten years"})
    told = put_right_all(tmp_path)
    assert told == [
        f"{tmp_path}/.site.building-x keeps what somebody put into {tmp_path}/site during a "
        "build. Move it away."
    ]
    assert files_of(tmp_path / ".site.building-x") == {"site/thesis.doc": "ten years"}
    publish(at(tmp_path), {**NEW})
    assert files_of(tmp_path / ".site.building-x") == {"site/thesis.doc": "ten years"}


def test_an_area_may_have_any_name(tmp_path: Path) -> None:
    with claimed(at(tmp_path), HUB, "signpost build --all") as aside:
        names = [aside.folder(area) for area in (None, "core", "whole", "site", "made")]
    assert len({*names, aside.work / "made" / "whole"}) == 6


def test_what_our_first_release_had_set_aside_is_put_back(tmp_path: Path) -> None:
    write_tree(tmp_path / ".site.old", {"index.html": "old"})
    told = put_right_all(tmp_path)
    assert files_of(tmp_path) == {"site/index.html": "old"}
    assert told == [
        f"A build was broken off before its new site was in place. {tmp_path}/site is back."
    ]
    assert put_right_all(tmp_path) == []


def test_an_area_alone_makes_room_for_all_editions(tmp_path: Path) -> None:
    """`signpost build --all` over the site of one area: its pages stand in their folder."""
    alone(tmp_path / "site", "north", {"index.html": "north", "old/index.html": "north"})
    with claimed(at(tmp_path), HUB, "signpost build --all") as aside:
        built = {
            "": finished(aside.folder(None), {"index.html": "core"}),
            "north/": finished(aside.folder("north"), {"index.html": "north/"}, "north"),
        }
        aside.finish(built)
    assert files_of(tmp_path / "site") == {"index.html": "core", "north/index.html": "north/"}
