"""The one style sheet and the one script: what they are made of, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from signpost.errors import HubError
from signpost.site import joined
from signpost.site.joined import leave_to_be_joined, parts_of
from tests.conftest import write_tree

MAIN = "assets/stylesheets/main.0a1b.min.css"
OURS = {
    "assets/tokens.css": ":root { --hub-bar: teal }",
    "assets/frame.css": "/* frame */ body { color: var(--md-own) }",
    "assets/bulletins.css": ".hub-late { top: 0 }",
    "assets/print.css": "body { color: black }",
    "assets/workbook.css": "h1 { top: 0 }",
    "assets/hub.js": "/* why */ a = 1\n",
    "assets/my-list.js": "b = 2;",
    "assets/search-box.js": "c = 3; // last",
    "assets/find-page.js": "d = 4;",
}
MATERIAL = {
    MAIN: ".md-x, .md-y { top: 0 }\n:root { --md-own: 1; --md-gone: 2 }\n/*# sourceMappingURL=x */"
}


@pytest.fixture
def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made-up Material and a made-up theme over it."""
    monkeypatch.setattr(joined, "of_material", lambda: (tmp_path / "material",))
    write_tree(tmp_path / "material", {**MATERIAL})
    write_tree(tmp_path / "theme", {**OURS})
    return tmp_path


def files_of(look: Path, *folders: str) -> Files:
    """The files of folders, the later laid over the earlier, as MkDocs has them."""
    found = {
        path.relative_to(look / folder).as_posix(): look / folder
        for folder in ("material", "theme", *folders)
        for path in sorted((look / folder).rglob("*.*"))
    }
    return Files(
        [File(name, str(at), "site", use_directory_urls=True) for name, at in found.items()]
    )


def sheet(look: Path, *folders: str, colours: str = "", beside: str = "") -> str:
    return parts_of(files_of(look, *folders)).sheet(colours, {"md-x"}, beside)


def test_ours_stand_over_materials_then_an_areas_colours_and_paper_last(look: Path) -> None:
    assert sheet(look, colours=":root { --hub-bar: navy }") == (
        ".md-x{top:0}:root{--md-own:1}:root{--hub-bar:teal}body{color:var(--md-own)}"
        ".hub-late{top:0}:root{--hub-bar:navy}@media print{body{color:black}}"
    )


def test_the_rules_for_a_part_of_a_page_are_ours_over_materials_too(look: Path) -> None:
    parts = parts_of(files_of(look))
    colours = ":root { --hub-bar: navy }"
    assert parts.first_rules(colours, {"md-y", "--hub-bar"}) == (
        ".md-y{top:0}:root{--md-own:1}:root{--hub-bar:teal}body{color:var(--md-own)}"
        ":root{--hub-bar:navy}"
    )


def test_rules_that_would_end_their_place_in_a_page_are_left_to_the_sheet(look: Path) -> None:
    own = {"assets/frame.css": "a::before { content: '</STYLE><script>' }"}
    write_tree(look / "own", {**own})
    assert parts_of(files_of(look, "own")).first_rules("", set()) == ""


def test_a_single_sheet_of_the_hubs_own_takes_the_place_of_ours(look: Path) -> None:
    own = {"assets/tokens.css": "@import 'more.css';\n:root { --hub-bar: #4a2a6e }"}
    write_tree(look / "own", {**own})
    made = sheet(look, "own")
    assert made.startswith('@import "more.css";.md-x{top:0}')
    assert ":root{--hub-bar:#4a2a6e}" in made
    assert "teal" not in made


def test_what_a_sheet_beside_them_asks_for_stays(look: Path) -> None:
    assert "--md-gone:2" in sheet(look, beside="p { top: var(--md-gone) }")


def test_the_script_has_each_part_and_no_list_where_a_hub_has_none(look: Path) -> None:
    write_tree(look / "own", {"assets/hub.js": "own()"})
    parts = parts_of(files_of(look, "own"))
    end = "\n}catch(e){setTimeout(function(){throw e})}\n"
    assert parts.script(has_list=True) == f"try{{own(){end}try{{b=2;{end}try{{c=3;{end}"
    assert parts.script(has_list=False) == f"try{{own(){end}try{{c=3;{end}"


def test_of_the_look_no_part_is_published_alone_but_what_an_author_put_into_docs_is(
    look: Path,
) -> None:
    write_tree(look / "docs", {"assets/frame.css": "own", "assets/own.css": "own"})
    files = files_of(look, "docs")
    leave_to_be_joined(files, {str(look / "material"), str(look / "theme")})
    published = [file.src_uri for file in files if not file.inclusion.is_excluded()]
    assert published == ["assets/find-page.js", "assets/frame.css", "assets/own.css"]


@pytest.mark.parametrize("names", [[], ["main.css", "main.two.css"]], ids=["none", "two"])
def test_a_material_with_other_sheets_stops_the_build(look: Path, names: list[str]) -> None:
    (look / "material" / MAIN).unlink()
    write_tree(look / "material", {f"assets/stylesheets/{name}": "" for name in names})
    with pytest.raises(HubError) as stopped:
        sheet(look)
    assert str(stopped.value) == (
        f"Material for MkDocs has {len(names)} main style sheets where Signpost knows one, so no "
        "page would look as it should. Nothing was built. Install the version of mkdocs-material "
        "again with which the last build went well, and tell whoever looks after Signpost."
    )


def test_a_material_that_calls_its_sheet_otherwise_is_taken_as_it_is(look: Path) -> None:
    (look / "material" / MAIN).rename(look / "material/assets/stylesheets/main.css")
    assert sheet(look).startswith(".md-x{top:0}")
