"""What Markdown is rendered with, so that it works as people write it."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from signpost.reading.pasted.normal import spaced


class AsWritten(Extension):
    """Lists, boxes and marks as people bring them, and links that are safe to follow."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        # Before anything else, so that code is still there to be left alone.
        md.preprocessors.register(_Spaced(md), "hub-spaced", 40)
        # Before HTML is taken tag by tag, which would make links of addresses within links.
        md.inlinePatterns.register(_WholeLink(_WholeLink.RE, md), "hub-whole-link", 95)
        md.treeprocessors.register(_Https(md), "hub-https", 5)
        md.treeprocessors.register(_WideTables(md), "hub-wide-tables", 4)


class _Spaced(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return spaced("\n".join(lines)).split("\n")


class _WholeLink(InlineProcessor):
    """A link in HTML whose words are an address."""

    RE = r"(<a\s[^<>]*>[^<>]*(?:://|www\.|@)[^<>]*</a>)"

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name and shape)
        self, m: re.Match[str], _data: str
    ) -> tuple[str, int, int]:
        return self.md.htmlStash.store(m[1]), m.start(0), m.end(0)


class _Https(Treeprocessor):
    """A bare www. address leads to https: whoever pasted it meant no other page."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("href") == f"http://{link.text}":
                link.set("href", f"https://{link.text}")


class _WideTables(Treeprocessor):
    """A table that no phone is wide enough for moves by itself, under a finger or the arrow keys,
    in place of the whole page (WCAG 2.2, 1.4.10)."""

    FITS = 3

    def run(self, root: Element) -> None:
        for around in [each for each in root.iter() if each.find("table") is not None]:
            for place, table in enumerate(list(around)):
                heads = ["".join(head.itertext()).strip() for head in table.iterfind(".//th")]
                if table.tag != "table" or len(heads) <= self.FITS:
                    continue
                # Without what Markdown has put aside, and would put back into the name as HTML.
                name = "Table: " + re.sub("\x02.*?\x03", "", ", ".join(filter(None, heads)))
                attributes = {"class": "hub-scroll", "role": "region", "aria-label": name}
                moves = Element("div", {**attributes, "tabindex": "0"})
                moves.tail, table.tail = table.tail, None
                around[place] = moves
                moves.append(table)


EXTENSIONS: list[Extension | str] = [
    "admonition",
    "attr_list",
    "def_list",
    "sane_lists",
    "tables",
    "pymdownx.superfences",
    "footnotes",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.details",
    "pymdownx.quotes",
    "pymdownx.magiclink",
    AsWritten(),
]
"""What every hub's Markdown is rendered with, whatever its mkdocs.yml names."""

EXTENSION_CONFIGS: dict[str, dict[str, Any]] = {
    "pymdownx.quotes": {"callouts": True},
}
