"""The pathway in the browser: by keyboard, without JavaScript, on a phone, and on paper."""

from __future__ import annotations

from typing import Any

import pytest

from signpost.model import Text
from signpost.model.pathway_map import pathway_of
from signpost.render.signposting import always
from tests.browser.conftest import OpenPage
from tests.browser.pages import both_schemes
from tests.browser.pdf import sheets
from tests.browser.test_axe import report, violations
from tests.browser.test_keyboard import FOCUS, STOPS, walk
from tests.hub.shipped import last_day, shipped

pytestmark = pytest.mark.browser


TO_THE_FRONT_DOOR = [
    "Begin here",
    "No",
    "A child has told me something",
    "Next: tell your safeguarding lead",
    "We agree, in England: contact children's services",
]
"""What somebody answers on the way from the first step to the council's number."""

MOST_TABS = 120


def _packed(words: str | Text) -> str:
    """Words as they are found in what was printed: without blanks."""
    return "".join(str(words).split())


def choose(page: Any, label: str) -> None:
    """Tab to the way on that has a label, and press Enter."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        way = page.locator(".hub-ways a:focus strong")
        if way.count() and way.inner_text() == label:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab never came to {label!r}")


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_from_the_first_step_to_the_local_number_by_keyboard_alone(
    open_page: OpenPage, scripts: bool
) -> None:
    visit = open_page("bristol/pathway/start/", java_script_enabled=scripts)
    page = visit.page
    for label in TO_THE_FRONT_DOOR:
        choose(page, label)
    assert page.url == f"{visit.origin}/bristol/pathway/contact-the-front-door/"
    number = page.locator("section[aria-labelledby=here] a[href='tel:+441179036444']")
    assert number.inner_text() == "0117 903 6444"
    assert number.is_visible()
    assert (visit.complaints, visit.foreign) == ([], [])


def test_home_leads_in_two_clicks_from_a_child_told_me_to_the_local_number(
    open_page: OpenPage,
) -> None:
    page = open_page("bristol/", width=360, java_script_enabled=False).page
    page.get_by_role("link", name="A child told me something").click()
    page.locator(".hub-ways a", has_text="tell your safeguarding lead").click()
    assert page.locator("h1").inner_text() == "Tell your safeguarding lead today"
    assert page.locator("article .hub-slots a[href='tel:+441179036444']").is_visible()


def test_back_and_forward_lead_over_the_same_steps(open_page: OpenPage) -> None:
    page = open_page("pathway/in-danger-now/", java_script_enabled=False).page
    page.locator(".hub-ways a", has_text="Yes, or I am not sure").click()
    assert page.locator("h1").inner_text() == "Ring 999 now"
    page.locator(".hub-back a", has_text="Is the child in danger now?").click()
    assert page.url.endswith("/pathway/in-danger-now/")


def test_every_step_can_be_clicked_on_the_map_without_javascript(open_page: OpenPage) -> None:
    visit = open_page("pathway/", java_script_enabled=False)
    steps = visit.page.locator(".hub-map a")
    last = steps.count() - 1
    assert last > 30
    for at, title in ((0, "You are worried about a child"), (last, "Look after yourself")):
        steps.nth(at).click()
        assert visit.page.locator("h1").inner_text().startswith(title)
        visit.go("pathway/")


@pytest.mark.audit
@pytest.mark.parametrize("width", [360, 1280])
def test_tab_goes_through_the_map_in_order_and_shows_where_it_is(
    open_page: OpenPage, width: int
) -> None:
    page = open_page("pathway/", width=width).page
    stops = page.evaluate(STOPS)
    found = walk(page)
    assert [focus["stop"] for focus in found] == stops
    assert [f["stop"] for f in found if not f["marked"]] == []
    assert [f["stop"] for f in found if not f["seen"]] == []


@both_schemes
def test_a_step_that_has_the_focus_shows_every_way_on(open_page: OpenPage, scheme: str) -> None:
    page = open_page("pathway/", scheme=scheme).page
    step = page.locator(".hub-map__step", has=page.locator("a[href$='/pathway/the-plan/']"))
    drawn = step.locator(".hub-map__more")
    visibility = "e => getComputedStyle(e).visibility"
    assert drawn.locator("path").count() == 5
    assert drawn.evaluate(visibility) == "hidden"
    page.keyboard.press("Tab")
    step.locator("a").focus()
    assert drawn.evaluate(visibility) == "visible"
    assert page.evaluate(FOCUS)["marked"]
    step.locator("a").evaluate("e => e.blur()")
    assert drawn.evaluate(visibility) == "hidden"
    step.locator("a").hover()
    assert drawn.evaluate(visibility) == "visible"


SPILLS = """() => [...document.querySelectorAll('.hub-map__step a')].filter(a => {
  const box = a.querySelector('.hub-map__shape').getBBox();
  const words = a.querySelector('text').getBBox();
  return words.x < box.x || words.x + words.width > box.x + box.width
    || words.y < box.y || words.y + words.height > box.y + box.height;
}).map(a => a.textContent.trim())"""
"""Steps whose words do not fit into their box."""


@pytest.mark.parametrize("address", ["pathway/", "denbighshire/pathway/"])
@pytest.mark.parametrize("font", ["", "DejaVu Sans"], ids=["as-it-is", "a-wide-font"])
def test_the_words_of_every_step_fit_into_its_box(
    open_page: OpenPage, address: str, font: str
) -> None:
    page = open_page(address).page
    page.locator(".hub-map").evaluate("(e, font) => { e.style.fontFamily = font }", font)
    assert page.evaluate(SPILLS) == []


KINDS = """all => all.map(step => [
  step.dataset.step,
  step.querySelector('.hub-map__kind').textContent.split(/[,:]/)[0],
  [...step.querySelectorAll('a path')]
    .map(path => path.getAttribute('d').replace(/[^A-Za-z]/g, '')).join(),
])"""
"""Of each step on the map: its kind, the word for it, and the form of its lines."""


def test_kinds_differ_by_word_and_shape_and_not_by_colour_alone(open_page: OpenPage) -> None:
    drawn = open_page("pathway/").page.locator(".hub-map__step").evaluate_all(KINDS)
    assert {(kind, word) for kind, word, _ in drawn} == {
        ("point", "Starting point"),
        ("question", "Question"),
        ("action", "Action"),
        ("outcome", "Outcome"),
        ("stop", "Stop"),
    }
    assert len({form for _, _, form in drawn}) == 5


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_map_can_be_read_at_any_width(open_page: OpenPage, width: int) -> None:
    page = open_page("pathway/", width=width).page
    scale = page.locator(".hub-map__drawing").evaluate("e => e.getScreenCTM().a")
    size = page.locator(".hub-map__step text").first.evaluate("e => getComputedStyle(e).fontSize")
    assert scale * float(size.removesuffix("px")) >= 12


@pytest.mark.parametrize("at", ["pathway/", "pathway/tell-your-lead/", "pathway/all/"])
def test_on_a_phone_the_page_never_scrolls_sideways(open_page: OpenPage, at: str) -> None:
    page = open_page(at, width=360).page
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_on_a_phone_the_map_scrolls_in_its_own_box(open_page: OpenPage) -> None:
    page = open_page("pathway/", width=360).page
    box = page.locator(".hub-map")
    assert box.evaluate("e => e.scrollWidth > e.clientWidth")
    box.focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.hub-map').scrollLeft > 100")
    assert page.evaluate("scrollX") == 0


def test_a_stop_is_warning_text_with_its_number_above_the_fold(open_page: OpenPage) -> None:
    page = open_page("pathway/ring-999/", width=360).page
    box = page.locator(".hub-stop a[href='tel:999']").bounding_box()
    assert box["y"] + box["height"] < 800
    assert box["height"] >= 44
    assert page.locator(".hub-stop svg").first.is_visible()


def test_every_step_on_paper_can_be_followed_by_its_numbers(open_page: OpenPage) -> None:
    visit = open_page("bristol/pathway/all/")
    printed = sheets(visit.page.pdf(format="A4"))
    text = "".join(printed)
    assert 10 < len(printed) <= 20
    pathway = pathway_of(shipped("bristol").edition())
    for id, number in pathway.numbers.items():
        step = pathway.steps[id]
        assert f"{number}{_packed(step.title)}" in text
        for option, target in pathway.ways_on(step):
            assert f"{_packed(option.label)}:goto{pathway.numbers[target.id]}" in text
    doors = [one.line[1].number for one in always(shipped("bristol").edition()) if one.line]
    assert len(doors) > 0
    for sheet in printed:
        assert f"checkbeforeuseafter{last_day().replace(' ', '')}" in sheet
        assert "Childindangernow?999" in sheet
        assert [number for number in doors if _packed(number) not in sheet] == []
    assert visit.complaints == []


def test_a_step_and_the_map_print_what_can_be_used_on_paper(open_page: OpenPage) -> None:
    page = open_page("pathway/tell-your-lead/", media="print").page
    assert not page.locator(".hub-step__stage").is_visible()
    assert page.locator(".hub-ways a").first.is_visible()
    page = open_page("pathway/", media="print", width=760).page
    assert page.locator(".hub-map__drawing").bounding_box()["width"] <= 760
    assert page.locator(".hub-steps a").first.is_visible()


@pytest.mark.audit
@pytest.mark.grid(one_in=2)
@both_schemes
def test_axe_finds_nothing_with_the_ways_of_a_step_shown_on_the_map(
    open_page: OpenPage, axe: str, scheme: str
) -> None:
    page = open_page("pathway/", scheme=scheme).page
    page.keyboard.press("Tab")
    page.locator(".hub-map a").nth(3).focus()
    found = violations(page, axe)
    assert not found, report(found)
