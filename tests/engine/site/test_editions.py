"""The list of editions: by what it says everybody is led to the same page, or to a front page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signpost.errors import UnfitSite
from signpost.site.editions import FILE, editions_file, list_areas, write_editions
from signpost.site.manifest import Made, hash_of
from tests.conftest import AS_OF, write_tree

HEAD, END = "globalThis.hubEditions = ", ";\n"


def made(addresses: set[str], name: str = "North", offered: bool = True, **more: Any) -> Made:
    files = {f"{at}index.html": "" for at in addresses} | {"assets/signpost.css": ""}
    return Made(
        area=name.lower(), name=name, draft=False, offered=offered, as_of=AS_OF, files=files, **more
    )


def listed(*editions: set[str]) -> list[dict[str, Any]]:
    places = {f"{n}/" if n else "": made(one) for n, one in enumerate(editions)}
    said = editions_file(places)
    assert (said[: len(HEAD)], said[-len(END) :]) == (HEAD, END)
    found: list[dict[str, Any]] = json.loads(said[len(HEAD) : -len(END)])
    return found


def test_an_edition_is_told_by_what_differs_from_the_first_and_no_more() -> None:
    core = {"", "find/", "services/", "services/line/", "pathway/", "pathway/all/"}
    north = {"", "find/", "services/", "services/line/", "services/north/a/", "services/north/b/"}
    south = (core - {"services/"}) | {"about/us/", "services/line/x/", "services/north/b/"}
    told = [
        {k: one[k] for k in ("at", "own", "lacks", "also")} for one in listed(core, north, south)
    ]
    assert told == [
        {"at": "", "own": [], "lacks": [], "also": []},
        {
            "at": "1/",
            "own": ["services/north/"],
            "lacks": ["pathway/"],
            "also": ["services/north/b/"],
        },
        {
            "at": "2/",
            "own": ["about/", "services/line/x/", "services/north/"],
            "lacks": ["/services/"],
            "also": ["services/north/b/"],
        },
    ]


def led_to(editions: list[dict[str, Any]], here: int, address: str, there: int) -> str:
    """What signpost/theme/assets/choose-area.js works out of the list."""

    def is_in(parts: list[str]) -> bool:
        return any(
            address == part[1:] if part[0] == "/" else address.startswith(part) for part in parts
        )

    own = is_in(editions[here]["own"])
    has = address in editions[there]["also"] if own else not is_in(editions[there]["lacks"])
    return address if has or here == there else ""


SOME = st.sets(st.sampled_from(["a/", "a/b/", "a/b/c/", "a/d/", "b/", "b/a/", "c/d/", "c/e/f/"]))


@given(st.lists(SOME, min_size=2, max_size=4))
def test_every_page_of_every_edition_leads_to_the_same_page_where_there_is_one(
    pages: list[set[str]],
) -> None:
    editions = [{"", *one} for one in pages]
    told = listed(*editions)
    for here, own in enumerate(editions):
        for there, theirs in enumerate(editions):
            for address in own:
                expected = address if address in theirs else ""
                assert led_to(told, here, address, there) == expected


def test_a_merged_area_is_in_the_list_but_not_offered(tmp_path: Path) -> None:
    places = {"": made({""}), "old/": made({""}, offered=False)}
    said = editions_file(places)
    assert [one["offered"] for one in json.loads(said[len(HEAD) : -len(END)])] == [True, False]
    assert write_editions(tmp_path, places) == {FILE: hash_of(tmp_path / FILE)}
    assert (tmp_path / FILE).read_text("utf-8") == said


def test_a_list_that_would_lead_nowhere_is_not_published(tmp_path: Path) -> None:
    with pytest.raises(UnfitSite) as caught:
        write_editions(tmp_path, {"": made({""}), "north/": made({"find/"})})
    assert str(caught.value).splitlines()[1:] == [
        "  assets/editions.js:1: 'north/' has no front page. Build all editions together: signpost "
        "build --all."
    ]
    assert not (tmp_path / FILE).exists()


PAGE = "<h1>Areas</h1><ul><!--areas-->%s<!--/areas--></ul><p>More</p>"


def test_the_lists_that_pages_carry_are_made_anew_and_nothing_else_is(tmp_path: Path) -> None:
    entry = '<li><a href="{way}">%s</a></li>'
    core = made({""}, "National", entry=entry % "National", lists=("index.html", "a/b/index.html"))
    area = made({""}, entry=entry % "North")
    merged = made({""}, "Old", offered=False, entry=entry % "Old")
    write_tree(tmp_path, {"index.html": PAGE % "old", "a/b/index.html": PAGE % "old"})
    editions = list_areas(tmp_path, {"": core, "north/": area, "old/": merged})
    pages = {name: (tmp_path / name).read_text("utf-8") for name in core.lists}
    assert pages == {
        "index.html": PAGE % '<li><a href="./north/">North</a></li>',
        "a/b/index.html": PAGE % '<li><a href="../../north/">North</a></li>',
    }
    assert {name: editions[""].files[name] for name in pages} == {
        name: hash_of(tmp_path / name) for name in pages
    }
    assert (editions["north/"], editions["old/"]) == (area, merged)


def test_a_page_that_is_one_file_with_that_of_the_old_site_leaves_it_as_it_is(
    tmp_path: Path,
) -> None:
    write_tree(tmp_path, {"old.html": PAGE % "old", "whole/x": ""})
    (tmp_path / "whole" / "index.html").hardlink_to(tmp_path / "old.html")
    core = made({""}, entry="e", lists=("index.html",))
    list_areas(tmp_path / "whole", {"": core, "north/": made({""}, entry="new")})
    assert (tmp_path / "old.html").read_text("utf-8") == PAGE % "old"
    assert (tmp_path / "whole" / "index.html").read_text("utf-8") == PAGE % "new"


def test_lists_stay_as_they_are_beside_an_edition_of_an_older_version(tmp_path: Path) -> None:
    write_tree(tmp_path, {"index.html": PAGE % "old"})
    editions = {"": made({""}, entry="e", lists=("index.html",)), "north/": made({""})}
    assert list_areas(tmp_path, editions) == editions
    assert (tmp_path / "index.html").read_text("utf-8") == PAGE % "old"
