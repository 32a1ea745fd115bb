"""On paper: numbers, addresses, the date, and until when a sheet may be used. No controls."""

from __future__ import annotations

from typing import Any

import pytest

from signpost.model.dates import in_words
from tests.browser.conftest import OpenPage
from tests.browser.finder import READY, answer
from tests.browser.pages import PAGE_TYPES, every_core_page, every_page
from tests.browser.pdf import sheets
from tests.conftest import SHIPPED_ON
from tests.hub.shipped import last_day

pytestmark = pytest.mark.browser

CONTROLS = "input, select, button, .hub-menu, .hub-skip, .hub-crumbs, .hub-chips, .hub-jump"
"""What can only be clicked."""

CONTRAST = """() => {
  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  return [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility())
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => 1.05 / (light(getComputedStyle(e).color) + 0.05) < 4.5)
    .map(e => `${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.trim().slice(0, 40)}`);
}"""
"""Texts that cannot be read on white paper."""


def on_paper(open_page: OpenPage, address: str, **options: Any) -> Any:
    return open_page(address, media="print", **options).page


@pytest.mark.grid(one_in=8)
@every_core_page
def test_a_sheet_has_its_numbers_and_its_last_day(look_at: OpenPage, address: str) -> None:
    page = on_paper(look_at, address)
    assert page.locator("header a[href='tel:999']").is_visible()
    assert page.locator("header a[href='tel:+448088005000']").is_visible()
    assert page.locator("footer a[href^='tel:']:visible").count() == 9
    sheet = page.locator(".hub-sheet")
    assert sheet.is_visible()
    assert f"built {in_words(SHIPPED_ON)}" in sheet.inner_text()
    assert f"check before use after {last_day()}" in sheet.inner_text()
    assert "999" in sheet.inner_text()
    assert page.locator(CONTROLS).locator("visible=true").all_inner_texts() == []


@pytest.mark.grid(one_in=10)
@every_page
def test_everything_can_be_read_on_white_paper(look_at: OpenPage, address: str) -> None:
    assert on_paper(look_at, address, scheme="dark").evaluate(CONTRAST) == []


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize(
    "address",
    ["worried-about-a-child/", "services/lighthouse/", "resources/nspcc-sw-confidence/", "find/"],
)
def test_every_sheet_says_until_when_it_may_be_used_and_whom_to_ring(
    open_page: OpenPage, address: str
) -> None:
    visit = open_page(address)
    printed = sheets(visit.page.pdf(format="A4"))
    assert len(printed) > 1
    for text in printed:
        assert f"checkbeforeuseafter{last_day().replace(' ', '')}" in text
        assert "Childindangernow?999" in text
        assert "08088005000" in text
    assert visit.complaints == []


def test_what_was_found_is_printed_with_what_was_asked_and_without_controls(
    open_page: OpenPage,
) -> None:
    visit = open_page("bristol/find/#q=therapy")
    visit.page.wait_for_function(READY)
    found = answer(visit.page)
    titles = visit.page.locator(".hub-result h3").all_inner_texts()
    printed = "".join(sheets(visit.page.pdf(format="A4")))
    assert len(titles) == len(found["found"]) > 5
    assert "“therapy”:" + "".join(found["count"].split()) in printed
    assert [title for title in titles if "".join(title.split()) not in printed] == []
    assert "AtoZ" not in printed
    visit.page.emulate_media(media="print")
    assert visit.page.locator(CONTROLS).locator("visible=true").all_inner_texts() == []
    assert visit.page.evaluate(CONTRAST) == []


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("name", ["resource", "research-summary", "training", "policy", "service"])
def test_a_link_is_followed_by_its_address(open_page: OpenPage, name: str) -> None:
    page = on_paper(open_page, PAGE_TYPES[name])
    links = page.locator("article a[href^='http']:visible")
    printed = links.evaluate_all(
        "all => all.map(a => [getComputedStyle(a, '::after').content, a.getAttribute('href')])"
    )
    assert printed
    assert [after for after, href in printed if href not in after] == []


def test_the_sources_of_a_fact_are_printed_though_folded_on_screen(open_page: OpenPage) -> None:
    page = open_page(PAGE_TYPES["service"]).page
    sources = page.locator(".hub-sources li")
    assert not sources.first.is_visible()
    page.emulate_media(media="print")
    assert sources.first.is_visible()


def test_the_meaning_of_an_acronym_is_printed_after_it(open_page: OpenPage) -> None:
    page = on_paper(open_page, "resources/nspcc-sw-confidence/")
    tip = page.locator(".hub-term__tip").first
    assert tip.bounding_box()["width"] > 20
    assert tip.evaluate("e => getComputedStyle(e).clipPath") == "none"
    brackets = "e => ['::before', '::after'].map(p => getComputedStyle(e, p).content)"
    assert tip.evaluate(brackets) == ['" ("', '")"']
