"""The hub's own standing words: what every page says, whatever its subject."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic.json_schema import SkipJsonSchema

from signpost.model.pathway import Credit
from signpost.model.values import Line, Name, Record, Slug, Text, Title, refusal


class PageLink(Record):
    """A link to a page of the hub, such as `research/`."""

    label: Title
    page: Annotated[str, Field(pattern=r"^([a-z0-9-]+/)*(#[a-z0-9-]+)?$")]


class BulletinSection(Record):
    """A part of every new bulletin: its heading, and what to `write` there. `macro` is named in
    the draft where this hub has a macro of that name, and `offer` shows one of the taxonomy."""

    heading: Title
    write: Line
    macro: Annotated[str, Field(pattern=r"^[a-z_]+$")] | None = None
    offer: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")] | None = None


def _notice_is_counted(given: Any) -> Any:
    raise refusal(
        "is not written any more: every page counts by itself what is confirmed",
        "take this line out",
    )


class Settings(Record):
    """Words of the header, the footer and the home page.

    `danger` stands beside the emergency number on every page; `urgent` leads to the page for
    somebody who is worried now; `notice_page` is the page on how sure the hub is, to which the
    count of what is confirmed leads; `care` opens the helplines in the footer, and `care_note` is
    the line on pages that are hard to read. `ask_page` is the page on whom to ask, and
    `recommendations_page` that of all recommendations; other pages lead to them. `pathway` is said
    on every step of the pathway.
    `good_for_days` is how long a built page may be relied on. `bulletin_sections` are what a new
    bulletin begins with. `organisation` is what runs an area, in the words of a sentence: a
    trust, a county.
    """

    strapline: Line
    search_hint: Title
    danger: Title
    urgent: PageLink
    notice: SkipJsonSchema[Annotated[None, BeforeValidator(_notice_is_counted)]] = None
    notice_page: PageLink | None = None
    care: Line
    care_page: PageLink
    care_note: Line | None = None
    ask_page: PageLink | None = None
    recommendations_page: PageLink | None = None
    menu: tuple[PageLink, ...]
    footer: tuple[PageLink, ...] = ()
    feedback: PageLink
    quick: tuple[PageLink, ...] = ()
    owner: Name
    good_for_days: Annotated[int, Field(gt=0, le=366)] = 90
    licence: Line
    pathway: Credit | None = None
    bulletin_sections: tuple[BulletinSection, ...] = ()
    organisation: Title = Text({"en": "organisation"})


class LeftOut(Record):
    """Something considered for the catalogue and left out, and why; `see` is where it went."""

    id: Slug
    title: Name
    why: Line
    see: Slug | None = None
