"""Words as the finder compares them: no case, no accents, no apostrophes, no punctuation."""

from __future__ import annotations

import re
import unicodedata

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a an and are as at be by do for from how i in is it me my of on or so that the this to
        was we what when where which who will with you your""",
    )
)
"""Words that are dropped from a query unless nothing else is left. `not` and `no` are kept."""


def fold(text: str) -> str:
    """Lower case, accents off, apostrophes gone, everything else that is not a-z or 0-9 a space.

    `overrides/theme/assets/hub.js` has the same function; a test holds the two together.
    """
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.category(c).startswith("M"))
    joined = re.sub(r"['’`]", "", bare.lower())
    return re.sub(r"[^a-z0-9]+", " ", joined).strip()


def tokens(query: str) -> list[str]:
    """The words of a query that are searched for, at most twelve."""
    words = fold(query[:400]).split()
    kept = [word for word in words if word not in STOP_WORDS]
    return (kept or words)[:12]
