"""A bulletin takes along the calendar files of what it mentions, and of nothing else."""

from __future__ import annotations

from pathlib import Path

from hub.bulletins.letter import calendars
from tests.test_calendar import clinic as clinic_events
from tests.test_calendar import edition, events

HOME = "https://hub.example.org/north-town/"


def test_the_dates_of_a_clinic_that_a_bulletin_shows_go_with_it(tmp_path: Path) -> None:
    shown = edition(tmp_path).model_copy(update={"home": HOME})
    words = f'<p><a href="{HOME}calendar/clinic.ics">Put these dates into your calendar</a></p>'
    found = calendars(shown, words)
    assert list(found) == ["clinic.ics"]
    assert len(events(found["clinic.ics"])) == len(clinic_events(tmp_path))


def test_what_a_bulletin_does_not_mention_stays_at_home(tmp_path: Path) -> None:
    shown = edition(tmp_path).model_copy(update={"home": HOME})
    assert calendars(shown, f'<p>Read <a href="{HOME}guides/">the guides</a>.</p>') == {}
