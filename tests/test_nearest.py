"""Did you mean…? A near name is offered, and a far one is not."""

from __future__ import annotations

import pytest

from hub.nearest import did_you_mean, nearest

NAMES = ["guides", "research", "training", "harmful-sexual-behaviour", "Wales"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("guide", "guides"),
        ("giudes", "guides"),
        ("GUIDES", "guides"),
        ("reserch", "research"),
        ("sexual-behaviour", "harmful-sexual-behaviour"),
        ("behaviour", "harmful-sexual-behaviour"),
        ("wales", "Wales"),
        ("Whales", "Wales"),
    ],
)
def test_a_slip_leads_to_the_name_that_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, NAMES) == meant
    assert did_you_mean(typed, NAMES, "See the list") == f"Did you mean {meant!r}?"


@pytest.mark.parametrize("typed", ["", "qqq", "x" * 10_000, "🌱", "None"])
def test_what_is_like_nothing_gets_the_other_advice(typed: str) -> None:
    assert nearest(typed, NAMES) is None
    assert did_you_mean(typed, NAMES, "See the list") == "See the list"


def test_of_no_names_none_is_near() -> None:
    assert nearest("guides", []) is None
    assert did_you_mean("guides", []) == ""
