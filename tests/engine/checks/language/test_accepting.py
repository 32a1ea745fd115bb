"""A page accepts a warning with a reason in its front matter; an error it cannot accept."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, told


def _page(accept: str, body: str = "A useless weed.") -> str:
    return f"---\ntitle: Plots\n{accept}---\n\n{body}\n"


def _complaint(line: int, words: str, message: str, hint: str) -> Finding:
    return Finding(line, 1, "accept", "accept", words, message, hint)


def test_a_wording_is_accepted_by_its_id() -> None:
    assert told(_page("accept:\n  weeds: the name of a song\n")) == []


def test_only_what_is_named_is_accepted() -> None:
    page = _page("accept:\n  weeds: the name of a song\n", "A useless weed and a slug.")
    assert told(page) == ["7:22 wording: slug"]


def test_every_warning_of_a_rule_is_accepted_by_the_rules_id() -> None:
    page = _page("accept:\n  wording: a page about names\n", "A useless weed and a slug.")
    assert told(page) == []


def test_an_error_cannot_be_accepted() -> None:
    page = _page("accept:\n  nhs-number: it is made up\n", "943 476 5919")
    assert check_text(page, HOUSE) == [
        _complaint(
            4,
            "nhs-number",
            "'nhs-number' cannot be accepted",
            "take this line out, and mend the page",
        ),
        Finding(
            7,
            1,
            "nhs-number",
            "nhs-number",
            "943…",
            "'943…' is a valid NHS number",
            "take it out; nothing about a real person belongs in the hub or its files",
        ),
    ]


def test_an_unknown_id_is_told_with_the_nearest() -> None:
    page = _page("accept:\n  weds: the name of a song\n")
    assert check_text(page, HOUSE)[0] == _complaint(
        4, "weds", "there is nothing called 'weds' to accept", "Did you mean 'weeds'?"
    )


def test_an_id_like_no_other_leads_to_the_page_about_words() -> None:
    page = _page("accept:\n  qqqqqqqq: because\n")
    assert check_text(page, HOUSE)[0] == _complaint(
        4,
        "qqqqqqqq",
        "there is nothing called 'qqqqqqqq' to accept",
        "write the id that stands in brackets behind the warning",
    )


@pytest.mark.parametrize("reason", ["", "''", "[a, b]", "{a: b}", "~"])
def test_a_reason_is_asked_for_and_nothing_accepted_without_one(reason: str) -> None:
    page = _page(f"accept:\n  weeds: {reason}\n")
    assert check_text(page, HOUSE)[0] == _complaint(
        4, "weeds", "'weeds' is accepted without a reason", "say why, in a sentence"
    )
    assert told(page)[1:] == ["7:3 wording: useless weed"]


def test_what_is_accepted_and_no_longer_found_is_told() -> None:
    page = _page("accept:\n  slugs: the name of a song\n", "All is well.")
    assert check_text(page, HOUSE) == [
        _complaint(4, "slugs", "'slugs' is accepted and no longer found", "take this line out")
    ]


def test_a_wording_of_another_nation_may_be_accepted_and_not_found() -> None:
    assert told(_page("accept:\n  elsewhere: a name in Wales\n", "All is well.")) == []


@pytest.mark.parametrize("value", ["weeds", "[weeds]", "true"])
def test_anything_but_ids_with_reasons_is_told_and_accepts_nothing(value: str) -> None:
    page = _page(f"accept: {value}\n")
    assert check_text(page, HOUSE)[0] == _complaint(
        3,
        "accept",
        "this is not a list of ids with reasons",
        "write a line below it, such as reading-age: the words of a law cannot be changed",
    )
    assert told(page)[1:] == ["6:3 wording: useless weed"]


@pytest.mark.parametrize("accept", ["accept: {weeds: why\n", "accept:\n\tweeds: why\n", "? [a]\n"])
def test_front_matter_that_cannot_be_read_accepts_nothing(accept: str) -> None:
    assert [line.split(":", 1)[1] for line in told(_page(accept))] == ["3 wording: useless weed"]


def test_a_reason_may_hold_words_to_avoid() -> None:
    assert told(_page("accept:\n  weeds: they sang of a useless weed\n")) == []


def test_acceptance_looks_at_personal_data_in_its_reasons_too() -> None:
    page = _page("accept:\n  weeds: asked by Ella (9)\n")
    assert told(page) == ["4:19 person-described: Ell…"]
