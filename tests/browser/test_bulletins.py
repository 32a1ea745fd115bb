"""Bulletins in a browser: an email at two widths, light and dark, and the way there on the site."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import both_schemes
from tests.browser.test_axe import report, violations
from tests.browser.test_every_page import STICKS_OUT
from tests.conftest import SHIPPED_ON
from tests.process import run_hub

pytestmark = pytest.mark.browser

SLUG = "clinic-and-liaison-officer"
WIDTHS = (600, 360)
both_widths = pytest.mark.parametrize("width", WIDTHS)

TOO_SMALL = """() => [...document.querySelectorAll('p, li, h1, h2, h3, a, small')]
  .filter(e => e.getClientRects().length && parseFloat(getComputedStyle(e).fontSize) < 14)
  .map(e => e.textContent.slice(0, 40))"""


@pytest.fixture(scope="module")
def email(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The HTML of a shipped bulletin, taken out of its message as a mail program takes it."""
    out = tmp_path_factory.mktemp("mail") / "out"
    arguments = ("--out", str(out), "--site", "https://hub.example.org/")
    done = run_hub("bulletin", "render", SLUG, *arguments, "--as-of", SHIPPED_ON.isoformat())
    assert (done.returncode, done.stderr) == (0, "")
    message = message_from_bytes(
        (out / "barking-and-dagenham" / f"{SLUG}.eml").read_bytes(), policy=default
    )
    part: Any = message.get_body(("html",))  # type: ignore[attr-defined]
    page = out / "opened.html"
    page.write_text(part.get_content(), "utf-8")
    return page


@pytest.mark.grid(one_in=3)
@both_schemes
@both_widths
def test_an_email_asks_for_nothing_and_fits(
    open_page: OpenPage, email: Path, width: int, scheme: str
) -> None:
    visit = open_page(email.as_uri(), width=width, scheme=scheme)
    assert visit.requests == [email.as_uri()]
    assert visit.complaints == []
    page = visit.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(STICKS_OUT) == []
    assert page.evaluate(TOO_SMALL) == []
    assert page.locator("h1").count() == 1
    assert page.locator("text=Support for you").is_visible()


@pytest.mark.grid(one_in=2)
@both_schemes
def test_axe_finds_nothing_in_an_email(
    open_page: OpenPage, axe: str, email: Path, scheme: str
) -> None:
    about_whole_pages = ("region (", "landmark-one-main (")  # a letter is no page
    found = violations(open_page(email.as_uri(), scheme=scheme).page, axe)
    left = [one for one in found if not one.startswith(about_whole_pages)]
    assert not left, report(left)


@both_schemes
def test_an_email_is_dark_where_the_reader_wants_it_dark(
    open_page: OpenPage, email: Path, scheme: str
) -> None:
    page = open_page(email.as_uri(), width=600, scheme=scheme).page
    ground = page.locator("table.letter").evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 38, 44)"}[scheme]


def test_the_home_page_and_the_menu_lead_to_the_bulletins(open_page: OpenPage) -> None:
    page = open_page("").page
    assert page.locator(".hub-bulletins li").count() == 2
    page.locator('.hub-menu a:has-text("Bulletins")').click()
    assert page.locator("h1").inner_text() == "Bulletins"
    page.locator(".hub-bulletins h3 a").first.click()
    assert page.locator(".hub-care").is_visible()


def test_the_finder_finds_a_bulletin_by_its_words(open_page: OpenPage) -> None:
    page = open_page("find/#q=first look round this hub").page
    found = page.locator('[data-results] a[href$="bulletins/a-first-look-round/"]').first
    found.wait_for()
    assert found.is_visible()
