"""The feeds of an edition: RSS 2.0 and Atom, with every bulletin in full and whole addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from signpost.model import Bulletin, Edition
from signpost.render.bulletins import current

ATOM, RSS = "bulletins/atom.xml", "bulletins/rss.xml"
LONGEST = 20
"""Bulletins in a feed: the newest."""

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
ET.register_namespace("content", _CONTENT)
ET.register_namespace("atom", _ATOM)


def feed_links(edition: Edition) -> list[tuple[str, str, str]]:
    """The feeds as the head of a page names them: type, title, and address in the edition.

    Without the address at which the edition is published there are none, because a feed is read
    far from the site, where only whole addresses lead anywhere.
    """
    if not edition.home or not edition.bulletins:
        return []
    title = _title(edition)
    return [("application/atom+xml", title, ATOM), ("application/rss+xml", title, RSS)]


def without_feeds(editions: Iterable[Edition]) -> str:
    """What whoever builds is told when an edition has bulletins and no feeds; else nothing."""
    if all(feed_links(edition) or not edition.bulletins for edition in editions):
        return ""
    where = "site_url in mkdocs.yml does not say where the hub is published"
    return f"There are no feeds, because {where}."


def feed_files(edition: Edition, contents: Mapping[str, str]) -> dict[str, bytes]:
    """The feeds by their name in the site; `contents` is the HTML of each bulletin by slug."""
    if not feed_links(edition):
        return {}
    shown = current(edition, LONGEST)
    return {
        ATOM: _xml(_atom(edition, shown, contents)),
        RSS: _xml(_rss(edition, shown, contents)),
    }


def _title(edition: Edition) -> str:
    return f"{edition.title}: bulletins"


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _updated(edition: Edition, shown: list[Bulletin]) -> datetime:
    return _at(max([b.date for b in shown], default=edition.as_of))


def _atom(edition: Edition, shown: list[Bulletin], contents: Mapping[str, str]) -> ET.Element:
    feed = ET.Element("feed", {"xmlns": _ATOM})

    def add(parent: ET.Element, name: str, words: str = "", **attributes: str) -> ET.Element:
        element = ET.SubElement(parent, name, attributes)
        element.text = words or None
        return element

    home = edition.home
    add(feed, "id", home + ATOM)
    add(feed, "title", _title(edition))
    add(feed, "updated", _updated(edition, shown).isoformat())
    add(feed, "link", rel="self", href=home + ATOM, type="application/atom+xml")
    add(feed, "link", rel="alternate", href=f"{home}bulletins/", type="text/html")
    for bulletin in shown:
        entry = add(feed, "entry")
        add(entry, "id", home + bulletin.address)
        add(entry, "title", bulletin.title)
        add(entry, "published", _at(bulletin.date).isoformat())
        add(entry, "updated", _at(bulletin.date).isoformat())
        add(entry, "link", rel="alternate", href=home + bulletin.address, type="text/html")
        for author in bulletin.authors:
            add(add(entry, "author"), "name", author)
        for name in bulletin.categories:
            add(entry, "category", term=name)
        add(entry, "summary", bulletin.description)
        add(entry, "content", contents[bulletin.slug], type="html")
    return feed


def _rss(edition: Edition, shown: list[Bulletin], contents: Mapping[str, str]) -> ET.Element:
    rss = ET.Element("rss", {"version": "2.0"})
    channel = ET.SubElement(rss, "channel")

    def add(parent: ET.Element, name: str, words: str, **attributes: str) -> None:
        ET.SubElement(parent, name, attributes).text = words

    home = edition.home
    add(channel, "title", _title(edition))
    add(channel, "link", f"{home}bulletins/")
    add(channel, "description", f"Bulletins of {edition.title}.")
    add(channel, "language", "en-gb" if edition.language == "en" else edition.language)
    add(channel, "lastBuildDate", format_datetime(_updated(edition, shown)))
    to_self = {"rel": "self", "href": home + RSS, "type": "application/rss+xml"}
    ET.SubElement(channel, f"{{{_ATOM}}}link", to_self)
    for bulletin in shown:
        item = ET.SubElement(channel, "item")
        add(item, "title", bulletin.title)
        add(item, "link", home + bulletin.address)
        add(item, "guid", home + bulletin.address, isPermaLink="true")
        add(item, "pubDate", format_datetime(_at(bulletin.date)))
        for name in bulletin.categories:
            add(item, "category", name)
        add(item, "description", bulletin.description)
        ET.SubElement(item, f"{{{_CONTENT}}}encoded").text = contents[bulletin.slug]
    return rss
