"""A child's name or initials beside an age; and what only looks like one."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, of_rule


def test_a_name_with_an_age_is_told_by_its_beginning_and_why() -> None:
    assert check_text("Dig.\nLast week Ella, aged 9, told us.", HOUSE) == [
        Finding(
            line=2,
            column=11,
            rule="person-described",
            id="person-described",
            words="Ell…",
            message="'Ell…' with an age looks like a child in a real case",
            hint="a name or initials with an age can tell people who a child is, even when both "
            "are changed; say what matters without them, such as: a child at primary school. If "
            "no person is meant, write the number another way",
        )
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ella, aged nine, told us.", "Ell…"),
        ("We met Ella, who is aged 9.", "Ell…"),
        ("We met Ella aged 9.", "Ell…"),
        ("We met James aged 9.", "Jam…"),
        ("James, aged 9, told us.", "Jam…"),
        ("We met Ella (9) at school.", "Ell…"),
        ("We met Ella (aged 9).", "Ell…"),
        ("We met **Ella** (9).", "Ell…"),
        ("AB (14) came.", "AB…"),
        ("A.B. (14) came.", "A.B…"),
        ("AB, aged 14, came.", "AB…"),
        ("Ella is 9 years old.", "Ell…"),
        ("Ella, 9 years old, came.", "Ell…"),
        ("Ella was just 9 years old.", "Ell…"),
        ("Ella, a 9-year-old, came.", "Ell…"),
        ("A 9-year-old girl called Ella came.", "Ell…"),
        ("A nine year old, Ella, came.", "Ell…"),
        ("9-year-old Ella came.", "Ell…"),
        ("Ella, 9, came.", "Ell…"),
        ("Siân (9) came.", "Siâ…"),
        ("Ahmed Khan, aged 15, came.", "Ahm…"),
        ("O'Neil (15) came.", "O'N…"),
        ("When Ella, aged 9, came.", "Ell…"),
        ("Baby Tom, 8 months old, slept.", "Tom…"),
        ("Little Tom, 8 months old, slept.", "Lit…"),
        ("<!-- Ella, aged 9 -->", "Ell…"),
        ("---\ntitle: Ella (9)\n---", "Ell…"),
        ("- Ella (9)", "Ell…"),
        ("Ella,\naged 9, came.", "Ell…"),
    ],
)
def test_names_and_initials_are_found_in_many_forms(text: str, name: str) -> None:
    assert of_rule("person-described", text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Children aged 9 may come.",
        "Girls aged 9 and boys aged 10.",
        "Pupils aged 4 to 11.",
        "Growers aged 12 may dig.",
        "Everyone aged 16 or over.",
        "Year 9 pupils.",
        "Ella, aged 18, came.",
        "Ella, aged 19, came.",
        "Ann Spade, aged 65, came.",
        "The line is for Wales (0-25).",
        "Meic (under 25) answers.",
        "Working Together (2023)",
        "Chapter (9)",
        "See Table (4).",
        "On Monday, 9, we dig.",
        "In May, 9, it rained.",
        "Wales (9) and South Wales (3).",
        "Growers (17) answered; most growers were glad.",
        "A 14-year-old Welsh girl.",
        "A 14-year-old told us.",
        "A child of 9.",
        "MaxLen(9)",
        "at 9 years old",
        "Ella told us.",
        "Ring Childline, 24 hours.",
        "NPK (5-5-5)",
        "Frost, 9.5 degrees",
        "He is 9 years old.",
        "The Hub is 2 years old.",
    ],
)
def test_what_names_no_child_is_left_alone(text: str) -> None:
    assert of_rule("person-described", text) == []
