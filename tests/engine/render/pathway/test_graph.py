"""Two questions about a graph, asked of any graph: what is reached, and which loops are traps."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from signpost.model import Catalogue, Stage, Step
from signpost.model.pathway_map import Pathway, Ways, reached, traps
from tests.engine.made_up import taken
from tests.engine.render.pathway.golden import step

NAMES = st.sampled_from("abcdef")
GRAPHS = st.dictionaries(NAMES, st.frozensets(NAMES, max_size=3), max_size=6)


def pathway(*written: dict[str, object], nation: str | None = None) -> Pathway:
    steps = tuple(taken(Step, step(one)) for one in written)
    names = ("Sowing", "Harvest")
    stages = tuple(
        Stage.model_validate({"id": name.lower(), "name": name, "summary": name}) for name in names
    )
    return Pathway(Catalogue(stages=stages, pathway=steps), nation)


def test_what_is_reached_goes_on_from_step_to_step() -> None:
    ways: Ways = {"a": ["b"], "b": ["c", "gone"], "c": [], "d": ["a"]}
    assert reached(ways, "a") == {"a", "b", "c"}
    assert reached(ways, "d", "c") == {"a", "b", "c", "d"}
    assert reached(ways, "gone") == set()


def test_a_trap_has_its_steps_in_their_order() -> None:
    ways: Ways = {"a": ["c"], "b": ["d"], "c": ["b"], "d": ["c"], "end": []}
    assert traps(ways, ["end"]) == [("b", "c", "d")]
    assert traps(ways, ["end", "d"]) == []


def slow_reach(ways: Ways, start: str) -> set[str]:
    """The same as `reached`, found by growing a set until nothing is added."""
    found = {start} & set(ways)
    while True:
        more = found | {t for step in found for t in ways[step] if t in ways}
        if more == found:
            return found
        found = more


@settings(derandomize=True, database=None, deadline=None, max_examples=300)
@given(GRAPHS, NAMES)
def test_whatever_the_graph_what_is_reached_is_what_can_be_walked_to(
    ways: dict[str, frozenset[str]], start: str
) -> None:
    assert reached(ways, start) == slow_reach(ways, start)


@settings(derandomize=True, database=None, deadline=None, max_examples=300)
@given(GRAPHS, st.frozensets(NAMES, max_size=2))
def test_whatever_the_graph_a_trap_is_closed_and_has_no_end(
    ways: dict[str, frozenset[str]], ends: frozenset[str]
) -> None:
    found = traps(ways, sorted(ends))
    for trap in found:
        assert all(slow_reach(ways, step) == set(trap) for step in trap)
        assert not set(trap) & ends
    inside = {step for trap in found for step in trap}
    for outside in ways.keys() - inside:
        walked = slow_reach(ways, outside)
        ended = any(s in ends or not (set(ways[s]) & ways.keys()) for s in walked)
        assert ended or walked & inside, "a loop that nobody was told of"


def test_steps_stand_in_the_order_of_stages_and_then_of_the_file() -> None:
    found = pathway(
        {"id": "late", "stage": "harvest", "kind": "outcome"},
        {"id": "start", "kind": "point", "leads": ["late"]},
        {"id": "early", "kind": "outcome"},
    )
    assert list(found.steps) == ["start", "early", "late"]
    assert found.numbers == {"start": 1, "early": 2, "late": 3}
    named = [(stage.id, [step.id for step in steps]) for stage, steps in found.by_stage]
    assert named == [("sowing", ["start", "early"]), ("harvest", ["late"])]


def test_a_nation_sees_neither_the_steps_of_another_nor_the_ways_there() -> None:
    written = (
        {"id": "start", "kind": "point", "leads": ["for-wales", "rest", "nowhere"]},
        {"id": "for-wales", "nations": ["Wales"], "slots": ["gate"], "leads": ["rest"]},
        {"id": "rest", "kind": "outcome"},
    )
    england, core = pathway(*written, nation="England"), pathway(*written)
    assert list(england.steps) == ["start", "rest"]
    assert [target.id for _, target in england.ways_on(england.steps["start"])] == ["rest"]
    assert [step.id for step in england.ways_back(england.steps["rest"])] == ["start"]
    assert england.slots == {}
    back = [step.id for step in core.ways_back(core.steps["rest"])]
    assert (back, list(core.slots)) == (["start", "for-wales"], ["gate"])
