"""What a real build makes of an area's practice: dates, leads, support, calendars and doubts."""

from __future__ import annotations

import re
from pathlib import Path

import icalendar

from tests.engine.areas.built import body, of, page
from tests.words import shown

NOTHING = "We know of no date to come."


def panel(built: dict[str, str], id: str, address: str = "north-town/ask/") -> str:
    """The HTML of one panel, by the id of its heading."""
    html = page(built, address)
    found = re.search(
        rf'<section class="hub-panel" aria-labelledby="{id}">.*?</section>', html, re.S
    )
    assert found, id
    return found[0]


def dates(html: str) -> list[str]:
    return [shown(item) for item in re.findall(r"<li data-until.*?</li>", html, re.DOTALL)]


def test_the_clinic_says_what_for_whom_when_and_how(built: dict[str, str]) -> None:
    said = shown(panel(built, "clinic"))
    assert said.startswith(
        "The Thursday bench Bring one plant; leave with a plan. Who may come Everybody with a "
        "plot. When Every other Thursday. Next dates"
    )
    assert "How to book Write by Monday noon. bench@example.org Not yet confirmed." in said


def test_dates_to_come_stand_soonest_first_and_say_when_they_are_over(
    built: dict[str, str],
) -> None:
    html = panel(built, "clinic")
    assert dates(html) == [
        "Thursday 26 November 2026, 10am to 11:30am Newcomers. Go to example.org",
        "Thursday 10 December 2026, 10am to 11:30am The shed & the lane",
    ]
    over = re.findall(r'data-until="(.*?)"', html)
    assert over == ["2026-11-26T11:30:00Z", "2026-12-10T11:30:00Z"]
    assert "data-dates-none hidden><svg" in html


def test_a_panel_without_a_date_to_come_says_so_and_whom_to_ask(built: dict[str, str]) -> None:
    html = panel(built, "sessions")
    assert (dates(html), "data-dates" in html) == ([], False)
    assert f"{NOTHING} Ask your manager, or the committee." in shown(html)


def test_the_calendar_of_the_clinic_is_linked_and_there(
    built: dict[str, str], areas_site: Path
) -> None:
    html = panel(built, "clinic")
    assert '<a href="../calendar/clinic.ics">' in html
    assert "Put these dates into your calendar (ICS file, for Outlook and others)" in shown(html)
    for id in ("north-town", "old-town"):
        data = (areas_site / id / "calendar" / "clinic.ics").read_bytes()
        days = [e.decoded("dtstart").day for e in icalendar.Calendar.from_ical(data).walk("VEVENT")]
        assert days == [26, 10]
        assert data.count(b"\n") == data.count(b"\r\n") > 20
    made = {file.relative_to(areas_site).as_posix() for file in areas_site.rglob("*.ics")}
    course = {f"{at}calendar/compost-course.ics" for at in ("", *(f"{n}-town/" for n in AREAS))}
    assert made == course | {f"{id}-town/calendar/clinic.ics" for id in ("north", "old")}


AREAS = ("north", "old", "south")


def test_leads_stand_under_their_agencies_by_role(built: dict[str, str]) -> None:
    said = shown(panel(built, "leads"))
    assert "They know about frost. The sheds Shed lead shed.leads@example.org Hose lead" in said
    assert "The gate Gate lead , Ann Gardener Knock twice. ann.gardener@example.org" in said


def test_a_name_and_its_mailbox_go_by_themselves_and_the_reason_is_never_shown(
    built: dict[str, str], areas_site: Path
) -> None:
    html = panel(built, "leads")
    assert html.count('data-until="2026-11-22T23:59:59Z"') == 2
    north = areas_site / "north-town"
    everything = [p for p in north.rglob("*") if p.suffix in (".html", ".js", ".ics")]
    assert [p for p in everything if "agreed in writing" in p.read_text("utf-8")] == []
    naming = {p.parent.name for p in everything if "gardener" in p.read_text("utf-8").lower()}
    assert naming == {"ask", "area"}


def test_support_for_staff_stands_in_the_care_panel_with_its_doubt(built: dict[str, str]) -> None:
    said = body(built, "north-town/ask/")
    assert "A cup of tea Somebody listens. For everybody with a key. Any afternoon." in said
    assert "The kettle 020 7946 0777 not yet confirmed" in said
    assert "A cup of tea: 020 7946 0777 not yet confirmed" in said
    assert "Support for you A cup of tea" in body(built, "north-town/area/")
    others = {**of(built, ""), **of(built, "south-town")}
    assert [name for name, html in others.items() if "A cup of tea" in html] == []


def test_the_core_leads_to_the_areas_and_an_area_without_says_what_is_not_known(
    built: dict[str, str],
) -> None:
    core, south = body(built, "ask/"), body(built, "south-town/ask/")
    assert core.count("Choose your area to see its own.") == 4
    assert south.count("Not known to us. We have not found") == 4
    assert "Bring one plant" not in core + south


def test_the_dates_of_all_training_stand_soonest_first(built: dict[str, str]) -> None:
    html = page(built, "ask/")
    assert dates(html) == [
        f"Saturday {day} 2027 A morning of compost The Growers' Trust · Free. Anybody with a plot."
        for day in ("6 March", "3 April")
    ]
    course = body(built, "resources/compost-course/")
    assert "Next dates Saturday 6 March 2027 Saturday 3 April 2027 Put these dates into" in course


def test_each_recommendation_leads_to_its_summary(built: dict[str, str]) -> None:
    html = page(built, "ask/")
    assert '<a href="../resources/digging-study/#asks">A study of digging</a>' in html
    assert "Let plot holders decide. A study of digging . University of Spade, 2024 (UK)." in shown(
        html
    )
