"""Markdown as safe HTML: little of it in the catalogue, more of it in hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import markdown
import nh3
from markupsafe import Markup

from signpost.model.problem import Severity
from signpost.reading.pasted import AsWritten

_TAG = re.compile(r"<(?!https?://[^<>\s\"']+>)")
"""What would begin a tag: not the marks around an address."""
_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "blockquote"}
MOST_DEPTH = 30
"""How deep the elements of a page may stand inside one another; a list counts as two."""

SCHEMES = {"https", "http", "mailto", "tel"}


@lru_cache(maxsize=4096)
def rich(words: str) -> Markup:
    """Paragraphs, lists, emphasis and links; everything else is dropped.

    Lists and addresses may be written as people write them. HTML in the words is shown as text:
    it is escaped before Markdown sees it.
    """
    clean = nh3.clean(
        html_of(words),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704 (it comes from the sanitiser)


@lru_cache(maxsize=4096)
def html_of(words: str) -> str:
    """The HTML of simple Markdown before anything is dropped from it."""
    escaped = _TAG.sub("&lt;", words.replace("&", "&amp;"))
    try:
        return _simple().reset().convert(escaped)
    except Exception:
        _simple.cache_clear()  # what broke off keeps what it had of the words
        raise


@cache
def _simple() -> markdown.Markdown:
    """What reads simple Markdown, made once: making it takes longer than most texts do."""
    extensions: list[str | markdown.Extension] = ["sane_lists", "pymdownx.magiclink", AsWritten()]
    return markdown.Markdown(extensions=extensions, output_format="html")


_LEFT_OUT: tuple[tuple[re.Pattern[str], str, str, Severity], ...] = (
    (
        re.compile(r"^[ >]*\|?[ :]*-{3,}[-| :]*\|[-| :]*$", re.MULTILINE),
        "a table cannot be shown here: its | would stand as they are",
        "write a list, or make a page of it in docs/",
        "error",
    ),
    (
        re.compile(r"!\[[^\]]*\][\[(]"),
        "a picture is not shown here",
        "take it out, or make a page of it in docs/",
        "error",
    ),
    (
        re.compile(r"^##?(?!#)[ \t]*\S", re.MULTILINE),
        "a heading with # or ## is shown as plain words here",
        "begin it with ###",
        "warning",
    ),
    (
        re.compile(r"`[^`\n]+`|^(?:```|~~~)", re.MULTILINE),
        "marks of code are not shown here",
        "take them out; the words stay",
        "warning",
    ),
    (
        re.compile(r"~~[^~\n]+~~"),
        "words cannot be struck out here: the ~~ would stand as they are",
        "take the words out",
        "warning",
    ),
)
"""What simple Markdown does without: how it is recognised, and what is told of it."""


def left_out(words: str) -> Iterator[tuple[str, str, str, Severity]]:
    """What of some words is dropped, or stands there raw: the first of each kind, with what is
    wrong, the way out, and how severe it is."""
    for pattern, message, hint, severity in _LEFT_OUT:
        if found := pattern.search(words):
            yield found[0].strip("\n"), message, hint, severity


_PAGE_TAGS = _TAGS | {
    *("h1", "h2", "h5", "h6", "div", "span", "section", "details", "summary", "hr", "img"),
    *("table", "thead", "tbody", "tr", "th", "td", "caption", "colgroup", "col"),
    *("dl", "dt", "dd", "pre", "code", "kbd", "abbr", "sub", "sup", "del", "ins", "mark", "small"),
}
_PAGE_ATTRIBUTES = {
    "*": {"id", "class", "title", "lang", "dir", "data-hub"},
    "a": {"href", "hreflang", "name"},
    "img": {"src", "alt", "width", "height", "loading"},
    "details": {"open"},
    "th": {"scope", "colspan", "rowspan", "style"},
    "td": {"colspan", "rowspan", "style"},
    "div": {"aria-label"},
    "pre": {"tabindex"},
    "ol": {"start"},
}
_UNSAFE = re.compile(
    r"<\s*(script|iframe|object|embed|form|style|base|meta|link|svg|math)\b"
    r"|<[^<>]*\s(on[a-z]+)\s*="
    r"|\]\(\s*<?\s*(javascript|data|vbscript|file):",
    re.IGNORECASE,
)
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)


NOT_ALLOWED = (
    "{word!r} is not allowed in a page, because it could run or load something",
    "take it out; a macro may do what you want",
)
"""What an author is told of what `unsafe_markdown` found, and the way out."""


def page_html(html: str) -> str:
    """The HTML of a hand-written page without anything that could run or load."""
    return nh3.clean(
        html,
        tags=_PAGE_TAGS,
        attributes=_PAGE_ATTRIBUTES,
        tag_attribute_values={"div": {"role": {"region"}, "tabindex": {"0"}}},
        url_schemes=SCHEMES,
        link_rel=None,
    )


def unsafe_markdown(text: str) -> tuple[int, str] | None:
    """The line and the words of the first thing in a page's Markdown that could run or load.

    Code samples may show such things.
    """
    shown = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    found = _UNSAFE.search(shown)
    if not found:
        return None
    word = next(group for group in found.groups() if group)
    return shown.count("\n", 0, found.start()) + 1, word.lower()
