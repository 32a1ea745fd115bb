"""How a hub writes: words to avoid with what to say instead, and acronyms that everybody knows."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from signpost.model.nations import NationId
from signpost.model.values import EntryId, Line, Name, Record, Slug, Title, refusal


def _phrase(value: str) -> str:
    if not re.search(r"[^\W_]", value):
        raise refusal(f"{value[:40]!r} has no word in it", "write the words that people use")
    return value


Phrase = Annotated[str, StringConstraints(max_length=120), AfterValidator(_phrase)]
"""Words as people write them. They are found in any form and case."""


class Wording(Record):
    """Words to avoid: what to say instead, and the reason in one sentence.

    A phrase of `avoid` is found as a whole, with the usual endings. It is fine in a sentence that
    holds one of `unless`. With `nations`, only pages for those are told; a page that all areas
    share is for every nation. `see` is a resource that says more. `sources` are what the advice
    was taken from; without any it is general professional knowledge.
    """

    id: Slug
    avoid: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    say: Title
    why: Line
    unless: tuple[Phrase, ...] = ()
    nations: tuple[NationId, ...] = ()
    see: EntryId | None = None
    sources: tuple[Name, ...] = ()


def _capitals(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2,6}", value):
        hint = "write two to six capitals, and nothing else"
        raise refusal(f"{value[:40]!r} is not an acronym in capitals", hint)
    return value


class Known(Record):
    """Acronyms that need no explaining on any page, and why not."""

    id: Slug
    acronyms: Annotated[tuple[Annotated[str, AfterValidator(_capitals)], ...], Field(min_length=1)]
    why: Line
