"""Draws the pathway: where each step stands on the map, its shape, and the words inside it.

Stages stand side by side, their steps below one another. A stage with many steps takes several
columns, cut where most ways lead from one to the next, so that the eye goes from left to right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from signpost.model import START, Stage, Step
from signpost.model.pathway_map import Pathway
from signpost.render.routes import Plan, Spot, Way, plan

BOX = 182
"""The width of a box, in the drawing's own units: about a pixel at 1280."""
LETTERS = 17.5
"""Letters of middling width that fit into a line of a box, also in a typeface that runs wide."""
_WIDTHS = {**dict.fromkeys("mwMW", 1.5), **dict.fromkeys(" fijltrI.,:;'’-()", 0.6)}
"""Letters that are wider or narrower than most, in most typefaces."""
LINE, KIND, PADDING, GAP = 17, 19, 10, 16
HEAD, LANES = 42, 36
"""The height of a stage's name, and of the room for lanes above and below all steps."""
MOST_ROWS = 11
"""Steps below one another, before a stage takes another column."""


@dataclass(frozen=True)
class Band:
    """A stage on the map: its number, and the ground behind its columns."""

    stage: Stage
    number: int
    x: float
    width: float


@dataclass(frozen=True)
class Drawn:
    """A step on the map. `lines` are its title as it is broken; `ways` are the paths of all its
    ways on, which are drawn only while it is pointed at."""

    step: Step
    x: float
    y: float
    lines: tuple[str, ...]
    shape: str
    inner: str
    ways: tuple[str, ...]


@dataclass(frozen=True)
class Drawing:
    """The whole map. `ways` are the paths of the ways that are always drawn."""

    width: float
    height: float
    bands: tuple[Band, ...]
    steps: tuple[Drawn, ...]
    ways: tuple[str, ...]


def drawing(pathway: Pathway, language: str) -> Drawing:
    """The map of a pathway that has a step, its titles in a language."""
    columns = [
        (stage, part) for stage, steps in pathway.by_stage for part in _columns(pathway, steps)
    ]
    titles = {step.id: _lines(step.title.words(language)) for step in pathway.steps.values()}
    spots = _spots([part for _, part in columns], titles)
    every = {step.id: _ways_of(pathway, step) for step in pathway.steps.values()}
    main = main_ways(pathway)
    planned = plan(spots, main, [way for ways in every.values() for way in ways], BOX)
    return Drawing(
        width=planned.width,
        height=max(spot.bottom for spot in spots.values()) + LANES,
        bands=tuple(_bands([stage for stage, _ in columns], planned)),
        steps=tuple(
            _drawn(step, titles[step.id], every[step.id], planned)
            for step in pathway.steps.values()
        ),
        ways=tuple(planned.path(way) for way in main),
    )


def _ways_of(pathway: Pathway, step: Step) -> list[Way]:
    targets = dict.fromkeys(target.id for _, target in pathway.ways_on(step))
    return [(step.id, target) for target in targets if target != step.id]


def main_ways(pathway: Pathway) -> list[Way]:
    """The ways that are always drawn: every answer to a question, the first way on from any other
    step, and the shortest way to each from the beginning."""
    ways: dict[Way, None] = {}
    seen, waiting = {START}, [START]
    while waiting:
        step = pathway.steps.get(waiting.pop(0))
        for way in _ways_of(pathway, step) if step else ():
            if way[1] not in seen:
                seen.add(way[1])
                waiting.append(way[1])
                ways[way] = None
    for step in pathway.steps.values():
        on = _ways_of(pathway, step)
        ways |= dict.fromkeys(on if step.kind == "question" else on[:1])
    return list(ways)


