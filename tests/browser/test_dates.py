"""Dates that pass go by themselves in a browser, and stay readable without JavaScript."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import both_schemes
from tests.browser.pdf import sheets
from tests.browser.test_axe import report, violations
from tests.built import built
from tests.engine.areas.built import AREAS, DAY, hub_with

pytestmark = pytest.mark.browser

BENCH = "[aria-labelledby=clinic]"
FIRST = "Thursday 26 November 2026, 10am to 11:30am"
SECOND = "Thursday 10 December 2026, 10am to 11:30am"
NOTHING = "We know of no date to come."


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a made-up area with dates, as a file: nothing is asked of any server."""
    root = hub_with(tmp_path_factory.mktemp("dates"), AREAS)
    return (built(root, "--all", *DAY) / "north-town" / "ask" / "index.html").as_uri()


def at(open_page: OpenPage, ask: str, moment: str, **options: Any) -> Any:
    """The page as it is at a moment of the reader's clock."""
    visit = open_page("about/", **options)
    visit.page.clock.set_fixed_time(moment)
    visit.go(ask)
    return visit


def shown(page: Any) -> list[str]:
    return list(page.locator(f"{BENCH} time:visible").all_inner_texts())


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize(
    ("moment", "left"),
    [
        ("2026-11-22T09:00:00Z", [FIRST, SECOND]),
        ("2026-11-26T11:29:59Z", [FIRST, SECOND]),
        ("2026-11-26T11:30:00Z", [SECOND]),
        ("2026-12-10T11:29:59Z", [SECOND]),
        ("2026-12-10T11:30:00Z", []),
        ("2027-06-01T12:00:00Z", []),
    ],
)
def test_a_date_goes_when_it_is_over(
    open_page: OpenPage, ask: str, moment: str, left: list[str]
) -> None:
    visit = at(open_page, ask, moment)
    assert shown(visit.page) == left
    calendar = visit.page.locator(f"{BENCH} a[href$='.ics']")
    assert calendar.is_visible() is bool(left)
    nothing = visit.page.locator(f"{BENCH} .hub-dates__none")
    assert nothing.is_visible() is not bool(left)
    assert (NOTHING in visit.page.locator(BENCH).inner_text()) is not bool(left)
    assert visit.complaints == []


def test_a_page_that_stays_open_is_tidied_when_the_reader_comes_back(
    open_page: OpenPage, ask: str
) -> None:
    page = at(open_page, ask, "2026-11-26T11:00:00Z").page
    assert shown(page) == [FIRST, SECOND]
    page.clock.set_fixed_time("2026-11-26T12:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert shown(page) == [SECOND]


def test_a_name_goes_after_its_last_day_and_the_role_stays(open_page: OpenPage, ask: str) -> None:
    leads = "[aria-labelledby=leads]"
    before = at(open_page, ask, "2026-11-22T23:00:00Z").page.locator(leads).inner_text()
    after = at(open_page, ask, "2026-11-23T00:00:00Z").page.locator(leads).inner_text()
    assert ("Gate lead, Ann Gardener" in before, "ann.gardener@" in before) == (True, True)
    assert ("Gate lead" in after, "ardener" in after) == (True, False)


def test_training_that_is_over_leaves_the_list(open_page: OpenPage, ask: str) -> None:
    def dates(moment: str) -> list[str]:
        page = at(open_page, ask, moment).page
        return list(page.locator(".hub-dates:not(.hub-panel *) time:visible").all_inner_texts())

    assert dates("2027-03-06T22:00:00Z") == ["Saturday 6 March 2027", "Saturday 3 April 2027"]
    assert dates("2027-03-07T00:00:00Z") == ["Saturday 3 April 2027"]
    assert dates("2027-04-03T22:59:59Z") == ["Saturday 3 April 2027"]
    assert dates("2027-04-03T23:00:00Z") == []


def test_without_javascript_every_date_says_when_it_is(open_page: OpenPage, ask: str) -> None:
    page = at(open_page, ask, "2027-06-01T12:00:00Z", java_script_enabled=False).page
    assert shown(page) == [FIRST, SECOND]
    assert page.locator(f"{BENCH} .hub-dates__none:visible").count() == 0
    assert page.locator(f"{BENCH} a[href$='.ics']").is_visible()


def test_a_calendar_file_can_be_fetched(open_page: OpenPage, ask: str) -> None:
    href = at(open_page, ask, "2026-11-22T09:00:00Z").page.locator(f"{BENCH} a[href$='.ics']")
    address = href.evaluate("link => link.href")
    assert Path(address.removeprefix("file://")).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_dates_and_leads_stand_on_paper(open_page: OpenPage, ask: str) -> None:
    page = at(open_page, ask, "2026-11-22T09:00:00Z").page
    printed = "".join(sheets(page.pdf(format="A4")))
    for words in (FIRST, SECOND, "bench@example.org", "shed.leads@example.org", "A cup of tea"):
        assert words.replace(" ", "") in printed
    assert "ICSfile" not in printed


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_sticks_out(open_page: OpenPage, ask: str, width: int) -> None:
    page = at(open_page, ask, "2026-11-22T09:00:00Z", width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.grid(one_in=4)
@both_schemes
@pytest.mark.parametrize("moment", ["2026-11-22T09:00:00Z", "2027-06-01T12:00:00Z"])
def test_axe_finds_nothing_with_dates_and_without(
    open_page: OpenPage, axe: str, ask: str, scheme: str, moment: str
) -> None:
    found = violations(at(open_page, ask, moment, scheme=scheme).page, axe)
    assert not found, report(found)
