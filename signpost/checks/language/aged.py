"""A person's name, letter or initials beside an age: enough for some readers to know who it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.links import is_a_title
from signpost.checks.language.lists import Lists, exact
from signpost.checks.language.names import are_initials, is_labelled, is_nobody, is_told
from signpost.checks.language.source import Source

_LIKE_A_NAME = (
    r"(?!(?:[A-Z]{2,}\b)(?!\s*\())[A-ZÀ-ÖØ-Þ][\w'’-]*[a-zà-öø-ÿ]"
    r"(?:\s+[A-ZÀ-ÖØ-Þ][\w'’-]+)?|[A-Z]\.?\s?[A-Z]\.?|[A-Z]\.|[B-HJ-Z](?![\w'’-])"
)
_ALONE = r"(?![\w%]|\s*[-–]\s*\d|-\w|\s*(?:to|or|and|plus)\b\s*\w|[.,:/]\d)"
_OLD = (
    r"(?:\s*(?:-\s*)?(?:years?|yrs?|months?|weeks?)[\s-]*old|\s*-?y\.?/?o\b"
    r"|\s+(?:ml(?:wydd)?\s+)?oed\b)"
)
_IS = r"(?:(?:who|is|was|yn|now|just|only|turned|a|an|our|her|his)\s+){0,3}"
_ENDS = (
    r"(?=[.,;:)\n]|\s+(?:from|at|in|who|told|tells|lives|lived|said|says|is|was|has|goes|attends"
    r"|came|when|now|last|this|next|on|and(?!\s*\d))\b|\s*\Z)"
)
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        """a an the this that these those any every each some all both most many few several no
        none another other others one two three four five six seven eight nine ten he she they i
        we you it who whose which what when where why how if for from in on at by of to and or
        but not only also as with about than then so because since until while though although
        under over between among his her their our my your its young younger older people person
        persons anyone anybody everyone everybody someone somebody participant participants
        respondent respondents interviewee adult adults woman women man men member members user
        users friend friends year years age ages aged section sections part parts chapter step
        steps stage figure table page pages annex appendix article articles schedule rule question
        item note number version level key group class form grade week day month room floor line
        route january february march april may june july august september october november
        december monday tuesday wednesday thursday friday saturday sunday england wales scotland
        ireland britain london north south east west english welsh scottish irish british american
        european asian african black white muslim christian jewish hindu sikh gypsy roma traveller
        polish romanian""",
    )
)


class _Row(NamedTuple):
    """What a text must hold for a pattern to match, the pattern, and how surely it is a name with
    an age: "sure", "likely", or "told" where it is one if the name is known or a letter."""

    needs: re.Pattern[str]
    pattern: re.Pattern[str]
    how: str


def persons_with_ages(source: Source, lists: Lists) -> Iterator[Finding]:
    """Names and initials with an age up to that of a hub's list. Made-up ones cannot be told from
    real ones."""
    words = lists.words
    if not _any_age(lists).search(source.text):
        return
    such_as = f", such as: {words.instead}" if words.instead else ""
    hint = (
        f"a name or initials with an age can tell people who {words.person} is, even when both are "
        f"changed; say what matters without them{such_as}. If no person is meant, write the number "
        "another way"
    )
    seen: set[int] = set()
    for at, name in _named(source, lists):
        if at not in seen and not is_a_title(source, at):
            seen.add(at)
            message = f"{veiled(name)} with an age looks like {words.person} in a real case"
            yield source.finding("person-described", at, name[:3] + "…", message, hint)


def _named(source: Source, lists: Lists) -> Iterator[tuple[int, str]]:
    text = source.text
    small = frozenset(re.findall(r"\b[^\W\d_]+", text))
    for needs, pattern, how in _rows(lists):
        for found in pattern.finditer(text) if needs.search(text) else ():
            if how == "told" and not is_told(found["name"], text, found.start("name"), lists):
                continue
            at = _name_in(found, text, small if how == "likely" else None, lists)
            if at is not None:
                yield at, text[at : found.end("name")]


@lru_cache(maxsize=32)
def _any_age(lists: Lists) -> re.Pattern[str]:
    """Without a match of this there is no age, and nothing more to look for."""
    age = lists.age
    return re.compile(
        rf"[Aa]ged?[\s\d]|old\b|\dyrs?\b|y\.?/?o\b|\soed\b|[(,]\s*(?:(?:now|then)\s+)?{age}\b"
        rf"|(?:is|was|of|now|only|just|turn(?:s|ed)|['’]s)\s+{age}\b|birthday"
    )


@lru_cache(maxsize=32)
def _rows(lists: Lists) -> tuple[_Row, ...]:
    age, name = lists.age, rf"(?P<name>{lists.labelled}|{_LIKE_A_NAME})[*_]{{0,2}}"
    return tuple(
        _Row(re.compile(needs), re.compile(pattern), how)
        for how, rows in (
            ("sure", _sure(age, name, lists)),
            ("likely", _likely(age, name)),
            ("told", _told(age, name, lists)),
        )
        for needs, pattern in rows
    )


def _sure(age: str, name: str, lists: Lists) -> Iterator[tuple[str, str]]:
    one = exact((*lists.words.persons, *lists.words.family))
    yield (
        rf"[Aa]ged?\s*{age}\b",
        rf"(?<![\w@/]){name}(?P<comma>,|\s[-–—])?\s+{_IS}[Aa]ged?\s*{age}{_ALONE}",
    )
    yield rf"{age}{_OLD}\b", rf"(?<![\w@/]){name},?\s+{_IS}{age}{_OLD}\b"
    yield (
        rf"{age}{_OLD}\b",
        rf"\b{age}{_OLD},?\s+(?:{one}\s*,?\s+)?(?:(?:called|named)\s+)?{name}(?![\w-])",
    )


def _likely(age: str, name: str) -> Iterator[tuple[str, str]]:
    bracketed = rf"\((?:(?:now|then)\s+)?(?:aged?\s+)?{age}(?:{_OLD}|\s*yrs?)?\)"
    yield bracketed, rf"(?<![\w@/]){name}\s+{bracketed}"
    yield rf",\s+{age},\s", rf"(?<![\w@/]){name},\s+{age},\s"


def _told(age: str, name: str, lists: Lists) -> Iterator[tuple[str, str]]:
    now = r"(?:now\s+|only\s+|just\s+)?"
    nth = rf"(?:{lists.years}(?:st|nd|rd|th)|first|second|third|[a-z]{{2,7}}th)"
    yield rf",\s+{age}\b", rf"(?<![\w@/]){name},\s+{age}{_ALONE}{_ENDS}"
    yield (
        rf"(?:\b(?:is|was|turn(?:s|ed))|['’]s)\s+{now}{age}\b",
        rf"(?<![\w@/]){name}(?:,?\s+who)?(?:['’]s|\s+(?:is|was|turn(?:s|ed)))\s+{now}"
        rf"{age}{_ALONE}{_ENDS}",
    )
    yield rf"[Aa]ged?\s*{age},", rf"\b[Aa]ged?\s*{age},\s+{name}"
    yield rf"{age}yrs?\b", rf"(?<![\w@/]){name},?\s+{_IS}{age}yrs?\b"
    yield rf"\sof\s+{age}\b", rf"(?<![\w@/]){name},?\s+a\s+(?:\w+\s+){{1,3}}of\s+{age}{_ALONE}"
    yield rf"\sof\s+{age}\b", rf"\bof\s+{age},?\s+(?:called|named)\s+{name}"
    yield (
        rf"[A-Z]{{3}},?\s+{_IS}(?:[Aa]ged?\s+)?{age}\b",
        rf"(?<![\w@/])(?P<name>[A-Z]{{3,20}}),?\s+{_IS}(?:[Aa]ged?\s+{age}{_ALONE}|{age}{_OLD}\b)",
    )
    yield "birthday", rf"(?<![\w@/]){name}\s+{nth}\s+birthday"


def _name_in(
    found: re.Match[str], text: str, others: frozenset[str] | None, lists: Lists
) -> int | None:
    """Where the name begins that a pattern found; None if it is hardly one.

    Only likely to be a name, it is none when it is also among `others`, written small.
    """
    at, parts = found.start("name"), found["name"].split()
    if is_labelled(found["name"], lists):
        return at
    if re.fullmatch(r"[A-Z]\.?", found["name"]):
        return at if are_initials(found["name"], text, at) else None
    if len(parts) > 1 and _no_name(parts[0], lists) and _folded(parts[0]) not in _ARTICLES:
        at = text.index(parts[1], at + 1)  # a small word begins the sentence, and then a name
        parts = parts[1:]
    if len(parts) > 1 and is_nobody(" ".join(parts[1:]), lists):
        return None
    if any(_no_name(part, lists) for part in parts):
        return None
    if others is not None:
        return None if others & {_folded(part) for part in parts} else at
    plural = _folded(parts[-1]).endswith("s") and not found.groupdict().get("comma")
    return None if plural and _begins_a_sentence(text, at) else at


_ARTICLES = frozenset({"the", "a", "an"})


def _no_name(word: str, lists: Lists) -> bool:
    bare = _folded(word)
    return bare in _NO_NAMES or bare in lists.no_names


def _folded(name: str) -> str:
    return re.sub(r"['’]s?$", "", name).lower()


def _begins_a_sentence(text: str, at: int) -> bool:
    return bool(
        re.search(r"(?:\A|[.!?:]\s|\n\s*|[-*>#|]\s)[*_\"'“‘]*\Z", text[max(0, at - 20) : at])
    )
