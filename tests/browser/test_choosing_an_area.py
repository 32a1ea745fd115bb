"""The way from an area to another: the list in the header, and the page of all areas."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import both_schemes
from tests.browser.test_axe import report, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


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


@pytest.mark.audit
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
