"""Who checked a fact, when, how, and how sure they are."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from hub.model.values import Day, Line, Name, PartialDate, Record, WebAddress, refusal


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
    itself gives the fact; `by` is a role, never a person's name.
    """

    confidence: Confidence
    checked_on: Day | None = None
    how: How | None = None
    by: Name | None = None
    sources: tuple[Source, ...] = ()
    as_of: PartialDate | None = None
    note: Line | None = None

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
