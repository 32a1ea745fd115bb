"""What must be true of what an area offers its own people: names, mailboxes, dates, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from signpost.checks.dates import gone
from signpost.model import Area, Assurance, Lead, Leads, Meetings, Problem
from signpost.model.dates import in_words
from signpost.model.freshness import review_due
from signpost.model.mailboxes import looks_personal
from signpost.model.walk import Steps

if TYPE_CHECKING:
    from signpost.areas import AreaFile
    from signpost.checks.areas import Looked


def offers(area: Area) -> Iterator[tuple[Steps, Any]]:
    """All that an area offers the people who work there, each with the way to it in its file."""
    for id, filled in area.offers.items():
        if isinstance(filled, tuple):
            yield from (((id, n), one) for n, one in enumerate(filled))
        else:
            yield (id,), filled


def assurances(record: Any) -> Iterator[tuple[Steps, Assurance]]:
    """What stands behind one of them, and behind each of its numbers that has to be confirmed."""
    yield ("assurance",), record.assurance
    for index, phone in enumerate(getattr(record, "phones", ())):
        if not phone.always_right:
            yield ("phones", index, "assurance"), phone.assurance


def assured(file: AreaFile) -> Iterator[tuple[Steps, Assurance]]:
    """What stands behind all that an area says in its own words, besides the entries it adds: its
    practice, and the mailboxes and pages that it names."""
    for steps, record in offers(file):
        yield from (((*steps, *inner), known) for inner, known in assurances(record))
    for verb, contacts in (("contacts", file.contacts), ("provide", file.provide)):
        for slot, contact in contacts.items():
            if contact.assurance:
                yield (verb, slot, "assurance"), contact.assurance


def _meetings(area: Area) -> Iterator[tuple[Steps, Meetings]]:
    yield from ((steps, one) for steps, one in offers(area) if isinstance(one, Meetings))


def names_to_review(looked: Looked) -> Iterator[Problem]:
    """A person's name stands here no longer than was agreed."""
    for steps, lead in _leads(looked):
        if lead.name and lead.review_by and lead.review_by < looked.as_of:
            message = f"the name was to stand here until {in_words(lead.review_by)}"
            hint = "ask again, and set review_by; or take name, basis and review_by out"
            yield looked.area.told(message, hint, *steps, "review_by", severity=looked.severity)


def _leads(looked: Looked) -> Iterator[tuple[Steps, Lead]]:
    for steps, record in offers(looked.area.file) if looked.area.file else ():
        if isinstance(record, Leads):
            yield from (((*steps, "leads", n), lead) for n, lead in enumerate(record.leads))


def nameless_mailboxes(looked: Looked) -> Iterator[Problem]:
    """A person's mailbox is personal data, and stands here only with their name and its basis."""
    for steps, lead in _leads(looked):
        if lead.personal_email(looked.catalogue.mailboxes) and not lead.name:
            message = f"{lead.email!r} looks like a person's and not a role's"
            hint = (
                "give the role's mailbox; if this is one, add role_mailbox: true; if it is a "
                "person's, add name, basis and review_by"
            )
            yield looked.area.told(message, hint, *steps)


def personal_mailboxes(looked: Looked) -> Iterator[Problem]:
    """A warning for each mailbox of an offer that looks like a person's: nobody reads it while they
    are away, and it is personal data."""
    assert looked.area.file is not None
    for steps, record in offers(looked.area.file):
        if record.email and looks_personal(record.email, looked.catalogue.mailboxes):
            message = f"{record.email!r} looks like a person's and not a role's"
            hint = "give a mailbox that somebody reads whoever is away"
            yield looked.area.told(message, hint, *steps, "email", severity="warning")


def dates_gone(looked: Looked) -> Iterator[Problem]:
    """A date that has passed is not shown any more, and might as well go."""
    assert looked.area.file is not None
    for steps, meetings in _meetings(looked.area.file):
        for index, message, hint in gone(meetings.dates, looked.as_of):
            yield looked.area.told(message, hint, *steps, "dates", index, severity="warning")


def overdue(looked: Looked) -> Iterator[Problem]:
    """What an area says of its practice is checked again like what it says of its services."""
    assert looked.area.file is not None
    for steps, assurance in assured(looked.area.file):
        id = f"{looked.area.id} {' '.join(map(str, steps))}"
        due = assurance.checked_on and review_due(assurance.checked_on, "service", id)
        if due and due <= looked.as_of:
            message = f"this was to be checked again by {in_words(due)}"
            hint = "check it, and set checked_on, how and by"
            yield looked.area.told(message, hint, *steps, severity="warning")
