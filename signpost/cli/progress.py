"""Shows how far long work is: a line that moves on a terminal, plain lines in the log of a CI."""

# click's own bar does not know how wide the terminal of the errors is, breaks over where it is
# narrow, and hides the cursor by signs that a plain terminal prints. So this draws one line itself.

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from signpost.cli.common import count, draw, say
from signpost.site.progress import UNWATCHED, Plan, Watcher

_DOING = {"looked_at": "Checking", "tried": "Checking", "made": "Building"}
_DONE = {"looked_at": "Checked", "tried": "Checked", "made": "Built"}
"""What the steps are called."""

_WORTH = {"made": 3}
"""To make an edition takes longer than to check it, by about so much."""

_EVERY = 0.1
"""Seconds between two looks of the line."""

_SOON = 1.0
"""Seconds before there is a guess of how long the rest will take."""

_BAR = 20
"""The most signs of the bar."""


@contextmanager
def watching(as_json: bool = False) -> Iterator[Watcher]:
    """Whoever is told how far the work is, and shows it where somebody looks on. Nothing is shown
    where the output is a document for a program, or goes to neither a terminal nor a log."""
    if _moves() and not as_json:
        bar = Bar()
        try:
            yield bar
        finally:
            bar.clear()
    else:
        yield Lines() if (sys.stderr.isatty() or _in_ci()) and not as_json else UNWATCHED


@contextmanager
def counting_up(words: str) -> Iterator[Callable[[int], None]]:
    """Shows a number in these words on a terminal while it grows, and nothing elsewhere."""
    line = Line()
    try:
        yield (lambda number: line.draw(words.format(number))) if _moves() else lambda _: None
    finally:
        line.clear()


def _moves() -> bool:
    """Whether the errors go to a terminal on which a line can be drawn anew."""
    return sys.stderr.isatty() and os.environ.get("TERM", "") != "dumb"


class Line:
    """The line of a terminal that is drawn anew, and taken away at the end."""

    def __init__(self) -> None:
        self.drawn = 0

    def draw(self, words: str) -> None:
        words = words[: width() - 1]  # in the last column some terminals break the line
        draw("\r" + words.ljust(self.drawn))
        self.drawn = len(words)

    def clear(self) -> None:
        """Leave it as if nothing had been on it."""
        if self.drawn:
            draw("\r" + " " * self.drawn + "\r")
            self.drawn = 0


def _in_ci() -> bool:
    """Whether what is printed goes to the log of a service that builds, as all of them say."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


class _Counting(Watcher):
    """Keeps count of what is done. How many pages an edition has shows when the first is done."""

    def begins(self, plan: Plan) -> None:
        self.plan = plan
        self.each = plan.pages
        self.finished = dict.fromkeys(plan.steps, 0)
        self.under_way: dict[int, int] = {}
        self.step = plan.steps[0]

    def pages(self, step: str, edition: int, pages: int) -> None:
        self.step = step
        self.under_way[edition] = self.under_way.get(edition, 0) + pages

    def done(self, step: str, edition: int) -> None:
        if not any(self.finished.values()):
            self.each = self.under_way.get(edition, 0) or self.each
        self.step = step
        self.under_way.pop(edition, None)
        self.finished[step] += 1

    @property
    def editions(self) -> str:
        """`3 of 5 editions`, of this step."""
        return f"{self.finished[self.step]} of {count(len(self.plan.editions), 'edition')}"

    @property
    def so_far(self) -> int:
        """The pages with which this step is done, more or less."""
        begun = sum(min(pages, self.each) for pages in self.under_way.values())
        return self.finished[self.step] * self.each + begun


class Lines(_Counting):
    """A line for each edition and step."""

    def done(self, step: str, edition: int) -> None:
        super().done(step, edition)
        name = self.plan.editions[edition]
        of_all = f" ({self.editions})" if len(self.plan.editions) > 1 else ""
        say(f"{_DONE[step]} {name}{of_all}.", err=True)


class Bar(_Counting):
    """One line, drawn anew as the work goes on, and taken away at the end."""

    def __init__(self) -> None:
        self.line = Line()
        self.drawn_at = 0.0

    def begins(self, plan: Plan) -> None:
        super().begins(plan)
        self.since = time.monotonic(), 0.0
        self._draw()

    def pages(self, step: str, edition: int, pages: int) -> None:
        super().pages(step, edition, pages)
        if time.monotonic() - self.drawn_at > _EVERY:
            self._draw()

    def done(self, step: str, edition: int) -> None:
        super().done(step, edition)
        if sum(self.finished.values()) == 1:  # it is the slowest: it reads what all share
            self.since = time.monotonic(), self._share()
        self._draw()

    def clear(self) -> None:
        self.line.clear()

    def _draw(self) -> None:
        self.line.draw(line_of(self._share(), self._parts(), width()))
        self.drawn_at = time.monotonic()

    def _share(self) -> float:
        """How much of all steps is done, from 0 to 1."""
        worth = {step: _WORTH.get(step, 1) for step in self.plan.steps}
        begun = self.so_far - self.finished[self.step] * self.each
        done = sum(self.finished[step] * worth[step] for step in worth) * self.each
        whole = sum(worth.values()) * len(self.plan.editions) * self.each
        return (done + begun * worth[self.step]) / max(whole, 1)

    def _parts(self) -> list[str]:
        """What stands on the line beside the bar, the most important first."""
        several = len(self.plan.editions) > 1
        pages = f"{self.so_far:,} of {len(self.plan.editions) * self.each:,} pages"
        told = [f"{_DOING[self.step]}: {self.editions if several else pages}"]
        if left := self._left():
            told.append(left)
        return [*told, pages] if several else told

    def _left(self) -> str:
        """`12 s left`, as far as it can be guessed yet."""
        passed, more = time.monotonic() - self.since[0], self._share() - self.since[1]
        if passed < _SOON or not more or not self.since[1]:
            return ""
        seconds = round(passed / more * (1 - self._share()))
        return f"{seconds // 60} min {seconds % 60} s left" if seconds > 59 else f"{seconds} s left"


def line_of(share: float, parts: list[str], columns: int) -> str:
    """A bar and what stands beside it, as far as there is room for it."""
    room = columns - 1
    told = parts[0]
    for part in parts[1:]:
        if len(told) + len(part) + 2 <= room - _BAR // 2 - 3:
            told += f", {part}"
    bar = min(_BAR, room - len(told) - 3)
    if bar < _BAR // 4:
        return told[:room]
    full = int(bar * share)
    return f"[{'#' * full}{'-' * (bar - full)}] {told}"


def width() -> int:
    """The columns of the terminal that is drawn on."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return shutil.get_terminal_size().columns
