"""The facets that resources and services are filed under, and the slots that areas fill."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from signpost.model.values import EntryId, Line, Name, Prose, Record, Slug, Summary, Title, refusal

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


class Rows(Record):
    """That the topics of a group are the rows of the coverage board. `one` is what each of them is
    called there (`form`), and `any` means all of them together (`whatever happened`)."""

    one: Title
    any: Title


class Group(Record):
    """A group of topics, such as what happened, or the parts of practice. The topics of one group
    are the rows of the coverage board."""

    id: Slug
    name: Title
    board: Rows | None = None


class Topic(Facet):
    """What something is about. `group` is the id of a group of topics.

    Under a topic marked `support` stand services that help a person, and not only take a report.
    The page of one marked `care` says where readers find support for themselves.
    """

    group: Slug
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

    A contact with `hours` stands on every page, for the day or for the night, and no area goes live
    without it. To one marked `feedback` readers say what is wrong.
    """

    id: SlotId
    name: Title
    group: Literal["contact", "support"]
    ask: Line
    see: EntryId | None = None
    icon: Name = "phone-outline"
    hours: Literal["day", "night"] | None = None
    feedback: bool = False
    topics: tuple[Slug, ...] = ()
    stages: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _rules_are_of_contacts(self) -> Slot:
        for field in ("hours", "feedback"):
            if getattr(self, field) and self.group != "contact":
                hint = "write group: contact, or take this out"
                raise refusal(f"gives {field}, and is no contact", hint)
        return self


class Body(Record):
    """Somebody whom recommendations ask to act; the pages of `audiences` lead to what they ask."""

    id: Slug
    name: Title
    audiences: tuple[Slug, ...] = ()
