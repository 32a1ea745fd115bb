"""What practitioners really type, and how often the finder has the right answer for them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from signpost.model import Edition
from signpost.search import Finder
from tests.conftest import ROOT
from tests.hub.shipped import shipped

QUERIES = yaml.safe_load((ROOT / "tests" / "hub" / "search" / "queries.yml").read_text("utf-8"))[
    "queries"
]
AREAS = sorted({str(query.get("area") or "") for query in QUERIES})


@cache
def shipped_edition(area: str) -> Edition:
    return shipped(area or None).edition()


@cache
def finder(area: str) -> Finder:
    return Finder(shipped_edition(area))


def _found(query: dict[str, Any], limit: int) -> list[str]:
    results = finder(str(query.get("area") or "")).search(str(query["q"]), limit)
    return [result.id for result in results]


def _right(query: dict[str, Any]) -> set[str]:
    return set(query.get("first") or query["top3"])


@pytest.mark.parametrize("area", AREAS)
def test_every_accepted_answer_is_in_the_edition(area: str) -> None:
    asked = [query for query in QUERIES if str(query.get("area") or "") == area]
    accepted = {id for query in asked for id in (*query.get("first", ()), *query.get("top3", ()))}
    assert accepted - finder(area).documents.keys() == set()


def test_there_are_enough_queries_and_enough_of_them_in_areas() -> None:
    assert len(QUERIES) >= 150
    assert sum(bool(query.get("area")) for query in QUERIES) >= 45


def test_what_must_not_be_found_is_not_among_the_first_five() -> None:
    wrong = {
        str(query["q"]): sorted(set(query["not"]) & set(_found(query, 5)))
        for query in QUERIES
        if query.get("not")
    }
    assert {q: ids for q, ids in wrong.items() if ids} == {}


def test_the_right_answer_comes_first_where_there_is_one() -> None:
    """The aim is 0.88 of the queries that have one best answer."""
    one_best = [query for query in QUERIES if query.get("first")]
    hits = sum(
        _found(query, 1)[:1] != [] and _found(query, 1)[0] in _right(query) for query in one_best
    )
    assert hits / len(one_best) >= 0.88


def test_a_right_answer_is_among_the_first_three() -> None:
    """The aim is 0.97."""
    hits = sum(bool(_right(query) & set(_found(query, 3))) for query in QUERIES)
    assert hits / len(QUERIES) >= 0.97


@pytest.mark.parametrize("area", [area for area in AREAS if area])
@pytest.mark.parametrize(
    "query",
    ["who can i call now", "front door", "make a referral", "social services", "child at risk"],
)
def test_the_readers_own_front_door_comes_before_any_other(area: str, query: str) -> None:
    """And before every national service and every page but the one on what to do."""
    edition = shipped_edition(area)
    (front_door,) = edition.catalogue.local.filled["front_door"].services
    found = [result.id for result in finder(area).search(query, 10)]
    services = [id for id in found if id in {s.id for s in edition.catalogue.services}]
    assert services[0] == front_door


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("area", [area for area in AREAS if area])
def test_nothing_of_another_area_is_ever_found(area: str) -> None:
    others = {f"{other}/" for other in AREAS if other} - {f"{area}/"}
    found = {result.id for query in QUERIES for result in finder(area).search(str(query["q"]), 50)}
    assert [id for id in found if id.startswith(tuple(others))] == []
