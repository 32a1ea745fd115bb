"""Dates in words: as much as is known, in the reader's language."""

from __future__ import annotations

from datetime import date, time

import pytest

from signpost.model.dates import clock_in_words, event_in_words, in_words
from signpost.model.event import AnyEvent
from tests.engine.made_up import taken


@pytest.mark.parametrize(
    ("when", "english", "welsh"),
    [
        (date(2026, 11, 22), "22 November 2026", "22 Tachwedd 2026"),
        ("2026-11-22", "22 November 2026", "22 Tachwedd 2026"),
        ("2026-01-05", "5 January 2026", "5 Ionawr 2026"),
        ("2026-03", "March 2026", "Mawrth 2026"),
        ("2026-08", "August 2026", "Awst 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(when: date | str, english: str, welsh: str) -> None:
    assert in_words(when) == in_words(when, "en") == english
    assert in_words(when, "cy") == welsh


EVENTS = {
    "a day": ("2026-12-09", "Wednesday 9 December 2026"),
    "two days": (
        {"starts": "2026-12-09", "ends": "2026-12-10"},
        "Wednesday 9 December 2026 to Thursday 10 December 2026",
    ),
    "a day that ends on itself": (
        {"starts": "2026-12-09", "ends": "2026-12-09"},
        "Wednesday 9 December 2026",
    ),
    "a start": ("2026-12-09 10:00", "Wednesday 9 December 2026, 10am"),
    "a morning": (
        {"starts": "2026-12-09 10:00", "ends": "11:30"},
        "Wednesday 9 December 2026, 10am to 11:30am",
    ),
    "a night": (
        {"starts": "2026-12-09 22:15", "ends": "2026-12-10 01:00"},
        "Wednesday 9 December 2026, 10:15pm to Thursday 10 December 2026, 1am",
    ),
}


@pytest.mark.parametrize("what", EVENTS)
def test_an_event_is_said_as_people_would_say_it(what: str) -> None:
    written, said = EVENTS[what]
    assert event_in_words(taken(AnyEvent, written)) == said


def test_an_event_is_said_in_welsh() -> None:
    event = taken(AnyEvent, {"starts": "2026-12-09 10:00", "ends": "11:30"})
    assert event_in_words(event, "cy") == "Dydd Mercher 9 Rhagfyr 2026, 10:00 tan 11:30"


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        *((time(0), "midnight"), (time(12), "midday"), (time(0, 30), "12:30am")),
        *((time(12, 5), "12:05pm"), (time(9), "9am"), (time(23, 59), "11:59pm")),
    ],
)
def test_a_time_is_said_without_doubt(clock: time, said: str) -> None:
    assert clock_in_words(clock) == said
