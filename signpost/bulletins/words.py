"""A letter as plain text, and as the little Markdown that GOV.UK Notify understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat
from textwrap import fill, indent

from signpost.bulletins.said import in_words, reached
from signpost.bulletins.tree import Node, tree

WIDTH = 72
_SPACE = " \t\n\x00"
CROSSED_OUT = "crossed out"
"""Said of words that are, where no line can go through them: nobody may take them as they stand."""

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """root html body div section table tbody thead tr td th p ul ol li h1 h2 h3 h4 h5 h6
        blockquote dl dt dd pre hr""",
    )
)


class Writer:
    """Walks through a letter, block by block. What differs between the formats is below."""

    def blocks(self, node: Node) -> Iterator[str]:
        run: list[Node | str] = []
        for piece in node.content:
            if isinstance(piece, Node) and piece.tag in _BLOCKS:
                yield from self._paragraph(run)
                run = []
                yield from self.block(piece)
            else:
                run.append(piece)
        yield from self._paragraph(run)

    def _paragraph(self, run: list[Node | str]) -> Iterator[str]:
        if words := self.inline(run):
            yield self.paragraph(words)

    def block(self, node: Node) -> Iterator[str]:
        if node.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            yield self.heading(self.inline(node.content), int(node.tag[1]))
        elif node.tag in ("ul", "ol"):
            yield self.listed(node)
        elif node.tag == "hr":
            yield self.line()
        elif node.tag == "table" and node.attributes.get("role") != "presentation":
            yield self.items(self._rows(node))
        else:
            yield from self.blocks(node)

    def _rows(self, table: Node) -> list[str]:
        """A line for each row, where each cell is named by the head of its column."""
        first, *others = [row.elements for row in table.every("tr")] or [[]]
        heads = [self.inline(cell.content) for cell in first if cell.tag == "th"]
        if not others or len(heads) < len(first):
            heads, others = [], [first, *others]
        return [in_words(heads, [self.inline(cell.content) for cell in row]) for row in others]

    def listed(self, node: Node) -> str:
        start, items = self._points(node)
        words = [self.inline(item.content) for item in items]
        return self.items([one for one in words if one], start)

    def _points(self, node: Node) -> tuple[int | None, list[Node]]:
        """The number of a list's first item, None where it has none, and its items."""
        start = int(node.attributes.get("start") or 1) if node.tag == "ol" else None
        return start, [item for item in node.elements if item.tag == "li"]

    def _within(self, node: Node) -> str:
        """A list within an item: each of its own on a line of its own, after its mark."""
        start, items = self._points(node)
        marks = ["- " if start is None else f"{start + n}. " for n in range(len(items))]
        inner = ["".join(self._inline(one) for one in item.content) for item in items]
        pairs = zip(marks, inner, strict=True)
        return "\x00" + "".join(f"{mark}{words.strip(_SPACE)}\x00" for mark, words in pairs)

    def inline(self, content: list[Node | str]) -> str:
        """Words with their links, on as many lines as there are breaks."""
        text = "".join(self._inline(piece) for piece in content)
        lines = (" ".join(line.split()) for line in text.split("\x00"))
        return re.sub(r" ([.,;:)])", r"\1", "\n".join(line for line in lines if line))

    def _inline(self, piece: Node | str) -> str:
        if isinstance(piece, str):
            return self.escaped(piece)
        if piece.tag == "br":
            return "\x00"
        if piece.tag == "a" and (href := piece.attributes.get("href", "")).startswith("http"):
            return self.link(piece.words, href)
        if piece.tag in ("ul", "ol"):
            return self._within(piece)
        inner = "".join(self._inline(one) for one in piece.content)
        if piece.tag == "a":
            return inner + reached(piece)
        if piece.tag in ("s", "del"):
            return f"[{CROSSED_OUT}: {inner}]" if inner.strip() else ""
        return f"\x00{inner}\x00" if piece.tag in _BLOCKS else inner

    def paragraph(self, words: str) -> str:
        return words

    def escaped(self, words: str) -> str:
        return words

    def heading(self, words: str, level: int) -> str:
        raise NotImplementedError

    def items(self, items: list[str], start: int | None = None) -> str:
        raise NotImplementedError

    def line(self) -> str:
        raise NotImplementedError

    def link(self, words: str, href: str) -> str:
        raise NotImplementedError


