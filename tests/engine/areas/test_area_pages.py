"""The pages of made-up areas: whom to ring, and what is local, adapted, hidden or in doubt."""

from __future__ import annotations

import re
from pathlib import Path

from tests.engine.areas.built import GATE, HUT, NIGHT, SHED, SPADE, body, of, page, without
from tests.finder_files import text_in
from tests.words import shown

DIALLED = {number: f"+44{number[1:].replace(' ', '')}" for number in (GATE, NIGHT)}
SWAP = "020 7946 0101"
RUNG = "rung 20 November 2026"


def header(html: str) -> str:
    found = re.search(r"<header.*?</header>", html, re.DOTALL)
    assert found
    return found[0]


def test_both_confirmed_numbers_can_be_rung_from_every_page(built: dict[str, str]) -> None:
    links = [f'<a href="tel:{DIALLED[number]}">{number}</a>' for number in (GATE, NIGHT)]
    headers = {name: header(html) for name, html in of(built, "north-town").items()}
    assert len(headers) > 30
    assert without(headers, *links) == []
    assert [name for name, html in headers.items() if "hub-doubt" in html] == []


def test_a_draft_says_so_on_every_page_and_a_live_area_on_none(built: dict[str, str]) -> None:
    banner = "<strong>Draft.</strong> South &amp; Town Council has not confirmed these pages."
    draft = of(built, "south-town")
    assert "south-town/404.html" in draft
    assert without(draft, banner) == []
    live = {**of(built, ""), **of(built, "north-town"), **of(built, "old-town")}
    assert [name for name, html in live.items() if "hub-draft" in html] == []


def test_an_unconfirmed_number_stands_on_its_own_page_and_at_the_top_of_none(
    built: dict[str, str],
) -> None:
    headers = {name: header(html) for name, html in of(built, "south-town").items()}
    assert [name for name, html in headers.items() if SHED in html] == []
    asked = re.compile(r'The gate: <a href="[^"]*area/#front_door">ask the committee</a>')
    assert [name for name, html in headers.items() if not asked.search(html)] == []
    doubted = [f"{SHED} not yet confirmed", f"{HUT} not yet confirmed"]
    assert doubted[0] in body(built, "south-town/services/south-town/shed/")
    assert [words for words in doubted if words not in body(built, "south-town/area/")] == []
    assert [name for name, html in headers.items() if doubted[1] not in shown(html)] == []


def test_words_of_an_area_never_become_tags(built: dict[str, str]) -> None:
    assert [name for name, html in built.items() if "<b>Town</b>" in html] == []
    assert "Whom to ring in South <b>Town</b>" in body(built, "south-town/area/")


def test_an_area_replaces_a_page_and_adds_one_with_macros_and_a_picture(
    built: dict[str, str], areas_site: Path
) -> None:
    assert body(built, "north-town/tell-us/").endswith(f"Write to The North Gate : {GATE} {RUNG} .")
    assert "A note in the box at the gate." in body(built, "tell-us/")
    show = body(built, "north-town/shows/spring/")
    assert f"Ring {GATE} {RUNG} . Seeds Leaflet Tŷ gwydr and fleece: keeping frost off" in show
    html = page(built, "north-town/shows/spring/")
    assert '<img alt="Where it is" src="../plan.svg">' in html
    assert (areas_site / "north-town" / "shows" / "plan.svg").read_text("utf-8") == SPADE
    elsewhere = [name for name in built if "/shows/" in f"/{name}"]
    assert sorted(elsewhere) == [f"{id}-town/shows/spring/index.html" for id in ("north", "old")]


def test_something_hidden_says_why_and_is_in_no_list(
    built: dict[str, str], areas_site: Path
) -> None:
    assert body(built, "north-town/services/seed-swap/").startswith(
        "Not used in North Town The Seed Swap North Town does not use this. We swap at the gate. "
        "Hidden on 1 November 2026; to be looked at again by 1 May 2027. Use this instead "
        "Helper Local The Diggers"
    )
    north = of(built, "north-town")
    linking = {name for name, html in north.items() if 'services/seed-swap/"' in html}
    told = ("area", "seeds", "services/seed-swap")
    assert linking == {f"north-town/{at}/index.html" for at in told}
    assert [name for name, html in north.items() if SWAP in html] == []
    finder = text_in(areas_site / "north-town")
    assert "seed-swap" not in finder
    assert "seed-swap" in text_in(areas_site)
    assert "The Seed Swap" in body(built, "resources/frost-guide/")


