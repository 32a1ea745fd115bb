"""Marks of other tools, and slips, that readers would see as they stand: each with its line, and
the way that works here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from signpost.reading.pasted import link_slips, tables
from signpost.reading.pasted.code import FENCE, HTML, LINKED, blanked, lines_of, untouched
from signpost.reading.pasted.items import lead_of
from signpost.reading.pasted.marks import ForeignMark, Page, Rule, said
from signpost.reading.pasted.shapes import box_of
from signpost.reading.pasted.tags import TAG, tags_in

_BOX_HINT = "begin each line that belongs in it with four blanks"
_MARKDOWN = re.compile(
    r"\*\*\S[^\n]*?\*\*|\]\([^()\s]+\)|^[ \t]*(?:[-*+]|\d+\.)[ ]+\S[^\n]*|^#{1,6}[ ]+\S[^\n]*",
    re.MULTILINE,
)
_LOOKS = {
    "b": "write **words** for bold ones",
    "i": "write *words* for slanted ones",
    "u": "write ++words++ for underlined ones",
    "s": "write ~~words~~ for ones struck out",
    "strike": "write ~~words~~ for ones struck out",
    **dict.fromkeys(("font", "center", "big", "tt"), "take it out, and what closes it"),
}
"""Tags that a page does not keep, and the way out."""


@lru_cache(maxsize=512)
def foreign_marks(markdown: str) -> tuple[ForeignMark, ...]:
    """What readers of a page, given without its front matter, would see as it stands. Kept, because
    several editions ask."""
    page = Page(markdown)
    return tuple(sorted(mark for rule in RULES for mark in rule(page)))


def _notes(page: Page) -> Iterator[ForeignMark]:
    known = {found[1] for found in re.finditer(r"^[ ]{0,3}\[\^([^\]\s]+)\]:", page.words, re.M)}
    for line, found in lines_of(page.words, re.compile(r"\[\^([^\]\s]+)\](?!:)")):
        if found[1] not in known:
            hint = f"add a line that begins with {found[0]}: and says it, or take the mark out"
            yield ForeignMark(line, f"there is no note {found[0]}", hint)


def _signs(page: Page) -> Iterator[ForeignMark]:
    pattern = re.compile(r"(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:/])")
    for line, found in lines_of(page.words, pattern):
        message = f"{found[0]!r} is the name of no sign, so readers see it as it stands"
        yield ForeignMark(line, message, "put in the sign itself, or take it out")


def _attributes(page: Page) -> Iterator[ForeignMark]:
    """Attributes work after a link, bold words, a heading or a cell, and below a paragraph."""
    above = ""
    for number, line in enumerate(page.linked.split("\n"), 1):
        for found in re.finditer(r"\{:?[ ]*[.#][\w-][^{}\n]*\}", line):
            before = line[: found.start()]
            taken = before[-1:] in tuple(")*_`]>=~^") if before.strip() else bool(above.strip())
            if not taken and not line.lstrip().startswith(("#", "|")):
                message = f"{found[0]!r} is shown as it stands"
                hint = "take it out; only a heading, a link or bold words can have it"
                yield ForeignMark(number, message, hint)
        above = line


def _unclosed(page: Page) -> Iterator[ForeignMark]:
    at = 1
    for block in re.split(r"(\n[ \t>]*\n)", page.words):
        marks = list(re.finditer(r"(?<![*\\])\*\*(?!\*)", block))
        if len(marks) % 2 and "***" not in block:
            line = at + block.count("\n", 0, marks[-1].start())
            hint = "write ** at both ends of the words, in one paragraph"
            yield ForeignMark(line, "these ** begin bold words that do not end", hint)
        at += block.count("\n")


def _doubtful(page: Page) -> Iterator[ForeignMark]:
    for number, line in enumerate(page.lines, 1):
        if line.doubtful:
            mark = line.text.strip()[:1]
            message = f"this line is shown as part of the one above it, with its {mark} within"
            yield ForeignMark(number, message, _doubtful_hint(mark))


def _doubtful_hint(mark: str) -> str:
    if mark == "o":
        return "put two blanks behind the o if it is an item of a list, else join the two lines"
    return f"put a blank line above it if it is an item of a list, else take the {mark} out"


def _boxes(page: Page) -> Iterator[ForeignMark]:
    lines = page.words.split("\n")
    following = ""
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        if box_of(line) and lead_of(following) <= lead_of(line):
            yield ForeignMark(number, "nothing stands in this box", _BOX_HINT)
        elif not box_of(line) and (found := re.match(r"[ >]*(!!!|\?\?\?\+?)[ ]*\w", line)):
            message = f"{found[1]} makes no box of this line, and readers see it as it stands"
            yield ForeignMark(number, message, f'write {found[1]} note "Title"')
        following = line if line.strip() else following


def _fences(page: Page) -> Iterator[ForeignMark]:
    for number, line in enumerate(page.lines, 1):
        if not line.code and (found := FENCE.match(line.text)):
            message = f"{found[1]} begins code that does not end, so readers see it as it stands"
            hint = f"take it out, or put a line of {found[1]} below the code"
            yield ForeignMark(number, message, hint)


def _html(page: Page) -> Iterator[ForeignMark]:
    """Markdown within a block of HTML, where it is none, and words in angle brackets."""
    lines = [line.text for line in page.lines]
    for start, end in untouched(lines).items():
        if not (opens := HTML.match(lines[start])):
            continue
        block, name = "\n".join(lines[start:end]), opens[1].lower()
        if found := _MARKDOWN.search(block):
            shown = found[0].strip()[:40]
            message = (
                f"{shown!r} is shown as it stands, because it is between <{name}> and </{name}>"
            )
            box = f'write ??? note "Title" in place of <details>, and {_BOX_HINT}'
            hint = box if name == "details" else f"take <{name}> and </{name}> out"
            yield ForeignMark(start + 1 + block.count("\n", 0, found.end()), message, hint)
        is_tag = tags_in(block)
        for line, found in lines_of(block, TAG):
            if not is_tag(found):
                message = f"{found[0][:60]!r} is taken for a tag of HTML, and is not shown"
                yield ForeignMark(start + line, message, f"write &lt;{found[0][1:60]}")


def _styled(page: Page) -> Iterator[ForeignMark]:
    """Tags that only give words a look, and that no page keeps."""
    text = blanked(page.linked, LINKED)
    is_tag = tags_in(text)
    for line, found in lines_of(text, TAG):
        name = found[2].lower()
        if name in _LOOKS and not found[1] and is_tag(found):
            message = f"<{name}> does nothing here: its words are shown as all others"
            yield ForeignMark(line, message, _LOOKS[name])


RULES: tuple[Rule, ...] = (
    *link_slips.RULES,
    *tables.RULES,
    _notes,
    _signs,
    _attributes,
    _unclosed,
    _doubtful,
    _boxes,
    _fences,
    _html,
    _styled,
    said(
        r"^[ >]*(:::+)[ ]*[\w{]",
        "lines of {0} make no box here",
        f'write !!! note "Title", and {_BOX_HINT}',
    ),
    said(
        r"\{(\+\+|--|~~|==|>>)",
        "the marks of an editor's corrections, {{{0}, are shown as they stand",
        "take them out, and leave the words that are right",
    ),
    said(
        r"^[ >]*(/{3,})[ ]*\w",
        "lines of {0} make no box here",
        f'write !!! note "Title", and {_BOX_HINT}',
    ),
    said(
        r"^[ >]*-+8<-+",
        "another file cannot be put in here, and readers see this line as it stands",
        "write the words themselves, or link to their page",
    ),
    said(
        r"^[ ]{0,3}\*\[([^\]\n]+)\]:",
        "*[{0}]: explains nothing here, and is shown as it stands",
        "take the line out, and write the words out where {0} stands first",
    ),
)
