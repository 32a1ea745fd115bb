"""Takes the dress off a text: its markup, marks and signs of no width, with the way back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape
from urllib.parse import unquote

_ADDRESS = r"(?:\b[a-z][a-z0-9+.-]{0,20}://|\bwww\.)[^\s<>\"'|)\]]+"
_WRITTEN = re.compile(
    r"(?P<plain>[A-Za-z0-9 ,;:'\"?=#{}()/|.-]+)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)"
    r"|(?P<percent>(?:%[0-9a-fA-F]{2})+)"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))"
    r"|(?P<break>\r?\n[ \t>]*(?=\r?\n|[-*+#|]|[0-9]{1,2}[.)][ \t]))"
    r"|(?P<wrap>\\?\r?\n[ \t>]*|\\[tn])"
    r"|(?P<other>.)",
    re.DOTALL,
)
"""How a character may be written: in Markdown, in HTML, in an address, in quotes in YAML."""

_ASIDE = re.compile(
    r"(?P<code>\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|\{\#(?:(?!\{\#|\#\}).)*\#\}"
    r"|<!--(?:(?!<!--|-->).)*-->)"
    r"|(?P<target>(?<=\])\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,200}){0,3}\))"
    r"|(?P<label>(?<=\])\[[^\]\n]*\]|\[\^[^\]\n]*\])"
    r"|(?P<raised><su[bp]\b[^<>]*>[^<>]*</su[bp]>)"
    r"|(?P<attributes>\{:[^{}\n]*\})"
    r"|(?P<tag></?[a-z][^<>]*>)"
    rf"|(?P<address>{_ADDRESS})",
    re.DOTALL | re.IGNORECASE,
)
"""What stands inside a text and is not read on with it: it is read for itself."""

_ADDRESSES = re.compile(rf"(?P<address>{_ADDRESS})", re.IGNORECASE)
_JOINS = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span"
    r"|strike|strong|time|tt|u|var|wbr)\b",
    re.IGNORECASE,
)
"""Tags on whose two sides letters stand together. At all others a word ends."""

_RUNG = re.compile(r"(?:tel|sms|callto|whatsapp):|\bwa\.me/", re.IGNORECASE)
"""The beginning of an address that rings somebody."""

_MARKS = frozenset("*~`\\[]")
"""Marks that make words bold, struck or a link, and are not shown."""
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
_OTHER_HYPHENS = frozenset("\u02d7\u2043\u2212\u30fc\uff70")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
_AS_MARKS = str.maketrans(_RAISED, " " * len(_RAISED))
_AS_DIGITS = str.maketrans(_RAISED, "0123456789" * 2)
_MORE_NOUGHTS = "\U0001f10b\U0001f10c"
"""Noughts in a circle that the Unicode database calls numbers, and no digits."""


@dataclass(frozen=True)
class Layer:
    """A part of a text that is read in one go, as it is read: without markup, with plain blanks,
    hyphens and digits. `starts` and `ends` lead from each character back to where it stands in
    the text. `shown` is False for what is not read as words: code, and addresses of pages.
    """

    written: str
    """With raised and lowered digits as they are."""
    starts: list[int]
    ends: list[int]
    shown: bool

    @cached_property
    def text(self) -> str:
        """What is read, where a raised or lowered digit is a mark at a word, as of a footnote."""
        return self.written.translate(_AS_MARKS)

    @cached_property
    def all_digits(self) -> str:
        """The same, where it is a digit like any other."""
        return self.written.translate(_AS_DIGITS)


def layers(text: str) -> Iterator[Layer]:
    """The words of a text, and then each thing that stands inside them and is read for itself:
    where links lead to, tags with what they say, comments, and calls of macros."""
    yield from _layers(text, 0, len(text), shown=True, asides=_ASIDE)


def seen_as(text: str) -> str:
    """A short text without markup as it is read: the signs of no width gone, blanks and hyphens
    made plain."""
    return " ".join("".join(map(_seen, text)).translate(_AS_MARKS).split())


def digits_in(text: str) -> int:
    """How many digits of any script a text has, at least: a quick look."""
    found = len(_PLAIN_DIGIT.findall(text))
    return found if text.isascii() else found + sum(map(str.isnumeric, _NO_ASCII.findall(text)))


def with_plain_digits(text: str) -> tuple[str, str]:
    """A long text with plain digits for those of other scripts; raised ones as marks, and as
    digits."""
    as_marks = as_digits = text
    odd = () if text.isascii() else set(_NO_ASCII.findall(text))
    for sign in filter(str.isnumeric, odd):
        shown = _seen(sign)
        as_marks = as_marks.replace(sign, shown.translate(_AS_MARKS))
        as_digits = as_digits.replace(sign, shown.translate(_AS_DIGITS))
    return as_marks, as_digits


_PLAIN_DIGIT, _NO_ASCII = re.compile("[0-9]"), re.compile(r"[^\x00-\x7f]")


@dataclass
class _Words:
    """A layer while it is put together."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, shown: str, start: int, end: int) -> None:
        self.parts.append(shown)
        self.starts += [start] * len(shown)
        self.ends += [end] * len(shown)

    def read(self, text: str, start: int, end: int) -> None:
        for found in _WRITTEN.finditer(text, start, end):
            if found.lastgroup == "plain":
                self.parts.append(found[0])
                self.starts += range(found.start(), found.end())
                self.ends += range(found.start() + 1, found.end() + 1)
            else:
                shown = "".join(map(_shown, _meant(found.lastgroup, found[0])))
                self.add(shown, found.start(), found.end())


