"""The words of the field: acronyms, preferred terms and what else people call things."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from signpost.model.nations import NationId
from signpost.model.taxonomy import SlotId
from signpost.model.values import LanguageCode, Line, Name, Record, Slug, Title, refusal


class Acronym(Record):
    """A short form and what it stands for. With two meanings or more it is ambiguous, and is
    never expanded without saying so."""

    id: Slug
    acronym: Name
    means: Annotated[tuple[Title, ...], Field(min_length=1)]
    also: tuple[Name, ...] = ()
    note: Line | None = None
    nations: tuple[NationId, ...] = ()
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


def _one_word(value: str) -> str:
    if len(value.split()) != 1:
        hint = "phrases belong under says, or under a synonym"
        raise refusal(f"{value[:40]!r} is more than one word", hint)
    return value


def _page_address(value: str) -> str:
    if not re.fullmatch(r"([a-z0-9-]+/)+(#[a-z0-9-]+)?", value):
        hint = "write what stands in the address bar behind the hub's own, such as topics/online/"
        raise refusal(f"{value[:80]!r} is not the address of a page", hint)
    return value


Word = Annotated[str, StringConstraints(max_length=40), AfterValidator(_one_word)]
PageAddress = Annotated[str, StringConstraints(max_length=160), AfterValidator(_page_address)]
"""The address of a page in the hub, such as `topics/online/` or `glossary/#npk`."""


class Alike(Record):
    """Single words that mean the same in whatever readers type, such as `plot` and `garden`.

    `other_languages` are words of other languages by language, as `cy: [gardd]`. Whoever types one
    is also shown what the first of `words` finds.
    """

    id: Slug
    words: tuple[Word, ...]
    other_languages: dict[LanguageCode, tuple[Word, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _alike_to_what(self) -> Alike:
        if len(self.words) + len(self.foreign) < 2 or not self.words:
            raise refusal("has fewer than two words", "give two or more that mean the same")
        return self

    @property
    def foreign(self) -> tuple[str, ...]:
        """The words of all other languages."""
        return tuple(word for words in self.other_languages.values() for word in words)


class Everyday(Record):
    """What people type when they do not know the word for it, and the pages that answer.

    Each of `says` is understood when all its words have been typed, in any order and form. One
    that holds hardly more than small words, such as `who can i call`, must be typed as it stands.
    `leads_to` are addresses of pages, the best first. In an area, the services that fill the
    slots of `slots` come before them. Like `search_only`, these words are never shown.
    `other_languages` says the same in other languages, by language.
    """

    id: Slug
    says: Annotated[tuple[Name, ...], Field(min_length=1)]
    other_languages: dict[LanguageCode, tuple[Name, ...]] = Field(default_factory=dict)
    leads_to: Annotated[tuple[PageAddress, ...], Field(min_length=1)]
    slots: tuple[SlotId, ...] = ()

    @property
    def all_says(self) -> tuple[str, ...]:
        """`says`, and the same in every other language."""
        return self.says + tuple(one for says in self.other_languages.values() for one in says)
