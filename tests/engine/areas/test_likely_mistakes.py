"""Mistakes that are easy to make in an area's file, one at a time: told once, at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Problem
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import hub_with

FOLDER = "overrides/areas/north-town"
FILE = f"{FOLDER}/area.yml"

# Six lines, so that what a test adds begins on line 7.
AREA = """\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
contacts:
  out_of_hours: {ask: Wait for the morning.}
"""
HUT = """\
  front_door: north-town/hut
add:
  services:
    - id: north-town/hut
      name: The Hut
      kind: service
      provider: North Town Council
      summary: Somebody answers.
      for_whom: [professional]
      area_served: Here
      phones: [{number: 020 7946 001, assurance: {confidence: unconfirmed}}]
      topics: [frost]
      nations: [England]
      assurance: {confidence: unconfirmed}
      added: 2026-11-01
"""
VISITS = "override:\n  frost-visits:\n"
LOOKED = "Somebody comes and looks at the damage."


def problems(folder: Path, more: str, **others: str) -> list[Problem]:
    """What is said of North Town, with `more` in its file, in a hub that may have other areas."""
    root = Path(hub_with(folder, AREA + more))
    write_tree(root, {f"overrides/areas/{id}/area.yml": text for id, text in others.items()})
    project = open_project(root, AS_OF)
    return sorted({p for id in project.areas for p in project.of(id).problems})


def errors(folder: Path, more: str) -> list[str]:
    return [str(problem) for problem in problems(folder, more) if problem.severity == "error"]


GROUP = "Put its fields below it, indented."
SLOT = "Write the id of a slot, as slots: in the taxonomy has it."
ENTRY = "Use lower-case letters and digits with hyphens between, such as my-first-guide."
FUTURE = "2099-01-01 is in the future. Check the date."
RUNG = "{confidence: confirmed, checked_on: 2099-01-01, how: phone, by: secretary}"

MISTAKES = {
    "a mistyped number of the very service at the gate": (
        HUT,
        f"{FILE}:17: add.services[north-town/hut].phones[0].number: '020 7946 001' is not a UK "
        "phone number. It has 10 digits, and most UK numbers 11: check each against the page that "
        "it is from.",
    ),
    "a list of ids under hide": (
        "hide: [garden-line]\n",
        f"{FILE}:7: hide: should be a group of fields, not a list. {GROUP}",
    ),
    "a sentence in the place of a service": (
        "add:\n  services: [The Hut behind the shed]\n",
        f"{FILE}:8: add.services[0]: should be a group of fields, "
        f"not 'The Hut behind the shed'. {GROUP}",
    ),
    "a contact by its name": (
        "  Front Door: {ask: Knock.}\n",
        f"{FILE}:7: contacts.Front Door: 'Front Door' has the wrong form. {SLOT}",
    ),
    "an entry by its name": (
        "override:\n  Frost Visits: {note: They come on Mondays.}\n",
        f"{FILE}:8: override.Frost Visits: 'Frost Visits' has the wrong form. {ENTRY}",
    ),
    "a language by its name": (
        "languages: [english]\n",
        f"{FILE}:7: languages[0]: 'english' has the wrong form. "
        "Write a language code, such as en or cy.",
    ),
    "a misspelt field of a change": (
        f"{VISITS}    cost: {{now: Free., wass: Dear.}}\n",
        f"{FILE}:9: override.frost-visits.cost: there is no field called 'wass' here. "
        "Did you mean 'was'?",
    ),
    "a misspelt field of the shared entry": (
        f"{VISITS}    sumary: {{now: On Mondays., was: {LOOKED}}}\n",
        f"{FILE}:9: override.frost-visits: there is no field called 'sumary' here. "
        "Did you mean 'summary'?",
    ),
    "a misspelt field of the shared entry, without was": (
        f"{VISITS}    sumary: {{now: On Mondays.}}\n",
        f"{FILE}:9: override.frost-visits: there is no field called 'sumary' here. "
        "Did you mean 'summary'?",
    ),
    "a clinic confirmed on a day that has not come": (
        f"clinic:\n  name: Tuesdays\n  what: A talk.\n  assurance: {RUNG}\n",
        f"{FILE}:10: clinic.assurance.checked_on: {FUTURE}",
    ),
    "a change confirmed on a day that has not come": (
        f"{VISITS}    cost:\n      now: Free.\n      was:\n      assurance: {RUNG}\n",
        f"{FILE}:12: override.frost-visits.cost.assurance.checked_on: {FUTURE}",
    ),
    "something hidden on a day that has not come": (
        "hide:\n  garden-line:\n    reason: Engaged.\n"
        "    hidden_on: 2099-01-01\n    review_on: 2099-06-01\n",
        f"{FILE}:10: hide.garden-line.hidden_on: {FUTURE}",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_likely_mistake_is_told_once_and_with_its_way_out(mistake: str, tmp_path: Path) -> None:
    more, expected = MISTAKES[mistake]
    assert errors(tmp_path, more) == [expected]


def test_a_misspelt_field_is_not_taken_for_a_change_of_the_core(tmp_path: Path) -> None:
    more = f"{VISITS}    sumary: {{now: On Mondays., was: {LOOKED}}}\n"
    said = [str(problem) for problem in problems(tmp_path, more)]
    assert [words for words in said if "has changed this since" in words] == []


IMPOSSIBLE = {
    "taking out a field that every service has": f"summary: {{now: , was: {LOOKED}}}",
    "taking out the only way to reach it": "url: {now: , was: 'https://example.org/visits'}",
    "closing it": "status: {now: closed, was: open}",
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
def test_a_change_that_breaks_a_shared_entry_is_told_in_the_areas_own_file(
    what: str, tmp_path: Path
) -> None:
    found = problems(tmp_path, f"{VISITS}    {IMPOSSIBLE[what]}\n")
    wrong = [problem for problem in found if problem.severity == "error"]
    assert [(p.path, p.line, p.where.split(".")[:2]) for p in wrong] == [
        (FILE, 9, ["override", "frost-visits"])
    ]


def test_a_reminder_of_an_area_stands_in_its_own_file_and_not_in_that_of_a_merged_one(
    tmp_path: Path,
) -> None:
    hides = "hide:\n  garden-line: {reason: x, hidden_on: 2026-01-01, review_on: 2026-02-01}\n"
    old = AREA.replace("E06000001", "E06000002") + "succeeded_by: north-town\n"
    found = problems(tmp_path, hides, **{"old-town": old})
    reminders = [(p.path, p.line) for p in found if p.where == "hide.garden-line.review_on"]
    assert reminders == [(FILE, 8)]


def test_no_area_is_live_with_a_front_door_that_may_not_be_running(tmp_path: Path) -> None:
    rung = "{confidence: confirmed, checked_on: 2026-11-01, how: phone, by: secretary}"
    hut = HUT.replace("020 7946 001,", "020 7946 0018,").replace(
        "{confidence: unconfirmed}}", rung + "}"
    )
    more = f"status: live\n{hut}      status: unknown\n".replace("status: live\n  front", "  front")
    live = AREA.replace("contacts:", "status: live\ncontacts:")
    root = Path(hub_with(tmp_path, live + more))
    said = [str(p) for p in open_project(root, AS_OF, "north-town").errors]
    assert [line for line in said if "front_door" in line] == [
        f"{FILE}:8: contacts.front_door: The shed: The Hut may not be running. "
        "Name a service that is open."
    ]


@pytest.mark.parametrize(
    ("more", "line", "where"),
    [
        ("about: Ring 020 7946 0018.\n", 7, "about"),
        ("  front_door: {ask: Ring 020 7946 0018.}\n", 7, "contacts.front_door.ask"),
        ("provide:\n  digging: {ask: Ring 020 7946 0018.}\n", 8, "provide.digging.ask"),
        ("override:\n  police: {note: Or 020 7946 0018.}\n", 8, "override.police.note"),
    ],
)
def test_a_number_among_words_is_pointed_out(
    more: str, line: int, where: str, tmp_path: Path
) -> None:
    said = [str(problem) for problem in problems(tmp_path, more)]
    assert (
        f"{FILE}:{line}: {where}: the number '020 7946 0018' stands among words, without its "
        "date. It is that of 'garden-line': name that service here instead, so that the number "
        "keeps its date."
    ) in said


def test_a_retired_number_cannot_come_back_among_words(tmp_path: Path) -> None:
    assert errors(tmp_path, "about: Ring 020 7946 0999.\n") == [
        f"{FILE}:7: about: '020 7946 0999' is a retired number of 'old-line'. Take it out, "
        "or name 'garden-line' instead."
    ]
