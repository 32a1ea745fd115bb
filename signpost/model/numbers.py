"""The one reader of telephone numbers: what is dialled, and where in a text it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import pairwise
from urllib.parse import unquote

from phonenumbers import PhoneNumberMatcher

from signpost.model.digit_runs import Digits, Sought, digits_of, own_digits, sought_among
from signpost.model.dress import Layer, digits_in, layers, with_plain_digits
from signpost.model.spoken import may_be_spoken, may_say, spoken, with_digits
from signpost.model.uk_numbers import UK, dial_of

_PREFIXES = ("00440", "0044", "440", "44", "0", "")
"""What may stand before a number's own digits: from abroad, with (0), at home, in a spreadsheet."""
_RELAY = ("18001", "18002")
"""What a textphone dials before a number."""
_LONG = 9
"""From so many digits on, a number is known by its digits, whatever signs stand between them."""
_WIDEST = 16
"""So many signs may stand between two digits of one number."""
_NEAR = re.compile(r"[ ().\n/-]{0,3}")
"""What may stand between the digits of a short one."""
_PART_BEFORE = re.compile(r"(?:[0-9][.,:/-]|[#£$€])\Z")
_PART_BEHIND = re.compile(r"[.,:/-][0-9]|%")
"""What makes a few digits a part of another figure."""
_RINGING = re.compile(
    r"(?:\b(?:ring|call|dial|phone|telephone|text|ffonio|ffoniwch|deialwch)(?:ing)? (?:on )?"
    r"|(?:tel|sms|callto):)\Z",
    re.IGNORECASE,
)
"""What stands before a number of three digits, or it is any other figure."""

_SHORT = re.compile(
    r"\b(?:ring|call|dial|phone|text) (?:on |[a-z]{2,20} to )?(?P<helpline>116[ -]?[0-9]{3})\b"
    r"|\btext (?:[a-z]{2,20} )?(?:to )?(?P<texts>[5-8][0-9]{4})\b(?![.,:/-][0-9])",
    re.IGNORECASE,
)
"""Short numbers that nobody knows, where it is said that they are rung or sent texts."""
_DECIMAL = re.compile(r"0\.[0-9]+")
_SHORTEST = 3
_FEWEST = 7
"""The national significant numbers of +44 have 7, 9 or 10 digits (ITU-T E.164, libphonenumber)."""


@dataclass(frozen=True)
class Number:
    """A number in a text: what is dialled (`+4420…`, or a short one such as `116123`), where it
    stands, and how it is read there. `shown` is False where readers see no words: in code, in a
    comment, in the address of a page."""

    dial: str
    start: int
    end: int
    words: str
    shown: bool = True


def read_numbers(text: str, known: Set[str] = frozenset()) -> list[Number]:
    """Every telephone number of a text, in any dress, in order of place.

    `known` are numbers as they are dialled. These are found whatever stands between their digits:
    markup, signs of no width, ends of lines; also raised or lowered, and in words ("double nine").
    Of others, those that libphonenumber takes for UK numbers are found, and short ones behind
    words such as "text". Letters for digits (0800 CALL ME) are not.
    """
    if not may_be_read(text):
        return []
    found: list[Number] = []
    sought = sought_among(frozenset(known))
    for layer, said, others in _looked_through(text):
        ours = _known_in(layer, sought)
        ours += [n for n in _known_in(said, sought) if not _beside(n, ours)] if said else []
        found += ours
        found += [number for number in others if not _beside(number, ours)]
    return sorted(found, key=lambda number: (number.start, number.end))


def may_be_read(text: str) -> bool:
    """Whether a text can hold a number at all: a quick look, whatever numbers are known."""
    return digits_in(text) >= _SHORTEST or may_be_spoken(text)


def _beside(number: Number, others: list[Number]) -> bool:
    """Whether a number stands where one of the others does."""
    return any(number.start < other.end and other.start < number.end for other in others)


@lru_cache(maxsize=8192)
def _looked_through(text: str) -> tuple[tuple[Layer, Layer | None, tuple[Number, ...]], ...]:
    """Each layer of a text, the same with digits for the words of digits, and the numbers in it
    that need not be known. Kept, because several editions ask for the same text, and know
    different numbers."""
    return tuple(
        (layer, spoken(layer), tuple(_others_in(layer)) if layer.shown else ())
        for layer in layers(text)
    )


