"""Numbers of the finder in few characters."""

from __future__ import annotations

from collections.abc import Iterable

from signpost.search.postings import Posting

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def packed_posting(posting: Posting) -> str:
    """Of one word: for each field after a slash, the documents that hold it as `steps` says, and
    after a star how often, where that is more than once."""
    return "/".join(map(_counted, posting.values())).rstrip("/")


def _counted(places: dict[int, int]) -> str:
    return ",".join(
        step if often == 1 else f"{step}*{base36(often)}"
        for step, often in zip(_steps(places), places.values(), strict=True)
    )


def steps(places: Iterable[int]) -> str:
    """Places that rise: the steps from one to the next, from -1 on, in base 36."""
    return ",".join(_steps(places))


def _steps(places: Iterable[int]) -> Iterable[str]:
    last = -1
    for place in places:
        yield base36(place - last)
        last = place


def base36(number: int) -> str:
    """`35` is `z`."""
    if number < 36:
        return _DIGITS[number]
    head, digit = divmod(number, 36)
    return base36(head) + _DIGITS[digit]
