"""Who checked a fact, when, how, and how sure they are."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from signpost.model.uk_numbers import dialled
from signpost.model.values import Day, Line, Name, PartialDate, Record, WebAddress, refusal

_ALWAYS_RIGHT = frozenset({"999", "112", "101", "111"})


def always_right(number: str) -> bool:
    """Whether a number answers everywhere in the UK and for good, so that nobody has to confirm it:
    999 and 112, 101 and 111, however they are written.

    Source: Ofcom, The National Telephone Numbering Plan, short numbers of national significance.
    """
    return (dialled(number) or number) in _ALWAYS_RIGHT


class Confidence(StrEnum):
    """How sure the hub is of a fact."""

    CONFIRMED = "confirmed"
    """Somebody opened the live page, rang the number or asked the publisher."""
    REPORTED = "reported"
    """A publisher or public body says so, on a page that nobody has opened live yet."""
    UNCONFIRMED = "unconfirmed"
    """Seen somewhere, and nobody who answers for it has said so."""


class How(StrEnum):
    """The way in which a fact was checked."""

    WEBSITE = "website"
    PHONE = "phone"
    EMAIL = "email"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    """An archived copy of a page: good enough to report a fact, not to confirm it."""


class Source(Record):
    """Where a fact was seen."""

    name: Name
    url: WebAddress | None = None


class Assurance(Record):
    """What stands behind a fact. Every fact that can go out of date carries one.

    `checked_on` is the day somebody looked at the source; `as_of` is the date that the source
    itself gives the fact; `by` is a role, never a person's name. Of an entry, it says that the
    thing is there and is as we describe it: not that its address works, nor that it is the newest.
    """

    confidence: Confidence
    checked_on: Day | None = None
    how: How | None = None
    by: Name | None = None
    sources: tuple[Source, ...] = ()
    as_of: PartialDate | None = None
    note: Line | None = None

    @property
    def doubt(self) -> Line | None:
        """The note, while nobody has confirmed the fact. It was written of an older source, and
        would put a doubt beside what has been rung since."""
        return None if self.confidence is Confidence.CONFIRMED else self.note

    @property
    def source_date(self) -> PartialDate | None:
        """The date of the source that stands behind it now: of a confirmed fact only that of a
        document."""
        confirmed = self.confidence is Confidence.CONFIRMED
        return None if confirmed and self.how is not How.DOCUMENT else self.as_of

    @model_validator(mode="after")
    def _says_enough(self) -> Assurance:
        if self.confidence is Confidence.CONFIRMED:
            missing = [f for f in ("checked_on", "how", "by") if getattr(self, f) is None]
            if missing:
                raise refusal(
                    f"says confirmed without {', '.join(missing)}",
                    "say who (a role) checked it, on what day and how, or write reported",
                )
            if self.how is How.ARCHIVE:
                raise refusal(
                    "says confirmed from an archived copy",
                    "open the live page or ring, or write reported",
                )
        if self.confidence is Confidence.REPORTED and not (self.sources and self.checked_on):
            raise refusal(
                "says reported without a source and the day it was looked at",
                "name the page or document and give checked_on, or write unconfirmed",
            )
        return self


class AddressAssurance(Assurance):
    """What stands behind a web address. To hear that a thing exists does not open its page."""

    @model_validator(mode="after")
    def _somebody_opened_it(self) -> AddressAssurance:
        if self.confidence is Confidence.CONFIRMED and self.how is not How.WEBSITE:
            raise refusal(
                f"says that the address is confirmed by {self.how}, and not that anybody opened it",
                "open it and write how: website, or take this out",
            )
        return self


class ServiceAssurance(Assurance):
    """What stands behind a service, and behind those ways to it that were checked on their own."""

    url: AddressAssurance | None = None
    referral_form: AddressAssurance | None = None
    email: Assurance | None = None
    text_number: Assurance | None = None


class ResourceAssurance(Assurance):
    """What stands behind a resource. `current`: that there is no newer version than this one."""

    current: Assurance | None = None
