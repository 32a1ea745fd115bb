"""How the ways of the map run: in the gutters between its columns, bundled by where they lead.

Ways from one step or to one step share a line, as on a map of trains. A way past a whole column
takes a lane above all steps when it leads onwards, and below them when it leads back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Way = tuple[str, str]
"""From one step to another, by their ids."""

TRACK, EDGE, SIDE, CORNER, HEAD = 5, 10, 11, 6, 5
"""Between two tracks; between a track and a box; how far from its middle a box's second line
leaves; the radius of corners; the size of arrow heads. In the drawing's units."""

MOST_LANES = 4


@dataclass(frozen=True)
class Spot:
    """Where a step stands: its column, and its upper and lower edge."""

    column: int
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


Gutter = tuple[int, Literal["left", "right"]]
"""A gutter by the column at its right, and the side of it on which a line runs."""


@dataclass(frozen=True)
class Course:
    """Which gutters a way runs through; between two of them a lane, `above` all steps or below."""

    gutters: tuple[Gutter, ...]
    above: bool = True


def course(here: Spot, there: Spot) -> Course:
    """The course of a way between two steps that are not neighbours in one column."""
    a, b = here.column, there.column
    if a == b:
        return Course(((a, "right") if here.top < there.top else (a + 1, "left"),))
    if abs(a - b) == 1:
        return Course(((max(a, b), "right" if b > a else "left"),))
    if b > a:
        return Course(((a + 1, "left"), (b, "right")))
    return Course(((a, "right"), (b + 1, "left")), above=False)


Bundle = tuple[Literal["from", "to", "more"], str]
"""Ways that share a line: all from one step, all to one, or what is only drawn on demand."""
Track = tuple[Gutter, Bundle]
Lane = tuple[bool, Bundle]


@dataclass(frozen=True)
class Plan:
    """Where every way runs. `lefts` are the left edges of the columns."""

    spots: Mapping[str, Spot]
    box: float
    bundles: Mapping[Way, Bundle]
    lefts: tuple[float, ...]
    width: float
    tracks: Mapping[Track, float]
    lanes: Mapping[Lane, float]

    def path(self, way: Way) -> str:
        """The line of a way, with its arrow head, as an SVG path."""
        here, there = self.spots[way[0]], self.spots[way[1]]
        if neighbours(self.spots, way):
            x = self.lefts[here.column] + self.box / 2
            return line([(x, here.bottom), (x, there.top)])
        planned, bundle = course(here, there), self.bundles[way]
        first, *_, last = (planned.gutters[0], *planned.gutters)
        start, end = self._leaves(here, first), self._enters(there, last)
        xs = [self.tracks[gutter, bundle] for gutter in planned.gutters]
        turns = [(xs[0], start[1])]
        if len(xs) == 2:
            lane = self.lanes[planned.above, bundle]
            turns += [(xs[0], lane), (xs[1], lane)]
        return line([start, *turns, (xs[-1], end[1]), end])

    def _leaves(self, here: Spot, gutter: Gutter) -> tuple[float, float]:
        if gutter[0] == here.column:
            return self.lefts[here.column], here.middle + SIDE
        return self.lefts[here.column] + self.box, here.middle

    def _enters(self, there: Spot, gutter: Gutter) -> tuple[float, float]:
        if gutter[0] == there.column:
            return self.lefts[there.column], there.middle
        return self.lefts[there.column] + self.box, there.middle + SIDE


def neighbours(spots: Mapping[str, Spot], way: Way) -> bool:
    """Whether a way leads to the very next step below."""
    here, there = spots[way[0]], spots[way[1]]
    column = [spot for spot in spots.values() if spot.column == here.column]
    below = min((spot.top for spot in column if spot.top > here.top), default=None)
    return here.column == there.column and below == there.top


def plan(spots: Mapping[str, Spot], main: Sequence[Way], ways: Sequence[Way], box: float) -> Plan:
    """Where every way runs. Those besides `main` are only drawn for one step at a time, so that
    all of them can have the same track in each gutter."""
    turning = [way for way in main if not neighbours(spots, way)]
    bundles = {**{way: ("more", way[0]) for way in ways}, **_bundled(spots, turning)}
    placed = _placed(_spans(spots, {way: bundles[way] for way in turning}))
    counts: dict[Gutter, int] = defaultdict(int)
    for (gutter, _), place in placed.items():
        counts[gutter] = max(counts[gutter], place + 1)
    for track in _spans(spots, bundles):
        placed.setdefault(track, counts[track[0]])
    lefts, x = [], 0.0
    for column in range(1 + max(spot.column for spot in spots.values())):
        lefts.append(x + _width(counts, column))
        x = lefts[-1] + box
    tracks = {(at, bundle): _x(at, place, lefts, box) for (at, bundle), place in placed.items()}
    lanes = _lanes(spots, bundles)
    return Plan(spots, box, bundles, tuple(lefts), x + _width(counts, len(lefts)), tracks, lanes)


