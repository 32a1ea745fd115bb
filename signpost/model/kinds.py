"""Kinds of entries: what a hub calls them, which shape each has, and where each is listed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from signpost.model.settings import PageLink
from signpost.model.values import Name, Record, Slug, Title

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=60)]


class Shape(StrEnum):
    """What fields an entry has, and what its page shows. A hub may have many kinds of one shape."""

    DOCUMENT = "document"
    """Something to open and read or fill in."""
    RESEARCH = "research"
    """A study or review, which may be summed up in full."""
    TRAINING = "training"
    """A course, film or event, which may have dates."""
    SERVICE = "service"
    """Somebody to refer to."""
    HELPLINE = "helpline"
    """Somebody to ring, to whom nobody can be referred."""

    @property
    def serves(self) -> bool:
        """Whether entries of this shape stand under `services:`, and not under `resources:`."""
        return self in (Shape.SERVICE, Shape.HELPLINE)


class Kind(Record):
    """A kind of entry, such as a guide. Kinds stand on pages in the order of the taxonomy.

    `locked` are the fields of every entry of the kind that no area may change.
    """

    id: Slug
    shape: Shape
    name: Title
    plural: Title
    icon: Name
    locked: tuple[FieldName, ...] = ()


class Listing(Record):
    """Kinds that are listed together: the heading over them, and the page that lists them all."""

    id: Slug
    name: Title
    kinds: Annotated[tuple[Slug, ...], Field(min_length=1)]
    page: PageLink | None = None
