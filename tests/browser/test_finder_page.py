"""The finder page: facets that count, a state that can be bookmarked, and results that explain."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.finder import AT_ONCE, LISTEN, READY, answer, ask, show_all, told

pytestmark = pytest.mark.browser

STATUS = "[data-status]"


def option(page: Any, name: str) -> Any:
    facet, value = name.split("=")
    return page.locator(f"[data-facets] input[name='{facet}'][value='{value}']")


@pytest.mark.audit
@pytest.mark.parametrize("query", ["isva", "therapy", ""])
def test_each_option_counts_what_it_would_leave_and_one_without_results_is_hidden(
    open_page: OpenPage, query: str
) -> None:
    page = open_page("bristol/find/").page
    shown = ask(page, f"q={query}")["options"]
    assert len(shown) >= 5
    assert 0 not in shown.values()
    alone = {name: ask(page, f"q={query}&{name}") for name in shown}
    assert {name: int(found["count"].split(" ")[0]) for name, found in alone.items()} == shown
    ask(page, f"q={query}")
    hidden = page.locator("[data-facets] label").evaluate_all(
        "all => all.filter(l => !l.checkVisibility()).map(l => l.lastElementChild.textContent)"
    )
    assert set(hidden) == ({"0"} if query else set())


def test_values_of_one_facet_widen_and_of_two_narrow(open_page: OpenPage) -> None:
    page = open_page("find/").page

    def found(fragment: str) -> list[str]:
        ask(page, fragment)
        return show_all(page)

    everything = found("q=online")
    guides, tools = found("q=online&kind=guide"), found("q=online&kind=tool")
    schools = found("q=online&audiences=social-work")
    either = set(guides) | set(tools)
    assert len(either) == len(guides) + len(tools) < len(everything)
    assert found("q=online&kind=guide&kind=tool") == [one for one in everything if one in either]
    both = found("q=online&kind=guide&audiences=social-work")
    assert both == [one for one in guides if one in schools]
    assert 0 < len(both) < len(guides)


def test_what_is_chosen_by_hand_can_be_bookmarked(open_page: OpenPage) -> None:
    page = open_page("bristol/find/").page
    page.wait_for_function(READY)
    page.locator("#page-search").focus()
    page.keyboard.type("what helps a child")
    for name in ("kind=guide", "kind=service", "audiences=social-work"):
        option(page, name).focus()
        page.keyboard.press("Space")
    by_hand = answer(page)
    assert by_hand["found"]
    assert by_hand["chosen"] == ["kind=guide", "kind=service", "audiences=social-work"]
    page.wait_for_url("**/#q=what+helps+a+child&kind=guide&kind=service&audiences=social-work")
    again = open_page(page.url).page
    assert answer(again) == by_hand
    assert again.locator("#page-search").input_value() == "what helps a child"
    again.reload()
    assert answer(again) == by_hand


def test_back_and_forward_go_through_what_was_asked_and_typing_is_one_step(
    open_page: OpenPage,
) -> None:
    page = open_page("find/").page
    states, start = [answer(page)], page.evaluate("history.length")

    def step(fragment: str) -> None:
        page.wait_for_url(f"**/find/#{fragment}")
        states.append(answer(page))

    page.locator("#page-search").focus()
    for letter in range(7):
        page.keyboard.type("sibling"[letter])
        page.wait_for_url(f"**/find/#q={'sibling'[: letter + 1]}")
    step("q=sibling")
    option(page, "kind=guide").check()
    step("q=sibling&kind=guide")
    page.locator("[data-clear]").click()
    step("q=sibling")
    page.locator("#page-search").fill("chisva")
    page.keyboard.press("Enter")
    step("q=chisva")
    page.locator("[data-results] a").first.click()
    page.wait_for_url(lambda url: "/find/" not in url)
    assert page.evaluate("history.length") == start + len(states)
    for at in range(len(states) - 1, -1, -1):
        page.go_back()
        page.wait_for_function(
            f"document.querySelector('[data-count]').textContent === {states[at]['count']!r}"
        )
        assert answer(page) == states[at]
    page.go_forward()
    page.wait_for_url("**/find/#q=sibling")
    assert page.locator("#page-search").input_value() == "sibling"


def test_a_link_to_a_place_on_the_page_keeps_what_was_asked(open_page: OpenPage) -> None:
    page = open_page("find/#q=sibling&kind=guide").page
    before = answer(page)
    for place in ("content", "a-to-z"):
        page.evaluate("place => document.querySelector(`a[href$='#${place}']`).click()", place)
        page.wait_for_url(f"**#{place}")
        assert answer(page) == before
        assert page.locator("#page-search").input_value() == "sibling"


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("place", ["a-to-z", "by-topic"])
def test_an_address_of_the_list_shows_the_list(open_page: OpenPage, width: int, place: str) -> None:
    page = open_page(f"find/#{place}", width=width).page
    page.wait_for_function(READY)
    top = page.locator(f"#{place}").evaluate("heading => heading.getBoundingClientRect().top")
    assert 0 <= top < 80


def test_clear_all_clears_what_was_chosen_and_keeps_the_words(open_page: OpenPage) -> None:
    page = open_page("find/#q=sibling").page
    before = answer(page)
    ask(page, "q=sibling&kind=guide&kind=research&topics=sibling")
    page.locator("[data-clear]").press("Enter")
    assert answer(page) == before
    page.wait_for_url("**/find/#q=sibling")
    assert page.locator(":focus").inner_text() == before["count"]
    assert not page.locator("[data-clear]").is_visible()
    option(page, "kind=guide").check()
    page.locator("#page-search").fill("")
    page.locator("[data-clear]").press("Enter")
    page.locator("#page-search:focus").wait_for()
    assert not page.locator("[data-answer]").is_visible()


def test_what_nothing_has_can_be_undone_where_it_is_said(open_page: OpenPage) -> None:
    page = open_page("find/").page
    some = set(ask(page, "q=chisva")["options"])
    name = next(one for one in ask(page, "q=")["options"] if one not in some)
    assert ask(page, f"q=chisva&{name}")["count"] == "Nothing has all of these"
    assert page.locator("[data-clear]").is_visible()
    assert not page.locator("[data-nearest]").is_visible()
    option(page, name).focus()
    page.keyboard.press("Space")
    assert option(page, name).evaluate("box => box === document.activeElement")
    assert answer(page)["found"] != []


def test_enter_goes_to_the_results_and_more_goes_on_from_there(open_page: OpenPage) -> None:
    page = open_page("find/", width=360).page
    page.wait_for_function(READY)
    page.locator("#page-search").focus()
    page.keyboard.type("child")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('[data-count]')")
    before = answer(page)
    total = int(before["count"].split(" ")[0])
    assert len(before["found"]) == 20 < total
    more = page.locator("[data-more]")
    assert more.inner_text() == "Show 20 more"
    more.press("Enter")
    at = "a => [...document.querySelectorAll('[data-results] h3 a')].indexOf(a)"
    assert page.locator(":focus").evaluate(at) == 20
    assert show_all(page)[:20] == before["found"]
    assert page.locator("[data-results] > li").count() == total


def test_the_facets_are_folded_on_a_phone_and_say_how_many_are_chosen(open_page: OpenPage) -> None:
    page = open_page("find/#q=sibling&kind=guide&kind=tool", width=360).page
    page.wait_for_function(READY)
    summary, guide = page.locator(".hub-facets summary"), option(page, "kind=guide")
    assert summary.inner_text().split() == ["Narrow", "down", "2", "chosen"]
    assert not guide.is_visible()
    summary.press("Enter")
    assert guide.is_visible()
    guide.press("Space")
    assert summary.inner_text().split() == ["Narrow", "down", "1", "chosen"]
    summary.press("Enter")
    assert not guide.is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    guide.wait_for()
    assert not summary.is_visible()


def test_a_screen_reader_is_told_once_when_somebody_stops_typing(open_page: OpenPage) -> None:
    page = open_page("find/").page
    page.wait_for_function(READY)
    page.evaluate(LISTEN, STATUS)
    page.locator("#page-search").evaluate(AT_ONCE, "harmfull behavour")
    words = f"{answer(page)['count']}. Read “behavour” as “behaviour”."
    told(page, STATUS, words)
    page.locator("#page-search").evaluate(AT_ONCE, "zzzzqqqq")
    told(page, STATUS, "Nothing found for “zzzzqqqq”")
    assert page.evaluate("said") == [words, "Nothing found for “zzzzqqqq”"]
