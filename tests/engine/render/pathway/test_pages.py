"""Pages of a made-up pathway: what each kind of step shows, in the core and in an area."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.render.pathway.made_up import AREA, Drawn, project

CREDIT = "These supplement the rules of the plot. Guide to frost , Royal Horticultural Society."


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    return Drawn(project(tmp_path_factory.mktemp("core")).edition())


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    return Drawn(project(tmp_path_factory.mktemp("town"), AREA).edition())


def links(html: str) -> list[str]:
    return re.findall(r'<a [^>]*href="(?:\.\./)*pathway/([a-z-]+)/"', html)


def section(html: str, id: str) -> str:
    found = re.search(rf'<section[^>]*aria-labelledby="{id}".*?</section>', html, re.DOTALL)
    return found[0] if found else ""


def test_each_step_has_its_page_and_all_of_them_one_more(core: Drawn) -> None:
    found = {at: (page.title, page.parent) for at, page in core.pages.items() if "pathway/" in at}
    parent = ("What to do next", "pathway/")
    assert found == {
        "pathway/start/": ("Something ails the plants", parent),
        "pathway/danger/": ("Is anybody hurt?", parent),
        "pathway/ring/": ("Ring now", parent),
        "pathway/dig/": ("Dig", parent),
        "pathway/tell-england/": ("Tell England", parent),
        "pathway/tell-wales/": ("Tell Wales", parent),
        "pathway/rest/": ("Rest", parent),
        "pathway/all/": ("Every step, as one list", parent),
    }
    assert core.pages["pathway/start/"].description == "Look at every leaf."


def test_a_hub_without_steps_has_no_page_of_a_pathway(tmp_path: Path) -> None:
    drawn = Drawn(project(tmp_path, steps=[]).edition())
    assert [at for at in drawn.pages if at.startswith("pathway/")] == []
    assert "There are no steps here yet." in drawn.macro("pathway_map")
    assert "There are no steps here yet." in drawn.macro("pathway_list")


def test_an_action_says_at_once_who_when_and_how_firmly(core: Drawn) -> None:
    assert core.text("dig").startswith(
        "Action · Sowing Dig Who Whoever has a spade When Before dusk Must or should Must Do it."
    )


def test_a_question_offers_its_answers_as_links_before_anything_else(core: Drawn) -> None:
    html = core.html("danger")
    assert core.text("danger").startswith("Question · Sowing Is anybody hurt? Do it. Choose Yes")
    assert links(section(html, "ways")) == ["ring", "dig"]
    assert html.index('aria-labelledby="ways"') < html.index('aria-labelledby="helps"')


def test_a_number_to_ring_stands_before_the_way_on_from_an_action(core: Drawn) -> None:
    dig, start = core.html("dig"), core.html("start")
    assert dig.index('aria-labelledby="here"') < dig.index('aria-labelledby="ways"')
    assert start.index('aria-labelledby="ways"') < start.index('aria-labelledby="here"')


def test_a_stop_has_the_emergency_number_in_words_and_as_a_link(core: Drawn) -> None:
    html = core.html("ring")
    box = re.search(r'<ul class="hub-stop".*?</ul>', html, re.DOTALL)
    assert box
    assert "Ring 999 when somebody is in danger." in box[0]
    assert 'href="tel:999"' in box[0]
    assert section(html, "helps") == "", "the same line a second time"
    assert html.index("hub-stop") < html.index("hub-step__facts")


def test_a_step_says_where_it_comes_from_and_what_nobody_has_checked(core: Drawn) -> None:
    about = core.text("dig").partition("About this step ")[2]
    assert about.startswith(
        f"{CREDIT} Where this comes from: The digger's book , third edition (November 2019); "
        "The society's GUIDE to frost, part 2, as read in May (date not known). "
        "Not yet checked by a practitioner. The spade."
    )
    assert "(date not known)" in core.text("rest")
    assert "Not yet checked" not in core.text("rest")


@pytest.mark.parametrize("id", ["start", "danger", "ring", "dig", "rest", "all"])
def test_what_a_step_supplements_and_whom_it_credits_stands_on_it(core: Drawn, id: str) -> None:
    assert CREDIT in core.text(id)
    assert re.search(r'href="(\.\./)*resources/frost-guide/"', core.html(id))


def test_the_way_back_names_every_step_that_leads_here(core: Drawn) -> None:
    assert links(section(core.html("dig"), "back")) == ["danger", "ring"]
    assert links(section(core.html("danger"), "back")) == ["start", "rest"]
    assert section(core.html("start"), "back") == ""


def test_the_core_has_both_nations_and_says_which_is_which(core: Drawn) -> None:
    assert links(section(core.html("dig"), "ways")) == ["tell-england", "tell-wales", "rest"]
    assert "Action · Sowing Wales only Tell Wales" in core.text("tell-wales")
    assert "England: Guide to frost . Royal Horticultural Society. Part 2." in core.text("dig")
    assert "Wales: Digging in Wales . Growers' Trust." in core.text("dig")


def test_an_area_has_its_own_nation_alone(town: Drawn) -> None:
    assert links(section(town.html("dig"), "ways")) == ["tell-england", "rest"]
    assert "Wales" not in town.text("dig")
    assert "Guidance in force Guide to frost . Royal Horticultural Society. Part 2." in (
        town.text("dig")
    )
    for name in ("pathway_map", "pathway_list"):
        assert "tell-wales" not in town.macro(name)
        assert "tell-england" in town.macro(name)
    assert "Tell Wales" not in town.text("all")


def test_the_address_of_another_nations_step_says_so_and_leads_on(town: Drawn) -> None:
    assert town.text("tell-wales") == (
        "Action · Sowing Tell Wales This step is for Wales. North Town is in England, where it is "
        "done differently. See the map for England"
    )


def test_help_for_people_elsewhere_is_left_out_in_an_area(core: Drawn, town: Drawn) -> None:
    def named(drawn: Drawn) -> list[str]:
        return re.findall(r'<h3><a href="[^"]*/([a-z-]+)/"', section(drawn.html("dig"), "helps"))

    assert named(core) == ["frost-guide", "frost-visits", "garden-line"]
    assert named(town) == ["frost-guide", "frost-visits"]


def test_in_the_core_a_slot_says_whom_to_ask(core: Drawn) -> None:
    assert "Where you are Somebody to dig Ask a neighbour. At night Wait until morning." in (
        core.text("dig")
    )


def test_in_an_area_a_slot_shows_its_service_with_number_doubt_and_hours(town: Drawn) -> None:
    here = section(town.html("start"), "here")
    assert 'href="tel:+442079460101">020 7946 0101</a>' in here
    assert "not yet confirmed" in here
    assert "Mondays only." in here
    assert "In North Town The shed The Hut . Somebody answers. Mondays only." in town.text("start")


def test_whom_an_area_binds_to_a_step_stands_first_on_it(town: Drawn) -> None:
    assert (
        "In North Town For this step in North Town The Spade . Somebody digs. Bring boots. "
        "020 7946 0102 not yet confirmed Somebody to dig The Hut ."
    ) in town.text("dig")
    assert "For this step" not in town.text("start")


def test_a_service_that_fills_two_slots_of_a_step_stands_on_it_once(tmp_path: Path) -> None:
    area = AREA.replace("out_of_hours: {ask: Wait for the lamp.}", "out_of_hours: north-town/hut")
    words = Drawn(project(tmp_path, area).edition()).text("dig")
    assert words.count("020 7946 0101") == 1
    assert "Somebody to dig The Hut" in words
    assert "At night" not in words


def test_every_step_as_one_list_can_be_followed_by_its_numbers(core: Drawn, town: Drawn) -> None:
    def numbered(drawn: Drawn) -> list[tuple[str, str]]:
        found = re.findall(r'hub-every__number">(\d+)</span> <a [^>]*>(.*?)</a>', drawn.html("all"))
        return [(number, title) for number, title in found]

    titles = [page.title for at, page in core.pages.items() if at.startswith("pathway/")][:-1]
    assert numbered(core) == [(str(n), title) for n, title in enumerate(titles, start=1)]
    assert ("6", "Rest") in numbered(town)
    assert "Yes: go to 3 No: go to 4" in core.text("all")
    assert "It is done: go to 6" in town.text("all")
    assert "020 7946 0102" in town.text("all")


def test_no_id_stands_twice_on_the_page_with_every_step(core: Drawn, town: Drawn) -> None:
    for drawn in (core, town):
        ids = re.findall(r'\bid="([^"]+)"', drawn.html("all"))
        assert len(ids) == len(set(ids))


def test_a_stage_lists_its_steps(core: Drawn) -> None:
    html = core.pages["stages/sowing/"].html(core.renderer)
    assert links(section(html, "steps-here"))[:2] == ["start", "danger"]
