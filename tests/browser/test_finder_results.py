"""What the finder page finds: why it fits, what to beware of, whom to ring; and nothing at all."""

from __future__ import annotations

from typing import Any

import pytest

from signpost.model import Edition
from tests.browser.conftest import OpenPage
from tests.browser.finder import READY, answer, ask, suggest
from tests.browser.test_without_javascript import READ

pytestmark = pytest.mark.browser


def card(page: Any, title: str) -> Any:
    """The result with a title."""
    return page.locator(".hub-result").filter(has=page.get_by_role("link", name=title, exact=True))


def test_a_slip_is_read_as_the_nearest_word_and_says_so(open_page: OpenPage) -> None:
    page = open_page("find/").page
    found = ask(page, "q=harmfull behavour")
    assert found["read"] == "Read “behavour” as “behaviour”."
    assert page.locator("[data-read]").is_visible()
    assert ask(page, "q=harmful behaviour")["read"] == ""
    assert not page.locator("[data-read]").is_visible()


def test_a_result_says_why_it_fits_when_its_words_do_not(open_page: OpenPage) -> None:
    page = open_page("find/").page
    found = ask(page, "q=hsb")
    why = dict(
        zip(
            found["found"],
            page.locator(".hub-result").evaluate_all(
                "all => all.map(c => c.querySelector('.hub-result__why')?.innerText ?? '')"
            ),
            strict=True,
        )
    )
    assert why["glossary/#hsb"] == ""
    assert why["topics/harmful-sexual-behaviour/"] == "Fits “hsb” as “harmful sexual behaviour”"


def test_matched_words_are_marked_in_any_form(open_page: OpenPage) -> None:
    page = open_page("find/").page
    ask(page, "q=sibling")
    marks = page.locator("[data-results] mark").all_inner_texts()
    assert {mark.lower() for mark in marks} == {"sibling", "siblings"}


def test_a_withdrawn_number_is_found_and_labelled_and_never_shown(
    open_page: OpenPage, edition: Edition
) -> None:
    old = edition.catalogue.by_id["rape-crisis-old"]
    page = open_page("find/").page
    assert ask(page, f"q={old.phones[0].number}")["found"] == ["services/rape-crisis-old/"]
    result = page.locator(".hub-result")
    assert result.locator(".hub-kind").inner_text().strip() == "Withdrawn"
    assert result.locator("a[href^='tel:']").count() == 0
    suggest(page, "#header-search", old.phones[0].number)
    option = page.locator("#header-search-list [role=option]").first
    assert option.inner_text().split("\n") == [old.name.words("en"), "Withdrawn"]
    digits = "".join(filter(str.isdigit, result.inner_text() + option.inner_text()))
    assert old.phones[0].number.replace(" ", "") not in digits


def test_numbers_in_results_can_be_rung_and_say_how_sure_we_are(open_page: OpenPage) -> None:
    page = open_page("find/#q=napac").page
    page.wait_for_function(READY)
    phones = card(page, "NAPAC support line").locator(".hub-result__phones")
    assert phones.locator("a").evaluate_all(READ) == [["0808 801 0331", "tel:+448088010331"]]
    assert phones.locator(":is(.hub-sure, .hub-doubt)").count() == 1
    page = open_page("bristol/find/#q=first+response").page
    page.wait_for_function(READY)
    phones = card(page, "First Response").locator(".hub-result__phones")
    assert phones.locator("a").evaluate_all(READ) == [["0117 903 6444", "tel:+441179036444"]]
    assert phones.locator(":is(.hub-sure, .hub-doubt)").count() == 1


@pytest.mark.parametrize(
    ("address", "query", "title", "caution"),
    [
        ("", "mosac", "Mosac", "We don't know whether it still runs"),
        ("bristol/", "wales procedures", "Wales Safeguarding Procedures", "For Wales"),
        ("denbighshire/", "saint marys characteristics", None, "For England"),
    ],
)
def test_a_result_says_what_to_beware_of(
    open_page: OpenPage, address: str, query: str, title: str | None, caution: str
) -> None:
    page = open_page(f"{address}find/").page
    ask(page, f"q={query}")
    found = card(page, title) if title else page.locator(".hub-result").first
    assert found.locator(".hub-card__warn").inner_text().strip() == caution
    assert found.locator(".hub-card__warn svg").is_visible()


