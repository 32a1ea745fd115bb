"""What a finished page links to, loads and can be linked at, read from its HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

MARK = "data-hub="
"""What holds the place of a macro until the page is made. Left in a finished page, feed or letter
it would stand there in place of a number."""

OF_THE_HUB = f"{MARK} is a mark that the hub keeps for itself", "take it out"
NOT_FILLED = (
    "holds a macro that was not filled",
    "look for one in code, in a tag or in the title of a link",
)

_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\"[^\"]*\"|'[^']*'|[^'\">])*>")
_VOID = frozenset({"br", "hr", "img", "input", "col", "meta", "link", "wbr"})
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_RUNS = re.compile(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)
_FOREIGN_CSS = re.compile(r"(?:@import\s*|url\(\s*)[\"']?\s*(?:https?:)?//", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.IGNORECASE | re.DOTALL)
_LOADING = frozenset({"src", "srcset", "poster", "data", "action"})
_HARMLESS_RELATIONS = {"canonical", "alternate", "next", "prev", "author", "license"}


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


def read_page(html: str) -> Page:
    """Read a page as MkDocs and our templates write it: well formed, if not always tidy."""
    page = Page()
    links: dict[str, None] = {}
    for tag in _TAG.finditer(html):
        if "=" in tag[2]:
            _look(tag, page, links)
    for style in _STYLE.finditer(html):
        if line := foreign_css(style[1]):
            page.foreign.append(html.count("\n", 0, style.start(1)) + line)
    page.links = list(links)
    page.foreign.sort()
    return page


def _look(tag: re.Match[str], page: Page, links: dict[str, None]) -> None:
    """Note what a tag with attributes means for its page."""
    name = tag[1].lower()
    given = {
        found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(tag[2])
    }
    if "id" in given:
        page.ids.add(given["id"])
    if name == "a" and "href" in given:
        links[given["href"]] = None
    if name == "img" and "src" in given:
        page.pictures.append(given["src"])
    runs = [a for a in ("href", "src", "action") if _RUNS.match(given.get(a, ""))]
    if not (runs or _loads_elsewhere(name, given)):
        return
    line = tag.string.count("\n", 0, tag.start()) + 1
    if _loads_elsewhere(name, given):
        page.foreign.append(line)
    page.scripts.extend((line, f"{attribute}={given[attribute][:40]}") for attribute in runs)


def depth(html: str) -> int:
    """How deep elements stand inside one another."""
    deepest = now = 0
    for tag in _ANY_TAG.finditer(html):
        if tag[2].lower() not in _VOID and not tag[0].endswith("/>"):
            now += -1 if tag[1] else 1
            deepest = max(deepest, now)
    return deepest


def _loads_elsewhere(name: str, given: dict[str, str]) -> bool:
    if _FOREIGN_CSS.search(given.get("style", "")):
        return True
    if any(_ELSEWHERE.match(given[attribute]) for attribute in _LOADING & given.keys()):
        return True
    related = set(given.get("rel", "").lower().split())
    is_loaded = name == "link" and not related & _HARMLESS_RELATIONS
    return is_loaded and bool(_ELSEWHERE.match(given.get("href", "")))


def foreign_css(css: str) -> int:
    """The line on which a stylesheet loads from another host; 0 when it does not."""
    found = _FOREIGN_CSS.search(css)
    return css.count("\n", 0, found.start()) + 1 if found else 0
