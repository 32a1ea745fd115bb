"""Areas that break every rule, and each message that they earn, with path, line and way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.project import open_project
from tests.areas.made_up import hub_with
from tests.conftest import AS_OF

SOUND = """\
name: North Town
council: North Town Council
gss: E06000901
nation: England
"""
FILE = "overrides/areas/north-town/area.yml"


def told(folder: Path, text: str) -> list[str]:
    """What is wrong with an area whose file is this text, without what a draft only lacks."""
    hub_with(folder, text)
    problems = open_project(folder, AS_OF, "north-town").problems
    drafts = ("nobody is named", "no number is known")
    return [str(p) for p in problems if not any(draft in p.message for draft in drafts)]


def test_a_sound_area_has_nothing_to_be_told(tmp_path: Path) -> None:
    assert told(tmp_path, SOUND) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            SOUND.replace("E06000901", "E0600090"),
            ":3: gss: 'E0600090' is not a GSS code. Write its letter and eight digits, such as "
            "E06000023.",
        ),
        (
            SOUND.replace("E06000901", "E12000007"),
            ":3: gss: 'E12000007' is not the code of a council. A council's begins with E06, E07, "
            "E08, E09, E10, N09, S12, W06; look it up at the ONS.",
        ),
        (
            SOUND.replace("E06000901", "W06000001"),
            ":1: says England, and its GSS code W06000001 is of Wales. Correct the one that is "
            "wrong.",
        ),
        (
            SOUND + "id: elsewhere\n",
            ":5: id: an area's id is the name of its folder. Take the line out.",
        ),
        (
            SOUND + "coluors: {}\n",
            ":5: there is no field called 'coluors' here. Did you mean 'colours'?",
        ),
        (
            SOUND + "contacts:\n  front_door: {emial: a@example.org}\n",
            ":6: contacts.front_door: there is no field called 'emial' here. Did you mean 'email'?",
        ),
        (
            SOUND + "contacts:\n  front_door: {}\n",
            ":6: contacts.front_door: names nobody. Name a service by its id, or say in ask: whom "
            "to ask instead.",
        ),
        (
            SOUND + "colours: {bar: teal}\n",
            ":5: colours.bar: 'teal' has the wrong form. Write a colour as # and six digits or "
            "letters, such as #0b525b.",
        ),
        (
            SOUND + "logo: crest.svg\n",
            ":5: logo: there is no file 'crest.svg' in the area's folder. Put the file beside "
            f"{FILE}.",
        ),
        (
            SOUND + "logo: ../crest.svg\n",
            ":5: logo: '../crest.svg' has the wrong form. Give the name of an .svg or .png file "
            "in the area's folder, in lower case.",
        ),
        (
            SOUND + "succeeded_by: nowhere\n",
            ":5: succeeded_by: there is no area 'nowhere'. Check the name of its folder.",
        ),
        (
            SOUND + "succeeded_by: north-town\n",
            ":5: succeeded_by: leads round in a circle: north-town → north-town. Take "
            "succeeded_by out of the area that exists today.",
        ),
        (
            SOUND + "hide:\n  frost-guide: {hidden_on: 2026-01-01, review_on: 2026-02-01}\n",
            ":6: hide.frost-guide: reason is missing. Add a line that begins with 'reason:'.",
        ),
        (
            SOUND
            + "hide:\n  frost-guide: {reason: No., hidden_on: 2026-01-01, review_on: 2026-02-01}\n",
            ":6: hide.frost-guide.review_on: was to be looked at again by 1 February 2026. Decide "
            "whether to go on hiding it, and set review_on.",
        ),
        (
            SOUND
            + "override:\n  frost-visits:\n"
            + "    url: {now: frost, was: 'https://example.org/visits'}\n",
            ":7: override.frost-visits.url: 'frost' does not start with https:// or http://. Copy "
            "the address from the browser's address bar.",
        ),
        (
            SOUND + "add:\n  services:\n    - id: north-town/shed\n      nmae: Shed\n",
            ":8: add.services[north-town/shed]: there is no field called 'nmae' here. Did you mean "
            "'name'?",
        ),
        (
            "- a list\n",
            ":1: should begin with a name and a colon. Write a line such as resources: above what "
            "belongs to it.",
        ),
        (
            "",
            ":1: the file is empty. Put its content back, or take the file out and its name "
            "wherever it is included.",
        ),
        ("name: 'never closed\n", None),
    ],
)
def test_each_mistake_is_told_with_line_and_way_out(
    tmp_path: Path, text: str, message: str | None
) -> None:
    found = told(tmp_path, text)
    assert found
    assert all(line.startswith(FILE + ":") for line in found), found
    if message is not None:
        assert FILE + message in found


def test_a_colour_that_cannot_be_read_is_refused_with_its_ratio(tmp_path: Path) -> None:
    tokens = Path(__file__).parents[2] / "overrides/theme/assets/tokens.css"
    (tmp_path / "overrides/theme/assets").mkdir(parents=True)
    (tmp_path / "overrides/theme/assets/tokens.css").write_text(tokens.read_text("utf-8"))
    found = told(tmp_path, SOUND + "colours: {accent: '#9fd3d8', accent_dark: '#123456'}\n")
    assert found[0] == (
        f"{FILE}:5: colours.accent: #9fd3d8 on #e4f1f2 has a contrast of 1.42 to 1; readers need "
        "4.5 (AA). Choose a darker one."
    )
    assert any("colours.accent_dark: #123456 on" in line for line in found)


@pytest.mark.parametrize("name", ["North Town", "services", "guides", "area"])
def test_a_folder_whose_name_is_no_address_is_refused(tmp_path: Path, name: str) -> None:
    hub_with(tmp_path, SOUND)
    base = tmp_path / "overrides" / "areas"
    (base / "north-town").rename(base / name)
    found = [str(p) for p in open_project(tmp_path, AS_OF, name).problems]
    assert any(
        "cannot be the name of an area's folder" in line or "is the address of something" in line
        for line in found
    ), found


def test_two_areas_cannot_have_one_code_and_cannot_succeed_each_other(tmp_path: Path) -> None:
    hub_with(tmp_path, SOUND + "succeeded_by: south-town\n")
    south = tmp_path / "overrides" / "areas" / "south-town"
    south.mkdir()
    (south / "area.yml").write_text(SOUND.replace("North", "South") + "succeeded_by: north-town\n")
    found = [str(p) for p in open_project(tmp_path, AS_OF, "south-town").problems]
    file = "overrides/areas/south-town/area.yml"
    assert (
        f"{file}:3: gss: the GSS code E06000901 is that of 'north-town' already. Correct it, or "
        "remove one of the two folders."
    ) in found
    assert any(f"{file}:5: succeeded_by: leads round in a circle" in line for line in found)


def test_what_would_leave_the_areas_folder_is_refused(tmp_path: Path) -> None:
    hub_with(tmp_path, SOUND)
    docs = tmp_path / "overrides/areas/north-town/docs"
    docs.mkdir()
    (tmp_path / "secret.md").write_text("# Secret\n")
    (docs / "out.md").symlink_to(tmp_path / "secret.md")
    (docs / "run.js").write_text("alert(1)\n")
    found = [str(p) for p in open_project(tmp_path, AS_OF, "north-town").problems]
    base = "overrides/areas/north-town/docs"
    assert (
        f"{base}/out.md:1: leads out of the area's folder. Put the file itself here, not a link "
        "to it."
    ) in found
    assert (
        f"{base}/run.js:1: .js is no kind of file for a page. Use .docx, .jpeg, .jpg, .md, .pdf, "
        ".png, .svg."
    ) in found


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg><script>1</script></svg>",
        "<svg onload='x()'/>",
        "<svg><image href='https://example.org/x.png'/></svg>",
        "x" * 100_001,
    ],
)
def test_a_logo_that_runs_loads_or_is_large_is_refused(tmp_path: Path, drawing: str) -> None:
    hub_with(tmp_path, SOUND + "logo: crest.svg\n")
    (tmp_path / "overrides/areas/north-town/crest.svg").write_text(drawing)
    found = [str(p) for p in open_project(tmp_path, AS_OF, "north-town").problems]
    assert any(f"{FILE}:5: logo: crest.svg" in line for line in found), found


def test_a_folder_without_a_file_is_told(tmp_path: Path) -> None:
    hub_with(tmp_path, SOUND)
    (tmp_path / FILE).unlink()
    found = [str(p) for p in open_project(tmp_path, AS_OF, "north-town").problems]
    way = "Add it, or remove the folder overrides/areas/north-town."
    assert f"{FILE}:1: is missing. {way}" in found
