"""What an area's edition says of itself: whom to ring, what is local, adapted or hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import jinja2
from jinja2.runtime import Context

from signpost.model import (
    AnyEntry,
    Confidence,
    Contact,
    Decision,
    Edition,
    EditionLink,
    Hidden,
    Offer,
    Offered,
    Phone,
    Service,
    Slot,
    Text,
    serves,
)
from signpost.render.labels import label
from signpost.render.words import FIELD_NAMES


@dataclass(frozen=True)
class Filled:
    """A slot and who fills it. `contact` is None where nobody does, and `see` an entry to open
    where there is no service."""

    slot: Slot
    contact: Contact | None
    services: tuple[Service, ...]
    see: AnyEntry | None = None

    @property
    def line(self) -> tuple[Service, Phone] | None:
        """The number to show where there is room for one. What is unconfirmed never is: it
        stands on the service's own page, with its doubt."""
        for service in self.services:
            for phone in service.phones:
                if may_stand(phone):
                    return service, phone
        return None

    @property
    def ask(self) -> Text:
        """Whom to ask while the slot is not filled, in the area's words or in the core's."""
        return (self.contact and self.contact.ask) or self.slot.ask


def may_stand(phone: Phone) -> bool:
    """Whether a number may stand in the bar of every page: not if it is unconfirmed."""
    return phone.always_right or phone.assurance.confidence is not Confidence.UNCONFIRMED


def filled(edition: Edition, slot: Slot, contact: Contact | None = None) -> Filled:
    """A slot with whoever fills it in the area, or with the `contact` that is given."""
    contact = contact or edition.catalogue.local.filled.get(slot.id)
    found = [edition.catalogue.by_id.get(id) for id in (contact.services if contact else ())]
    services = tuple(one for one in found if isinstance(one, Service))
    return Filled(slot, contact, services, None if services else _to_open(edition, slot))


def _to_open(edition: Edition, slot: Slot) -> AnyEntry | None:
    """What a slot names for readers whom no service of their own is given, if it is for them."""
    entry = edition.catalogue.by_id.get(slot.see or "")
    usable = entry is not None and edition.catalogue.lists(entry) and not elsewhere(edition, entry)
    return entry if usable else None


def always(edition: Edition) -> list[Filled]:
    """Whom to ring in an area by day and by night; nothing in the core."""
    if edition.area is None:
        return []
    return [filled(edition, slot) for slot in edition.catalogue.always]


def contacts(edition: Edition) -> list[Filled]:
    """Every contact of an area, filled or not; nothing in the core."""
    if edition.area is None:
        return []
    return [filled(edition, slot) for slot in edition.catalogue.slots if slot.group == "contact"]


def feedback(edition: Edition) -> Filled | None:
    """Who takes word from readers of an area, where somebody does."""
    for one in contacts(edition):
        named = one.contact and (one.services or one.contact.email or one.contact.url)
        if one.slot.feedback and named:
            return one
    return None


def supports(edition: Edition, section: str, id: str) -> list[Filled]:
    """The slots of support that belong on the page of a topic or stage, in an area."""
    if edition.area is None or section == "audiences":
        return []
    return [
        filled(edition, slot)
        for slot in edition.catalogue.slots
        if slot.group == "support" and id in getattr(slot, section)
    ]


def provided(edition: Edition) -> list[Filled]:
    """Every slot of support of an area, filled or not."""
    if edition.area is None:
        return []
    return [filled(edition, slot) for slot in edition.catalogue.slots if slot.group == "support"]


def offer_here(edition: Edition, offer: Offer) -> Offered | None:
    """What fills an offer in this area; None where nothing does, and in the core."""
    return edition.area.offers.get(offer.id) if edition.area else None


def offers_here(edition: Edition, *shapes: str) -> list[tuple[Offer, Offered]]:
    """The offers of some shapes that are filled here, in the order of the taxonomy."""
    known = [offer for offer in edition.catalogue.offers if offer.shape in shapes]
    found = ((offer, offer_here(edition, offer)) for offer in known)
    return [(offer, filled) for offer, filled in found if filled is not None]


def bound_here(edition: Edition, id: str) -> list[Service]:
    """The services that an area binds to a stage or a step of the pathway."""
    contact = edition.catalogue.local.filled.get(id)
    found = [edition.catalogue.by_id.get(id) for id in (contact.services if contact else ())]
    return [one for one in found if isinstance(one, Service)]


def origin(edition: Edition, entry: AnyEntry) -> Literal["", "core", "adapted", "local"]:
    """Where an entry of an area's edition comes from; nothing in the core."""
    return edition.catalogue.local.source(entry.id) if edition.area else ""


def changed_here(edition: Edition, entry: AnyEntry) -> list[Decision]:
    """The fields of an entry that the area changes."""
    return edition.catalogue.local.changes(entry.id)


def note_here(edition: Edition, entry: AnyEntry) -> Text | None:
    return edition.catalogue.local.notes.get(entry.id)


def hidden_here(edition: Edition, entry: AnyEntry) -> Hidden | None:
    return edition.catalogue.local.hidden.get(entry.id)


def version_here(edition: Edition, entry: AnyEntry) -> AnyEntry | None:
    """The area's own version of a core entry."""
    return edition.catalogue.by_id.get(edition.catalogue.local.versions.get(entry.id, ""))


def version_of(edition: Edition, entry: AnyEntry) -> AnyEntry | None:
    """The core entry that a local one stands before."""
    versions = edition.catalogue.local.versions.items()
    return next((edition.catalogue.by_id[core] for core, own in versions if own == entry.id), None)


def local_services(edition: Edition) -> list[Service]:
    return [s for s in edition.catalogue.live_services if s.id in edition.catalogue.local.added]


def local_resources(edition: Edition) -> list[AnyEntry]:
    return [r for r in edition.catalogue.live_resources if r.id in edition.catalogue.local.added]


def adapted_here(edition: Edition) -> list[AnyEntry]:
    """The core entries that the area changes."""
    local = edition.catalogue.local
    return [entry for entry in edition.catalogue.entries if local.changes(entry.id)]


def field_name(edition: Edition, field: str) -> str:
    """A field as readers would call it: `how to refer`."""
    return FIELD_NAMES.get(field, field.replace("_", " "))


def what_differs(edition: Edition, entry: AnyEntry) -> str:
    """The fields that the area changes, and why where it says so, in a line."""
    parts = []
    for decision in changed_here(edition, entry):
        why = f" ({decision.why.words(edition.language)})" if decision.why else ""
        parts.append(f"{field_name(edition, decision.field)}{why}")
    return ", ".join(parts)


def elsewhere(edition: Edition, entry: AnyEntry) -> str:
    """Why an entry is not for people of this area: `For England`, `Not for Bristol`; else empty."""
    if edition.area is None or serves(edition.catalogue, entry, edition.area):
        return ""
    if entry.is_for(edition.catalogue.meaning(edition.area.nation)):
        return f"Not for {edition.area.name.words(edition.language)}"
    return f"For {' and '.join(label(edition, 'nations', id) for id in entry.nations)}"


@jinja2.pass_context
def change_over(context: Context, other: EditionLink, address: str) -> str:
    """The way from the page being rendered to the same page of another edition of the site, or
    to its front page where it has no such page. For templates."""
    edition: Edition = context["edition"]
    up = "/".join([".."] * edition.folder.count("/"))
    base = "/".join(part for part in (context["base"], up) if part)
    page = address if address in other.addresses else ""
    return f"{base}/{other.folder}{page}"
