"""What a step sends readers on to: guidance that it was or was not written from, and what a slot
names where nobody fills it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.engine.render.pathway.golden import CORE
from tests.engine.render.pathway.made_up import AREA, Drawn, project
from tests.engine.render.pathway.test_pages import section


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    return Drawn(project(tmp_path_factory.mktemp("core")).edition())


def test_only_what_a_step_was_written_from_is_called_in_force_on_it(core: Drawn) -> None:
    html, said = core.html("dig"), core.text("dig")
    read, unread = section(html, "in-force"), section(html, "to-check")
    assert [guide in read for guide in ("frost-guide", "welsh-guide")] == [True, False]
    assert [guide in unread for guide in ("frost-guide", "welsh-guide")] == [False, True]
    assert "Guidance to check as well This step was not written from it. See there what" in said
    assert section(core.html("rest"), "in-force") + section(core.html("rest"), "to-check") == ""


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Guide to frost", True),
        ("The guide to  FROST, 2019", True),
        ("A guide to frosty mornings", False),
        ("Frost, a guide", False),
        ("The committee", False),
    ],
)
def test_a_source_names_guidance_by_its_whole_title(tmp_path: Path, name: str, read: bool) -> None:
    steps: list[dict[str, Any]] = [
        {"id": "start", "kind": "point", "leads": ["dig"]},
        {"id": "dig", "guidance": [{"resource": "frost-guide"}], "leads": ["rest"]},
        {"id": "rest", "kind": "outcome"},
    ]
    steps[1]["source"] = {"name": name}
    drawn = Drawn(project(tmp_path, steps=steps).edition())
    assert bool(section(drawn.html("dig"), "in-force")) is read
    assert bool(section(drawn.html("dig"), "to-check")) is not read


def see(entry: str | None) -> str:
    """The allotment hub whose slot for digging names an entry to open."""
    named = f"ask: Ask a neighbour., see: {entry}" if entry else "ask: Ask a neighbour."
    return CORE.replace("ask: Ask a neighbour.", named)


@pytest.mark.parametrize(
    ("entry", "shown", "in_north_town"),
    [("frost-visits", True, True), ("welsh-guide", True, False), (None, False, False)],
)
def test_a_slot_that_nobody_fills_leads_to_what_it_names_for_readers_there(
    tmp_path: Path, entry: str | None, shown: bool, in_north_town: bool
) -> None:
    core = see(entry)
    unfilled = AREA.replace("  digging: north-town/hut\n", "  digging: {ask: Ask the council.}\n")

    def leads(area: str | None) -> bool:
        drawn = Drawn(project(tmp_path / str(area is None), area, core=core).edition())
        return f"/{entry}/" in section(drawn.html("dig"), "here")

    assert (leads(None), leads(unfilled), leads(AREA)) == (shown, in_north_town, False)


def test_a_slot_leads_to_nothing_that_there_is_not(tmp_path: Path) -> None:
    found = project(tmp_path, core=see("frost-gide")).errors
    assert [str(problem).split(": ", 1)[1] for problem in found] == [
        "slots[digging].see: there is no resource or service 'frost-gide'. "
        "Did you mean 'frost-guide'?"
    ]
