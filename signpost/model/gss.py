"""The codes by which the Office for National Statistics knows council areas."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from signpost.model.values import refusal

COUNCIL_CODES = {
    "E06": "England",
    "E07": "England",
    "E08": "England",
    "E09": "England",
    "E10": "England",
    "N09": "Northern Ireland",
    "S12": "Scotland",
    "W06": "Wales",
}
"""What the code of a council begins with, and its nation. Source: ONS, Register of Geographic
Codes: unitary authorities, districts, boroughs and counties."""


def _gss_code(value: str) -> str:
    if not re.fullmatch(r"[A-Z][0-9]{8}", value):
        hint = "write its letter and eight digits, such as E06000023"
        raise refusal(f"{value[:40]!r} is not a GSS code", hint)
    if value[:3] not in COUNCIL_CODES:
        hint = f"a council's begins with {', '.join(COUNCIL_CODES)}; look it up at the ONS"
        raise refusal(f"{value!r} is not the code of a council", hint)
    return value


def _gss_area(value: str) -> str:
    return value if value in COUNCIL_CODES else _gss_code(value)


GssArea = Annotated[
    str,
    AfterValidator(_gss_area),
    WithJsonSchema({"type": "string", "pattern": "^[ENSW][0-9]{2}([0-9]{6})?$"}),
]
"""A GSS code, or the three characters that a kind of council begins with: E09 is all of London."""

GssCode = Annotated[
    str,
    AfterValidator(_gss_code),
    WithJsonSchema({"type": "string", "pattern": "^[ENSW][0-9]{8}$"}),
]
"""The nine characters by which the Office for National Statistics knows a council area."""
