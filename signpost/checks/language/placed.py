"""Persons who are told by a group or by the name of a place to which they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from signpost.checks.language.lists import Lists, digits, either, exact, spelled
from signpost.checks.language.names import CAPITAL, are_initials, is_given, is_told

_STREETS = r"(?:Lane|Road|Street)"
_OLD = r"(?:[\s-]?(?:y\.?/?o\b|yrs?[\s-]?old\b|years?[\s-]old\b)|[\s-]?yrs?\b)"
"""12yo, 12 y/o, 12yr old, 12-year-old, 12yrs."""

_NO_RANGE = r"(?!\s*(?:%|per\b|out\b|(?:to|and|or|–|-)\s*\d)|[.,:/]\d)"
_BREAK = re.compile(r"(?<!\b[A-Z])(?<!\bSt)(?<!\bYr)(?<!y\.o)[.!?][\s\"'”’)]+|\n\s*(?:\n|[-*#|>])")
_IN = r"(?:,|\s*\()?\s*(?:(?:who|is|was|now|just|in|on|yn|ym|from|of|a|an|starting|started)\s+)*"


class _Groups(NamedTuple):
    """A name in a group, a group and then a name, and the group alone."""

    name_first: re.Pattern[str]
    group_first: re.Pattern[str]
    alone: re.Pattern[str]


class _Places(NamedTuple):
    """The names of places, and who belongs to one."""

    hints: tuple[str, ...]
    named: re.Pattern[str]
    called: re.Pattern[str]
    who_is_at: re.Pattern[str]
    with_age: re.Pattern[str]
    several_with_ages: re.Pattern[str]
    age: re.Pattern[str]
    long_ago: re.Pattern[str]
    one: re.Pattern[str]
    several: re.Pattern[str]


def in_groups(text: str, lists: Lists) -> Iterator[tuple[int, str, str]]:
    """Where a name stands beside a group, the name, and the group in words for messages."""
    groups = _groups(lists)
    if not groups.alone.search(text):
        return
    for pattern in (groups.name_first, groups.group_first):
        for found in pattern.finditer(text):
            if who := _who(found, text, lists):
                yield *who, lists.words.group


def at_places(text: str, lists: Lists) -> Iterator[tuple[int, str, str]]:
    """The same for the name of a place, and for a person without a name but with an age there."""
    places, small = _places(lists), text.lower()
    if not any(hint in small for hint in places.hints):
        return
    for place in places.named.finditer(text):
        yield from _at_a_place(text, place, lists)
    for place in places.called.finditer(text):
        yield from _with_an_age(text, place, lists)


def _at_a_place(text: str, place: re.Match[str], lists: Lists) -> Iterator[tuple[int, str, str]]:
    """Who is told by a place: somebody before it, or one person with an age or a group."""
    start, _ = sentence_at(text, place.start())
    first = max(start, place.start() - 90)
    at = re.match("at(?:tend(?:s|ed))? ", place[0])
    before = text[first : place.start() + (at.end() if at else 0)]
    found = _places(lists).who_is_at.search(before)
    if found and (who := _who(found, before, lists)):
        yield first + who[0], who[1], lists.words.place
    else:
        yield from _with_an_age(text, place, lists)


def _with_an_age(text: str, place: re.Match[str], lists: Lists) -> Iterator[tuple[int, str, str]]:
    """One person, or several of a family, of an age or a group in the sentence of a place."""
    places = _places(lists)
    start, sentence = sentence_at(text, place.start())
    aged = _groups(lists).alone.search(sentence) or places.age.search(sentence)
    one = places.with_age.search(sentence) or places.several_with_ages.search(sentence)
    one = one or (aged and (places.one.search(sentence) or places.several.search(sentence)))
    if one and not places.long_ago.search(sentence):
        yield start + one.start(), one[0], f"{lists.words.place} and an age"


def _who(found: re.Match[str], text: str, lists: Lists) -> tuple[int, str] | None:
    """Where somebody's name, letter or initials begin, and what they are; None if there is none."""
    at, words = found.start("name"), found["name"]
    if re.search(r"\bSt\.?\s\Z", text[max(0, at - 4) : at]) or words.startswith("St "):
        return None
    if are_initials(words, text, at) or is_told(words, text, at, lists):
        return at, words
    _, *others = words.split()
    return (text.index(others[0], at), others[0]) if others and is_given(others[0]) else None


def sentence_at(text: str, at: int) -> tuple[int, str]:
    """The sentence around an offset, and where it begins."""
    first = max(0, at - 400)
    start = max((found.end() for found in _BREAK.finditer(text, first, at)), default=first)
    end = _BREAK.search(text, at)
    return start, text[start : end.start() if end else at + 400]


def _name(lists: Lists) -> str:
    """A name, a letter for one, or initials."""
    return (
        rf"(?P<name>{lists.labelled}|[A-Z]\.(?:\s?[A-Z]\.)?"
        r"|(?<![\w.])(?:[A-Z]{2}|[B-HJ-Z])(?![\w.'’-])"
        rf"|{CAPITAL}(?:\s+{CAPITAL})?)[*_]{{0,2}}"
    )


def _group(lists: Lists) -> str:
    """A group by its number, its number and letter, or its name."""
    words = lists.words
    return (
        rf"(?:{either(words.numbered_groups)}\s?{digits(1, words.last_group)}"
        r"(?![\w%-]|\s*(?:to|and|or|–|-)\s*\d|/\d)"
        rf"|{either(words.groups)}\b|{either(words.lettered_groups)}\s+[0-9]+[A-Z]\b)"
    )


