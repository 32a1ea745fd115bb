"""Signs that nobody sees: which of them no text may hold, and how they are written out."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

_NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters; XML, and so every feed, breaks at them
    "\u2028\u2029"  # breaks of line and paragraph that no editor shows
    "\u202a-\u202e"  # letters in another order than they are stored; isolates have replaced them
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # between programs, never between people
    "\ud800-\udfff"  # halves of a character
)
_ISOLATES = "\u2066-\u2069"
_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_UNFIT = re.compile(f"[{_NEVER}{_ISOLATES}{_NO_CHARACTERS}]")
_UNFIT_BUT_ISOLATES = re.compile(f"[{_NEVER}{_NO_CHARACTERS}]")
_STEERS = re.compile(
    f"[{_NEVER}{_ISOLATES}{_NO_CHARACTERS}\t\n\u200b\u200e\u200f\u2060-\u2064\u061c\ufeff]"
)
_ENTITY = re.compile(r"&#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7});?")


def unfit(text: str) -> int | None:
    """Where a text holds the first character that no text may hold; None when it holds none.

    Tabs and line breaks are fit. A pair of isolates, which keeps words of one direction together
    among words of the other, is fit where the text has letters that run from right to left.

    Source: the Unicode Standard, 23.7 (noncharacters) and Annex 9 (bidirectional text); XML 1.0.
    """
    found = _UNFIT.search(text)
    if found and found[0] in "\u2066\u2067\u2068\u2069" and _isolates_are_needed(text):
        found = _UNFIT_BUT_ISOLATES.search(text, found.end())
    return found.start() if found else None


def unfit_entity(markup: str) -> int | None:
    """Where words that become HTML spell out such a character, as `&#1;` does."""
    for found in _ENTITY.finditer(markup):
        if unfit(unescape(found[0]) or "\0") is not None:
            return found.start()
    return None


def _isolates_are_needed(text: str) -> bool:
    """Whether there are letters from right to left, and each isolate ends where its line does."""
    depth = 0
    for sign in text:
        depth += sign in "\u2066\u2067\u2068"
        depth -= sign == "\u2069"
        if depth < 0 or (depth and sign == "\n"):
            return False
    return depth == 0 and any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def name_of(sign: str) -> str:
    """How a message names a character that cannot be shown: `U+202E`."""
    return f"U+{ord(sign):04X}"


def without_unfit(text: str) -> str:
    """A text without the characters that no text may hold."""
    return _UNFIT.sub("", text)


def on_one_line(text: str) -> str:
    """A text as one line of a terminal: whatever could steer it, break the line or turn the order
    of the letters round is written out, as in `a\\nb`."""
    return _STEERS.sub(lambda found: ascii(found[0])[1:-1], text)
