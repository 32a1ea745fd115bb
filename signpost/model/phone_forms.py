"""How a phone number may be written in the catalogue, and what is said to every other way."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from signpost.model.dress import seen_as
from signpost.model.numbers import read_numbers
from signpost.model.uk_numbers import dialled, is_drama, written
from signpost.model.values import refusal

_QUOTES = "‘’‚‛“”„\"'`´"
_EXTENSION = re.compile(r"(?:\bext(?:ension|n)?\.?|\bx|#)\s*([0-9]{1,7})\W*\Z", re.IGNORECASE)
_OPTION = re.compile(r"\b(?:option|opt\.?|press|choose|select|key)\s*([0-9*#])\W*\Z", re.IGNORECASE)
_RELAY = re.compile(r"1800[12]\s*(?=[0-9+(])")
_SEVERAL = re.compile(r"[0-9)]\s*(?:[/,;&]|\bor\b|\band\b)\s*[0-9(+]", re.IGNORECASE)
_CUT_OFF = re.compile(r"[0-9](?:\.[0-9]+)?e\+?[0-9]+", re.IGNORECASE)
_TEXTS = re.compile(r"(?!18|116|118)[0-9]{5,6}")
_LETTERS = str.maketrans("OoIl", "0011")

Fault = tuple[str, str]
"""What is wrong, and the way out."""


def cleaned(value: str) -> str:
    """A number as it is shown: without signs of no width, with plain blanks and hyphens, and with
    blanks for dots."""
    return re.sub(r"(?<=[0-9])\.(?=[0-9])", " ", seen_as(value))


def _uk_phone(value: str) -> str:
    shown = cleaned(value)
    if dialled(shown) and not _TEXTS.fullmatch(shown):
        return shown
    seen = seen_as(value)
    raise refusal(*next(fault for find in _FAULTS if (fault := find(seen))))


def _quoted(value: str) -> Fault | None:
    inner = value.strip(_QUOTES + " ")
    if inner == value:
        return None
    hint = f"write '{inner}', with straight quotes around it and none inside"
    return f"{_named(value)} has quotation marks of its own", hint


def _relayed(value: str) -> Fault | None:
    if not (relay := _RELAY.match(value)):
        return None
    bare = _alone(value[relay.end() :])
    hint = f"write number: '{bare}', and below it relay: true"
    return f"{_named(value)} begins with {relay[0].strip()}, the prefix of Relay UK", hint


def _with_extension(value: str) -> Fault | None:
    if not (found := _EXTENSION.search(value)):
        return None
    hint = f"write number: '{_alone(value[: found.start()])}', and below it extension: '{found[1]}'"
    return f"{_named(value)} holds an extension", hint


def _with_option(value: str) -> Fault | None:
    if not (found := _OPTION.search(value)):
        return None
    hint = f"write number: '{_alone(value[: found.start()])}', and below it option: '{found[1]}'"
    return f"{_named(value)} says which key to press", hint


def _several(value: str) -> Fault | None:
    if len(read_numbers(value)) < 2 and not _SEVERAL.search(value):
        return None
    hint = "give each number an entry of its own under phones"
    return f"{_named(value)} holds more than one number", hint


def _letter_for_digit(value: str) -> Fault | None:
    dial = dialled(value.translate(_LETTERS))
    if dial is None or value.translate(_LETTERS) == value:
        return None
    which = "the letter O where a nought" if re.search("[Oo]", value) else "a letter where a one"
    return f"{_named(value)} has {which} should stand", f"write '{written(dial)}'"


def _with_words(value: str) -> Fault | None:
    if not (re.search(r"[^\W\d_]", value) and read_numbers(value)):
        return None
    hint = f"write number: '{_alone(value)}'; words go in label or when"
    return f"{_named(value)} has words beside the number", hint


def _of_a_spreadsheet(value: str) -> Fault | None:
    """A cell that was taken for a figure loses its first nought, and sometimes its last digits."""
    if _CUT_OFF.fullmatch(value):
        hint = "look the number up, and make the cell a text before you copy from it"
        return f"{_named(value)} was shortened by a spreadsheet, and digits are lost", hint
    bare = cleaned(re.sub(r"\.0+\Z", "", value))
    if dial := dialled(f"0{bare}"):
        hint = f"write '{written(dial)}', in quotes so that the nought stays"
        return f"the first nought is missing: {_named(value)}", hint
    if dial := dialled(f"+{bare}"):
        return f"{_named(value)} lacks the + before 44", f"write '{written(dial)}'"
    return None


def _for_texts(value: str) -> Fault | None:
    if not _TEXTS.fullmatch(value):
        return None
    hint = f"if people text it, write text_number: '{value}' in the service, and not under phones"
    return f"{_named(value)} is not a number to ring", hint


def _for_drama(value: str) -> Fault | None:
    if not any(is_drama(number.dial) for number in read_numbers(value)):
        return None
    hint = "give the number that the service answers on"
    return f"{_named(value)} is a number for examples, which nobody answers", hint


def _foreign(value: str) -> Fault | None:
    if not re.match(r"(?:\+|00)(?!44)[1-9]", value):
        return None
    hint = "give one that is dialled within the UK, or say in look_for how to reach the service"
    return f"{_named(value)} is not a UK phone number", hint


def _no_number(value: str) -> Fault:
    hint = "write it with its area code and in quotes, such as '020 7946 0000'"
    if (digits := len(re.sub(r"\D", "", value))) >= _WHOLE:
        count = (
            "" if digits == _USUAL else f"it has {digits} digits, and most UK numbers {_USUAL}: "
        )
        hint = f"{count}check each against the page that it is from"
    return f"{_named(value)} is not a UK phone number", hint


_WHOLE, _USUAL = 9, 11
"""With so many digits it is not the area code that is missing; and how many there mostly are."""

_FAULTS: tuple[Callable[[str], Fault | None], ...] = (
    _quoted,
    _relayed,
    _with_extension,
    _with_option,
    _several,
    _letter_for_digit,
    _of_a_spreadsheet,
    _for_drama,
    _with_words,
    _for_texts,
    _foreign,
    _no_number,
)
"""In this order: what is said first is what is most surely so."""


def _alone(value: str) -> str:
    """The number in a value, as it is to be written."""
    found = read_numbers(value)
    return written(found[0].dial) if found else cleaned(value).strip(" .,;:-")


def _named(value: str) -> str:
    return repr(value[:40])


UkPhone = Annotated[str, StringConstraints(max_length=40), AfterValidator(_uk_phone)]
"""A number that can be dialled in the UK as it stands."""
