"""Several editions in one site: the way from one to another, and what each keeps to itself."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

from tests.engine.areas.built import GATE, NIGHT, of, page, without
from tests.finder_files import documents, files_in
from tests.words import shown

EDITIONS = ["National", "North Town", "South <b>Town</b> draft"]
AREA_IDS = ("north-town", "south-town")


def choices(html: str) -> dict[str, str]:
    """The list of editions on a page: their names, and where each leads."""
    found = re.search(r'<ul aria-label="Areas">(.*?)</ul>', html, re.DOTALL)
    links = re.findall(r'<li><a href="([^"]*)".*?>(.*?)</a>', found[1] if found else "")
    return {shown(name): href for href, name in links}


def test_every_page_lists_the_areas_and_no_merged_one(built: dict[str, str]) -> None:
    lists = {name: list(choices(html)) for name, html in built.items() if "404" not in name}
    assert {name: names for name, names in lists.items() if names != EDITIONS} == {}


def test_changing_area_keeps_the_page_where_there_is_one(built: dict[str, str]) -> None:
    folders = dict(zip(EDITIONS, ("", "north-town/", "south-town/"), strict=True))
    for name in (name for name in built if "404" not in name):
        address = name.removesuffix("index.html")
        here = address.split("/")[0] if address.startswith(("north-", "old-", "south-")) else ""
        inside = address.removeprefix(f"{here}/") if here else address
        for edition, href in choices(built[name]).items():
            same = folders[edition] + inside
            expected = same if f"{same}index.html" in built else folders[edition]
            assert urljoin(f"/{address}", href) == f"/{expected}", (name, edition)


def test_a_page_that_only_one_area_has_leads_to_the_front_page_of_another(
    built: dict[str, str],
) -> None:
    links = choices(page(built, "north-town/shows/spring/"))
    assert urljoin("/north-town/shows/spring/", links[EDITIONS[2]]) == "/south-town/"
    assert urljoin("/north-town/shows/spring/", links["National"]) == "/"


def test_the_address_of_a_merged_council_shows_its_successor_and_says_so(
    built: dict[str, str],
) -> None:
    sentence = "Old Town Council is now part of North Town Council. What stands here is theirs."
    old = {name: shown(html) for name, html in of(built, "old-town").items()}
    assert len(old) > 30
    assert without(old, sentence, f"The North Gate {GATE}", f"The Night Watch {NIGHT}") == []
    assert "services/north-town/gate/" in page(built, "old-town/area/")
    assert sentence not in shown(page(built, "north-town/"))


def test_the_page_for_an_address_that_is_not_there_leads_back_into_the_site(
    built: dict[str, str],
) -> None:
    links = re.findall(r'<a [^>]*href="([^"]*)"', built["404.html"])
    inside = [unescape(href) for href in links if not href.startswith(("tel:", "sms:", "#"))]
    assert len(inside) > 5
    assert [href for href in inside if href.startswith("//")] == []
    names = [href.partition("#")[0].lstrip("/") + "index.html" for href in inside]
    assert [name for name in names if name not in built] == []


def test_the_finder_of_each_edition_knows_its_own_services_alone(areas_site: Path) -> None:
    def ids(edition: str) -> set[str]:
        return {document["id"] for document in documents(files_in(areas_site / edition))}

    local = {id: {one for one in ids(id) if one.startswith(f"{id}/")} for id in AREA_IDS}
    assert local == {
        "north-town": {f"north-town/{id}" for id in ("gate", "night-watch", "diggers")}
        | {"north-town/frost-sheet"},
        "south-town": {"south-town/shed", "south-town/hut"},
    }
    assert [id for id in ids("") if id.startswith(AREA_IDS)] == []
    assert [id for id in ids("south-town") if id.startswith("north-town")] == []
