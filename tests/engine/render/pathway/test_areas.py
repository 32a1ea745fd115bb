"""The pathway in an area: every slot must be spoken for, and what is hidden must not be missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.search.documents import documents
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.render.pathway.made_up import AREA, STEPS, project

FILE = "overrides/areas/north-town/area.yml"
RUNG = "{confidence: confirmed, checked_on: 2026-11-20, how: phone, by: secretary}"
LIVE = (
    AREA.replace("nation: England\ncontacts", "nation: England\nstatus: live\ncontacts")
    .replace(
        "020 7946 0101, assurance: {confidence: unconfirmed}", f"'020 7946 0101', assurance: {RUNG}"
    )
    .replace("out_of_hours: {ask: Wait for the lamp.}", "out_of_hours: north-town/hut")
)
DIGGING = "  digging: north-town/hut\n"
SILENT = (
    "Somebody to dig: nothing is said, and steps of the pathway (dig) lead there. "
    "Under provide: write digging: and a service, or in ask: whom to ask."
)
NOBODY = (
    "Somebody to dig: nobody is named, and steps of the pathway (dig) lead there. "
    "Ask the organisation, then name a service, an email or a url."
)


def told(folder: Path, area: str, steps: list[dict[str, object]] = STEPS) -> list[str]:
    """What is said of the area's file, each with its severity in front and without the line."""
    found = [p for p in project(folder, area, steps).problems if p.path == FILE]
    return [f"{p.severity} {str(p).partition(': ')[2]}" for p in found]


def test_a_live_area_that_speaks_for_every_slot_is_sound(tmp_path: Path) -> None:
    assert LIVE.count("status: live") == LIVE.count("confirmed, checked_on") == 1
    assert told(tmp_path, LIVE) == []


def test_a_live_area_that_is_silent_about_a_slot_is_stopped(tmp_path: Path) -> None:
    assert told(tmp_path, LIVE.replace(DIGGING, "")) == [f"error provide: {SILENT}"]


def test_a_draft_is_told_what_it_lacks_before_it_can_go_live(tmp_path: Path) -> None:
    draft = LIVE.replace("status: live", "status: draft").replace(DIGGING, "")
    opened = project(tmp_path, draft)
    assert [str(p).partition(": ")[2] for p in opened.before_live] == [f"provide: {SILENT}"]
    assert [(p.severity, p.message) for p in opened.problems if "digging" in p.hint] == [
        ("warning", SILENT.partition(". ")[0])
    ]


def test_words_on_whom_to_ask_are_enough_and_yet_pointed_out(tmp_path: Path) -> None:
    area = LIVE.replace(DIGGING, "  digging: {ask: We have none. Ask the neighbours.}\n")
    assert told(tmp_path, area) == [f"warning provide.digging: {NOBODY}"]


def test_an_address_to_write_to_is_somebody(tmp_path: Path) -> None:
    area = LIVE.replace(DIGGING, "  digging: {email: spades@example.org}\n")
    assert told(tmp_path, area) == []


def test_a_contact_that_steps_name_is_told_once(tmp_path: Path) -> None:
    lamp = "  - {id: lamp, name: The lamp, group: contact, ask: Look up.}\n"
    steps = [one | {"slots": ["lamp", "digging"]} if one["id"] == "dig" else one for one in STEPS]
    project(tmp_path, LIVE, steps)
    catalogue = tmp_path / "resources.yml"
    catalogue.write_text(catalogue.read_text("utf-8").replace("\nslots:\n", f"\nslots:\n{lamp}", 1))
    opened = open_project(tmp_path, AS_OF, area="north-town")
    found = [str(p).partition(": ")[2] for p in opened.problems if p.path == FILE]
    assert found == [
        "contacts: The lamp: nothing is said, and steps of the pathway (dig) lead there. "
        "Under contacts: write lamp: and a service, or in ask: whom to ask."
    ]


def test_only_the_slots_of_its_own_nations_steps_are_asked_for(tmp_path: Path) -> None:
    steps = [one | {"slots": ["digging"]} if one["id"] == "tell-wales" else one for one in STEPS]
    steps = [one | {"slots": []} if one["id"] == "dig" else one for one in steps]
    assert told(tmp_path, LIVE.replace(DIGGING, ""), steps) == []


