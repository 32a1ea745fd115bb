"""Phone numbers, addresses, dates, ids and texts: what is taken, and what is said to the rest."""

from __future__ import annotations

from datetime import date

import pytest

from hub.model import Text, dialled, earliest
from hub.model.values import Day, Email, Line, PartialDate, Slug, Summary, UkPhone
from tests.made_up import refused, taken


@pytest.mark.parametrize(
    ("written", "dial"),
    [
        ("999", "999"),
        ("101", "101"),
        ("111", "111"),
        ("116 123", "116123"),
        ("0800 1111", "+448001111"),
        ("0808 800 5000", "+448088005000"),
        ("0300 123 1234", "+443001231234"),
        ("020 7219 3000", "+442072193000"),
        ("02072193000", "+442072193000"),
        ("(020) 7219-3000", "+442072193000"),
        ("+44 20 7219 3000", "+442072193000"),
        ("+44 (0)20 7219 3000", "+442072193000"),
        ("07911 123456", "+447911123456"),
    ],
)
def test_a_uk_number_is_taken_as_written_and_dialled_in_full(written: str, dial: str) -> None:
    assert taken(UkPhone, written) == written
    assert dialled(written) == dial


@pytest.mark.parametrize("made_up", ["07700 900123", "01632 960123"])
def test_a_number_from_the_drama_ranges_is_refused(made_up: str) -> None:
    assert refused(UkPhone, made_up) == f"{made_up!r} is not a UK phone number"


FOREIGN = ["+33 1 42 68 53 00", "+1 202 555 0143", "+353 1 679 8600", "01 42 68 53 00"]
UNFINISHED = ["020 7219", "0800 CALL ME", "020 7219 3000 ext 5", "ring us", "12", "0" * 40, ""]
NOT_ONE_NUMBER = ["999; 101", "tel:999", "020 7219 3000<script>", "٠٢٠ ٧٢١٩ ٣٠٠٠"]


@pytest.mark.parametrize("number", [*FOREIGN, *UNFINISHED, *NOT_ONE_NUMBER])
def test_a_foreign_or_unfinished_number_is_refused(number: str) -> None:
    assert refused(UkPhone, number) == f"{number!r} is not a UK phone number"


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
