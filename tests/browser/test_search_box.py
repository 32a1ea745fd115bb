"""The search box of every page is a combobox: by keyboard, finger, mouse and screen reader."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.finder import AT_ONCE, LISTEN, suggest, suggested, told

pytestmark = [pytest.mark.browser, pytest.mark.grid]

BOXES = [
    ("", "#home-search", 1280),
    ("", "#home-search", 360),
    ("guides/", "#header-search", 1280),
    ("bristol/resources/kcsie/", "#header-search", 360),
]
every_box = pytest.mark.parametrize(("address", "box", "width"), BOXES)

PATTERN = """input => {
  const list = document.getElementById(input.getAttribute('aria-controls'));
  const options = [...list.children];
  return {
    role: input.getAttribute('role'), list: list.getAttribute('role'),
    complete: input.getAttribute('aria-autocomplete'),
    expanded: input.getAttribute('aria-expanded') === 'true',
    shown: list.checkVisibility(),
    options: options.every(o => o.getAttribute('role') === 'option' && o.tabIndex === -1),
    active: options.findIndex(o => o.id === input.getAttribute('aria-activedescendant')),
    selected: options.flatMap((o, at) => o.getAttribute('aria-selected') === 'true' ? [at] : []),
    focus: document.activeElement === input,
  };
}"""
"""How a box stands, as assistive technology is told."""

COMBOBOX = {"role": "combobox", "list": "listbox", "complete": "list", "options": True}


def stands(page: Any, box: str) -> dict[str, Any]:
    found: dict[str, Any] = page.locator(box).evaluate(PATTERN)
    return found


def opened(active: int = -1) -> dict[str, Any]:
    """A box with its suggestions shown, one of them chosen or none."""
    return COMBOBOX | {
        "expanded": True,
        "shown": True,
        "active": active,
        "selected": [active] if active >= 0 else [],
        "focus": True,
    }


CLOSED = COMBOBOX | {"expanded": False, "shown": False, "active": -1, "selected": []}


@every_box
def test_the_arrow_keys_go_round_the_suggestions_and_the_box(
    open_page: OpenPage, address: str, box: str, width: int
) -> None:
    page = open_page(address, width=width).page
    assert stands(page, box) == CLOSED | {"focus": False}
    last = suggest(page, box, "sibling").count() - 1
    assert last >= 5
    assert stands(page, box) == opened()
    for active in (*range(last + 1), -1, 0):
        page.keyboard.press("ArrowDown")
        assert stands(page, box) == opened(active)
    for active in (-1, last, last - 1):
        page.keyboard.press("ArrowUp")
        assert stands(page, box) == opened(active)
    assert page.locator(box).input_value() == "sibling"


@every_box
def test_the_chosen_suggestion_is_always_in_view(
    open_page: OpenPage, address: str, box: str, width: int
) -> None:
    page = open_page(address, width=width).page
    page.set_viewport_size({"width": width // 4 + 240, "height": 300})  # as when zoomed in
    for _ in range(suggest(page, box, "sibling").count()):
        page.keyboard.press("ArrowDown")
        seen = page.locator("[aria-selected=true]").evaluate("""option => {
          const box = option.getBoundingClientRect(), list = option.closest('.hub-suggestions');
          const around = list.getBoundingClientRect();
          return [box.top >= Math.max(0, around.top) - 1,
            box.bottom <= Math.min(innerHeight, around.bottom) + 1];
        }""")
        assert seen == [True, True]


@every_box
def test_escape_closes_and_then_clears(
    open_page: OpenPage, address: str, box: str, width: int
) -> None:
    page = open_page(address, width=width).page
    suggest(page, box, "sibling")
    page.keyboard.press("ArrowDown")
    for left in ("sibling", "", ""):
        page.keyboard.press("Escape")
        assert stands(page, box) == CLOSED | {"focus": True}
        assert page.locator(box).input_value() == left


@every_box
def test_enter_opens_what_is_chosen(
    open_page: OpenPage, address: str, box: str, width: int
) -> None:
    visit = open_page(address, width=width)
    page = visit.page
    options = suggest(page, box, "sibling guide")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    goal = options.nth(1).evaluate("option => option.href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)
    assert visit.complaints == []


@every_box
def test_enter_without_a_choice_and_the_last_option_lead_to_all_results(
    open_page: OpenPage, address: str, box: str, width: int
) -> None:
    visit = open_page(address, width=width)
    edition = f"{visit.origin}/{'bristol/' if address.startswith('bristol') else ''}"
    options = suggest(visit.page, box, "sibling & touching")
    goal = f"{edition}find/#q=sibling+%26+touching"
    assert options.last.inner_text() == "All results for “sibling & touching”"
    assert options.last.evaluate("option => option.href") == goal
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(goal)
    assert visit.page.locator("#page-search").input_value() == "sibling & touching"
    visit.page.locator("[data-results] li").first.wait_for()


@every_box
def test_tab_leaves_and_closes_and_an_arrow_opens_again(
    open_page: OpenPage, address: str, box: str, width: int
) -> None:
    page = open_page(address, width=width).page
    suggest(page, box, "sibling")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Find"
    assert stands(page, box) == CLOSED | {"focus": False}
    page.keyboard.press("Shift+Tab")
    assert stands(page, box) == CLOSED | {"focus": True}
    page.keyboard.press("ArrowUp")
    last = suggested(page, box, "sibling").count() - 1
    assert stands(page, box) == opened(last)


def test_further_letters_give_up_what_was_chosen(open_page: OpenPage) -> None:
    page = open_page("").page
    suggest(page, "#home-search", "sib")
    page.keyboard.press("ArrowDown")
    assert stands(page, "#home-search") == opened(0)
    page.keyboard.type("ling")
    suggested(page, "#home-search", "sibling")
    assert stands(page, "#home-search") == opened()


def test_an_empty_box_has_no_suggestions_and_goes_nowhere(open_page: OpenPage) -> None:
    visit = open_page("")
    suggest(visit.page, "#home-search", "s")
    for key in ("Backspace", "ArrowDown", "Space", "Space", "Enter"):
        visit.page.keyboard.press(key)
        assert stands(visit.page, "#home-search") == CLOSED | {"focus": True}
    assert visit.page.url == f"{visit.origin}/"


STATUS = ".hub-header [role=status]"


@pytest.mark.parametrize(
    ("words", "said"),
    [("0808 802 3456", "1 suggestion"), ("zzzzqqqq", "Nothing found"), ("sibling", None)],
)
def test_a_screen_reader_is_told_how_many_there_are_once_somebody_stops_typing(
    open_page: OpenPage, words: str, said: str | None
) -> None:
    page = open_page("guides/").page
    page.evaluate(LISTEN, STATUS)
    page.locator("#header-search").focus()
    page.wait_for_function("HubSearch.load('').then(() => true)")
    page.locator("#header-search").evaluate(AT_ONCE, words)
    count = suggested(page, "#header-search", words).count() - 1
    said = said or f"{count} suggestions"
    told(page, STATUS, said)
    page.keyboard.press("Escape")
    told(page, STATUS, "")
    assert page.evaluate("said") == [said, ""]


def test_a_suggestion_is_read_out_with_its_kind_and_what_to_beware_of(open_page: OpenPage) -> None:
    page = open_page("").page
    suggest(page, "#home-search", "survivorsuk online")
    page.get_by_role(
        "option",
        name="SurvivorsUK online helpline Service We don't know whether it still runs",
        exact=True,
    ).wait_for()
    page = open_page("bristol/guides/").page
    suggest(page, "#header-search", "wales safeguarding procedures green house")
    for name in (
        "Wales Safeguarding Procedures Policy For Wales",
        "The Green House Service · Bristol",
    ):
        page.get_by_role("option", name=name, exact=True).wait_for()


@pytest.mark.parametrize("touch", [False, True])
def test_a_suggestion_can_be_clicked_or_tapped_and_elsewhere_closes(
    open_page: OpenPage, touch: bool
) -> None:
    page = open_page("bristol/", width=360, has_touch=touch).page
    press = "tap" if touch else "click"
    suggest(page, "#home-search", "sibling")
    page.locator("h1").dispatch_event("click")  # as a touch that leaves the focus where it is
    assert not stands(page, "#home-search")["expanded"]
    getattr(page.locator("#home-search"), press)()
    page.keyboard.press("ArrowDown")
    option = suggested(page, "#home-search", "sibling").nth(1)
    goal, size = option.evaluate("option => [option.href, option.offsetHeight]")
    assert size >= 44
    getattr(option, press)()
    page.wait_for_url(goal)


def test_keys_that_choose_characters_of_an_input_method_do_nothing_else(
    open_page: OpenPage,
) -> None:
    page = open_page("").page
    suggest(page, "#home-search", "sibling")
    press = """(input, [key, isComposing]) => input.dispatchEvent(
      new KeyboardEvent('keydown', {key, isComposing, bubbles: true, cancelable: true}))"""
    for key in ("ArrowDown", "Enter", "Escape"):
        assert page.locator("#home-search").evaluate(press, [key, True])
        assert stands(page, "#home-search") == opened()
    assert not page.locator("#home-search").evaluate(press, ["ArrowDown", False])
    assert stands(page, "#home-search") == opened(0)
