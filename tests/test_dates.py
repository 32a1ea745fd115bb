"""Dates in words: as much as is known, in the reader's language."""

from __future__ import annotations

from datetime import date

import pytest

from hub.dates import in_words


@pytest.mark.parametrize(
    ("when", "english", "welsh"),
    [
        (date(2026, 11, 22), "22 November 2026", "22 Tachwedd 2026"),
        ("2026-11-22", "22 November 2026", "22 Tachwedd 2026"),
        ("2026-01-05", "5 January 2026", "5 Ionawr 2026"),
        ("2026-03", "March 2026", "Mawrth 2026"),
        ("2026-08", "August 2026", "Awst 2026"),
        ("2026", "2026", "2026"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(when: date | str, english: str, welsh: str) -> None:
    assert in_words(when) == in_words(when, "en") == english
    assert in_words(when, "cy") == welsh
