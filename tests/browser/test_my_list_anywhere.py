"""The reader's own list in every setting: refused storage, files, no JavaScript, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import both_schemes
from tests.browser.pdf import sheets
from tests.browser.test_axe import report, violations
from tests.browser.test_every_page import STICKS_OUT
from tests.browser.test_my_list import FIND, HELPLINE, buttons, cards, filled, on_the_list
from tests.hub.shipped import last_day

pytestmark = pytest.mark.browser

REFUSED = """Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });"""
"""A browser that keeps nothing, as some do for files and for strangers."""


def test_where_the_browser_keeps_nothing_the_list_lives_on_the_page_and_says_so(
    open_page: OpenPage,
) -> None:
    visit = open_page("about/")
    visit.page.add_init_script(REFUSED)
    visit.page.add_init_script("window.print = () => { window.printed = document.body.innerText; }")
    page = visit.go(HELPLINE)
    buttons(page).click()
    page.locator(".hub-mylist summary").click()
    assert on_the_list(page) == ["NSPCC Helpline"]
    assert page.get_by_text("print or save your list before you leave it").is_visible()
    page.get_by_role("link", name="Print or save").click()
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    assert page.locator(".hub-mylist__sheet h2").inner_text() == "NSPCC Helpline"
    assert page.locator(".hub-mylist__sheet a[href^='tel:']").is_visible()
    assert not page.locator("article.md-typeset").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article.md-typeset").is_visible()
    assert visit.complaints == []


def test_it_works_from_a_folder_without_a_server(open_page: OpenPage, whole_site: Path) -> None:
    visit = open_page((whole_site / "services" / "childline" / "index.html").as_uri())
    page = visit.page
    buttons(page).click()
    page.locator(".hub-mylist summary").click()
    page.get_by_role("link", name="Print or save").click()
    page.wait_for_url("**/my-list/index.html")
    assert cards(page) == ["Childline"]
    page.locator(".hub-mylist__cards a").first.click()
    page.wait_for_url("**/services/childline/index.html")
    assert visit.complaints == []


@pytest.mark.parametrize(
    "kept",
    [
        "nonsense",
        "null",
        "{}",
        '[{"id": 1}, null, "x"]',
        '[{"id": "x", "title": "<img src=x onerror=alert(1)>", "url": "javascript:alert(1)"}]',
    ],
)
def test_what_was_tampered_with_is_not_shown(open_page: OpenPage, kept: str) -> None:
    visit = open_page("about/")
    visit.page.evaluate("kept => sessionStorage.setItem('hub-my-list /', kept)", kept)
    visit.go("my-list/")
    assert visit.page.get_by_text("There is nothing on your list yet.").is_visible()
    assert visit.complaints == []


def test_what_has_gone_from_the_hub_is_told_and_not_shown(open_page: OpenPage) -> None:
    visit = open_page(HELPLINE)
    buttons(visit.page).click()
    gone = '{"id": "rape-crisis-old", "title": "Old", "url": "services/rape-crisis-old/"}'
    visit.page.evaluate(
        "gone => { const key = 'hub-my-list /'; const list = JSON.parse(sessionStorage[key]);"
        " sessionStorage[key] = JSON.stringify(list.concat(JSON.parse(gone))); }",
        gone,
    )
    visit.go("my-list/")
    assert cards(visit.page) == ["NSPCC Helpline"]
    assert visit.page.get_by_text("is no longer in the hub").is_visible()


def test_a_withdrawn_entry_has_no_button(open_page: OpenPage) -> None:
    assert buttons(open_page("services/rape-crisis-old/").page).count() == 0
    page = open_page("find/#q=working together 2023").page
    withdrawn = page.locator("[data-results] li", has_text="Withdrawn")
    withdrawn.first.wait_for()
    assert withdrawn.locator(".hub-mine").count() == 0


def test_without_javascript_the_page_leads_to_the_workbook(open_page: OpenPage) -> None:
    page = open_page("my-list/", java_script_enabled=False).page
    assert page.locator("button:visible").count() == 0
    assert page.get_by_text("Your browser does not run JavaScript").is_visible()
    page.locator(".hub-mylist__without a", has_text="workbook").click()
    assert page.url.endswith("/workbook/")
    assert buttons(open_page(HELPLINE, java_script_enabled=False).page).count() == 0


@pytest.mark.audit
@pytest.mark.grid(one_in=2)
@both_schemes
def test_axe_finds_nothing_with_a_list(open_page: OpenPage, axe: str, scheme: str) -> None:
    visit = filled(open_page, scheme=scheme)
    visit.page.locator(".hub-mylist summary").click()
    found = violations(visit.page, axe)
    visit.go(FIND)
    buttons(visit.page).first.wait_for()
    # The panel floats over what is scrolled by; at the end of the page it covers nothing.
    visit.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    found += violations(visit.page, axe)
    visit.go("my-list/")
    cards(visit.page)
    found += violations(visit.page, axe)
    assert not found, report(found)


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 360, 768])
def test_it_fits_a_small_screen(open_page: OpenPage, width: int) -> None:
    visit = filled(open_page, width=width)
    page = visit.page
    page.locator(".hub-mylist summary").click()
    assert page.evaluate(STICKS_OUT) == []
    visit.go("my-list/")
    cards(page)
    assert page.evaluate(STICKS_OUT) == []
    visit.go(FIND)
    buttons(page).first.wait_for()
    assert page.evaluate(STICKS_OUT) == []


def test_on_paper_there_are_the_cards_their_addresses_and_no_buttons(open_page: OpenPage) -> None:
    visit = filled(open_page)
    visit.go("my-list/")
    page = visit.page
    titles = cards(page)
    printed = "".join(sheets(page.pdf(format="A4")))
    for title in titles:
        assert title.replace(" ", "") in printed
    assert "ValiduntilFebruary" not in printed
    assert f"Validuntil{last_day().replace(' ', '')}" in printed
    assert "08088005000" in printed
    assert "/services/nspcc-helpline/)" in printed
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == 0
    visit.go(HELPLINE)
    page.emulate_media(media="print")
    assert not page.locator(".hub-mylist").is_visible()
    assert not buttons(page).is_visible()
