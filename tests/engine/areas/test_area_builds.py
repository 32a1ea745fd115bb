"""Real builds of areas: what is not built and why, and that the old site is never touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from signpost.site.manifest import MANIFEST
from signpost.site.opening import open_project
from tests.built import built, said_of
from tests.conftest import write_tree
from tests.engine.areas.built import (
    AREAS,
    DAY,
    GATE,
    NIGHT,
    NORTH,
    SOUTH,
    build,
    hub_with,
    mkdocs_build,
    pages,
)
from tests.engine.sites import Editions, flat, site
from tests.process import run_hub

OPENING = "The hub was not built. The site you had is untouched. Put these right first:"
OLD_EDITIONS: Editions = {
    "": {
        "index.html": b"<p>The site that readers have.</p>\n",
        "services/x/index.html": b"\xff not even text",
    },
    "north-town/": {"index.html": b"<p>And of their town.</p>\n"},
}
NORTH_FILE, SOUTH_FILE = (f"overrides/areas/{id}/area.yml" for id in ("north-town", "south-town"))
RING = "Ring it; then write confidence: confirmed, checked_on, how: phone and by under it."

Hub = Callable[..., Path]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hub_with(tmp_path_factory.mktemp("sound"), AREAS)


@pytest.fixture
def hub(sound: Path, tmp_path: Path) -> Hub:
    """A hub with the areas and an old site, in which some files of areas are others."""

    def other(files: dict[str, str], old_site: bool = True) -> Path:
        root = shutil.copytree(sound, tmp_path / "hub")
        if old_site:
            site(root / "site", OLD_EDITIONS, hub=open_project(root).name)
        return write_tree(root, {f"overrides/areas/{name}": text for name, text in files.items()})

    return other


def everything_built(root: Path) -> dict[str, bytes]:
    """All that stands in the site, and in whatever a build leaves beside it."""
    folders = [path for path in [*root.glob("*site*"), *root.glob(".*site*")] if path.is_dir()]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    names = {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
    return {name: content for name, content in names.items() if name != f"site/{MANIFEST}"}


UNTOUCHED = {f"site/{name}": content for name, content in flat(OLD_EDITIONS).items()}

LIVE_SOUTH = SOUTH.replace("nation: England", "nation: England\nstatus: live")
GATE_LINE = SOUTH[: SOUTH.index("  front_door")].count("\n") + 2


def test_a_live_area_whose_numbers_nobody_confirmed_is_not_built(hub: Hub) -> None:
    root = hub({"south-town/area.yml": LIVE_SOUTH})
    done = build(root, "--area", "south-town")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        OPENING,
        f"  {SOUTH_FILE}:{GATE_LINE}: contacts.front_door: The gate: 020 7946 0301 is "
        f"unconfirmed. {RING}",
        f"  {SOUTH_FILE}:{GATE_LINE + 1}: contacts.out_of_hours: At night: 020 7946 0302 is "
        f"reported. {RING}",
    ]
    assert everything_built(root) == UNTOUCHED


MOVED = "    url: {now: 'https://example.org/here', was: 'https://example.org/then'}\n    hours:"
UNDECIDED = NORTH.replace("    hours:", MOVED)


def test_an_undecided_address_stops_the_build_of_a_live_area(hub: Hub) -> None:
    root = hub({"north-town/area.yml": UNDECIDED})
    done = build(root, "--area", "north-town")
    line = UNDECIDED[: UNDECIDED.index("    url: {now")].count("\n") + 1
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        OPENING,
        f"  {NORTH_FILE}:{line}: override.plot-line.url: the shared catalogue has changed this "
        "since you did: it was 'https://example.org/then', it is now nothing, and yours is "
        "'https://example.org/here'. Yours stays for now. Decide: signpost area accept north-town "
        "plot-line.url keeps yours; with --core the shared one is taken.",
    ]
    assert everything_built(root) == UNTOUCHED


def test_an_undecided_address_stands_in_a_draft_with_its_doubt(hub: Hub) -> None:
    root = hub({"north-town/area.yml": UNDECIDED.replace("status: live", "status: draft")}, False)
    done = build(root, "--area", "north-town")
    assert (done.returncode, done.stderr) == (0, "")
    html = (root / "site" / "services" / "plot-line" / "index.html").read_text("utf-8")
    assert "<strong>Under review: web address.</strong>" in html
    assert 'href="https://example.org/here"' in html


def test_one_broken_area_stops_the_build_of_all_and_names_its_file(hub: Hub) -> None:
    root = hub({"south-town/area.yml": SOUTH.replace("E06000902", "E06-902")})
    done = build(root, "--all")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        OPENING,
        f"  {SOUTH_FILE}:3: code: 'E06-902' does not have the form of an area's code. Write it "
        "like E06000902.",
    ]
    assert everything_built(root) == UNTOUCHED


def test_a_broken_area_does_not_stop_the_build_of_another_or_of_the_core(hub: Hub) -> None:
    root = hub({"south-town/area.yml": "name: [South\n"}, old_site=False)
    for arguments in ([], ["--area", "north-town"]):
        done = build(root, *arguments)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("which", [("--area", "north-town"), ("--all",)], ids=["alone", "with all"])
def test_a_mistake_in_a_macro_of_an_areas_page_is_told_with_its_line(
    hub: Hub, which: tuple[str, ...]
) -> None:
    page = (
        "---\ntitle: Shows\ndescription: x\n---\n\n# Shows\n\nRing {{ phone('north-town/gat') }}.\n"
    )
    root = hub({"north-town/docs/shows/autumn.md": page})
    done = build(root, *which)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        OPENING,
        "  overrides/areas/north-town/docs/shows/autumn.md:8: phone: there is no service "
        "'north-town/gat'. Did you mean 'north-town/gate'?",
    ]
    assert everything_built(root) == UNTOUCHED


def test_a_draft_by_itself_says_so_on_every_page(hub: Hub) -> None:
    root = hub({}, old_site=False)
    done = build(root, "--area", "south-town")
    assert (done.returncode, done.stderr) == (0, "")
    built = pages(root / "site")
    assert "404.html" in built
    assert [name for name, html in built.items() if 'id="hub-draft"' not in html] == []
    assert [name for name, html in built.items() if "hub-editions" in html] == []


@pytest.mark.audit
def test_plain_mkdocs_builds_the_area_that_the_environment_names(hub: Hub) -> None:
    root = hub({}, old_site=False)
    done = mkdocs_build(root, "north-town")
    assert done.returncode == 0, done.stdout + done.stderr
    front = (root / "site" / "index.html").read_text("utf-8")
    assert f'<a href="tel:+4420{GATE[4:].replace(" ", "")}">{GATE}</a>' in front
    assert NIGHT in front


def test_plain_mkdocs_says_in_a_sentence_that_there_is_no_such_area(hub: Hub) -> None:
    root = hub({})
    done = mkdocs_build(root, "north-twon")
    sentence = "ERROR   -  There is no area 'north-twon'. Did you mean 'north-town'?"
    assert done.returncode == 1
    assert {*(done.stdout + done.stderr).split("\n")} == {
        sentence,
        "Aborted with a BuildError!",
        "",
    }
    assert everything_built(root) == UNTOUCHED


USAGE = {
    "an area that is nearly there": (
        ("--area", "north-twon"),
        "There is no area 'north-twon'. Did you mean 'north-town'?\n",
    ),
    "an area like none of them": (
        ("--area", "zzz"),
        "There is no area 'zzz'. The areas are north-town, old-town, south-town.\n",
    ),
    "one area and all of them": (
        ("--area", "north-town", "--all"),
        "Give --area or --all, not both.\n",
    ),
}


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("what", USAGE)
def test_wrong_usage_is_told_in_a_sentence_with_exit_code_2(
    what: str, command: str, sound: Path
) -> None:
    arguments, sentence = USAGE[what]
    done = run_hub(command, *arguments, cwd=sound)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


@pytest.fixture(scope="module")
def no_areas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of all editions of a hub that has no area."""
    root = hub_with(tmp_path_factory.mktemp("none"), {})
    made = built(root, "--all", *DAY)
    assert " of 1 edition in " in said_of(made)
    return pages(made)


