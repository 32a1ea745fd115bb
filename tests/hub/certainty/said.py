"""What the channels of a built hub say of each number and link, read from what a reader gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tests.words import shown

NUMBER = re.compile(
    r'<a[^>]*href="(?:tel|sms):([^"]+)"[^>]*>.*?</a>'
    r'(?:\s*<span class="hub-(?:sure|doubt)">(.*?)</span>)?',
    re.DOTALL,
)
LINK = re.compile(
    r'<p class="hub-action"><a class="hub-button[^"]*" href="([^"]+)".*?</a>'
    r'(?:\s*<span class="hub-(?:sure|doubt)">(.*?)</span>)?',
    re.DOTALL,
)
COUNTED = re.compile(r"\d+ of \d+ (?:numbers?|links?)[^.]*confirmed\.(?: Check [^.]*them\.)?")
TYPED = re.compile(
    r"nobody (?:here )?has (?:yet )?(?:rung|opened)|not been able to confirm|nothing is confirmed"
    r"|(?<!has )\bnot confirmed\b(?! by the council)|Nobody .{0,40}has confirmed",
    re.IGNORECASE,
)
"""Sentences about certainty that somebody must have typed, or that an old vocabulary left."""


def uk(dial: str) -> str:
    """`+448088005000` as people in the UK dial it."""
    return f"0{dial[3:]}" if dial.startswith("+44") else dial


def numbers(html: str) -> Iterator[tuple[str, str]]:
    """Each number that can be rung on a page, with what stands beside it. In the footer and the
    panel, numbers of which nobody is sure stand together under what is said of them all."""
    for part in re.split(r"(<h3>[^<]*:</h3>\s*<ul>.*?</ul>)", html, flags=re.DOTALL):
        heading = re.match(r"<h3>(.*?):</h3>", part)
        beside = heading[1].lower() if heading else ""
        yield from ((uk(dial), mark or beside) for dial, mark in NUMBER.findall(part))


def links(html: str) -> Iterator[tuple[str, str]]:
    """Each address that the page of an entry offers to open, with what stands beside it."""
    yield from ((unescape(url), mark) for url, mark in LINK.findall(html))


def header(html: str) -> str:
    """What the top of a page says in words, without its menu."""
    found = re.search(r"<header.*?</header>", html, re.DOTALL)
    return shown(found[0]) if found else ""


def foot_lines(html: str) -> dict[str, str]:
    """The lines at the foot of an entry's page: of what, and what is said of it."""
    section = html.partition('<dl class="hub-assured-lines">')[2].partition("</dl>")[0]
    rows = re.findall(r"<dt>(.*?)</dt><dd[^>]*>(.*?)</dd>", section, re.DOTALL)
    return {shown(name): shown(words) for name, words in rows}


def numbers_in_words(text: str) -> Iterator[tuple[str, str]]:
    """Each number in an email, a text or Notify's Markdown, and what follows it in brackets."""
    for found in re.finditer(r"(?<![\d/-])(0[\d ]{7,13}\d|999|101)(?:\s*\(([^)]*)\))?", text):
        yield found[1].replace(" ", ""), " ".join((found[2] or "").split())
