"""Numbers in words, as somebody says them down the telephone: oh eight hundred, eleven eleven."""

from __future__ import annotations

import re

from hub.model.dress import Layer

_DIGITS = {
    "0": "zero oh o nought naught dim sero",
    "1": "one un",
    "2": "two dau dwy",
    "3": "three tri tair",
    "4": "four pedwar pedair",
    "5": "five pump",
    "6": "six chwech chwe",
    "7": "seven saith",
    "8": "eight wyth",
    "9": "nine naw",
}
"""In English and in Welsh."""
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TIMES = {"double": 2, "triple": 3, "treble": 3}

_SAID = {word: digit for digit, words in _DIGITS.items() for word in words.split()}
_TWO = {word: str(number) for number, word in enumerate(_TEENS, 10)} | {
    word: f"{number}0" for number, word in enumerate(_TENS, 2)
}
_DIGIT = "|".join(sorted(_SAID, key=len, reverse=True))
_WORD = re.compile(
    rf"(?<![^\W_])(?:(?:(?P<times>{'|'.join(_TIMES)})[ -]?)?(?P<digit>[0-9]|{_DIGIT})"
    rf"(?P<hundred> hundred)?|(?P<two>{'|'.join(_TWO)})(?:[ -]?(?P<one>{_DIGIT}))?)(?![^\W_])",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"(?<![^\W_])(?:{_DIGIT}|{'|'.join(_TIMES)}|{'|'.join(_TWO)})(?: hundred)?[^\w]{{1,4}}"
    rf"(?:[0-9]|{_DIGIT}|{'|'.join(_TIMES)}|{'|'.join(_TWO)})",
    re.IGNORECASE,
)
"""Without two next to one another, nobody says a number."""


def may_be_spoken(text: str) -> bool:
    """Whether it is worth looking through a text for a number in words: a quick look."""
    return bool(_SEVERAL.search(text))


def spoken(layer: Layer) -> Layer | None:
    """A layer with digits for the words of digits, each leading back to its word; None where it
    says no number in words."""
    if not may_be_spoken(layer.text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for found in _WORD.finditer(layer.text):
        first, behind = found.span()
        digits = _digits(found)
        parts += [layer.text[at:first], digits]
        starts += [*layer.starts[at:first], *[layer.starts[first]] * len(digits)]
        ends += [*layer.ends[at:first], *[layer.ends[behind - 1]] * len(digits)]
        at = behind
    text = "".join([*parts, layer.text[at:]])
    return Layer(text, [*starts, *layer.starts[at:]], [*ends, *layer.ends[at:]], layer.shown)


def with_digits(text: str) -> str:
    """A text with digits for the words of digits."""
    return _WORD.sub(_digits, text)


def _digits(found: re.Match[str]) -> str:
    if two := found["two"]:
        tens, one = _TWO[two.lower()], found["one"]
        if one and two.lower() in _TENS:
            return tens[0] + _SAID[one.lower()]
        return tens + (_SAID[one.lower()] if one else "")
    digit = _SAID.get(found["digit"].lower(), found["digit"])
    times = _TIMES[found["times"].lower()] if found["times"] else 1
    return digit * times + ("00" if found["hundred"] else "")