LINES = "all => all.map(li => li.textContent.replace(/\\s+/g, ' ').trim())"


@pytest.mark.parametrize("area", ["", "bristol/", "barking-and-dagenham/"])
def test_nothing_found_offers_whom_to_ring_and_the_list(open_page: OpenPage, area: str) -> None:
    page = open_page(f"{area}find/", width=360).page
    found = ask(page, "q=zzzzqqqq")
    assert found["count"] == "Nothing found for “zzzzqqqq”"
    assert found["options"] == {}
    assert not page.locator(".hub-facets").is_visible()
    assert not page.locator("[data-nearest]").is_visible()
    lines = page.locator("[data-nothing] li:visible").evaluate_all(LINES)
    assert lines == page.locator(".hub-footer__lines li").evaluate_all(LINES)
    assert len(lines) == 9
    numbers = page.locator("[data-nothing] a[href^='tel:']:visible").evaluate_all(READ)
    assert ["0808 800 5000", "tel:+448088005000"] in numbers
    page.locator("[data-nothing] a", has_text="everything, A to Z").click()
    page.wait_for_url("**/find/#a-to-z")
    assert page.locator("#a-to-z").is_visible()


def test_an_areas_own_lines_come_first_with_how_sure_we_are_when_nothing_is_found(
    open_page: OpenPage,
) -> None:
    page = open_page("bristol/find/").page
    ask(page, "q=zzzzqqqq")
    first = page.locator("[data-nothing] li").evaluate_all(LINES)[:2]
    told = ("First Response 0117 903 6444 ", "Emergency duty team 01454 615165 ")
    assert [line.startswith(said) for line, said in zip(first, told, strict=True)] == [True, True]
    marks = page.locator("[data-nothing] ul").first.locator(":is(.hub-sure, .hub-doubt)")
    assert marks.count() == 2


def test_nothing_found_suggests_the_nearest_words_that_find_something(open_page: OpenPage) -> None:
    page = open_page("find/").page
    ask(page, "q=nudz")
    nearest = page.locator("[data-nearest]")
    assert nearest.inner_text().startswith("Try instead: ")
    words = nearest.locator("a").all_inner_texts()
    assert "nude" in words
    nearest.locator("a", has_text="nude").first.press("Enter")
    page.wait_for_url(f"**/find/#q={words[0]}")
    page.wait_for_function("document.activeElement.matches('[data-count]')")
    assert answer(page)["found"] != []


def test_what_is_not_here_is_said_so_with_what_comes_nearest_and_whom_to_ring(
    open_page: OpenPage,
) -> None:
    page = open_page("bristol/find/", width=360).page
    found = ask(page, "q=parking permit for visitors")
    assert found["count"] == "Nothing here about “parking permit for visitors”"
    assert page.locator("[data-close]").is_visible()
    assert 0 < len(found["found"]) <= 5
    assert not page.locator("[data-nearest]").is_visible()
    assert page.locator("[data-nothing] a[href^='tel:']:visible").count() > 0
    if page.locator("[data-more]").is_visible():
        page.locator("[data-more]").click()
        page.wait_for_function("document.querySelectorAll('.hub-result').length > 5")
    found = ask(page, "q=sibling")
    assert not page.locator("[data-close]").is_visible()
    assert not page.locator("[data-nothing]").is_visible()
    assert "result" in found["count"]


def test_the_box_says_what_is_not_here(open_page: OpenPage) -> None:
    page = open_page("", width=1280).page
    options = suggest(page, "#header-search", "parking permit for visitors")
    assert options.last.inner_text() == (
        "Nothing here about “parking permit for visitors”. See what comes nearest"
    )


def test_every_result_opens_what_it_names(open_page: OpenPage) -> None:
    visit = open_page("bristol/find/")
    for query in ("chisva", "first response", "sibling", "worried"):
        ask(visit.page, f"q={query}")
        link = visit.page.locator("[data-results] a").first
        title = link.inner_text()
        link.press("Enter")
        visit.page.wait_for_url(lambda url: "/find/" not in url)
        assert title in visit.page.locator("article.md-typeset").inner_text()
        visit.go("bristol/find/")
    assert visit.complaints == []
