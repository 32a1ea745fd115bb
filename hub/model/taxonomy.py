"""The facets that resources and services are filed under."""

from __future__ import annotations

from typing import Literal

from hub.model.values import Line, Name, Prose, Record, Slug, Summary, Title


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
    """What something is about: a form (what happened) or a theme (a part of practice)."""

    group: Literal["form", "theme"]


class Audience(Facet):
    """Who something is for, by profession."""


class Stage(Facet):
    """A point on the pathway; stages are listed in their order."""

    hint: Line | None = None


class Body(Record):
    """Somebody whom recommendations ask to act."""

    id: Slug
    name: Title
