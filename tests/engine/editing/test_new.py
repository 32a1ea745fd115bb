"""`signpost new resource`: a record is added at the end, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from signpost.editing.new import add_resource
from signpost.errors import HubError
from signpost.model.values import Slug
from signpost.project import Project
from signpost.reading import read_catalogue
from tests.conftest import AS_OF, write_tree
from tests.engine.made_up import ALLOTMENTS, allotments


def added(folder: Path, before: str | bytes) -> tuple[bytes, int]:
    """What resources.yml holds when a resource has been added to it, and the line we are told."""
    write_tree(folder, {"resources.yml": before})
    line = add_resource(Project(folder, AS_OF), "spade-guide")
    return (folder / "resources.yml").read_bytes(), line


def refusal(folder: Path, id: str) -> str:
    project = allotments(folder)
    with pytest.raises(HubError) as caught:
        add_resource(project, id)
    assert (folder / "resources.yml").read_text("utf-8") == ALLOTMENTS
    return str(caught.value)


def test_the_record_begins_on_the_line_that_is_told(tmp_path: Path) -> None:
    after, line = added(tmp_path, ALLOTMENTS)
    assert after.decode().splitlines()[line - 1] == "  - id: spade-guide"


def test_the_rest_of_the_file_stays_to_the_letter(tmp_path: Path) -> None:
    after, _ = added(tmp_path, ALLOTMENTS)
    assert after.startswith(ALLOTMENTS.encode())
    assert b"# The allotment catalogue. This comment stays." in after


def test_the_rest_of_a_file_from_windows_stays_to_the_letter(tmp_path: Path) -> None:
    before = ALLOTMENTS.replace("\n", "\r\n").encode()
    after, line = added(tmp_path, before)
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n"), "one kind of line end in one file"
    assert after.splitlines()[line - 1] == b"  - id: spade-guide"


def test_a_last_line_without_its_end_is_finished_first(tmp_path: Path) -> None:
    after, line = added(tmp_path, ALLOTMENTS.rstrip("\n"))
    assert after.startswith(ALLOTMENTS.encode())
    assert after.decode().splitlines()[line - 1] == "  - id: spade-guide"


def test_the_new_record_is_read_as_a_resource_that_waits_for_its_fields(tmp_path: Path) -> None:
    _, line = added(tmp_path, ALLOTMENTS)
    reading = read_catalogue(tmp_path)
    assert "spade-guide" in reading.claimed["resources"]
    assert reading.problems
    assert all(problem.line >= line for problem in reading.problems)
    assert {problem.where.split(".")[0] for problem in reading.problems} == {
        "resources[spade-guide]"
    }


def test_the_new_record_is_sound_once_it_is_filled_in(tmp_path: Path) -> None:
    after, _ = added(tmp_path, ALLOTMENTS)
    filled = after.decode()
    for field, value in {
        "title:\n": "title: Guide to spades\n",
        "kind: #": "kind: guide #",
        "summary:\n": "summary: All about spades.\n",
        "why:\n": "why: Yours is blunt.\n",
        "publisher:\n": "publisher: A smithy\n",
        "url: #": "url: https://example.org/spades #",
        "topics: [] #": "topics: [soil] #",
        "audiences: []": "audiences: [growers]",
        "nations: [] #": "nations: [UK] #",
    }.items():
        assert filled.count(field) == 1
        filled = filled.replace(field, value)
    project = allotments(tmp_path, filled)
    assert project.problems == []
    assert str(project.reading.catalogue.by_id["spade-guide"].added) == "2026-11-22"


SERVICES_LAST = "resources:\n  - id: frost-guide\nservices:\n  - id: garden-line\n"
NOT_INDENTED = "resources:\n- id: frost-guide\n- id: garden-line\n"
ON_ONE_LINE = "resources: [{id: frost-guide}, {id: garden-line}]\n"
NO_LIST = "services:\n  - id: garden-line\n"


@pytest.mark.parametrize("before", [SERVICES_LAST, NOT_INDENTED, ON_ONE_LINE, NO_LIST, "x: [\n"])
def test_the_record_is_never_put_where_it_would_break_the_file(tmp_path: Path, before: str) -> None:
    """Either it becomes a resource, or we are told that it cannot and nothing is written."""
    write_tree(tmp_path, {"resources.yml": before})
    claimed = read_catalogue(tmp_path).claimed
    try:
        add_resource(Project(tmp_path, AS_OF), "spade-guide")
    except HubError as refused:
        assert "resources.yml" in str(refused)
        assert (tmp_path / "resources.yml").read_text("utf-8") == before
    else:
        after = read_catalogue(tmp_path).claimed
        assert after["resources"] == claimed["resources"] | {"spade-guide"}
        assert after["services"] == claimed["services"]


@pytest.mark.parametrize("id", ["frost-guide", "cold-guide", "police", "old-line", "old-guide"])
def test_an_id_that_was_ever_used_is_refused(tmp_path: Path, id: str) -> None:
    assert refusal(tmp_path, id) == (
        f"The id {id!r} is taken already. Choose another; ids are never reused."
    )


@pytest.mark.parametrize(
    ("id", "suggestion"),
    [
        ("Spade Guide", "spade-guide"),
        ("spade_guide", "spade-guide"),
        ("-spade--guide-", "spade-guide"),
        ("Spades: a guide!", "spades-a-guide"),
        ("café", "cafe"),
        ("Tŷ Gwyn", "ty-gwyn"),
    ],
)
def test_an_id_that_cannot_be_one_brings_one_that_can(
    tmp_path: Path, id: str, suggestion: str
) -> None:
    assert refusal(tmp_path, id) == f"{id!r} cannot be an id. Try {suggestion!r}."


@pytest.mark.parametrize("id", ["a", "!!!", "", "x" * 81, "Frost guide", "🌱"])
def test_nothing_is_suggested_that_would_be_refused_too(tmp_path: Path, id: str) -> None:
    said = refusal(tmp_path, id)
    assert "cannot be an id" in said
    if "Try " in said:
        suggestion = said.split("Try ")[1].strip("'.")
        TypeAdapter(Slug).validate_python(suggestion)
        assert suggestion != "frost-guide", "that one is taken"
