"""What is confirmed at a stage, counted from the files and without any code of the hub's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from babel.dates import format_date

from tests.conftest import SHIPPED_ON
from tests.hub.certainty.stages import Copy
from tests.words import digits

SURE_NUMBERS = {"999", "112", "101", "111"}
DAY = str(format_date(SHIPPED_ON, "d MMMM y", locale="en_GB"))
RUNG, OPENED, NOT_YET = f"rung {DAY}", f"opened {DAY}", "not yet confirmed"


@dataclass
class Facts:
    """What may be said: for each number (digits as dialled in the UK) and each address, what stands
    beside it. `sure` and `lists` are of entries, by id."""

    numbers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    links: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sure: dict[str, bool] = field(default_factory=dict)
    entries: dict[str, Any] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """How much is confirmed, as every page says it; empty when everything is."""
        counts = [
            (sum(NOT_YET not in said for said in found.values()), len(found), name)
            for found, name in ((self.numbers, "numbers"), (self.links, "links"))
        ]
        if all(sure == every for sure, every, _ in counts):
            return ""
        which = "the others" if any(sure for sure, _, _ in counts) else "them"
        said = " and ".join(f"{sure} of {every} {name}" for sure, every, name in counts)
        return f"{said} confirmed. Check {which} before you rely on them."


def facts_of(copy: Copy, area: bool) -> Facts:
    """The facts of an edition: the core, or the area that lies over it."""
    own = copy.files[copy.area_file]
    files = [copy.files[name] for name in copy.files if name != copy.area_file]
    hidden = own.get("hide", {}) if area else {}
    records = [r for file in (*files, own["add"] if area else {}) for r in _records(file)]
    found = Facts()
    for record in records:
        if "withdrawn" in record or record["id"] in hidden:
            continue
        found.entries[record["id"]] = record
        _look(found, record)
    return found


def _records(file: dict[str, Any]) -> list[dict[str, Any]]:
    return [*file.get("resources", ()), *file.get("services", ())]


def _look(found: Facts, record: dict[str, Any]) -> None:
    known = record["assurance"]
    opened = _is_sure(known) and known["how"] == "website"
    found.sure[record["id"]] = _is_sure(known)
    for phone in record.get("phones", ()):
        if digits(phone["number"]) not in SURE_NUMBERS:
            said = RUNG if _is_sure(phone["assurance"]) else NOT_YET
            found.numbers[digits(phone["number"])].add(said)
    if "text_number" in record:
        found.numbers[record["text_number"]].add(f"checked online {DAY}" if opened else NOT_YET)
    if "email" in record:
        found.links[record["email"]].add(f"checked online {DAY}" if opened else NOT_YET)
    if "url" in record:
        found.links[record["url"]].add(OPENED if opened else NOT_YET)
    if "referral_form" in record:
        first = opened and "url" not in record
        own = _is_sure(known.get("referral_form"))
        found.links[record["referral_form"]].add(OPENED if first or own else NOT_YET)
    if "publisher" in record:
        copies = [c for c in record["languages"] if isinstance(c, dict) and "url" in c]
        for index, one in enumerate(copies):
            sure = _is_sure(one.get("assurance")) or (opened and index == 0)
            found.links[one["url"]].add(OPENED if sure else NOT_YET)


def _is_sure(known: dict[str, Any] | None) -> bool:
    return bool(known) and known is not None and known["confidence"] == "confirmed"
