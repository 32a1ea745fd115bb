"""Dates in words, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date

from signpost.model import Event, earliest

_PATTERNS = {4: "y", 7: "MMMM y", 10: "d MMMM y"}


@lru_cache(maxsize=4096)  # a page names the same few days over and over
def in_words(when: date | str, language: str = "en") -> str:
    """`22 November 2026`; of a partial date, as much as it says: `November 2026` or `2026`.

    The month names are those of the Unicode CLDR, through babel, in English and Welsh alike.
    """
    text = when if isinstance(when, str) else when.isoformat()
    locale = "en_GB" if language == "en" else language
    return str(format_date(earliest(text), _PATTERNS[len(text)], locale=locale))


def event_in_words(event: Event, language: str = "en") -> str:
    """`Wednesday 9 December 2026, 10am to 11:30am`; of whole days, the days alone."""
    start = _moment_in_words(event.starts, language)
    if event.end is None or event.end == event.starts:
        return start
    if isinstance(event.end, datetime) and event.last_day == event.first_day:
        return f"{start} {_TO[language]} {clock_in_words(event.end.time(), language)}"
    return f"{start} {_TO[language]} {_moment_in_words(event.end, language)}"


_TO = {"en": "to", "cy": "tan"}


def _moment_in_words(moment: date, language: str) -> str:
    locale = "en_GB" if language == "en" else language
    day = str(format_date(moment, "EEEE d MMMM y", locale=locale))
    if not isinstance(moment, datetime):
        return day
    return f"{day}, {clock_in_words(moment.time(), language)}"


def clock_in_words(clock: time, language: str = "en") -> str:
    """`10am`, `1:30pm`, `midday` and `midnight`; in other languages `10:00`."""
    if language != "en":
        return f"{clock:%H:%M}"
    if clock.minute == 0 and clock.hour in (0, 12):
        return "midday" if clock.hour else "midnight"
    minutes = f":{clock:%M}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'am' if clock.hour < 12 else 'pm'}"
