"""Links that lead nowhere because of how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.reading.pasted.code import lines_of
from signpost.reading.pasted.marks import ForeignMark, Page, Rule, said

_TARGET = re.compile(
    r"\]\(\s*<?([^\s()<>]+)|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]*<?([^\s<>]+)", re.MULTILINE
)
_FILES = frozenset(("png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "doc", "docx", "md"))

_ADDRESS = r"(?:https?://|www\.|\.\./|\.?/)[^\s()\[\]]+|[\w./-]+\.md"
_UNENDED = re.compile(
    r"\]\([ ]*((?:https?://|www\.|mailto:|\.{0,2}/|[\w./-]+\.md)[^\s()<>\[\]]*)(?=[\s\[]|\Z)"
)
_TITLE = re.compile(r"""(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)""")
_GOES_ON = re.compile(r"[^()\[\]\n]*(\n[ \t>]*[^()\[\]\s]+[^()\[\]\n]*)?\)")
_CUT = re.compile(r"\bhttps?://[^\s<>()\[\]]*([-_=&?%+])\n[ \t]*(?=[\w%])", re.IGNORECASE)


def no_scheme(target: str) -> tuple[str, str] | None:
    """What is wrong with the target of a link that is a bare address, and the way out."""
    if re.match(r"www\.", target, re.IGNORECASE):
        return f"the link to {target[:80]!r} leads nowhere", "write https:// in front of it"
    mailbox = re.fullmatch(r"[^\s:/@?#]+@[^\s:/@?#]+\.([a-z]{2,})", target, re.IGNORECASE)
    if mailbox and mailbox[1].lower() not in _FILES:
        return f"the link to {target[:80]!r} leads nowhere", "write mailto: in front of it"
    return None


def targets(page: Page) -> Iterator[ForeignMark]:
    for line, found in lines_of(page.linked, _TARGET):
        if told := no_scheme(found[1] or found[2]):
            yield ForeignMark(line, *told, "error")


def unended(page: Page) -> Iterator[ForeignMark]:
    """Links whose address is not followed by their bracket."""
    for line, found in lines_of(page.linked, _UNENDED):
        rest = page.linked[found.end() :]
        goes_on = _GOES_ON.match(rest)
        if _TITLE.match(rest):
            continue
        if goes_on is None:
            message = "this link does not end, and is shown as it stands"
            yield ForeignMark(line, message, "put ) behind its address")
        elif goes_on[1]:
            message = "the address of this link goes on in the next line, so the link leads nowhere"
            yield ForeignMark(line, message, "write the whole address on one line", "error")
        elif found[1].lower().startswith("http"):
            message = "the address of this link has a blank in it, so the link leads nowhere"
            yield ForeignMark(line, message, "take the blank out, or write %20 for it", "error")


def cut(page: Page) -> Iterator[ForeignMark]:
    for line, found in lines_of(page.linked, _CUT):
        message = f"this address ends in {found[1]} at the end of its line"
        hint = "if it goes on in the next line, write all of it on one"
        yield ForeignMark(line, message, hint)


def empty(page: Page) -> Iterator[ForeignMark]:
    for line, found in lines_of(page.linked, re.compile(r"(?<=\])\(\s*(?:<\s*>|#)?\s*\)")):
        if "{{" in page.written[found.start() : found.end()]:
            continue  # a macro, of which is told what it does there
        message = "this link has no address, so it leads nowhere"
        yield ForeignMark(line, message, "write the address between ( and )", "error")


RULES: tuple[Rule, ...] = (
    targets,
    unended,
    cut,
    empty,
    said(r"\[\[([^\[\]\n]+)\]\]", "[[{0}]] is no link here", "write [{0}](its-page.md)"),
    said(
        rf"\[([^\[\]\n]+)\][ \xa0]+\((?:{_ADDRESS})\)",
        "the blank after [{0}] keeps it from being a link",
        "take out the blank between ] and (",
    ),
    said(
        rf"\(([^()\n]+)\)\[({_ADDRESS})\]",
        "round and square brackets have changed places, so this is no link",
        "write [{0}]({1})",
    ),
)
