"""What an area does for the people who work there: clinic, practice leads, sessions, support."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Annotated

from pydantic import Field, model_validator

from signpost.model.assurance import Assurance
from signpost.model.event import Events
from signpost.model.mailboxes import looks_personal
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

    def personal_email(self, mailboxes: AbstractSet[str]) -> bool:
        """Whether the email is the named person's, and goes when the name does. `mailboxes` are a
        hub's words for the mailboxes of its teams."""
        return bool(self.email and not self.role_mailbox and looks_personal(self.email, mailboxes))

    @model_validator(mode="after")
    def _names_nobody_without_a_reason(self) -> PracticeLead:
        missing = [field for field in ("basis", "review_by") if getattr(self, field) is None]
        if self.name and missing:
            raise refusal(
                f"names a person without {' and '.join(missing)}",
                "say in basis why the name may stand here (consent, or a public job) and in "
                "review_by until when, or take the name out and give the role alone",
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
