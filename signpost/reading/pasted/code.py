"""What in a page is no prose: code, macros, comments, HTML, addresses. Nothing in it is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})[ \t]*([^`]*)$")
HTML = re.compile(
    r"[ \t]*<(address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure"
    r"|footer|form|header|iframe|main|nav|ol|p|pre|script|section|style|table|ul)\b",
    re.IGNORECASE,
)
_MACROS = r"""
    \{\#(?:(?!\{\#).)*?\#\}
  | \{\{(?:(?!\{\{).)*?\}\}
  | \{%(?:(?!\{%).)*?%\}
  | <!--(?:(?!<!--).)*?-->
"""
_CODE = r"(?<![`\\])(?P<ticks>`{1,8})(?!`)(?:[^\n]|\n(?![ \t]*\n)){1,1000}?(?<!`)(?P=ticks)(?!`)"
_LINKED = r"""
    (?<=\])\((?:<[^<>\n]*>|(?:[^()\n]|\([^()\n]*\))*)\)
  | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[^\n]*$
  | \b[a-z][a-z0-9+.-]*://[^\s<>*]+
  | \bwww\.[^\s<>*]+
  | \{:?[^{}\n]*\}
"""
_FLAGS = re.VERBOSE | re.DOTALL | re.MULTILINE | re.IGNORECASE
CODE = re.compile(f"{_MACROS} | {_CODE}", _FLAGS)
"""Macros, comments and code in a line."""
TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
LINKED = re.compile(f"{_MACROS} | {_CODE} | {_LINKED}", _FLAGS)
"""Macros, comments and code, and addresses and attributes."""
APART = re.compile(f"{_MACROS} | {_CODE} | {_LINKED} | {TAGS.pattern}", _FLAGS)
"""The same, and tags."""

_HELD = re.compile("\ue000(\\d+)\ue001")
RESERVED = re.compile("[\ue000\ue001]")
"""Characters that stand for what is held back, and may stand nowhere else."""


class Held:
    """Parts of a text that are held back, each with a number in its place."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def hold(self, part: str) -> str:
        self._parts.append(part)
        return f"\ue000{len(self._parts) - 1}\ue001"

    def hold_all(self, text: str, pattern: re.Pattern[str]) -> str:
        return pattern.sub(lambda found: self.hold(found[0]), text)

    def restored(self, text: str) -> str:
        """A text with the parts in their places again, those within others too."""
        while _HELD.search(text):
            text = _HELD.sub(lambda found: self._parts[int(found[1])], text)
        return text


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """A text with blanks for what a pattern finds, so that places stay."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def untouched(lines: list[str]) -> dict[int, int]:
    """The first line of each block of code, comment or HTML, and the line after its last.

    What is never closed is text.
    """
    found: dict[int, int] = {}
    never: set[re.Pattern[str]] = set()
    past = 0
    for start, line in enumerate(lines):
        closes = _closed_by(line) if start >= past else None
        if closes is None or closes in never:
            continue
        first = start + 1 if FENCE.match(line) else start
        end = next((at + 1 for at in range(first, len(lines)) if closes.match(lines[at])), None)
        if end is None:
            never.add(closes)
        else:
            found[start] = past = end
    return found


def _closed_by(line: str) -> re.Pattern[str] | None:
    """What the last line of the block is like that a line begins; None where it begins none."""
    if fence := FENCE.match(line):
        return re.compile(rf"[ \t>]*{re.escape(fence[1][0])}{{{len(fence[1])},}}[ \t]*$")
    for opens, closes in (("<!--", "-->"), ("{#", "#}")):
        if line.lstrip().startswith(opens):
            return re.compile(f".*{re.escape(closes)}")
    tag = HTML.match(line)
    return re.compile(rf".*</{tag[1]}\s*>", re.IGNORECASE) if tag else None


def lines_of(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Where a pattern is found, by line, the first of which is 1."""
    line, at = 1, 0
    for found in pattern.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        yield line, found