def _columns(pathway: Pathway, steps: Sequence[Step]) -> list[Sequence[Step]]:
    """The steps of a stage in as many columns as they need, the cut where most ways lead on."""
    count = -(-len(steps) // MOST_ROWS)
    if count == 1:
        return [steps]
    even = len(steps) / count
    least = max(1, len(steps) - MOST_ROWS * (count - 1))
    cuts = range(least, min(MOST_ROWS, len(steps) - 1) + 1)
    cut = max(cuts, key=lambda place: (_leading_over(pathway, steps, place), -abs(place - even)))
    return [steps[:cut], *_columns(pathway, steps[cut:])]


def _leading_over(pathway: Pathway, steps: Sequence[Step], cut: int) -> int:
    """How many ways lead over a cut, less those that lead back."""
    before, behind = ({step.id for step in part} for part in (steps[:cut], steps[cut:]))
    ways = [way for step in steps for way in _ways_of(pathway, step)]
    return sum((a in before and b in behind) - (a in behind and b in before) for a, b in ways)


def _spots(
    columns: Sequence[Sequence[Step]], titles: Mapping[str, tuple[str, ...]]
) -> dict[str, Spot]:
    spots = {}
    for column, steps in enumerate(columns):
        top: float = HEAD + LANES
        for step in steps:
            bottom = top + KIND + LINE * len(titles[step.id]) + 2 * PADDING
            spots[step.id] = Spot(column, top, bottom)
            top = bottom + GAP
    return spots


def _bands(stages: Sequence[Stage], planned: Plan) -> list[Band]:
    """The ground of each stage: from the middle of the gutter before it to that of the next."""
    lefts, edges = planned.lefts, [0.0]
    edges += [(a + BOX + b) / 2 for a, b in pairwise(lefts)]
    edges.append(planned.width)
    starts = [n for n, stage in enumerate(stages) if n == 0 or stage != stages[n - 1]]
    ends = [*starts[1:], len(stages)]
    return [
        Band(stages[start], number, edges[start] + 2, edges[end] - edges[start] - 4)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]


def _drawn(step: Step, lines: tuple[str, ...], ways: Sequence[Way], planned: Plan) -> Drawn:
    spot = planned.spots[step.id]
    x = planned.lefts[spot.column]
    shape = _SHAPES[step.kind](x, spot.top, BOX, spot.bottom - spot.top)
    inner = _round(x + 4, spot.top + 4, BOX - 8, spot.bottom - spot.top - 8)
    paths = tuple(planned.path(way) for way in ways)
    return Drawn(step, x, spot.top, lines, shape, inner if step.kind == "outcome" else "", paths)


def _through(*points: tuple[float, float]) -> str:
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in points) + "Z"


def _lines(words: str) -> tuple[str, ...]:
    """Words in lines that fit into a box."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and sum(_WIDTHS.get(letter, 1) for letter in longer) <= LETTERS:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _card(x: float, y: float, width: float, height: float, r: float = 5) -> str:
    """A card with round corners: something to do."""
    across, down, turn = width - 2 * r, height - 2 * r, f"a{r:g},{r:g} 0 0 1 "
    return (
        f"M{x + r:g},{y:g}h{across:g}{turn}{r:g},{r:g}v{down:g}{turn}{-r:g},{r:g}"
        f"h{-across:g}{turn}{-r:g},{-r:g}v{-down:g}{turn}{r:g},{-r:g}Z"
    )


def _round(x: float, y: float, width: float, height: float) -> str:
    """Round at its ends: a place to rest."""
    return _card(x, y, width, height, min(24, height / 2))


def _sign(x: float, y: float, width: float, height: float) -> str:
    """A sign that points onwards: where a reader comes in."""
    right, foot = x + width, y + height
    return _through((x, y), (right - 12, y), (right, y + height / 2), (right - 12, foot), (x, foot))


def _hexagon(x: float, y: float, width: float, height: float) -> str:
    """Pointed to both sides: a question."""
    left, right, middle, foot = x + 12, x + width - 12, y + height / 2, y + height
    return _through(
        *((x, middle), (left, y), (right, y)),
        *((x + width, middle), (right, foot), (left, foot)),
    )


def _octagon(x: float, y: float, width: float, height: float) -> str:
    """Eight corners, the sign that everybody knows: stop."""
    left, right, top, low = x + 14, x + width - 14, y + 14, y + height - 14
    return _through(
        *((left, y), (right, y), (x + width, top), (x + width, low)),
        *((right, y + height), (left, y + height), (x, low), (x, top)),
    )


_SHAPES = {
    "point": _sign,
    "question": _hexagon,
    "action": _card,
    "outcome": _round,
    "stop": _octagon,
}
