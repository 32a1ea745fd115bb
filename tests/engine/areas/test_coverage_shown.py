"""The coverage board as people meet it: the command, its JSON, and the page."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from signpost.areas.coverage import Coverage, coverage
from signpost.cli.coverage import NO_BOARD
from signpost.editing.new_hub import new_hub
from signpost.model import Area, Catalogue, Edition, Neighbour, Settings
from signpost.render import Renderer
from signpost.render.look import folders_of
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.areas.people_made_up import AS_YAML
from tests.engine.areas.test_coverage import (
    CHILD,
    EVERYBODY,
    HARMED,
    SIBLING,
    area,
    catalogue,
    helpline,
    service,
)
from tests.engine.made_up import ALLOTMENTS, AROUND
from tests.process import run_hub
from tests.words import shown

FOLDERS = folders_of(ROOT / "overrides" / "theme")
DAY = ("--as-of", AS_OF.isoformat())
NO_PROOF = "A gap is not proof that nothing exists: it means that nobody has told us."
AREA = """\
name: {name}
organisation: {name} Council
code: {code}
nation: England
"""
VISITS = """\
add:
  services:
    - id: south/visits
      name: Night Visits
      kind: service
      provider: South
      summary: Somebody comes at night.
      for_whom: [parent-or-carer]
      area_served: South
      url: https://example.org/night
      topics: [frost]
      nations: [England]
      serves: [E06000001]
      assurance: {confidence: unconfirmed}
      added: 2026-01-01
"""


@pytest.fixture
def two_areas(tmp_path: Path) -> str:
    """The allotment hub with two areas, one of which takes people from the other."""
    north = AREA.format(name="North", code="E06000001")
    south = AREA.format(name="South", code="E06000002") + VISITS
    files = {
        "resources.yml": re.sub("(?m)^people: .*", f"people: {AS_YAML}", ALLOTMENTS),
        "overrides/areas/north/area.yml": north,
        "overrides/areas/south/area.yml": south,
    }
    return str(write_tree(tmp_path, AROUND | files))


def test_the_json_is_one_document_with_a_board_for_the_core_and_every_area() -> None:
    done = run_hub("coverage", "--json", *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    boards = json.loads(done.stdout)["areas"]
    assert (boards[0]["area"], boards[0]["name"]) == (None, "National")
    for found in boards:
        assert list(found) == [
            "area", "name", "forms", "cells", "gaps", "ages_not_stated", "not_known_to_run",
        ]  # fmt: skip
        assert len(found["cells"]) == 15 * len(found["forms"]) > 0
        for cell in found["cells"]:
            assert {*cell["local"], *cell["helplines"]} <= {*cell["named"], *cell["general"]}
            assert (cell["level"] == "none") is not bool(cell["named"] or cell["general"])


def test_a_cell_names_the_neighbour_and_the_area_it_is_of(two_areas: str) -> None:
    done = run_hub("--project", two_areas, "coverage", "--area", "north", "--json", *DAY)
    (found,) = json.loads(done.stdout)["areas"]
    assert (done.returncode, done.stderr, found["name"]) == (0, "", "North")
    assert [cell for cell in found["cells"] if cell["named"]] == [
        {
            "form": "frost",
            "who": "parent-or-carer",
            "ages": "any age",
            "level": "named",
            "named": ["south/visits"],
            "general": [],
            "local": [],
            "neighbours": [{"id": "south/visits", "area": "South"}],
            "helplines": [],
        }
    ]


def test_the_command_prints_a_table_and_the_gaps_of_each_and_ends_plainly(two_areas: str) -> None:
    done = run_hub("--project", two_areas, "coverage", *DAY)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in lines if line.endswith("counted")] == [
        "National: 0 services counted",
        "North: 1 service counted",
        "South: 1 service counted",
    ]
    row = (
        "Frost                        0 ----        1 N           0 ----        0 ----        0 --"
    )
    assert lines.count(f"  {row}") == 2
    assert lines[-1] == f"3 gaps in 3 editions. {NO_PROOF}"


def test_a_hub_whose_people_have_no_columns_is_told_how_to_write_them(tmp_path: Path) -> None:
    new_hub(tmp_path / "mending", None, AS_OF)
    done = run_hub("--project", str(tmp_path / "mending"), "coverage", *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{NO_BOARD}\n"


def test_an_unknown_area_is_wrong_usage(two_areas: str) -> None:
    done = run_hub("--project", two_areas, "coverage", "--area", "nort")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no area 'nort'. Did you mean 'north'?")


def drawn(found: Coverage, services: Catalogue, of: Area | None = None) -> str:
    """The page of a board, for an area or for the core."""
    feedback: dict[str, Any] = {"label": "Tell us", "page": "tell-us/"}
    edition = Edition.model_construct(
        catalogue=services.model_copy(
            update={"hub": Settings.model_construct(feedback=feedback, good_for_days=90)}
        ),
        name="Frost",
        as_of=date(2026, 11, 22),
        area=of,
    )
    return Renderer(edition, FOLDERS).render("coverage", "..", board=found)


def test_a_page_without_gaps_says_so_and_names_nobody_as_left_out() -> None:
    services = catalogue(service("visits", EVERYBODY, "frost hail rain", ages={"from": 0}))
    html = drawn(coverage(services), services)
    words = shown(html)
    assert (
        "No gaps: for everybody on this board, whatever happened, there is somebody to refer to."
        in words
    )
    assert "1 service or helpline counts here. The same in words, as tables" in words
    assert re.findall(r"Not counted|No service to refer|neighbouring|nobody for", words) == []
    assert html.count('data-level="none"') == 1, "only in the key"
    assert re.findall(r"\sstyle=|<script|\son\w+=", html) == []


def test_the_page_tells_gaps_neighbours_and_what_is_not_known_to_run() -> None:
    services = catalogue(
        service("visits", CHILD, "frost"),
        service("unsure", SIBLING, status="unknown"),
        helpline("welsh", CHILD, nations=["Wales"]),
    )
    theirs = Neighbour(area="South", service=service("south/visits", HARMED, serves=["E06000001"]))
    found = coverage(services, [theirs], area("north", "E06000001"))
    html = drawn(found, services, area("north", "E06000001"))
    words = shown(html)
    for gap in found.gaps:
        assert f"<li>{gap}</li>" in html
    assert (
        "Services from neighbouring areas south/visits not yet confirmed , of South. It helps. "
        "Not counted, because nobody knows whether they still run unsure "
        "Not counted, because they serve other places welsh : Here" in words
    )
    assert "Children 1 1 named 0–4 under 5: a service is named for it 5–10 5 to 10:" in words
