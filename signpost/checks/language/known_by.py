"""Numbers by which a person is known: National Insurance, passport, licence, car, a hub's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.lists import Lists, exact
from signpost.checks.language.source import Source

_INSURANCE = re.compile(
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \xa0]?[0-9]{2}){3}"
    r"[ \xa0]?[A-D]\b"
)
"""Source: HMRC, National Insurance manual NIM39110. QQ, which examples use, is never given out."""
_LICENCE = re.compile(r"\b[A-Z]{2,5}9{0,3}[0-9]{6}[A-Z9]{2}[0-9][A-Z]{2}\b")
_UPN = re.compile(r"\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\b")
_LETTERS_OF_UPNS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_NAMED = (
    r"passport (?:number|no\.?)|driving licen[cs]e(?: number| no\.?)?|driver number"
    r"|CHI(?: number)?|NI (?:number|no\.?)|national insurance (?:number|no\.?)"
    r"|health and care number"
)
_NAMES = ("passport", "licen", "driver", "chi", "ni n", "insurance", "health and")
_PLATE = re.compile(r"\b[A-HJ-PR-Y]{2}[0-9]{2}[ \xa0]?[A-HJ-PR-Z]{3}\b")
_OF_A_CAR = re.compile(
    r"\b(?:cars?|vehicles?|vans?|taxi|registration|reg|plates?|driv(?:e|es|ing|er|en))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def _named(lists: Lists) -> re.Pattern[str]:
    """A number behind the words or letters that say what it is."""
    return re.compile(
        rf"\b(?P<what>{_NAMED}|{exact(lists.words.numbers_of_persons)})\b"
        r"\s*(?:is|was|:|#|=)?\s*(?P<number>(?=(?:[A-Z0-9-]*[0-9]){5})[A-Z0-9][A-Z0-9-]{5,20})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=32)
def _first_words(lists: Lists) -> tuple[str, ...]:
    """Without one of these there is no such number."""
    own = (re.split("[ -]", name.lower())[0] for name in lists.words.numbers_of_persons)
    return (*_NAMES, *own)


def numbers_of_persons(source: Source, lists: Lists) -> Iterator[Finding]:
    """Each of them, with or without the word that says what it is, as its form allows."""
    if not re.search("[0-9]{2}", source.text):
        return
    hint = "take it out; nothing about a real person belongs in the hub or its files"
    seen: set[int] = set()
    for at, number, what in _found(source.text, lists):
        if at not in seen:
            seen.add(at)
            message = f"{veiled(number)} looks like {what}"
            yield source.finding("case-number", at, number[:3] + "…", message, hint)


def _found(text: str, lists: Lists) -> Iterator[tuple[int, str, str]]:
    for found in _INSURANCE.finditer(text):
        yield found.start(), found[0], "a National Insurance number"
    for found in _LICENCE.finditer(text):
        yield found.start(), found[0], "the number of a driving licence"
    for found in _UPN.finditer(text):
        if is_upn(found[0]):
            yield found.start(), found[0], "a UPN, a number that one person has for life"
    small = text.lower()
    if any(words in small for words in _first_words(lists)):
        for found in _named(lists).finditer(text):
            yield found.start("number"), found["number"], "the number of a person"
    for found in _PLATE.finditer(text):
        beside = text[max(0, found.start() - 60) : found.end() + 30]
        if _OF_A_CAR.search(beside):
            yield found.start(), found[0], "the number of a car"


def is_upn(number: str) -> bool:
    """Whether a number has the form of a UPN: its letter follows from its digits, of which the last
    may be a letter.

    Source: Department for Education, its guide to the UPN.
    """
    last = number[12]
    value = _LETTERS_OF_UPNS.find(last) if last.isalpha() else int(last)
    values = [*map(int, number[1:12]), value]
    total = sum(value * weight for value, weight in zip(values, range(2, 14), strict=True))
    return _LETTERS_OF_UPNS[total % 23] == number[0]
