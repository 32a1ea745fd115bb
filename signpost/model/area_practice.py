"""What an area does for the people who work there: clinic, practice leads, sessions, support."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator

from signpost.model.assurance import Assurance
from signpost.model.event import Events
from signpost.model.service import Phone
from signpost.model.values import Day, Email, Line, Name, Record, Title, WebAddress, refusal


class Meetings(Record):
    """Meetings that practitioners come to: what for, who may come, when, and how to book.

    `when` is the rule in words, `dates` are the next ones. `email` is a role's mailbox.
    """

    name: Title
    what: Line
    who: Line | None = None
    when: Line | None = None
    dates: Events = ()
    book: Line | None = None
    email: Email | None = None
    url: WebAddress | None = None
    assurance: Assurance


class Clinic(Meetings):
    """A clinic where practitioners talk a case through."""


class ReflectiveSessions(Meetings):
    """Sessions in which practitioners look back on their work, and on what it does to them."""


class PracticeLead(Record):
    """Whom to ask in one agency: a role, and the mailbox of that role.

    A person is named only with `basis`, which says in words why the name may stand here (their
    consent, or a job that is public), and with `review_by`, the last day on which it is shown.
    `role_mailbox` vouches for an email that looks like a person's.
    """

    agency: Title
    role: Title
    ask: Line | None = None
    email: Email | None = None
    url: WebAddress | None = None
    name: Name | None = None
    basis: Name | None = None
    review_by: Day | None = None
    role_mailbox: bool = False

    @property
    def personal_email(self) -> bool:
        """Whether the email is the named person's, and goes when the name does."""
        return bool(self.email and not self.role_mailbox and looks_personal(self.email))

    @model_validator(mode="after")
    def _names_nobody_without_a_reason(self) -> PracticeLead:
        missing = [field for field in ("basis", "review_by") if getattr(self, field) is None]
        if self.name and missing:
            raise refusal(
                f"names a person without {' and '.join(missing)}",
                "say in basis why the name may stand here (consent, or a public job) and in "
                "review_by until when, or take the name out and give the role alone",
            )
        if self.personal_email and not self.name:
            raise refusal(
                f"{self.email!r} looks like a person's and not a role's",
                "give the role's mailbox; if this is one, add role_mailbox: true; if it is a "
                "person's, add name, basis and review_by",
            )
        return self


class PracticeLeads(Record):
    """The people to ask: in general, and in each agency by role."""

    what: Line
    count: Annotated[int, Field(gt=0, lt=10_000)] | None = None
    teams: tuple[Line, ...] = ()
    leads: tuple[PracticeLead, ...] = ()
    ask: Line | None = None
    email: Email | None = None
    assurance: Assurance


class StaffSupport(Record):
    """Support that people who work in the area can have for themselves."""

    name: Title
    what: Line
    who: Line | None = None
    hours: Line | None = None
    phones: tuple[Phone, ...] = ()
    email: Email | None = None
    url: WebAddress | None = None
    ask: Line | None = None
    assurance: Assurance

    @model_validator(mode="after")
    def _can_be_reached(self) -> StaffSupport:
        if not (self.phones or self.email or self.url or self.ask):
            hint = "give phones, an email or a url, or say in ask: whom to ask"
            raise refusal("cannot be reached", hint)
        return self


_ROLES = frozenset(
    re.findall(
        r"\w+",
        """admin adults advice adviser advisers advisor advisors agency allegations assistance
        booking bookings care children childrens clinic clinics consultation consultations contact
        coordinator council counselling courses desk development door duty early education
        emergency enquiries enquiry families feedback front general health help helpdesk
        hospital hub inbox info information leadership lead leads learning line mail mailbox
        manager managers meetings mentor nhs nursing occupational office officer officers
        partners partnership partnerships people police practice practitioners professional
        professionals protection quality reception referral referrals reflective reply
        school schools secretary service services session sessions social staff supervision
        support team teams training wellbeing work workforce""",
    )
)
"""What mailboxes of roles, teams and services are called. A name that is a word of this kind
(Young, West, Field) is left out, so that its owner's mailbox is noticed."""


def looks_personal(email: str) -> bool:
    """Whether an email has the form of a person's name, such as `a.person@` or `first.last@`.

    One without a dot, `aperson@`, cannot be told from a role's.
    """
    local = re.sub(r"[0-9]+$", "", email.split("@")[0].split("+")[0]).lower()
    parts = [part for part in re.split(r"[._-]", local) if part]
    named = len(parts) in (2, 3) and all(part.replace("'", "").isalpha() for part in parts)
    return named and not _ROLES & set(parts)
