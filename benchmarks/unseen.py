"""Prints how often the finder is right about what nobody searched for before; no peer is asked."""

from __future__ import annotations

from signpost.search import Finder
from tests.hub.search.unseen import UNSEEN, answered
from tests.hub.shipped import shipped

TOLD = {
    "english": "English, in the first three",
    "nothing": "not here, and said so",
    "welsh": "Welsh, in the first three",
}


def main() -> None:
    finder = Finder(shipped(None).edition())
    print(f"{'':<30} {'worked with':>16} {'held back':>16}")
    for part in UNSEEN:
        told = []
        for held_back in (False, True):
            right = answered(finder, part, held_back).values()
            told.append(f"{sum(right) / len(right):.2f} of {len(right):>3}")
        print(f"{TOLD[part]:<30} {told[0]:>16} {told[1]:>16}")


if __name__ == "__main__":
    main()
