"""Where each value that is shown comes from: the core, the area, or its change of the core."""

from __future__ import annotations

from signpost.areas import Verbs, overlay
from signpost.model import Local, Outcome
from tests.hub.shipped import shipped

CORE = {
    "river-house": ("services", {"id": "river-house", "cost": "Free", "hours": "Days"}),
    "quiet-line": ("services", {"id": "quiet-line", "cost": "Free"}),
}
VERBS = Verbs.model_validate(
    {
        "add": {"services": [{"id": "north/shed", "cost": "Ask"}]},
        "override": {
            "river-house": {
                "cost": {"now": "Ask", "was": "Free"},
                "hours": {"now": "Days", "was": "Nights"},
            }
        },
    }
)


def test_every_field_knows_where_its_value_comes_from() -> None:
    local = overlay(CORE, "north", VERBS).local
    assert {
        (id, field): local.source(id, field)
        for id in ("river-house", "quiet-line", "north/shed")
        for field in ("cost", "hours")
    } == {
        ("river-house", "cost"): "adapted",
        ("river-house", "hours"): "core",
        ("quiet-line", "cost"): "core",
        ("quiet-line", "hours"): "core",
        ("north/shed", "cost"): "local",
        ("north/shed", "hours"): "local",
    }
    assert [local.source(id) for id in ("river-house", "quiet-line", "north/shed")] == [
        "adapted",
        "core",
        "local",
    ]


def test_a_change_that_says_what_the_core_says_now_is_the_cores_value() -> None:
    local = overlay(CORE, "north", VERBS).local
    outcomes = {decision.name: decision.outcome for decision in local.decisions}
    assert outcomes["river-house.hours"] is Outcome.REDUNDANT
    assert [decision.field for decision in local.changes("river-house")] == ["cost"]


def test_the_core_has_nothing_local() -> None:
    assert shipped().reading.catalogue.local == Local()
