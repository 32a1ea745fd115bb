"""Search in the browser: it finds what Python finds, tells nobody, and never fails in silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from hub.model import Edition
from hub.search import Finder
from tests.browser.conftest import OpenPage, Served
from tests.browser.pages import Visit

pytestmark = pytest.mark.browser

INDEX = "**/assets/hub-finder.js"
SIGNS = "resources/csac-signs-indicators/"


def results(visit: Visit, query: str) -> list[str]:
    """The addresses found for a query, best first, as the find page lists them."""
    page = visit.page
    page.evaluate("fragment => { location.hash = fragment }", f"q={quote(query)}")
    page.locator("[data-results] h2", has_text=f"“{query}”").wait_for()
    return [
        href.removeprefix("../")
        for href in page.locator("[data-results] li > a").evaluate_all(
            "links => links.map(a => a.getAttribute('href'))"
        )
    ]


@pytest.mark.parametrize(
    ("address", "label", "width"),
    [
        ("", "Search guides, research, training and services", 1280),
        ("", "Search guides, research, training and services", 360),
        ("", "Search the hub", 1280),
        ("guides/", "Search the hub", 1280),
        ("resources/kcsie/", "Search the hub", 360),
    ],
)
def test_a_query_typed_anywhere_is_answered_and_never_leaves_the_browser(
    open_page: OpenPage, server: Served, address: str, label: str, width: int
) -> None:
    visit = open_page(address, width=width)
    before = len(server.asked)
    box = visit.page.get_by_label(label).and_(visit.page.get_by_role("searchbox"))
    box.fill("Marigold sibling")
    box.press("Enter")
    visit.page.locator("[data-results] li").first.wait_for()
    assert visit.page.url == f"{visit.origin}/find/#q=Marigold%20sibling"
    asked = "\n".join(server.asked[before:])
    assert "GET /find/ HTTP" in asked
    assert "GET /assets/hub-finder.js HTTP" in asked
    assert "marigold" not in asked.lower()
    assert (visit.complaints, visit.foreign) == ([], [])


@pytest.mark.parametrize("blank", ["", "   "])
def test_an_empty_search_goes_nowhere(open_page: OpenPage, blank: str) -> None:
    visit = open_page("")
    box = visit.page.locator("#home-search")
    box.fill(blank)
    box.press("Enter")
    visit.page.evaluate("() => new Promise(done => setTimeout(done, 100))")
    assert visit.page.url == f"{visit.origin}/"


def test_a_second_search_on_the_find_page_replaces_the_first(open_page: OpenPage) -> None:
    page = open_page("find/#q=chisva").page
    page.locator("[data-results] h2", has_text="chisva").wait_for()
    box = page.locator("#page-search")
    assert box.input_value() == "chisva"
    box.fill("kcsie")
    page.get_by_role("button", name="Find").last.click()
    page.locator("[data-results] h2", has_text="kcsie").wait_for()
    assert page.locator("[data-results] h2").count() == 1
    page.go_back()
    page.locator("[data-results] h2", has_text="chisva").wait_for()


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("chisva", ["glossary/#chisva"]),
        ("signs and indicators", ["topics/signs-and-indicators/", SIGNS]),
        ("Signs & Indicators", ["topics/signs-and-indicators/", SIGNS]),
    ],
)
def test_the_best_match_comes_first(open_page: OpenPage, query: str, best: list[str]) -> None:
    assert results(open_page("find/"), query)[: len(best)] == best


def test_a_line_that_answers_comes_before_one_that_was_withdrawn(open_page: OpenPage) -> None:
    found = results(open_page("find/"), "rape crisis")
    assert found.index("services/rape-crisis-247/") < found.index("services/rape-crisis-old/")


def test_siblings_are_what_a_search_for_sibling_finds_first(open_page: OpenPage) -> None:
    visit = open_page("find/")
    found = results(visit, "sibling")
    first = visit.page.locator("[data-results] li > a").first.inner_text()
    assert "sibling" in first.lower()
    assert {"resources/csac-sibling-guide/", "topics/sibling/"} <= set(found[:6])


def test_nothing_found_says_so_and_points_to_the_list(open_page: OpenPage) -> None:
    visit = open_page("find/")
    assert results(visit, "zzzzqqqq") == []
    assert "A to Z" in visit.page.locator("[data-results] p").inner_text()
    assert visit.page.locator("#a-to-z").is_visible()


@pytest.mark.parametrize(
    "nasty",
    [
        "<script>window.ran=1</script>",
        "<img src=x onerror=window.ran=1>",
        '"><svg onload=window.ran=1>',
        "javascript:window.ran=1",
        "+sibling -child title:x^9 a~5 *",
    ],
)
def test_a_query_is_shown_as_text_and_never_run(open_page: OpenPage, nasty: str) -> None:
    visit = open_page(f"find/#q={quote(nasty)}")
    heading = visit.page.locator("[data-results] h2")
    heading.wait_for()
    assert f"“{nasty}”" in heading.inner_text()
    assert visit.page.locator("[data-results]").locator("script, img, svg").count() == 0
    assert visit.page.evaluate("window.ran") is None
    assert visit.complaints == []


def cut_short(text: str) -> str:
    return text[: len(text) // 2]


def of_another_kind(text: str) -> str:
    return "window.hubFinder={}"


def without_a_part(text: str) -> str:
    return text.replace('"vocabulary":', '"other":')


def without_the_texts(text: str) -> str:
    return text.replace('"documents":', '"other":')


@pytest.mark.parametrize(
    "damage", [None, cut_short, of_another_kind, without_a_part, without_the_texts]
)
def test_a_damaged_or_missing_index_says_so_and_the_list_still_stands(
    open_page: OpenPage, site: Path, damage: Callable[[str], str] | None
) -> None:
    visit = open_page("find/")
    if damage is None:
        visit.page.route(INDEX, lambda route: route.abort())
    else:
        body = damage((site / "assets" / "hub-finder.js").read_text("utf-8"))
        visit.page.route(INDEX, lambda route: route.fulfill(body=body))
    visit.page.locator("#page-search").fill("sibling")
    visit.page.locator("#page-search").press("Enter")
    said = visit.page.locator("[data-results]")
    said.get_by_text("The search could not be loaded").wait_for(timeout=5000)
    assert "A to Z" in said.inner_text()
    assert visit.page.locator(".hub-everything a", has_text="Childline").first.is_visible()


def test_search_works_from_a_folder_without_a_server(open_page: OpenPage, site: Path) -> None:
    visit = open_page("about/")
    visit.complaints.clear()
    visit.go((site / "find" / "index.html").as_uri() + "#q=chisva")
    visit.page.locator("[data-results] li").first.wait_for()
    assert visit.page.locator("[data-results] li > a").first.inner_text() == "CHISVA"
    box = visit.page.locator("#page-search")
    box.fill("kcsie")
    box.press("Enter")
    visit.page.locator("[data-results] h2", has_text="kcsie").wait_for(timeout=5000)
    told = [words for words in visit.complaints if "favicon" not in words]  # of the page we left
    assert (told, visit.foreign) == ([], [])


QUERIES = [
    "chisva",
    "signs and indicators",
    "sibling",
    "siblings",
    "sibling sexual abuse",
    "talking to a child",
    "what do i do when a child tells me",
    "medical examination",
    "SARC",
    "nudes",
    "sexting",
    "child sexual exploitation",
    "CSE",
    "grooming online",
    "working together",
    "kcsie",
    "police",
    "parents",
    "barnardo's",
    "barnardos",
    "harmfull sexual behavour",
    "safegarding",
    "Live Fear Free",
    "Wales",
    "evidence",
    "research on social workers' confidence",
    "0808 800 5000",
    "the",
    "é",
    "a very long question about a family in which a brother has hurt his sister and nobody knows",
]


def test_the_browser_and_python_find_the_same_in_the_same_order(
    open_page: OpenPage, edition: Edition
) -> None:
    finder = Finder(edition)
    visit = open_page("find/")
    in_python = {q: [found.url for found in finder.search(q, limit=20)] for q in QUERIES}
    in_browser = {q: results(visit, q) for q in QUERIES}
    assert in_browser == in_python
    assert sum(bool(found) for found in in_python.values()) > 25
