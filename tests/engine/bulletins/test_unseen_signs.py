"""Signs that nobody sees never reach a feed, which would break at them for every subscriber."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from signpost.bulletins.feeds import ATOM, RSS, feed_files
from signpost.bulletins.plain import plain_html
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.bulletins.made_up import hub_of_bulletins, post
from tests.engine.made_up import ALLOTMENTS, allotments

NAME = "docs/bulletins/posts/2026-11-22-diggers.md"
WAYS = {
    "a bulletin's title": {NAME: post("Words.", title='"Frost\\x01"')},
    "a bulletin's author": {NAME: post("Words.", authors='["Secretary\\x1b"]')},
    "a bulletin's description": {NAME: post("Words.", description='"Frost\\u202e"')},
    "the hub's name": {"mkdocs.yml": 'site_name: "The\\x01 hub"\n'},
    "the words of the catalogue": {
        "resources.yml": ALLOTMENTS.replace("title: Guide to frost", 'title: "Guide\\x08"')
    },
    "an area's name": {"overrides/areas/a-town/area.yml": 'name: "A\\x01 Town"\n'},
}


@pytest.mark.parametrize("where", WAYS)
def test_a_sign_that_nobody_sees_is_refused_wherever_words_stand(
    where: str, tmp_path: Path
) -> None:
    root = write_tree(allotments(tmp_path).root, dict(WAYS[where]))
    (file,) = WAYS[where]
    area = "a-town" if "areas" in file else None
    found = open_project(root, AS_OF, area).errors
    told = [problem for problem in found if problem.message.startswith("holds an invisible")]
    assert [problem.path for problem in told] == [file]
    assert "single quotes" in told[0].hint


def test_a_feed_stays_whole_whatever_a_page_spells_out(tmp_path: Path) -> None:
    edition = open_project(hub_of_bulletins(tmp_path), AS_OF).edition()
    spelt = "<p>Cover&#1; &#8;the &#x1b;plants\x01 &#xfffe;and wait\u2028.</p>"
    words = plain_html(spelt, "https://hub.example.org/bulletins/diggers/")
    contents = {bulletin.slug: words for bulletin in edition.bulletins}
    feeds = feed_files(edition, contents)
    assert set(feeds) == {ATOM, RSS}
    for feed in feeds.values():
        assert "<p>Cover the plants and wait.</p>" in "".join(ET.fromstring(feed).itertext())
