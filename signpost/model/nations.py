"""Nations: which an entry or an area is for, and the codes by which areas are known there."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from signpost.model.values import LanguageCode, Name, Record, Title, refusal

NationId = Annotated[str, StringConstraints(max_length=80)]
"""The name by which entries and areas mean a nation, such as `Wales`. Permanent."""

CodeStart = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+$", max_length=20)]
AreaCode = Annotated[str, StringConstraints(max_length=40)]
"""An area's code, or the beginning that some have in common. `signpost check` looks at it."""


def _expression(value: str) -> str:
    try:
        re.compile(value)
    except re.error:
        hint = "write letters and digits as [A-Z] and [0-9], such as [A-Z][0-9]{8}"
        raise refusal(f"{value[:40]!r} is not a pattern", hint) from None
    return value


class Nation(Record):
    """A nation. The one marked `every` means all of them.

    The code of an area there has the form of `pattern` (a regular expression) and begins with one
    of `codes`; `example` is one. `languages` are those that a new area there begins with.
    """

    id: NationId
    name: Title | None = None
    every: bool = False
    codes: tuple[CodeStart, ...] = ()
    pattern: Annotated[Name, AfterValidator(_expression)] | None = None
    example: AreaCode | None = None
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = ("en",)

    def has_form(self, code: str) -> bool:
        """Whether a code looks like one of an area of this nation, whatever it begins with."""
        return not self.pattern or re.fullmatch(self.pattern, code) is not None

    def holds(self, code: str) -> bool:
        """Whether a code is that of an area of this nation."""
        return bool(self.codes) and self.has_form(code) and code.startswith(self.codes)
