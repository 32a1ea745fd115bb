"""Numbers by which a person is known: National Insurance, school, passport, licence, car."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.source import Source

_INSURANCE = re.compile(
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \xa0]?[0-9]{2}){3}"
    r"[ \xa0]?[A-D]\b"
)
"""Source: HMRC, National Insurance manual NIM39110. QQ, which examples use, is never given out."""
_LICENCE = re.compile(r"\b[A-Z]{2,5}9{0,3}[0-9]{6}[A-Z9]{2}[0-9][A-Z]{2}\b")
_PUPIL = re.compile(r"\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\b")
_LETTERS_OF_PUPILS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_NAMED = re.compile(
    r"\b(?P<what>UPN|ULN|unique (?:pupil|learner) (?:number|reference)|passport (?:number|no\.?)"
    r"|driving licen[cs]e(?: number| no\.?)?|driver number|CHI(?: number)?|NI (?:number|no\.?)"
    r"|national insurance (?:number|no\.?)|health and care number|student (?:number|ID))\b"
    r"\s*(?:is|was|:|#|=)?\s*(?P<number>(?=(?:[A-Z0-9-]*[0-9]){5})[A-Z0-9][A-Z0-9-]{5,20})\b",
    re.IGNORECASE,
)
_NAMES = (
    *("upn", "uln", "unique", "passport", "licen", "driver", "chi", "ni n", "insurance"),
    *("health and", "student"),
)
_PLATE = re.compile(r"\b[A-HJ-PR-Y]{2}[0-9]{2}[ \xa0]?[A-HJ-PR-Z]{3}\b")
_OF_A_CAR = re.compile(
    r"\b(?:cars?|vehicles?|vans?|taxi|registration|reg|plates?|driv(?:e|es|ing|er|en))\b",
    re.IGNORECASE,
)


def numbers_of_persons(source: Source) -> Iterator[Finding]:
    """Each of them, with or without the word that says what it is, as its form allows."""
    hint = "take it out; nothing about a real person belongs in the hub or its files"
    seen: set[int] = set()
    for at, number, what in _found(source.text) if re.search("[0-9]{2}", source.text) else ():
        if at not in seen:
            seen.add(at)
            message = f"{veiled(number)} looks like {what}"
            yield source.finding("case-number", at, number[:3] + "…", message, hint)


def _found(text: str) -> Iterator[tuple[int, str, str]]:
    for found in _INSURANCE.finditer(text):
        yield found.start(), found[0], "a National Insurance number"
    for found in _LICENCE.finditer(text):
        yield found.start(), found[0], "the number of a driving licence"
    for found in _PUPIL.finditer(text):
        if is_pupil_number(found[0]):
            yield found.start(), found[0], "a pupil's number"
    named = any(words in text.lower() for words in _NAMES)
    for found in _NAMED.finditer(text) if named else ():
        yield found.start("number"), found["number"], "the number of a person"
    for found in _PLATE.finditer(text):
        beside = text[max(0, found.start() - 60) : found.end() + 30]
        if _OF_A_CAR.search(beside):
            yield found.start(), found[0], "the number of a car"


def is_pupil_number(number: str) -> bool:
    """A unique pupil number: its letter follows from its digits, of which the last may be a letter.

    Source: Department for Education, Unique pupil numbers: a guide for schools.
    """
    last = number[12]
    value = _LETTERS_OF_PUPILS.find(last) if last.isalpha() else int(last)
    values = [*map(int, number[1:12]), value]
    total = sum(value * weight for value, weight in zip(values, range(2, 14), strict=True))
    return _LETTERS_OF_PUPILS[total % 23] == number[0]
