"""The finder knows the steps, and no step stands before what people ring or read first."""

from __future__ import annotations

import pytest

from signpost.model import Edition
from signpost.render.words import WORDS
from signpost.search import Finder, search_files
from signpost.search.documents import documents
from tests.hub.pathway.test_shipped import STEPS


@pytest.fixture(scope="module")
def finder(edition: Edition) -> Finder:
    return Finder(edition)


def test_every_step_is_a_document_with_its_first_sentence(edition: Edition) -> None:
    found = {d.id: d for d in documents(edition) if d.type == "step"}
    assert set(found) == {f"step-{id}" for id in STEPS}
    assert {d.label for d in found.values()} == {"What to do next"}
    odd = [d.summary for d in found.values() if not 5 < len(d.summary.strip("-* ")) < 200]
    assert odd == []


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("the child takes it back", "a-child-takes-it-back"),
        ("strategy discussion", "strategy-discussion"),
        ("special measures", "going-to-court"),
        ("offices are closed", "out-of-hours"),
        ("my lead does not agree", "your-lead-does-not-agree"),
        ("police taking no further action", "no-further-police-action"),
    ],
)
def test_a_step_is_found_by_what_it_is_about(finder: Finder, typed: str, step: str) -> None:
    assert f"step-{step}" in [result.id for result in finder.search(typed)][:3]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("999", "police-999"), ("worried about a child", "page-worried-about-a-child/")],
)
def test_what_people_ring_or_read_first_stays_first(finder: Finder, typed: str, first: str) -> None:
    assert finder.search(typed)[0].id == first


def test_the_pathway_itself_is_found(finder: Finder) -> None:
    assert "page-pathway/" in [result.id for result in finder.search("pathway")][:3]


def test_the_page_of_the_finder_has_an_icon_for_a_step(edition: Edition) -> None:
    assert WORDS["finder_icons"]["What to do next"] == "sign-direction"
    assert '"url":"pathway/start/"' in "".join(search_files(edition).values())
