"""What must be true of an area's contacts: whom to ring by day and night, and who else there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from signpost.checks.area_pathway import NAME_ONE, silent_slots
from signpost.model import Confidence, Problem, Service, Slot, Status
from signpost.model.dates import in_words
from signpost.model.freshness import long_overdue, phone_due

if TYPE_CHECKING:
    from signpost.checks.areas import Looked


def contacts(looked: Looked) -> Iterator[Problem]:
    """No live area without a confirmed number for the day and for the night."""
    assert looked.area.file is not None
    slots = {slot.id: slot for slot in looked.catalogue.slots}
    for hours in ("day", "night"):
        if hours not in [slot.hours for slot in looked.catalogue.always]:
            message = f"no shared slot is for the {hours}, and every area needs one"
            hint = f"write hours: {hours} under one of the contacts of slots: in the taxonomy"
            yield looked.area.told(message, hint)
    told_elsewhere = silent_slots(looked)
    for slot in slots.values():
        if slot.group == "contact" and slot.id not in told_elsewhere:
            yield from _contact(looked, slot)


def _contact(looked: Looked, slot: Slot) -> Iterator[Problem]:
    contact = looked.catalogue.local.filled.get(slot.id)
    steps = ("contacts", slot.id) if contact else ("contacts",)
    named = contact.services if contact else ()
    found = [looked.catalogue.by_id.get(id) for id in named]
    services = [one for one in found if isinstance(one, Service)]
    if slot.hours:
        if lacking := _lacking(looked, slot, services):
            yield looked.area.told(*lacking, *steps, severity=looked.severity)
    elif contact is None or contact.names_nobody:
        message = f"{slot.name}: nobody is named"
        hint = f"ask the {looked.catalogue.organisation}, then {NAME_ONE}"
        yield looked.area.told(message, hint, *steps, severity="warning")


def _lacking(looked: Looked, slot: Slot, services: list[Service]) -> tuple[str, str] | None:
    """What keeps a slot that every page shows from being relied on, and the way out."""
    lines = [(service, phone) for service in services for phone in service.phones]
    if not lines:
        whom = looked.catalogue.organisation
        hint = f"ring the {whom}, add the service with its number, and name it here"
        return f"{slot.name}: no number is known", hint
    service, phone = lines[0]
    known, due = phone.assurance, phone_due(service, phone)
    if known.confidence is not Confidence.CONFIRMED and not phone.always_right:
        hint = "ring it; then write confidence: confirmed, checked_on, how: phone and by under it"
        return f"{slot.name}: {phone.number} is {known.confidence}", hint
    if services[0].status != Status.OPEN:
        message = f"{slot.name}: {services[0].name} may not be running"
        return message, "name a service that is open"
    if known.checked_on and due and long_overdue(due, "service") <= looked.as_of:
        message = (
            f"{slot.name}: nobody has checked {phone.number} since {in_words(known.checked_on)}"
        )
        return message, "ring it; then set checked_on, how and by under it"
    return None
