"""Builds into a site of several editions: each has its place, and no build takes another's away."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from signpost.site.manifest import MANIFEST, read_manifest
from tests.built import built as made
from tests.conftest import write_tree
from tests.engine.areas.built import AREAS, DAY, build, hub_with, mkdocs_build
from tests.process import run_hub

Command = Callable[[Path], "CompletedProcess[str]"]
COMMANDS: dict[str, tuple[str, Command]] = {
    "signpost build": ("", lambda root: build(root)),
    "signpost build --area": ("north-town/", lambda root: build(root, "--area", "north-town")),
    "mkdocs build": ("", lambda root: mkdocs_build(root, "")),
    "HUB_AREA mkdocs build": ("south-town/", lambda root: mkdocs_build(root, "south-town")),
}
PACKED = "sitemap.xml.gz"
"""It holds the time at which it was packed."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub with its core, two areas and a merged one, built into one site."""
    root = hub_with(tmp_path_factory.mktemp("tree"), AREAS)
    shutil.copytree(made(root, "--all", *DAY), root / "site")
    return root


@pytest.fixture
def hub(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "hub")


def _content(site: Path, but: tuple[str, ...] = (PACKED, MANIFEST)) -> dict[str, bytes]:
    """Every file of a site but those of these names."""
    files = [path for path in site.rglob("*") if path.is_file() and path.name not in but]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_the_list_of_a_site_names_every_edition_and_every_file(built: Path) -> None:
    manifest = read_manifest(built / "site")
    assert manifest is not None
    assert {place: (made.area, made.name) for place, made in manifest.editions.items()} == {
        "": (None, "National"),
        "north-town/": ("north-town", "North Town"),
        "old-town/": ("old-town", "Old Town"),
        "south-town/": ("south-town", "South <b>Town</b>"),
    }
    assert set(manifest.files) == set(_content(built / "site", (MANIFEST,)))


@pytest.mark.grid(keep=("--area",))
@pytest.mark.parametrize("command", COMMANDS)
def test_an_edition_is_built_where_it_stands_and_nothing_else_changes(
    command: str, hub: Path
) -> None:
    """The same catalogue gives the same bytes, so that not even a link to a sibling may differ."""
    place, run = COMMANDS[command]
    before = _content(hub / "site")
    page = hub / "site" / place / "find" / "index.html"
    number = page.stat().st_ino
    done = run(hub)
    assert done.returncode == 0, done.stdout + done.stderr
    assert _content(hub / "site") == before
    assert page.stat().st_ino != number, "it was built anew"
    if command.startswith("signpost "):
        where = f"site/{place}".rstrip("/")
        assert done.stdout.splitlines()[0].endswith(f"seconds into {where}.")


@pytest.mark.grid(keep=("--area",))
@pytest.mark.parametrize("command", COMMANDS)
def test_what_somebody_put_into_the_site_stops_every_build_of_it(command: str, hub: Path) -> None:
    write_tree(hub / "site", {"thesis.doc": "ten years", "north-town/.well-known/x": ""})
    before = _content(hub / "site", ())
    done = COMMANDS[command][1](hub)
    said = [line.removeprefix("ERROR   -  ") for line in (done.stdout + done.stderr).splitlines()]
    assert done.returncode == 1
    assert (
        f"{hub}/site holds what no build made: north-town/.well-known/, thesis.doc. Nothing was "
        "built and nothing was touched. Move it to another place, or choose an empty folder with "
        "--site-dir. What every build should publish belongs in docs/."
    ) in said
    assert _content(hub / "site", ()) == before
    assert not [path for path in hub.iterdir() if path.name.startswith(".site")]


def test_a_page_of_one_area_changes_that_area_alone(hub: Path) -> None:
    before = _content(hub / "site")
    page = hub / "overrides/areas/north-town/docs/tell-us.md"
    page.write_text(page.read_text("utf-8") + "\nOn Mondays.\n", "utf-8")
    assert build(hub, "--area", "north-town").returncode == 0
    after = _content(hub / "site")
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert "north-town/tell-us/index.html" in changed
    assert [name for name in changed if not name.startswith("north-town/")] == []


def test_a_new_area_is_added_and_all_lead_to_one_another(hub: Path) -> None:
    started = run_hub("new", "area", "west", "--name", "West", "--code", "E06000904", cwd=hub)
    assert started.returncode == 0, started.stderr
    before = _content(hub / "site")
    done = build(hub, "--area", "west")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].endswith("into site/west.")
    after = _content(hub / "site")
    lists = ["area/index.html", "assets/editions.js"]
    assert sorted(name for name in before if after[name] != before[name]) == lists
    for name in lists:
        assert ("west/" in before[name].decode(), "west/" in after[name].decode()) == (False, True)
    assert '<a href="../../area/">' in after["west/find/index.html"].decode()
    everything = _content(made(hub, "--all", *DAY))
    assert {name: after[name] for name in lists} == {name: everything[name] for name in lists}


@pytest.mark.audit
def test_a_core_that_was_built_alone_is_told_of(hub: Path) -> None:
    shutil.rmtree(hub / "site")
    assert build(hub).returncode == 0
    done = build(hub, "--area", "north-town")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].endswith(
        "into site/north-town. The core was built alone and leads to no area. Build it again: "
        "signpost build."
    )
    again = build(hub)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.splitlines()[0].endswith("into site.")
    assert 'href="../north-town/"' in (hub / "site" / "area" / "index.html").read_text("utf-8")


def test_a_file_by_the_name_of_the_list_has_no_place(hub: Path) -> None:
    before = _content(hub / "site", ())
    write_tree(hub, {"docs/assets/editions.js": "own()"})
    done = build(hub)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Two editions have a place of the name 'assets/editions.js'. The site you had is "
        "untouched. Give the page or the area another name.\n"
    )
    assert _content(hub / "site", ()) == before


def test_a_build_of_all_does_not_lose_an_area_whose_folder_is_gone(hub: Path) -> None:
    before = _content(hub / "site", ())
    shutil.rmtree(hub / "overrides" / "areas" / "south-town")
    done = build(hub, "--all")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"South <b>Town</b> has pages in {hub}/site/south-town, and there is no "
        "overrides/areas/south-town/ any more. Nothing was built and nothing was touched. Put "
        "that folder back; or, if the area is to go, delete its pages first, and then build "
        "again.\n"
    )
    assert _content(hub / "site", ()) == before
