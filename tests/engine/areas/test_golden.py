"""Every rule of the overlay as a small YAML file: tests/engine/cases/areas, one claim each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from signpost.areas import Verbs, overlay
from signpost.model import Hidden, Outcome
from tests.engine.areas.golden import CASES, gives, load


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_an_overlay_gives_what_its_case_says(file: Path) -> None:
    case = load(file)
    assert gives(case) == case["gives"], case["says"]


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 90


def test_every_outcome_is_in_some_case() -> None:
    seen = {word for file in CASES for word in load(file)["gives"].get("outcomes", {}).values()}
    assert seen == {outcome.value for outcome in Outcome}


def test_the_name_of_each_case_is_a_claim_of_its_own() -> None:
    odd = [file.name for file in CASES if not re.fullmatch(r"[a-z]+(-[a-z]+){4,}\.yml", file.name)]
    assert odd == []
    assert len({file.stem.replace("-", "") for file in CASES}) == len(CASES)


def test_each_case_says_its_rule_in_one_plain_sentence_of_its_own() -> None:
    rules = [load(file)["says"] for file in CASES]
    assert [rule for rule in rules if not re.fullmatch(r"[A-Z][^.]{20,}\.", rule)] == []
    assert len(set(rules)) == len(rules)


def test_what_is_hidden_keeps_its_reason_and_its_days() -> None:
    hide = {
        "reason": "It takes nobody from Bristol.",
        "hidden_on": "2026-11-22",
        "review_on": "2027-11-22",
        "instead": "quiet-line",
        "was": {"cost": "Free"},
    }
    core = {id: ("services", {"id": id, "cost": "Free"}) for id in ("river-house", "quiet-line")}
    local = overlay(core, "bristol", Verbs.model_validate({"hide": {"river-house": hide}})).local
    del hide["was"]
    assert local.hidden["river-house"].model_dump() == Hidden.model_validate(hide).model_dump()


def test_a_decision_remembers_all_three_values_and_what_stands_behind_them() -> None:
    change = {
        "now": "Free until you are 25",
        "was": "Ask them",
        "why": "The council pays.",
        "assurance": {"confidence": "unconfirmed"},
    }
    verbs = Verbs.model_validate({"override": {"river-house": {"cost": change}}})
    core = {"river-house": ("services", {"id": "river-house", "cost": "Free"})}
    (decision,) = overlay(core, "bristol", verbs).local.decisions
    assert decision.name == "river-house.cost"
    assert (decision.now, decision.was, decision.core) == (change["now"], "Ask them", "Free")
    assert str(decision.why) == "The council pays."
    assert decision.assurance is not None
    assert decision.assurance.confidence.value == "unconfirmed"


def test_slots_are_left_unchecked_where_none_are_given() -> None:
    verbs = Verbs.model_validate({"contacts": {"any_slot": {"ask": "Ask the council."}}})
    laid = overlay({}, "bristol", verbs, slots=None)
    assert (list(laid.local.filled), laid.findings) == (["any_slot"], ())
