"""The facets that resources and services are filed under, and the slots that areas fill."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from signpost.model.values import EntryId, Line, Name, Prose, Record, Slug, Summary, Title

SlotId = Annotated[str, StringConstraints(pattern=r"^[a-z]+([_-][a-z]+)*$", max_length=60)]


class Facet(Record):
    """A topic, audience or stage. `short` is its name where space is tight; `icon` names a
    Material Design icon; `intro` opens its page, in simple Markdown."""

    id: Slug
    name: Title
    short: Title | None = None
    summary: Summary
    intro: Prose | None = None
    icon: Name = "label-outline"

    @property
    def short_name(self) -> Title:
        return self.short or self.name


class Topic(Facet):
    """What something is about: a form (what happened) or a theme (a part of practice).

    Under a theme marked `support` stand services that help a person, and not only take a report.
    The page of one marked `care` says where readers find support for themselves.
    """

    group: Literal["form", "theme"]
    support: bool = False
    care: bool = False


class Audience(Facet):
    """Who something is for, by profession. `ask_for` is training that they may ask for, where
    there is too little."""

    ask_for: Line | None = None


class Stage(Facet):
    """A point on the pathway; stages are listed in their order."""

    hint: Line | None = None


class Slot(Record):
    """A place that an area fills with services of its own: a contact, or a part of support.

    `ask` is what a reader should do where nobody has filled it, and `see` the id of an entry to
    open then; `icon` as for a facet. `topics` and `stages` are the pages on which a slot of support
    shows who fills it.
    """

    id: SlotId
    name: Title
    group: Literal["contact", "support"]
    ask: Line
    see: EntryId | None = None
    icon: Name = "phone-outline"
    topics: tuple[Slug, ...] = ()
    stages: tuple[Slug, ...] = ()


class Body(Record):
    """Somebody whom recommendations ask to act; the pages of `audiences` lead to what they ask."""

    id: Slug
    name: Title
    audiences: tuple[Slug, ...] = ()