def may_hold(text: str, dials: Set[str]) -> bool:
    """Whether a long text, such as a finished page, is worth reading for numbers: whether their
    digits follow one another in it, with its markup or without. A quick look, for many pages."""
    if not dials:
        return False
    spelt = text.replace("&#39;", "'").replace("&#34;", '"')  # as templates write quotes
    if _ENTITY.search(spelt):
        spelt = unescape(spelt)
    if "%" in spelt:
        spelt = _PERCENT.sub(lambda found: unquote(found[0], errors="ignore"), spelt)
    if "\\u" in spelt:
        spelt = _ESCAPE.sub("", spelt)
    bare = _TAG.sub("", spelt)
    texts = {*with_plain_digits(spelt), *with_plain_digits(bare)}
    own = [dial.removeprefix("+44") for dial in dials]
    if may_say(bare, own):
        texts.add(with_digits(bare))
    found = [_bare_digits(one) for one in texts]
    return any(number.encode() in digits for number in own for digits in found)


_TAG = re.compile(r"<su[bp]\b[^>]*>[^<]*</su[bp]>|<[^>]*>")
_ENTITY = re.compile(r"&(?:#|[a-zA-Z]+[0-9]|lt|gt|LT|GT|percnt|bsol)")
"""What may hide a digit, put one where there is none, or make a tag."""
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*")
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")
_NO_DIGITS = bytes(sorted(set(range(256)) - set(b"0123456789")))


def _bare_digits(text: str) -> bytes:
    return text.encode(errors="ignore").translate(None, _NO_DIGITS)


def _others_in(layer: Layer) -> Iterator[Number]:
    # It looks at each figure of a text, and no number that is valid in Britain has fewer digits.
    for match in PhoneNumberMatcher(layer.text, "GB") if digits_in(layer.text) >= _FEWEST else ():
        is_british = match.number.country_code == UK
        if is_british and not _DECIMAL.fullmatch(match.raw_string):
            yield _number(layer, dial_of(match.number), match.start, match.end)
    for found in _SHORT.finditer(layer.text):
        kind = found.lastgroup or 0
        yield _number(layer, re.sub(r"\D", "", found[kind]), *found.span(kind))


def _known_in(layer: Layer, sought: Sought) -> list[Number]:
    """The known numbers of a layer, also those in which letters stand for digits."""
    found = (number for said in digits_of(layer) for number in _digits_in(layer, said, sought))
    return list(dict.fromkeys(found))


def _digits_in(layer: Layer, said: Digits, sought: Sought) -> Iterator[Number]:
    past = 0
    for first, own in own_digits(said, sought):
        dial = sought.dials.get(own, f"+44{own}")
        span = _span(said.text, said.at, said.digits, first, first + len(own), dial)
        if span and span[0] >= past:
            past = span[1]
            yield _number(layer, dial, *span)


def _span(
    text: str, at: tuple[int, ...], digits: str, first: int, behind: int, dial: str
) -> tuple[int, int] | None:
    """Where in the text a number stands whose own digits are given; None where they are not it."""
    near = behind - first < _LONG
    last = at[behind - 1]
    for prefix in _PREFIXES if dial.startswith("+") else ("",):
        begins = first - len(prefix)
        if begins < 0 or digits[begins:first] != prefix or (near and dial[0] == "+" and not prefix):
            continue
        if digits[max(0, begins - 5) : begins] in _RELAY and at[begins - 1] == at[begins] - 1:
            begins -= 5
        if not _joined(text, at[begins:behind], near):
            continue
        if _stands_alone(text, at[begins], last, dial, near):
            return at[begins], last + 1
    return None


def _joined(text: str, places: tuple[int, ...], near: bool) -> bool:
    """Whether nothing stands between digits that would not stand in a number."""
    for before, behind in pairwise(places):
        gap = text[before + 1 : behind]
        if near and not _NEAR.fullmatch(gap):
            return False
        if len(gap) > _WIDEST or any(sign.isalnum() for sign in gap):
            return False
    return True


def _stands_alone(text: str, first: int, last: int, dial: str, near: bool) -> bool:
    """Whether digits are no part of a longer figure; where they are few, no part of a word; and
    where they are fewer still, whether it is said that somebody is rung."""
    before, behind = text[max(0, first - 20) : first], text[last + 1 : last + 3]
    if before[-1:].isdigit() or behind[:1].isdigit():
        return False
    if near and (before[-1:].isalpha() or behind[:1].isalpha()):
        return False
    if dial.startswith("+"):
        return True
    is_part = _PART_BEFORE.search(before) or _PART_BEHIND.match(behind)
    return not is_part and (len(dial) > _SHORTEST or bool(_RINGING.search(before)))


def _number(layer: Layer, dial: str, start: int, end: int) -> Number:
    """A number that stands in a layer, with the + and the bracket that belong to it."""
    text = layer.text
    while start and text[start - 1] in ("+(" if ")" in text[start:end] else "+"):
        start -= 1
    words = " ".join((text[start:end].strip() or layer.all_digits[start:end]).split())
    return Number(dial, layer.starts[start], layer.ends[end - 1], words, layer.shown)
