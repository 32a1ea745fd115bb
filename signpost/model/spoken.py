"""Numbers in words, as somebody says them down the telephone: oh eight hundred, eleven eleven."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from signpost.model.dress import Layer

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
_WORDS = frozenset((*_SAID, *_TWO, *_TIMES))
_ANY_WORD = re.compile("[a-z]+|[0-9]+")


def may_be_spoken(text: str) -> bool:
    """Whether it is worth looking through a text for a number in words: whether the word of a
    digit stands next to another, or to digits. A quick look, for long texts too."""
    words = _ANY_WORD.findall(text.lower())
    are_digits = [word in _WORDS for word in words]
    if not any(are_digits):
        return False
    return any(
        (one and (other or after[0].isdigit())) or (other and before[0].isdigit())
        for (one, other), (before, after) in zip(pairwise(are_digits), pairwise(words), strict=True)
        if one or other
    )


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


def may_say(text: str, numbers: Iterable[str]) -> bool:
    """Whether a long text, such as a page, may say one of some numbers in words, of which their
    own digits are given: whether any two of them follow one another so. For many pages."""
    words = b" ".join(text.encode(errors="ignore").lower().translate(_TO_BLANKS).split())
    said = {found[1] for found in _ANY_PAIR.finditer(words)}
    pairs = tuple({pair for number in numbers for pair in _pairs(number)}) if said else ()
    return any(one.startswith(pairs) for one in said)


_ANY_WORD_OF = "|".join(sorted(_WORDS, key=len, reverse=True))
_ANY_PAIR = re.compile(f"(?<![a-z])(?=((?:{_ANY_WORD_OF}) (?:{_ANY_WORD_OF})))".encode())
"""Two words of digits, one behind the other: most pages have none."""

_TO_BLANKS = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))


@lru_cache(maxsize=64)
def _pairs(own: str) -> tuple[bytes, ...]:
    words = {digit: said.split() for digit, said in _DIGITS.items()}
    found: set[str] = set()
    for one, other in pairwise(f"0{own}"):
        found |= {f"{first} {second}" for first in words[one] for second in words[other]}
        if one == other:
            found |= {f"{times} {word}" for times in _TIMES for word in words[one]}
        if f"{one}0" in _NAMES:
            found |= {f"{_NAMES[f'{one}0']} {word}" for word in words[other]}
    return tuple(pair.encode() for pair in sorted(found))


_NAMES = {number: word for word, number in _TWO.items()}


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
