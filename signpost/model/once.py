"""Work that is done once for each thing: the editions of a hub share most of their records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 16_384
"""The things of which one outcome each is kept: more than the records of a large hub."""


class _Same(Generic[T]):
    """A thing that is told apart by being the same one, and not by what it says: comparing whole
    records costs more than it saves."""

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def once_each(function: Callable[[T], Iterable[R]]) -> Callable[[T], tuple[R, ...]]:
    """A function of one thing that never changes, worked out once for each such thing. All that it
    finds is kept with the thing itself, for those that were asked for last."""

    @lru_cache(maxsize=MOST)
    def found(same: _Same[T]) -> tuple[R, ...]:
        return tuple(function(same.it))

    def once(it: T) -> tuple[R, ...]:
        return found(_Same(it))

    return once
