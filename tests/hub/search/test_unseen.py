"""What nobody searched for: most of it is answered, and what is not here is said not to be."""

from __future__ import annotations

import pytest

from tests.hub.search.test_queries import QUERIES, finder
from tests.hub.search.unseen import UNSEEN, answered, is_held_back


def test_every_accepted_answer_to_the_unseen_is_in_the_edition() -> None:
    accepted = {id for part in ("english", "welsh") for one in UNSEEN[part] for id in one["top3"]}
    assert accepted - finder("").documents.keys() == set()


def test_a_third_of_the_unseen_is_held_back() -> None:
    asked = [one["q"] if isinstance(one, dict) else one for part in UNSEEN.values() for one in part]
    assert len(asked) == len(set(asked)) > 150
    assert 0.25 < sum(map(is_held_back, asked)) / len(asked) < 0.4
    assert set(asked).isdisjoint(str(query["q"]) for query in QUERIES)


@pytest.mark.parametrize(("part", "least"), [("english", 0.75), ("nothing", 0.5), ("welsh", 0.8)])
def test_most_of_what_nobody_searched_for_is_answered_rightly(part: str, least: float) -> None:
    right = answered(finder(""), part, held_back=False)
    assert sum(right.values()) / len(right) >= least


def test_hardly_anything_that_is_here_is_said_not_to_be() -> None:
    """What is said not to be here is shown as what comes nearest, so it is not lost."""
    lost = [
        str(query["q"])
        for query in QUERIES
        if not finder(str(query.get("area") or "")).answer(str(query["q"]), 1).results
    ]
    assert len(lost) / len(QUERIES) < 0.03