def _layers(
    text: str, start: int, end: int, *, shown: bool, asides: re.Pattern[str] | None
) -> Iterator[Layer]:
    words, waiting, at = _Words(), [], start
    for found in asides.finditer(text, start, end) if asides else ():
        words.read(text, at, found.start())
        at = found.end()
        if found.lastgroup != "label":
            waiting.append(found)
        if not (found.lastgroup in ("target", "label") or _JOINS.match(found[0])):
            words.add(" ", found.start(), at)
    words.read(text, at, end)
    yield Layer("".join(words.parts), words.starts, words.ends, shown)
    for found in waiting:
        edge = 0 if found.lastgroup == "address" else 1
        inside = {"code": _ASIDE, "address": None}.get(found.lastgroup or "", _ADDRESSES)
        first, behind, seen = found.start() + edge, found.end() - edge, shown and _is_shown(found)
        yield from _layers(text, first, behind, shown=seen, asides=inside)


def _is_shown(aside: re.Match[str]) -> bool:
    """Whether an aside is for readers: what a tag says, the words of a link, a number to ring."""
    if _RUNG.search(aside[0]):
        return aside.lastgroup != "code"
    return aside.lastgroup in ("tag", "attributes", "raised") or (
        aside.lastgroup == "target" and bool(re.search(r"[\"']", aside[0]))
    )


def _meant(kind: str | None, written: str) -> str:
    """The character or characters that are written in a roundabout way."""
    if kind == "entity":
        return unescape(written)
    if kind == "percent":
        return unquote(written, errors="ignore")
    if kind == "escape":
        code = int(written[2:], 16)
        return chr(code) if code < 0x110000 else ""
    return {"wrap": " ", "break": "\n"}.get(kind or "", written)


def _shown(character: str) -> str:
    """A character as it is read where markup is understood."""
    if character in "\n_":
        return character.replace("_", " ")
    return "" if character in _MARKS else _seen(character)


@lru_cache(maxsize=4096)
def _seen(character: str) -> str:
    """A character as it is read: a blank for any blank, - for any hyphen, nothing for what has no
    width. Source: the categories of the Unicode character database."""
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me") or character in _BLANK_LETTERS:
        return ""
    if category in ("Zs", "Zl", "Zp", "Cc"):
        return " "
    if category == "Pd" or character in _OTHER_HYPHENS:
        return "-"
    if category in ("Nd", "No"):
        return _digit(character)
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def _digit(character: str) -> str:
    """A digit of any script or in a circle; one that is raised or lowered as it is."""
    if character in _RAISED:
        return character
    nought = "0" if character in _MORE_NOUGHTS else " "
    digit = unicodedata.digit(character, None)
    return nought if digit is None else str(digit)
