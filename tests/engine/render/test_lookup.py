"""What an author can ask for by name, and what is said when there is no such thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from signpost.errors import AuthorMistake
from signpost.render.lookup import Lookup
from tests.engine.made_up import allotment_catalogue


@pytest.fixture(scope="module")
def lookup(tmp_path_factory: pytest.TempPathFactory) -> Lookup:
    return Lookup(allotment_catalogue(tmp_path_factory.mktemp("allotments")))


def ids(entries: list[Any]) -> list[str]:
    return [entry.id for entry in entries]


def mistake(call: Callable[[], object]) -> str:
    with pytest.raises(AuthorMistake) as caught:
        call()
    return str(caught.value)


def test_without_a_choice_every_live_resource_comes_by_title(lookup: Lookup) -> None:
    assert ids(lookup.resources()) == ["compost-course", "digging-study", "frost-guide"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"kind": "guide"}, ["frost-guide"]),
        ({"kind": ["guide", "training"]}, ["compost-course", "frost-guide"]),
        ({"topic": "soil"}, ["compost-course", "digging-study"]),
        ({"topic": "soil", "kind": "research"}, ["digging-study"]),
        ({"topic": ["soil", "frost"]}, ["compost-course", "digging-study", "frost-guide"]),
        ({"audience": "growers", "stage": "sowing"}, ["frost-guide"]),
        ({"kind": "template"}, []),
        ({"ids": ["frost-guide", "compost-course"]}, ["frost-guide", "compost-course"]),
        ({"ids": "digging-study"}, ["digging-study"]),
        ({"ids": []}, []),
    ],
    ids=str,
)
def test_resources_match_every_choice(
    lookup: Lookup, choice: dict[str, Any], expected: list[str]
) -> None:
    assert ids(lookup.resources(**choice)) == expected


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, ["police", "frost-visits", "garden-line"]),
        ({"kind": "helpline"}, ["police", "garden-line"]),
        ({"nation": "Wales"}, ["police", "garden-line"]),
        ({"nation": "England"}, ["police", "frost-visits"]),
        ({"for_whom": "child"}, ["police"]),
        ({"topic": "frost", "stage": "sowing"}, ["frost-visits"]),
        ({"ids": ["garden-line", "police"]}, ["garden-line", "police"]),
    ],
    ids=str,
)
def test_services_match_every_choice_and_doubtful_ones_stand_last(
    lookup: Lookup, choice: dict[str, Any], expected: list[str]
) -> None:
    assert ids(lookup.services(**choice)) == expected


@pytest.mark.parametrize(
    ("option", "typed", "said"),
    [
        ("kind", "giude", "there is no kind 'giude'. Did you mean 'guide'?"),
        ("topic", "soils", "there is no topic 'soils'. Did you mean 'soil'?"),
        ("topic", ["soil", "forst"], "there is no topic 'forst'. Did you mean 'frost'?"),
        ("audience", "x", "there is no audience 'x'. Use one of growers"),
        ("stage", "sewing", "there is no stage 'sewing'. Did you mean 'sowing'?"),
        ("ids", "frost-gide", "there is no resource 'frost-gide'. Did you mean 'frost-guide'?"),
        ("ids", "police", "'police' is a service, not a resource. write service(\"police\")"),
        ("ids", "old-guide", "'old-guide' has been withdrawn. use 'frost-guide' instead"),
    ],
)
def test_a_choice_that_does_not_exist_is_told_with_what_was_meant(
    lookup: Lookup, option: str, typed: Any, said: str
) -> None:
    assert mistake(lambda: lookup.resources(**{option: typed})) == said


@pytest.mark.parametrize(
    ("option", "typed", "said"),
    [
        ("kind", "helplines", "there is no kind 'helplines'. Did you mean 'helpline'?"),
        ("for_whom", "children", "there is no for_whom 'children'. Did you mean 'child'?"),
        ("nation", "wales", "there is no nation 'wales'. Did you mean 'Wales'?"),
        ("ids", "frost-guide", "'frost-guide' is a resource, not a service. "),
        ("ids", "old-line", "'old-line' has been withdrawn. use 'garden-line' instead"),
    ],
)
def test_a_choice_of_services_is_told_likewise(
    lookup: Lookup, option: str, typed: str, said: str
) -> None:
    assert mistake(lambda: lookup.services(**{option: typed})).startswith(said)


def test_a_term_is_found_by_its_letters_or_its_id(lookup: Lookup) -> None:
    assert lookup.acronym("RHS") is lookup.acronym("rhs")
    said = mistake(lambda: lookup.acronym("RSH"))
    assert said == "there is no term 'RSH'. Did you mean 'RHS'?"


def test_a_tombstone_can_be_named_alone_so_that_a_page_can_say_it_is_gone(lookup: Lookup) -> None:
    assert lookup.resource("old-guide").live is False
    assert lookup.service("old-line").live is False


def test_an_old_id_still_leads_to_its_resource(lookup: Lookup) -> None:
    assert lookup.resource("cold-guide").id == "frost-guide"
    assert ids(lookup.resources(ids=["cold-guide"])) == ["frost-guide"]
