"""Where somebody lives: a house with its postcode, a street, a place on a map, a handle online."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.lists import Lists, either, exact
from signpost.checks.language.names import NAME, is_named
from signpost.checks.language.source import Source

POSTCODE = r"\b[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKMNP-Y]?[ \xa0]?[0-9][ABD-HJLNP-UW-Z]{2}\b"
_STREET = (
    r"(?:[A-Z][\w'’-]*\.?\s+){1,4}?(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|Way|Court|Crescent"
    r"|Gardens|Grove|Place|Terrace|Walk|Row|Hill|Green|Rise|Mews|Square|Parade|View|Heol|Ffordd)\b"
)
_STREET_ALONE = (
    r"(?!High )(?:[A-Z][\w'’-]*\.?\s+){1,3}?(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Grove"
    r"|Terrace|Mews)\b"
)
_HOUSE = rf"(?:(?:Flat|Apartment|Apt)\s+\w+,?\s+)?(?<![\w.,/-])[0-9]{{1,4}}[a-zA-Z]?,?\s+{_STREET}"
_WITH_POSTCODE = re.compile(
    rf"(?P<home>{_HOUSE})(?P<between>[^\n]{{0,80}}?(?:\n[^\n]{{1,40}}){{0,4}}?)"
    rf"[\s,]+(?P<code>(?i:{POSTCODE}))"
)
_FLAT = re.compile(
    r"\b(?P<home>(?:Flat|Apartment|Apt)\.?\s+(?:[0-9]{1,4}[A-Za-z]?|[A-Z]),?\s+(?:in\s+|at\s+)?"
    rf"(?:[0-9]{{1,4}}[a-zA-Z]?,?\s+{_STREET}|[A-Z][\w'’-]+\s+(?:House|Court|Tower|Lodge|Mansions|Point)\b))"
)
"""A flat is a home, also without its postcode: an office has a floor, a suite or a unit."""
_SOMEWHERE = re.compile(
    r"(?P<home>(?<![\w/])///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}\b|\bw3w\.co/[a-z]+\.[a-z]+\.[a-z]+"
    r"|(?<![\d.])[45]\d\.\d{4,},\s*-?\d\.\d{4,}|\b[HJNOST][A-HJ-Z]\s?\d{3,5}\s?\d{3,5}\b)"
)
_PUBLIC = (
    r"hospital|centre|center|house|hub|offices?|church|chapel|mosque|library|station|foundation|trust"
    r"|services?|building|hall|suite|floor|ltd|limited|cic|charity|team|department|headquarters"
    r"|theatre|hotel|venue|museum|institute|chambers|court|registered|society|association|practice"
    r"|unit|café|cafe|room|freepost|po\s+box|visit|meet(?:ing)?|training|conference|event"
    r"|published\s+by|solicitors|helpline|partnership|board|where|swyddfa|canolfan"
    r"|(?<!of )courses?|sessions?|workshops?|seminars?|classes|drop-?in|launch|open\s+day|talks?"
    r"|lectures?|exhibition|fair|show|parking|entrance|reception|tak(?:es?|ing)\s+place"
    r"|(?:is|are|be)\s+held|(?:find|join)\s+us|we\s+are(?:\s+\w+)?\s+(?:at|in)"
    r"|(?:come|came)\s+(?:along\s+)?to|cwrs|digwyddiad|(?:post|send|return|bring)\s+"
    r"(?:it|them|(?:your\s+|the\s+)?(?:forms?|applications?|letters?))"
)
"""Words beside an address that is an organisation's, besides those of a hub's list."""

_STREETS = (
    "Road",
    "Street",
    "Lane",
    "Ave",
    "Close",
    "Drive",
    "Crescent",
    "Grove",
    "Terrace",
    "Mews",
)
_ONLINE = (
    *("insta", "snap", "tiktok", "tik tok", "discord", "roblox", "facebook", "twitter", "xbox"),
    *("playstation", "fortnite", "whatsapp", "telegram", "kik", "gamertag", "handle", "user"),
    *("account", "profile"),
)
_PLACES = (
    r"(?:instagram|insta|snap(?:chat)?|tik\s?tok|discord|roblox|facebook|twitter|xbox|playstation"
    r"|fortnite|whatsapp|telegram|kik|gamertag|handle|user\s?name|account|profile)"
)


class _Patterns(NamedTuple):
    """An address where somebody lives, words for somebody, organisations, and names online."""

    at_home: re.Pattern[str]
    of_somebody: re.Pattern[str]
    public: re.Pattern[str]
    handle: re.Pattern[str]


@lru_cache(maxsize=32)
def _patterns(lists: Lists) -> _Patterns:
    words = lists.words
    somebody, houses = exact((*words.persons, *lists.kin)), exact(words.organisations)
    return _Patterns(
        re.compile(
            rf"{_lives(somebody)}(?P<home>{_HOUSE}|{_STREET_ALONE}(?!\s+(?:[A-Z][\w'’]+\s+)*"
            rf"(?:{either(words.organisations)}|Centre|Church|House|Hub|Station))|{POSTCODE})",
            re.MULTILINE,
        ),
        re.compile(
            rf"\b(?:lives?|lived|living|home|house|flat|address|family|she|he|her|his|{somebody})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{_PUBLIC}|{houses})\b", re.IGNORECASE),
        re.compile(_handle(words.persons), re.IGNORECASE),
    )


def _lives(somebody: str) -> str:
    return (
        r"(?:\b(?:lives?|lived|living|resid(?:es?|ed|ing)|(?:is|was|are|were)\s+(?:staying|placed"
        rf"|housed)|(?:she|he|they|family|{somebody})\s+(?:has\s+|have\s+)?moved|(?i:home)\s+address"
        rf"|(?:her|his|their|{somebody}['’]s|family['’]s|home)\s+(?:address|postcode|house|home|flat)"
        r"|family\s+home|family)(?:\s+(?:is|was))?\s{0,3}[:,]?\s{0,3}(?:with\s+(?:\w+\s+){1,4}?)?"
        r"(?:at|in|on|to|of|near)?\s{0,3}(?:the\s+)?)"
    )


def _handle(persons: Iterable[str]) -> str:
    """What somebody is called online. A name is told by an @, or by a digit or _ in it; of "their"
    name only by these, as it may be an organisation's."""
    return (
        rf"\b(?:(?P<whose>her|his|their|{exact(persons)}['’]s|\w['’]s)\s+(?:\w+\s+){{0,2}}?{_PLACES}"
        r"|(?:user\s?name|gamertag|snapchat|insta(?:gram)?|discord|roblox|tik\s?tok)\s{0,3}:)"
        r"(?:\s+(?:name|handle|user\s?name|account|id))?\s{0,3}(?:is|was|:|=|,|\()?\s{0,3}"
        r"(?P<home>@[\w.]{3,30}|[a-z][\w.]{0,30}[_0-9][\w.]{0,20})"
    )


