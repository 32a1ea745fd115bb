"""An area: who answers for it, whom to ring there, and what it says of its own practice."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from signpost.model.assurance import Assurance, Source
from signpost.model.nations import AreaCode, NationId
from signpost.model.offers import Offered, OfferId
from signpost.model.values import (
    Email,
    EntryId,
    LanguageCode,
    Line,
    PartialDate,
    Prose,
    Record,
    Slug,
    Title,
    WebAddress,
    refusal,
)


class Contact(Record):
    """Who fills a slot: services, an address to write to, or words on whom to ask instead.

    `assurance` is of the email and the url; each service has its own.
    """

    services: tuple[EntryId, ...] = ()
    email: Email | None = None
    url: WebAddress | None = None
    ask: Line | None = None
    assurance: Assurance | None = None

    @property
    def names_nobody(self) -> bool:
        """Whether it only says whom to ask."""
        return not (self.services or self.email or self.url)

    @model_validator(mode="after")
    def _says_something(self) -> Contact:
        if self.names_nobody and not self.ask:
            raise refusal(
                "names nobody", "name a service by its id, or say in ask: whom to ask instead"
            )
        return self


def _services_alone(value: Any) -> Any:
    if isinstance(value, str):
        return {"services": [value]}
    return {"services": value} if isinstance(value, list) else value


AnyContact = Annotated[
    Contact, BeforeValidator(_services_alone, json_schema_input_type=str | list[str] | Contact)
]
"""A contact, or only the id of the service or services that fill the slot."""


class Partnership(Record):
    """The partnership or board that the area belongs to."""

    name: Title
    url: WebAddress | None = None
    note: Line | None = None


class PracticeNote(Record):
    """Something that the area does, the date for which its source says so, and the source."""

    text: Line
    as_of: PartialDate | None = None
    source: Source


Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class Colours(Record):
    """The area's own colours. `accent` is for links and buttons, `bar` for the top of the page;
    `accent_dark` and `bar_dark` are the same for readers who prefer a dark screen."""

    accent: Colour | None = None
    accent_dark: Colour | None = None
    bar: Colour | None = None
    bar_dark: Colour | None = None


class Area(Record):
    """An area as its area.yml describes it; `id` is the name of its folder.

    `organisation` answers for it; `code` is its official code, and `nation` the id of its nation.
    `status` is draft until the organisation has confirmed what stands here; only then live.
    `succeeded_by` is the area into which this one was merged. `site` is the organisation's website;
    `hub_url`, where these pages are published when that is not below the shared hub's address.
    `hide_bulletins` are the shared bulletins, by slug, that are not shown here, each with why.
    `offers` are what it offers the people who work there, by the ids of the taxonomy; in area.yml
    each stands under its own id.
    """

    id: Slug
    name: Title
    organisation: Title
    code: AreaCode
    nation: NationId
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = ("en",)
    status: Literal["draft", "live"] = "draft"
    site: WebAddress | None = None
    hub_url: WebAddress | None = None
    hide_bulletins: dict[Slug, Line] = Field(default_factory=dict)
    partnership: Partnership | None = None
    colours: Colours | None = None
    logo: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(svg|png)$")] | None = None
    succeeded_by: Slug | None = None
    about: Prose | None = None
    offers: dict[OfferId, Offered] = Field(default_factory=dict)
    practice: tuple[PracticeNote, ...] = ()

    @property
    def is_draft(self) -> bool:
        return self.status == "draft"
