"""The feeds: read as a reader's program would, and held to what RSS 2.0 and Atom require."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.engine.bulletins.made_up import HOME, hub_of_bulletins, post, small
from tests.process import run_hub

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
EDITIONS = {
    "": f"{HOME}/",
    "north-town": "https://north.example.org/hub/",
    "south-town": f"{HOME}/south-town/",
}
FEEDS = [(edition, feed) for edition in EDITIONS for feed in ("atom.xml", "rss.xml")]
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}"
)


def _feed(site: Path, edition: str, name: str) -> bytes:
    return (site / edition / "bulletins" / name).read_bytes()


@pytest.mark.parametrize(("edition", "name"), FEEDS)
def test_a_feed_is_read_without_complaint_and_whole(site: Path, edition: str, name: str) -> None:
    read = feedparser.parse(_feed(site, edition, name))
    assert not read.bozo
    assert read.version == {"atom.xml": "atom10", "rss.xml": "rss20"}[name]
    titles = [entry.title for entry in read.entries]
    core = ["Frost is coming", "Notes of the committee", "Apples"]
    assert (
        titles
        == {
            "": core,
            "south-town": core,
            "north-town": ["The diggers", "Frost is coming", "Apples"],
        }[edition]
    )
    frost = next(entry for entry in read.entries if entry.title == "Frost is coming")
    assert frost.link == f"{EDITIONS[edition]}bulletins/frost/"
    assert frost.id == frost.link
    assert frost.summary == "What to cover, and when."
    assert frost.published_parsed[:3] == (2026, 11, 20)
    assert {tag.term for tag in frost.tags} == {"Weather", "Pests & slugs"}
    whole = frost.content[0].value
    assert "Fetch ((fleece))." in whole
    assert "[Picture: A bed under fleece]" in whole
    assert "Support for you" in whole
    assert 'href="tel:999"' in unescape(_feed(site, edition, name).decode())


@pytest.mark.parametrize(("edition", "name"), FEEDS)
def test_every_link_is_whole_and_nothing_is_loaded(site: Path, edition: str, name: str) -> None:
    html = unescape(_feed(site, edition, name).decode())
    hrefs = re.findall(r'href="([^"]*)"', html)
    assert len(hrefs) > 5
    assert [h for h in hrefs if not re.match(r"https?://|mailto:|tel:", h)] == []
    assert re.findall(r"<(?:img|script|style|iframe|svg|link rel=.stylesheet)|class=", html) == []


def test_atom_has_every_element_that_the_standard_requires(site: Path) -> None:
    feed = ET.fromstring(_feed(site, "", "atom.xml"))
    assert feed.tag == f"{ATOM}feed"
    for required in ("id", "title", "updated"):
        assert feed.findtext(f"{ATOM}{required}"), required
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "alternate"}
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 3
    for entry in entries:
        for required in ("id", "title", "updated", "published", "summary"):
            assert entry.findtext(f"{ATOM}{required}"), required
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Allotment secretary"
        assert entry.find(f"{ATOM}content").get("type") == "html"  # type: ignore[union-attr]
        assert RFC_3339.fullmatch(entry.findtext(f"{ATOM}updated") or "")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)


def test_rss_has_every_element_that_the_standard_requires(site: Path) -> None:
    rss = ET.fromstring(_feed(site, "", "rss.xml"))
    assert (rss.tag, rss.get("version")) == ("rss", "2.0")
    channel = rss.find("channel")
    assert channel is not None
    for required in ("title", "link", "description"):
        assert channel.findtext(required), required
    assert RFC_822.fullmatch(channel.findtext("lastBuildDate") or "")
    assert channel.find(f"{ATOM}link").get("href") == f"{HOME}/bulletins/rss.xml"  # type: ignore[union-attr]
    for item in channel.findall("item"):
        for required in ("title", "link", "description", "guid", CONTENT):
            assert item.findtext(required), required
        assert RFC_822.fullmatch(item.findtext("pubDate") or "")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_names_the_feeds_of_its_edition(site: Path, edition: str) -> None:
    html = (site / edition / "bulletins" / "frost" / "index.html").read_text("utf-8")
    assert '<link rel="alternate" type="application/atom+xml"' in html
    assert 'href="../atom.xml"' in html
    assert 'href="../rss.xml"' in html


def test_without_an_address_there_is_no_feed_and_no_page_names_one(tmp_path: Path) -> None:
    root = hub_of_bulletins(tmp_path, site_url="")
    done = run_hub("build", "--as-of", "2026-11-22", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "There are no feeds, because site_url in mkdocs.yml does not say" in done.stdout
    assert list((root / "site").rglob("*.xml")) == [root / "site" / "sitemap.xml"]
    html = (root / "site" / "bulletins" / "index.html").read_text("utf-8")
    assert "application/atom+xml" not in html
    assert "As a feed" not in html


def test_a_feed_has_the_twenty_newest(tmp_path: Path) -> None:
    from signpost.bulletins.feeds import feed_files

    posts = {
        f"2026-10-{day:02}-frost-{day}.md": post(
            "Cold.", title=f"Frost {day}", date=f"2026-10-{day:02}"
        )
        for day in range(1, 24)
    }
    edition = small(tmp_path, posts).edition().model_copy(update={"home": "https://x.example/"})
    files = feed_files(edition, {bulletin.slug: "<p>Cold.</p>" for bulletin in edition.bulletins})
    entries = feedparser.parse(files["bulletins/atom.xml"]).entries
    assert [len(entries), entries[0].title, entries[-1].title] == [20, "Frost 23", "Frost 4"]
