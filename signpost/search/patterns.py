"""The ways of saying what somebody asks for, as they are looked for in a query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from signpost.search.fold import STOP_WORDS
from signpost.search.lexicon import Lexicon, Stems


@dataclass(frozen=True)
class Pattern:
    """One way of saying what an ask is about. `ask` is its place in the lexicon. All stems of
    `wanted` have to be typed; `run` is set, with a space at both ends, where it must be typed just
    so. `counted` says of how many words it is, up to four."""

    ask: int
    wanted: Stems
    run: str
    counted: int

    @property
    def strength(self) -> float:
        """How plainly it says what it says: 1 for one word, more for more."""
        return 0.8 + 0.2 * self.counted


def patterns(lexicon: Lexicon) -> Iterator[Pattern]:
    """Every way of saying every ask, in their order."""
    for number, ask in enumerate(lexicon.asks):
        for says in ask.says:
            words = says.split()
            telling = [word for word in words if word not in STOP_WORDS]
            just_so = len(telling) < min(2, len(words))
            wanted = tuple(dict.fromkeys(lexicon.stems(words if just_so else telling)))
            counted = min(len(words) if just_so else len(wanted), 4)
            yield Pattern(number, wanted, f" {says} " if just_so else "", counted)
