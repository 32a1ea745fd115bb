"""axe-core finds nothing to say about any page type, in any state, light or dark."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import both_schemes, every_page
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

LEFT_OUT = ("color-contrast-enhanced",)
"""Contrast of 7:1 is AAA; the hub promises AA. Every other rule is on, experimental ones too."""

RUN = """left_out => {
  const rules = {};
  for (const {ruleId: id} of axe.getRules()) rules[id] = {enabled: !left_out.includes(id)};
  return axe.run(document, {rules, resultTypes: ["violations"]});
}"""


def violations(page: Any, axe: str) -> list[str]:
    """All that axe finds wrong at phone and laptop width, one line each."""
    page.evaluate(axe)
    found = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        for rule in page.evaluate(RUN, list(LEFT_OUT))["violations"]:
            for node in rule["nodes"]:
                where = " ".join(map(str, node["target"]))
                what = " ".join(node["failureSummary"].split())
                found.append(f"{rule['id']} ({rule['impact']}) at {width} px: {where}: {what}")
    return found


def report(found: list[str]) -> str:
    return f"{len(found)} violations\n" + "\n".join(found[:40])


@both_schemes
@every_page
def test_axe_finds_nothing(open_page: OpenPage, axe: str, address: str, scheme: str) -> None:
    found = violations(open_page(address, scheme=scheme).page, axe)
    assert not found, report(found)


@both_schemes
def test_axe_finds_nothing_with_an_acronym_explained(
    open_page: OpenPage, axe: str, scheme: str
) -> None:
    page = open_page("resources/nspcc-sw-confidence/", scheme=scheme).page
    page.keyboard.press("Tab")
    page.locator(".hub-term").first.focus()
    assert page.locator(".hub-term__tip").first.bounding_box()["height"] > 15
    found = violations(page, axe)
    assert not found, report(found)


@both_schemes
def test_axe_finds_nothing_with_the_menu_open(open_page: OpenPage, axe: str, scheme: str) -> None:
    page = open_page("guides/", width=360, scheme=scheme).page
    page.locator(".hub-menu summary").click()
    assert page.locator(".hub-menu a").first.is_visible()
    found = violations(page, axe)
    assert not found, report(found)


@both_schemes
@pytest.mark.parametrize("fragment", ["topics=sibling", "kind=tool&stages=criminal-justice"])
def test_axe_finds_nothing_in_a_filtered_list(
    open_page: OpenPage, axe: str, scheme: str, fragment: str
) -> None:
    page = open_page(f"guides/#{fragment}", scheme=scheme).page
    assert page.locator(".hub-filters").is_visible()
    found = violations(page, axe)
    assert not found, report(found)


@both_schemes
@pytest.mark.parametrize("query", ["sibling", "zzzzz"])
def test_axe_finds_nothing_in_search_results(
    open_page: OpenPage, axe: str, scheme: str, query: str
) -> None:
    page = open_page(f"find/#q={query}", scheme=scheme).page
    page.locator("[data-results] h2").wait_for()
    found = violations(page, axe)
    assert not found, report(found)


def test_axe_would_find_something(open_page: OpenPage, axe: str) -> None:
    page = open_page("about/").page
    page.locator("h1").evaluate("e => e.outerHTML = '<img src=x><p style=color:#ccc>Pale</p>'")
    found = {line.split(" ")[0] for line in violations(page, axe)}
    assert {"image-alt", "color-contrast", "page-has-heading-one"} <= found


def test_the_lock_pins_axe_and_names_no_host() -> None:
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert "://" not in lock
    pinned = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]["axe-core"]
    assert json.loads(lock)["packages"]["node_modules/axe-core"]["version"] == pinned