def test_many_steps_are_named_by_their_first(tmp_path: Path) -> None:
    steps = [one | {"slots": ["digging"]} for one in STEPS]
    (said,) = told(tmp_path, LIVE.replace(DIGGING, ""), steps)
    assert "steps of the pathway (start, danger, ring and 3 more) lead there" in said


HIDE = "hide:\n  %s:\n    reason: No.\n    hidden_on: 2026-03-01\n    review_on: 2027-03-01\n"


def test_a_hidden_guide_needs_something_in_its_place(tmp_path: Path) -> None:
    (said,) = told(tmp_path, LIVE + HIDE % "frost-visits")
    assert said == (
        "warning hide.frost-visits: stands on steps of the pathway (dig), and nothing is named in "
        "its place. Name in instead: what to use here."
    )
    assert told(tmp_path, LIVE + HIDE % "frost-visits" + "    instead: north-town/spade\n") == []


def test_what_is_for_another_nation_can_be_hidden_freely(tmp_path: Path) -> None:
    assert told(tmp_path, LIVE + HIDE % "garden-line") == []


@pytest.mark.parametrize(("status", "severity"), [("live", "error"), ("draft", "warning")])
def test_guidance_in_force_cannot_be_hidden(tmp_path: Path, status: str, severity: str) -> None:
    area = LIVE.replace("status: live", f"status: {status}")
    (said,) = told(tmp_path, area + HIDE % "frost-guide" + "    instead: digging-study\n")
    assert said == (
        f"{severity} hide.frost-guide: is guidance on steps of the pathway (dig). "
        "Stop hiding it; what readers here should know can stand in a note."
    )


@pytest.mark.parametrize("place", ["dig", "sowing", "digging"])
def test_a_step_can_be_provided_for_as_a_slot_and_a_stage_can(tmp_path: Path, place: str) -> None:
    area = LIVE.replace("  dig: {", f"  {place}: {{").replace(
        DIGGING, DIGGING * (place != "digging")
    )
    opened = project(tmp_path, area)
    assert opened.errors == []
    filled = opened.reading.catalogue.local.filled[place]
    assert filled.services == ("north-town/spade",)


def test_a_step_with_digits_in_its_id_can_be_provided_for(tmp_path: Path) -> None:
    steps = [*STEPS[:-1], STEPS[-1] | {"leads": ["ring-999"]}, STEPS[2] | {"id": "ring-999"}]
    area = LIVE.replace("  dig: {", "  ring-999: {")
    assert told(tmp_path, area, steps) == []


def test_a_misspelt_step_is_answered_with_the_nearest(tmp_path: Path) -> None:
    (said,) = told(tmp_path, LIVE.replace("  dig: {", "  digg: {"))
    assert said == "error provide.digg: there is no slot 'digg' for provide. Did you mean 'dig'?"


def test_nobody_is_read_a_list_of_forty_steps(tmp_path: Path) -> None:
    more = [{"id": f"more-{n}", "kind": "outcome"} for n in range(30)]
    leads = [{"label": str(one["id"]), "to": one["id"]} for one in more]
    steps = [STEPS[0] | {"options": [*STEPS[0]["options"], *leads]}, *STEPS[1:], *more]
    (said,) = told(tmp_path, LIVE.replace("  dig: {", "  zzz: {"), steps)
    assert said.endswith("more-2 and so on.")
    assert said.count(",") == 11


def test_the_report_of_an_area_asks_for_a_step_that_only_says_whom_to_ask(tmp_path: Path) -> None:
    from signpost.areas.report import _asked

    area = AREA.replace(
        "dig: {services: [north-town/spade], ask: Bring boots.}", "dig: {ask: Wait.}"
    )
    catalogue = project(tmp_path, area).reading.catalogue
    assert "Dig: Wait." in list(_asked(catalogue))


def test_the_finder_of_an_area_knows_the_steps_of_its_nation(tmp_path: Path) -> None:
    found = {d.id: d for d in documents(project(tmp_path, AREA).edition()) if d.type == "step"}
    assert list(found) == [f"step-{id}" for id in SEEN]
    dig = found["step-dig"]
    assert (dig.label, dig.title, dig.summary, dig.url) == (
        "What to do next",
        "Dig",
        "Do it.",
        "pathway/dig/",
    )
    assert dig.words == "Do it. Whoever has a spade"
    assert (dig.weight, dig.facets) == (0.5, {"stages": ("sowing",)})


SEEN = ("start", "danger", "ring", "dig", "tell-england", "rest")
