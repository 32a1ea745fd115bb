"""Did you mean…? The nearest real name to one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name most like `name`, or None when nothing is near."""
    folded = {candidate.lower(): candidate for candidate in names}
    close = get_close_matches(str(name).lower(), folded, n=1, cutoff=0.6)
    if close:
        return folded[close[0]]
    holding = [folded[key] for key in sorted(folded) if str(name).lower() in key and name]
    return holding[0] if holding else None


def did_you_mean(name: str, names: Iterable[str], otherwise: str = "") -> str:
    """A hint: the nearest name as a question, or else `otherwise`."""
    near = nearest(name, names)
    return f"Did you mean {near!r}?" if near else otherwise
