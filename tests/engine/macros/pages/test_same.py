"""What the check lets pass, the build builds: tried on a hub that is damaged at random."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.chosen import auditing
from tests.engine.macros.pages.try_many import try_one

pytestmark = pytest.mark.builds

SEEDS = range(1000, 1040 if auditing() else 1014)
"""The same each time; `python -m tests.engine.macros.pages.try_many 200` tries others."""


def test_what_passes_the_check_is_built_and_what_does_not_is_told_with_its_place() -> None:
    tried = {seed: try_one(seed) for seed in SEEDS}
    assert [wrong for _, told in tried.values() for wrong in told] == []
    kinds = Counter(kind for kind, _ in tried.values())
    assert set(kinds) == {"passed the check and built", "refused by the check"}
    assert min(kinds.values()) > len(SEEDS) // 7, "the damage is all too great, or too small"
