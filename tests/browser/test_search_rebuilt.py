"""Search while the hub is published anew: an answer is of one build, or there is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.finder import READY, answer, ask
from tests.browser.pages import Visit

pytestmark = pytest.mark.browser

FIRST = "assets/hub-finder.js"


def rebuilt(visit: Visit, whole_site: Path) -> None:
    """The hub was published anew since: another name for its build, and the same content."""

    def answer(route: Any) -> None:
        name = urlsplit(route.request.url).path.lstrip("/")
        build = re.search(r'"build":"(\w+)"', (whole_site / FIRST).read_text("utf-8"))
        assert build
        path = whole_site / name.replace("another", build[1])
        if name != FIRST and "another" not in name:
            return route.fulfill(status=404)
        return route.fulfill(body=path.read_text("utf-8").replace(build[1], "another"))

    visit.page.route(f"**/{FIRST}", answer)
    visit.page.route("**/assets/finder/*", answer)


def test_a_hub_that_is_published_anew_during_a_visit_answers_by_its_new_build(
    open_page: OpenPage, whole_site: Path
) -> None:
    visit = open_page("find/#q=sibling")
    page = visit.page
    page.wait_for_function(READY)
    before = answer(page)
    rebuilt(visit, whole_site)
    found = ask(page, "q=worried about a child")
    assert page.evaluate("hubFinder.build") == "another"
    assert found["found"][0] == "worried-about-a-child/"
    assert {**ask(page, "q=sibling"), "read": ""} == {**before, "read": ""}
    asked = [urlsplit(url).path for url in visit.requests if "/assets/finder/" in url]
    assert asked[-1].startswith("/assets/finder/another-")


def test_a_page_that_is_older_than_the_hub_never_shows_texts_of_another_build(
    open_page: OpenPage, whole_site: Path
) -> None:
    """The first file was kept by the browser or a server; the pieces are those of today."""
    visit = open_page("guides/")
    page = visit.page
    page.route(
        f"**/{FIRST}",
        lambda route: route.fulfill(
            body=re.sub(
                r'"build":"\w+"', '"build":"older"', (whole_site / FIRST).read_text("utf-8")
            )
        ),
    )
    page.locator("#header-search").focus()
    page.keyboard.type("sibling")
    page.locator(".hub-suggestions__broken:visible").wait_for()
    assert page.locator("#header-search-list [role=option]").count() == 0
