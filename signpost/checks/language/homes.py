"""Where somebody lives: a house with its postcode, a street, a place on a map, a handle online."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.names import NAME, is_named
from signpost.checks.language.source import Source

POSTCODE = r"\b[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKMNP-Y]?[ \xa0]?[0-9][ABD-HJLNP-UW-Z]{2}\b"
_STREET = (
    r"(?:[A-Z][\w'’-]*\.?\s+){1,4}?(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|Way|Court|Crescent"
    r"|Gardens|Grove|Place|Terrace|Walk|Row|Hill|Green|Rise|Mews|Square|Parade|View|Heol|Ffordd)\b"
)
_STREET_ALONE = (
    r"(?!High )(?:[A-Z][\w'’-]*\.?\s+){1,3}?(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Grove"
    r"|Terrace|Mews)\b(?!\s+(?:[A-Z][\w'’]+\s+)*(?:Hospital|Centre|Clinic|School|Church|House|Hub|Station))"
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
_LIVES = (
    r"(?:\b(?:lives?|lived|living|resid(?:es?|ed|ing)|(?:is|was|are|were)\s+(?:staying|placed"
    r"|housed)|(?:she|he|they|family|child|mum|dad)\s+(?:has\s+|have\s+)?moved|(?i:home)\s+address"
    r"|(?:her|his|their|child['’]s|family['’]s|home)\s+(?:address|postcode|house|home|flat)"
    r"|family\s+home|family)(?:\s+(?:is|was))?\s{0,3}[:,]?\s{0,3}(?:with\s+(?:\w+\s+){1,4}?)?"
    r"(?:at|in|on|to|of|near)?\s{0,3}(?:the\s+)?)"
)
_AT_HOME = re.compile(rf"{_LIVES}(?P<home>{_HOUSE}|{_STREET_ALONE}|{POSTCODE})", re.MULTILINE)
_SOMEWHERE = re.compile(
    r"(?P<home>(?<![\w/])///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}\b|\bw3w\.co/[a-z]+\.[a-z]+\.[a-z]+"
    r"|(?<![\d.])[45]\d\.\d{4,},\s*-?\d\.\d{4,}|\b[HJNOST][A-HJ-Z]\s?\d{3,5}\s?\d{3,5}\b)"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:lives?|lived|living|home|house|flat|address|family|child|girl|boy|she|he|her|his|mum|dad"
    r"|mother|father)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:hospital|centre|center|clinic|school|house|hub|offices?|council|church|chapel|mosque"
    r"|library|station|foundation|trust|services?|building|hall|surgery|university|college|sarc|suite"
    r"|floor|ltd|limited|cic|charity|nhs|team|department|headquarters|theatre|hotel|venue|museum"
    r"|institute|academy|nursery|chambers|court|registered|society|association|practice|unit|café"
    r"|cafe|room|freepost|po\s+box|visit|meet(?:ing)?|training|conference|event|clinics|refuge"
    r"|published\s+by|solicitors|helpline|partnership|board|where|swyddfa|canolfan|ysbyty"
    r"|(?<!of )courses?|sessions?|workshops?|seminars?|classes|drop-?in|launch|open\s+day"
    r"|talks?|lectures?|exhibition|fair|show|parking|entrance|reception|tak(?:es?|ing)\s+place|(?:is|are|be)\s+held"
    r"|(?:find|join)\s+us|we\s+are(?:\s+\w+)?\s+(?:at|in)|(?:come|came)\s+(?:along\s+)?to"
    r"|cwrs|digwyddiad|(?:post|send|return|bring)\s+(?:it|them|(?:your\s+|the\s+)?(?:forms?|applications?|letters?)))\b",
    re.IGNORECASE,
)
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
_HANDLE = re.compile(
    rf"\b(?:(?P<whose>her|his|their|child['’]s|\w['’]s)\s+(?:\w+\s+){{0,2}}?{_PLACES}"
    r"|(?:user\s?name|gamertag|snapchat|insta(?:gram)?|discord|roblox|tik\s?tok)\s{0,3}:)"
    r"(?:\s+(?:name|handle|user\s?name|account|id))?\s{0,3}(?:is|was|:|=|,|\()?\s{0,3}"
    r"(?P<home>@[\w.]{3,30}|[a-z][\w.]{0,30}[_0-9][\w.]{0,20})",
    re.IGNORECASE,
)
"""A name is told by an @, or by a digit or _ in it; of "their" name only by these, as it may be an
organisation's."""


def homes(source: Source, of_an_organisation: bool = False) -> Iterator[Finding]:
    """Where somebody lives, and what somebody is called online.

    A house with a postcode may be an organisation's: its neighbours tell. `of_an_organisation`
    says that they need not, because the whole text is about one.
    """
    text, seen = source.text, set()
    for found in _found(text, of_an_organisation):
        at = found.start("home")
        if at in seen:
            continue
        seen.add(at)
        if found.re is _HANDLE:
            message = f"{veiled(found['home'])} looks like what somebody is called online"
            hint = "take it out; say which service it was, such as: an account on Snapchat"
        else:
            message = f"{veiled(found['home'])} looks like where somebody lives"
            hint = "take it out; if it is an office or a clinic, write its name before the address"
        yield source.finding("home-address", at, found["home"][:3] + "…", message, hint)


def _found(text: str, of_an_organisation: bool) -> Iterator[re.Match[str]]:
    digits = re.search("[0-9]", text)
    small = text.lower()
    if digits or any(street in text for street in _STREETS):
        yield from _AT_HOME.finditer(text)
    if any(place in small for place in _ONLINE):
        for found in _HANDLE.finditer(text):
            theirs = (found["whose"] or "their").lower() == "their"
            if not theirs or re.search("[_0-9]", found["home"]):
                yield found
    mapped = "///" in text or "w3w" in text or (digits and re.search("[0-9]{3}", text))
    for found in _SOMEWHERE.finditer(text) if mapped else ():
        if _OF_SOMEBODY.search(text, max(0, found.start() - 60), found.start()):
            yield found
    if not of_an_organisation:
        yield from _houses(text)


def _houses(text: str) -> Iterator[re.Match[str]]:
    """Flats, and houses with their postcode, that are no organisation's as far as words tell."""
    for found in _FLAT.finditer(text) if "Flat" in text or "Ap" in text else ():
        if not _PUBLIC.search(_around(text, found, "")):
            yield found
    if not re.search("[0-9]", text) or not re.search(POSTCODE, text, re.IGNORECASE):
        return
    for found in _WITH_POSTCODE.finditer(text):
        around = _around(text, found, found["between"])
        if not _PUBLIC.search(around) and not _of_an_organisation(around.partition("\0")[0]):
            yield found


def _around(text: str, found: re.Match[str], between: str) -> str:
    """What stands before a house in its paragraph, and between it and its postcode."""
    before = text[max(0, found.start() - 120) : found.start()]
    return before.rpartition("\n\n")[2] + "\0" + between


def _of_an_organisation(before: str) -> bool:
    """Whether a name with a capital stands right before a house, and is no person's."""
    found = re.search(rf"(?P<name>{NAME}|[A-Z]{{3,}})['’]?[,:]\s*\Z", before)
    return bool(found and not is_named(found["name"]))
