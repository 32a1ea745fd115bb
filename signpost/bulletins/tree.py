"""HTML as a small tree, for the formats that are written from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col"})


@dataclass
class Node:
    """An element with its attributes, and what stands in it: words and elements."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Node | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        return [piece for piece in self.content if isinstance(piece, Node)]

    @property
    def words(self) -> str:
        """All its words, on one line."""
        return " ".join("".join(self._words()).split())

    def _words(self) -> Iterator[str]:
        for piece in self.content:
            if isinstance(piece, str):
                yield piece
            else:
                yield " " if piece.tag == "br" else "".join(piece._words())

    def every(self, tag: str) -> Iterator[Node]:
        """Every element of a kind below this one, in order."""
        for piece in self.elements:
            if piece.tag == tag:
                yield piece
            yield from piece.every(tag)


def tree(html: str) -> Node:
    """The tree of a piece of HTML, without styles, comments and what is hidden from everybody."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        if not _unseen(node):
            self._open[-1].content.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(data)


def _unseen(node: Node) -> bool:
    return node.tag in ("head", "style", "script") or node.attributes.get("aria-hidden") == "true"