@lru_cache(maxsize=32)
def _groups(lists: Lists) -> _Groups:
    name, group, one = _name(lists), _group(lists), exact(lists.words.persons)
    return _Groups(
        re.compile(rf"(?<![\w@/.&-]){name}{_IN}{group}"),
        re.compile(rf"\b{group}\s+{one},?\s+(?:(?:called|named)\s+)?{name}"),
        re.compile(rf"\b{group}"),
    )


@lru_cache(maxsize=32)
def _places(lists: Lists) -> _Places:
    words = lists.words
    every = (*words.places, *words.places_at_the_end)
    last = (re.split("[ -]", word.lower())[-1] for word in every)
    return _Places(
        (*dict.fromkeys(last), *([" st"] if every else [])),
        re.compile(_named_place(lists)),
        re.compile(
            rf"\b(?:(?:[Oo]ur|[Tt]heir|[Hh]er|[Hh]is|[Mm]y)\s+(?:\w+\s+)?(?i:{exact(every)})[,:]"
            rf"|(?i:{exact(every)})\s+(?:called|named))\s+"
            rf"(?!(?:\w+day|Year|Key|Class|Term|I)\b)(?P<name>{CAPITAL})"
        ),
        re.compile(rf"(?<![\w@/.&-]){_name(lists)}{_at(lists)}\Z"),
        *_persons_with_ages(lists),
    )


def _named_place(lists: Lists) -> str:
    words = lists.words
    begins = exact(words.no_place_begins)
    kind = (
        rf"(?:{either(words.kinds_of_places)}['’]?\s+)*(?!{either(words.no_places)}\b)"
        rf"(?:{either(words.places)}|{either(words.places_at_the_end)}(?!\s+[A-Z]))\b"
        rf"(?!\s+(?:{_STREETS}|of)\b)"
    )
    house = rf"(?:{either(words.organisations)}|Centre|Church|House|Hub|{_STREETS})"
    return (
        rf"(?<![\w.])(?!(?:The|A|Our|Every|Each|Your|Any|Some|In|At|Of|{begins})\b)"
        rf"(?:St\.?\s+)?[A-Z][\w'’-]+(?:\s+(?:St\.?|[A-Z][\w'’-]*)){{0,4}}?\s+{kind}"
        r"|\b(?:at|attends|attended) St\.?\s+[A-Z]\w+['’]?s\b"
        rf"(?!(?:\s+[A-Z]\w+)*\s+{house})"
    )


def _at(lists: Lists) -> str:
    """What stands between a name and the place to which somebody belongs."""
    one = exact(lists.words.persons)
    return (
        rf"(?:\s*\(\s*|(?:,|\s*\()?\s*(?:who\s+|is\s+|was\s+|now\s+|still\s+|a\s+{one}\s+)*"
        r"(?:from|at|attends|attended|goes\s+to|went\s+to|of|joined|left|started\s+at|moved\s+(?:in)?to"
        r"|(?:stay(?:s|ed|ing)|work(?:s|ed|ing)|liv(?:es|ed|ing)|placed|employed)\s+(?:at|in|for|by))"
        r"\s+(?:the\s+)?)"
    )


def _persons_with_ages(lists: Lists) -> tuple[re.Pattern[str], ...]:
    """One person with an age, several with ages, an age, what is long ago, one person, and several
    of a family."""
    words, years = lists.words, lists.years
    spelt = spelled(4, words.until_age)
    one = (
        rf"(?:{exact((*words.persons, *words.family))}|year[- ]old"
        rf"|{years}[\s-]?(?:y\.?/?o\b|yrs?[\s-]?old|year-old))"
        rf"(?!['’]s\s+{exact(words.places)})"
    )
    related = exact((*words.families, *words.multiples))
    family = rf"(?:{either(words.multiples)}|(?:[Tt]wo|[Tt]hree|[Tt]he|[Oo]ur)\s+{related})"
    few = rf"(?:[Tt]wo|[Tt]hree)\s+{exact(words.many)}"
    several = rf"(?:{family}|(?i:{exact(words.families)})|{few})"
    article = r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his|[Oo]ur|[Aa]nother|[Hh]er|[Hh]is|[Tt]heir|[Mm]y)"
    return (
        re.compile(
            rf"\b(?i:{one})\s?(?:,|\()\s?(?:aged?\s+)?{years}\b(?!\s*(?:to|and|or|in|–|-)\s*\d)"
        ),
        re.compile(
            rf"\b{several},?\s?\(?(?:both\s+)?(?:aged?\s+)?{years}\b"
            r"(?!\s*(?:%|in\b|of\b|to\b|or\b|–|-))"
        ),
        re.compile(
            rf"\b{years}{_OLD}|\baged?{years}\b|\b(?:of|aged?|is|was|only)\s+{years}\b{_NO_RANGE}"
            rf"|\b(?:{years}|{spelt})[\s-]+years?[\s-]+old|\b(?:of|aged?|is|was)\s+{spelt}\b"
        ),
        re.compile(rf"\b(?:former|ex-{exact(words.persons)}|1[89][0-9]{{2}})"),
        re.compile(rf"\b{article}\s+(?:[\w'’/.-]+\s+){{0,4}}?{one}\b"),
        re.compile(rf"\b{family}\b"),
    )
