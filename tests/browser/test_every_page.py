"""Every page type opens cleanly, fits every screen, keeps nothing, and can be skipped into."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from signpost.model import Edition, Status
from tests.browser.conftest import OpenPage
from tests.browser.finder import READY, suggest
from tests.browser.pages import PAGE_TYPES, both_schemes, every_page

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1280)
"""320 px is what WCAG 1.4.10 (reflow) asks for; the rest are a phone, a tablet and a laptop."""

STICKS_OUT = """() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = e => e.closest('pre, .hub-scroll, .md-typeset__scrollwrap')
    || e.closest('.hub-term__tip, .hub-unseen');
  return [...document.body.querySelectorAll('*')]
    .filter(e => e.getClientRects().length && !scrolls(e))
    .filter(e => { const b = e.getBoundingClientRect(); return b.right > edge + 1 || b.left < -1; })
    .map(e => `${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className}`);
}"""
"""What a reader would have to scroll sideways for, or could not reach because it is cut off."""

KEPT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "cookie": "", "databases": 0, "caches": 0, "workers": 0}


def too_wide(page: Any) -> dict[int, Any]:
    """The widths at which a page has to be scrolled sideways, and what sticks out."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        root = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        sticks_out = page.evaluate(STICKS_OUT)
        if root[0] > root[1] or sticks_out:
            found[width] = (root, sticks_out[:6])
    return found


@pytest.mark.grid(one_in=6)
@every_page
def test_a_page_opens_without_complaint_keeps_to_its_host_and_stores_nothing(
    look_at: OpenPage, address: str
) -> None:
    visit = look_at(address)
    assert (visit.complaints, visit.foreign) == ([], [])
    assert visit.page.evaluate(KEPT) == NOTHING
    assert visit.page.context.cookies() == []


@pytest.mark.grid(one_in=24)
@both_schemes
@every_page
def test_a_page_fits_every_screen(look_at: OpenPage, address: str, scheme: str) -> None:
    assert too_wide(look_at(address, scheme=scheme).page) == {}


@pytest.mark.grid(one_in=8)
@both_schemes
@pytest.mark.parametrize(
    ("address", "box", "words"),
    [
        ("", "#home-search", "achieving best evidence"),
        ("bristol/guides/", "#header-search", "pneumonoultramicroscopicsilicovolcanoconiosis" * 6),
        ("bristol/find/", "#header-search", "rape"),
        ("404.html", "#header-search", "sibling"),
    ],
)
def test_suggestions_fit_every_screen(
    open_page: OpenPage, scheme: str, address: str, box: str, words: str
) -> None:
    page = open_page(address, scheme=scheme).page
    suggest(page, box, words)
    assert too_wide(page) == {}
    assert page.locator(f"{box}-list").is_visible()


@pytest.mark.grid(one_in=4)
@both_schemes
@pytest.mark.parametrize(
    "fragment", ["q=rape+wales", "kind=service&where=local", "q=" + "zq" * 150, "q=nudz"]
)
def test_what_is_found_fits_every_screen(open_page: OpenPage, scheme: str, fragment: str) -> None:
    page = open_page(f"bristol/find/#{fragment}", scheme=scheme).page
    page.wait_for_function(READY)
    assert page.locator("[data-answer]").is_visible()
    assert too_wide(page) == {}


@pytest.mark.grid(one_in=10)
@every_page
def test_a_page_says_what_it_is_once_and_in_which_language(look_at: OpenPage, address: str) -> None:
    page = look_at(address).page
    assert page.locator("html").get_attribute("lang") == "en"
    headings = page.locator("h1")
    assert headings.count() == 1
    assert headings.is_visible()
    assert headings.inner_text().strip()
    assert page.title().strip()


@pytest.mark.grid(one_in=16)
@every_page
def test_the_first_tab_is_a_way_past_the_header(look_at: OpenPage, address: str) -> None:
    page = look_at(address).page
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the page"
    assert skip.bounding_box()["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    assert page.locator("#content").evaluate("e => e.getBoundingClientRect().top < innerHeight")
    page.keyboard.press("Tab")
    assert not page.locator(":focus").evaluate("e => !!e.closest('.hub-header')")


def test_no_two_pages_share_a_title(whole_site: Path) -> None:
    titles = Counter(
        unescape(re.search(r"<title>(.*?)</title>", path.read_text("utf-8"), re.DOTALL)[1])
        for path in whole_site.rglob("*.html")
    )
    assert len(titles) > len(PAGE_TYPES)
    assert {title: count for title, count in titles.items() if count > 1} == {}


def test_the_page_types_are_what_they_are_called(edition: Edition) -> None:
    entry = {name: edition.catalogue.by_id[at.split("/")[1]] for name, at in ENTRIES.items()}
    assert {name: found.kind for name, found in entry.items()} == {
        "resource": "template",
        "resource-without-url": "guide",
        "research-summary": "research",
        "training": "training",
        "policy": "policy",
        "service": "service",
        "helpline": "helpline",
        "service-of-unknown-status": "service",
        "withdrawn-resource": "policy",
        "withdrawn-helpline": "helpline",
    }
    assert entry["resource-without-url"].url is None
    assert entry["research-summary"].is_summary
    assert entry["service-of-unknown-status"].status is Status.UNKNOWN
    assert not entry["withdrawn-resource"].live
    assert not entry["withdrawn-helpline"].live


ENTRIES = {
    name: at for name, at in PAGE_TYPES.items() if at.startswith(("resources/", "services/"))
}
del ENTRIES["services-list"]