def test_a_shared_page_that_gives_a_hidden_number_gives_none_here(built: dict[str, str]) -> None:
    assert f"Ring the swap: {SWAP} not yet confirmed ." in body(built, "seeds/")
    assert "Ring the swap: The Seed Swap (not used in North Town)." in body(
        built, "north-town/seeds/"
    )


def test_local_services_stand_first_on_the_page_of_a_topic(built: dict[str, str]) -> None:
    def named(address: str) -> list[str]:
        return re.findall(r"<h3><a [^>]*>(.*?)</a>", page(built, address))

    own = ["The North Gate", "The Night Watch", "The Diggers"]
    assert named("north-town/topics/soil/")[:4] == [*own, "The Plot Line"]
    assert named("topics/soil/")[:2] == ["The Seed Swap", "The Plot Line"]
    assert not set(own) & set(named("topics/soil/"))
    assert named("north-town/topics/weather/")[:3] == [
        "Ambulance",
        "Frost in North Town",
        "Tŷ gwydr and fleece: keeping frost off",
    ]


def test_who_fills_a_slot_or_a_stage_stands_on_its_page(built: dict[str, str]) -> None:
    assert "In North Town Somebody to dig The Diggers ." in body(built, "north-town/topics/soil/")
    assert "In North Town Helper Local The Diggers" in body(built, "north-town/stages/harvest/")
    assert "Not known to us. Ask a neighbour." in body(built, "south-town/topics/soil/")


def test_a_locked_helpline_carries_the_areas_note_and_nothing_else(built: dict[str, str]) -> None:
    note = "In North Town: The gate at the river is locked at night."
    assert f"National , the same in every area {note} 999" in body(
        built, "north-town/services/ambulance/"
    )
    assert note not in body(built, "services/ambulance/")


def test_a_local_version_and_the_shared_one_lead_to_each_other(built: dict[str, str]) -> None:
    own, shared = "north-town/resources/north-town/frost-sheet/", "resources/frost-guide/"
    assert "A local version of Tŷ gwydr and fleece: keeping frost off" in body(built, own)
    assert "North Town has its own version: Frost in North Town" in body(
        built, f"north-town/{shared}"
    )
    assert '<a href="../../../resources/frost-guide/">' in page(built, own)
    assert "own version" not in body(built, shared)


def test_a_field_that_nobody_has_decided_is_marked(built: dict[str, str]) -> None:
    said = body(built, "north-town/services/plot-line/")
    assert "Adapted for North Town: hours" in said
    assert "Under review: hours. The shared catalogue has changed this since North Town" in said
    assert "Hours Mondays here." in said
    assert "Under review" not in body(built, "services/plot-line/")


def test_an_areas_colours_and_logo_are_on_its_pages_alone(
    built: dict[str, str], areas_site: Path
) -> None:
    north = of(built, "north-town")
    assert without(north, 'class="hub-header__logo" src="') == []
    assert (areas_site / "north-town" / "assets" / "spade.svg").read_text("utf-8") == SPADE
    css = (areas_site / "north-town" / "assets" / "signpost.css").read_text("utf-8")
    own = (
        "@media not (prefers-color-scheme: dark){:root{--hub-accent:#7a1f3d}}"
        "@media screen and (prefers-color-scheme: dark){:root{--hub-bar:#3b1833}}"
    )
    assert css.index("--hub-bar:#0b525b") < css.index(own) < css.index("@media print{@page")
    for edition in ("", "south-town"):
        sheet = (areas_site / edition / "assets" / "signpost.css").read_text("utf-8")
        assert "#3b1833" not in sheet
    others = {**of(built, ""), **of(built, "south-town")}
    assert [name for name, html in others.items() if "spade" in html] == []
