"""How sure the hub is of a number, a link or an entry: the one place that decides what is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from signpost.model import (
    AnyEntry,
    Assurance,
    Confidence,
    Copy,
    Edition,
    How,
    Phone,
    Service,
    Status,
    Support,
    always_right,
)
from signpost.model import freshness as review
from signpost.model.dates import in_words
from signpost.render.words import HOW


class State(StrEnum):
    """What a reader is told of a fact."""

    CONFIRMED = "confirmed"
    NOT_YET = "not yet confirmed"
    DO_NOT_RELY = "do not rely on this"


@dataclass(frozen=True)
class Certainty:
    """What is said of one fact. `mark` stands beside it, `lead` and `rest` at the foot of the page.

    `state` is None, and nothing is said, of what nobody has to confirm. `due` is the day by which
    it is to be checked again.
    """

    state: State | None
    mark: str
    lead: str
    rest: str = ""
    due: date | None = None

    @property
    def sure(self) -> bool:
        return self.state in (None, State.CONFIRMED)


NEEDS_NONE = Certainty(None, "", "Needs no confirmation.", "It is the same everywhere in the UK.")

_DONE = {
    How.WEBSITE: "checked online",
    How.PHONE: "confirmed by phone",
    How.EMAIL: "confirmed by email",
    How.DOCUMENT: "confirmed in writing",
}
_RUNG, _OPENED = {How.PHONE: "rung"}, {How.WEBSITE: "opened"}
"""How a fact was confirmed, in the words that stand beside it before the day."""


@dataclass(frozen=True)
class _Fact:
    """An assurance in an edition, and when it is to be checked again."""

    edition: Edition
    assurance: Assurance
    kind: str = "service"
    due: date | None = None

    def judged(self, done: dict[How, str]) -> Certainty:
        """What is said of it; `done` are the words for a way of checking that differ here."""
        day, known = self.edition.as_of, self.assurance
        if self.due and known.checked_on and review.long_overdue(self.due, self.kind) <= day:
            return _never(f"Nobody has checked it since {self._in_words(known.checked_on)}.")
        if known.confidence is not Confidence.CONFIRMED:
            return Certainty(State.NOT_YET, State.NOT_YET, "Not yet confirmed.", self._seen())
        assert known.how and known.checked_on  # a record that says confirmed has them
        by = f"{HOW[known.how]} on {self._in_words(known.checked_on)} by {known.by}"
        if self.due and self.due <= day:
            again = f"Confirmed {by}, and to be checked again by {self._in_words(self.due)}."
            mark = f"{State.NOT_YET} again"
            return Certainty(State.NOT_YET, mark, f"{mark.capitalize()}.", again)
        mark = f"{(_DONE | done)[known.how]} {self._in_words(known.checked_on)}"
        return Certainty(State.CONFIRMED, mark, "Confirmed", f"{by}.{self._more()}", self.due)

    def _seen(self) -> str:
        """Where something was seen that nobody has confirmed, as the foot of a page says it."""
        known = self.assurance
        looked = self._in_words(known.checked_on) if known.checked_on else ""
        if known.confidence is Confidence.REPORTED:
            seen = HOW[known.how] if known.how else "in the source"
            return f"Reported: read {seen} on {looked}.{self._more()}"
        last = f"; last looked at on {looked}" if looked else ""
        told = "nobody who answers for it has said so to us"
        return f"Unconfirmed: {told}{last}.{self._more()}"

    def _more(self) -> str:
        dated = self.assurance.source_date
        said = f" The source is dated {self._in_words(dated)}." if dated else ""
        ahead = self.due and self.due > self.edition.as_of
        return f"{said} Check again by {self._in_words(self.due)}." if ahead and self.due else said

    def _in_words(self, when: date | str) -> str:
        return in_words(when, self.edition.language)


def _never(why: str) -> Certainty:
    return Certainty(State.DO_NOT_RELY, State.DO_NOT_RELY, "Do not rely on this.", why)


def of_number(edition: Edition, phone: Phone, owner: Service | Support) -> Certainty:
    """How sure we are of a number of a service, or of what an area offers its staff."""
    if phone.always_right:
        return NEEDS_NONE
    if not isinstance(owner, Service):
        return of_record(edition, phone.assurance, _RUNG)
    due = review.phone_due(owner, phone)
    return _gone(edition, owner) or _Fact(edition, phone.assurance, "service", due).judged(_RUNG)


def of_entry(edition: Edition, entry: AnyEntry) -> Certainty:
    """How sure we are that an entry is there, and is as it is described."""
    if review.nobody_has_to(entry) and entry.live:
        return NEEDS_NONE
    return _gone(edition, entry) or _of_part(edition, entry, entry.assurance)


def _gone(edition: Edition, entry: AnyEntry) -> Certainty | None:
    if entry.withdrawn:
        return _never(f"Withdrawn on {in_words(entry.withdrawn.on, edition.language)}.")
    if isinstance(entry, Service) and entry.status is Status.TEMPORARILY_CLOSED:
        return _never("Temporarily closed.")
    return None


def _of_part(
    edition: Edition, entry: AnyEntry, known: Assurance, done: dict[How, str] | None = None
) -> Certainty:
    kind, due = review.kind_of_review(entry), review.part_due(entry, known)
    return _Fact(edition, known, kind, due).judged(done or {})


_VOUCHES = {
    "url": (How.WEBSITE,),
    "referral_form": (How.WEBSITE,),
    "email": (How.WEBSITE, How.EMAIL),
    "text_number": (How.WEBSITE,),
}
"""By which ways of checking a service that somebody also sees that a way to it is right."""


def of_way(edition: Edition, service: Service, way: str) -> Certainty:
    """How sure we are of a service's `url`, `referral_form`, `email` or `text_number`.

    Whoever checked the service on its website saw the page that it gives first, and no form behind
    it; whoever rang it opened nothing.
    """
    number = way == "text_number"
    if number and always_right(str(service.text_number)):
        return NEEDS_NONE
    own = getattr(service.assurance, way)
    main = way != "referral_form" or service.referral_form == (service.url or service.referral_form)
    vouched = main and service.assurance.how in _VOUCHES[way]
    done = {} if way in ("email", "text_number") else _OPENED
    judged = _address(edition, service, own, vouched, done)
    return (number and _gone(edition, service)) or judged


def of_copy(edition: Edition, entry: AnyEntry, copy: Copy) -> Certainty:
    """How sure we are of the address of one copy of a resource. Whoever checked the resource on its
    website opened the first."""
    vouched = copy.url == entry.url and entry.assurance.how is How.WEBSITE
    return _address(edition, entry, copy.assurance, vouched, _OPENED)


def of_current(edition: Edition, entry: AnyEntry) -> Certainty:
    """How sure we are that a resource is the newest version."""
    own = getattr(entry.assurance, "current", None)
    return _of_part(edition, entry, own) if own else _nobody_looked()


def _address(
    edition: Edition,
    entry: AnyEntry,
    own: Assurance | None,
    vouched: bool,
    done: dict[How, str],
) -> Certainty:
    if own:
        return _of_part(edition, entry, own, done)
    confirmed = entry.assurance.confidence is Confidence.CONFIRMED
    if confirmed and not vouched:
        return _nobody_looked()
    judged = _of_part(edition, entry, entry.assurance, done)
    return judged if confirmed else replace(judged, rest="")


def _nobody_looked() -> Certainty:
    return Certainty(State.NOT_YET, State.NOT_YET, "Not yet confirmed.")


def of_record(
    edition: Edition, known: Assurance | None, done: dict[How, str] | None = None
) -> Certainty:
    """How sure we are of something else with an assurance, such as an offer or a mailbox."""
    if known is None:
        return _nobody_looked()
    months = review.MONTHS["service"]
    due = review.add_months(known.checked_on, months) if known.checked_on else None
    return _Fact(edition, known, "service", due).judged(done or {})
