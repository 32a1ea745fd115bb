"""Numbers in words, and in digits that are lowered: read where the catalogue has them."""

from __future__ import annotations

import pytest

from signpost.model import read_numbers
from tests.engine.model.test_numbers import HELPLINE, KNOWN, SHORT, TEXTS, dials

SAID = {
    "oh eight hundred eleven eleven": "+448001111",
    "Oh Eight Hundred one one one one": "+448001111",
    "one one six one two three": SHORT,
    "text eight five two five eight": TEXTS,
    "ring nine nine nine": "999",
    "four double four, but two oh seven nine four six oh treble nine": HELPLINE,
}


@pytest.mark.parametrize("text", SAID)
def test_a_known_number_is_read_as_it_is_said(text: str) -> None:
    assert dials(text)[-1:] == [SAID[text]]


def test_a_number_in_words_is_told_with_its_digits_and_where_it_stands() -> None:
    text = "Ring oh two oh, 7946 oh treble nine now."
    (found,) = read_numbers(text, KNOWN)
    assert (found.words, text[found.start : found.end]) == (
        "0 2 0, 7946 0 999",
        "oh two oh, 7946 oh treble nine",
    )
    assert read_numbers("₀₂₀ ₇₉₄₆ ₀₉₉₉", KNOWN)[0].words == "020 7946 0999"


def test_a_number_that_nobody_knows_is_not_read_in_words() -> None:
    assert dials("oh one one seven, four nine six, oh one two three") == []
