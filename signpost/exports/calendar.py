"""Dates to come as calendar files that Outlook and others take, one for each thing with dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar

from signpost.model import LONDON, Edition, Event, Meetings, Text, Training
from signpost.model.mailboxes import looks_personal
from signpost.render.certainty import Certainty, of_entry, of_record
from signpost.render.diary import upcoming
from signpost.render.views import address

_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
"""The clocks of the UK as one rule for each half of the year. Outlook knows no lists of years."""


@dataclass(frozen=True)
class Diary:
    """Something with dates. `name` is that of its file and never changes; `page` is where the hub
    shows it, relative to the edition's root; `lines` are what a reader should know of it."""

    name: str
    title: str
    page: str
    events: tuple[Event, ...]
    lines: tuple[str, ...]
    owner: str = ""


def calendar_files(edition: Edition, site_url: str = "") -> dict[str, str]:
    """The calendar files of an edition, by their name in the site.

    `site_url` is the address of the whole site, empty where it is not known.
    """
    root = f"{site_url.rstrip('/')}/{edition.folder}" if site_url else ""
    found = {}
    for diary in diaries(edition):
        if upcoming(edition, diary.events):
            text = _calendar(diary, edition, root).to_ical().decode()
            found[f"calendar/{diary.name}.ics"] = text
    return found


def diaries(edition: Edition) -> Iterator[Diary]:
    """Everything that may have dates: courses, and the meetings that an area offers."""
    for course in edition.catalogue.live_resources:
        if isinstance(course, Training):
            yield _of_course(edition, course)
    for offer in edition.catalogue.offers:
        held = edition.area.offers.get(offer.id) if edition.area else None
        if isinstance(held, Meetings):
            yield _of_meetings(edition, offer.slug, held)


def _of_course(edition: Edition, course: Training) -> Diary:
    lines = (
        *_said(edition, ("", course.summary), ("Who may come", course.who_may_come)),
        *_said(edition, ("Cost", course.cost)),
        course.publisher,
        _sure(of_entry(edition, course)),
    )
    title = course.title.words(edition.language)
    return Diary(course.id, title, address(edition, course), course.dates, lines)


def _of_meetings(edition: Edition, name: str, meetings: Meetings) -> Diary:
    assert edition.area
    personal = meetings.email and looks_personal(meetings.email, edition.catalogue.mailboxes)
    mailbox = "" if personal else meetings.email
    lines = (
        *_said(edition, ("", meetings.what), ("Who may come", meetings.who)),
        *_said(edition, ("How to book", meetings.book)),
        *filter(None, (mailbox, meetings.url)),
        f"The {edition.organisation} has not confirmed these pages." if edition.is_draft else "",
        _sure(of_record(edition, meetings.assurance)),
    )
    page = edition.hub.ask_page.page if edition.hub.ask_page else "area/"
    title = meetings.name.words(edition.language)
    return Diary(name, title, page, meetings.dates, lines, edition.area.id)


def _said(edition: Edition, *labelled: tuple[str, Text | None]) -> list[str]:
    """What is known, each in a line after its label."""
    known = [(label, text.words(edition.language)) for label, text in labelled if text]
    return [f"{label}: {words}" if label else words for label, words in known]


def _sure(certainty: Certainty) -> str:
    """How sure we are of it, and what to do where nobody is."""
    mark = certainty.mark[:1].upper() + certainty.mark[1:]
    return f"{mark}." if certainty.sure else f"{mark}: check before you go."


def _calendar(diary: Diary, edition: Edition, root: str) -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    for name, value in (
        ("prodid", "-//Signpost//Signpost//EN"),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("x-wr-calname", diary.title),
    ):
        calendar.add(name, value)
    calendar.add_component(icalendar.Timezone.from_ical(_ZONE))
    for event in upcoming(edition, diary.events):
        calendar.add_component(_event(event, diary, edition, root))
    return calendar


def _known_by(diary: Diary, event: Event) -> str:
    """The id of an event in calendars: the same for as long as its `key` is, so that they follow
    when it is changed or cancelled, whatever else comes and goes."""
    owner = f"{diary.owner}." if diary.owner else ""
    return f"{event.key}.{diary.name.replace('/', '.')}@{owner}signpost"


def _event(event: Event, diary: Diary, edition: Edition, root: str) -> icalendar.Event:
    entry = icalendar.Event()
    stamp = datetime.combine(edition.as_of, time(), UTC)
    note = event.note.words(edition.language) if event.note else ""
    fields: dict[str, Any] = {
        "uid": _known_by(diary, event),
        "dtstamp": stamp,
        "dtstart": _placed(event.starts),
        "dtend": _end(event),
        "summary": f"Cancelled: {diary.title}" if event.cancelled else diary.title,
        "location": event.where.words(edition.language) if event.where else None,
        "description": "\n".join(filter(None, (note, *diary.lines))),
        "url": event.url or (f"{root}{diary.page}" if root else None),
    }
    for name, value in (fields | (_OFF if event.cancelled else {})).items():
        if value:
            entry.add(name, value)
    return entry


_OFF = {"status": "CANCELLED", "sequence": 1, "transp": "TRANSPARENT"}
"""Says of an event that it is off: later than what calendars have, and no longer in the way of
others. The summary says so too, for programs that read no status."""


def _end(event: Event) -> date | None:
    """The end as calendars want it: of whole days, the day after the last."""
    if event.whole_day:
        return event.last_day + timedelta(days=1)
    return _placed(event.end) if event.end else None


def _placed(moment: date) -> date:
    return moment.replace(tzinfo=LONDON) if isinstance(moment, datetime) else moment
