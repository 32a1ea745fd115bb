"""Real builds of made-up areas: what is on the pages, and what a broken one leaves alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.areas.built import (
    AREAS,
    GATE,
    HUT,
    NIGHT,
    NORTH,
    SHED,
    SOUTH,
    build,
    hub_with,
    mkdocs_build,
    pages,
    part,
)
from tests.conftest import run_hub, write_tree
from tests.shipped import shown

OLD_SITE = {"index.html": "<p>The site that readers have.</p>"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up hub with its areas, all built into one site."""
    root = hub_with(tmp_path_factory.mktemp("areas"), AREAS)
    done = build(root, "--all")
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return root / "site"


def _page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def _refused(folder: Path, areas: dict[str, str | bytes], *arguments: str) -> list[str]:
    """What a build says that must fail; the site that stood there must be as it was."""
    root = write_tree(hub_with(folder, areas), {f"site/{n}": t for n, t in OLD_SITE.items()})
    done = build(root, *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert pages(root / "site") == OLD_SITE
    assert [path.name for path in root.glob(".*building*")] == []
    return done.stderr.splitlines()


def test_a_live_area_has_both_its_numbers_on_every_page_and_no_banner(site: Path) -> None:
    for name, html in pages(site / "north-town").items():
        header = re.search(r"<header.*?</header>", html, re.DOTALL)[0]
        assert [n for n in (GATE, NIGHT) if f">{n}</a>" not in header] == [], name
        assert 'id="hub-draft"' not in html, name


def test_a_draft_says_so_on_every_page_and_keeps_an_unconfirmed_number_from_the_top(
    site: Path,
) -> None:
    found = pages(site / "south-town")
    assert "404.html" in found
    for name, html in found.items():
        header = re.search(r"<header.*?</header>", html, re.DOTALL)[0]
        assert 'id="hub-draft"' in header, name
        assert SHED not in header, name
        assert f'>{HUT}</a> <span class="hub-doubt">not yet confirmed</span>' in header, name
    own = shown(found["services/south-town/shed/index.html"])
    assert f"{SHED} not confirmed" in own


def test_the_name_of_an_area_cannot_become_markup(site: Path) -> None:
    assert [name for name, html in pages(site).items() if "<b>Town" in html] == []


def test_a_page_of_an_area_takes_the_place_of_a_shared_one_and_others_are_added(site: Path) -> None:
    assert "Write to The North Gate" in shown(_page(site, "north-town/tell-us/"))
    assert "Tell North Town" not in shown(_page(site, "tell-us/"))
    assert f"Ring {GATE}" in shown(_page(site, "north-town/shows/spring/"))
    assert (site / "north-town/shows/plan.svg").is_file()
    assert not (site / "shows").exists()
    assert "The spring show" in shown(_page(site, "north-town/area/"))


def test_logo_and_colours_are_the_areas_alone(site: Path) -> None:
    assert "#7a1f3d" in (site / "north-town/assets/area.css").read_text("utf-8")
    assert "assets/area.css" in _page(site, "north-town/seeds/")
    assert 'src="../assets/spade.svg"' in _page(site, "north-town/seeds/")
    assert not (site / "assets/area.css").exists()
    assert "assets/area.css" not in _page(site, "seeds/")


def test_what_an_area_hides_shows_no_number_and_no_card(site: Path) -> None:
    hidden = _page(site, "north-town/services/seed-swap/")
    assert "North Town does not use this. We swap at the gate." in shown(hidden)
    assert "The Diggers" in shown(hidden)
    seeds = shown(_page(site, "north-town/seeds/"))
    assert "Ring the swap: The Seed Swap (not used in North Town)." in seeds
    listed = [n for n, html in pages(site / "north-town").items() if "020 7946 0101" in html]
    assert listed == []
    assert "seed-swap" not in (site / "north-town/assets/hub-finder.js").read_text("utf-8")
    assert "020 7946 0101" in shown(_page(site, "seeds/"))


def test_local_services_come_first_and_a_local_version_stands_before_the_shared(site: Path) -> None:
    topic = _page(site, "north-town/topics/soil/")
    names = re.findall(r'<h3><a href="[^"]+">([^<]+)</a>', topic)
    assert names[:3] == ["The North Gate", "The Night Watch", "The Diggers"]
    shared = shown(_page(site, "north-town/resources/frost-guide/"))
    assert "North Town has its own version: Frost in North Town" in shared
    own = shown(_page(site, "north-town/resources/north-town/frost-sheet/"))
    assert "A local version of" in own


def test_a_page_says_what_is_national_adapted_noted_and_under_review(site: Path) -> None:
    noted = shown(_page(site, "north-town/services/ambulance/"))
    assert "National , the same in every area" in noted
    assert "In North Town: The gate at the river is locked at night." in noted
    adapted = shown(_page(site, "north-town/services/plot-line/"))
    assert "Adapted for North Town: hours" in adapted
    assert "Mondays here." in adapted
    assert "Under review: hours." in adapted


def test_every_edition_leads_to_the_others_and_a_merged_council_is_not_among_them(
    site: Path,
) -> None:
    chooser = part(
        _page(site, "north-town/topics/soil/"), '<details class="hub-editions"', "details"
    )
    assert chooser == "North Town National North Town South <b>Town</b> draft"
    html = _page(site, "north-town/topics/soil/")
    assert 'href="../../../south-town/topics/soil/"' in html
    local = _page(site, "north-town/services/north-town/gate/")
    assert 'href="../../../../south-town/"' in local


def test_a_merged_council_shows_the_numbers_of_its_successor(site: Path) -> None:
    html = _page(site, "old-town/topics/soil/")
    assert "Old Town Council is now part of North Town Council." in shown(html)
    assert f">{GATE}</a>" in html
    assert (site / "old-town/services/north-town/gate/index.html").is_file()


def test_one_area_can_be_built_alone_also_by_plain_mkdocs(root: Path, tmp_path: Path) -> None:
    alone = build(root, "--area", "south-town", "--site-dir", str(tmp_path / "one"))
    assert alone.returncode == 0, alone.stderr
    html = (tmp_path / "one/index.html").read_text("utf-8")
    assert 'id="hub-draft"' in html
    assert "hub-editions" not in html
    unknown = mkdocs_build(root, "nroth-town")
    assert unknown.returncode != 0
    assert "There is no area 'nroth-town'. Did you mean 'north-town'?" in unknown.stderr
    assert "Traceback" not in unknown.stderr


def test_one_broken_area_stops_all_and_leaves_the_old_site(tmp_path: Path) -> None:
    broken = SOUTH.replace("gss: E06000902", "gss: E0600090")
    said = _refused(tmp_path, AREAS | {"south-town/area.yml": broken}, "--all")
    assert said == [
        "The hub was not built. The site you had is untouched. Put these right first:",
        "  overrides/areas/south-town/area.yml:3: gss: 'E0600090' is not a GSS code. Write its "
        "letter and eight digits, such as E06000023.",
    ]


def test_a_live_area_without_a_confirmed_front_door_is_not_built(tmp_path: Path) -> None:
    live = SOUTH.replace("nation: England", "nation: England\nstatus: live")
    said = _refused(tmp_path, {"south-town/area.yml": live}, "--area", "south-town")
    way = "Ring it; then write confidence: confirmed, checked_on, how: phone and by under it."
    file = "  overrides/areas/south-town/area.yml"
    assert said[1:] == [
        f"{file}:7: contacts.front_door: The gate: {SHED} is unconfirmed. {way}",
        f"{file}:8: contacts.out_of_hours: At night: {HUT} is reported. {way}",
    ]


def test_a_mistake_on_an_areas_page_is_told_with_its_own_path_and_line(tmp_path: Path) -> None:
    page = {"south-town/docs/notes.md": '# Notes\n\n{{ service("south-town/sehd") }}\n'}
    said = _refused(tmp_path, {"south-town/area.yml": SOUTH} | page, "--area", "south-town")
    assert said[1:] == [
        "  overrides/areas/south-town/docs/notes.md:3: service: there is no service "
        "'south-town/sehd'. Did you mean 'south-town/shed'?"
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--area", "north-town", "--all"), "Give --area or --all, not both.\n"),
        (("--area", "nroth-town"), "There is no area 'nroth-town'. Did you mean 'north-town'?\n"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(
    root: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = build(root, *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_search_in_an_area_finds_its_own_first(root: Path) -> None:
    done = run_hub("search", "gate", "--area", "north-town", cwd=root)
    assert done.stdout.splitlines()[0] == "The North Gate"
    assert "North Gate" not in run_hub("search", "gate", cwd=root).stdout


def test_without_areas_all_is_the_core_alone(tmp_path: Path) -> None:
    root = hub_with(tmp_path, {})
    done = build(root, "--all")
    assert done.returncode == 0, done.stderr
    assert "of 1 edition in" in done.stdout
    assert "status: live" in NORTH, "the live area of the other tests is one"
