"""What a line of Markdown is by its shape: a quote, a box, a heading, the dashes of a table."""

from __future__ import annotations

import re

from hub.pasted.items import BLANK

QUOTE = re.compile(r"([ ]{0,3}>[ ]?)(.*)")
_BOX = re.compile(
    rf"""[ ]{{0,3}}(?:(?P<mark>!!!|\?\?\?\+?)[ ]*(?P<kind>[\w-]+(?:[ ]+[\w-]+)*)?
    |(?P<tab>===[!+]*))(?:[{BLANK}]+["“”](?P<title>.*)["“”])?[{BLANK}]*$""",
    re.VERBOSE,
)
NOTE = re.compile(r"[ ]{0,3}\[\^[^\]\s]+\]:|:[ ]{1,3}\S")
HEADING = re.compile(rf"(#{{1,6}})[{BLANK}]+(?=\S)")
UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,}|[*_-](?:[ ]*[*_-]){2,})[ ]*$")
_DIVIDER = re.compile(rf"[{BLANK}]*\|?[{BLANK}]*:?[-–—]+:?[{BLANK}]*"
                      rf"(?:\|[{BLANK}]*:?[-–—]+:?[{BLANK}]*)*\|?[{BLANK}]*$")  # fmt: skip
ENDS_OPEN = re.compile(r":[*_\"'”’)]*\s*$")


def is_divider(line: str) -> bool:
    """Whether a line is that which makes a table of the line above it."""
    return "|" in line and bool(_DIVIDER.match(line))


def box_of(line: str) -> re.Match[str] | None:
    """The mark that opens a box, a box to be unfolded, or a tab; None where there is none."""
    found = _BOX.match(line)
    return found if found and (found["kind"] or found["title"]) else None
