"""Numbers of persons and cases, and dates of birth: errors, and never repeated whole."""

from __future__ import annotations

import pytest

from signpost.checks.language import RULES, Finding, check_text
from signpost.checks.language.personal import is_nhs_number
from tests.engine.checks.language.made_up import HOUSE, of_rule

PERSONAL = (
    "nhs-number",
    "date-of-birth",
    "mobile-number",
    "person-described",
    "personal-email",
    "case-number",
    "named-person",
    "home-address",
    "pasted-email",
    "person-in-link",
    "wrapped-link",
    "picture-place",
    "secret-in-link",
    "unsafe-link",
)


def test_these_rules_are_errors_and_all_others_warnings() -> None:
    assert {rule for rule, severity in RULES.items() if severity == "error"} == set(PERSONAL)


def test_an_nhs_number_is_told_by_its_beginning() -> None:
    assert check_text("Dig.\nSeen: 943 476 5919.", HOUSE) == [
        Finding(
            line=2,
            column=7,
            rule="nhs-number",
            id="nhs-number",
            words="943…",
            message="'943…' is a valid NHS number",
            hint="take it out; nothing about a real person belongs in the hub or its files",
        )
    ]


@pytest.mark.parametrize(
    "text", ["9434765919", "943-476-5919", "943\xa0476\xa05919", "**943 476 5919**", "(9434765919)"]
)
def test_it_is_found_however_it_is_grouped(text: str) -> None:
    assert of_rule("nhs-number", f"Seen {text} here.") == ["943…"]


@pytest.mark.parametrize(
    "text",
    [
        "943 476 5918",
        "999 123 4560",
        "ISBN 0306406152",
        "ISBN-10: 0-306-40615-2",
        "doi 10.1080/9434765919",
        "19434765919",
        "9434765919-1",
        "020 7946 0018",
        "+44 (0)808 800 5000",
        "https://example.org/9434765919",
        "1111111111",
    ],
)
def test_ten_digits_that_are_none_are_left_alone(text: str) -> None:
    assert of_rule("nhs-number", text) == []


def test_digits_that_would_be_a_mobile_with_a_nought_before_them_may_be_an_nhs_number() -> None:
    digits = next(d for d in map(str, range(7911123400, 7911123500)) if is_nhs_number(d))
    assert of_rule("nhs-number", f"Seen {digits} here.") == ["791…"]
    assert of_rule("nhs-number", f"Seen 0{digits} here.") == []


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("9434765919", True),
        ("4010232137", True),
        ("9434765918", False),
        ("4505577104", True),
        ("987654321", False),
        ("9990000000", False),
    ],
)
def test_the_last_digit_follows_modulus_11(digits: str, valid: bool) -> None:
    assert is_nhs_number(digits) is valid


def test_a_date_of_birth_is_told_without_the_date() -> None:
    assert check_text("DOB: 12/03/2012", HOUSE) == [
        Finding(
            line=1,
            column=1,
            rule="acronym",
            id="acronym",
            words="DOB",
            message="'DOB' is not explained on the page",
            hint="write it out the first time, with the short form in brackets behind it",
        ),
        Finding(
            line=1,
            column=1,
            rule="date-of-birth",
            id="date-of-birth",
            words="DOB",
            message="this looks like a date of birth",
            hint="take the date out; if it matters how old somebody was, say it roughly",
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "D.O.B. 12.3.12",
        "d.o.b 2012-03-12",
        "Date of birth is 12 March 2012",
        "Dates of birth: 1st of May 2011 and 2012",
        "She was born on 12 March 2012.",
        "born 12th Sept 2012",
        "born on the\n12 March 2012",
        "born March 12, 2012",
        "12/03/2012 (DOB)",
        "12 March 2012, date of birth",
        "Dyddiad geni: 12/03/2012",
        "<!-- DOB 12/03/2012 -->",
        "---\ndob: 2012-03-12\n---",
    ],
)
def test_a_date_beside_a_word_for_birth_is_a_date_of_birth(text: str) -> None:
    assert len(of_rule("date-of-birth", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Send no dates of birth.",
        "born in 2012",
        "The idea was born in March 2012.",
        "On 12 March 2012 we planted.",
        "Send no date of birth. Written on 12 March 2012.",
        "Stubborn weeds: 12 March 2012",
        "At birth, 3.5 kg.",
        "On 12 March 2012 she was born again.",
    ],
)
def test_a_word_for_birth_or_a_date_alone_is_none(text: str) -> None:
    assert of_rule("date-of-birth", text) == []


def test_a_case_number_is_told_by_its_beginning() -> None:
    assert check_text("See case number 1234567.", HOUSE) == [
        Finding(
            line=1,
            column=17,
            rule="case-number",
            id="case-number",
            words="123…",
            message="'123…' looks like the number of a case or a person",
            hint="take it out; whoever may see the case can look it up",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Case ref: AB/12345",
        "crime reference number 42/1234/26",
        "Crime ref. 4212345",
        "child ID 123456",
        "Referral reference is 2026-1234",
        "police URN 01AB1234526",
        "LCS 1234567",
        "Mosaic: 123456",
    ],
)
def test_numbers_of_cases_and_persons_are_found(text: str) -> None:
    assert len(of_rule("case-number", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In case 2026 is cold.",
        "Case number 12",
        "charity number 216401",
        "Referral ref: 01522 782111",
        "Reference 12345",
        "child no 3",
        "a child in 2026",
        "Do not send the case number. 2026 was cold.",
        "the number of cases: 12345",
    ],
)
def test_other_numbers_are_fine(text: str) -> None:
    assert of_rule("case-number", text) == []
