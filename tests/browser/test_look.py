"""The one style sheet gives every page the look of all the sheets that it was made from."""

from __future__ import annotations

from functools import cache

import pytest

from signpost.render.look import THEME, of_material
from tests.browser.conftest import OpenPage
from tests.browser.finder import READY
from tests.browser.pages import Visit, both_schemes, every_page

pytestmark = pytest.mark.browser

SHEETS = (
    *("tokens", "frame", "content", "ways-in", "find", "areas", "practice", "coverage"),
    *("pathway", "take-away", "bulletins"),
)

LOOK = """() => {
  const names = [...getComputedStyle(document.body)].filter(name => !name.startsWith('--'));
  const of = (e, part) => {
    const style = getComputedStyle(e, part);
    if (part && ['none', 'normal'].includes(style.content)) return '';
    return names.map(name => name + ': ' + style.getPropertyValue(name)).join('; ');
  };
  return [...document.querySelectorAll('html, body, body *')]
    .filter(e => !e.closest('svg *, link'))
    .map(e => [e.outerHTML.slice(0, 80), of(e), of(e, '::before'), of(e, '::after')]);
}"""
WITH = """text => {
  document.querySelector('link[rel=stylesheet]').disabled = true;
  document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
}"""
OPEN = """() => document.querySelectorAll('details:not(.hub-editions)').forEach(e => {
  e.open = true;
})"""
"""All but the list that is loaded then."""
STILL = "*, ::before, ::after { animation: none !important; transition: none !important }"


@cache
def whole() -> str:
    """All of Material's sheet, and ours, as their files are."""
    (material,) = of_material()[0].glob("assets/stylesheets/main*.css")
    ours = [(THEME / "assets" / f"{name}.css").read_text("utf-8") for name in SHEETS]
    paper = (THEME / "assets" / "print.css").read_text("utf-8")
    return "\n".join([material.read_text("utf-8"), *ours, f"@media print {{ {paper} }}"])


def differences(visit: Visit, media: str) -> list[object]:
    """The first elements of the open page that look otherwise under the whole sheets, and how."""
    page = visit.page
    page.add_style_tag(content=STILL)
    page.emulate_media(media=media)
    page.evaluate(OPEN)
    one = page.evaluate(LOOK)
    page.evaluate(WITH, whole())
    several = page.evaluate(LOOK)
    assert len(one) == len(several) > 60
    return [
        [set(a.split("; ")) ^ set(b.split("; ")) or a for a, b in zip(*pair, strict=True)]
        for pair in zip(one, several, strict=True)
        if pair[0] != pair[1]
    ][:3]


@pytest.mark.grid(keep=("area-own-service-screen",))
@pytest.mark.parametrize("media", ["screen", "print"])
@every_page
def test_every_element_looks_as_under_all_of_the_sheets(
    look_at: OpenPage, address: str, media: str
) -> None:
    assert differences(look_at(address, width=360), media) == []


HEADER = LOOK.replace("'html, body, body *'", "'.hub-header, .hub-header *'")
NOT_LOADED = "() => { document.querySelector('link[rel=stylesheet]').disabled = true; }"


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", ["", "bristol/guides/", "404.html"])
@both_schemes
def test_the_header_looks_the_same_before_the_sheet_is_there(
    look_at: OpenPage, address: str, width: int, scheme: str
) -> None:
    page = look_at(address, width=width, scheme=scheme).page
    page.add_style_tag(content=STILL)
    whole = page.evaluate(HEADER)
    page.evaluate(NOT_LOADED)
    early = page.evaluate(HEADER)
    assert [pair for pair in zip(whole, early, strict=True) if pair[0] != pair[1]][:2] == []
    assert page.locator(".hub-danger a[href='tel:999']").first.is_visible()


@pytest.mark.audit
def test_so_does_what_a_script_puts_there(open_page: OpenPage) -> None:
    visit = open_page("bristol/find/#q=rape", width=360, scheme="dark")
    visit.page.wait_for_function(READY)
    visit.page.locator(".hub-editions summary").click()
    visit.page.locator(".hub-editions a").first.wait_for()
    visit.page.locator(".hub-mine").first.press("Enter")
    visit.page.locator("[data-status]:not(:empty)").wait_for(state="attached")
    assert differences(visit, "screen") == []


@pytest.mark.audit
def test_a_rule_too_few_would_be_noticed(look_at: OpenPage) -> None:
    visit = look_at("")
    sheet = "[...document.styleSheets].find(sheet => sheet.href)"
    visit.page.evaluate(f"{sheet}.deleteRule({sheet}.cssRules.length - 1)")
    assert differences(visit, "print") != []
