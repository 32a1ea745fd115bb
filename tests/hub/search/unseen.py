"""How often the finder is right about what nobody searched for, and about what is not here."""

from __future__ import annotations

import hashlib
from typing import Any

import yaml

from signpost.search import Finder
from tests.conftest import ROOT

UNSEEN: dict[str, list[Any]] = yaml.safe_load(
    (ROOT / "tests" / "hub" / "search" / "unseen.yml").read_text("utf-8")
)


def is_held_back(query: str) -> bool:
    """Whether a query belongs to the third that is not looked at while the search is worked on."""
    return int(hashlib.sha256(query.encode()).hexdigest(), 16) % 3 == 0


def answered(finder: Finder, part: str, held_back: bool) -> dict[str, bool]:
    """Of one part of the unseen queries: each with whether its answer is right."""
    asked = [one if isinstance(one, dict) else {"q": one} for one in UNSEEN[part]]
    return {
        str(one["q"]): _is_right(finder, one)
        for one in asked
        if is_held_back(str(one["q"])) == held_back
    }


def _is_right(finder: Finder, asked: dict[str, Any]) -> bool:
    answer = finder.answer(str(asked["q"]), limit=3)
    if "top3" not in asked:
        return not answer.results
    return any(one.id in asked["top3"] for one in answer.found)
