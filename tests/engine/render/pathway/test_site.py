"""The pathway as it is built: every page is there, leads on by links, and keeps nothing."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.hub.pathway.test_shipped import STEPS
from tests.words import shown


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """The article of every page of the pathway, by its address."""
    files = sorted((site / "pathway").rglob("index.html"))
    found = {f.parent.relative_to(site).as_posix() + "/": f.read_text("utf-8") for f in files}
    return {at: html[html.index("<article") : html.index("<footer")] for at, html in found.items()}


def links(pages: dict[str, str], at: str) -> set[str]:
    """The addresses of the pathway that a page links to."""
    hrefs = [unescape(href) for href in re.findall(r'<a [^>]*?href="([^"]*)"', pages[at])]
    inside = {urlsplit(urljoin(f"https://hub/{at}", href)).path.lstrip("/") for href in hrefs}
    return {address for address in inside if address.startswith("pathway/")}


def test_every_step_and_both_lists_are_built(pages: dict[str, str]) -> None:
    steps = {f"pathway/{id}/" for id in STEPS}
    assert set(pages) == steps | {"pathway/", "pathway/all/"}


def test_the_map_and_the_list_lead_to_every_step_by_plain_links(pages: dict[str, str]) -> None:
    assert set(pages) - {"pathway/"} <= links(pages, "pathway/")
    html = pages["pathway/"]
    drawn = re.search(r"<svg class=\"hub-map__drawing\".*?</svg>", html, re.DOTALL)
    assert drawn
    named = re.findall(r'<a href="(?:\.\./)+pathway/([a-z0-9-]+)/"', drawn[0])
    assert named == [id for id in named if id in STEPS]
    assert len(named) == len(STEPS)


def test_every_option_of_a_step_is_a_link_on_its_page(pages: dict[str, str]) -> None:
    missing = {
        id: {f"pathway/{o.to}/" for o in step.options} - links(pages, f"pathway/{id}/")
        for id, step in STEPS.items()
    }
    assert {id: lost for id, lost in missing.items() if lost} == {}


def test_each_step_leads_back_to_whatever_leads_to_it(pages: dict[str, str]) -> None:
    for id, step in STEPS.items():
        for option in step.options:
            assert f"pathway/{id}/" in links(pages, f"pathway/{option.to}/")


def test_nothing_is_asked_kept_or_said_in_an_address(pages: dict[str, str]) -> None:
    for at, html in pages.items():
        assert re.findall(r"<(?:form|input|select|button|script|iframe)\b", html) == [], at
        hrefs = re.findall(r'href="([^"]*)"', html)
        assert [h for h in hrefs if "?" in h and not h.startswith("http")] == [], at


def test_the_credit_and_its_words_stand_on_every_page(pages: dict[str, str]) -> None:
    for at, html in pages.items():
        words = shown(html)
        assert "to supplement, not replace, statutory guidance" in words, at
        assert "not its official list" in words, at
        assert "resources/csac-response-pathway/" in html, at


def test_a_stop_shows_999_as_a_link_in_its_own_words(pages: dict[str, str]) -> None:
    box = re.search(r'<ul class="hub-stop".*?</ul>', pages["pathway/ring-999/"], re.DOTALL)
    assert box
    assert 'href="tel:999"' in box[0]
    assert "Ring 999 when a child is in immediate danger." in shown(box[0])


def test_a_step_says_what_nobody_has_checked(pages: dict[str, str]) -> None:
    for id, step in STEPS.items():
        said = "Not yet checked by a practitioner." in shown(pages[f"pathway/{id}/"])
        assert said is bool(step.unchecked), id


def test_home_stages_and_the_page_for_a_worry_lead_here(site: Path) -> None:
    def page(at: str) -> str:
        return (site / at / "index.html").read_text("utf-8")

    assert 'href="pathway/">What to do next, step by step</a>' in page("")
    assert 'href="../pathway/start/"' in page("worried-about-a-child")
    first = page("stages/first-concerns")
    assert "Steps here" in shown(first)
    assert 'href="../../pathway/tell-your-lead/"' in first
    assert 'href="../../pathway/the-plan/"' not in first


def test_the_menu_begins_with_the_pathway(site: Path) -> None:
    html = (site / "pathway" / "start" / "index.html").read_text("utf-8")
    menu = re.search(r'<nav aria-label="Main">.*?</nav>', html, re.DOTALL)
    assert menu
    first = re.search(r'<a href="([^"]*)" aria-current="page">Pathway</a>', menu[0])
    assert first
    assert shown(menu[0]).startswith("Pathway Guides and tools")
