"""`signpost upgrade --catalogue`: a newer shared catalogue is taken whole, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from signpost.editing.shared_files import shared_files
from signpost.editing.taking import Taken, take
from signpost.errors import HubError, WrongUsage
from signpost.project import Project
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.new import new_hub

AREA = "overrides/areas/north-town/area.yml"
BEFORE = f"before-upgrade-{AS_OF}"


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    new_hub(tmp_path / "hub", "Hub", AS_OF)
    return tmp_path / "hub"


@pytest.fixture
def newer(hub: Path, tmp_path: Path) -> Path:
    """The same hub elsewhere, whose course now costs something, with a page more and one less."""
    shutil.copytree(hub, tmp_path / "newer")
    edited(tmp_path / "newer" / "resources.yml", "cost: Free.", "cost: One pound.")
    (tmp_path / "newer" / "docs" / "changes.md").unlink()
    new_page = "---\ntitle: Screws\ndescription: All about screws.\n---\n\n# Screws\n\nRound.\n"
    return write_tree(tmp_path / "newer", {"docs/screws.md": new_page})


def edited(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def everything(hub: Path) -> dict[str, bytes]:
    files = (path for path in hub.rglob("*") if path.is_file())
    return {path.relative_to(hub).as_posix(): path.read_bytes() for path in files}


def of_the_files(project: Project) -> list:  # type: ignore[type-arg]
    return project.problems


def taken(hub: Path, source: Path) -> Taken:
    with shared_files(source, hub) as files:
        return take(open_project(hub, AS_OF), files, of_the_files)


def refused(hub: Path, source: Path) -> str:
    before = everything(hub)
    with pytest.raises(HubError) as caught:
        taken(hub, source)
    assert everything(hub) == before
    assert list((hub / ".signpost-cache").glob("*")) == []
    return str(caught.value)


def test_shared_files_are_replaced_and_what_was_there_is_kept(hub: Path, newer: Path) -> None:
    before, new = everything(hub), everything(newer)
    done = taken(hub, newer)
    assert (done.changed, done.new) == (["resources.yml"], ["docs/screws.md"])
    after = everything(hub)
    kept = {name: data for name, data in after.items() if name.startswith(BEFORE)}
    shared = ("resources.yml", "catalogue/", "docs/")
    assert kept == {f"{BEFORE}/{name}": d for name, d in before.items() if name.startswith(shared)}
    assert {name: data for name, data in after.items() if name not in kept} == {
        **before,
        "resources.yml": new["resources.yml"],
        "docs/screws.md": new["docs/screws.md"],
    }


def test_a_file_that_is_only_here_stays_and_is_named(hub: Path, newer: Path) -> None:
    write_tree(hub, {"catalogue/ours.txt": "notes"})
    assert taken(hub, newer).only_here == ["catalogue/ours.txt", "docs/changes.md"]
    assert (hub / "docs" / "changes.md").is_file()
    assert (hub / "catalogue" / "ours.txt").read_text() == "notes"


def test_what_is_hidden_or_has_a_name_of_ours_deeper_down_stays_too(hub: Path, newer: Path) -> None:
    ours: dict[str, str | bytes] = {
        "docs/.well-known/security.txt": "mine",
        "docs/site/picture.svg": "<svg/>",
        "catalogue/.notes": "mine",
    }
    write_tree(hub, ours)
    taken(hub, newer)
    assert {name: (hub / name).read_text("utf-8") for name in ours} == ours


def test_an_area_keeps_its_files_and_is_told_what_changed_under_it(hub: Path, newer: Path) -> None:
    edited(newer / AREA, "North Town Menders", "Somebody else")
    before = (hub / AREA).read_bytes()
    lines = taken(hub, newer).areas["north-town"]
    assert (hub / AREA).read_bytes() == before
    assert lines[0] == "To be decided:"
    assert lines[1].startswith(
        "  evening-of-darning.cost: the shared catalogue has changed this since you did: it was "
        "'Free.', it is now 'One pound.', and yours is 'Two pounds, for the wool.'."
    )
    assert lines[-1] == "To be decided: 1. Can be dropped: 0. Standing: 0."


def test_nothing_that_could_be_run_is_taken(hub: Path, newer: Path) -> None:
    before = everything(hub)
    write_tree(newer, {"macros/__init__.py": "evil", "hooks/own.py": "evil", "mkdocs.yml": "x: 1"})
    taken(hub, newer)
    after = everything(hub)
    for name in ("macros/__init__.py", "hooks/own.py", "mkdocs.yml"):
        assert after[name] == before[name]


def test_the_same_catalogue_again_changes_nothing(hub: Path, newer: Path) -> None:
    taken(hub, newer)
    before = everything(hub)
    again = taken(hub, newer)
    assert (again.changed, again.new, again.before) == ([], [], "")
    assert everything(hub) == before


def test_a_second_catalogue_of_one_day_keeps_the_first_one_too(hub: Path, newer: Path) -> None:
    taken(hub, newer)
    edited(newer / "resources.yml", "cost: One pound.", "cost: Two pounds.")
    assert taken(hub, newer).before == f"{BEFORE}-2"
    assert "cost: Free." in (hub / BEFORE / "resources.yml").read_text("utf-8")
    assert "cost: One pound." in (hub / f"{BEFORE}-2" / "resources.yml").read_text("utf-8")


def test_what_was_kept_can_be_put_back(hub: Path, newer: Path) -> None:
    before = everything(hub)
    kept = hub / taken(hub, newer).before
    for name in ("resources.yml", "catalogue", "docs"):
        shutil.rmtree(hub / name) if (hub / name).is_dir() else (hub / name).unlink()
        (kept / name).rename(hub / name)
    kept.rmdir()
    assert everything(hub) == before


def test_a_catalogue_with_errors_is_refused_with_every_one_of_them(hub: Path, newer: Path) -> None:
    edited(newer / "resources.yml", "kind: guide", "kind: guid")
    edited(newer / "catalogue/hub.yml", "good_for_days: 90", "good_for_days: 0")
    opening, *errors = refused(hub, newer).split("\n")
    assert opening == (
        "Nothing was changed, because this hub could not be built with that catalogue:"
    )
    assert [error.split(":")[0].strip() for error in errors] == [
        "catalogue/hub.yml",
        "resources.yml",
    ]


def test_a_disk_that_fails_in_the_middle_leaves_all_as_it_was(
    hub: Path, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves, real = [], Path.rename

    def rename(self: Path, target: Path) -> Path:
        moves.append(self)
        if len(moves) == 4:
            raise OSError(5, "Input/output error", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    assert refused(hub, newer).startswith("Nothing was changed: ")


def test_a_folder_of_ours_that_is_a_link_is_never_written_through(
    hub: Path, newer: Path, tmp_path: Path
) -> None:
    (hub / "docs" / "bulletins").rename(tmp_path / "elsewhere")
    (hub / "docs" / "bulletins").symlink_to(tmp_path / "elsewhere")
    edited(newer / "docs/bulletins/index.md", "newest first", "the newest first")
    said = refused(hub, newer)
    assert said == (
        "Nothing was changed: docs/bulletins is a link to a folder. Put the folder itself here."
    )


Spoil = Callable[[Path, Path], Path]


def nothing(hub: Path, newer: Path) -> Path:
    return newer / "nowhere"


def itself(hub: Path, newer: Path) -> Path:
    return hub / "docs" / ".."


def no_hub(hub: Path, newer: Path) -> Path:
    return newer / "docs"


def with_a_link(hub: Path, newer: Path) -> Path:
    (newer / "docs" / "secret.txt").symlink_to("/etc/hostname")
    return newer


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (nothing, "Name a folder or a .zip file."),
        (itself, "is this hub itself. Name the folder of the newer one."),
        (no_hub, "holds no resources.yml, and so is no hub. Nothing was changed."),
        (with_a_link, "holds a link, docs/secret.txt. Nothing was changed."),
    ],
)
def test_what_is_no_other_hub_is_refused(hub: Path, newer: Path, source: Spoil, said: str) -> None:
    with pytest.raises(WrongUsage) as caught, shared_files(source(hub, newer), hub):
        pass
    assert said in str(caught.value)
