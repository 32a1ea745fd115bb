"""The finder's files: classic scripts, which work from file://, asked for when they are needed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence, Sized
from typing import Any

from signpost.model import Edition
from signpost.search import fold, rank, understand
from signpost.search.finder import Finder
from signpost.search.index import NUMBER
from signpost.search.keys import is_plain
from signpost.search.pieces import pieces_of

ENTRY, FOLDER = "assets/hub-finder.js", "assets/finder/"
"""The file by which everything begins, and where its pieces stand."""

SMALL = ("w0", "t0")
"""A finder with one piece of each has both in the first file, if ordinary words do not count."""

LEADING = 5
"""Facets, numbers and marks of terms stand before all words, and most questions come to need some
of them. Where they fill so many pieces or fewer, the first file has them: a further round on a slow
network takes longer than their bytes."""


def search_files(edition: Edition) -> dict[str, str]:
    """Files by their name in the site.

    The name of every piece, and what it says of itself, carry the digest of the whole finder: so
    pieces of two builds are never taken together.
    """
    needed, pieces = pieces_of(Finder(edition))
    contents = {name: _script(piece) for name, piece in pieces.items()}
    entry = {**needed, "rules": rules()}
    build = _digest(_script(entry), *contents.values())
    brought = SMALL if _is_small(needed["starts"], pieces) else _leading(needed["starts"])
    head = json.dumps({"build": build, **entry}, **_COMPACT)
    with_it = ",".join(f'"{name}":{contents[name]}' for name in brought)
    files = {ENTRY: f'window.hubFinder={_safe(head[:-1])},"pieces":{{{with_it}}}}}\n'}
    for name, content in contents.items():
        if name not in brought:
            files[f"{FOLDER}{build}-{name}.js"] = _piece(f"{build}-{name}", content)
    return files


def _is_small(starts: Sequence[str], pieces: Sized) -> bool:
    return len(pieces) - sum(map(is_plain, starts)) == len(SMALL)


def _leading(starts: Sequence[str]) -> tuple[str, ...]:
    """The pieces that the first file has: those that begin before all words, or the first one."""
    leading = sum(start < "a" for start in starts)
    return tuple(f"w{n}" for n in range(leading if leading <= LEADING else 1))


def _piece(name: str, content: str) -> str:
    return f'(window.hubFinderPieces=window.hubFinderPieces||{{}})["{name}"]={content}\n'


_COMPACT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}


def _script(value: object) -> str:
    """Text that stands for a value in a script, and cannot end it."""
    return _safe(json.dumps(value, **_COMPACT))


def _safe(text: str) -> str:
    return text.replace("</", "<\\/")


def _digest(*texts: str) -> str:
    whole = hashlib.sha256()
    for text in texts:
        whole.update(text.encode())
    return whole.hexdigest()[:10]


def rules() -> dict[str, Any]:
    """The numbers and lists of the ranking, each from the place that explains it."""
    numbers = [(understand, name) for name in _READING] + [(rank, name) for name in _RANKING]
    return {
        **{name: getattr(module, name) for module, name in numbers},
        "STOP_WORDS": " ".join(sorted(fold.STOP_WORDS)),
        "MUTATIONS": fold.MUTATIONS,
        "NUMBER": NUMBER,
    }


_READING = (
    "LONGEST_QUERY",
    "MOST_WORDS",
    "MIN_SLIP_LETTERS",
    "MIN_PART_LETTERS",
    "TWO_SLIPS_LETTERS",
    "MAX_SLIP_LETTERS",
    "EXACT",
    "NUMBERED",
    "FORM",
    "MUTATED",
    "BEGINNING",
    "FINISHED",
    "ROOT",
    "SLIP",
    "BEGUN",
    "TRANSLATED",
)
_RANKING = ("TERM", "ASK", "FILED", "COVERED", "NAMED", "EXACTLY_NAMED", "ABOUT", "FIRST", "SMALL")
