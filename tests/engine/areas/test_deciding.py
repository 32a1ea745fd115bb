"""Deciding keeps what stands on the page, or takes the core's; then nothing is left to decide."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from signpost.areas import Overlaid
from signpost.areas.values import same
from signpost.editing.decisions import decided
from signpost.model import Decision, Outcome
from signpost.reading.guarded import parse, plain
from tests.engine.areas.strategies import STEADY, Core, Overlay, cores, lay, overlays

TODAY = date(2030, 1, 1)
moved = cores().flatmap(lambda then: st.tuples(cores(), overlays(then)))
"""A core, and the overlay of an area that looked at it when it said something else."""


def all_decided(core: Core, written: Overlay, take_core: bool) -> tuple[Overlaid, Overlaid]:
    """The overlay as it lay before, and after every decision of its file has been made."""
    # Through JSON, so that nothing that stands twice becomes a shortcut in the YAML.
    plainly = json.loads(json.dumps({"name": "Bristol", **written}))
    text = yaml.safe_dump(plainly, allow_unicode=True, sort_keys=False)
    before = lay(core, _read(text))
    for decision in before.local.decisions:
        text, _ = decided(text, decision, take_core, TODAY)
    return before, lay(core, _read(text))


def _read(text: str) -> Overlay:
    data = plain(parse(text.encode(), "area.yml"))
    return {verb: written for verb, written in data.items() if verb != "name"}


def names(decisions: tuple[Decision, ...], *outcomes: Outcome) -> list[str]:
    return [d.name for d in decisions if not outcomes or d.outcome in outcomes]


def errors(laid: Overlaid) -> list[Any]:
    return [finding for finding in laid.findings if finding.severity == "error"]


OLD, NEW, OTHER, OURS = ({"number": f"020 7946 001{n}"} for n in range(4))


@pytest.mark.parametrize(
    ("was", "patch", "core", "now"),
    [
        # What it took out has been replaced: over the core of today the new number would show.
        ([OLD, OTHER], {"+": [OURS], "-": [OLD]}, [NEW, OTHER], [OTHER, OURS]),
        # What it adds is now said by the core too, in other words: both would show.
        ([OTHER], {"+": [OURS]}, [OTHER, {**OURS, "label": "New"}], [OTHER, OURS]),
        # One of the two that it takes out is gone: to take it out again would be a mistake.
        (
            [{**OLD, "label": "A"}, OTHER],
            {"+": [OURS], "-": [OLD, OTHER]},
            [{**OLD, "label": "B"}],
            [OURS],
        ),
        # It says the same over the core of today, so it goes on following the core.
        (
            [{**OLD, "label": "A"}],
            {"+": [OURS], "-": [OLD]},
            [{**OLD, "label": "B"}],
            {"+": [OURS], "-": [OLD]},
        ),
    ],
    ids=["replaced", "doubled", "gone", "the same"],
)
def test_a_patch_that_no_longer_fits_is_written_out_in_full(
    was: list[Any], patch: Any, core: list[Any], now: Any
) -> None:
    written = {"override": {"river-house": {"phones": {"now": patch, "was": was}}}}
    shared = ("services", {"id": "river-house", "phones": core})
    before, after = all_decided({"river-house": shared}, written, take_core=False)
    assert names(before.local.decisions, Outcome.BLOCKING) == ["river-house.phones"]
    (decision,) = after.local.decisions
    assert (decision.outcome, decision.was, decision.now) == (Outcome.KEPT, core, now)
    assert after.records == before.records


@STEADY
@given(moved)
def test_what_is_kept_stands_on_the_page_as_before(area: tuple[Core, Overlay]) -> None:
    core, written = area
    before, after = all_decided(core, written, take_core=False)
    assert before.records.keys() == after.records.keys()
    for id, (_, record) in before.records.items():
        assert same(after.records[id][1], record)
    assert before.local.hidden.keys() == after.local.hidden.keys()
    assert names(after.local.decisions, Outcome.CONFLICT, Outcome.BLOCKING, Outcome.REOPENED) == []
    assert errors(after) == errors(before)


@STEADY
@given(moved)
def test_what_is_taken_from_the_core_stands_as_the_core_says(area: tuple[Core, Overlay]) -> None:
    core, written = area
    before, after = all_decided(core, written, take_core=True)
    assert names(after.local.decisions) == names(before.local.decisions, Outcome.KEPT)
    for decision in before.local.decisions:
        if decision.field and decision.outcome is not Outcome.KEPT:
            shown = after.records[decision.id][1].get(decision.field)
            assert same(shown, core[decision.id][1].get(decision.field))
    assert [error for error in errors(after) if error not in errors(before)] == []
