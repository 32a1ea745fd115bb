"""Mobiles and mailboxes of persons: errors, unless the catalogue has them or nobody does."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, of_rule


def test_a_mobile_is_told_by_its_beginning() -> None:
    assert check_text("Text them on 07911 654321.", HOUSE) == [
        Finding(
            line=1,
            column=14,
            rule="mobile-number",
            id="mobile-number",
            words="079…",
            message="'079…' is a mobile number that the catalogue does not have",
            hint="give the number of the team, from the catalogue; in an example write "
            "07700 900000",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "+44 7911 654321",
        "+44 (0)7911 654 321",
        "0044 7911654321",
        "07911-654-321",
        "(07911) 654321",
        "[text us](tel:07911654321)",
        "[write](https://wa.me/447911654321)",
        "`07911 654321`",
        "<!-- 07911 654321 -->",
    ],
)
def test_it_is_found_however_it_is_written(text: str) -> None:
    assert len(of_rule("mobile-number", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "07911 123456",
        "+44 7911 123456",
        "07700 900123",
        "020 7946 0018",
        "0808 800 5000",
        "07911 6543",
        "07911 65432199",
        "07/10/2023 14:30",
        "10.1080/07911654321",
    ],
)
def test_a_number_of_the_catalogue_or_for_drama_is_fine(text: str) -> None:
    assert of_rule("mobile-number", text) == []


def test_a_persons_mailbox_is_told_by_its_beginning() -> None:
    assert check_text("Write to ann.spade@plots.gov.uk.", HOUSE) == [
        Finding(
            line=1,
            column=10,
            rule="personal-email",
            id="personal-email",
            words="ann…",
            message="'ann…' looks like the address of a person",
            hint="give the mailbox of a role or team; if it is one, add it to its service in the "
            "catalogue. In an example write name@example.org",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a.spade@plots.gov.uk",
        "annspade@plots.gov.uk",
        "[Ann](mailto:ann.spade@plots.gov.uk?subject=Frost)",
        "<!-- ann.spade@plots.gov.uk -->",
        "ANN.SPADE@PLOTS.GOV.UK",
    ],
)
def test_a_mailbox_that_names_nobodys_role_is_a_persons(text: str) -> None:
    assert len(of_rule("personal-email", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "j.spade@plots.org.uk",
        "info@plots.gov.uk",
        "compost.team@plots.gov.uk",
        "compost@plots.gov.uk",
        "northallotments@plots.gov.uk",
        "ann.spade@example.org",
        "ann@mail.example",
        "bed@2x.png",
        "@plots on every site",
        "git@github",
    ],
)
def test_the_mailbox_of_a_role_and_an_example_are_fine(text: str) -> None:
    assert of_rule("personal-email", text) == []
