"""What a line of Markdown is by its shape: a quote, a box, a heading, the dashes of a table."""

from __future__ import annotations

import re
from typing import NamedTuple

from signpost.reading.pasted.items import BLANK

QUOTE = re.compile(r"([ ]{0,3}>[ ]?)(.*)")
_BOX = re.compile(
    rf"""[ ]{{0,3}}(?:(?P<mark>!{{2,4}}|\?{{2,4}}\+?)[ ]*(?P<kind>[\w-]+(?:[ ]+[\w-]+)*)?
    |(?P<tab>===[!+]*))(?:[{BLANK}]+["“”'‘’](?P<title>.*)["“”'‘’])?[{BLANK}]*$""",
    re.VERBOSE,
)
_SAID = re.compile(r"[ ]{0,3}(!!!|\?\?\?\+?)[ ]*([\w-]+)[ ]+(?![\"“”'‘’])(\S.*?)[ ]*$")
_KINDS = frozenset(
    re.findall(
        r"\w+",
        """note abstract summary tldr info todo tip hint important success check done question help
        faq warning caution attention failure fail missing danger error bug example quote cite""",
    )
)
_BESIDE = frozenset(("inline", "end"))
NOTE = re.compile(r"[ ]{0,3}\[\^[^\]\s]+\]:|:[ ]{1,3}\S")
HEADING = re.compile(rf"(#{{1,6}})[{BLANK}]+(?=\S)")
ROUND = re.compile(r"[ \t]*o[ ]\w")
"""What may be Word's round bullet, or a word of Welsh."""
UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,}|[*_-](?:[ ]*[*_-]){2,})[ ]*$")
_DIVIDER = re.compile(rf"[{BLANK}]*\|?[{BLANK}]*:?[-–—]+:?[{BLANK}]*"
                      rf"(?:\|[{BLANK}]*:?[-–—]+:?[{BLANK}]*)*\|?[{BLANK}]*$")  # fmt: skip
ENDS_OPEN = re.compile(r":[*_\"'”’)]*\s*$")


def is_divider(line: str) -> bool:
    """Whether a line is that which makes a table of the line above it."""
    return "|" in line and bool(_DIVIDER.match(line))


class Box(NamedTuple):
    """A box, a box to be unfolded or a tab by its first line. `title` is None where none is
    written, and the kind is shown in its place."""

    mark: str
    kind: str
    title: str | None


def box_of(line: str) -> Box | None:
    """The box that a line opens; None where it opens none.

    A tab becomes a box: in an email and on paper nobody can change between tabs. Words behind the
    kind, which Markdown wants in double quotes, are the title.
    """
    found = _BOX.match(line)
    if found is None:
        said = _SAID.match(line)
        return Box(said[1], said[2], said[3]) if said and said[2] in _KINDS else None
    mark, kind, title = found["mark"], found["kind"] or "", found["title"]
    if found["tab"]:
        return None if not title else Box("!!!", "tab", title)
    if title is None and (len(mark.strip("+")) != 3 or not kind):
        return None
    mark = mark[0] * 3 + ("+" if mark.endswith("+") else "")
    first, *others = kind.split() or ["note"]
    if title is None and not _BESIDE.issuperset(others):
        return Box(mark, first, " ".join(others)) if first in _KINDS else Box(mark, "note", kind)
    return Box(mark, kind or "note", title)
