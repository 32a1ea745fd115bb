"""Acronyms that nobody explains: told once, on the web only when the hub does not know them."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, of_rule, told


def test_an_unknown_acronym_is_told_once_where_it_first_stands() -> None:
    assert check_text("Ask the XYZ.\n\nThe XYZ knows.", HOUSE) == [
        Finding(
            line=1,
            column=9,
            rule="acronym",
            id="acronym",
            words="XYZ",
            message="'XYZ' is not explained on the page",
            hint="write it out the first time, with the short form in brackets behind it",
        )
    ]


def test_the_hub_explains_its_own_acronyms_on_the_web_and_not_in_an_email() -> None:
    assert told("Feed with NPK.") == []
    assert check_text("Feed with NPK.", HOUSE, "email") == [
        Finding(
            line=1,
            column=11,
            rule="acronym",
            id="acronym",
            words="NPK",
            message="'NPK' is not explained on the page",
            hint="write it out the first time: plant food (NPK)",
        )
    ]


@pytest.mark.parametrize("short", ["SGr", "SG2"])
def test_in_an_email_short_forms_that_are_not_all_capitals_are_told_too(short: str) -> None:
    assert of_rule("acronym", f"Ask for an {short}.", "email") == [short]
    assert of_rule("acronym", f"Ask for an {short}.", "web") == []


@pytest.mark.parametrize(
    "text",
    [
        "Feed with plant food (NPK). NPK helps.",
        "Feed with NPK. It is plant foods.",
        'Feed with {{ term("NPK") }}, and NPK again.',
        "Feed with {{ term('npk') }}, and NPK again.",
        "Ask for the spade money, the SGr.",
        "Spade grants: an SG2 will do.",
    ],
)
def test_what_the_page_writes_out_or_marks_is_explained(text: str) -> None:
    assert of_rule("acronym", text, "email") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Xylophone Youth Zone (XYZ) plays. Join XYZ.",
        "Xylophones for young zebras (XYZ).",
        "The Xylophone Zone (**XYZ**).",
        "XYZ (a club for xylophones).",
        '<abbr title="a club">XYZ</abbr> plays.',
        '{{ term("XYZ") }} plays.',
        "XYZs (players of xylophones) play.",
    ],
)
def test_an_unknown_one_is_explained_by_the_words_beside_it(text: str) -> None:
    assert of_rule("acronym", text) == []


@pytest.mark.parametrize("text", ["The club (XYZ).", "XYZ (club).", "See (XYZ)."])
def test_brackets_that_do_not_explain_it_are_not_enough(text: str) -> None:
    assert of_rule("acronym", text) == ["XYZ"]


@pytest.mark.parametrize(
    "text",
    [
        "In the UK, a PDF.",
        "PDFs and the UK's plots.",
        "Part II, IV and IX.",
        "A plan, I think.",
        "A&E and Q&A.",
        "At SW1A 1AA, E06000023.",
        "`XYZ` and ```XYZ```",
        "[plants](XYZ.md) and <a href='XYZ'>plants</a>",
        "write to XYZ@example.org or https://example.org/XYZ",
        "Seven CAPITAL letters",
    ],
)
def test_what_everybody_knows_and_what_is_no_acronym_is_left_alone(text: str) -> None:
    assert of_rule("acronym", text) == []


def test_whatever_is_told_on_the_web_is_told_in_an_email_too() -> None:
    text = "XYZ and NPK, a slug, [here](x.md)."
    assert set(told(text)) < set(told(text, "email"))
