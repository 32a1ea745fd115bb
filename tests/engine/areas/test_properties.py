"""What holds of every overlay, whatever the core says and whatever the area writes."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from signpost.areas.values import canonical, contains, named, patched, same
from signpost.model import Outcome
from tests.engine.areas.strategies import (
    STEADY,
    Core,
    Overlay,
    cores,
    items,
    lay,
    overlays,
    patches,
)

Area = tuple[Core, Overlay]

steady = cores().flatmap(lambda core: st.tuples(st.just(core), overlays(core)))
"""A core, and the overlay of an area that has looked at it."""
moved = cores().flatmap(lambda then: st.tuples(cores(), overlays(then)))
"""A core, and the overlay of an area that looked at it when it said something else."""
moved_without_patches = cores().flatmap(
    lambda then: st.tuples(cores(), overlays(then, patching=False))
)

lists_and_patches = st.sampled_from(sorted(items)).flatmap(
    lambda name: st.lists(items[name], max_size=4).flatmap(
        lambda base: st.tuples(st.just(base), patches(name, base))
    )
)
written = st.recursive(
    st.none() | st.text("ab ", max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["en", "cy", "words"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def without(record: dict[str, Any], fields: Any) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in fields}


def in_short(records: Core) -> list[Any]:
    """Records in their order, without what does not matter in them."""
    return [(id, section, canonical(record)) for id, (section, record) in records.items()]


def spread(value: Any) -> Any:
    """A value with other line breaks and spaces around and between its words."""
    if isinstance(value, dict):
        return {name: spread(item) for name, item in value.items()}
    if isinstance(value, list):
        return [spread(item) for item in value]
    return None if value is None else "\n" + value.replace(" ", " \n  ") + " "


@STEADY
@given(steady)
def test_over_an_unchanged_core_nothing_is_left_to_decide(area: Area) -> None:
    core, overlay = area
    laid = lay(core, overlay)
    assert [d.name for d in laid.local.decisions if d.undecided] == []
    for decision in laid.local.decisions:
        if decision.field and decision.outcome is Outcome.KEPT:
            change = overlay["override"][decision.id][decision.field]
            shown = laid.records[decision.id][1].get(decision.field)
            patch = change["now"] if isinstance(change["now"], dict) else {}
            meant = patched(change["was"], patch) if "+" in patch else change["now"]
            assert same(shown, meant)


@STEADY
@given(moved)
def test_every_change_that_an_area_may_make_is_decided_once(area: Area) -> None:
    core, overlay = area
    laid = lay(core, overlay)
    told = {finding.steps[1:] for finding in laid.findings if finding.severity == "error"}
    free = {id for id, (_, record) in core.items() if not {"locked", "withdrawn"} & set(record)}
    meant = {(id, name) for id in free for name in overlay["override"].get(id, ())}
    decided = [(d.id, d.field) for d in laid.local.decisions if d.field]
    assert (set(decided), len(decided)) == (meant - told, len(meant - told))


@STEADY
@given(steady)
def test_an_overlay_laid_twice_is_as_laid_once(area: Area) -> None:
    core, overlay = area
    once = lay(core, overlay)
    again = lay(once.records, overlay)
    assert in_short(again.records) == in_short(once.records)
    assert again.local.added == once.local.added


@STEADY
@given(moved_without_patches)
def test_whole_values_laid_twice_over_a_moved_core_are_as_laid_once(area: Area) -> None:
    # Without patches, for what a patch makes of a core that moved is no list that it was made for.
    core, overlay = area
    once = lay(core, overlay).records
    assert in_short(lay(once, overlay).records) == in_short(once)


@STEADY
@given(moved)
def test_what_an_area_does_not_override_is_the_core_record_itself(area: Area) -> None:
    core, overlay = area
    before = deepcopy(core)
    laid = lay(core, overlay)
    shared = {id: written for id, written in laid.records.items() if id not in laid.local.added}
    assert list(shared) == list(core)
    assert [id for id in core if id not in overlay["override"] and shared[id] is not core[id]] == []
    assert core == before, "the core is looked at and never written to"


@STEADY
@given(moved)
def test_what_an_area_adds_stands_as_it_is_written(area: Area) -> None:
    core, overlay = area
    laid = lay(core, overlay)
    first: dict[str, Any] = {}
    for record in overlay["add"]["services"]:
        first.setdefault(record["id"], ("services", record))
    assert {id: laid.records[id] for id in laid.local.added} == first


@STEADY
@given(moved)
def test_hiding_changes_no_record(area: Area) -> None:
    core, overlay = area
    assert lay(core, {**overlay, "hide": {}}).records == lay(core, overlay).records


@STEADY
@given(moved)
def test_whatever_the_core_changes_elsewhere_reaches_the_edition(area: Area) -> None:
    core, overlay = area
    laid = lay(core, overlay)
    for id, (section, today) in core.items():
        mine = overlay["override"].get(id, {})
        assert laid.records[id][0] == section
        assert without(laid.records[id][1], mine) == without(today, mine)


@STEADY
@given(moved, st.sampled_from(["river-house", "listening-well"]))
def test_a_locked_entry_comes_out_unchanged_and_in_sight(area: Area, id: str) -> None:
    core, overlay = area
    section, record = core[id]
    core[id] = (section, {**record, "locked": "true"})
    laid = lay(core, overlay)
    assert laid.records[id] == core[id]
    assert id not in laid.local.hidden
    assert [d for d in laid.local.decisions if d.id == id] == []


@STEADY
@given(moved)
def test_being_live_changes_nothing_but_how_loudly_it_is_said(area: Area) -> None:
    core, overlay = area
    draft, live = lay(core, overlay), lay(core, overlay, live=True)
    assert (draft.records, draft.local) == (live.records, live.local)
    said = [[(f.steps, f.message, f.hint) for f in laid.findings] for laid in (draft, live)]
    assert said[0] == said[1]
    louder = [
        ".".join(map(str, now.steps[1:]))
        for now, before in zip(live.findings, draft.findings, strict=True)
        if now.severity != before.severity
    ]
    assert louder == [d.name for d in live.local.decisions if d.outcome is Outcome.BLOCKING]


@STEADY
@given(lists_and_patches)
def test_a_patch_made_twice_is_as_made_once(case: tuple[list[Any], dict[str, Any]]) -> None:
    base, patch = case
    once = patched(base, patch)
    assert patched(once, patch) == once


@STEADY
@given(lists_and_patches)
def test_a_patch_does_what_it_says_and_no_more(case: tuple[list[Any], dict[str, Any]]) -> None:
    base, patch = case
    result = patched(base, patch)
    gone = [item for item in base if any(named(item, minus) for minus in patch["-"])]
    kept = [item for item in base if item not in gone]
    assert result[: len(kept)] == kept
    assert [item for item in patch["+"] if not contains(result, item)] == []
    assert [item for item in result[len(kept) :] if not contains(patch["+"], item)] == []


@STEADY
@given(written)
def test_spaces_and_line_breaks_never_make_a_difference(value: Any) -> None:
    assert same(value, spread(value))
    assert canonical(spread(value)) == canonical(value)


@STEADY
@given(written)
def test_a_value_is_the_same_as_its_canonical_form_and_not_as_a_list_of_it(value: Any) -> None:
    assert same(value, value)
    assert same(value, canonical(value))
    assert canonical(canonical(value)) == canonical(value)
    assert not same(value, [value])


@STEADY
@given(written, written, written)
def test_being_the_same_does_not_depend_on_the_order_of_asking(a: Any, b: Any, c: Any) -> None:
    assert same(a, b) == same(b, a)
    assert same(a, c) or not (same(a, b) and same(b, c))
