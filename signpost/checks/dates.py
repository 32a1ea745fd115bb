"""What must be true of dates to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from signpost.model import Event, Problem, Training
from signpost.model.dates import in_words
from signpost.reading import Reading


def gone(dates: Sequence[Event], as_of: date) -> Iterator[tuple[int, str, str]]:
    """The dates that have passed by a day: which one, what is wrong and the way out."""
    for index, event in enumerate(dates):
        if event.last_day < as_of:
            message = f"{in_words(event.last_day)} has passed, so this is no longer shown"
            yield index, message, "take it out, and give the next date if there is one"


def courses_gone(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A course that has been held is not shown any more, and might as well go."""
    for resource in reading.catalogue.resources:
        if isinstance(resource, Training) and resource.live:
            place = reading.place("resources", resource)
            for index, message, hint in gone(resource.dates, as_of):
                yield place.problem(message, hint, "dates", index, severity="warning")


def calendar_names(reading: Reading, as_of: date) -> Iterator[Problem]:
    """The dates of a course stand in a file of its id, which those of an area have names too."""
    taken = {offer.slug for offer in reading.catalogue.offers}
    for resource in reading.catalogue.resources:
        if isinstance(resource, Training) and resource.dates and resource.id in taken:
            message = f"the calendar file {resource.id!r} is kept for areas"
            place = reading.place("resources", resource)
            yield place.problem(message, "give the course a longer id", "id")
