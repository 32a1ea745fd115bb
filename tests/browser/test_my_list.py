"""The reader's own list: put aside, printed and cleared; kept in the tab, and only if asked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.test_every_page import KEPT, NOTHING
from tests.hub.shipped import last_day

pytestmark = pytest.mark.browser

FIND = "find/#q=sibling"
HELPLINE = "services/nspcc-helpline/"


def buttons(page: Any) -> Any:
    return page.locator(".hub-mine")


def on_the_list(page: Any) -> list[str]:
    return page.locator(".hub-mylist li a").all_inner_texts()


def cards(page: Any) -> list[str]:
    page.locator(".hub-mylist__cards li").first.wait_for()
    return page.locator(".hub-mylist__cards h2").all_inner_texts()


def filled(open_page: OpenPage, **options: Any) -> Any:
    """The finder's page with two things put on the list, and a helpline on its own page."""
    visit = open_page(FIND, **options)
    buttons(visit.page).first.wait_for()
    for number in (0, 1):
        buttons(visit.page).nth(number).click()
    visit.go(HELPLINE)
    buttons(visit.page).click()
    return visit


def test_nothing_is_kept_before_somebody_presses_a_button(open_page: OpenPage) -> None:
    page = open_page(FIND).page
    buttons(page).first.wait_for()
    assert page.evaluate(KEPT) == NOTHING
    assert not page.locator(".hub-mylist").is_visible()


def test_what_is_pressed_is_kept_in_the_tab_and_nowhere_else(open_page: OpenPage) -> None:
    visit = filled(open_page)
    kept = visit.page.evaluate(KEPT)
    assert kept.pop("session") == ["hub-my-list /"]
    assert kept == {name: what for name, what in NOTHING.items() if name != "session"}
    assert visit.page.context.cookies() == []
    assert [url for url in visit.requests if "sibling" in url.partition("#")[0]] == []
    assert (visit.complaints, visit.foreign) == ([], [])


def test_a_button_names_its_entry_and_is_pressed_while_it_is_on_the_list(
    open_page: OpenPage,
) -> None:
    page = open_page(HELPLINE).page
    button = page.get_by_role("button", name="Add to my list: NSPCC Helpline", exact=True)
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.get_by_text("Added. 1 on my list.").count() == 1
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert page.evaluate(KEPT) == NOTHING
    assert not page.locator(".hub-mylist").is_visible()


def test_the_list_goes_along_from_page_to_page_and_not_to_another_edition(
    open_page: OpenPage,
) -> None:
    visit = filled(open_page)
    page = visit.page
    visit.go("guides/")
    assert page.locator(".hub-mylist summary").inner_text() == "My list (3)"
    visit.go(FIND)
    buttons(page).first.wait_for()
    assert page.locator(".hub-mine[aria-pressed=true]").count() == 2
    visit.go("bristol/services/nspcc-helpline/")
    assert not page.locator(".hub-mylist").is_visible()
    assert buttons(page).get_attribute("aria-pressed") == "false"


def test_one_is_removed_and_all_are_cleared_with_one_click(open_page: OpenPage) -> None:
    page = filled(open_page).page
    page.locator(".hub-mylist summary").click()
    first, second, third = on_the_list(page)
    assert third == "NSPCC Helpline"
    page.get_by_role("button", name=f"Remove: {first}", exact=True).click()
    assert on_the_list(page) == [second, third]
    page.get_by_role("button", name="Clear my list").click()
    assert page.evaluate(KEPT) == NOTHING
    assert not page.locator(".hub-mylist").is_visible()
    assert buttons(page).get_attribute("aria-pressed") == "false"


def test_the_list_as_cards_has_numbers_doubts_and_its_last_day(open_page: OpenPage) -> None:
    visit = filled(open_page)
    page = visit.page
    page.locator(".hub-mylist summary").click()
    page.get_by_role("link", name="Print or save").click()
    page.wait_for_url("**/my-list/")
    assert len(cards(page)) == 3
    helpline = page.locator(".hub-mylist__cards li", has_text="NSPCC Helpline")
    assert helpline.locator("a[href='tel:+448088005000']").is_visible()
    words = page.locator("[data-my-list]").inner_text()
    assert "3 entries" in words
    assert f"Valid until {last_day()}." in words
    assert "check numbers before use" in words
    page.get_by_role("button", name="Remove: NSPCC Helpline", exact=True).click()
    page.get_by_text("2 entries").wait_for()
    page.get_by_role("button", name="Clear my list").click()
    assert page.get_by_text("There is nothing on your list yet.").is_visible()
    assert page.locator(":focus").inner_text().startswith("There is nothing on your list yet.")
    assert page.evaluate(KEPT) == NOTHING
    assert visit.complaints == []


def test_how_sure_we_are_of_a_number_stands_on_its_card(open_page: OpenPage) -> None:
    visit = open_page("bristol/services/bristol/first-response/")
    buttons(visit.page).click()
    visit.go("bristol/my-list/")
    assert cards(visit.page) == ["First Response"]
    phones = visit.page.locator(".hub-result__phones")
    assert phones.locator(":is(.hub-sure, .hub-doubt)").count() == phones.locator("a").count()


def test_everything_is_done_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(HELPLINE).page
    page.keyboard.press("Tab")
    buttons(page).focus()
    page.keyboard.press("Space")
    assert buttons(page).evaluate("e => e === document.activeElement")
    page.locator(".hub-mylist summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Remove"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'content'")
    assert page.evaluate(KEPT) == NOTHING


def test_the_panel_never_hides_what_has_the_focus(open_page: OpenPage) -> None:
    page = open_page(HELPLINE, width=360).page
    buttons(page).click()
    top = page.locator(".hub-mylist").bounding_box()["y"]
    assert top > 700
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.hub-mylist, .hub-footer')"):
            break
        box = page.locator(":focus").bounding_box()
        panel = page.locator(".hub-mylist").bounding_box()
        assert box["y"] + min(box["height"], 20) <= panel["y"] + 1, page.evaluate(
            "document.activeElement.outerHTML"
        )
