"""Search in the browser runs nothing that was typed, and never fails in silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.finder import INDEX, ON_THE_PAGE, READY, answer, suggested, told
from tests.browser.pages import Visit

pytestmark = pytest.mark.browser

NOT_FOUND = ["😀", "مرحبا بك", "zz\u202ezz \\ \ufffd"]

NASTY = [
    "a",
    "+sibling -child title:x^9 a~5 * +-~^:",
    "__proto__ constructor toString",
    "<script>window.ran=1</script>",
    '"><img src=x onerror=window.ran=1>',
    "javascript:window.ran=1",
    "%E0%A4%A child %",
    *NOT_FOUND,
]
"""What should not be typed into a search. It is looked for, or said not to be found; no more."""


def held(page: Any) -> dict[str, Any]:
    """What the finder page makes of a query, and whether anything came of its text."""
    found = answer(page)
    return {
        "typed": page.locator("#page-search").input_value(),
        "answered": bool(found["found"]) or page.locator("[data-nothing]").is_visible(),
        "lacks": found["lacks"],
        "elements": page.locator("[data-answer]").locator("script, img").count(),
        "ran": page.evaluate("window.ran"),
    }


@pytest.mark.grid(one_in=6)
@pytest.mark.parametrize("nasty", NASTY)
def test_bad_input_is_looked_for_as_text_and_never_run(open_page: OpenPage, nasty: str) -> None:
    visit = open_page("guides/")
    page, typed = visit.page, nasty
    page.locator("#header-search").fill(nasty)
    page.locator("#header-search-list [role=option]").last.wait_for()
    assert page.locator("#header-search-list").locator("script, img").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/#q=*")
    told = held(page)
    assert told["lacks"] == typed or (told["lacks"] == "" and nasty not in NOT_FOUND)
    assert {**told, "lacks": ""} == {
        "typed": typed,
        "answered": True,
        "lacks": "",
        "elements": 0,
        "ran": None,
    }
    assert visit.complaints == []


def test_a_box_holds_no_more_than_can_be_asked(open_page: OpenPage) -> None:
    page = open_page("").page
    page.locator("#home-search").focus()
    page.keyboard.insert_text("sibling " * 1250)
    assert page.locator("#home-search").input_value() == ("sibling " * 1250)[:300]
    suggested(page, "#home-search", ("sibling " * 1250)[:300].strip())
    page.keyboard.press("Enter")
    page.locator("[data-results] li").first.wait_for()


FRAGMENTS = {
    "q=<img src=x onerror=window.ran=1>": ("<img src=x onerror=window.ran=1>", True),
    "q=javascript:window.ran=1&kind=javascript:window.ran=1": ("javascript:window.ran=1", True),
    "kind=javascript:alert(1)&topics=<script>window.ran=1</script>": ("", False),
    "__proto__=x&constructor=y&q=sibling": ("sibling", True),
    "kind=__proto__&where=constructor": ("", False),
    "q=%E0%A4%A": ("\ufffd%A", True),
    "q=%": ("%", True),
    "%": ("", False),
    "q=&kind=&=&&": ("", False),
    "q=" + "a" * 10_000: ("a" * 300, True),
    "q=" + "<b>" * 5_000: ("<b>" * 100, True),
    "q=sibling&q=other": ("sibling", True),
}
"""A fragment, what stands in the box then, and whether that is answered."""


@pytest.mark.grid(one_in=6)
@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_bad_fragment_asks_for_what_can_be_read_of_it(open_page: OpenPage, fragment: str) -> None:
    visit = open_page(f"find/#{fragment}")
    typed, answered = FRAGMENTS[fragment]
    visit.page.wait_for_function(READY)
    assert {**held(visit.page), "lacks": ""} == {
        "typed": typed,
        "answered": answered,
        "lacks": "",
        "elements": 0,
        "ran": None,
    }
    assert answer(visit.page)["chosen"] == []
    assert visit.page.locator(".hub-everything").is_visible()
    assert visit.complaints == []


def cut_short(text: str) -> str:
    return text[: len(text) // 2]


def of_another_kind(text: str) -> str:
    return "window.hubFinder={}"


def of_another_build(text: str) -> str:
    return text.replace('["', '["another-', 1)


def empty(text: str) -> str:
    return text.partition("=")[0] + "={}"


def without(part: str) -> Callable[[str], str]:
    def damage(text: str) -> str:
        assert f'"{part}":' in text
        return text.replace(f'"{part}":', '"other":')

    return damage


WORDS, TEXTS = "finder/*-w*.js", "finder/*-t*.js"
"""The pieces of words, and of texts of results."""

Damage = Callable[[str], str] | None
DAMAGES: dict[str, tuple[str, Damage]] = {
    f"{name} missing": (name, None) for name in (*ON_THE_PAGE, WORDS, TEXTS)
}
DAMAGES |= {
    "cut short": ("hub-finder.js", cut_short),
    "of another kind": ("hub-finder.js", of_another_kind),
    **{
        f"without {part}": ("hub-finder.js", without(part))
        for part in ("pieces", "rules", "lengths", "names", "starts", "silent", "leads", "w0")
    },
    **{
        f"{name} {damage.__name__}": (name, damage)
        for name in (WORDS, TEXTS)
        for damage in (cut_short, empty, of_another_build)
    },
    **{f"{WORDS} without {part}": (WORDS, without(part)) for part in ("words", "asks", "rarity")},
}
"""Which script is damaged, and what became of it; None for a script that is not there."""


def damaged(visit: Visit, whole_site: Path, damage: str) -> None:
    name, change = DAMAGES[damage]

    def answer(route: Any) -> None:
        if change is None:
            return route.fulfill(status=404)
        path = whole_site / urlsplit(route.request.url).path.lstrip("/")
        return route.fulfill(body=change(path.read_text("utf-8")))

    visit.page.route(f"**/assets/{name}", answer)


@pytest.mark.grid(one_in=16)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_or_missing_index_says_so_and_leads_to_the_list(
    open_page: OpenPage, whole_site: Path, damage: str
) -> None:
    visit = open_page("about/", width=360)
    page = visit.page
    damaged(visit, whole_site, damage)
    if DAMAGES[damage][0] in (*INDEX, WORDS, TEXTS):
        page.locator("#header-search").focus()
        page.keyboard.type("sibling")
        said = page.locator(".hub-header .hub-suggestions__broken")
        said.wait_for()
        assert page.locator("#header-search").get_attribute("aria-expanded") == "false"
        told(
            page, ".hub-header [role=status]", "The search could not be loaded. Everything, A to Z"
        )
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Everything, A to Z"
        page.keyboard.press("Enter")
        page.wait_for_url("**/find/#a-to-z")
    visit.go("find/#q=sibling")
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text() == (
        "The search could not be loaded. Everything is listed below, A to Z and by topic."
    )
    assert page.locator("article :is(input, button, summary):visible").evaluate_all(
        "all => all.map(e => e.id || e.innerText)"
    ) == ["page-search", "Find"]
    alert.get_by_role("link", name="by topic").click()
    page.wait_for_url("**/find/#by-topic")
    assert page.locator(".hub-everything a", has_text="Childline").first.is_visible()


@pytest.mark.parametrize("name", ["hub-finder.js", WORDS, TEXTS])
def test_what_could_not_be_loaded_is_tried_again_when_somebody_comes_back(
    open_page: OpenPage, name: str
) -> None:
    visit = open_page("guides/")
    page = visit.page
    page.route(f"**/assets/{name}", lambda route: route.abort())
    page.locator("#header-search").focus()
    page.keyboard.type("sibling")
    page.locator(".hub-suggestions__broken:visible").wait_for()
    page.unroute(f"**/assets/{name}")
    asked = len(visit.requests)
    page.keyboard.type("s")
    page.keyboard.press("Shift+Tab")
    assert len(visit.requests) == asked
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert suggested(page, "#header-search", "siblings").count() > 5
