"""Services: somebody to refer to or to ring."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from signpost.model.assurance import Assurance, ServiceAssurance, always_right
from signpost.model.entry import Entry
from signpost.model.kinds import Shape
from signpost.model.people import Ages
from signpost.model.phone_forms import UkPhone
from signpost.model.uk_numbers import dialled, is_charged
from signpost.model.values import (
    Email,
    Line,
    Name,
    PartialDate,
    Prose,
    Record,
    Slug,
    Summary,
    Text,
    Title,
    WebAddress,
    refusal,
)

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]


class Status(StrEnum):
    """Whether a service runs. What is thought to have closed is `withdrawn`, not listed."""

    OPEN = "open"
    UNKNOWN = "unknown"
    """Nobody has established that it still runs; readers are told so."""
    TEMPORARILY_CLOSED = "temporarily-closed"
    CLOSED = "closed"


class Opening(Record):
    """Opening times on some days of the week."""

    days: Annotated[tuple[Day, ...], Field(min_length=1)]
    opens: Clock
    closes: Clock


class Hours(Record):
    """When a service answers: always in words, and in times where they are known."""

    words: Line
    times: tuple[Opening, ...] = ()


class Phone(Record):
    """A number to ring.

    `extension` is asked for by whoever answers, `option` is the key to press on the way
    (`2`, or `2 then 1`). `charge` says what a call costs; a number that costs more than a common
    one (084, 087, 09, 118, 070) is not taken without it. `relay`: it answers calls through
    Relay UK, for which 18001 is dialled before the number.
    """

    number: UkPhone
    extension: Annotated[str, Field(pattern=r"^[0-9]{1,7}$")] | None = None
    option: Annotated[str, Field(pattern=r"^[0-9*#]( then [0-9*#]){0,4}$")] | None = None
    charge: Title | None = None
    relay: bool = False
    label: Title | None = None
    when: Line | None = None
    assurance: Assurance

    @property
    def dial(self) -> str:
        """The number as a `tel:` link wants it.

        Without extension and option: Android makes tones of the letters of `;ext=` (RFC 3966), and
        a pause presses a key before the menu is read out. A reader does both by hand.
        """
        return dialled(self.number) or self.number

    @property
    def always_right(self) -> bool:
        """Whether nobody has to confirm it."""
        return always_right(self.number)

    @property
    def relay_dial(self) -> str:
        """What a textphone dials. Source: HM Revenue and Customs, manual DMBM510500: 18001 and the
        full telephone number."""
        return "18001" + re.sub(r"^\+44", "0", self.dial)

    @property
    def shown(self) -> Text:
        """The number and all that must be known to get through, in each language of `charge`:
        `020 7946 0018, extension 4, then press 2`."""
        parts = [self.number]
        if self.extension:
            parts.append(f"extension {self.extension}")
        if self.option:
            parts.append(f"then press {self.option}")
        words = ", ".join(parts)
        if self.charge is None:
            return Text({"en": words})
        return Text({lang: f"{words} ({cost})" for lang, cost in self.charge.root.items()})

    @model_validator(mode="after")
    def _says_what_it_costs(self) -> Phone:
        if is_charged(self.dial) and not self.charge:
            raise refusal(
                f"a call to {self.number} costs extra, and nothing says how much",
                "say in charge what it costs, or give an 01, 02, 03 or 0800 number of the service",
            )
        return self


class Wait(Record):
    """How long people wait, and the date on which that was true."""

    words: Line
    as_at: PartialDate


class Service(Entry):
    """Somebody to refer to or to ring, local or national.

    `for_whom` and `who_can_refer` are ids of the taxonomy. `everywhere` puts a service on every
    page: `header` beside the emergency number, `footer` among the helplines.
    """

    shape: ClassVar[Shape] = Shape.SERVICE

    name: Title
    provider: Name
    summary: Summary
    description: Prose | None = None
    for_whom: Annotated[tuple[Slug, ...], Field(min_length=1)]
    ages: Ages | None = None
    genders: Line | None = None
    area_served: Line
    who_can_refer: tuple[Slug, ...] = ()
    how_to_refer: Line | None = None
    criteria: tuple[Line, ...] = ()
    exclusions: tuple[Line, ...] = ()
    wait: Wait | None = None
    cost: Line | None = None
    languages: tuple[Line, ...] = ()
    hours: Hours | None = None
    phones: tuple[Phone, ...] = ()
    text_number: Annotated[str, Field(pattern=r"^[0-9]{5,6}$")] | None = None
    email: Email | None = None
    url: WebAddress | None = None
    opens: Line | None = None
    look_for: Line | None = None
    referral_form: WebAddress | None = None
    address: Line | None = None
    confidentiality: Literal["public", "staff", "region-only"] = "public"
    status: Status = Status.OPEN
    alert: Line | None = None
    everywhere: Literal["emergency", "header", "footer"] | None = None
    assurance: ServiceAssurance

    @property
    def always_right(self) -> bool:
        """Whether nobody has to confirm that it is there: all its numbers always answer."""
        return bool(self.phones) and all(phone.always_right for phone in self.phones)

    @property
    def title(self) -> Title:
        """The name, under the name that resources use for theirs."""
        return self.name

    @model_validator(mode="after")
    def _assures_what_it_has(self) -> Service:
        for way in ("url", "referral_form", "email", "text_number"):
            if getattr(self.assurance, way) and not getattr(self, way):
                hint = f"give the {way}, or take this out"
                raise refusal(f"says how sure we are of {way}, and has none", hint)
        return self

    @model_validator(mode="after")
    def _can_be_reached(self) -> Service:
        ways = (self.phones, self.email, self.url, self.referral_form, self.look_for)
        if self.live and not any(ways):
            raise refusal(
                "has no phone, email, url, referral form or look_for",
                "give one, or say in look_for how to find out",
            )
        if self.confidentiality == "region-only" and self.address:
            raise refusal(
                "is region-only and yet gives an address", "take the address out of the file"
            )
        if self.status is Status.CLOSED and self.live:
            raise refusal(
                "is closed", "give withdrawn with the day and the reason instead of this status"
            )
        return self


class Helpline(Service):
    """A service that people ring themselves, and to which nobody is referred."""

    shape: ClassVar[Shape] = Shape.HELPLINE
