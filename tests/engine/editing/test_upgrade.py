"""`signpost upgrade`: what a newer engine changes in a hub's files is told, and then done."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.editing.upgrade import Upgrade, carry_out, upgrade_of
from signpost.errors import HubError
from signpost.model.renamed import Renamed
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.new import new_hub

AREA = "overrides/areas/north-town/area.yml"
VERSION = "0.2.0"
RENAMED = (
    Renamed("area", "organisation", "run_by", VERSION),
    Renamed("catalogue", "stages", "seasons", VERSION),
    Renamed("resources", "publisher", "from_whom", VERSION),
    Renamed("resources", "cost", "price", VERSION),
    Renamed("services", "area_served", "serves_where", VERSION),
)


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    new_hub(tmp_path / "hub", "Hub", AS_OF)
    return tmp_path / "hub"


def found(hub: Path, *renamed: Renamed, version: str = "0.1.0") -> Upgrade:
    return upgrade_of(open_project(hub, AS_OF), version, renamed)


def upgraded(hub: Path, *renamed: Renamed, version: str = "0.1.0") -> Upgrade:
    upgrade = found(hub, *renamed, version=version)
    carry_out(open_project(hub, AS_OF), upgrade)
    return upgrade


def everything(hub: Path) -> dict[str, bytes]:
    files = (path for path in hub.rglob("*") if path.is_file())
    return {path.relative_to(hub).as_posix(): path.read_bytes() for path in files}


def test_a_hub_of_this_version_has_nothing_to_do(hub: Path) -> None:
    assert found(hub) == Upgrade(
        version="requirements.txt asks for signpost-hub 0.1.0, which is installed"
    )


def test_each_renamed_field_is_told_with_its_place_and_nothing_is_written(hub: Path) -> None:
    before = everything(hub)
    told = [str(problem) for problem in found(hub, *RENAMED).changes]
    assert f"{AREA}:7: organisation is called run_by since 0.2.0." in told
    assert any(line.endswith(": stages is called seasons since 0.2.0.") for line in told)
    assert sum("publisher is called from_whom" in line for line in told) == 3
    assert everything(hub) == before


def test_a_field_is_renamed_and_every_other_letter_stays(hub: Path) -> None:
    before = everything(hub)
    upgraded(hub, RENAMED[0])
    area = before[AREA].replace(b"organisation: North Town Menders", b"run_by: North Town Menders")
    assert everything(hub) == {**before, AREA: area}


def test_a_renamed_field_is_found_in_what_an_area_adds_and_overrides(hub: Path) -> None:
    upgraded(hub, *RENAMED)
    text = (hub / AREA).read_text("utf-8")
    assert "    price:\n      now: Two pounds, for the wool." in text
    assert "      serves_where: North Town." in text
    assert "cost:" not in text
    assert "area_served:" not in text


def test_a_second_time_changes_nothing(hub: Path) -> None:
    upgraded(hub, RENAMED[0], version=VERSION)
    assert found(hub, RENAMED[0], version=VERSION).is_done


def test_a_field_that_was_renamed_twice_ends_under_its_newest_name(hub: Path) -> None:
    upgraded(hub, RENAMED[0], Renamed("area", "run_by", "led_by", "0.3.0"))
    assert "\nled_by: North Town Menders\n" in (hub / AREA).read_text("utf-8")


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'organisation' : X # whose\n", "run_by : X # whose\n"),
        ("# organisation: no\norganisation:\n  en: X\n", "# organisation: no\nrun_by:\n  en: X\n"),
        ("name: organisation\r\norganisation: X\r\n", "name: organisation\r\nrun_by: X\r\n"),
        ("\ufefforganisation: Tŷ 🌱\n", "\ufeffrun_by: Tŷ 🌱\n"),
        (
            "about: {organisation: inner}\norganisation: X\n",
            "about: {organisation: inner}\nrun_by: X\n",
        ),
        ("{name: N, organisation: X}\n", "{name: N, run_by: X}\n"),
    ],
)
def test_only_the_name_itself_is_changed_however_it_is_written(
    hub: Path, before: str, after: str
) -> None:
    (hub / AREA).write_bytes(before.encode())
    upgraded(hub, RENAMED[0])
    assert (hub / AREA).read_bytes() == after.encode()


def test_where_both_names_stand_everything_is_refused(hub: Path) -> None:
    with (hub / AREA).open("a", encoding="utf-8") as file:
        file.write("run_by: Somebody else\n")
    (hub / "requirements.txt").write_text("signpost-hub==0.1.0\n")
    before = everything(hub)
    with pytest.raises(HubError) as caught:
        upgraded(hub, RENAMED[0], version=VERSION)
    assert str(caught.value) == (
        "Nothing was changed. Put these right first:\n"
        f"  {AREA}:7: organisation is called run_by since 0.2.0, and both stand here. Keep one."
    )
    assert everything(hub) == before


def test_a_file_that_cannot_be_read_stands_in_the_way(hub: Path) -> None:
    (hub / AREA).write_text("name: [\n")
    with pytest.raises(HubError, match=rf"Nothing was changed.*\n  {AREA}:\d+: "):
        upgraded(hub, RENAMED[0])


@pytest.mark.parametrize(
    ("pin", "said", "after"),
    [
        (
            "# ours\nsignpost-hub[test]==0.9.1 # keep\nother==1\n",
            "requirements.txt asks for signpost-hub 0.9.1, and 0.10.0 is installed",
            "# ours\nsignpost-hub[test]==0.10.0 # keep\nother==1\n",
        ),
        (
            "signpost-hub == 0.11\n",
            "requirements.txt asks for signpost-hub 0.11, and 0.10.0 is installed, which is older",
            "signpost-hub == 0.11\n",
        ),
        (
            "signpost-hub>=0.1\n",
            "requirements.txt names signpost-hub without one version, so a build may use any",
            "signpost-hub>=0.1\n",
        ),
        (
            "signpost-hub-extras==1\nmkdocs==1.6.1\n",
            "requirements.txt does not name signpost-hub, so a build may use any",
            "signpost-hub-extras==1\nmkdocs==1.6.1\n",
        ),
    ],
)
def test_the_version_that_is_asked_for_is_named_and_an_older_one_is_renewed(
    hub: Path, pin: str, said: str, after: str
) -> None:
    (hub / "requirements.txt").write_text(pin)
    assert upgraded(hub, version="0.10.0").version == said
    assert (hub / "requirements.txt").read_text() == after


def test_a_hub_without_requirements_pins_nothing_and_that_is_no_fault(hub: Path) -> None:
    (hub / "requirements.txt").unlink()
    upgrade = found(hub)
    assert upgrade.is_done
    assert upgrade.version == (
        "This hub has no requirements.txt that could be read, so no version is pinned"
    )


def test_an_older_engine_says_what_to_install(hub: Path) -> None:
    (hub / "requirements.txt").write_text("signpost-hub==9.0\n")
    assert [str(problem) for problem in found(hub).by_hand] == [
        "requirements.txt:1: asks for signpost-hub 9.0, and 0.1.0 is installed, which is older. "
        "Run: python -m pip install -r requirements.txt."
    ]


def test_a_schema_of_another_version_is_written_anew_and_none_is_put_where_none_was(
    hub: Path,
) -> None:
    before = everything(hub)
    (hub / "catalogue/schema.json").write_text("{}\n")
    (hub / "overrides/areas/schema.json").unlink()
    upgraded(hub)
    del before["overrides/areas/schema.json"]
    assert everything(hub) == before


def test_what_a_hub_lacks_is_told_and_left_to_somebody(hub: Path) -> None:
    (hub / "catalogue" / "extra.yml").write_text("bodies: []\n")
    (hub / "hooks" / "own.py").unlink()
    settings = (hub / "mkdocs.yml").read_text("utf-8")
    (hub / "mkdocs.yml").write_text(settings.replace("  - macros:", "  - search:"), "utf-8")
    before = everything(hub)
    assert [str(problem) for problem in upgraded(hub).by_hand] == [
        "hooks/own.py:1: is missing, and mkdocs.yml names it under hooks. Put the file back, or "
        "take its line out of mkdocs.yml.",
        "mkdocs.yml:1: plugins: does not name macros, so nothing that pages ask for would be "
        "shown. Add plugins: and below it - macros: with module_name: macros.",
        "catalogue/extra.yml:1: is not part of the catalogue. Add - catalogue/extra.yml under "
        "include: in resources.yml, or delete the file.",
    ]
    assert everything(hub) == before
