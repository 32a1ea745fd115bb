"""Bulletins on a real site: which have a page, where they are listed, and what the page says."""

from __future__ import annotations

import re
from pathlib import Path

from tests.engine.areas.built import body, page
from tests.finder_files import text_in
from tests.process import run_hub


def _bulletins(built: dict[str, str], edition: str = "") -> set[str]:
    found = (re.fullmatch(rf"{edition}bulletins/(.*)index\.html", name) for name in built)
    return {match[1] for match in found if match}


def test_drafts_and_what_is_dated_later_have_no_page(built: dict[str, str]) -> None:
    assert _bulletins(built) == {
        *("", "frost/", "apples/", "committee-notes/", "show/"),
        *("archive/2025/", "archive/2026/", "category/weather/", "category/pests-slugs/"),
    }


def test_a_core_bulletin_is_in_every_area_unless_the_area_hides_it(built: dict[str, str]) -> None:
    core = {"frost/", "apples/", "committee-notes/", "show/"}
    assert _bulletins(built, "south-town/") & core == core
    assert _bulletins(built, "north-town/") & core == core - {"committee-notes/"}
    assert "diggers/" in _bulletins(built, "north-town/")
    assert "diggers/" not in _bulletins(built) | _bulletins(built, "south-town/")


def test_the_list_has_the_newest_first_and_nothing_that_is_retired(built: dict[str, str]) -> None:
    html = page(built, "north-town/bulletins/")
    titles = re.findall(r'<h3><a href="\.\./bulletins/[\w-]+/">(.*?)</a></h3>', html)
    assert titles == ["The diggers", "Frost is coming", "Apples"]


def test_a_year_and_a_category_list_what_is_theirs(built: dict[str, str]) -> None:
    assert "Apples" in body(built, "bulletins/archive/2025/")
    assert "Frost" not in body(built, "bulletins/archive/2025/")
    filed = body(built, "bulletins/category/weather/")
    assert "Frost is coming" in filed
    assert "Notes of the committee" in filed
    assert "Apples" not in filed


def test_a_bulletin_says_when_by_whom_and_what_it_is_about(built: dict[str, str]) -> None:
    words = body(built, "bulletins/frost/")
    assert "20 November 2026 · Allotment secretary · Weather · Pests & slugs" in words
    assert "For every area" in body(built, "north-town/bulletins/frost/")
    assert "For North Town" in body(built, "north-town/bulletins/diggers/")
    assert page(built, "bulletins/frost/").count("<h1") == 1


def test_every_bulletin_ends_with_support_for_the_reader(built: dict[str, str]) -> None:
    for name, html in built.items():
        if re.search(r"bulletins/(frost|apples|show|diggers|committee-notes)/", name):
            assert '<section class="hub-care"' in html, name


def test_a_retired_bulletin_says_so_and_one_that_is_current_does_not(built: dict[str, str]) -> None:
    told = "This bulletin is no longer current. It was for readers until 1 October 2026"
    assert told in body(built, "bulletins/show/")
    assert "no longer current" not in body(built, "bulletins/frost/")


def test_links_and_macros_work_from_the_address_of_a_bulletin(built: dict[str, str]) -> None:
    html = page(built, "bulletins/frost/")
    assert 'href="../../resources/frost-guide/"' in html
    assert 'href="../apples/"' in html
    assert 'src="../../assets/bed.png"' in html
    assert '<article class="hub-card"' in html


def test_the_finder_knows_bulletins_by_their_real_address(site: Path) -> None:
    finder = text_in(site)
    found = re.search(r'\{"id":"page-bulletins/frost/"[^}]*\}', finder)
    assert found
    assert '"label":"Bulletin"' in found[0]
    assert '"url":"bulletins/frost/"' in found[0]
    assert "bulletins/posts/" not in finder
    assert "page-bulletins/not-yet/" not in finder
    assert "page-bulletins/christmas/" not in finder


def test_nothing_is_left_of_the_files_names(site: Path) -> None:
    assert not (site / "bulletins" / "posts").exists()
    assert "bulletins/posts" not in (site / "sitemap.xml").read_text("utf-8")


def test_a_later_day_publishes_what_waited_for_it(hub_root: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    done = run_hub("build", "--site-dir", str(target), "--as-of", "2026-12-24", cwd=hub_root)
    assert (done.returncode, done.stderr) == (0, "")
    assert (target / "bulletins" / "christmas" / "index.html").is_file()
    assert not (target / "bulletins" / "not-yet").exists()


def test_a_long_list_is_cut_into_pages(tmp_path: Path) -> None:
    from tests.engine.bulletins.made_up import post, small

    posts = {
        f"2026-10-{day:02}-frost-{day}.md": post(
            "Cold.", title=f"Frost {day}", date=f"2026-10-{day:02}"
        )
        for day in range(1, 24)
    }
    from signpost.render import generated_pages
    from signpost.render.bulletins import bulletin_page

    edition = small(tmp_path, posts).edition()
    addresses = {page.address for page in generated_pages(edition)}
    assert {"bulletins/page/2/", "bulletins/page/3/"} <= addresses
    assert "bulletins/page/4/" not in addresses
    second = bulletin_page(edition, 2)
    assert (second.newer, second.older) == ("bulletins/", "bulletins/page/3/")
    assert [b.title for b in bulletin_page(edition, 3).bulletins] == [
        "Frost 3",
        "Frost 2",
        "Frost 1",
    ]
