"""What begins an item of a list, in Markdown and in what people paste."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["bullet", "dot", "number", "dash", "step", "tick"]
"""`bullet` and `number` are Markdown's own; `dot` is a bullet of Word; a `dash`, a `tick` and a
`step`, such as `1)`, `a.` or `1.1`, are items only among their like."""

BLANK = " \t\xa0\u202f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
"""The blanks that programs write at the beginning of a line."""

_MARKS = re.compile(
    rf"""(?P<lead>[{BLANK}]*)(?:
    (?P<bullet>[-*+])[{BLANK}]+
  | (?P<number>\d{{1,9}}\.)[{BLANK}]+
  | (?P<dot>[•▪▫◦‣⁃●○■□➢➤►▶\uf0b7\uf0a7\uf0d8\uf0fc])[{BLANK}]*
  | (?P<wide>[o§Øü])(?:[{BLANK}]{{2,}}|[\t\xa0])(?!\d)
  | (?P<tick>[☐☑☒✓✔✗✘✅❌]\ufe0f?)[{BLANK}]*
  | (?P<dash>[–—‒−‐‑·∙](?=[{BLANK}])|[-–—](?=[A-Za-z])|[*+](?=[A-Za-z][^*+\n]*$))[{BLANK}]*
  | (?P<step>\(?(?:\d{{1,2}}|[a-z]|[ivx]{{2,5}})\)|\d{{1,2}}\.(?=[A-Za-z])
      |(?:[a-z]|[ivx]{{2,5}})\.(?=[{BLANK}])|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?=[{BLANK}])
    )[{BLANK}]*
    )(?=[^{BLANK}\n])""",
    re.VERBOSE,
)
_RULE = re.compile(r"[ ]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True)
class Item:
    """The beginning of an item: `indent` counts columns, `mark` is what stands there and `rest` the
    words after it."""

    kind: Kind
    indent: int
    mark: str
    rest: str

    @property
    def ordered(self) -> bool:
        """Whether Markdown counts it: items of the other sort make another list."""
        return self.kind == "number" or (self.kind == "step" and self.mark.strip("(.)").isdigit())

    @property
    def first(self) -> bool:
        return any(number == 1 for _, number in self.places())

    def places(self) -> list[tuple[str, int]]:
        """Where it may stand in a row, by each way of counting."""
        name = self.mark.strip("(.)")
        chapter, _, last = name.rpartition(".")
        if last.isdigit():
            return [(f"number {chapter}", int(last))]
        found = [("roman", _ROMAN.index(name) + 1)] if name in _ROMAN else []
        return [*found, ("letter", ord(name) - 96)] if len(name) == 1 else found

    @property
    def chapter(self) -> str:
        """What a step such as `2.1` is a part of: `2`. Nothing for other items."""
        return self.mark.strip("(.)").rpartition(".")[0] if self.kind == "step" else ""

    def written(self) -> str:
        """The item as Markdown writes it. Letters stay, as words: Markdown does not count so."""
        if self.kind in ("bullet", "number"):
            return f"{self.mark} {self.rest}"
        if self.kind in ("dot", "dash"):
            return f"- {self.rest}"
        name, mark = self.mark.strip("(.)"), self.mark.removeprefix("(")
        return f"{name}. {self.rest}" if self.ordered else f"- {mark} {self.rest}"


def item_of(line: str) -> Item | None:
    """The item that a line begins, or may begin; None where it begins none."""
    found = _MARKS.match(line)
    if found is None or _RULE.fullmatch(line):
        return None
    kind, mark = next((kind, mark) for kind, mark in found.groupdict().items()
                      if kind != "lead" and mark)  # fmt: skip
    if kind == "step" and not Item("step", 0, mark, "").places():
        return None
    named: Kind = "dot" if kind == "wide" else kind  # type: ignore[assignment]
    return Item(named, columns(found["lead"]), mark, line[found.end() :])


def columns(lead: str) -> int:
    """How far a line is set in: a tab goes to the next fourth column."""
    return len(lead.expandtabs(4))


def lead_of(line: str) -> int:
    """How far a line is set in by blanks and tabs, which is what Markdown counts."""
    return columns(line[: len(line) - len(line.lstrip(" \t"))])


def in_a_row(items: Sequence[Item | None]) -> set[int]:
    """Which of a text's steps are items: those with the next or the last one near them."""
    found: set[int] = set()
    before: dict[tuple[str, int], int] = {}
    for line, item in enumerate(items):
        if item is None or item.kind not in ("step", "number"):
            continue
        for way, number in item.places():
            earlier = before.get((way, number - 1))
            if earlier is not None and line - earlier <= _NEAR:
                found |= {earlier, line}
            before[way, number] = line
    return found


def has_next(
    lines: Sequence[str], items: Sequence[Item | None], at: int, over_blanks: bool = False
) -> bool:
    """Whether another item of the sort of that in line `at` follows, no other words between."""
    item = items[at]
    for number in range(at + 1, len(lines) if item else 0):
        line, other = lines[number], items[number]
        if not line.strip(BLANK):
            if not over_blanks:
                return False
        elif item and other and other.kind == item.kind and abs(other.indent - item.indent) < 2:
            return item.kind != "dash" or other.mark == item.mark
        elif item and lead_of(line) <= item.indent:
            return False
    return False


_NEAR = 30
"""Lines that may stand between two steps of one row."""
