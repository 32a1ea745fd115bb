"""`signpost new service`: a record is added where services stand, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.editing.new import add_service
from signpost.errors import HubError
from signpost.project import Project
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.new import new_hub

SERVICES = "catalogue/services.yml"


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    new_hub(tmp_path / "hub", "Hub", AS_OF)
    return tmp_path / "hub"


def test_the_record_stands_at_the_end_of_the_file_with_the_services(hub: Path) -> None:
    before = (hub / SERVICES).read_text("utf-8")
    path, line = add_service(open_project(hub, AS_OF), "repair-line")
    after = (hub / SERVICES).read_text("utf-8")
    assert path == SERVICES
    assert after.startswith(before)
    assert after.splitlines()[line - 1] == "  - id: repair-line"


def test_the_new_record_waits_for_its_fields_and_spoils_nothing_else(hub: Path) -> None:
    add_service(open_project(hub, AS_OF), "repair-line")
    problems = open_project(hub, AS_OF).errors
    assert problems != []
    assert {problem.where.split(".")[0] for problem in problems} == {"services[repair-line]"}


def test_the_new_record_is_sound_once_it_is_filled_in(hub: Path) -> None:
    add_service(open_project(hub, AS_OF), "repair-line")
    text = (hub / SERVICES).read_text("utf-8")
    for field, value in {
        "name:\n": "name: The Repair Line\n",
        "kind: #": "kind: helpline #",
        "for_whom: [] #": "for_whom: [anybody] #",
        "nations: [] #": "nations: [England] #",
        "provider:\n": "provider: Example Menders\n",
        "summary:\n": "summary: Advice on whatever is broken.\n",
        "area_served:\n": "area_served: England.\n",
        "words:\n": "words: Weekday mornings.\n",
        "number: #": "number: '020 7946 0018' #",
        "url: #": "url: https://example.org/line #",
        "topics: [] #": "topics: [textiles] #",
    }.items():
        assert text.count(field) == 1
        text = text.replace(field, value)
    (hub / SERVICES).write_text(text, "utf-8")
    project = open_project(hub, AS_OF)
    assert project.problems == []
    assert project.core.catalogue.by_id["repair-line"].added == AS_OF


@pytest.mark.parametrize("id", ["emergency-services", "mending-a-lamp", "Repair line"])
def test_an_id_that_is_taken_or_cannot_be_one_is_refused(hub: Path, id: str) -> None:
    before = (hub / SERVICES).read_bytes()
    with pytest.raises(HubError, match=r"taken already|cannot be an id. Try 'repair-line'"):
        add_service(open_project(hub, AS_OF), id)
    assert (hub / SERVICES).read_bytes() == before


def test_a_list_that_something_follows_is_left_alone(hub: Path) -> None:
    with (hub / SERVICES).open("a", encoding="utf-8") as file:
        file.write("bodies: []\n")
    before = (hub / SERVICES).read_bytes()
    with pytest.raises(HubError) as caught:
        add_service(open_project(hub, AS_OF), "repair-line")
    assert str(caught.value) == (
        "The list under services: must be the last thing in catalogue/services.yml, one record to "
        "a dash, indented by two spaces. Nothing was written. Add the record by hand."
    )
    assert (hub / SERVICES).read_bytes() == before


def test_a_catalogue_without_services_says_where_they_would_stand(tmp_path: Path) -> None:
    (tmp_path / "resources.yml").write_text("resources:\n")
    with pytest.raises(HubError, match=r"Make catalogue/services.yml with one line, services:,"):
        add_service(Project(tmp_path, AS_OF), "repair-line")
