"""Personal data that has no place in a hub: numbers, dates of birth, mobiles, mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.house import House
from signpost.checks.language.lists import Lists, exact
from signpost.checks.language.source import Source
from signpost.model import dialled, read_numbers
from signpost.model.mailboxes import is_a_role

_NHS = re.compile(
    r"(?<![\w+=/.,-])([0-9]{3})[ \xa0-]?([0-9]{3})[ \xa0-]?([0-9]{4})(?![\w/-]|[.,][0-9])"
)
_ISBN = re.compile(r"ISBN(?:-?1[03])?:?\s*\Z", re.IGNORECASE)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    r"(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+[0-9]{{4}}"
    rf"|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}})\b"
)
_BIRTH = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|(?:dates?\s+of\s+birth|born|dyddiad\s+geni|ganwyd)\b)",
    re.IGNORECASE,
)
_DATE_BEHIND = re.compile(rf"[^.!?\d]{{0,20}}?(?<!\w){_DATE}", re.IGNORECASE)
_DATE_BEFORE = re.compile(rf"{_DATE}[\s,(]{{1,4}}\Z", re.IGNORECASE)
_MOBILE = re.compile(
    r"(?:(?<![\w.+/])(?:(?:\+|00)?44[\s().-]{0,2}(?:0[\s).-]{0,2})?|\(?0)|(?<=wa\.me/)44)"
    r"(7(?:[\s().-]{0,2}[0-9]){9})"
    r"(?![0-9])"
)
_EMAIL = re.compile(r"(?<![\w/@.])([\w.+'-]+)@([\w-]+(?:\.[\w-]+)*\.[a-z]{2,24})\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"(?:.*\.)?(?:example(?:\.(?:com|org|net))?|test|invalid)", re.IGNORECASE)
_FILE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".css", ".js")
_OF_A_PICTURE = (*_FILE_ENDINGS, ".bmp", ".emz", ".wmz")
"""Before the @ too: Outlook's image001.png@01DA2B3C.4D5E6F70."""
_NUMBER = re.compile(r"[0-9][A-Z0-9/-]{3,}", re.IGNORECASE)
_NUMBERED = ("case", "person", "client", "referral")
"""What has a number or reference in any records system."""


@lru_cache(maxsize=32)
def _of_a_case(lists: Lists) -> re.Pattern[str]:
    """Words right before a number that say it is a case's or a person's."""
    numbered, systems = exact((*_NUMBERED, *lists.words.numbered)), exact(lists.words.systems)
    return re.compile(
        rf"(?:\b{numbered}\s+(?:number|no\.?|(?:reference|ref\.?|id|urn)(?:\s+(?:number|no\.?))?)"
        rf"|\b{systems})"
        r"(?<=[\w.])\s*(?:is\b|was\b|[:#=])?\s*(?:\b[A-Z]{1,5}[ /-]?)?\Z",
        re.IGNORECASE,
    )


def personal_data(source: Source, house: House) -> Iterator[Finding]:
    """NHS numbers that are no telephone number, and mobiles and mailboxes that are not a hub's own,
    wherever they stand in a text."""
    yield from _nhs_numbers(source, house)
    yield from _mobiles(source, house)
    yield from _mailboxes(source, house)


def personal_numbers(source: Source, lists: Lists) -> Iterator[Finding]:
    """Numbers and dates of persons, whatever the hub. Comments and code are published too."""
    if not re.search("[0-9]{2}", source.text):
        return
    yield from _births(source)
    yield from _case_numbers(source, lists)


def is_nhs_number(digits: str) -> bool:
    """Ten digits of which the last is right, and not of the range kept for tests (999).

    Source: NHS Data Dictionary, NHS number, Modulus 11. An ISBN of ten digits passes it too.
    """
    if len(digits) != 10 or digits.startswith("999") or len(set(digits)) == 1:
        return False
    weighed = zip(digits, range(10, 1, -1), strict=False)
    total = sum(int(digit) * weight for digit, weight in weighed)
    return (11 - total % 11) % 11 == int(digits[9])


def _nhs_numbers(source: Source, house: House) -> Iterator[Finding]:
    hint = "take it out; nothing about a real person belongs in the hub or its files"
    for found in _NHS.finditer(source.text):
        isbn = _ISBN.search(source.text, max(0, found.start() - 12), found.start())
        if (
            is_nhs_number("".join(found.groups()))
            and not isbn
            and not _is_rung(source, found, house)
        ):
            message = f"{veiled(found[0])} is a valid NHS number"
            yield source.finding("nhs-number", found.start(), found[0][:3] + "…", message, hint)


def _is_rung(source: Source, found: re.Match[str], house: House) -> bool:
    """Whether digits are the end of a telephone number, also behind +44 (0)."""
    start = max(0, found.start() - len("+44 (0) "))
    read = read_numbers(source.text[start : found.end()], house.numbers)
    return any(start + number.end == found.end() for number in read)


def _births(source: Source) -> Iterator[Finding]:
    hint = "take the date out; if it matters how old somebody was, say it roughly"
    for found in _BIRTH.finditer(source.text):
        before = source.text[max(0, found.start() - 30) : found.start()]
        named_after = found[0].lower() != "born" and _DATE_BEFORE.search(before)
        if named_after or _DATE_BEHIND.match(source.text, found.end()):
            message = "this looks like a date of birth"
            yield source.finding("date-of-birth", found.start(), found[0], message, hint)


def _mobiles(source: Source, house: House) -> Iterator[Finding]:
    """Every number that begins with 07, but for those kept for drama by Ofcom: 07700 900000 to
    900999."""
    hint = "give the number of the team, from the catalogue; in an example write 07700 900000"
    for found in _MOBILE.finditer(source.text):
        number = "+44" + re.sub(r"[^0-9]", "", found[1])
        if number not in house.numbers and not number.startswith("+447700900"):
            message = f"{veiled(found[0])} is a mobile number that the catalogue does not have"
            yield source.finding("mobile-number", found.start(), found[0][:3] + "…", message, hint)


def _mailboxes(source: Source, house: House) -> Iterator[Finding]:
    hint = (
        "give the mailbox of a role or team; if it is one, add it to its service in the catalogue. "
        "In an example write name@example.org"
    )
    for found in _EMAIL.finditer(source.text) if "@" in source.text else ():
        address, local, host = found[0].lower(), found[1].lower(), found[2].lower()
        if address in house.mailboxes or _EXAMPLE.fullmatch(host) or host.endswith(_FILE_ENDINGS):
            continue
        if not local.endswith(_OF_A_PICTURE) and not is_a_role(local, house.offices):
            message = f"{veiled(found[0])} looks like the address of a person"
            yield source.finding("personal-email", found.start(), found[1][:3] + "…", message, hint)


def _case_numbers(source: Source, lists: Lists) -> Iterator[Finding]:
    hint = "take it out; whoever may see the case can look it up"
    of_a_case = _of_a_case(lists)
    for found in _NUMBER.finditer(source.text):
        rung = re.match(r"[0-9 ()-]*[0-9]", source.text[found.start() : found.start() + 15])
        few = sum(character.isdigit() for character in found[0]) < 4
        if few or not of_a_case.search(source.text, max(0, found.start() - 50), found.start()):
            continue
        if not (rung and dialled(rung[0])):
            message = f"{veiled(found[0])} looks like the number of a case or a person"
            yield source.finding("case-number", found.start(), found[0][:3] + "…", message, hint)
