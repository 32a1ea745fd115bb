"""The places that macros hold on a page, and whether Markdown left them where they can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, NamedTuple
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from signpost.reading.markup import MARK, OF_THE_HUB

_MARK = r'<span data-hub="(\d+)"></span>'
_SLOT = re.compile(rf"<p>\s*{_MARK}\s*</p>|{_MARK}")
_ANY = re.compile(_MARK)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset({"img", "br", "hr", "col", "input", "wbr"})
_ADDRESSES = frozenset({"href", "src"})

_AS_CODE = (
    "stands where Markdown makes code of it, and readers would see none of it",
    "begin its line as far left as the words above it, and take ` marks around it away; to show "
    "the call itself, write {% raw %} before it and {% endraw %} after it",
)
_IN_PICTURE = (
    "stands in the words of a picture, which can hold no macro",
    "put it below the picture, on a line of its own",
)
_IN_ADDRESS = (
    "stands in the address of a link or picture, and would lead nowhere",
    "take the link around it away; where it shows a number, that is a link by itself",
)
_IN_TAG = (
    "stands in quotes, in the title of a link or in a tag, and readers would see none of it",
    "put it after the link or tag",
)
_IN_HEADING = (
    "stands in a heading, which is a place that pages link to and can hold no macro",
    "write the heading in words, and put the macro below it",
)
_IN_LINK = ("shows a link, and stands in the words of another", "put it before or after the link")
_AS_WRITTEN = (
    "would be shown as signs of the hub's own",
    "take the \\ or other marks in front of it away",
)
_LOST = ("stands where readers would never see it", "put it on a line of its own")


@dataclass(frozen=True)
class Slot:
    """What a macro made, on which line it was called, and how to have it made for another page."""

    name: str
    line: int
    html: str
    again: Callable[[Any], str]


class Misplaced(NamedTuple):
    """A slot that cannot be filled: the line and name of its macro, what is wrong, the way out."""

    line: int
    name: str
    message: str
    hint: str


@dataclass
class Slots:
    """The slots of one page, in the order of their macros."""

    _slots: list[Slot] = field(default_factory=list)

    def clear(self) -> None:
        self._slots.clear()

    def add(self, slot: Slot) -> str:
        """The mark that holds the place of what a macro made until Markdown has run."""
        self._slots.append(slot)
        return f'<span data-hub="{len(self._slots) - 1}"></span>'

    def fill(self, html: str, of: Callable[[Slot], str]) -> str:
        """A page's HTML with what `of` makes of each slot in its place."""

        def content(found: re.Match[str]) -> str:
            index = int(found[1] or found[2])
            return of(self._slots[index]) if index < len(self._slots) else ""

        return _SLOT.sub(content, html)

    def misplaced(self, markdown: str, html: str) -> Iterator[Misplaced]:
        """The slots of a page that would be lost, shown as they are, or break what is around them.

        `markdown` is the page's with its slots, `html` what became of it.
        """
        looked = _Looker(self._links_in)
        looked.held = _plainly_held(html)
        if len(looked.held) != html.count(MARK):
            looked.feed(html)
            looked.close()
        whole = looked.wrong.keys() | looked.held
        hidden = {int(n) for found in _COMMENT.findall(markdown) for n in _ANY.findall(found)}
        for number, slot in enumerate(self._slots):
            told = looked.wrong.get(number)
            if told is None and number not in whole | hidden:
                told = _LOST
            if told:
                yield Misplaced(slot.line, slot.name, *told)
        yield from self._twice(looked.held)
        written = _ANY.sub("", markdown).lower()
        if MARK in _ANY.sub("", html) and MARK not in written and not looked.wrong:
            line = written.partition("data-hub")[0].count("\n") + 1
            yield Misplaced(line, "", *OF_THE_HUB)  # spelled otherwise than the file's reader looks

    def _links_in(self, number: int) -> bool:
        return number < len(self._slots) and "<a " in self._slots[number].html

    def _twice(self, held: set[int]) -> Iterator[Misplaced]:
        """What has places to link to cannot stand twice: a link would lead to one of the two."""
        owner: dict[str, Slot] = {}
        for number, slot in enumerate(self._slots):
            ids = set(_ID.findall(slot.html)) if number in held else set()
            if first := next((owner[id] for id in sorted(ids) if id in owner), None):
                message = f"shows again what {first.name}() further up shows already"
                yield Misplaced(slot.line, slot.name, message, "take one of the two out")
            owner |= dict.fromkeys(ids, slot)


def _plainly_held(html: str) -> set[int]:
    """The marks that stand where they can be filled, and inside no heading and no link. A page
    that has no others, as most do, need not be looked through sign by sign."""
    nodes = LexborHTMLParser(html).css("span[data-hub]") if MARK in html else []
    return {
        int(node.attributes["data-hub"] or 0)
        for node in nodes
        if _ANY.fullmatch(node.html or "") and not _INSIDE & _around(node)
    }


_INSIDE = _HEADINGS | {"a"}


def _around(node: LexborNode) -> set[str]:
    """The tags of all elements that an element stands in."""
    found, above = set(), node.parent
    while above is not None:
        found.add(above.tag or "")
        above = above.parent
    return found


class _Looker(HTMLParser):
    """Finds the marks in a page's HTML: `held` are those that can be filled, `wrong` the others."""

    def __init__(self, has_link: Callable[[int], bool]) -> None:
        super().__init__()
        self.has_link = has_link
        self.held: set[int] = set()
        self.wrong: dict[int, tuple[str, str]] = {}
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "span" and set(given) == {"data-hub"} and given["data-hub"].isdecimal():
            self._holds(int(given["data-hub"]))
        for name, value in given.items():
            where = _IN_PICTURE if name == "alt" else _IN_TAG
            self._note(unquote(value), _IN_ADDRESS if name in _ADDRESSES else where)
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._note(data, _AS_CODE if {"pre", "code"} & set(self._open) else _AS_WRITTEN)

    def _note(self, text: str, told: tuple[str, str]) -> None:
        for number in _ANY.findall(text):
            self.wrong.setdefault(int(number), told)

    def _holds(self, number: int) -> None:
        self.held.add(number)
        if _HEADINGS & set(self._open):
            self.wrong.setdefault(number, _IN_HEADING)
        elif "a" in self._open and self.has_link(number):
            self.wrong.setdefault(number, _IN_LINK)
