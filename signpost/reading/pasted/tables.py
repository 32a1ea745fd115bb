"""Tables that are none, or of which something would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.reading.pasted.marks import ForeignMark, Page
from signpost.reading.pasted.shapes import is_divider

_IN_COLUMNS = re.compile(r"(?![-*+][ ]|\d+\.[ ])[^\s|][^\t\n]*(?:\t+[^\t\n]*\S[^\t\n]*)+")
_BAR = re.compile(r"(?<!\\)\|")


def rows_without_dashes(page: Page) -> Iterator[ForeignMark]:
    """Rows of a table, which only a line of dashes below the first makes one."""
    lines = [line.lstrip(" >") for line in page.words.split("\n")]
    for number, line in enumerate(lines, 1):
        if not line.startswith("|") or (number > 1 and lines[number - 2].startswith("|")):
            continue
        below = lines[number] if number < len(lines) else ""
        if is_divider(below):
            cells, dashes = len(_cells(line)), len(_cells(below))
            if cells != dashes:
                message = f"this is no table: the row has {cells} cells, the dashes below {dashes}"
                yield ForeignMark(number, message, "give the line of dashes as many cells")
        elif below.startswith("|"):
            hint = "put a line such as |---|---| below this one, with as many cells"
            yield ForeignMark(number, "this table has no line of dashes below its first row", hint)


def cells_too_many(page: Page) -> Iterator[ForeignMark]:
    """Rows with more cells than their table, which does not show them."""
    lines = [re.sub(r"^[ >]+", "", line) for line in page.words.split("\n")]
    columns = 0
    for number, line in enumerate(lines, 1):
        if not columns:
            above = lines[number - 2] if number > 1 else ""
            if "|" in above and is_divider(line) and len(_cells(above)) == len(_cells(line)):
                columns = len(_cells(line))
        elif "|" not in line:
            columns = 0
        elif more := _lost(line, page.lines[number - 1].text, columns):
            message = f"this row has more cells than its table, so {more[:60]!r} is not shown"
            hint = "give the first row and the line of dashes as many cells, or take one out"
            yield ForeignMark(number, message, hint)


def _lost(bare: str, row: str, columns: int) -> str:
    """What stands in a row behind its last cell. `bare` has blanks for what is no prose."""
    row = row[len(row) - len(bare) :]
    start = len(bare) - len(bare.lstrip()) + bare.lstrip().startswith("|")
    bars = [found.start() for found in _BAR.finditer(bare, start)]
    return row[bars[columns - 1] + 1 :].strip(" \t|") if len(bars) >= columns else ""


def in_tabs(page: Page) -> Iterator[ForeignMark]:
    """Rows of a spreadsheet or of Word, whose columns stand apart by tabs."""
    before = 0
    for number, line in enumerate(page.words.split("\n"), 1):
        tabs = line.count("\t") if _IN_COLUMNS.fullmatch(line.strip()) else 0
        if tabs and before == 0 and _IN_COLUMNS.fullmatch(_below(page, number).strip()):
            cells = " | ".join(["…"] * (tabs + 1))
            message = "this table has tabs between its cells, so all of it is shown as one line"
            dashes = "|".join(["---"] * (tabs + 1))
            hint = f"write each row as | {cells} |, and put |{dashes}| below the first"
            yield ForeignMark(number, message, hint)
        before = tabs


def _below(page: Page, number: int) -> str:
    return page.lines[number].text if number < len(page.lines) else ""


def drawn(page: Page) -> Iterator[ForeignMark]:
    """Tables drawn with + and -, as plain text has them."""
    before = False
    for number, line in enumerate(page.words.split("\n"), 1):
        is_row = bool(re.match(r"[ >]*(?:\+[-=]{2,}|\|)", line))
        if is_row and not before and re.match(r"[ >]*\+[-=]{2,}", line):
            hint = "take out the lines of + and -, and put |---|---| below the first row"
            yield ForeignMark(number, "a table drawn with + and - is shown as it stands", hint)
        before = is_row


def _cells(row: str) -> list[str]:
    bare = row.strip()
    bare = bare[bare.startswith("|") : len(bare) - (bare.endswith("|") and bare != "|")]
    return _BAR.split(bare)


RULES = (rows_without_dashes, cells_too_many, in_tabs, drawn)
