"""What a finished page links to, loads and can be linked at, read from its HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape

from selectolax.lexbor import LexborHTMLParser

from signpost.model.once import PAGES

MARK = "data-hub="
"""What holds the place of a macro until the page is made. Left in a finished page, feed or letter
it would stand there in place of a number."""

OF_THE_HUB = f"{MARK} is a mark that the hub keeps for itself", "take it out"
NOT_FILLED = (
    "holds a macro that was not filled",
    "look for one in code, in a tag or in the title of a link",
)

_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_RUNS = re.compile(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)
_FOREIGN_CSS = re.compile(r"(?:@import\s*|url\(\s*)[\"']?\s*(?:https?:)?//", re.IGNORECASE)
_LOADING = {"src", "poster", "data", "background", "ping", "action", "formaction", "manifest"}
"""Attributes by which a page loads something, or sends something, on its own or when used."""
_SETS = {"srcset", "imagesrcset"}
_LEADING = ("href", "xlink:href", "src", "action", "formaction", "data")
_HARMLESS_RELATIONS = {"canonical", "alternate", "next", "prev", "author", "license"}
_LOOKED_AT = ",".join(
    f"[{name}]"
    for name in ("id", "href", "xlink\\:href", "style", "http-equiv", "srcdoc", *_LOADING, *_SETS)
)


@dataclass
class Page:
    """`links` are the addresses of its links, each once, `pictures` those of its pictures; `ids`,
    where it can be linked at; `foreign`, the lines on which it loads from another host; `scripts`,
    the lines and words of links that would run something."""

    links: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    foreign: list[int] = field(default_factory=list)
    scripts: list[tuple[int, str]] = field(default_factory=list)


@lru_cache(maxsize=PAGES)
def read_page(html: str) -> Page:
    """Read a page as a browser does (WHATWG HTML, by Lexbor). What is read is read once, and must
    not be changed."""
    page, tree = Page(), LexborHTMLParser(html)
    links: dict[str, None] = {}
    foreign: dict[str, None] = {}
    runs: dict[str, None] = {}
    for node in tree.css(_LOOKED_AT):
        given = {name.lower(): value or "" for name, value in node.attributes.items()}
        if "id" in given:
            page.ids.add(given["id"])
        if node.tag == "a" and "href" in given:
            links[given["href"]] = None
        if node.tag == "img" and given.get("src") and given["src"] not in page.pictures:
            page.pictures.append(given["src"])
        foreign |= dict.fromkeys(_loaded_from_elsewhere(node.tag or "", given))
        runs |= dict.fromkeys(
            f"{name}={given[name]}" for name in _LEADING if _RUNS.match(given.get(name, ""))
        )
        if "srcdoc" in given and (within := read_page(given["srcdoc"])):
            foreign |= dict.fromkeys(["srcdoc"] if within.foreign or within.scripts else [])
    for style in tree.css("style"):
        css = style.text() or ""
        foreign |= dict.fromkeys(found[0] for found in _FOREIGN_CSS.finditer(css))
    page.links = list(links)
    page.foreign = sorted({line for value in foreign for line in _lines(html, value)})
    page.scripts = [
        (line, f"{name}={value[:40]}")
        for name, _, value in (one.partition("=") for one in runs)
        for line in _lines(html, value)[:1]
    ]
    return page


def _lines(html: str, value: str) -> list[int]:
    """The lines of a page on which an attribute's value stands, however its signs are written."""
    for written in (value, escape(value), escape(value, quote=False)):
        if found := [m.start() for m in re.finditer(re.escape(written), html)]:
            return [html.count("\n", 0, at) + 1 for at in found]
    return [1]


def depth(html: str) -> int:
    """How deep elements stand inside one another, below the page itself."""
    root = LexborHTMLParser(html).root
    level, deepest = list(root.iter()) if root else [], -1
    while level:
        deepest += 1
        level = [piece for node in level for piece in node.iter()]
    return max(deepest, 0)


def _loaded_from_elsewhere(tag: str, given: dict[str, str]) -> Iterator[str]:
    """The values of a tag's attributes by which it loads from another host."""
    if _FOREIGN_CSS.search(given.get("style", "")):
        yield given["style"]
    for name in _LOADING & given.keys():
        addresses = given[name].split() if name == "ping" else [given[name]]
        if any(map(_ELSEWHERE.match, addresses)):
            yield given[name]
    for name in _SETS & given.keys():
        if any(_ELSEWHERE.match(one) for one in given[name].split(",")):
            yield given[name]
    related = set(given.get("rel", "").lower().split())
    loads = tag == "base" or (tag == "link" and not related & _HARMLESS_RELATIONS)
    drawn = tag in ("use", "image", "feimage", "script")
    for name in ("href", "xlink:href"):
        if (loads or drawn) and _ELSEWHERE.match(given.get(name, "")):
            yield given[name]
    if given.get("http-equiv", "").lower() == "refresh":
        target = re.search(r"url\s*=\s*['\"]?(.*)", given.get("content", ""), re.IGNORECASE)
        if target and _ELSEWHERE.match(target[1]):
            yield given["content"]


def foreign_css(css: str) -> int:
    """The line on which a stylesheet loads from another host; 0 when it does not."""
    found = _FOREIGN_CSS.search(css)
    return css.count("\n", 0, found.start()) + 1 if found else 0