def test_a_hub_without_areas_builds_the_core_alone(no_areas: dict[str, str]) -> None:
    assert {"index.html", "services/plot-line/index.html"} <= no_areas.keys()
    assert [name for name, html in no_areas.items() if "tel:999" not in html] == []


def test_a_hub_without_areas_offers_none_to_choose_from(no_areas: dict[str, str]) -> None:
    assert [name for name, html in no_areas.items() if "hub-editions" in html] == []
    assert "area/index.html" not in no_areas


def test_the_search_of_an_area_finds_its_own_first_and_nothing_that_it_hides(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUB_AS_OF", "2026-11-22")

    def found(query: str, *arguments: str) -> list[str]:
        done = run_hub("search", query, *arguments, cwd=sound)
        assert (done.returncode, done.stderr) == (0, "")
        return [line.strip() for line in done.stdout.splitlines() if line.startswith("    ")]

    here = ("--area", "north-town")
    assert found("the gate", *here)[0] == "services/north-town/gate/"
    frost = found("frost", *here)
    own, shared = "resources/north-town/frost-sheet/", "resources/frost-guide/"
    assert frost.index(own) < frost.index(shared)
    assert "services/seed-swap/" in found("seed swap")
    assert "services/seed-swap/" not in found("seed swap", *here)
