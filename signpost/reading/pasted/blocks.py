"""Reads Markdown line by line as people mean it: lists, boxes, quotes and tables.

Python-Markdown wants a blank line above a list and four blanks before a part of one. People write
neither, nor do other tools ask for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from signpost.reading.pasted.code import FENCE, untouched
from signpost.reading.pasted.items import (
    BLANK,
    Item,
    has_next,
    in_a_row,
    item_of,
    lead_of,
)
from signpost.reading.pasted.nesting import close_below, is_first_part, level_of
from signpost.reading.pasted.shapes import (
    ENDS_OPEN,
    HEADING,
    NOTE,
    QUOTE,
    ROUND,
    UNDERLINE,
    Box,
    box_of,
    is_divider,
)

Before = Literal["nothing", "heading", "words", "item"]
"""What stands in the line above: `nothing` is a blank line, or the beginning."""


@dataclass(frozen=True)
class Line:
    """One line as it is meant. `code` lines are left alone; `above` is the blank line that
    Markdown wants above it; `doubtful` may have been meant as an item, and is none."""

    text: str
    code: bool = False
    above: str | None = None
    doubtful: bool = False


DEEPEST = 12
"""Quotes and boxes within one another that are still looked into."""


def read_lines(lines: Sequence[str], depth: int = 0) -> list[Line]:
    """Every line of a text, in order, as many as there are."""
    if depth > DEEPEST:
        return [Line(line) for line in lines]
    return _Reader(list(lines), depth).read()


class _Reader:
    """Goes through the lines once. `self.open` holds the columns at which the items begin that a
    next line may belong to, the outermost first; `self.table` is whether the last was a row,
    `self.lazy` whether it goes on with the first words of an item."""

    def __init__(self, lines: list[str], depth: int) -> None:
        self.lines, self.depth = lines, depth
        self.items = [item_of(line) for line in lines]
        self.row = in_a_row(self.items)
        self.untouched = untouched(lines)
        self.open: list[Item] = []
        self.before: Before = "nothing"
        self.last = ""
        self.table = self.lazy = False
        self.found: list[Line] = []

    def read(self) -> list[Line]:
        while (at := len(self.found)) < len(self.lines):
            line = self._set_out(at)
            if end := self.untouched.get(at):
                self._code(self.lines[at:end])
            elif QUOTE.match(line):
                self._quote(at)
            elif box := box_of(line):
                self._box(at, box)
            elif NOTE.match(line) and (not self.open or self.before == "nothing"):
                self._add(Line(line), "words")
                self._inside(at + 1, 4)
            else:
                self._line(at, line)
        return self.found

    def _set_out(self, at: int) -> str:
        """A line, without the blanks in front of a paragraph: nobody brings code but in fences."""
        line = self.lines[at]
        apart = self.before in ("nothing", "heading") and not self.items[at] and line.strip()
        if apart and lead_of(line) >= 4 and not FENCE.match(line):
            if self.before == "nothing":
                close_below(self.open, lead_of(line))
            if not self.open:
                self.lines[at] = line.lstrip(" \t")
        return self.lines[at]

    def _add(self, line: Line, as_what: Before, lazy: bool = False) -> None:
        if self.table and "|" not in line.text:
            self.table = False
            if as_what != "nothing" and line.above is None:
                line = replace(line, above="")
        self.found.append(line)
        self.before, self.last, self.lazy = as_what, line.text, lazy

    def _code(self, lines: list[str]) -> None:
        """A block that is left alone, set in as far as the item that it belongs to."""
        more = 0
        if self.open:
            close_below(self.open, lead_of(lines[0]))
            more = max(4 * len(self.open) - lead_of(lines[0]), 0)
        for line in lines:
            self._add(Line(" " * more + line if line.strip() else line, code=True), "words")

    def _quote(self, at: int) -> None:
        rows = list(takewhile(bool, (QUOTE.match(line) for line in self._from(at))))
        self._nested([found[2] for found in rows if found], [found[1] for found in rows if found])

    def _from(self, at: int) -> Iterator[str]:
        return (self.lines[number] for number in range(at, len(self.lines)))

    def _box(self, at: int, box: Box) -> None:
        title = "" if box.title is None else f' "{box.title}"'
        self._add(Line(f"{box.mark} {box.kind}{title}", above=self._after_list()), "heading")
        self._inside(at + 1, min(4, max(self._lead_after(at + 1), 1)))

    def _lead_after(self, at: int) -> int:
        return next((lead_of(line) for line in self._from(at) if line.strip()), 0)

    def _inside(self, at: int, width: int) -> None:
        """The lines that are set in below a box or a note, which are a text of their own."""
        rows = []
        for line in self._from(at):
            if line.strip() and lead_of(line) < width:
                break
            rows.append(line.expandtabs(4)[width:] if line.strip() else "")
        while rows and not rows[-1]:
            rows.pop()
        if rows:
            self._nested(rows, ["    "] * len(rows))

    def _nested(self, rows: list[str], leads: list[str]) -> None:
        self.open = []
        for line, lead in zip(read_lines(rows, self.depth + 1), leads, strict=True):
            text = (lead + line.text) if line.text else lead.rstrip()
            above = None if line.above is None else (lead + line.above).rstrip()
            self._add(replace(line, text=text, above=above), "words")

    def _line(self, at: int, line: str) -> None:
        item = self.items[at]
        if not line.strip(BLANK):
            self._add(Line(""), "nothing")
        elif item and self._is_item(at, item):
            self._item(item)
        elif heading := HEADING.match(line):
            text = f"{heading[1]} {line[heading.end() :]}"
            self._add(Line(text, above=self._after_list()), "heading")
            self.open = []
        elif UNDERLINE.match(line):
            self._add(Line(line), "heading")
        else:
            self._words(at, line, item)

    def _item(self, item: Item) -> None:
        """An item, set in by four blanks for each that it is a part of."""
        fresh, level = not self.open, level_of(item, self.open)
        other = level < len(self.open) and self.open[level].ordered is not item.ordered
        deep = self.open[level - 1].indent + 3 if level and item.chapter else 0
        self.open[level:] = [replace(item, indent=max(item.indent, deep))]
        below_words = self.before == "words" and (fresh or not self.lazy)
        apart = below_words or (other and self.before != "nothing")
        self._add(Line("    " * level + item.written(), above="" if apart else None), "item")

    def _after_list(self) -> str | None:
        """The blank line below a list that ends here, where there is none yet."""
        return "" if self.open and self.before in ("words", "item") else None

    def _words(self, at: int, line: str, item: Item | None) -> None:
        if self.before == "nothing":
            close_below(self.open, lead_of(line))
            if self.open or lead_of(line) >= 4:
                line = " " * (4 * len(self.open)) + line.lstrip(" \t")
        begins = "|" in line and is_divider(_at(self.lines, at + 1))
        above = "" if begins and self.before in ("words", "item") else None
        if is_divider(line):
            self.table = "|" in self.last
            line = re.sub(f"[{BLANK}]", " ", re.sub("[–—]", "---", line))
        lazy = self.before == "item" or (self.before == "words" and self.lazy)
        self._add(Line(line, above=above, doubtful=self._is_doubtful(line, item)), "words", lazy)

    def _is_doubtful(self, line: str, item: Item | None) -> bool:
        if self.open and self.open[-1].kind == "dot":
            return self.before != "nothing" and bool(ROUND.match(line))
        below = item is not None and item.kind == "tick" and self.before == "words"
        return bool(item and item.kind == "bullet" and not self.open) or below

    def _is_item(self, at: int, item: Item) -> bool:
        """Whether what may be an item is one, by what stands above and below it."""
        if item.kind == "step" and at not in self.row and not is_first_part(item, self.open):
            return False
        begins = self.before in ("nothing", "heading") or bool(ENDS_OPEN.search(self.last))
        if item.kind == "dash":
            return self._is_dash(at, item, begins)
        if item.kind == "tick":
            return any(one.kind == "tick" for one in self.open) or has_next(
                self.lines, self.items, at
            )
        if self.open and self.before != "nothing" and item.kind == "number" and not item.first:
            return any(one.ordered and abs(one.indent - item.indent) < 2 for one in self.open)
        if self.open or self.before in ("nothing", "heading") or item.kind == "dot":
            return True
        goes_on = begins or has_next(self.lines, self.items, at)
        return goes_on and (item.kind == "bullet" or item.first)

    def _is_dash(self, at: int, item: Item, begins: bool) -> bool:
        """A dash is an item only among dashes: it may begin a sentence, or go on with one."""
        if any(one.mark == item.mark and one.kind == "dash" for one in self.open):
            return True
        return (begins or bool(self.open)) and has_next(
            self.lines, self.items, at, over_blanks=True
        )


def _at(lines: Sequence[str], index: int) -> str:
    return lines[index] if index < len(lines) else ""
