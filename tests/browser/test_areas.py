"""An area's edition as its readers meet it: whom to ring, what is local, and the way to change."""

from __future__ import annotations

from functools import cache

import pytest

from signpost.render.signposting import always
from tests.browser.conftest import OpenPage
from tests.browser.finder import ask, show_all, suggest
from tests.browser.pdf import sheets
from tests.browser.test_without_javascript import READ
from tests.hub.shipped import shipped

pytestmark = pytest.mark.browser

AREAS = ("barking-and-dagenham", "bristol", "denbighshire", "lincolnshire")


@cache
def front_doors(area: str) -> list[list[str]]:
    """An area's front door and out-of-hours number, as far as anybody reports one."""
    lines = (one.line for one in always(shipped(area).edition()))
    return [[line[1].number, f"tel:{line[1].dial}"] for line in lines if line]


PAGES = ("", "worried-about-a-child/", "resources/wt-2026/", "services/childline/", "find/")

every_area = pytest.mark.parametrize("area", AREAS)


@pytest.mark.grid(one_in=7)
@every_area
@pytest.mark.parametrize("at", PAGES)
def test_the_front_door_is_at_the_top_of_every_page_and_can_be_rung(
    open_page: OpenPage, area: str, at: str
) -> None:
    page = open_page(f"{area}/{at}", width=360, java_script_enabled=False).page
    header = page.locator(".hub-danger a[href^='tel:']:visible").evaluate_all(READ)
    own = front_doors(area)
    assert header[0] == ["999", "tel:999"]
    assert [number for number in own if number not in header] == []
    assert len(header) > 1
    footer = page.locator("footer a[href^='tel:']:visible").evaluate_all(READ)
    assert [number for number in own if number not in footer] == []
    marks = page.locator(".hub-danger :is(.hub-sure, .hub-doubt):visible").all_inner_texts()
    assert len(marks) == len(header) - 1


@every_area
def test_nobody_can_miss_that_an_area_is_a_draft(open_page: OpenPage, area: str) -> None:
    page = open_page(f"{area}/services/childline/", width=360).page
    banner = page.locator("#hub-draft")
    assert banner.inner_text().startswith("Draft.")
    assert banner.bounding_box()["y"] == 0
    assert banner.bounding_box()["width"] == 360
    page.emulate_media(media="print")
    assert banner.is_visible()
    assert "DRAFT, not confirmed by the council" in page.locator(".hub-sheet").inner_text()


@every_area
def test_the_page_for_a_worry_has_the_numbers_as_warning_text(
    open_page: OpenPage, area: str
) -> None:
    page = open_page(f"{area}/worried-about-a-child/").page
    panel = page.locator("article .hub-urgent")
    assert panel.locator("h2 svg").is_visible()
    numbers = panel.locator("a[href^='tel:']").evaluate_all(READ)
    assert [number for number in front_doors(area) if number not in numbers] == []
    step = page.locator("article ol > li", has_text="Contact your council").inner_text()
    for number, _ in front_doors(area):
        assert number in step


@every_area
def test_where_the_header_has_no_number_it_leads_to_what_is_known(
    open_page: OpenPage, area: str
) -> None:
    page = open_page(f"{area}/").page
    places = page.locator(".hub-danger a[href*='#']").evaluate_all("all => all.map(a => a.href)")
    for place in set(places):
        page.goto(place)
        assert page.url.rpartition("#")[0].endswith(f"/{area}/area/")
        assert page.locator(":target").inner_text().strip()


def test_local_services_come_first_and_say_so(open_page: OpenPage) -> None:
    page = open_page("bristol/topics/therapy-and-recovery/").page
    first = page.locator(".hub-card").first
    assert first.locator("h3").inner_text() == "The Green House"
    assert first.locator(".hub-tag").inner_text() == "Local"
    page = open_page("topics/therapy-and-recovery/").page
    assert page.locator(".hub-tag").count() == 0


@pytest.mark.grid(one_in=3)
@pytest.mark.parametrize("area", ["bristol", "lincolnshire", "denbighshire"])
def test_the_finder_of_an_area_has_its_own_front_door_first_and_nobody_elses(
    open_page: OpenPage, area: str
) -> None:
    page = open_page(f"{area}/find/").page
    ask(page, "q=front door")
    found = show_all(page)
    assert found[0].startswith(f"services/{area}/")
    first = page.locator("[data-results] > li").first
    assert front_doors(area)[0] in first.locator("a[href^='tel:']").evaluate_all(READ)
    others = set(AREAS) - {area}
    assert [at for at in found if any(other in at for other in others)] == []
    options = suggest(page, "#header-search", "front door")
    assert options.first.evaluate("option => option.href").endswith(found[0])


def test_the_count_says_whose_results_come_first_only_where_they_do(open_page: OpenPage) -> None:
    page = open_page("bristol/find/").page
    said = set()
    for fragment in ("kind=service", "kind=service&where=local", "q=guidance", "q=therapy", "q=é"):
        count = ask(page, fragment)["count"]
        total = len(show_all(page))
        local = ["· Bristol" in kind for kind in page.locator(KINDS).all_inner_texts()]
        own = sum(local)
        if own == total:
            words = " from Bristol" if own else ""
        else:
            words = ", Bristol first" if all(local[:own]) else f", {own} from Bristol"
            words = words if own else ""
        if total:
            assert count == f"{total} result{'s' * (total > 1)}{words}"
        said.add(words.lstrip(" ,0123456789"))
    assert said == {"", "Bristol first", "from Bristol"}
    assert ask(page, "kind=service")["count"].endswith(" results, Bristol first")


@pytest.mark.audit
def test_where_narrows_to_what_is_the_areas_own(open_page: OpenPage) -> None:
    page = open_page("bristol/find/").page
    options = ask(page, "q=child")["options"]
    assert set(options) >= {"where=local", "where=national"}
    for where, words in (("local", True), ("national", False)):
        ask(page, f"q=child&where={where}")
        found = show_all(page)
        assert len(found) == options[f"where={where}"]
        local = ["· Bristol" in kind for kind in page.locator(KINDS).all_inner_texts()]
        assert set(local) == {words}
    page = open_page("find/").page
    assert not [o for o in ask(page, "q=child")["options"] if o.startswith("where=")]


KINDS = "[data-results] .hub-kind"


def test_what_an_area_hides_is_not_found_and_its_page_says_why(open_page: OpenPage) -> None:
    page = open_page("bristol/find/").page
    ask(page, "q=havens")
    assert [at for at in show_all(page) if "services/havens/" in at] == []
    core = open_page("find/").page
    assert ask(core, "q=havens")["found"][0] == "services/havens/"
    page = open_page("bristol/services/havens/").page
    assert "Bristol does not use this." in page.locator("article.md-typeset").inner_text()
    assert page.locator("article .hub-phones a").count() == 0


def test_every_sheet_of_an_area_has_its_front_door(open_page: OpenPage) -> None:
    printed = sheets(open_page("bristol/worried-about-a-child/").page.pdf(format="A4"))
    assert len(printed) > 1
    for text in printed:
        assert "01179036444(notyetconfirmed)" in text
        assert "01454615165(notyetconfirmed)" in text
        assert "DRAFT,notconfirmedbythecouncil" in text
