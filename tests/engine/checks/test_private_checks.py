"""Personal data and wrapped links in the catalogue and its comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Problem
from tests.engine.made_up import ALLOTMENTS, allotments

OUTLOOK = (
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fform"
    "&data=05%7C02%7Cworker.one%40council.example%7C0a1b2c"
)
WRAPPED = "this link is wrapped by Outlook and carries somebody's email address"
WAY_OUT = "write the address itself: https://www.example.org/form"


def _told(folder: Path, right: str, wrong: str) -> list[Problem]:
    """The problems of the allotment hub with one thing changed."""
    assert ALLOTMENTS.count(right) == 1
    return allotments(folder, ALLOTMENTS.replace(right, wrong)).problems


def test_a_wrapped_link_in_the_catalogue_is_an_error_with_the_address_inside(
    tmp_path: Path,
) -> None:
    right = "url: https://example.org/visits"
    line = ALLOTMENTS[: ALLOTMENTS.index(right)].count("\n") + 1
    (problem,) = _told(tmp_path, right, f"url: '{OUTLOOK}'")
    where = "services[frost-visits].url"
    assert problem == Problem("resources.yml", line, where, WRAPPED, WAY_OUT, "error")
    assert str(problem).endswith("Write the address itself: https://www.example.org/form")


@pytest.mark.parametrize(
    ("right", "wrong", "where"),
    [
        ("url: https://example.org/frost}", f"url: '{OUTLOOK}'}}", "languages[0].url"),
        (
            "summary: Somebody comes and looks at the damage.",
            f"summary: 'Fill in [the form]({OUTLOOK}).'",
            "summary",
        ),
        (
            "url: https://example.org/visits",
            f"url: https://example.org/visits\n    referral_form: '{OUTLOOK}'",
            "referral_form",
        ),
        (
            "why: Frost is forecast and the plants are up.",
            f"why: {{en: Frost is near., cy: 'Gweler {OUTLOOK}'}}",
            "why.cy",
        ),
        ("why: They do not work.", f"why: 'See {OUTLOOK}'", "why"),
        (
            "strapline: Grow well, and know whom to ring.",
            f"strapline: 'See {OUTLOOK}'",
            "strapline",
        ),
    ],
)
def test_it_is_found_in_every_text_and_address(
    tmp_path: Path, right: str, wrong: str, where: str
) -> None:
    found = [p for p in _told(tmp_path, right, wrong) if p.message == WRAPPED]
    assert [(p.hint, p.severity) for p in found] == [(WAY_OUT, "error")]
    assert where.split(".")[0] in found[0].where


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (
            "summary: Somebody comes and looks at the damage.",
            "summary: Ask for Sarah Jones, who comes and looks.",
            "'Sar…' looks like the name of a person",
        ),
        (
            "summary: Whether digging helps.",
            "summary: J. aged 9 from Hartcliffe primary likes it.",
            "'J.…' with an age looks like somebody in a real case",
        ),
        (
            "summary: Whether digging helps.",
            "summary: She lives at 12 Acacia Road.",
            "'12 …' looks like where somebody lives",
        ),
        (
            "summary: Whether digging helps.",
            "summary: Text 07911 654321.",
            "'079…' is a mobile number that the catalogue does not have",
        ),
        (
            "owner: the committee",
            "owner: Jane Smith",
            "'Jan…' looks like a person, where a role should stand",
        ),
    ],
)
def test_persons_are_found_in_the_words_of_the_catalogue(
    tmp_path: Path, right: str, wrong: str, message: str
) -> None:
    assert [(p.message, p.severity) for p in _told(tmp_path, right, wrong)] == [(message, "error")]


def test_whoever_checked_a_fact_is_a_role(tmp_path: Path) -> None:
    checked = "{number: 020 7946 0018, assurance: {confidence: unconfirmed, by: BY}}"
    right = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"
    assert _told(tmp_path / "a", right, checked.replace("BY", "Catalogue editors")) == []
    (problem,) = _told(tmp_path / "b", right, checked.replace("BY", "Sarah Jones"))
    assert problem.where == "services[garden-line].phones[0].assurance.by"
    assert problem.message == "'Sar…' looks like a person, where a role should stand"
    assert problem.severity == "error"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "publisher: Royal Horticultural Society\n    languages: [{language: en, url: https://exam"
            "ple.org/frost}]",
            "publisher: Royal Horticultural Society\n    authors: [Jane Smith, Ann Spade]\n    "
            "languages: [{language: en, url: https://example.org/frost}]",
        ),
        ("title: Guide to frost", "title: Contact Sarah, the story of Ella, aged 9"),
        ("summary: Whether digging helps.", "summary: At 12 Acacia Road, Bristol BS3 2XX."),
        (
            "url: https://example.org/visits",
            "url: https://example.org/visits\n    address: 12 Acacia Road, Bristol BS3 2XX",
        ),
        (
            "url: https://example.org/visits",
            "url: https://example.org/visits\n    email: frost.team@plots.gov.uk",
        ),
        (
            "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}",
            "{number: 07911 123456, assurance: {confidence: unconfirmed}}",
        ),
    ],
)
def test_what_a_field_is_there_for_is_fine(tmp_path: Path, right: str, wrong: str) -> None:
    assert [p for p in _told(tmp_path, right, wrong) if p.severity == "error"] == []


def test_a_mailbox_that_looks_like_a_persons_is_a_warning(tmp_path: Path) -> None:
    right = "url: https://example.org/visits"
    (problem,) = _told(tmp_path, right, f"{right}\n    email: ann.spade@plots.gov.uk")
    assert (problem.where, problem.severity) == ("services[frost-visits].email", "warning")
    assert problem.message == "'ann…' looks like a person's mailbox and not a role's"


def test_a_block_of_text_is_told_at_its_own_line(tmp_path: Path) -> None:
    right = "    summary: Somebody comes and looks at the damage."
    wrong = right + "\n    description: |\n      They dig.\n\n      Ask for Sarah Jones.\n"
    (problem,) = _told(tmp_path, right, wrong)
    text = (tmp_path / "resources.yml").read_text("utf-8").split("\n")
    assert text[problem.line - 1].strip() == "Ask for Sarah Jones."


def test_a_comment_is_published_with_the_files_of_a_hub(tmp_path: Path) -> None:
    right = "    summary: Somebody comes and looks at the damage."
    wrong = f"    # Ring Sarah Jones about this.\n    # or 07911 654321\n{right}"
    first, second = _told(tmp_path, right, wrong)
    assert first.message == "in a comment: 'Sar…' looks like the name of a person"
    assert second.message.startswith("in a comment: '079…' is a mobile number")
    text = (tmp_path / "resources.yml").read_text("utf-8").split("\n")
    assert "Sarah" in text[first.line - 1]
    assert "07911" in text[second.line - 1]
