"""Did you mean…? The nearest real name to one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from pathlib import PurePosixPath


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


def nearest_file(path: str, files: Iterable[str]) -> str | None:
    """The file called most like the last part of a path that there is not, and of those the one
    that lies nearest; None when nothing of its kind is called alike."""
    wanted, kind = PurePosixPath(path).stem.lower(), _kind(path)
    called: dict[str, list[str]] = {}
    for file in files:
        if _kind(file) == kind:
            called.setdefault(PurePosixPath(file).stem.lower(), []).append(file)
    close = get_close_matches(wanted, called, n=1, cutoff=0.65) if wanted else []
    close = close or [name for name in sorted(called) if wanted and f"-{wanted}-" in f"-{name}-"]
    alike = called[close[0]] if close else []
    return max(alike, key=lambda file: SequenceMatcher(None, path, file).ratio(), default=None)


_PAGES = frozenset({"", ".md", ".html", ".htm", ".php", ".aspx"})
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"})


def _kind(path: str) -> str:
    """What a file is for, by its ending: nobody who misses a page means a picture."""
    ending = PurePosixPath(path).suffix.lower()
    return "page" if ending in _PAGES else "picture" if ending in PICTURES else ending
