"""Addresses, dates, ids and texts: what is taken, and what is said to the rest."""

from __future__ import annotations

from datetime import date

import pytest

from signpost.model import Text, earliest
from signpost.model.values import Day, Email, Line, PartialDate, Slug, Summary
from tests.engine.made_up import refused, taken


def test_an_email_address_is_checked() -> None:
    assert taken(Email, "help@example.org.uk") == "help@example.org.uk"
    for wrong in ("help", "help@example", "help me@example.org", "a@b@example.org", "<a@b.org>"):
        assert refused(Email, wrong) == f"{wrong!r} is not an email address"


def test_a_day_is_a_day_of_the_calendar() -> None:
    assert taken(Day, "2024-02-29") == date(2024, 2, 29)
    for wrong in ("2026-02-29", "2026-11", "2026", "22/11/2026", "2026-1-1", "20261122", "soon"):
        assert refused(Day, wrong) == f"{wrong!r} is not a date"


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("2026", date(2026, 1, 1)),
        ("2026-11", date(2026, 11, 1)),
        ("2026-11-22", date(2026, 11, 22)),
    ],
)
def test_a_partial_date_says_as_much_as_is_known(written: str, first: date) -> None:
    assert taken(PartialDate, written) == written
    assert earliest(written) == first


@pytest.mark.parametrize("wrong", ["26", "2026-13", "2026-00", "2026-02-30", "2026-1", "May 2026"])
def test_a_partial_date_is_still_a_date(wrong: str) -> None:
    assert refused(PartialDate, wrong) == f"{wrong!r} is not a year or a date"


@pytest.mark.parametrize("id", ["ab", "a1", "my-first-guide", "2026", "x" * 80])
def test_an_id_is_words_joined_by_hyphens(id: str) -> None:
    assert taken(Slug, id) == id


@pytest.mark.parametrize(
    "id", ["a", "", "My-guide", "my_guide", "my guide", "-a", "a-", "a--b", "café", "x" * 81, "a/b"]
)
def test_nothing_else_is_an_id(id: str) -> None:
    refused(Slug, id)


def test_a_plain_text_is_english() -> None:
    text = taken(Line, "Hello")
    assert (str(text), text.words("en"), text.words("cy")) == ("Hello", "Hello", "Hello")
    assert text.language("cy") == "en"


def test_a_text_in_two_languages_answers_in_the_one_wanted() -> None:
    text = taken(Line, {"cy": "Helo", "en": "Hello"})
    assert (str(text), text.words("en"), text.words("cy")) == ("Hello", "Hello", "Helo")
    assert (text.language("cy"), text.language("gd")) == ("cy", "en")


def test_a_text_without_english_answers_in_what_it_has() -> None:
    text = taken(Line, {"cy": "Helo"})
    assert (str(text), text.words("en"), text.language("en")) == ("Helo", "Helo", "cy")


def test_equal_texts_are_one_however_they_are_written() -> None:
    assert {Text("Hello"), Text({"en": "Hello"}), Text(" Hello ")} == {Text("Hello")}  # type: ignore[arg-type]
    assert len({Text({"en": "A", "cy": "B"}), Text({"cy": "B", "en": "A"})}) == 1


def test_a_limit_holds_in_every_language() -> None:
    assert len(str(taken(Summary, "x" * 300))) == 300
    told = refused(Summary, {"en": "short", "cy": "x" * 301})
    assert told == "has 301 characters in 'cy'; the limit is 300"
