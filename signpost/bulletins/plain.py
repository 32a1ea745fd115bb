"""A bulletin's HTML made fit to leave the site: whole addresses, no pictures, nothing to run."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urljoin

import nh3

from signpost.bulletins.boxes import sendable
from signpost.model.unseen import without_unfit
from signpost.render.richtext import SCHEMES

_TAGS = {
    *("p", "br", "hr", "ul", "ol", "li", "strong", "em", "small", "a", "blockquote", "code", "pre"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
    *("dl", "dt", "dd", "del", "ins", "sub", "sup", "abbr", "mark"),
}
_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ALT = re.compile(r'\balt="([^"]*)"')
_HREF = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')


def plain_html(html: str, at: str) -> str:
    """The HTML of a bulletin for feeds and emails; `at` is the whole address of its page.

    A picture is replaced by what it shows, in words: an email may load nothing from anywhere.
    Where `at` is only the address within the hub, links stay as they are. No character stays that
    would break a feed, whichever way it came.
    """
    clean = nh3.clean(
        sendable(_IMAGE.sub(_described, html)),
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}, "th": {"scope", "style"}, "td": {"style"}},
        filter_style_properties={"text-align"},
        url_schemes=SCHEMES,
        link_rel=None,
    )
    return without_unfit(_tidy(absolute(clean, at) if "://" in at else clean))


def absolute(html: str, at: str) -> str:
    """HTML with the address of every link in full, and without blanks, which end one in a text."""

    def whole(link: re.Match[str]) -> str:
        address = re.sub(r"\s", "%20", urljoin(at, unescape(link[2])))
        return link[1] + escape(address) + link[3]

    return _HREF.sub(whole, html)


def _described(image: re.Match[str]) -> str:
    alt = _ALT.search(image[0])
    words = alt[1].strip() if alt else ""
    return f"<em>[Picture: {words}]</em>" if words else ""


def _tidy(html: str) -> str:
    """Without the blank lines and empty paragraphs that templates leave."""
    return re.sub(r"\n\s*\n+", "\n", re.sub(r"<p>\s*</p>", "", html)).strip()
