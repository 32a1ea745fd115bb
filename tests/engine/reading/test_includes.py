"""Which files make a catalogue: each once, only from inside the project, and never in a circle."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.reading import Reading, read_catalogue
from tests.conftest import write_tree
from tests.engine.made_up import messages, read


def body(id: str) -> str:
    return f"bodies:\n  - {{id: {id}, name: A body}}\n"


def bodies(reading: Reading) -> list[str]:
    return [body.id for body in reading.catalogue.bodies]


def test_included_files_add_to_the_catalogue_in_order(tmp_path: Path) -> None:
    first = "include: [one.yml, two.yml]\n" + body("banks")
    reading = read(tmp_path, resources=first, one=body("shops"), two=body("schools"))
    assert (bodies(reading), messages(reading)) == (["banks", "shops", "schools"], [])


def test_an_include_is_looked_for_beside_the_file_that_names_it(tmp_path: Path) -> None:
    files = {
        "resources.yml": "include: [more/a.yml]\n",
        "more/a.yml": "include: [b.yml, ../c.yml]\n",
        "more/b.yml": body("banks"),
        "c.yml": "colour: blue\n" + body("shops"),
    }
    reading = read_catalogue(write_tree(tmp_path, files))
    assert bodies(reading) == ["banks", "shops"]
    assert [message.split(": ")[0] for message in messages(reading)] == ["c.yml:1"]


@pytest.mark.parametrize("name", ["../outside.yml", "more/../../outside.yml", "/etc/hostname"])
def test_a_file_outside_the_project_is_not_read(tmp_path: Path, name: str) -> None:
    write_tree(tmp_path, {"outside.yml": body("secrets")})
    reading = read_catalogue(
        write_tree(tmp_path / "hub", {"resources.yml": f"include:\n  - {name}\n"})
    )
    assert messages(reading) == [
        f"resources.yml:2: include: {name!r} is outside the project. "
        "Include only files of this project."
    ]
    assert bodies(reading) == []


def test_a_link_that_leads_outside_the_project_is_not_followed(tmp_path: Path) -> None:
    write_tree(tmp_path, {"outside.yml": body("secrets")})
    hub = write_tree(tmp_path / "hub", {"resources.yml": "include: [inside.yml]\n"})
    (hub / "inside.yml").symlink_to(tmp_path / "outside.yml")
    reading = read_catalogue(hub)
    assert "'inside.yml' is outside the project" in messages(reading)[0]
    assert bodies(reading) == []


def test_a_file_that_includes_itself_is_read_once(tmp_path: Path) -> None:
    reading = read(tmp_path, resources="include: [resources.yml]\n" + body("banks"))
    assert messages(reading) == [
        "resources.yml:1: include: 'resources.yml' includes itself in a circle. "
        "Take one of the includes out."
    ]
    assert bodies(reading) == ["banks"]


def test_a_circle_of_files_is_told_where_it_closes(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        resources="include: [one.yml]\n",
        one="include: [two.yml]\n" + body("banks"),
        two="# back to the start\ninclude:\n  - one.yml\n" + body("shops"),
    )
    assert messages(reading) == [
        "two.yml:3: include: 'one.yml' includes itself in a circle. Take one of the includes out."
    ]
    assert bodies(reading) == ["banks", "shops"]


def test_a_circle_by_a_roundabout_path_is_told_too(tmp_path: Path) -> None:
    files = {
        "resources.yml": "include: [more/../x.yml]\n",
        "x.yml": "include: [more/../x.yml]\n" + body("banks"),
        "more/y.yml": "",
    }
    reading = read_catalogue(write_tree(tmp_path, files))
    assert [message.split(" (")[0] for message in messages(reading)] == [
        "x.yml:1: include: 'more/../x.yml' includes itself in a circle. "
        "Take one of the includes out."
    ]
    assert bodies(reading) == ["banks"]


@pytest.mark.parametrize("again", ["more.yml", "./more.yml", "other/../more.yml"])
def test_a_file_that_is_included_twice_is_read_once(tmp_path: Path, again: str) -> None:
    write_tree(tmp_path, {"other/empty.yml": ""})
    reading = read(tmp_path, resources=f"include:\n  - more.yml\n  - {again}\n", more=body("banks"))
    assert messages(reading) == [
        f"resources.yml:3: include: {again!r} is included twice. Take one of the includes out."
    ]
    assert bodies(reading) == ["banks"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("taxonmy.yml", "Did you mean 'taxonomy.yml'?"),
        ("services.yml", "Did you mean 'more/services.yml'?"),
        ("qqq.yml", "Check the name."),
    ],
)
def test_a_missing_include_brings_the_nearest_real_name(
    tmp_path: Path, name: str, hint: str
) -> None:
    files = {
        "resources.yml": f"include: [{name}]\n",
        "taxonomy.yml": "topics: []\n",
        "more/services.yml": "services: []\n",
    }
    assert messages(read_catalogue(write_tree(tmp_path, files))) == [
        f"resources.yml:1: include: there is no file {name!r}. {hint}"
    ]


@pytest.mark.parametrize(
    "name",
    ['"a\\0b.yml"', "x" * 5_000, "more", "{a: b}", "[a, b]", "", "~", "."],
    ids=["nul", "long", "folder", "group", "list", "empty", "null", "dot"],
)
def test_an_include_that_cannot_be_a_file_is_a_problem_and_no_accident(
    tmp_path: Path, name: str
) -> None:
    files = {"resources.yml": f"include:\n  - {name}\n", "more/services.yml": "services: []\n"}
    told = messages(read_catalogue(write_tree(tmp_path, files)))
    assert {message.split(": ")[0] for message in told} == {"resources.yml:2"}
    assert "resources.yml:2: include: " in told[0]
    assert "Node(" not in told[0]


def test_one_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    reading = read(
        tmp_path, resources="include: [bad.yml, good.yml]\n", bad="a: [\n", good=body("banks")
    )
    assert [message.split(":")[0] for message in messages(reading)] == ["bad.yml"]
    assert bodies(reading) == ["banks"]


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop.yml").symlink_to(tmp_path / "loop.yml")
    reading = read(tmp_path, resources="include: [loop.yml, good.yml]\n", good=body("banks"))
    assert messages(reading) == [
        "resources.yml:1: include: 'loop.yml' is a link that leads to itself. Put the file itself "
        "here."
    ]
    assert bodies(reading) == ["banks"]


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, resources=f"include: [{'x' * 300}.yml]\n")
    assert messages(reading) == [
        f"resources.yml:1: include: '{'x' * 60}' cannot be the name of a file. Check the name."
    ]