def homes(source: Source, lists: Lists, of_an_organisation: bool = False) -> Iterator[Finding]:
    """Where somebody lives, and what somebody is called online.

    A house with a postcode may be an organisation's: its neighbours tell. `of_an_organisation`
    says that they need not, because the whole text is about one.
    """
    text, seen = source.text, set()
    for found in _found(text, lists, of_an_organisation):
        at = found.start("home")
        if at in seen:
            continue
        seen.add(at)
        if found.re is _patterns(lists).handle:
            message = f"{veiled(found['home'])} looks like what somebody is called online"
            hint = "take it out; say which service it was, such as: an account on Snapchat"
        else:
            message = f"{veiled(found['home'])} looks like where somebody lives"
            hint = "take it out; if it is an office, write its name before the address"
        yield source.finding("home-address", at, found["home"][:3] + "…", message, hint)


def _found(text: str, lists: Lists, of_an_organisation: bool) -> Iterator[re.Match[str]]:
    patterns = _patterns(lists)
    digits = re.search("[0-9]", text)
    small = text.lower()
    if digits or any(street in text for street in _STREETS):
        yield from patterns.at_home.finditer(text)
    if any(place in small for place in _ONLINE):
        for found in patterns.handle.finditer(text):
            theirs = (found["whose"] or "their").lower() == "their"
            if not theirs or re.search("[_0-9]", found["home"]):
                yield found
    mapped = "///" in text or "w3w" in text or (digits and re.search("[0-9]{3}", text))
    for found in _SOMEWHERE.finditer(text) if mapped else ():
        if patterns.of_somebody.search(text, max(0, found.start() - 60), found.start()):
            yield found
    if not of_an_organisation:
        yield from _houses(text, lists)


def _houses(text: str, lists: Lists) -> Iterator[re.Match[str]]:
    """Flats, and houses with their postcode, that are no organisation's as far as words tell."""
    public = _patterns(lists).public
    for found in _FLAT.finditer(text) if "Flat" in text or "Ap" in text else ():
        if not public.search(_around(text, found, "")):
            yield found
    if not re.search("[0-9]", text) or not re.search(POSTCODE, text, re.IGNORECASE):
        return
    for found in _WITH_POSTCODE.finditer(text):
        around = _around(text, found, found["between"])
        if not public.search(around) and not _of_an_organisation(around.partition("\0")[0], lists):
            yield found


def _around(text: str, found: re.Match[str], between: str) -> str:
    """What stands before a house in its paragraph, and between it and its postcode."""
    before = text[max(0, found.start() - 120) : found.start()]
    return before.rpartition("\n\n")[2] + "\0" + between


def _of_an_organisation(before: str, lists: Lists) -> bool:
    """Whether a name with a capital stands right before a house, and is no person's."""
    found = re.search(rf"(?P<name>{NAME}|[A-Z]{{3,}})['’]?[,:]\s*\Z", before)
    return bool(found and not is_named(found["name"], lists))
