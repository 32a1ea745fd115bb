"""Small made-up cores and overlays for hypothesis, written as the YAML loader gives them."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from signpost.areas import Overlaid, Verbs, Written, overlay
from signpost.areas.values import named
from tests.chosen import examples

STEADY = settings(derandomize=True, database=None, deadline=None, max_examples=examples(100))
"""The same cases on every machine, and no clock."""

Core = dict[str, Written]
Overlay = dict[str, Any]

IDS = ("river-house", "quiet-line", "listening-well")
SECTION = {"river-house": "services", "quiet-line": "services", "listening-well": "resources"}

words = st.sampled_from(["Free", "Ask them", "In Bristol", "In\nBristol", "Day and night"])
texts = words | st.fixed_dictionaries({"en": words}, optional={"cy": words})
phones = st.fixed_dictionaries(
    {"number": st.sampled_from(["0117 496 0123", "020 7946 0018"])}, optional={"label": words}
)
items = {"topics": words, "phones": phones}
values = {
    "cost": texts,
    "url": st.sampled_from(["https://one.example.org", "https://two.example.org"]),
    "hours": st.fixed_dictionaries({"words": texts}, optional={"times": st.just([])}),
    **{name: st.lists(item, max_size=3) for name, item in items.items()},
}
records = st.fixed_dictionaries({}, optional=values)
states = st.sampled_from(
    [{}, {}, {}, {"locked": "true"}, {"withdrawn": {"on": "2027-01-15", "reason": "Closed."}}]
)
some_ids = st.lists(st.sampled_from(IDS), unique=True)
some_fields = st.lists(st.sampled_from(sorted(values)), unique=True, max_size=3)
added = st.lists(records.map(lambda record: {"id": f"bristol/{len(record)}", **record}), max_size=2)


@st.composite
def cores(draw: st.DrawFn) -> Core:
    return {id: (SECTION[id], {"id": id, **draw(records), **draw(states)}) for id in IDS}


@st.composite
def patches(draw: st.DrawFn, name: str, was: list[Any] | None) -> dict[str, Any]:
    """What to add, and of the list that was there what to take out; of groups maybe one field."""
    gone = draw(st.lists(st.sampled_from(was), max_size=2)) if was else []
    if draw(st.booleans()):
        gone = [{"number": item["number"]} if isinstance(item, dict) else item for item in gone]
    # What is added is not also taken out: which of the two is meant nobody could say.
    fresh = draw(st.lists(items[name], max_size=2))
    return {"+": [item for item in fresh if not any(named(item, g) for g in gone)], "-": gone}


@st.composite
def changes(draw: st.DrawFn, name: str, was: Any, patching: bool) -> dict[str, Any]:
    if patching and name in items and draw(st.booleans()):
        return {"now": draw(patches(name, was)), "was": was}
    return {"now": draw(st.none() | values[name]), "was": was}


@st.composite
def overlays(draw: st.DrawFn, then: Core, patching: bool = True) -> Overlay:
    """What an area may write that has looked at the core of `then`."""

    def override(record: dict[str, Any]) -> dict[str, Any]:
        fields = draw(some_fields)
        return {name: draw(changes(name, record.get(name), patching)) for name in fields}

    def hide(record: dict[str, Any]) -> dict[str, Any]:
        was = {name: record.get(name) for name in draw(some_fields)}
        days = {"hidden_on": "2026-11-22", "review_on": "2027-11-22"}
        return {"reason": "Not for here.", **days, "was": was}

    return {
        "add": {"services": draw(added)},
        "override": {id: override(then[id][1]) for id in draw(some_ids)},
        "hide": {id: hide(then[id][1]) for id in draw(some_ids)},
        "provide": {"therapy": draw(st.sampled_from(IDS))},
    }


def lay(core: Core, written: Overlay, live: bool = False) -> Overlaid:
    return overlay(core, "bristol", Verbs.model_validate(written), live=live)
