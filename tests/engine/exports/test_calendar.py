"""Calendar files, read back as a calendar would: times, ids, words, and what is left out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from signpost.exports.calendar import calendar_files
from signpost.model import Edition
from signpost.site.opening import open_project
from tests.engine.areas.made_up import AREA, SLOTS, hub_with
from tests.engine.areas.practice_made_up import OFFERS
from tests.engine.made_up import ALLOTMENTS

CLINIC = """\
clinic:
  name: Hedges, borders and Tŷ gwydr
  what: Bring one plant; leave with a plan.
  who: Everybody with a plot, newcomers too.
  book: Write by Monday noon.
  dates:
    - {starts: 2026-07-08 10:00, ends: 11:30, where: 'Shed 4, the lane', note: Bring gloves.}
    - {starts: 2026-12-09 10:00, ends: 11:30}
    - {starts: 2026-12-09 14:00, ends: 15:00, url: https://example.org/afternoon}
    - 2027-01-05
    - {starts: 2027-02-01, ends: 2027-02-03}
  email: sheds@example.org
  assurance: {confidence: confirmed, checked_on: 2026-05-01, how: phone, by: secretary}
"""
COURSE = ALLOTMENTS.replace(
    "    look_for: Ask at the shed.\n",
    "    look_for: Ask at the shed.\n    cost: Free\n    dates: [{starts: 2026-07-10 18:00}]\n",
)
SUMMER = date(2026, 7, 1)


def edition(folder: Path, day: date = SUMMER, clinic: str = CLINIC, live: bool = False) -> Edition:
    area = AREA.replace("override:", f"{clinic}override:", 1)
    root = hub_with(folder, area, COURSE + SLOTS + OFFERS)
    return open_project(Path(root), day, "north-town").edition()


def events(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def clinic(folder: Path, day: date = SUMMER, **options: Any) -> list[Any]:
    return events(calendar_files(edition(folder, day, **options))["calendar/clinic.ics"])


def utc(event: Any, field: str) -> str:
    return f"{event.decoded(field).astimezone(UTC):%Y-%m-%d %H:%M}"


def test_there_is_a_file_for_each_thing_with_dates_to_come(tmp_path: Path) -> None:
    whole = edition(tmp_path)
    assert set(calendar_files(whole)) == {"calendar/clinic.ics", "calendar/compost-course.ics"}
    core = open_project(tmp_path, SUMMER).edition()
    assert set(calendar_files(core)) == {"calendar/compost-course.ics"}


def test_times_are_right_in_summer_and_in_winter(tmp_path: Path) -> None:
    summer, winter, *_ = clinic(tmp_path)
    assert (utc(summer, "dtstart"), utc(summer, "dtend")) == (
        "2026-07-08 09:00",
        "2026-07-08 10:30",
    )
    assert (utc(winter, "dtstart"), utc(winter, "dtend")) == (
        "2026-12-09 10:00",
        "2026-12-09 11:30",
    )
    for event in (summer, winter):
        assert event["dtstart"].params["TZID"] == "Europe/London"
        assert f"{event.decoded('dtstart'):%H:%M}" == "10:00"


def test_whole_days_end_on_the_day_after_the_last(tmp_path: Path) -> None:
    *_, one, several = clinic(tmp_path)
    found = [(e.decoded("dtstart"), e.decoded("dtend")) for e in (one, several)]
    assert found == [
        (date(2027, 1, 5), date(2027, 1, 6)),
        (date(2027, 2, 1), date(2027, 2, 4)),
    ]


def test_a_date_whose_end_is_not_known_has_none(tmp_path: Path) -> None:
    (course,) = events(calendar_files(edition(tmp_path))["calendar/compost-course.ics"])
    assert utc(course, "dtstart") == "2026-07-10 17:00"
    assert "dtend" not in course


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2026, 7, 8), "2026-07-08T1000.clinic@north-town.signpost"),
        (date(2026, 7, 9), "2026-12-09T1000.clinic@north-town.signpost"),
        (date(2026, 12, 9), "2026-12-09T1000.clinic@north-town.signpost"),
        (date(2026, 12, 10), "2027-01-05.clinic@north-town.signpost"),
        (date(2027, 2, 3), "2027-02-01.clinic@north-town.signpost"),
    ],
)
def test_a_date_is_gone_on_the_day_after(tmp_path: Path, day: date, first: str) -> None:
    assert clinic(tmp_path, day)[0]["uid"] == first


def test_there_is_no_file_when_nothing_is_to_come(tmp_path: Path) -> None:
    assert calendar_files(edition(tmp_path, date(2027, 2, 4))) == {}


def ids(folder: Path, dates: str) -> list[str]:
    """How calendars know the dates of a clinic, given as its file has them."""
    before, after = CLINIC.index("  dates:\n"), CLINIC.index("  email:")
    text = f"{CLINIC[:before]}  dates: [{dates}]\n{CLINIC[after:]}"
    return [event["uid"].partition(".clinic@")[0] for event in clinic(folder, clinic=text)]


NINE, TWO = "{starts: 2026-12-08 09:00, where: Room A}", "{starts: 2026-12-08 14:00, where: Room B}"


def test_an_entry_keeps_its_id_whatever_comes_and_goes_beside_it(tmp_path: Path) -> None:
    nine, two = "2026-12-08T0900", "2026-12-08T1400"
    for name, dates, known in (
        ("both", f"{NINE}, {TWO}", [nine, two]),
        ("turned round", f"{TWO}, {NINE}", [nine, two]),
        ("one taken out", TWO, [two]),
        ("another before it", f"2026-12-08, {NINE}, {TWO}", ["2026-12-08", nine, two]),
        ("another room", NINE.replace("Room A", "Room C"), [nine]),
    ):
        assert ids(tmp_path / name, dates) == known, name


def test_an_entry_with_an_id_of_its_own_keeps_it_when_it_is_moved(tmp_path: Path) -> None:
    for name, when in (("first", "2026-12-08 09:00"), ("moved", "2026-12-11 10:30")):
        assert ids(tmp_path / name, f"{{id: winter-one, starts: {when}}}") == ["winter-one"]


def test_two_of_one_time_need_ids_because_calendars_tell_them_apart_by_nothing_else(
    tmp_path: Path,
) -> None:
    same = NINE.replace("{", "{id: room-b, ")
    assert ids(tmp_path / "ids", f"{NINE}, {same}") == ["2026-12-08T0900", "room-b"]
    for name, dates, told in (
        ("time", f"{NINE}, {NINE}", "two of these start at 2026-12-08 09:00"),
        ("day", "2026-12-08, 2026-12-08", "two of these start at 2026-12-08"),
        ("id", f"{same}, {{id: room-b, starts: 2027-01-01}}", "two of these have the id 'room-b'"),
    ):
        folder = tmp_path / name
        text = CLINIC.replace("  email:", f"  dates: [{dates}]\n  email:", 1)
        text = re.sub(r"  dates:\n(?:    - .*\n)+", "", text)
        root = hub_with(
            folder, AREA.replace("override:", f"{text}override:", 1), COURSE + SLOTS + OFFERS
        )
        found = open_project(Path(root), SUMMER, "north-town").errors
        assert [(p.where, p.message, p.hint) for p in found] == [
            (
                "clinic.dates",
                told,
                "give each an id of its own, such as id: room-b, by which calendars know it",
            )
        ]


def test_what_is_cancelled_goes_out_as_cancelled_under_the_id_that_it_had(tmp_path: Path) -> None:
    first, *others = clinic(tmp_path / "before")
    off = CLINIC.replace("note: Bring gloves.", "note: Nobody is free., cancelled: true")
    made = edition(tmp_path / "after", clinic=off)
    text = calendar_files(made)["calendar/clinic.ics"]
    cancelled, *still = events(text)
    assert cancelled["uid"] == first["uid"]
    assert [event["uid"] for event in still] == [event["uid"] for event in others]
    assert (cancelled["status"], cancelled["sequence"]) == ("CANCELLED", 1)
    assert cancelled["summary"] == "Cancelled: Hedges, borders and Tŷ gwydr"
    assert [event.get("status") for event in (first, *still)] == [None] * 5
    # The same without the library that wrote it.
    entry = text.replace("\r\n ", "").split("BEGIN:VEVENT")[1].split("\r\n")
    assert {"STATUS:CANCELLED", "SEQUENCE:1", "TRANSP:TRANSPARENT"} <= set(entry)
    assert "UID:2026-07-08T1000.clinic@north-town.signpost" in entry


def test_the_words_are_those_that_a_reader_needs(tmp_path: Path) -> None:
    first, second, *_ = clinic(tmp_path)
    assert str(first["summary"]) == "Hedges, borders and Tŷ gwydr"
    assert str(first["location"]) == "Shed 4, the lane"
    assert str(first["description"]).split("\n") == [
        "Bring gloves.",
        "Bring one plant; leave with a plan.",
        "Who may come: Everybody with a plot, newcomers too.",
        "How to book: Write by Monday noon.",
        "sheds@example.org",
        "The organisation has not confirmed these pages.",
        "Confirmed by phone 1 May 2026.",
    ]
    assert "location" not in second


def test_what_nobody_has_confirmed_says_so(tmp_path: Path) -> None:
    sure = CLINIC.index("  assurance:")
    doubtful = CLINIC[:sure] + "  assurance: {confidence: unconfirmed}\n"
    said = str(clinic(tmp_path, clinic=doubtful)[0]["description"]).split("\n")
    assert said[-1] == "Not yet confirmed: check before you go."


def test_nobody_is_named_in_a_calendar(tmp_path: Path) -> None:
    named = CLINIC.replace("sheds@example.org", "ann.gardener@example.org")
    text = calendar_files(edition(tmp_path, clinic=named))["calendar/clinic.ics"]
    assert "ann.gardener" not in text
    assert not re.search(r"ORGANIZER|ATTENDEE|CONTACT", text)


def test_addresses_are_whole_where_the_site_is_known(tmp_path: Path) -> None:
    made = edition(tmp_path)
    known = calendar_files(made, "https://hub.example.org/plots/")
    first, _, own, *_ = events(known["calendar/clinic.ics"])
    assert first["url"] == "https://hub.example.org/plots/area/"
    assert own["url"] == "https://example.org/afternoon"
    (course,) = events(known["calendar/compost-course.ics"])
    assert course["url"] == "https://hub.example.org/plots/resources/compost-course/"
    beside = made.model_copy(update={"folder": "north-town/"})
    moved = calendar_files(beside, "https://hub.example.org")["calendar/clinic.ics"]
    assert events(moved)[0]["url"] == "https://hub.example.org/north-town/area/"
    assert "url" not in clinic(tmp_path)[0]


def test_the_file_is_as_the_standard_wants_it(tmp_path: Path) -> None:
    text = calendar_files(edition(tmp_path))["calendar/clinic.ics"]
    assert text.replace("\r\n", "").count("\n") == 0
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    whole = icalendar.Calendar.from_ical(text)
    assert (whole["version"], whole["method"]) == ("2.0", "PUBLISH")
    assert whole.walk("VEVENT")[0].decoded("dtstamp") == datetime(2026, 7, 1, tzinfo=UTC)
    assert calendar_files(edition(tmp_path))["calendar/clinic.ics"] == text


def test_the_zone_in_the_file_has_the_clocks_of_london(tmp_path: Path) -> None:
    text = calendar_files(edition(tmp_path))["calendar/clinic.ics"]
    (zone,) = icalendar.Calendar.from_ical(text).walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/London"
    written, real = zone.to_tz(), ZoneInfo("Europe/London")
    noons = [datetime(2026, 1, 1, 12) + timedelta(days=day) for day in range(12 * 365)]
    assert [n for n in noons if written.utcoffset(n) != n.replace(tzinfo=real).utcoffset()] == []