class PlainText(Writer):
    """Lines of 72 characters; links are numbered, and their addresses stand at the end."""

    def __init__(self) -> None:
        self.links: dict[str, int] = {}

    def block(self, node: Node) -> Iterator[str]:
        """What is framed in the HTML is set in here."""
        framed = "card" in node.attributes.get("class", "").split()
        for part in super().block(node):
            yield indent(part, "    ") if framed else part

    def heading(self, words: str, level: int) -> str:
        wrapped = self.paragraph(words)
        under = {1: "=", 2: "-"}.get(level, "")
        longest = max(len(line) for line in wrapped.split("\n"))
        return f"{wrapped}\n{under * longest}" if under else wrapped

    def paragraph(self, words: str) -> str:
        return "\n".join(_wrapped(line) for line in words.split("\n"))

    def items(self, items: list[str], start: int | None = None) -> str:
        marks = [f"{start + n}. " if start is not None else "- " for n in range(len(items))]
        pairs = zip(marks, items, strict=True)
        return "\n".join(_item(words, mark) for mark, words in pairs)

    def line(self) -> str:
        return "-" * 20

    def link(self, words: str, href: str) -> str:
        if words.removesuffix("/") in (href, href.removesuffix("/"), _bare(href)):
            return href
        return f"{words} [{self.links.setdefault(href, len(self.links) + 1)}]"


class NotifyMarkdown(Writer):
    """Headings, bullets, numbers, lines and links: all that GOV.UK Notify takes."""

    def heading(self, words: str, level: int) -> str:
        return f"{'#' if level == 1 else '##'} {words}"

    def items(self, items: list[str], start: int | None = None) -> str:
        marks = [f"{start + n}." if start is not None else "*" for n in range(len(items))]
        pairs = zip(marks, items, strict=True)
        return "\n".join(f"{mark} {' '.join(words.split())}" for mark, words in pairs)

    def paragraph(self, words: str) -> str:
        return "\n\n".join(_no_mark(line) for line in words.split("\n"))

    def line(self) -> str:
        return "---"

    def escaped(self, words: str) -> str:
        """Two brackets begin a placeholder there."""
        return words.replace("((", "( (")

    def link(self, words: str, href: str) -> str:
        safe = href.replace("(", "%28").replace(")", "%29")
        return f"[{self.escaped(words).replace('[', '(').replace(']', ')')}]({safe})"


def plain_text(html: str) -> str:
    """A letter as text, with the addresses of its links at the end."""
    writer = PlainText()
    parts = list(writer.blocks(tree(html)))
    if writer.links:
        parts += [writer.heading("Links", 2)]
        parts += ["\n".join(f"[{number}] {href}" for href, number in writer.links.items())]
    return "\n\n".join(parts) + "\n"


def notify_markdown(html: str) -> str:
    """A letter as GOV.UK Notify takes it."""
    return "\n\n".join(NotifyMarkdown().blocks(tree(html))) + "\n"


def _bare(href: str) -> str:
    """An address as people write it."""
    return href.removeprefix("https://").removeprefix("http://").removesuffix("/")


def _no_mark(line: str) -> str:
    """A line that would be taken for a heading or an item, kept from it by a blank of no width."""
    return re.sub(r"^([#*^>-]|\d+\.)(?= )", lambda mark: f"{mark[0]}\u200b", line)


def _item(words: str, mark: str) -> str:
    """An item of a list, on as many lines as it has, all of them below its first word."""
    marks = chain([mark], repeat(" " * len(mark)))
    return "\n".join(map(_wrapped, words.split("\n"), marks))


def _wrapped(words: str, mark: str = "") -> str:
    return fill(
        words,
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )
