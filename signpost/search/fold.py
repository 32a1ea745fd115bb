"""Words as the finder compares them: no case, accents or punctuation; and without their endings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a about all am an and any are as at be been being but by can could did do does doing for
        from get got had has have having he her hers hes him his how i id if im in is it its
        ive just let me my of old on or our she shes so some somebody someone than that thats the
        their them then there theres they theyre this those to too us was we were weve what whats
        when where wheres which who whom whos whose will with would year years yr yrs you your""",
    )
)
"""Words that are dropped from a query unless nothing else is left. `not`, `no`, `wont` are kept."""


def fold(text: str) -> str:
    """Lower case, accents off, apostrophes gone, everything else that is not a-z or 0-9 a space.

    `signpost/theme/assets/words.js` has the same function; a test holds the two together.
    """
    bare = text if text.isascii() else _BEYOND.sub(_unless_a_mark, _NFKD(text))
    return _OTHERS.sub(" ", _APOSTROPHES.sub("", bare.lower())).strip()


_NFKD = partial(unicodedata.normalize, "NFKD")
_BEYOND, _APOSTROPHES, _OTHERS = map(re.compile, (r"[^\x00-\x7f]", "['’`]", "[^a-z0-9]+"))


def _unless_a_mark(found: re.Match[str]) -> str:
    """An accent is a letter of its own once a text is decomposed."""
    return "" if unicodedata.category(found[0]).startswith("M") else found[0]


def compounds(text: str) -> Iterator[str]:
    """Words with hyphens, joined: `non-recent` is also found as `nonrecent`."""
    return (fold(word.replace("-", "")) for word in re.findall(r"\w+(?:-\w+)+", text))


@lru_cache(maxsize=1 << 16)  # a hub has ten thousand words, each of them in many texts
def stem(word: str) -> str:
    """A folded word without its ending, to compare words by: planted, planting, plant.

    Deliberately light: it undoes -s, -ed, -ing, a doubled letter and a last e, and no more. The
    index itself holds whole words, because slips of the finger are forgiven on whole words only.
    """
    if len(word) < 4 or word.isdigit():
        return word
    word = _without_s(word)
    if word.endswith("ied") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("ing") and len(word) > 5:
        word = word[:-3]
    elif word.endswith("ed") and len(word) > 4:
        word = word[:-2]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes")) or (word.endswith("ses") and len(word) > 5):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def begins_alike(word: str, other: str) -> bool:
    """Whether two words have the same first letter, which hardly anybody misses, or the same two in
    another order."""
    return word[0] == other[0] or word[:2] == other[1::-1]


MUTATIONS = {
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
}
"""How the first letters of a Welsh word change: the soft, nasal and aspirate mutations of any
grammar of Welsh."""


def _by_first_letter(pairs: Iterable[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for beginning, other in pairs:
        found.setdefault(beginning[:1], []).append((beginning, other))
    return found


_CHANGED = _by_first_letter((root, form) for root, forms in MUTATIONS.items() for form in forms)
_UNDONE = _by_first_letter((form, root) for root, forms in MUTATIONS.items() for form in forms)


def mutations(word: str) -> frozenset[str]:
    """What else a Welsh word may look like at its beginning: of blentyn plentyn, phlentyn and
    mhlentyn, and some that are no words."""
    roots = {word, *_begun_otherwise(word, _UNDONE)}
    family = {other for root in roots for other in _begun_otherwise(root, _CHANGED)}
    return frozenset((roots | family) - {word})


def _begun_otherwise(word: str, table: dict[str, list[tuple[str, str]]]) -> Iterator[str]:
    """The word with each other beginning that a table has for its own; "" begins every word."""
    for beginning, other in (*table.get(word[:1], ()), *table.get("", ())):
        if word.startswith(beginning):
            yield other + word[len(beginning) :]
