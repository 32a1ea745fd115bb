"""Marks of other tools, and slips, that readers would see as they stand: each with its line, and
the way that works here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from hub.model import Problem
from hub.model.problem import Severity
from hub.pasted.code import APART, CODE, blanked, lines_of
from hub.pasted.items import lead_of
from hub.pasted.normal import meant
from hub.pasted.shapes import box_of, is_divider

_TARGET = re.compile(
    r"\]\(\s*<?([^\s()<>]+)|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]*<?([^\s<>]+)", re.MULTILINE
)
_FILES = frozenset(("png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "doc", "docx", "md"))
_BOX_HINT = "begin each line that belongs in it with four blanks"
_ADDRESS = r"(?:https?://|www\.|\.\./|\.?/)[^\s()\[\]]+|[\w./-]+\.md"


class ForeignMark(NamedTuple):
    """What is wrong on a line of a page's Markdown, and the way out. Lines count from 1."""

    line: int
    message: str
    hint: str
    severity: Severity = "warning"

    def problem(self, path: str, first_line: int) -> Problem:
        """The same as a problem of a file, whose Markdown begins on `first_line`."""
        at = first_line + self.line - 1
        return Problem(path, at, "", self.message, self.hint, self.severity)


class _Page:
    """A page's Markdown as it was meant. In `words` and `linked` blanks stand for what is no
    prose; `linked` still has addresses and attributes."""

    def __init__(self, markdown: str) -> None:
        self.lines = meant(markdown)
        text = "\n".join("" if line.code else line.text for line in self.lines)
        self.linked = blanked(text, CODE)
        self.words = blanked(text, APART)


@lru_cache(maxsize=512)
def foreign_marks(markdown: str) -> tuple[ForeignMark, ...]:
    """What readers of a page, given without its front matter, would see as it stands. Kept, because
    several editions ask."""
    page = _Page(markdown)
    return tuple(sorted(mark for rule in RULES for mark in rule(page)))


def no_scheme(target: str) -> tuple[str, str] | None:
    """What is wrong with the target of a link that is a bare address, and the way out."""
    if re.match(r"www\.", target, re.IGNORECASE):
        return f"the link to {target[:80]!r} leads nowhere", "write https:// in front of it"
    mailbox = re.fullmatch(r"[^\s:/@?#]+@[^\s:/@?#]+\.([a-z]{2,})", target, re.IGNORECASE)
    if mailbox and mailbox[1].lower() not in _FILES:
        return f"the link to {target[:80]!r} leads nowhere", "write mailto: in front of it"
    return None


def _targets(page: _Page) -> Iterator[ForeignMark]:
    for line, found in lines_of(page.linked, _TARGET):
        if told := no_scheme(found[1] or found[2]):
            yield ForeignMark(line, *told, "error")


def _notes(page: _Page) -> Iterator[ForeignMark]:
    known = {found[1] for found in re.finditer(r"^[ ]{0,3}\[\^([^\]\s]+)\]:", page.words, re.M)}
    for line, found in lines_of(page.words, re.compile(r"\[\^([^\]\s]+)\](?!:)")):
        if found[1] not in known:
            hint = f"add a line that begins with {found[0]}: and says it, or take the mark out"
            yield ForeignMark(line, f"there is no note {found[0]}", hint)


def _signs(page: _Page) -> Iterator[ForeignMark]:
    pattern = re.compile(r"(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:/])")
    for line, found in lines_of(page.words, pattern):
        message = f"{found[0]!r} is the name of no sign, so readers see it as it stands"
        yield ForeignMark(line, message, "put in the sign itself, or take it out")


def _attributes(page: _Page) -> Iterator[ForeignMark]:
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


def _unclosed(page: _Page) -> Iterator[ForeignMark]:
    at = 1
    for block in re.split(r"(\n[ \t>]*\n)", page.words):
        marks = list(re.finditer(r"(?<![*\\])\*\*(?!\*)", block))
        if len(marks) % 2 and "***" not in block:
            line = at + block.count("\n", 0, marks[-1].start())
            hint = "write ** at both ends of the words, in one paragraph"
            yield ForeignMark(line, "these ** begin bold words that do not end", hint)
        at += block.count("\n")


def _doubtful(page: _Page) -> Iterator[ForeignMark]:
    for number, line in enumerate(page.lines, 1):
        if line.doubtful:
            mark = line.text.strip()[:1]
            message = f"this line is shown as part of the one above it, with its {mark} within"
            hint = f"put a blank line above it if it is an item of a list, else take the {mark} out"
            yield ForeignMark(number, message, hint)


def _boxes(page: _Page) -> Iterator[ForeignMark]:
    lines = page.words.split("\n")
    following = ""
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        if box_of(line) and lead_of(following) <= lead_of(line):
            yield ForeignMark(number, "nothing stands in this box", _BOX_HINT)
        following = line if line.strip() else following


def _tables(page: _Page) -> Iterator[ForeignMark]:
    """Rows of a table, which only a line of dashes below the first makes one."""
    lines = [line.lstrip(" >") for line in page.words.split("\n")]
    for number, line in enumerate(lines, 1):
        if not line.startswith("|") or (number > 1 and lines[number - 2].startswith("|")):
            continue
        below = lines[number] if number < len(lines) else ""
        if is_divider(below):
            cells, dashes = _cells(line), _cells(below)
            if cells != dashes:
                message = f"this is no table: the row has {cells} cells, the dashes below {dashes}"
                yield ForeignMark(number, message, "give the line of dashes as many cells")
        elif below.startswith("|"):
            hint = "put a line such as |---|---| below this one, with as many cells"
            yield ForeignMark(number, "this table has no line of dashes below its first row", hint)


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().strip("|"))) + 1


def _said(pattern: str, message: str, hint: str) -> Callable[[_Page], Iterator[ForeignMark]]:
    """A rule that tells of each place where a pattern is found; `{0}` is its first group."""
    compiled = re.compile(pattern, re.MULTILINE)

    def rule(page: _Page) -> Iterator[ForeignMark]:
        for line, found in lines_of(page.linked, compiled):
            groups = [group[:60] for group in found.groups()]
            yield ForeignMark(line, message.format(*groups), hint.format(*groups))

    return rule


RULES: tuple[Callable[[_Page], Iterator[ForeignMark]], ...] = (
    _targets,
    _notes,
    _signs,
    _attributes,
    _unclosed,
    _doubtful,
    _boxes,
    _tables,
    _said(
        r"^[ >]*(:::+)[ ]*[\w{]",
        "lines of {0} make no box here",
        f'write !!! note "Title", and {_BOX_HINT}',
    ),
    _said(r"\[\[([^\[\]\n]+)\]\]", "[[{0}]] is no link here", "write [{0}](its-page.md)"),
    _said(
        rf"\[([^\[\]\n]+)\][ \xa0]+\((?:{_ADDRESS})\)",
        "the blank after [{0}] keeps it from being a link",
        "take out the blank between ] and (",
    ),
    _said(
        rf"\(([^()\n]+)\)\[({_ADDRESS})\]",
        "round and square brackets have changed places, so this is no link",
        "write [{0}]({1})",
    ),
    _said(
        r"\{(\+\+|--|~~|==|>>)",
        "the marks of an editor's corrections, {{{0}, are shown as they stand",
        "take them out, and leave the words that are right",
    ),
)
