"""The digits of a text, and which of the numbers that a hub knows they may spell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from signpost.model.dress import Layer
from signpost.model.once import once_each
from signpost.model.uk_numbers import DRAMA

_MIXED = re.compile(r"(?<![^\W_])(?=[OoIl]*[0-9])[0-9OoIl]+(?![^\W_])")
_LETTERS = str.maketrans("OoIl", "0011")
_DIGIT = re.compile("[0-9]")
_EXAMPLE = re.compile(f"(?=({DRAMA}))")


@dataclass(frozen=True)
class Sought:
    """Known numbers by their own digits, and how many digits these have, the most first."""

    dials: dict[str, str]
    lengths: tuple[int, ...]


@lru_cache(maxsize=64)
def sought_among(known: frozenset[str]) -> Sought:
    """Known numbers, given as they are dialled, made ready to be looked for."""
    dials = {dial.removeprefix("+44"): dial for dial in sorted(known)}
    return Sought(dials, tuple(sorted({len(own) for own in dials}, reverse=True)))


@dataclass(frozen=True)
class Digits:
    """A layer's text as far as it is digits: where these stand, and they themselves."""

    text: str
    at: tuple[int, ...]
    digits: str

    @cached_property
    def examples(self) -> dict[int, str]:
        """Numbers that are only for examples, by where they begin."""
        return {found.start(): found[1] for found in _EXAMPLE.finditer(self.digits)}

    @cached_property
    def _runs(self) -> dict[tuple[int, ...], frozenset[str]]:
        return {}

    def runs(self, lengths: tuple[int, ...]) -> frozenset[str]:
        """All digits that follow one another, so many at a time."""
        if lengths not in self._runs:
            self._runs[lengths] = frozenset(
                self.digits[first : first + length]
                for length in lengths
                for first in range(len(self.digits) - length + 1)
            )
        return self._runs[lengths]


@once_each(16_384)
def digits_of(layer: Layer) -> Iterator[Digits]:
    """A layer as it is, with digits for the letters that stand for some, and with raised digits."""
    spelt = _MIXED.sub(lambda mixed: mixed[0].translate(_LETTERS), layer.text)
    for text in dict.fromkeys((layer.text, spelt, layer.all_digits)):
        at = tuple(found.start() for found in _DIGIT.finditer(text))
        yield Digits(text, at, "".join(text[place] for place in at))


def own_digits(said: Digits, sought: Sought) -> Iterator[tuple[int, str]]:
    """Where the digits of a known number begin, or of one for examples, and these digits: at each
    place the longest."""
    here = sought.dials.keys() & said.runs(sought.lengths)
    if not (here or said.examples):
        return
    for first in range(len(said.digits)):
        known = (said.digits[first : first + length] for length in sought.lengths)
        if own := next(filter(here.__contains__, known), said.examples.get(first)):
            yield first, own
