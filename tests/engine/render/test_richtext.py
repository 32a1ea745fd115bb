"""Simple Markdown from the catalogue: what it may do, and what it can never do."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from signpost.render import richtext
from signpost.render.richtext import html_of, rich

REL = 'rel="noopener noreferrer"'

ALLOWED = {
    "One.\n\nTwo.": "<p>One.</p>\n<p>Two.</p>",
    "- one\n- two": "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
    "1. one\n2. two": "<ol>\n<li>one</li>\n<li>two</li>\n</ol>",
    "*a* **b**": "<p><em>a</em> <strong>b</strong></p>",
    "### Small\n\ntext": "<h3>Small</h3>\n<p>text</p>",
    "> said": "<blockquote>\n<p>said</p>\n</blockquote>",
    "[x](https://example.org/?a=1&b=2)": (
        f'<p><a href="https://example.org/?a=1&amp;b=2" {REL}>x</a></p>'
    ),
    "[x](mailto:a@example.org)": f'<p><a href="mailto:a@example.org" {REL}>x</a></p>',
    "See:\n- one\n- two": "<p>See:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
    "1) one\n2) two": "<ol>\n<li>one</li>\n<li>two</li>\n</ol>",
    "See https://example.org/?a=1&b=2.": (
        f'<p>See <a href="https://example.org/?a=1&amp;b=2" {REL}>https://example.org/?a=1&amp;b=2</a>.</p>'
    ),
    "<https://example.org/>": f'<p><a href="https://example.org/" {REL}>https://example.org/</a></p>',
    "[x](tel:999)": f'<p><a href="tel:999" {REL}>x</a></p>',
    "Salt & pepper, 1 < 2, a &amp; b": ("<p>Salt &amp; pepper, 1 &lt; 2, a &amp;amp; b</p>"),
}


@pytest.mark.parametrize("words", ALLOWED)
def test_paragraphs_lists_emphasis_and_links_are_kept(words: str) -> None:
    assert str(rich(words)).strip() == ALLOWED[words]


SHOWN_AS_TEXT = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b onclick=alert(1)>x</b>",
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe src=//example.org></iframe>",
    "<svg/onload=alert(1)>",
    "<!-- hidden -->",
    "<style>*{display:none}</style>",
]


@pytest.mark.parametrize("words", SHOWN_AS_TEXT)
def test_html_is_shown_as_text(words: str) -> None:
    html = str(rich(words))
    assert re.findall(r"<(?!/?p>)", html) == []
    assert "&lt;" in html


RUNS_NOTHING = [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
    '[x](https://example.org "a\\" onmouseover=\\"alert(1)")',
    "[x](https://example.org){: onclick=alert(1) }",
]


class _Tags(HTMLParser):
    """The tags of some HTML with their attributes, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _scheme(href: str) -> str:
    """What a browser takes for the scheme: it drops tabs and line ends, and blanks in front."""
    bare = re.sub(r"[\t\r\n]", "", href).lstrip("\x00 ")
    found = re.match(r"([a-z][a-z0-9+.-]*):", bare, re.IGNORECASE)
    return found[1].lower() if found else ""


@pytest.mark.parametrize("words", RUNS_NOTHING)
def test_no_link_or_picture_runs_or_loads_anything(words: str) -> None:
    tags = _Tags(str(rich(words))).found
    assert {tag for tag, _ in tags} <= {"p", "a"}
    assert {name for _, attributes in tags for name in attributes} <= {"href", "rel", "title"}
    schemes = {_scheme(a["href"] or "") for _, a in tags if "href" in a}
    assert schemes <= {"", "https", "mailto", "tel"}


def test_a_dangerous_scheme_would_be_recognised() -> None:
    hidden = ["javascript:x", " JavaScript:x", "java\tscript:x", "\x00javascript:x"]
    assert {_scheme(href) for href in hidden} == {"javascript"}


@pytest.mark.parametrize("words", ["# Title", "## Title", "`code`", "    code", "---"])
def test_what_the_hub_does_not_use_is_dropped_and_its_words_kept(words: str) -> None:
    html = str(rich(words))
    assert re.findall(r"<(h1|h2|code|pre|hr)", html) == []
    assert re.search(r"Title|code", html) or words == "---"


def test_jinja_in_the_words_is_only_words() -> None:
    assert str(rich("{{ 7*7 }} {% raw %}")) == "<p>{{ 7*7 }} {% raw %}</p>"


def test_words_that_cannot_be_read_spoil_nothing_for_the_next() -> None:
    """A list that is deeper than Python goes breaks off halfway, with all that it has open."""
    deep = "\n".join("    " * depth + "- x" for depth in range(400))
    with pytest.raises(RecursionError):
        html_of(deep)
    words = "1. dig\n\n    and rake\n\n2. sow\n\n- rest"
    after = html_of(words)
    html_of.cache_clear()
    richtext._simple.cache_clear()
    assert after == html_of(words)
