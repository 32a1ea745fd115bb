"""Dates in words, in the reader's language."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from hub.model import earliest

_PATTERNS = {4: "y", 7: "MMMM y", 10: "d MMMM y"}


def in_words(when: date | str, language: str = "en") -> str:
    """`22 November 2026`; of a partial date, as much as it says: `November 2026` or `2026`.

    The month names are those of the Unicode CLDR, through babel, in English and Welsh alike.
    """
    text = when if isinstance(when, str) else when.isoformat()
    locale = "en_GB" if language == "en" else language
    return str(format_date(earliest(text), _PATTERNS[len(text)], locale=locale))
