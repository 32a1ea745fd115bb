"""Persons who are named with a relative: her uncle NAME, NAME (mother), NAME and NAME."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from signpost.checks.language.lists import Lists, exact
from signpost.checks.language.names import CAPITAL, holds_a_given_name, is_given, is_named
from signpost.checks.language.placed import sentence_at

_NAMED = rf"(?P<name>{CAPITAL}(?:\s+{CAPITAL})?)"
_PUBLISHED = re.compile(
    r"\b(?:Law|law|inquiry|Inquiry|review|Review|report|Report|judgment|inquest|campaign\w*"
    r"|murder\w*|killed|death|Act|v)\b"
)
"""Words of what was published of somebody long since, whose name is no secret any more."""


class _Patterns(NamedTuple):
    with_one: tuple[re.Pattern[str], ...]
    two_of_them: re.Pattern[str]


@lru_cache(maxsize=32)
def _patterns(lists: Lists) -> _Patterns:
    words = lists.words
    relative, at_home = exact(lists.kin), exact(words.at_home)
    with_one = (
        rf"\b(?:(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y)\s+|(?:{CAPITAL}|[A-Z]\.?)['’]s\s+"
        rf"|{exact(words.persons)}['’]s\s+)(?:\w+\s+)?{relative},?\s+"
        rf"(?:(?:called|named|is)\s+)?{_NAMED}",
        rf"\b{exact(words.family)}\s+of\s+{_NAMED}",
        rf"\b(?i:{at_home}),?\s+\(?{_NAMED}",
        rf"{_NAMED}\s+\((?:\w+['’]s?\s+|her\s+|his\s+)?(?i:{relative})\)",
    )
    several = exact((*words.families, *words.multiples, *words.many))
    two_of_them = (
        rf"\b(?i:{several}),?\s+(?:(?:called|named)\s+)?(?P<name>{CAPITAL})(?:\s+{CAPITAL})?"
        rf"(?:,\s+{CAPITAL})*\s+and\s+(?P<other>{CAPITAL})\b"
    )
    return _Patterns(tuple(map(re.compile, with_one)), re.compile(two_of_them))


def with_relatives(text: str, lists: Lists) -> Iterator[tuple[int, str, str]]:
    """Where a name stands beside a relative, the name, and "a relative" in words for messages."""
    if not holds_a_given_name(text):
        return
    patterns = _patterns(lists)
    for pattern in patterns.with_one:
        for found in pattern.finditer(text):
            public = _PUBLISHED.search(sentence_at(text, found.start())[1])
            if is_named(found["name"], lists) and not public:
                yield found.start("name"), found["name"], "a relative"
    for found in patterns.two_of_them.finditer(text):
        if is_given(found["name"]) and is_given(found["other"]):
            yield found.start("name"), found["name"], "a brother or sister"
