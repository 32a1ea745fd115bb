"""What an area offers the people who work there: the offers of a taxonomy, and what fills them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from signpost.model.assurance import Assurance
from signpost.model.event import Events
from signpost.model.mailboxes import looks_personal
from signpost.model.service import Phone
from signpost.model.values import Day, Email, Line, Name, Record, Slug, Title, WebAddress, refusal

OfferId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=60)]
"""The field of an area.yml in which an area says what it offers."""


class OfferShape(StrEnum):
    """What fields an offer has, and what pages show of it."""

    MEETINGS = "meetings"
    """Meetings with dates and a way to book."""
    LEADS = "leads"
    """People to ask, by agency and role."""
    SUPPORT = "support"
    """Support for oneself: a list of things to ring or to open."""


class Offer(Record):
    """Something that areas may offer the people who work there.

    `unknown` is said where an area has not told of it ({area} in it stands for the area's name),
    and `elsewhere` in the pages that all areas share. `anchor` is its place on pages, where that is
    not its id.
    """

    id: OfferId
    shape: OfferShape
    name: Title
    icon: Name = "account-group-outline"
    unknown: Line
    elsewhere: Line
    anchor: Slug | None = None

    @property
    def slug(self) -> str:
        """Its id as a part of an address: the name of its calendar file."""
        return self.id.replace("_", "-")

    @property
    def place(self) -> str:
        """Where it stands on a page."""
        return self.anchor or self.slug


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


class Lead(Record):
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

    def personal_email(self, mailboxes: AbstractSet[str] = frozenset()) -> bool:
        """Whether the email is the named person's, and goes when the name does. `mailboxes` are
        the hub's own words for mailboxes of roles."""
        return bool(self.email and not self.role_mailbox and looks_personal(self.email, mailboxes))

    @model_validator(mode="after")
    def _names_nobody_without_a_reason(self) -> Lead:
        missing = [field for field in ("basis", "review_by") if getattr(self, field) is None]
        if self.name and missing:
            raise refusal(
                f"names a person without {' and '.join(missing)}",
                "say in basis why the name may stand here (consent, or a public job) and in "
                "review_by until when, or take the name out and give the role alone",
            )
        return self


class Leads(Record):
    """The people to ask: in general, and in each agency by role."""

    what: Line
    count: Annotated[int, Field(gt=0, lt=10_000)] | None = None
    teams: tuple[Line, ...] = ()
    leads: tuple[Lead, ...] = ()
    ask: Line | None = None
    email: Email | None = None
    assurance: Assurance


class Support(Record):
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
    def _can_be_reached(self) -> Support:
        if not (self.phones or self.email or self.url or self.ask):
            hint = "give phones, an email or a url, or say in ask: whom to ask"
            raise refusal("cannot be reached", hint)
        return self


Offered = Meetings | Leads | tuple[Support, ...]
"""What fills an offer, by its shape."""

SHAPES: dict[OfferShape, type[Meetings] | type[Leads] | type[Support]] = {
    OfferShape.MEETINGS: Meetings,
    OfferShape.LEADS: Leads,
    OfferShape.SUPPORT: Support,
}
"""The record of each shape; an area lists several of support."""
