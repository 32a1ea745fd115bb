"""Which tests run: of the heavy ones a sample unless all are asked for, the sources by name."""

from __future__ import annotations

import os
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

import pytest

AUDIT = "--audit"
"""Every test, and every cell of the heavy grids."""

_AUDITING = "SIGNPOST_TESTS_AUDIT"
"""Set for those that run tests side by side, who are not told of options before they begin."""

SOURCES = "--sources"
"""What compares the catalogue with the founding documents, which stand beside the project."""

BUILDERS = {
    *("built", "made", "run_hub", "run_anew", "build", "mkdocs_build", "hub_build"),
    *("page_problems", "problems_of", "workbook"),
}
"""Functions that build a site, for trial too, or run a command: who imports one takes seconds."""

BUILT = {
    *("site", "whole_site", "areas_site", "hub_root", "walk", "book", "server", "followed"),
    *("told", "packages"),
}
"""Fixtures that do."""


def add_options(parser: pytest.Parser) -> None:
    parser.addoption(AUDIT, action="store_true", help="run every test, grids in full")
    parser.addoption(SOURCES, action="store_true", help="compare with the founding documents")


def tell_others(config: pytest.Config) -> None:
    if config.getoption(AUDIT):
        os.environ[_AUDITING] = "1"


def auditing() -> bool:
    """Whether everything is asked for, however long it takes."""
    return _AUDITING in os.environ


def examples(number: int) -> int:
    """How many examples of a heavy property are tried: all of them only in an audit."""
    return number if auditing() else number // 4


def choose(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what builds a site, and leave out what was not asked for."""
    for item in items:
        if BUILDERS & vars(item.module).keys() or BUILT & set(item.fixturenames):  # type: ignore[attr-defined]
            item.add_marker("builds")
    gone = set() if config.getoption(AUDIT) else {item.nodeid for item in _not_sampled(items)}
    if not config.getoption(SOURCES):
        gone |= {item.nodeid for item in items if item.get_closest_marker("shared")}
    if left_out := [item for item in items if item.nodeid in gone]:
        config.hook.pytest_deselected(items=left_out)
    items[:] = sorted((item for item in items if item.nodeid not in gone), key=_turn)


LONGEST = (
    *("test_every_page", "test_installed", "test_partner_guide", "test_bad_builds", "test_walk"),
    *("test_workbook_pdf", "browser/"),
)
"""What takes longest begins first, so that no worker is left alone with it at the end; and before
that whoever builds the whole site, while the others do not need it yet."""


def _turn(item: pytest.Item) -> int:
    found = (turn for turn, name in enumerate(LONGEST) if name in item.nodeid)
    return next(found, len(LONGEST))


def _not_sampled(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """The cells of grids that are left out, and what is for an audit alone.

    A test marked `audit` costs seconds, and what it claims is claimed of a smaller case by a test
    that always runs. Of each test marked `grid` those cells are kept in which a value of some
    parameter comes for the first time, so that each value is tried; with `grid(one_in=4)`, a
    quarter of them, and at least one; with `grid(keep=("one", "half"))`, those with one of the
    words in their brackets. A test that opens a browser takes up to a second for each cell, so one
    of them is enough where it does not say otherwise. Which these are depends on their names alone:
    they are the same on every machine.
    """
    grids: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("audit"):
            yield item
        elif not hasattr(item, "callspec"):
            continue
        elif item.get_closest_marker("grid") or item.get_closest_marker("browser"):
            grids[item.nodeid.split("[")[0]].append(item)
    for cells in grids.values():
        kept = {cell.nodeid for cell in _sample(cells)}
        yield from (cell for cell in cells if cell.nodeid not in kept)


def _sample(cells: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    marker = cells[0].get_closest_marker("grid")
    asked = marker.kwargs if marker else {}
    one_in, keep = asked.get("one_in", 0), asked.get("keep", ())
    if cells[0].get_closest_marker("browser") and not keep:
        one_in = one_in or len(cells)
    seen: set[tuple[str, str]] = set()
    ordered = sorted(cells, key=_order)
    for cell in ordered[: ceil(len(cells) / one_in)] if one_in else ordered:
        params = cell.callspec.params  # type: ignore[attr-defined]
        values = {(name, repr(value)) for name, value in params.items()}
        if keep:
            if any(word in cell.name.partition("[")[2] for word in keep):
                yield cell
        elif one_in or values - seen:
            seen |= values
            yield cell


def _order(cell: pytest.Item) -> int:
    """A number that is the same wherever the test runs."""
    return zlib.crc32(cell.nodeid.encode())
