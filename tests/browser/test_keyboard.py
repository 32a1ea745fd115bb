"""Everything on a page can be reached, seen and done with the keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.finder import READY, answer

pytestmark = pytest.mark.browser

STOPS = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
  .filter(e => e.checkVisibility({contentVisibilityAuto: true}) && !e.disabled)
  .filter(e => !(e.closest('details:not([open])') && !e.matches('summary')) || e.offsetHeight)
  .map(e => {
    e.dataset.shadow = getComputedStyle(e).boxShadow;
    return e.dataset.stop = e.outerHTML.slice(0, 120);
  })"""
"""All that a keyboard must reach, in the order of the page. Keeps how each looks at rest."""

FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  return {
    stop: e.dataset.stop,
    marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
      || style.boxShadow !== e.dataset.shadow,
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 8 && box.height > 8,
  };
}"""

PATIENCE = 300
"""More stops than any page tested here has."""


def walk(page: Any) -> list[dict[str, Any]]:
    """What has the focus at each press of Tab, until the page is through."""
    found = []
    for _ in range(PATIENCE):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            return found
        found.append(focus)
    raise AssertionError("Tab never came to the end of the page")


@pytest.mark.audit
@pytest.mark.parametrize(
    ("address", "width", "scheme"),
    [
        ("", 360, "light"),
        ("", 1280, "light"),
        ("", 1280, "dark"),
        ("worried-about-a-child/", 360, "dark"),
        ("services/lighthouse/", 1280, "light"),
    ],
)
def test_tab_reaches_everything_in_order_and_always_shows_where_it_is(
    open_page: OpenPage, address: str, width: int, scheme: str
) -> None:
    page = open_page(address, width=width, scheme=scheme).page
    stops = page.evaluate(STOPS)
    found = walk(page)
    assert [focus["stop"] for focus in found] == stops
    assert len(found) > 25
    assert [f["stop"] for f in found if not f["marked"]] == []
    assert [f["stop"] for f in found if not f["seen"]] == []


@pytest.mark.parametrize("width", [1280, 360])
def test_tab_goes_through_the_finder_in_order_and_can_skip_its_facets(
    open_page: OpenPage, width: int
) -> None:
    page = open_page("bristol/find/#q=therapy&kind=service", width=width).page
    page.wait_for_function(READY)
    page.locator(".hub-facets").evaluate("facets => facets.open = true")
    page.locator(".hub-everything").evaluate("list => list.remove()")  # some 350 plain links
    stops = page.evaluate(STOPS)
    found = walk(page)
    assert [focus["stop"] for focus in found] == stops
    assert [f["stop"] for f in found if not f["marked"] or not f["seen"]] == []
    page.locator("[data-skip]").focus()
    page.keyboard.press("Enter")
    assert page.locator(":focus").inner_text() == answer(page)["count"]
    assert page.url.endswith("#q=therapy&kind=service")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Clear all"
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == page.locator(".hub-result h3").first.inner_text()


def test_the_menu_opens_and_leads_on_from_the_keyboard(open_page: OpenPage) -> None:
    page = open_page("", width=360).page
    links = page.locator(".hub-menu a")
    assert not links.first.is_visible()
    page.locator(".hub-menu summary").focus()
    page.keyboard.press("Enter")
    assert links.first.is_visible()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Pathway"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/")


def test_the_menu_needs_no_opening_on_a_wide_screen(open_page: OpenPage) -> None:
    page = open_page("guides/", width=1280).page
    assert not page.locator(".hub-menu summary").is_visible()
    labels = page.locator(".hub-menu a").all_inner_texts()
    lists = ["Guides and tools", "Research", "Training", "Services", "Topics", "Bulletins"]
    assert labels == ["Pathway", *lists, "Glossary"]
    assert page.locator(".hub-menu a[aria-current=page]").all_inner_texts() == ["Guides and tools"]


def shown(tip: Any) -> bool:
    box = tip.bounding_box()
    return box["width"] > 20 and box["height"] > 15 and bool(tip.evaluate(IS_CLEAR))


IS_CLEAR = "e => getComputedStyle(e).clipPath === 'none'"


@pytest.mark.parametrize("width", [360, 1280])
def test_an_acronym_explains_itself_on_focus_until_escape(open_page: OpenPage, width: int) -> None:
    page = open_page("resources/nspcc-sw-confidence/", width=width).page
    term = page.locator(".hub-term").first
    tip = term.locator(".hub-term__tip")
    assert not shown(tip)
    page.keyboard.press("Tab")
    term.focus()
    assert shown(tip)
    box = tip.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.keyboard.press("Escape")
    assert not shown(tip)
    assert term.evaluate("e => e === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert shown(tip)


def test_an_acronym_explains_itself_under_the_mouse_and_the_tip_can_be_entered(
    open_page: OpenPage,
) -> None:
    page = open_page("resources/nspcc-sw-confidence/").page
    term = page.locator(".hub-term").first
    tip = term.locator(".hub-term__tip")
    term.hover()
    assert shown(tip)
    word, box = term.bounding_box(), tip.bounding_box()
    page.mouse.move(word["x"] + word["width"] / 2, box["y"] + box["height"] / 2, steps=30)
    assert shown(tip)
    page.keyboard.press("Escape")
    assert not shown(tip)


def cards(page: Any) -> list[str]:
    return page.locator(".hub-filters__none + .hub-cards .hub-card:visible h3").all_inner_texts()


@pytest.mark.parametrize("address", ["guides/", "research/", "services/"])
def test_a_list_is_filtered_by_keyboard_bookmarked_and_cleared(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address).page
    everything = cards(page)
    page.locator("#filter-topics").focus()
    page.keyboard.press("ArrowDown")
    topic = page.locator("#filter-topics").input_value()
    few = cards(page)
    assert topic
    assert 0 < len(few) < len(everything)
    assert page.url.endswith(f"{address}#topics={topic}")
    assert page.locator(".hub-filters output").inner_text() == f"{len(few)} shown"
    again = open_page(page.url).page
    assert cards(again) == few
    assert again.locator("#filter-topics").input_value() == topic
    again.reload()
    assert cards(again) == few
    again.locator(".hub-filters button[type=reset]").focus()
    again.keyboard.press("Enter")
    again.wait_for_function("!location.hash")
    assert cards(again) == everything


def test_a_bookmarked_filter_is_followed_when_only_the_fragment_changes(
    open_page: OpenPage,
) -> None:
    page = open_page("guides/#kind=tool").page
    about_siblings = cards(open_page("guides/#topics=sibling").page)
    assert len(about_siblings) != len(cards(page))
    page.evaluate("location.hash = 'topics=sibling'")
    page.locator("output", has_text=f"{len(about_siblings)} shown").wait_for(timeout=5000)
    assert cards(page) == about_siblings


def test_filters_that_leave_nothing_say_so(open_page: OpenPage) -> None:
    page = open_page("guides/#kind=tool&topics=staff-wellbeing").page
    assert cards(page) == []
    assert page.locator(".hub-filters output").inner_text() == "0 shown"
    assert page.get_by_text("Nothing has all of these").is_visible()


def test_a_filter_that_does_not_exist_hides_nothing(open_page: OpenPage) -> None:
    visit = open_page("guides/#topics=<script>&kind=nonsense&x=y")
    assert cards(visit.page) == cards(open_page("guides/").page)
    assert visit.complaints == []
