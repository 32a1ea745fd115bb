"""Steps: what each kind must say, and what it may leave out."""

from __future__ import annotations

from typing import Any

import pytest

from signpost.model import Catalogue, Step
from tests.engine.made_up import refused, taken

ACTION: dict[str, Any] = {
    "id": "dig",
    "kind": "action",
    "stage": "sowing",
    "title": "Dig",
    "who": "You",
    "when": "Today",
    "strength": "should",
    "body": "Dig deep.",
    "source": {"name": "A book"},
}
POINT = {k: v for k, v in ACTION.items() if k not in ("who", "when", "strength")} | {
    "kind": "point"
}
YES, NO = {"label": "Yes", "to": "dig"}, {"label": "No", "to": "rest"}


@pytest.mark.parametrize("kind", ["action", "stop"])
@pytest.mark.parametrize("field", ["who", "when", "strength"])
def test_an_action_and_a_stop_say_who_acts_by_when_and_how_firmly(kind: str, field: str) -> None:
    named = {"action": "an action", "stop": "a stop"}[kind]
    without = {k: v for k, v in ACTION.items() if k != field} | {"kind": kind}
    assert refused(Step, without) == f"is {named} without {field}"
    assert taken(Step, ACTION | {"kind": kind}).kind == kind


@pytest.mark.parametrize("kind", ["point", "outcome"])
def test_a_point_and_an_outcome_need_nobody_to_act(kind: str) -> None:
    assert taken(Step, POINT | {"kind": kind}).who is None


def test_a_question_needs_two_options() -> None:
    told = "is a question with fewer than two options"
    question = POINT | {"kind": "question"}
    assert refused(Step, question) == told
    assert refused(Step, question | {"options": [YES]}) == told
    assert len(taken(Step, question | {"options": [YES, NO]}).options) == 2


@pytest.mark.parametrize("id", ["all", "print"])
def test_the_addresses_of_the_lists_are_taken(id: str) -> None:
    assert refused(Step, POINT | {"id": id}) == f"{id!r} is the address of another page"


@pytest.mark.parametrize("id", ["ring-999", "all-done", "print-it", "2nd-step"])
def test_an_id_may_hold_digits_and_such_words(id: str) -> None:
    assert taken(Step, POINT | {"id": id}).id == id


@pytest.mark.parametrize("field", ["title", "body", "source", "stage", "kind", "id"])
def test_a_step_cannot_do_without(field: str) -> None:
    assert refused(Step, {k: v for k, v in POINT.items() if k != field}) == "Field required"


@pytest.mark.parametrize(
    ("date", "sound"), [("2019", True), ("2019-11", True), ("2019-11-30", True), ("soon", False)]
)
def test_a_source_may_be_dated_by_its_year_or_month_alone(date: str, sound: bool) -> None:
    source = {"name": "A book", "version": "third edition", "date": date}
    if sound:
        assert taken(Step, POINT | {"source": source}).source.date == date
    else:
        assert "'soon' is not a year or a date" in refused(Step, POINT | {"source": source})


@pytest.mark.parametrize(
    ("nations", "wales"),
    [((), True), (("Wales",), True), (("England",), False), (("UK",), True)],
)
def test_a_step_is_for_all_nations_or_for_those_it_names(
    nations: tuple[str, ...], wales: bool
) -> None:
    found = taken(Step, POINT | {"nations": nations})
    assert (found.is_for({"Wales", "UK"}), found.is_for(None)) == (wales, True)


def test_only_an_outcome_and_a_stop_may_be_the_end() -> None:
    kinds = {kind: taken(Step, ACTION | {"kind": kind, "options": [YES, NO]}) for kind in KINDS}
    assert {kind for kind, step in kinds.items() if step.may_end} == {"outcome", "stop"}


KINDS = ("point", "question", "action", "outcome", "stop")


def test_the_outline_of_a_catalogue_counts_its_steps() -> None:
    steps = tuple(taken(Step, POINT | {"id": id}) for id in ("start", "soil"))
    catalogue = Catalogue(pathway=(*steps, taken(Step, ACTION)))
    assert "  3 steps of the pathway: 1 action, 2 point" in str(catalogue).splitlines()
    assert "steps of the pathway" not in str(Catalogue())
