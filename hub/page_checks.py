"""What must be true of the Markdown pages: no phone number stands there on its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import phonenumbers

from hub.model import Problem, dialled
from hub.reading import Reading


def retired(reading: Reading) -> dict[str, str]:
    """The numbers of withdrawn services, as they are dialled, and whose they were."""
    services = (s for s in reading.catalogue.services if not s.live)
    return {phone.dial: service.id for service in services for phone in service.phones}


def typed_numbers(reading: Reading, docs: Path) -> Iterator[Problem]:
    """A number typed into a page goes stale unseen; a macro brings its date and doubt along."""
    gone = retired(reading)
    owners = {p.dial: s.id for s in reading.catalogue.live_services for p in s.phones}
    for file in sorted(docs.rglob("*.md")):
        text = file.read_text("utf-8", errors="replace")
        for match in phonenumbers.PhoneNumberMatcher(text, "GB"):
            dial = dialled(match.raw_string)
            if dial is None:
                continue
            line = text.count("\n", 0, match.start) + 1
            path = file.relative_to(docs.parent).as_posix()
            if dial in gone:
                message = f"{match.raw_string!r} is a retired number of {gone[dial]!r}"
                yield Problem(path, line, "", message, "take it out")
            else:
                owner = owners.get(dial, "…")
                message = f"the number {match.raw_string!r} is typed into the page"
                hint = f'write {{{{ phone("{owner}") }}}} instead, so that it keeps its date'
                yield Problem(path, line, "", message, hint, "warning")
