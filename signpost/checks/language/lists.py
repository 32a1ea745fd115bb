"""The words of a hub that tell who somebody is, made ready for patterns: each hub's, once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from signpost.model import PrivateWords

NEVER = r"(?!)"
"""Matches nothing: what a list without words finds."""

_ONES: tuple[str, ...] = tuple(
    re.findall(
        r"\w+",
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""",
    )
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@dataclass(frozen=True, eq=False)
class Lists:
    """The lists of one hub as parts of patterns. There is one for each hub, so that whatever is
    compiled from it can be kept by it."""

    words: PrivateWords

    @staticmethod
    @lru_cache(maxsize=32)
    def of(words: PrivateWords) -> Lists:
        """The lists of a hub's words, always the same one."""
        return Lists(words)

    @cached_property
    def kin(self) -> tuple[str, ...]:
        """All words for a relative."""
        words = self.words
        return tuple(dict.fromkeys((*words.family, *words.relatives, *words.at_home)))

    @cached_property
    def labelled(self) -> str:
        """Somebody who has a letter or a number for a name, as in Person J."""
        before = either((*self.words.persons, *self.words.before_a_letter))
        return rf"(?:{before}\s+(?:[A-Z]{{1,2}}|[0-9]{{1,2}})(?![\w'’-]))"

    @cached_property
    def age(self) -> str:
        """An age that tells who somebody is, in digits or words."""
        last = self.words.until_age
        return rf"(?:{digits(0, last)}|{spelled(1, last)})"

    @cached_property
    def years(self) -> str:
        """The same in digits, from 1."""
        return digits(1, self.words.until_age)

    @cached_property
    def nobody(self) -> frozenset[str]:
        """Words with which no person's name goes on, besides those of any subject."""
        return frozenset(
            word.lower() for word in (*self.words.organisations, *self.words.name_endings)
        )

    @cached_property
    def no_names(self) -> frozenset[str]:
        """Words for persons, which are nobody's name even where they have a capital."""
        words = self.words
        named = (*words.persons, *words.many, *words.families, *words.multiples, *words.no_names)
        return frozenset(
            form for word in (*named, *self.kin) for form in (word.lower(), plural(word.lower()))
        )


def plural(word: str) -> str:
    """The plural of a word as it is mostly formed: babies, aunts."""
    return word[:-1] + "ies" if re.search("[^aeiou]y$", word) else word + "s"


def exact(words: Iterable[str]) -> str:
    """Any of some words as a pattern, the longest first; it matches nothing when there are none."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_pattern, longest))})" if longest else NEVER


def either(words: Iterable[str]) -> str:
    """The same, where each word may begin with a capital too."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_capitalised, longest))})" if longest else NEVER


def _pattern(word: str) -> str:
    return "".join(_SIGNS.get(sign) or re.escape(sign) for sign in word)


_SIGNS: dict[str, str] = {" ": r"\s+", "-": r"[\s-]?", "'": "['’]", "’": "['’]"}


def _capitalised(word: str) -> str:
    parts: list[str] = re.split(r"([ -])", word)
    return "".join(
        f"[{part[0].upper()}{part[0]}]{_pattern(part[1:])}" if part[0].islower() else _pattern(part)
        for part in parts
        if part
    )


def digits(first: int, last: int) -> str:
    """The numbers from one of one digit to one of at most two, as a pattern."""
    if last < 10:
        return f"[{first}-{last}]"
    tens, ones = divmod(last, 10)
    full = [f"[1-{tens - 1}][0-9]"] if tens > 1 else []
    return f"(?:{'|'.join([f'{tens}[0-{ones}]', *full, f'[{first}-9]'])})"


def spelled(first: int, last: int) -> str:
    """The numbers from one to another in words, as a pattern, the longest first."""
    words = [_in_words(number) for number in range(first, last + 1)]
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})" if words else NEVER


def _in_words(number: int) -> str:
    if number < 20:
        return _ONES[number - 1]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (rf"[\s-]{_ONES[ones - 1]}" if ones else "")
