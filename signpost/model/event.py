"""Events: days and times as people in the UK write them, and only those that there are."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from signpost.model.values import Line, Record, Slug, WebAddress, refusal

LONDON = ZoneInfo("Europe/London")
"""The clock on the wall, wherever in the UK: summer time included."""

YEARS = range(2000, 2100)
"""Another year is a slip of the finger."""

_CLOCK = r"[0-9]{1,2}:[0-9]{2}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_FORM = "write 2026-12-09 10:00, or only 2026-12-09 for a whole day"


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        hint = "check the day and the month"
        raise refusal(f"there is no {text} in the calendar", hint) from None
    if day.year not in YEARS:
        raise refusal(f"the year {day.year} is too far away", "check the year")
    return day


def _clock(text: str) -> time:
    hour, minute = (int(part) for part in text.split(":"))
    if hour > 23 or minute > 59:
        raise refusal(f"{text} is no time of day", "write a time from 00:00 to 23:59")
    return time(hour, minute)


def _there_is(moment: datetime) -> datetime:
    """The same moment, unless the clocks leap over it."""
    shown = moment.replace(tzinfo=LONDON).astimezone(UTC).astimezone(LONDON)
    if (shown.hour, shown.minute) != (moment.hour, moment.minute):
        raise refusal(
            f"the clocks go forward, so there is no {moment:%H:%M} on {moment:%Y-%m-%d}",
            f"write {shown:%H:%M}, or a time before the clocks go forward",
        )
    return moment


def _moment(value: Any) -> date:
    """A day, or a day and a time on the wall; without a time zone, which is always the same."""
    if isinstance(value, date):
        return value
    parts = re.fullmatch(rf"({_DAY})(?:[ T]+({_CLOCK}))?", str(value).strip())
    if parts is None:
        raise refusal(f"{str(value)[:40]!r} is not a day, or a day and a time", _FORM)
    day = _day(parts[1])
    return _there_is(datetime.combine(day, _clock(parts[2]))) if parts[2] else day


def _end(value: Any) -> date | time:
    """A moment, or only the time at which something ends on the day when it starts."""
    if isinstance(value, time):
        return value
    alone = re.fullmatch(_CLOCK, str(value).strip())
    return _clock(alone[0]) if alone else _moment(value)


def _written(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^({pattern})$"})


Moment = Annotated[date, PlainValidator(_moment), _written(f"{_DAY}([ T]{_CLOCK})?")]
"""A day (`2026-12-09`), or a day and the time on the wall there (`2026-12-09 10:00`)."""
End = Annotated[date | time, PlainValidator(_end), _written(f"{_DAY}([ T]{_CLOCK})?|{_CLOCK}")]
"""A moment, or only a time (`11:30`), which is then on the day of the start."""


class Event(Record):
    """Something that happens on a day, or from one time to another, by the clock on the wall.

    An hour that there is twice, when the clocks go back, is the first of the two. `ends` may be
    left out: it is then over with its day.

    Calendars know it by its `id`, or else by when it starts. What has been `cancelled` stays, so
    that those who have it in their calendars hear of it.
    """

    id: Slug | None = None
    starts: Moment
    ends: End | None = None
    where: Line | None = None
    note: Line | None = None
    url: WebAddress | None = None
    cancelled: bool = False

    @property
    def key(self) -> str:
        """What it is known by among the dates of one thing; never its place among them."""
        return self.id or self.starts.isoformat()[:16].replace(":", "")

    @property
    def whole_day(self) -> bool:
        return not isinstance(self.starts, datetime)

    @property
    def first_day(self) -> date:
        return self.starts.date() if isinstance(self.starts, datetime) else self.starts

    @property
    def end(self) -> date | None:
        """When it ends, as a moment: for whole days, the last of them."""
        if isinstance(self.ends, time):
            return datetime.combine(self.first_day, self.ends)
        return self.ends

    @property
    def last_day(self) -> date:
        end = self.end or self.starts
        return end.date() if isinstance(end, datetime) else end

    @property
    def begins_at(self) -> datetime:
        return _at(self.starts)

    @property
    def over_at(self) -> datetime:
        """The moment from which it is over: its end, or else the end of its last day."""
        if isinstance(self.end, datetime):
            return _at(self.end)
        return _at(self.last_day + timedelta(days=1))

    @model_validator(mode="after")
    def _runs_forwards(self) -> Event:
        timed = isinstance(self.ends, time | datetime)
        if self.ends is not None and timed == self.whole_day:
            with_time, without = ("ends", "starts") if timed else ("starts", "ends")
            hint = f"give {without} a time too, or take it out of {with_time}"
            raise refusal(f"has a time in {with_time} and none in {without}", hint)
        if isinstance(self.end, datetime):
            _there_is(self.end)
        if self.end is not None and _at(self.end) < self.begins_at:
            hint = "check both; what ends on another day says so, such as 2026-12-10 01:00"
            raise refusal("ends before it starts", hint)
        return self


def _at(moment: date) -> datetime:
    """A moment with its place in time; of a day, its first."""
    wall = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    return wall.replace(tzinfo=LONDON)


def _start_alone(value: Any) -> Any:
    return {"starts": value} if isinstance(value, str | date) else value


AnyEvent = Annotated[Event, BeforeValidator(_start_alone, json_schema_input_type=str | Event)]
"""An event, or only when it starts."""


def _told_apart(events: tuple[Event, ...]) -> tuple[Event, ...]:
    known: set[str] = set()
    for event in events:
        if event.key in known:
            what = f"have the id {event.id!r}" if event.id else f"start at {str(event.starts)[:16]}"
            hint = "give each an id of its own, such as id: room-b, by which calendars know it"
            raise refusal(f"two of these {what}", hint)
        known.add(event.key)
    return events


Events = Annotated[tuple[AnyEvent, ...], AfterValidator(_told_apart)]
"""The dates of one thing, each of which a calendar can tell from the others."""
