"""Search in the browser: what it finds, when it is loaded, and that it tells nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from signpost.project import Project
from signpost.search import Finder
from tests.browser.conftest import OpenPage, Served
from tests.browser.finder import INDEX, answer, ask, scripts, suggest, suggested
from tests.browser.test_every_page import KEPT, NOTHING

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["", "guides/", "bristol/resources/kcsie/", "404.html"])
def test_the_index_is_asked_for_when_somebody_comes_to_a_box_and_not_before(
    open_page: OpenPage, address: str
) -> None:
    visit = open_page(address)
    visit.page.wait_for_function("window.HubSearch")
    assert scripts(visit) == []
    suggest(visit.page, "#header-search", "sibling")
    assert scripts(visit) == INDEX
    for key in ("Tab", "Shift+Tab", "ArrowDown"):
        visit.page.keyboard.press(key)
    suggested(visit.page, "#header-search", "sibling")
    assert scripts(visit) == INDEX
    assert visit.complaints == []


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("width", [1280, 360])
def test_what_is_typed_and_chosen_never_leaves_the_browser_and_is_not_stored(
    open_page: OpenPage, server: Served, width: int
) -> None:
    visit = open_page("bristol/guides/", width=width)
    page, before = visit.page, len(server.asked)
    suggest(page, "#header-search", "marigold sibling")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bristol/find/#q=marigold+sibling")
    page.locator("[data-results] li").first.wait_for()
    page.locator("#page-search").focus()
    page.keyboard.type(" marigold")
    page.keyboard.press("Enter")
    if width == 360:
        page.locator(".hub-facets summary").press("Enter")
    box = page.locator("[data-facets] input:visible").first
    box.press("Space")
    box.press("Enter")  # would send a form
    page.wait_for_url("**/bristol/find/#q=*&*")
    assert visit.page.evaluate(KEPT) == NOTHING
    assert page.context.cookies() == []
    page.locator("[data-results] a").first.click()
    page.wait_for_url(lambda url: "/find/" not in url)
    asked = server.asked[before:]
    lines = [request.partition("\n")[0] for request in asked]
    assert "GET /bristol/find/ HTTP/1.1" in lines
    assert [line for line in lines if "?" in line] == []
    assert [r for r in asked if "marigold" in r.lower() or "referer:" in r.lower()] == []
    assert (visit.complaints, visit.foreign) == ([], [])


@pytest.mark.audit
def test_the_browser_finds_what_hub_search_finds(open_page: OpenPage, project: Project) -> None:
    queries = ["chisva", "nudes sent round", "harmfull behavour", "who can i call", "0808 8005000"]
    for address, area in (("", None), ("bristol/", "bristol")):
        finder = Finder(project.of(area, beside=True).edition())
        page = open_page(f"{address}find/").page
        for query in queries:
            found = ask(page, f"q={quote(query)}")["found"]
            assert found == [result.url for result in finder.search(query, limit=20)]
            assert found


@pytest.mark.parametrize("stays", [True, False])
def test_suggestions_that_come_late_are_shown_to_whoever_is_still_in_the_box(
    open_page: OpenPage, stays: bool
) -> None:
    page = open_page("guides/").page
    held_back: list[Any] = []
    page.route("**/assets/finder/*", lambda route: held_back.append(route))
    page.locator("#header-search").focus()
    page.keyboard.type("sibling")
    while not held_back:
        page.wait_for_timeout(20)
    if not stays:
        page.keyboard.press("Tab")
    page.route("**/assets/finder/*", lambda route: route.continue_())
    for piece in held_back:
        piece.continue_()
    page.evaluate("HubSearch.ask('', finder => finder.find('sibling'))")
    assert page.locator("#header-search-list").is_visible() is stays


def test_search_works_from_a_folder_without_a_server(open_page: OpenPage, whole_site: Path) -> None:
    home = (whole_site / "bristol" / "index.html").as_uri()
    root = home.removesuffix("index.html")
    visit = open_page(home)
    page = visit.page
    options = suggest(page, "#header-search", "green house")
    assert options.first.evaluate("option => option.href") == (
        f"{root}services/bristol/the-green-house/index.html"
    )
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}find/index.html#q=green+house")
    there = ask(page, "q=first response&where=local")
    assert there["found"][0] == "services/bristol/first-response/index.html"
    page.locator("[data-facets] input:checked").press("Space")
    page.wait_for_url(f"{root}find/index.html#q=first+response")
    page.go_back()
    page.wait_for_url("**&where=local")
    assert answer(page) == there
    page.locator("[data-results] a").first.click()
    page.wait_for_url(f"{root}services/bristol/first-response/index.html")
    suggest(page, "#header-search", "SARC")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "first-response" not in url)
    assert page.locator("h1").is_visible()
    page.locator(".hub-menu a", has_text="Topics").click()
    assert page.url == f"{root}topics/index.html"
    assert (visit.complaints, visit.foreign) == ([], [])
