"""An area's edition as its readers meet it: whom to ring, what is local, and the way to change."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from signpost.render.signposting import always
from tests.browser.conftest import OpenPage
from tests.browser.finder import ask, show_all, suggest
from tests.browser.pages import both_schemes
from tests.browser.pdf import sheets
from tests.browser.test_axe import report, violations
from tests.browser.test_without_javascript import READ
from tests.hub.shipped import shipped

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

AREAS = ("barking-and-dagenham", "bristol", "denbighshire", "lincolnshire")


@cache
def front_doors(area: str) -> list[list[str]]:
    """An area's front door and out-of-hours number, as far as anybody reports one."""
    lines = (one.line for one in always(shipped(area).edition()))
    return [[line[1].number, f"tel:{line[1].dial}"] for line in lines if line]


PAGES = ("", "worried-about-a-child/", "resources/wt-2026/", "services/childline/", "find/")

every_area = pytest.mark.parametrize("area", AREAS)


@pytest.mark.grid(one_in=3)
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


@pytest.mark.parametrize(
    ("start", "area", "end"),
    [
        ("services/childline/", "Bristol", "bristol/services/childline/"),
        ("bristol/topics/sibling/", "Lincolnshire", "lincolnshire/topics/sibling/"),
        ("bristol/topics/sibling/", "National", "topics/sibling/"),
        ("denbighshire/", "Barking and Dagenham", "barking-and-dagenham/"),
        ("bristol/services/bristol/first-response/", "Denbighshire", "denbighshire/"),
        ("bristol/coverage/", "Denbighshire", "denbighshire/coverage/"),
    ],
)
def test_changing_area_keeps_the_page_you_were_on(
    open_page: OpenPage, start: str, area: str, end: str
) -> None:
    visit = open_page(start)
    visit.page.locator(".hub-editions summary").click()
    visit.page.locator(".hub-editions a", has_text=area).click()
    visit.page.wait_for_url(f"{visit.origin}/{end}")


def test_without_javascript_the_name_of_the_area_leads_to_all_areas(open_page: OpenPage) -> None:
    for width in (320, 1280):
        visit = open_page("bristol/topics/sibling/", width=width, java_script_enabled=False)
        link = visit.page.get_by_role("link", name="Bristol (choose another area)")
        assert link.bounding_box()["height"] >= 24
        link.click()
        assert visit.page.url == f"{visit.origin}/area/"
        visit.page.locator("article .hub-areas a", has_text="Lincolnshire").click()
        assert visit.page.url == f"{visit.origin}/lincolnshire/"


def test_the_list_of_areas_is_loaded_when_somebody_opens_it_and_says_where_you_are(
    open_page: OpenPage,
) -> None:
    visit = open_page("bristol/guides/")
    assert [url for url in visit.requests if url.endswith("editions.js")] == []
    visit.page.locator(".hub-editions summary").click()
    current = visit.page.get_by_role("list", name="Areas").locator("[aria-current=true]")
    assert current.inner_text() == "Bristol draft"
    assert [url for url in visit.requests if url.endswith("editions.js")] == [
        f"{visit.origin}/assets/editions.js"
    ]
    assert visit.complaints == []


def test_a_list_of_areas_that_does_not_load_leads_to_all_areas_and_is_tried_again(
    open_page: OpenPage,
) -> None:
    visit = open_page("bristol/guides/")
    page = visit.page
    page.route("**/assets/editions.js", lambda route: route.abort())
    page.locator(".hub-editions summary").click()
    link = page.get_by_role("link", name="All areas")
    assert link.evaluate("e => e.href") == f"{visit.origin}/area/"
    page.unroute("**/assets/editions.js")
    page.locator(".hub-editions summary").click()
    page.locator(".hub-editions summary").click()
    page.locator(".hub-editions a", has_text="Lincolnshire").wait_for()
    assert link.count() == 0


def test_the_list_of_areas_needs_no_server(browser: Browser, whole_site: Path) -> None:
    page = browser.new_page()
    page.goto((whole_site / "bristol/topics/sibling/index.html").as_uri())
    page.locator(".hub-editions summary").click()
    page.locator(".hub-editions a", has_text="Lincolnshire").click()
    page.wait_for_url((whole_site / "lincolnshire/topics/sibling/index.html").as_uri())
    page.close()


def test_the_list_of_areas_works_with_the_keyboard_alone(open_page: OpenPage) -> None:
    visit = open_page("guides/")
    page = visit.page
    page.locator(".hub-editions summary").focus()
    page.keyboard.press("Enter")
    page.locator(".hub-editions a").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text().split("\n")[0].startswith("Barking and Dagenham")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.origin}/barking-and-dagenham/guides/")


@pytest.mark.grid(one_in=2)
@both_schemes
def test_axe_finds_nothing_with_the_list_of_areas_open(
    open_page: OpenPage, axe: str, scheme: str
) -> None:
    page = open_page("bristol/guides/", width=360, scheme=scheme).page
    page.locator(".hub-editions summary").click()
    page.locator(".hub-editions a").first.wait_for()
    found = violations(page, axe)
    assert not found, report(found)


def test_the_list_of_areas_stays_on_a_small_screen(open_page: OpenPage) -> None:
    page = open_page("barking-and-dagenham/", width=320).page
    page.locator(".hub-editions summary").click()
    page.locator(".hub-editions a").first.wait_for()
    for link in page.locator(".hub-editions a").all():
        box = link.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["height"] >= 24


def test_local_services_come_first_and_say_so(open_page: OpenPage) -> None:
    page = open_page("bristol/topics/therapy-and-recovery/").page
    first = page.locator(".hub-card").first
    assert first.locator("h3").inner_text() == "The Green House"
    assert first.locator(".hub-tag").inner_text() == "Local"
    page = open_page("topics/therapy-and-recovery/").page
    assert page.locator(".hub-tag").count() == 0


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
