"""What a UK telephone number is: how it is dialled and written, and whether it costs extra.

Source: libphonenumber's metadata, through the `phonenumbers` package; what is of Ofcom says so.
"""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberType

from signpost.model.dress import seen_as

UK = phonenumbers.country_code_for_region("GB")
NEVER_STALE = frozenset({"999", "112", "101", "111"})
"""Numbers that are the same everywhere and for good: they may stand among words."""

DRAMA = r"7700900[0-9]{3}|1632960[0-9]{3}"
"""Numbers that nobody has and that libphonenumber does not take for numbers. Source: Ofcom,
numbers for use in TV and radio drama programmes."""


@lru_cache(maxsize=4096)
def dialled(number: str) -> str | None:
    """The digits to dial for a UK number, written alone in any dress; None if it is not one.

    `+4420…`, or `999` as it is. A number that lacks its first nought is not one: nobody in the UK
    can dial it as it stands.
    """
    shown = seen_as(number)
    if not re.fullmatch(r"[+0-9 ().-]+", shown):
        return None
    try:
        parsed = phonenumbers.parse(shown, "GB")
    except phonenumbers.NumberParseException:
        return None
    if parsed.country_code != UK:
        return None
    if phonenumbers.is_valid_number(parsed):
        whole = shown.lstrip("( ").startswith(("0", "+"))
        return dial_of(parsed) if whole else None
    if phonenumbers.is_valid_short_number_for_region(parsed, "GB"):
        return str(parsed.national_number)
    return None


def written(dial: str) -> str:
    """A number as people in the UK write it, such as `020 7946 0018`."""
    if not dial.startswith("+"):
        return dial
    parsed = phonenumbers.parse(dial)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)


def is_drama(dial: str) -> bool:
    """Whether a number is one of those that nobody has."""
    return bool(re.fullmatch(rf"\+44(?:{DRAMA})", dial))


_CHARGED = {
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.PERSONAL_NUMBER,
}


def is_charged(dial: str) -> bool:
    """Whether more is paid for a call than for one to an 01, 02 or 03 number: 084, 087, 09, 118
    and 070. Source: Ofcom on service numbers; libphonenumber's metadata."""
    if not dial.startswith("+"):
        return dial.startswith("118")
    return phonenumbers.number_type(phonenumbers.parse(dial)) in _CHARGED


def dial_of(parsed: phonenumbers.PhoneNumber) -> str:
    """What is dialled for a parsed number, without its extension."""
    bare = phonenumbers.PhoneNumber(parsed.country_code, parsed.national_number)
    return phonenumbers.format_number(bare, phonenumbers.PhoneNumberFormat.E164)
