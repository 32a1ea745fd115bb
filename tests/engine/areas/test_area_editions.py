"""Several editions in one site: the way from one to another, and what each keeps to itself."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

from tests.engine.areas.built import GATE, NIGHT, of, page, without
from tests.finder_files import documents, files_in
from tests.words import shown

AREA_IDS = ("north-town", "south-town")


CONTROL = re.compile(
    r'<div class="hub-editions" data-editions="(.*?)" data-own="(.*?)">'
    r'<a href="(.*?)">(.*?)</a></div>'
)


def test_every_page_leads_to_the_page_of_all_areas_and_says_where_it_stands(
    built: dict[str, str],
) -> None:
    for name in (name for name in built if "404" not in name):
        address = f"/{name.removesuffix('index.html')}"
        ((top, own, to, words),) = CONTROL.findall(built[name])
        here = next((at for at in ("north-", "old-", "south-") if address[1:].startswith(at)), "")
        assert (urljoin(address, top), urljoin(address, to)) == ("/", "/area/")
        assert own == (f"{here}town/" if here else "")
        named = "South <b>Town</b>" if here == "south-" else "North Town"
        assert shown(words) == (f"{named} (choose another area)" if here else "Choose your area")


def test_no_page_but_the_lists_of_areas_grows_with_their_number(built: dict[str, str]) -> None:
    ways = {"/", "/north-town/", "/south-town/"}
    fronts = {
        name: ways & {urljoin(f"/{name}", href) for href in re.findall(r'href="([^"]*)"', html)}
        for name, html in built.items()
    }
    several = sorted(name for name, found in fronts.items() if len(found) > 2)
    assert several == ["area/index.html"]


def test_the_one_list_of_the_site_names_every_edition(areas_site: Path) -> None:
    said = (areas_site / "assets" / "editions.js").read_text("utf-8")
    listed = json.loads(said.removeprefix("globalThis.hubEditions = ").removesuffix(";\n"))
    assert [(one["at"], one["name"], one["draft"], one["offered"]) for one in listed] == [
        ("", "National", False, True),
        ("north-town/", "North Town", False, True),
        ("old-town/", "Old Town", False, False),
        ("south-town/", "South <b>Town</b>", True, True),
    ]
    assert "shows/" in listed[1]["own"]
    assert not list(areas_site.glob("*/assets/editions.js"))


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
