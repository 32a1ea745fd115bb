"""The drawn map: nothing lies on anything else, no way runs through a box, all of it is there."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signpost.model.pathway_map import Pathway
from signpost.render.drawing import BOX, MOST_ROWS, Drawing, drawing, main_ways
from signpost.render.routes import line
from tests.engine.render.pathway.test_graph import pathway
from tests.hub.shipped import catalogue

NATIONS = [None, "England", "Wales"]
every_nation = pytest.mark.parametrize("nation", NATIONS)

Point = tuple[float, float]


def shipped(nation: str | None) -> Pathway:
    return Pathway(catalogue(), nation)


def points(path: str) -> list[Point]:
    """Where a line turns, without its arrow head: the last two strokes."""
    shaft = "M".join(path.split("M")[:2])
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", shaft)]


def boxes(drawn: Drawing) -> list[tuple[float, float, float, float]]:
    found = []
    for one in drawn.steps:
        ys = [y for _, y in points(one.shape)] if "L" in one.shape else []
        height = max(ys) - one.y if ys else 19 + 17 * len(one.lines) + 20
        found.append((one.x, one.y, one.x + BOX, one.y + height))
    return found


@every_nation
def test_every_step_is_drawn_once_and_none_lies_on_another(nation: str | None) -> None:
    found = shipped(nation)
    drawn = drawing(found, "en")
    assert [one.step.id for one in drawn.steps] == list(found.steps)
    apart = [
        a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]
        for a, b in combinations(boxes(drawn), 2)
    ]
    assert all(apart)


@every_nation
def test_all_of_it_lies_inside_the_drawing(nation: str | None) -> None:
    drawn = drawing(shipped(nation), "en")
    ways = [*drawn.ways, *(way for one in drawn.steps for way in one.ways)]
    corners = [point for x1, y1, x2, y2 in boxes(drawn) for point in ((x1, y1), (x2, y2))]
    every = [*corners, *(point for way in ways for point in points(way))]
    outside = [(x, y) for x, y in every if not (0 <= x <= drawn.width and 0 <= y <= drawn.height)]
    assert len(every) > 500
    assert outside == []


@every_nation
def test_no_way_runs_through_a_box(nation: str | None) -> None:
    drawn = drawing(shipped(nation), "en")
    inside = [(x1 + 1, y1 + 1, x2 - 1, y2 - 1) for x1, y1, x2, y2 in boxes(drawn)]
    for way in (*drawn.ways, *(way for one in drawn.steps for way in one.ways)):
        for (ax, ay), (bx, by) in pairwise(points(way)):
            for x1, y1, x2, y2 in inside:
                clear = max(ax, bx) < x1 or min(ax, bx) > x2 or max(ay, by) < y1 or min(ay, by) > y2
                assert clear, way


@every_nation
def test_every_way_on_is_drawn_on_demand_and_the_main_ones_always(nation: str | None) -> None:
    found = shipped(nation)
    drawn = drawing(found, "en")
    targets = {s.id: {t.id for _, t in found.ways_on(s)} for s in found.steps.values()}
    assert {one.step.id: len(one.ways) for one in drawn.steps} == {
        id: len(ids) for id, ids in targets.items()
    }
    main = main_ways(found)
    assert len(drawn.ways) == len(main) == len(set(main))
    assert {goal for _, goal in main} == set(found.steps) - {"start"}
    assert {here for here, _ in main} == {id for id, ids in targets.items() if ids}


@every_nation
def test_stages_stand_side_by_side_in_their_order_with_no_column_too_long(
    nation: str | None,
) -> None:
    found = shipped(nation)
    drawn = drawing(found, "en")
    assert [band.number for band in drawn.bands] == [1, 2, 3, 4]
    assert [band.stage.id for band in drawn.bands] == [stage.id for stage, _ in found.by_stage]
    rights = [band.x + band.width for band in drawn.bands]
    assert all(right < band.x for right, band in zip(rights, drawn.bands[1:], strict=False))
    columns = [[one for one in drawn.steps if one.x == x] for x in {one.x for one in drawn.steps}]
    assert max(len(column) for column in columns) <= MOST_ROWS
    for one in drawn.steps:
        band = next(band for band in drawn.bands if band.stage.id == one.step.stage)
        assert band.x <= one.x
        assert one.x + BOX <= band.x + band.width


def test_titles_are_broken_into_lines_that_fit_and_lose_no_word() -> None:
    for one in drawing(shipped(None), "en").steps:
        assert " ".join(one.lines) == str(one.step.title)
        assert max(map(len, one.lines)) <= 24  # where most of its letters are narrow


def test_each_kind_has_a_shape_of_its_own() -> None:
    forms = {
        one.step.kind: (one.shape.count("L"), one.shape.count("a"), bool(one.inner))
        for one in drawing(shipped(None), "en").steps
    }
    assert forms == {
        "point": (4, 0, False),
        "question": (5, 0, False),
        "action": (0, 4, False),
        "outcome": (0, 4, True),
        "stop": (7, 0, False),
    }


def test_a_stage_with_many_steps_is_cut_where_most_ways_lead_on() -> None:
    first = [{"id": f"first-{n}", "leads": ["then"]} for n in range(7)]
    last = [{"id": f"last-{n}", "kind": "outcome"} for n in range(5)]
    start = {"id": "start", "kind": "point", "leads": ["first-0"]}
    then = {"id": "then", "leads": [one["id"] for one in last]}
    drawn = drawing(pathway(start, *first, then, *last), "en")
    columns = sorted({one.x for one in drawn.steps})
    beginning = [one.step.id for one in drawn.steps if one.x == columns[0]]
    assert (len(columns), beginning) == (2, ["start", *(one["id"] for one in first)])


@pytest.mark.parametrize("count", [1, 2, 12, 23, 40])
def test_any_number_of_steps_can_be_drawn(count: int) -> None:
    chain = [{"id": f"step-{n}", "leads": [f"step-{n + 1}"]} for n in range(count)]
    start = {"id": "start", "kind": "point", "leads": ["step-0"]}
    end = {"id": f"step-{count}", "kind": "outcome"}
    drawn = drawing(pathway(start, *chain, end), "en")
    assert (len(drawn.steps), len(drawn.ways)) == (count + 2, count + 1)


@settings(derandomize=True, database=None, deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=40), st.data())
def test_whatever_leads_wherever_the_map_can_be_drawn(
    ways: list[tuple[int, int]], data: st.DataObject
) -> None:
    stages = data.draw(st.lists(st.sampled_from(["sowing", "harvest"]), min_size=15, max_size=15))
    ids = ["start", *(f"step-{n}" for n in range(1, 15))]
    written = [
        {
            "id": id,
            "kind": "outcome",
            "stage": stages[n],
            "leads": [ids[b] for a, b in ways if a == n],
        }
        for n, id in enumerate(ids)
    ]
    found = pathway(*written)
    drawn = drawing(found, "en")
    for one in drawn.steps:
        targets = {t.id for _, t in found.ways_on(one.step)} - {one.step.id}
        assert len(one.ways) == len(targets)
        assert all(0 <= x <= drawn.width for way in one.ways for x, _ in points(way))


def test_a_line_goes_round_its_corners_and_ends_in_an_arrow() -> None:
    assert line([(0, 0), (20, 0), (20, 30)]) == (
        "M0,0L14,0Q20,0 20,6L20,30M15,25L20,30M25,25L20,30"
    )
    assert line([(0, 0), (0, 9)]) == "M0,0L0,9M-5,4L0,9M5,4L0,9"
