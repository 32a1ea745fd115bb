"""Which of the items that are still open a line of Markdown is a part of."""

from __future__ import annotations

from collections.abc import Sequence

from signpost.reading.pasted.items import Item


def level_of(item: Item, among: Sequence[Item]) -> int:
    """How many of the open items, each within the one before, an item is a part of.

    Word sets nothing in, and has another bullet for each level.
    """
    level = len(among)
    last = among[-1] if among else item
    if item.kind == last.kind == "dot" and abs(item.indent - last.indent) < 2:
        marks = [one.mark for one in among]
        return marks.index(item.mark) if item.mark in marks else level
    if item.chapter and item.indent < last.indent + 2:
        return _beside_chapters(item, among)
    while level > 1 and item.indent < among[level - 1].indent:
        level -= 1
    beside = level and item.indent < among[level - 1].indent + 2
    return level - 1 if beside else level


def _beside_chapters(item: Item, among: Sequence[Item]) -> int:
    """How many of some items, each within the one before, a step such as `2.1` is a part of."""
    above = [one.mark.strip("(.)") for one in among]
    if item.chapter in above:
        return above.index(item.chapter) + 1
    alike = [
        level
        for level, one in enumerate(among)
        if one.chapter.count(".") == item.chapter.count(".") and one.chapter
    ]
    return alike[0] if alike else max(len(among) - 1, 0)


def is_first_part(item: Item, among: Sequence[Item]) -> bool:
    """Whether an item begins a list within the last of the open items."""
    return bool(among) and item.first and item.indent >= among[-1].indent + 2


def close_below(among: list[Item], lead: int) -> None:
    """Close the items that a line set in so far is no part of."""
    while among and lead < among[-1].indent + 2:
        among.pop()
