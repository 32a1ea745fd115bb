"""Work that is done once for each thing: the editions of a hub share most of their records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 4096
"""More than the records of a large hub and of one of its areas, which each edition asks for."""


PAGES = 1024
"""The texts of pages of which something is kept: more than two editions of a hub have, of which
each repeats half of the other, and some 20 MB."""


class Same(Generic[T]):
    """A thing that is told apart by being the same one, and not by what it says: comparing whole
    records costs more than it saves. Functions kept by lru_cache can have it as an argument."""

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def once_each(
    most: int = MOST,
) -> Callable[[Callable[[T], Iterable[R]]], Callable[[T], tuple[R, ...]]]:
    """For a function of one thing that never changes: all that it finds there is worked out once,
    and kept together with the thing. So it is for the `most` that were asked for last; a preview
    reads its catalogue again and again, and must not keep every one that it read."""

    def decorated(function: Callable[[T], Iterable[R]]) -> Callable[[T], tuple[R, ...]]:
        @lru_cache(maxsize=most)
        def found(same: Same[T]) -> tuple[R, ...]:
            return tuple(function(same.it))

        def once(it: T) -> tuple[R, ...]:
            return found(Same(it))

        return once

    return decorated
