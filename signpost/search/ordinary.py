"""Ordinary words of English, which are never taken for a slip of another word."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from spellchecker import SpellChecker

SAID = 250
"""How often a word was said in the films that were counted, to be an ordinary one. Some 32,000 are,
in both spellings. The list has no misspellings, but further down rare names, and each word is so
many bytes."""

LETTERS = 5
"""The letters of the shortest: no slip is forgiven in a shorter one."""

_BRITISH = ((re.compile("or"), "our"), (re.compile("([iy])z"), r"\1s"))
"""The list is American: neighbor, organize."""


@cache
def ordinary_words() -> frozenset[str]:
    """Words of English in American and British spelling (pyspellchecker's list, which counts the
    subtitles of OpenSubtitles)."""
    said = SpellChecker(language="en").word_frequency.dictionary.items()
    plain = {
        word
        for word, times in said
        if times >= SAID and len(word) >= LETTERS and word.isascii() and word.isalpha()
    }
    return frozenset(plain | {form.sub(into, word) for word in plain for form, into in _BRITISH})


@cache
def by_beginning() -> dict[str, str]:
    """The same by their first two letters: what follows those, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(ordinary_words()):
        found[word[:2]].append(word[2:])
    return {start: " ".join(rest) for start, rest in found.items()}
