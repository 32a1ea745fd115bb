"""axe-core finds nothing to say about any page type, in any state, light or dark."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.finder import READY, suggest
from tests.browser.pages import both_schemes, every_page
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

LEFT_OUT = ("color-contrast-enhanced",)
"""Contrast of 7:1 is AAA; the hub promises AA. Every other rule is on, experimental ones too."""

OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that may find something else in the dark than by day: only colours differ there."""

RUN = """([left_out, only]) => {
  const rules = {};
  for (const {ruleId: id} of axe.getRules())
    rules[id] = {enabled: only.length ? only.includes(id) : !left_out.includes(id)};
  return axe.run(document, {rules, resultTypes: ["violations"]});
}"""


DARK = "matchMedia('(prefers-color-scheme: dark)').matches"


def violations(page: Any, axe: str, widths: tuple[int, ...] = (1280, 360)) -> list[str]:
    """All that axe finds wrong at laptop and phone width, one line each; in the dark, what is
    wrong with the colours."""
    page.evaluate(axe)
    only = list(OF_COLOURS) if page.evaluate(DARK) else []
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        for rule in page.evaluate(RUN, [list(LEFT_OUT), only])["violations"]:
            for node in rule["nodes"]:
                where = " ".join(map(str, node["target"]))
                what = " ".join(node["failureSummary"].split())
                found.append(f"{rule['id']} ({rule['impact']}) at {width} px: {where}: {what}")
    return found


def report(found: list[str]) -> str:
    return f"{len(found)} violations\n" + "\n".join(found[:40])


@pytest.mark.grid(one_in=32)
@both_schemes
@every_page
def test_axe_finds_nothing(look_at: OpenPage, axe: str, address: str, scheme: str) -> None:
    visit = look_at(address, scheme=scheme)
    found = violations(visit.page, axe)
    assert not found, report(found)
    assert (visit.complaints, visit.foreign) == ([], [])


@pytest.mark.audit
@pytest.mark.grid(one_in=2)
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


@pytest.mark.grid(one_in=2)
@both_schemes
def test_axe_finds_nothing_with_the_menu_open(open_page: OpenPage, axe: str, scheme: str) -> None:
    page = open_page("guides/", width=360, scheme=scheme).page
    page.locator(".hub-menu summary").click()
    assert page.locator(".hub-menu a").first.is_visible()
    found = violations(page, axe)
    assert not found, report(found)


@pytest.mark.grid(one_in=4)
@both_schemes
@pytest.mark.parametrize("fragment", ["topics=sibling", "kind=tool&stages=criminal-justice"])
def test_axe_finds_nothing_in_a_filtered_list(
    open_page: OpenPage, axe: str, scheme: str, fragment: str
) -> None:
    page = open_page(f"guides/#{fragment}", scheme=scheme).page
    assert page.locator(".hub-filters").is_visible()
    found = violations(page, axe)
    assert not found, report(found)


@pytest.mark.audit
@both_schemes
@pytest.mark.parametrize(
    ("address", "box", "words"),
    [
        ("", "#home-search", "sibling"),
        ("bristol/guides/", "#header-search", "rape wales procedures"),
        ("guides/", "#header-search", "zzzzqqqq"),
    ],
)
def test_axe_finds_nothing_with_suggestions_open(
    open_page: OpenPage, axe: str, scheme: str, address: str, box: str, words: str
) -> None:
    page = open_page(address, scheme=scheme).page
    suggest(page, box, words)
    page.keyboard.press("ArrowDown")
    found = violations(page, axe)
    assert page.locator(box).get_attribute("aria-expanded") == "true"
    assert not found, report(found)


@pytest.mark.grid(keep=("nudz-dark",))
@both_schemes
@pytest.mark.parametrize("fragment", ["q=rape+harmfull", "q=nudz", "kind=service&where=local"])
def test_axe_finds_nothing_on_the_finder_page(
    open_page: OpenPage, axe: str, scheme: str, fragment: str
) -> None:
    page = open_page(f"bristol/find/#{fragment}", scheme=scheme).page
    page.wait_for_function(READY)
    found = violations(page, axe)
    page.locator(".hub-facets").evaluate("facets => facets.open = true")
    found += violations(page, axe, widths=(360,))
    assert not found, report(found)


@pytest.mark.audit
@pytest.mark.grid(one_in=2)
@both_schemes
def test_axe_finds_nothing_where_the_search_is_damaged(
    open_page: OpenPage, axe: str, scheme: str
) -> None:
    page = open_page("about/", scheme=scheme).page
    page.route("**/assets/hub-finder.js", lambda route: route.abort())
    page.locator("#header-search").focus()
    page.keyboard.type("sibling")
    page.locator(".hub-suggestions__broken:visible").wait_for()
    found = violations(page, axe)
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    found += violations(page, axe)
    assert not found, report(found)


def test_what_is_chosen_stands_out_in_forced_colours(open_page: OpenPage) -> None:
    page = open_page("", forced_colors="active").page
    options = suggest(page, "#home-search", "sibling")
    look = """option => [option, option.firstElementChild].map(e => getComputedStyle(e))
      .map((s, at) => at ? s.color : s.backgroundColor)"""
    before = options.first.evaluate(look)
    page.keyboard.press("ArrowDown")
    after = options.first.evaluate(look)
    assert options.nth(1).evaluate(look) == before
    assert after[0] != before[0]
    assert after[1] != before[1]


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


def test_only_colours_differ_in_the_dark() -> None:
    """Why the dark is asked about its colours alone."""
    assets = ROOT / "signpost" / "theme" / "assets"
    sheets = {path.name: path.read_text("utf-8") for path in assets.glob("*.css")}
    dark = {name: text.split("(prefers-color-scheme: dark)")[1:] for name, text in sheets.items()}
    assert [name for name, parts in dark.items() if parts] == ["tokens.css"]
    (rules,) = dark["tokens.css"]
    block = rules[: rules.index("}")]
    properties = re.findall(r"([\w-]+)\s*:\s*([^;{}]+);", block)
    assert len(properties) > 10
    colour = re.compile(r"#[0-9a-f]{6}|none")
    others = [p for p in properties if not (p[0].startswith("--") and colour.fullmatch(p[1]))]
    assert others == []