def _width(counts: Mapping[Gutter, int], gutter: int) -> float:
    lines = counts.get((gutter, "left"), 0) + counts.get((gutter, "right"), 0)
    return 2 * EDGE + TRACK * (lines + 1)


def _x(gutter: Gutter, place: int, lefts: Sequence[float], box: float) -> float:
    column, side = gutter
    if side == "right":
        return lefts[column] - EDGE - TRACK * place
    return lefts[column - 1] + box + EDGE + TRACK * place


def _bundled(spots: Mapping[str, Spot], ways: Sequence[Way]) -> dict[Way, Bundle]:
    """With which others each way shares a line: those from its step or those to its goal,
    whichever are more."""
    courses = {way: course(spots[way[0]], spots[way[1]]) for way in ways}
    leaving = Counter((a, planned.gutters[0]) for (a, _), planned in courses.items())
    coming = Counter((b, planned.gutters[-1]) for (_, b), planned in courses.items())
    return {
        (a, b): ("from", a)
        if leaving[a, planned.gutters[0]] > coming[b, planned.gutters[-1]]
        else ("to", b)
        for (a, b), planned in courses.items()
    }


def _spans(
    spots: Mapping[str, Spot], bundles: Mapping[Way, Bundle]
) -> dict[Track, tuple[float, float]]:
    """How far up and down each track runs."""
    ends: dict[Track, list[float]] = defaultdict(list)
    for (a, b), bundle in bundles.items():
        planned = course(spots[a], spots[b])
        lane = 0.0 if planned.above else 1e6
        heights = [spots[a].middle, spots[b].middle]
        if len(planned.gutters) == 1:
            ends[planned.gutters[0], bundle] += heights
        else:
            for gutter, height in zip(planned.gutters, heights, strict=True):
                ends[gutter, bundle] += [height, lane]
    return {track: (min(ys), max(ys)) for track, ys in ends.items()}


def _placed(spans: Mapping[Track, tuple[float, float]]) -> dict[Track, int]:
    """The place of each track in its gutter, counted from its own side, short ones first."""
    placed: dict[Track, int] = {}
    taken: dict[tuple[Gutter, int], list[tuple[float, float]]] = defaultdict(list)
    for track, span in sorted(spans.items(), key=lambda item: item[1][1] - item[1][0]):
        place = 0
        while any(_touch(span, other) for other in taken[track[0], place]):
            place += 1
        placed[track] = place
        taken[track[0], place].append(span)
    return placed


def _touch(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] + 2 * SIDE and other[0] < one[1] + 2 * SIDE


def _lanes(spots: Mapping[str, Spot], bundles: Mapping[Way, Bundle]) -> dict[Lane, float]:
    """How high above all steps, or how far below them, each lane runs."""
    lanes: dict[Lane, float] = {}
    top, bottom = min(s.top for s in spots.values()), max(s.bottom for s in spots.values())
    main_first = sorted(bundles.items(), key=lambda item: item[1][0] == "more")
    for (a, b), bundle in main_first:
        planned = course(spots[a], spots[b])
        key = (planned.above, bundle)
        if len(planned.gutters) == 2 and key not in lanes:
            others = (above is planned.above and of != "more" for above, (of, _) in lanes)
            offset = EDGE + TRACK * min(sum(others), MOST_LANES - 1)
            lanes[key] = top - offset if planned.above else bottom + offset
    return lanes


def line(points: Sequence[tuple[float, float]]) -> str:
    """A line through points with round corners, and an open arrow head at its end."""
    (x, y), *rest = points
    drawn = [f"M{x:g},{y:g}"]
    for before, corner, after in zip(points, rest, rest[1:], strict=False):
        radius = min(CORNER, _length(before, corner) / 2, _length(corner, after) / 2)
        if radius == 0:
            continue
        into, out = _towards(corner, before, radius), _towards(corner, after, radius)
        drawn.append(f"L{into[0]:g},{into[1]:g}Q{corner[0]:g},{corner[1]:g} {out[0]:g},{out[1]:g}")
    end = points[-1]
    back = _towards(end, next(p for p in reversed(points[:-1]) if p != end), HEAD)
    across = ((back[1] - end[1]), (back[0] - end[0]))
    tips = [(back[0] + across[0], back[1] + across[1]), (back[0] - across[0], back[1] - across[1])]
    drawn.append(f"L{end[0]:g},{end[1]:g}")
    drawn += [f"M{tx:g},{ty:g}L{end[0]:g},{end[1]:g}" for tx, ty in tips]
    return "".join(drawn)


def _length(one: tuple[float, float], other: tuple[float, float]) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(
    start: tuple[float, float], goal: tuple[float, float], distance: float
) -> tuple[float, float]:
    """The point a little way along an upright or level line."""
    x, y = goal[0] - start[0], goal[1] - start[1]
    length = abs(x) + abs(y) or 1
    return start[0] + x / length * distance, start[1] + y / length * distance
