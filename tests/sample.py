"""Heavy grids of tests: by default a sample of their cells runs, with `--audit` all of them do."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pytest

OPTION = "--audit"


def take_a_sample(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of each test marked `grid`, keep the cells in which a value of some parameter comes for the
    first time, so that each value is tried; or, with `grid(one_in=4)`, a quarter of the cells.
    Which cells these are depends on their names alone: they are the same on every machine.
    """
    if config.getoption(OPTION):
        return
    grids: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("grid"):
            grids[item.nodeid.split("[")[0]].append(item)
    kept = {item.nodeid for cells in grids.values() for item in _sample(cells)}
    left_out = [item for cells in grids.values() for item in cells if item.nodeid not in kept]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        gone = {item.nodeid for item in left_out}
        items[:] = [item for item in items if item.nodeid not in gone]


def _sample(cells: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    marker = cells[0].get_closest_marker("grid")
    one_in = marker.kwargs.get("one_in", 0) if marker else 0
    seen: set[tuple[str, str]] = set()
    for cell in sorted(cells, key=_order):
        values = {(name, repr(value)) for name, value in cell.callspec.params.items()}  # type: ignore[attr-defined]
        if one_in and len(cells) > one_in:
            if _order(cell) % one_in == 0:
                yield cell
        elif values - seen:
            seen |= values
            yield cell


def _order(cell: pytest.Item) -> int:
    """A number that is the same wherever the test runs."""
    return zlib.crc32(cell.nodeid.encode())
