"""When a fact must be checked again: literal dates, so that anybody can check the arithmetic."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signpost.model import Confidence, Edition
from signpost.model.freshness import (
    MONTHS,
    SPREAD_DAYS,
    Due,
    add_months,
    due_by,
    entry_due,
    kind_of_review,
    review_due,
)
from tests.engine.made_up import ALLOTMENTS, allotments

REPORTED = "{confidence: reported, checked_on: 2026-01-31, sources: [{name: A page}]}"


@pytest.mark.parametrize(
    ("kind", "last_day"),
    [
        ("service", date(2026, 4, 15)),
        ("training", date(2026, 7, 15)),
        ("resource", date(2027, 1, 15)),
    ],
)
def test_a_check_holds_three_six_or_twelve_months_at_most(kind: str, last_day: date) -> None:
    days = [review_due(date(2026, 1, 15), kind, f"entry-{n}") for n in range(500)]
    assert max(days) == last_day
    assert min(days) == last_day - timedelta(days=SPREAD_DAYS[kind])


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 10, 15), 3, date(2027, 1, 15)),
        (date(2026, 9, 30), 3, date(2026, 12, 30)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


def test_the_same_entry_is_always_due_on_the_same_day() -> None:
    checked = date(2026, 1, 31)
    assert review_due(checked, "service", "garden-line") == date(2026, 4, 29)
    assert review_due(checked, "training", "compost-course") == date(2026, 7, 13)
    assert review_due(checked, "resource", "frost-guide") == date(2027, 1, 1)


@settings(derandomize=True, database=None, deadline=None)
@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.sampled_from(sorted(MONTHS)),
    st.text(min_size=2),
)
def test_a_review_is_never_later_than_its_interval(checked: date, kind: str, id: str) -> None:
    due = review_due(checked, kind, id)
    latest = add_months(checked, MONTHS[kind])
    assert checked < latest - timedelta(days=SPREAD_DAYS[kind]) <= due <= latest


def test_no_single_day_has_all_the_reviews() -> None:
    days = [review_due(date(2026, 11, 22), "service", f"service-{n}") for n in range(150)]
    assert len(set(days)) == SPREAD_DAYS["service"] + 1
    assert max(days.count(day) for day in days) < 25


def _one_checked(folder: Path, id: str) -> Edition:
    """The allotment hub in which one thing has been looked at, on 31 January 2026."""
    before, after = ALLOTMENTS.split(f"id: {id}\n")
    unchecked = "    assurance: {confidence: unconfirmed}\n"
    after = after.replace(unchecked, f"    assurance: {REPORTED}\n", 1)
    return allotments(folder, f"{before}id: {id}\n{after}").edition()


def test_a_service_is_due_on_the_day_it_expires(tmp_path: Path) -> None:
    catalogue = _one_checked(tmp_path, "garden-line").catalogue
    assert list(due_by(catalogue, date(2026, 4, 28))) == []
    due = [Due("garden-line", date(2026, 4, 29))]
    assert list(due_by(catalogue, date(2026, 4, 29))) == due
    assert list(due_by(catalogue, date(2036, 1, 1))) == due


def test_a_number_is_due_apart_from_its_service(tmp_path: Path) -> None:
    number = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"
    assert ALLOTMENTS.count(number) == 1
    checked = ALLOTMENTS.replace(number, f"{{number: 020 7946 0018, assurance: {REPORTED}}}")
    catalogue = allotments(tmp_path, checked).reading.catalogue
    due = [Due("garden-line", date(2026, 4, 16), 0, "020 7946 0018")]
    assert list(due_by(catalogue, date(2026, 4, 15))) == []
    assert list(due_by(catalogue, date(2026, 4, 16))) == due


def test_a_tombstone_is_never_due(tmp_path: Path) -> None:
    catalogue = _one_checked(tmp_path, "old-line").catalogue
    assert list(due_by(catalogue, date(2099, 1, 1))) == []


def test_what_nobody_has_looked_at_has_no_day(tmp_path: Path) -> None:
    catalogue = allotments(tmp_path).reading.catalogue
    assert {entry.assurance.confidence for entry in catalogue.entries} == {Confidence.UNCONFIRMED}
    assert {entry_due(entry) for entry in catalogue.entries} == {None}


def test_each_kind_of_entry_has_its_interval(tmp_path: Path) -> None:
    by_id = allotments(tmp_path).reading.catalogue.by_id
    kinds = {id: kind_of_review(by_id[id]) for id in ("frost-guide", "compost-course", "police")}
    assert kinds == {"frost-guide": "resource", "compost-course": "training", "police": "service"}
