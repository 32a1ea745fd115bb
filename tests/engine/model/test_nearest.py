"""Did you mean…? A near name is offered, and a far one is not."""

from __future__ import annotations

import pytest

from signpost.model.nearest import did_you_mean, nearest, nearest_file

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


FILES = ["care.md", "area/care.md", "services/ceop.md", "assets/bed.png", "assets/care-plan.pdf"]


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("cre.md", "care.md"),
        ("area/cre.md", "area/care.md"),
        ("care.html", "care.md"),
        ("care/", "care.md"),
        ("bad.jpg", "assets/bed.png"),
        ("plan.pdf", "assets/care-plan.pdf"),
        ("nope.md", None),
        ("care.docx", None),
        ("bed.md", None),
        ("", None),
        ("/", None),
    ],
)
def test_a_path_leads_to_a_file_of_its_kind_that_is_called_alike(
    path: str, meant: str | None
) -> None:
    assert nearest_file(path, FILES) == meant
