"""The words of the field: acronyms, preferred terms and what else people call things."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hub.model.entry import Nation
from hub.model.values import Line, Name, Record, Slug, Title


class Acronym(Record):
    """A short form and what it stands for. With two meanings or more it is ambiguous, and is
    never expanded without saying so."""

    id: Slug
    acronym: Name
    means: Annotated[tuple[Title, ...], Field(min_length=1)]
    also: tuple[Name, ...] = ()
    note: Line | None = None
    nations: tuple[Nation, ...] = ()
    source: Name

    @property
    def ambiguous(self) -> bool:
        return len(self.means) > 1


class Synonym(Record):
    """A preferred term. `also` are words that may be shown; `search_only` are words that
    readers type and the hub understands but never prints."""

    id: Slug
    preferred: Title
    also: tuple[Name, ...] = ()
    search_only: tuple[Name, ...] = ()
    note: Line | None = None
    sources: tuple[Name, ...] = ()
