"""Days and times: what is taken, what it means in summer and winter, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from signpost.model import Event, Training
from signpost.model.event import AnyEvent
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.areas.made_up import hub_with
from tests.engine.made_up import ALLOTMENTS, refused, taken

MORNING = {"starts": "2026-12-09 10:00", "ends": "11:30"}


def utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("written", "begins", "over"),
    [
        (MORNING, "2026-12-09 10:00", "2026-12-09 11:30"),
        ({"starts": "2026-07-08 10:00", "ends": "11:30"}, "2026-07-08 09:00", "2026-07-08 10:30"),
        ("2026-12-09", "2026-12-09 00:00", "2026-12-10 00:00"),
        ("2026-07-08", "2026-07-07 23:00", "2026-07-08 23:00"),
        ({"starts": "2026-12-09", "ends": "2026-12-10"}, "2026-12-09 00:00", "2026-12-11 00:00"),
        ("2026-12-09 10:00", "2026-12-09 10:00", "2026-12-10 00:00"),
        ({"starts": "2026-12-09 22:00", "ends": "2026-12-10 01:00"}, "2026-12-09 22:00",
         "2026-12-10 01:00"),
        ({"starts": "2026-12-09T9:05", "ends": "10:00"}, "2026-12-09 09:05", "2026-12-09 10:00"),
    ],
)  # fmt: skip
def test_the_clock_on_the_wall_is_that_of_london(written: Any, begins: str, over: str) -> None:
    event = taken(AnyEvent, written)
    assert (utc(event.begins_at), utc(event.over_at)) == (begins, over)


def test_an_hour_that_there_is_twice_is_the_first_of_the_two() -> None:
    event = taken(AnyEvent, {"starts": "2026-10-25 01:30", "ends": "2026-10-25 02:30"})
    assert (utc(event.begins_at), utc(event.over_at)) == ("2026-10-25 00:30", "2026-10-25 02:30")


NO_SUCH_DAY = "there is no 2026-02-30 in the calendar"
REFUSED = {
    "30 February": ("2026-02-30", NO_SUCH_DAY),
    "30 February at ten": ("2026-02-30 10:00", NO_SUCH_DAY),
    "a leap day too many": ("2027-02-29", "there is no 2027-02-29 in the calendar"),
    "25:00": ("2026-12-09 25:00", "25:00 is no time of day"),
    "10:75": ("2026-12-09 10:75", "10:75 is no time of day"),
    "24:00": ({**MORNING, "ends": "24:00"}, "24:00 is no time of day"),
    "an hour that is left out": (
        "2026-03-29 01:30",
        "the clocks go forward, so there is no 01:30 on 2026-03-29",
    ),
    "an end in that hour": (
        {"starts": "2026-03-29 00:30", "ends": "01:00"},
        "the clocks go forward, so there is no 01:00 on 2026-03-29",
    ),
    "an end before the start": ({**MORNING, "ends": "09:59"}, "ends before it starts"),
    "a last day before the first": (
        {"starts": "2026-12-09", "ends": "2026-12-08"},
        "ends before it starts",
    ),
    "a day that ends at a time": (
        {"starts": "2026-12-09", "ends": "11:30"},
        "has a time in ends and none in starts",
    ),
    "a time that ends on a day": (
        {**MORNING, "ends": "2026-12-10"},
        "has a time in starts and none in ends",
    ),
    "a year far away": ("2206-12-09", "the year 2206 is too far away"),
    "a time alone": ("10:00", "'10:00' is not a day, or a day and a time"),
    "words": ("next Tuesday", "'next Tuesday' is not a day, or a day and a time"),
    "a day as the British write it": ("9/12/2026", "'9/12/2026' is not a day, or a day and a time"),
    "seconds": ("2026-12-09 10:00:00", "'2026-12-09 10:00:00' is not a day, or a day and a time"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_is_refused(what: str) -> None:
    written, told = REFUSED[what]
    assert refused(AnyEvent, written) == told


def _course(dates: str) -> str:
    return ALLOTMENTS.replace("    look_for: Ask at the shed.\n", f"    look_for: Ask.\n{dates}")


def test_a_mistake_is_told_with_its_line_and_the_way_out(tmp_path: Path) -> None:
    dates = "    dates:\n      - 2027-01-05\n      - {starts: 2026-02-30 10:00}\n"
    line = _course(dates).splitlines().index("      - {starts: 2026-02-30 10:00}") + 1
    root = Path(hub_with(tmp_path, core=_course(dates)))
    assert [str(problem) for problem in open_project(root, AS_OF).errors] == [
        f"resources.yml:{line}: resources[compost-course].dates[1].starts: there is no 2026-02-30 "
        "in the calendar. Check the day and the month."
    ]


def test_yaml_makes_no_number_of_a_time(tmp_path: Path) -> None:
    """11:30 is 690 in YAML 1.1, and 010 is eight."""
    dates = "    dates:\n      - {starts: 2026-12-09 10:00, ends: 11:30}\n      - 2027-01-05\n"
    root = Path(hub_with(tmp_path, core=_course(dates)))
    course = open_project(root, AS_OF).edition().catalogue.by_id["compost-course"]
    assert isinstance(course, Training)
    first, second = course.dates
    assert utc(first.over_at) == "2026-12-09 11:30"
    assert (second.starts, second.whole_day) == (date(2027, 1, 5), True)


def test_a_course_that_has_been_held_is_told_and_does_not_stop_the_build(tmp_path: Path) -> None:
    dates = "    dates: [2026-11-21, 2026-11-22]\n"
    line = _course(dates).splitlines().index(dates.rstrip()) + 1
    root = Path(hub_with(tmp_path, core=_course(dates)))
    said = [p for p in open_project(root, AS_OF).problems if "dates" in p.where]
    assert [(p.severity, str(p)) for p in said] == [
        (
            "warning",
            f"resources.yml:{line}: resources[compost-course].dates[0]: 21 November 2026 has "
            "passed, so this is no longer shown. Take it out, and give the next date if there "
            "is one.",
        )
    ]


@given(
    st.text(max_size=20) | st.dates().map(str) | st.datetimes().map(lambda t: f"{t:%Y-%m-%d %H:%M}")
)
def test_whatever_is_written_is_an_event_or_is_refused(written: str) -> None:
    try:
        event = taken(AnyEvent, written)
    except ValidationError:
        return
    assert isinstance(event, Event)
    assert event.begins_at < event.over_at
    assert event.first_day <= event.last_day
