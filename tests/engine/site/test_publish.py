"""What stands between a build and its readers: an unfit site is refused with every reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.errors import UnfitSite
from signpost.model import Edition
from signpost.site.publish import verify
from tests.conftest import write_tree
from tests.engine.made_up import allotment_edition

HEADER = '<a href="tel:999">Call 999</a>'
GOOD = {
    "index.html": f'{HEADER}<a href="guides/">Guides</a><a href="guides/#frost">Frost</a>',
    "guides/index.html": f'{HEADER}<h2 id="frost">Frost</h2><a href="..">Home</a>'
    '<a href="../assets/frost.pdf">PDF</a><a href="https://example.org/">Elsewhere</a>'
    '<script src="../assets/hub.js"></script><link rel="stylesheet" href="../assets/hub.css">',
    "404.html": f'{HEADER}<a href="/guides/">Guides</a>',
    "assets/hub.js": "",
    "assets/hub.css": "body{background:url(frost.svg)}",
    "assets/frost.pdf": "",
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return allotment_edition(tmp_path_factory.mktemp("allotments"))


def unfit(folder: Path, edition: Edition, more: dict[str, str | bytes]) -> list[str]:
    """What is said of the good site with some of its files changed."""
    with pytest.raises(UnfitSite) as caught:
        verify(write_tree(folder, {**GOOD, **more}), edition)
    first, *problems = str(caught.value).splitlines()
    assert first == "The new site is not fit to publish. The site you had is untouched:"
    return [problem.strip() for problem in problems]


def test_a_good_site_is_fit(tmp_path: Path, edition: Edition) -> None:
    verify(write_tree(tmp_path, {**GOOD}), edition)


def test_a_page_without_the_emergency_number_is_named(tmp_path: Path, edition: Edition) -> None:
    page = '<a href="tel:9999">Call 999</a> or ring 999'
    assert unfit(tmp_path, edition, {"topics/soil/index.html": page}) == [
        "topics/soil/index.html:1: the emergency number is missing. "
        "Put the hub's header back into overrides/theme/main.html."
    ]


@pytest.mark.parametrize("name", ["guides/index.html", "bulletins/rss.xml", "find/index.json"])
def test_no_macro_is_published_unfilled(name: str, tmp_path: Path, edition: Edition) -> None:
    left = f'{HEADER}<h2 id="frost">Frost</h2>&lt;span data-hub="0"&gt;&lt;/span&gt;'
    assert unfit(tmp_path, edition, {name: left}) == [
        f"{name}:1: holds a macro that was not filled. Look for one in code, in a tag or in the "
        "title of a link."
    ]


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ('<a href="tel:+442079460999">the line</a>', "+442079460999"),
        ("<p>020&nbsp;<b>7946</b>\xa00999</p>", "020 7946 0999"),
        ('<p title="020-7946-0999">x</p>', "020-7946-0999"),
    ],
)
def test_a_page_with_a_retired_number_is_named(
    number: str, read: str, tmp_path: Path, edition: Edition
) -> None:
    assert unfit(tmp_path, edition, {"worried/index.html": HEADER + number}) == [
        f"worried/index.html:1: '{read}' is a retired number of 'old-line'. Take it out."
    ]


def test_a_feed_with_a_retired_number_is_named_too(tmp_path: Path, edition: Edition) -> None:
    feed = {"bulletins/feed.xml": "<title>\nRing 020 7946 0999</title>"}
    assert unfit(tmp_path, edition, feed) == [
        "bulletins/feed.xml:2: '020 7946 0999' is a retired number of 'old-line'. Take it out."
    ]


@pytest.mark.parametrize(
    "loads",
    [
        '<script src="https://cdn.example.org/x.js"></script>',
        "<script async src='//cdn.example.org/x.js'></script>",
        "<script src=http://cdn.example.org/x.js></script>",
        '<SCRIPT SRC="HTTPS://cdn.example.org/x.js"></SCRIPT>',
        '<link rel="stylesheet" href="https://fonts.example.org/x.css">',
        '<link href="https://fonts.example.org" rel="preconnect">',
        '<link rel="icon" href="//example.org/x.ico">',
        '<img alt="" src="https://example.org/x.png">',
        '<img alt="1 > 0" src="https://example.org/x.png">',
        '<img alt="" src="x.png" srcset="https://example.org/x.png 2x">',
        '<iframe src="https://video.example.org/1"></iframe>',
        '<video src="//video.example.org/1"></video>',
        '<video poster="https://example.org/1.jpg"></video>',
        '<object data="https://example.org/1.pdf"></object>',
        '<form action="https://example.org/search"></form>',
        '<p style="background: url(https://example.org/x.png)">',
        "<style>@import 'https://example.org/x.css';</style>",
    ],
)
def test_a_page_that_loads_from_another_host_is_named_with_its_line(
    tmp_path: Path, edition: Edition, loads: str
) -> None:
    assert unfit(tmp_path, edition, {"index.html": f"{HEADER}\n\n{loads}"}) == [
        "index.html:3: loads something from another host. Keep a copy in docs/ and link to that."
    ]


@pytest.mark.parametrize(
    "css",
    [
        "@import 'https://fonts.example.org/x.css';",
        "@import url(//fonts.example.org/x.css);",
        "a{background:url( 'https://example.org/x.png')}",
        "@font-face{src:url(https://example.org/x.woff2)}",
    ],
)
def test_a_stylesheet_that_loads_from_another_host_is_named(
    tmp_path: Path, edition: Edition, css: str
) -> None:
    told = unfit(tmp_path, edition, {"assets/hub.css": f"/* one */\n{css}"})
    assert told == [
        "assets/hub.css:2: loads something from another host. "
        "Keep a copy in docs/ and link to that."
    ]


@pytest.mark.parametrize("link", ["javascript:alert(1)", " JavaScript:x", "data:text/html,x"])
def test_a_link_that_runs_a_script_is_named(tmp_path: Path, edition: Edition, link: str) -> None:
    told = unfit(tmp_path, edition, {"index.html": f'{HEADER}\n<a href="{link}">x</a>'})
    assert told[0].startswith("index.html:2: has a link that is not safe: href=")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("giudes/", "leads nowhere. Mend the link."),
        ("guides", "leads nowhere. Mend the link."),
        ("assets/missing.pdf", "leads nowhere. Mend the link."),
        ("guides/#snow", "leads to a missing place. Mend the part behind the #."),
        ("#top", "leads to a missing place. Mend the part behind the #."),
        ("guides/?q=1&amp;r=2#snow", "leads to a missing place. Mend the part behind the #."),
    ],
)
def test_a_broken_link_is_named(tmp_path: Path, edition: Edition, link: str, said: str) -> None:
    told = unfit(tmp_path, edition, {"index.html": f'{HEADER}<a class="x" href="{link}">x</a>'})
    shown = link.replace("&amp;", "&")
    assert [message.replace("&amp;", "&") for message in told] == [
        f"index.html:1: the link {shown!r} {said}"
    ]


@pytest.mark.parametrize(
    "link", ["guides/", "guides/index.html", "guides/#frost", ".", "./", "?q=1", "mailto:a@b.org"]
)
def test_a_link_that_leads_somewhere_is_left_alone(
    tmp_path: Path, edition: Edition, link: str
) -> None:
    page = f'{HEADER}<a href="{link}">x</a>'
    verify(write_tree(tmp_path, {**GOOD, "index.html": page}), edition)


def test_a_build_without_a_home_page_is_refused(tmp_path: Path, edition: Edition) -> None:
    with pytest.raises(UnfitSite, match=r"index\.html:1: is missing"):
        verify(write_tree(tmp_path, {"a.html": HEADER}), edition)


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path, edition: Edition) -> None:
    told = unfit(
        tmp_path,
        edition,
        {"a.html": "no number", "b.html": HEADER + '<a href="c/">x</a><script src="//x.org/">'},
    )
    assert [message.split(":")[0] for message in told] == ["a.html", "b.html", "b.html"]
