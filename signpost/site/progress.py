"""How far long work is: whoever does it says so here, and whoever shows it listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Work that is about to begin: what is done with each edition, step by step, and how many pages
    an edition has, more or less. `editions` are their names."""

    editions: Sequence[str]
    steps: Sequence[str]
    pages: int


class Watcher:
    """Hears how far the work on editions is. This one makes nothing of it."""

    def begins(self, plan: Plan) -> None:
        """The work begins."""

    def pages(self, step: str, edition: int, pages: int) -> None:
        """A step has come so many pages further with an edition, by its number in the plan."""

    def done(self, step: str, edition: int) -> None:
        """A step is done with an edition."""


UNWATCHED = Watcher()
"""Where nobody wants to know."""


def _nobody() -> None:
    pass


_listener: ContextVar[Callable[[], None]] = ContextVar("listener", default=_nobody)


def page_done() -> None:
    """Say that one more page was looked at, or was made."""
    _listener.get()()


@contextmanager
def counting(listener: Callable[[], None]) -> Iterator[None]:
    """Call `listener` for each page that is done meanwhile."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)
