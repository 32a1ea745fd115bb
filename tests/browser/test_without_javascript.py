"""With JavaScript off, everything that matters is still there and nothing dead is shown."""

from __future__ import annotations

import pytest

from signpost.model import Edition
from tests.browser.conftest import OpenPage
from tests.browser.pages import PAGE_TYPES, every_core_page, every_page

pytestmark = pytest.mark.browser

NUMBERS = {
    "999": "tel:999",
    "0808 800 5000": "tel:+448088005000",
    "0800 1111": "tel:+448001111",
    "0808 802 3456": "tel:+448088023456",
    "0808 100 0900": "tel:+448081000900",
    "0808 801 0818": "tel:+448088010818",
    "0808 801 0331": "tel:+448088010331",
    "0808 500 2222": "tel:+448085002222",
    "0808 801 0800": "tel:+448088010800",
}
"""999 and the helplines of every page: what is read, and what is dialled."""

READ = "links => links.map(a => [a.innerText, a.getAttribute('href')])"


@pytest.mark.grid(one_in=10)
@every_core_page
def test_999_and_the_helplines_can_be_read_and_rung(look_at: OpenPage, address: str) -> None:
    page = look_at(address, java_script_enabled=False).page
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert dict(page.locator("footer a[href^='tel:']:visible").evaluate_all(READ)) == NUMBERS
        header = page.locator("header a[href^='tel:']:visible").evaluate_all(READ)
        assert header == [["999", "tel:999"], ["0808 800 5000", "tel:+448088005000"]]


@pytest.mark.grid(one_in=20)
@every_page
def test_no_search_box_or_filter_stands_there_dead(look_at: OpenPage, address: str) -> None:
    page = look_at(address, java_script_enabled=False).page
    assert page.locator("input:visible, select:visible, button:visible").count() == 0
    to_the_list = page.locator(".hub-search__plain a:visible").first
    assert to_the_list.inner_text().strip() == "Everything, A to Z"
    to_the_list.click()
    assert page.url.endswith("/find/")


def test_the_find_page_lists_everything(open_page: OpenPage, edition: Edition) -> None:
    page = open_page("find/", java_script_enabled=False).page
    listed = page.locator(".hub-everything a:visible").evaluate_all(
        "links => links.map(a => [a.textContent, new URL(a.href).pathname.slice(1)])"
    )
    catalogue = edition.catalogue
    live = [e for e in catalogue.entries if e.live]
    assert len(live) > 90
    for entry in live:
        section = "services" if entry in catalogue.services else "resources"
        assert [str(entry.name), f"{section}/{entry.id}/"] in listed
    for topic in catalogue.topics:
        assert [str(topic.name), f"topics/{topic.id}/"] in listed
    for topic in catalogue.topics:
        heading = page.locator(".hub-everything h3", has=page.locator(f"a[href$='/{topic.id}/']"))
        under = heading.locator("+ ul a").evaluate_all("links => links.map(a => a.textContent)")
        assert set(under) == {str(e.name) for e in live if topic.id in e.topics}
    withdrawn = {entry.id for entry in catalogue.entries if not entry.live}
    assert withdrawn.isdisjoint(at.split("/")[1] for _, at in listed)


def test_the_menu_opens_on_a_phone(open_page: OpenPage) -> None:
    page = open_page("about/", width=360, java_script_enabled=False).page
    page.locator(".hub-menu summary").click()
    page.locator(".hub-menu a", has_text="Research").click()
    assert page.url.endswith("/research/")


def test_the_menu_stands_open_on_a_wide_screen(open_page: OpenPage) -> None:
    page = open_page("about/", width=1280, java_script_enabled=False).page
    page.locator(".hub-menu a", has_text="Research").click()
    assert page.url.endswith("/research/")


@pytest.mark.parametrize("address", ["guides/", "research/", "services/", "training/"])
def test_lists_are_whole(open_page: OpenPage, address: str) -> None:
    page = open_page(address, java_script_enabled=False).page
    everything = page.locator(".hub-card").count()
    assert everything > 5
    assert page.locator(".hub-card:visible").count() == everything


def test_how_sure_we_are_can_be_read_with_its_sources(open_page: OpenPage) -> None:
    page = open_page(PAGE_TYPES["helpline"], java_script_enabled=False).page
    section = page.locator(".hub-assurance")
    assert section.locator("dt").first.inner_text() == "This helpline"
    assert section.locator("dd").first.is_visible()
    section.locator("summary").click()
    assert section.locator(".hub-sources li").first.is_visible()


def test_an_acronym_explains_itself(open_page: OpenPage) -> None:
    page = open_page("resources/nspcc-sw-confidence/", java_script_enabled=False).page
    page.locator(".hub-term").first.hover()
    assert page.locator(".hub-term__tip").first.bounding_box()["height"] > 15
