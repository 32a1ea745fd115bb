"""What a finished page loads, leads to and can be linked at, whichever tag says so."""

from __future__ import annotations

import pytest

from signpost.reading.markup import Page, depth, read_page

FOREIGN = [
    '<img src="https://example.org/a.png">',
    "<img src=//example.org/a.png>",
    '<img src="a.png" srcset="b.png 1x, https://example.org/c.png 2x">',
    '<link rel="preload" imagesrcset="//example.org/a.png 1x" as="image">',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    '<base href="https://example.org/">',
    '<script src="https://example.org/a.js"></script>',
    '<meta http-equiv="Refresh" content="0; URL=https://example.org/">',
    '<svg><use href="https://example.org/a.svg#b"></use></svg>',
    '<svg><use xlink:href="//example.org/a.svg#b"/></svg>',
    '<svg><image href="//example.org/a.png"/></svg>',
    '<form action="https://example.org/"><button>Send</button></form>',
    '<form><button formaction="//example.org/">Send</button></form>',
    '<a href="care/" ping="stay/ https://example.org/p">Care</a>',
    '<video poster="//example.org/a.png"></video>',
    '<object data="https://example.org/a"></object>',
    '<table background="//example.org/a.png"></table>',
    '<iframe srcdoc="&lt;img src=//example.org/a.png&gt;"></iframe>',
    '<p style="background: url(//example.org/a.png)">x</p>',
    '<style>@import "https://example.org/a.css";</style>',
    "<IMG SRC = 'HTTPS://EXAMPLE.ORG/A.PNG'>",
]
OWN = [
    '<a href="https://example.org/">An ordinary link</a>',
    '<link rel="canonical" href="https://example.org/">',
    '<link rel="alternate" type="application/atom+xml" href="https://example.org/atom.xml">',
    '<img src="a.png" srcset="b.png 1x, c.png 2x" alt="https://example.org/">',
    '<meta http-equiv="refresh" content="0; url=care/">',
    '<svg><use href="#sign"></use></svg>',
    "<p>url(//example.org/a.png) is only words here</p>",
    '<!-- <img src="https://example.org/a.png"> -->',
    '<form action="find/"></form>',
]
RUNS = [
    '<a href="javascript:go()">x</a>',
    '<a href=" JavaScript:go()">x</a>',
    '<svg><a xlink:href="javascript:go()">x</a></svg>',
    '<form><button formaction="javascript:go()">x</button></form>',
    '<img src="data:text/html,x">',
]


@pytest.mark.parametrize("html", FOREIGN)
def test_what_loads_from_elsewhere_is_seen_on_its_line(html: str) -> None:
    assert read_page(f"<p>One</p>\n<p>Two</p>\n{html}\n").foreign == [3]


@pytest.mark.parametrize("html", OWN)
def test_what_stays_on_its_host_is_let_pass(html: str) -> None:
    page = read_page(f"<p>One</p>\n{html}\n")
    assert (page.foreign, page.scripts) == ([], [])


@pytest.mark.parametrize("html", RUNS)
def test_what_would_run_something_is_seen_on_its_line(html: str) -> None:
    assert [line for line, _ in read_page(f"<p>One</p>\n{html}\n").scripts] == [2]


def test_links_pictures_and_places_are_read_as_a_browser_reads_them() -> None:
    html = """<h1 id='top'>A &amp; B</h1><a href=care/?a=1&amp;b=2>x<a href="care/?a=1&b=2">y</a>
    <img src="a.png" id=fig><p id="top-2">Unclosed <a name="old" href="#fig">z</a>"""
    assert read_page(html) == Page(
        links=["care/?a=1&b=2", "#fig"], pictures=["a.png"], ids={"top", "fig", "top-2"}
    )


def test_how_deep_elements_stand_is_counted_from_the_page() -> None:
    assert depth("<p>x</p>") < depth("<p><b>x</b></p>") < depth("<p><b><i>x</i></b></p>")
    assert depth("<blockquote>" * 150 + "x") == 150
