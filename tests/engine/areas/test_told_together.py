"""What is worked out once for all editions: each is told the same among others as alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.project import Project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import AREA, hub_with
from tests.engine.made_up import page_of

SHED, HUT = "020 7946 0019", "020 7946 0029"


def own(id: str, number: str) -> str:
    return f"""\
add:
  services:
    - id: {id}/shed
      name: The shed of {id}
      kind: service
      provider: The council
      summary: Spades and advice. Else ring {SHED} or {HUT}.
      for_whom: [professional]
      area_served: Here
      serves: [E06000002]
      phones: [{{number: {number}, assurance: {{confidence: unconfirmed}}}}]
      url: http://{id}.example.com/shed
      email: shed@{id}.example.com
      topics: [soil]
      nations: [England]
      assurance: {{confidence: unconfirmed}}
      added: 2026-08-01
"""


NORTH = AREA.replace("Somebody comes and looks", "Nobody comes and looks") + own("north-town", SHED)
SOUTH = f"""\
name: South Town
organisation: South Town Council
code: E06000002
nation: Wales
status: draft
contacts: {{front_door: south-town/shed}}
{own("south-town", HUT)}
"""
WORDS = f"""
Ring {SHED} or {HUT}. Write to jane@north-town.example.com or see
<http://north-town.example.com/shed> and [the hut](http://south-town.example.com/shed).
"""
IDS = (None, "north-town", "south-town")


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    hub_with(tmp_path, NORTH)
    pages = {
        "docs/shared.md": page_of("Shared", WORDS),
        "overrides/areas/south-town/area.yml": SOUTH,
        "overrides/areas/south-town/docs/own.md": page_of("Own", WORDS),
    }
    return write_tree(tmp_path, pages)


def told(project: Project) -> tuple[list[str], list[str]]:
    return [str(one) for one in project.problems], [str(one) for one in project.before_live]


@pytest.mark.parametrize("order", [IDS, IDS[::-1], (*IDS[1:], None)])
def test_an_edition_is_told_the_same_among_others_as_alone(
    hub: Path, order: tuple[str | None, ...]
) -> None:
    alone = {id: told(Project(hub, AS_OF, area=id)) for id in IDS}
    assert len({str(one) for one in alone.values()}) == len(IDS), "they differ in nothing"
    project = Project(hub, AS_OF)
    assert {id: told(project.of(id, beside=True)) for id in order} == alone


@pytest.mark.parametrize("area", IDS[1:])
def test_what_is_told_before_going_live_is_told_when_it_is_live(hub: Path, area: str) -> None:
    draft = Project(hub, AS_OF, area=area)
    foretold = draft.before_live
    file = hub / f"overrides/areas/{area}/area.yml"
    file.write_text(file.read_text("utf-8").replace("status: draft", "status: live"), "utf-8")
    live = Project(hub, AS_OF, area=area).problems
    assert foretold != []
    assert foretold == [problem for problem in live if problem not in draft.problems]


def test_an_edition_leads_to_the_same_others_and_neighbours_as_alone(hub: Path) -> None:
    project = Project(hub, AS_OF)
    among = [one.checked_edition() for one in project.editions]
    alone = [Project(hub, AS_OF, id, beside=True).checked_edition() for id in IDS]
    assert [one.beside for one in among] == [one.beside for one in alone]
    assert [[n.service.id for n in one.neighbours] for one in among] == [
        [],
        [],
        ["north-town/shed"],
    ]
    assert [one.neighbours for one in among] == [one.neighbours for one in alone]


def test_what_was_read_anew_is_told_anew(hub: Path) -> None:
    before = Project(hub, AS_OF).of("south-town").problems
    page = hub / "docs/shared.md"
    page.write_text(page.read_text("utf-8").replace(SHED, "the shed"), "utf-8")
    after = Project(hub, AS_OF).of("south-town").problems
    gone = [str(one) for one in before if one not in after]
    assert len(gone) == 1
    assert SHED in gone[0]
