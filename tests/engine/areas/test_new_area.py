"""`signpost new area`: a draft that builds at once, says what is next, and takes nobody's name."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from signpost.areas import AreaFile
from signpost.editing.new_area import new_area
from signpost.errors import HubError
from signpost.model.area import Area
from signpost.reading.guarded import oddities, parse, plain
from signpost.reading.offers import offered
from signpost.reading.records import Place
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import CORE, hub_with
from tests.process import run_hub

OTHER = "name: South Town\norganisation: South Town Council\ncode: E06000002\nnation: England\n"


def made(folder: Path, name: str = "North Town", code: str = "E06000001", core: str = CORE) -> Path:
    project = open_project(Path(hub_with(folder, core=core)), AS_OF)
    return new_area(project, "north-town", name, code)


def area_of(file: Path) -> Area:
    read = open_project(file.parents[3], AS_OF).areas["north-town"].file
    assert read
    return read


def test_a_new_area_is_announced_with_what_to_do_next(tmp_path: Path) -> None:
    command = ("new", "area", "north-town", "--name", "North Town", "--code", "E06000001")
    done = run_hub("--project", hub_with(tmp_path), *command)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Added overrides/areas/north-town/area.yml. It is a draft. "
        "Next: signpost check --area north-town, then signpost build --area north-town.\n"
    )


def test_a_new_area_can_be_built_at_once_and_is_a_draft(tmp_path: Path) -> None:
    made(tmp_path)
    project = open_project(tmp_path, AS_OF, "north-town")
    assert project.errors == []
    assert project.edition().is_draft


def test_a_new_area_says_who_it_is_and_what_is_not_known_yet(tmp_path: Path) -> None:
    text = made(tmp_path).read_text("utf-8")
    assert plain(parse(text.encode(), "area.yml")) == {
        "name": "North Town",
        "organisation": "North Town",
        "code": "E06000001",
        "nation": "England",
        "languages": ["en"],
        "status": "draft",
        "contacts": {
            "front_door": {"ask": "Not known yet. Ask at the gate."},
            "out_of_hours": {"ask": "Not known yet. Wait until morning."},
        },
    }
    assert text.startswith("# yaml-language-server: $schema=../schema.json\n# North Town: ")
    assert "  front_door: # The shed\n" in text


def test_a_new_area_names_the_guides_that_its_hub_has_and_no_others(tmp_path: Path) -> None:
    write_tree(tmp_path / "with", {"docs/about/areas.md": "# For areas\n"})
    named = {
        folder: [
            line
            for line in made(tmp_path / folder).read_text("utf-8").splitlines()
            if ".md" in line
        ]
        for folder in ("with", "without")
    }
    assert named == {
        "with": ["# docs/about/areas.md is the way from here to a live area."],
        "without": [],
    }


def test_a_council_in_wales_has_its_nation_and_two_languages(tmp_path: Path) -> None:
    area = area_of(made(tmp_path, "Sir Ddinbych", "W06000004"))
    assert (area.nation, area.languages) == ("Wales", ("en", "cy"))


def test_a_name_that_is_the_councils_is_not_made_longer(tmp_path: Path) -> None:
    assert str(area_of(made(tmp_path, "North Town City Council")).organisation) == (
        "North Town City Council"
    )


@pytest.mark.parametrize(
    "name", ["Ynys Môn", '\'s-Town: a "place" # here', "no", "{north}", "- Town", "North  \n Town"]
)
def test_any_name_is_read_back_as_it_was_given(tmp_path: Path, name: str) -> None:
    assert str(area_of(made(tmp_path, name)).name) == " ".join(name.split())


def test_a_catalogue_without_slots_has_no_contacts_to_ask_for(tmp_path: Path) -> None:
    file = made(tmp_path, core=CORE.partition("slots:")[0])
    assert plain(parse(file.read_bytes(), "area.yml"))["contacts"] == {}


def test_what_commands_write_yaml_with_leaves_a_new_area_as_it_is(tmp_path: Path) -> None:
    text = made(tmp_path).read_text("utf-8")
    yaml, out = YAML(), io.StringIO()
    yaml.preserve_quotes, yaml.width = True, 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump(yaml.load(text), out)
    assert out.getvalue() == text


def test_every_example_in_it_is_what_an_area_may_write(tmp_path: Path) -> None:
    text = made(tmp_path).read_text("utf-8")
    real = re.sub(r"^#(?=[^ ]|  )", "", text, flags=re.MULTILINE)
    node = parse(real.encode(), "area.yml")
    assert list(oddities(node, "area.yml")) == []
    offers = open_project(tmp_path, AS_OF).core.catalogue.offers
    written = plain(node)
    filled = {o.id: offered(o, written.pop(o.id), Place("area.yml", node, "")) for o in offers}
    assert {id: problems for id, (_, problems) in filled.items() if problems} == {}
    assert set(filled) == {"clinic", "practice_leads", "reflective_sessions", "staff_support"}
    area = AreaFile.model_validate({**written, "id": "north-town"})
    assert all((area.add.services, area.override, area.hide, area.provide))


def test_an_example_that_nobody_filled_in_is_never_a_number_to_ring(tmp_path: Path) -> None:
    file = made(tmp_path)
    text = file.read_text("utf-8")
    start = text.index("#add:\n")
    added = re.sub("^#", "", text[start : text.index("# override:")], flags=re.MULTILINE)
    file.write_text(text[:start] + added, "utf-8")
    errors = open_project(tmp_path, AS_OF, "north-town").errors
    assert {problem.where for problem in errors} >= {
        "add.services[north-town/front-door].phones[0].number",
        "add.services[north-town/front-door].provider",
    }


def refusal(
    folder: Path, id: str = "north-town", name: str = "North Town", code: str = "E06000001"
) -> str:
    """What is said to an area that cannot be begun in a hub that has one, south-town."""
    root = Path(hub_with(folder, OTHER, id="south-town"))
    write_tree(root, {"docs/about/index.md": "# About\n"})
    command = ("new", "area", id, "--name", name, "--code", code)
    done = run_hub("--project", str(root), *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert [path.name for path in (root / "overrides/areas").iterdir()] == ["south-town"]
    return done.stderr.rstrip("\n")


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("North Town", "'North Town' cannot be an id. Try 'north-town'."),
        ("_example", "'_example' cannot be an id. Try 'example'."),
        ("../north", "'../north' cannot be an id. Try 'north'."),
        ("South_Town", "'South_Town' cannot be an id. Use 2 to 80 lower-case letters and hyphens."),
        ("Core!", "'Core!' cannot be an id. Use 2 to 80 lower-case letters and hyphens."),
        ("", "'' cannot be an id. Use 2 to 80 lower-case letters and hyphens."),
        (
            "south-town",
            "There is an area 'south-town' already: edit overrides/areas/south-town/area.yml.",
        ),
        *(
            (
                id,
                f"{id!r} is the address of something else in the hub. "
                "Choose another id, such as the area's full name with hyphens.",
            )
            for id in ("cy", "core", "about", "worried", "services")
        ),
    ],
)
def test_an_id_that_cannot_be_an_areas_is_refused(tmp_path: Path, id: str, said: str) -> None:
    assert refusal(tmp_path, id=id) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "E123",
            "'E123' does not have the form of an area's code: write it like E06000023.",
        ),
        (
            "E06000002",
            "The code E06000002 is that of 'south-town' already. Look yours up, or edit "
            "overrides/areas/south-town/area.yml.",
        ),
    ],
)
def test_a_code_that_cannot_be_the_councils_is_refused(
    tmp_path: Path, code: str, said: str
) -> None:
    assert refusal(tmp_path, code=code) == said


def test_a_code_of_something_other_than_a_council_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, code="E12000001").startswith(
        "'E12000001' is not the code of an area: look it up; one begins with E06, "
    )


@pytest.mark.parametrize("name", ["", "  ", "x" * 201, "North\x07Town"])
def test_a_name_that_readers_cannot_know_it_by_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path, name=name) == (
        f"{name.strip()[:40]!r} cannot be the name of an area. "
        "Give the name that readers know it by, such as --name 'North Town'."
    )


def test_a_catalogue_that_cannot_be_read_is_put_right_first(tmp_path: Path) -> None:
    with pytest.raises(HubError) as caught:
        made(tmp_path, core="resources: [\n")
    assert str(caught.value) == (
        "Nothing was written: the shared catalogue cannot be read. Run: signpost check"
    )
    assert not (tmp_path / "overrides").exists()


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    write_tree(tmp_path, {"overrides/areas": "a file where the folder should be"})
    with pytest.raises(HubError) as caught:
        made(tmp_path)
    assert str(caught.value) == (
        "overrides/areas/north-town/area.yml cannot be written: Not a directory."
    )
