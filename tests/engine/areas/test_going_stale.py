"""A live area whose numbers nobody rings again: marked first, and after as long again not built."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from signpost.render.certainty import of_number
from signpost.render.signposting import always
from signpost.site.opening import open_project
from tests.engine.areas.made_up import hub_with

LINE = """\
    - id: north-town/{id}
      name: The {id}
      kind: service
      provider: North Town Council
      summary: Somebody answers.
      for_whom: [professional]
      area_served: North Town
      phones:
        - number: '{number}'
          assurance: {{confidence: confirmed, checked_on: 2026-11-20, how: phone, by: duty manager}}
      topics: [frost]
      nations: [England]
      assurance: {{confidence: unconfirmed}}
      added: 2026-11-20
"""
AREA = f"""\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
status: live
contacts:
  front_door: north-town/gate
  out_of_hours: north-town/lamp
  %s
add:
  services:
{LINE.format(id="gate", number="020 7946 0201")}{LINE.format(id="lamp", number="020 7946 0202")}"""


def stale(folder: Path, on: str) -> tuple[list[str], list[str]]:
    """The errors about its contacts, and what stands beside both numbers on every page."""
    area = AREA.replace("  %s\n", "")
    project = open_project(Path(hub_with(folder, area)), date.fromisoformat(on), "north-town")
    edition = project.draft_of_edition()
    lines = [filled.line for filled in always(edition)]
    marks = [of_number(edition, line[1], line[0]).mark for line in lines if line]
    return [problem.message for problem in project.errors if "contacts" in problem.where], marks


@pytest.mark.parametrize(
    ("on", "mark"),
    [
        ("2026-12-01", "rung 20 November 2026"),
        ("2027-03-01", "not yet confirmed again"),
        ("2027-05-01", "not yet confirmed again"),
    ],
)
def test_a_number_that_is_due_stays_at_the_top_and_says_so(
    tmp_path: Path, on: str, mark: str
) -> None:
    assert stale(tmp_path, on) == ([], [mark, mark])


def test_after_as_long_again_a_live_area_is_not_built(tmp_path: Path) -> None:
    errors, marks = stale(tmp_path, "2027-05-21")
    assert errors == [
        "The shed: nobody has checked 020 7946 0201 since 20 November 2026",
        "At night: nobody has checked 020 7946 0202 since 20 November 2026",
    ]
    assert marks == ["do not rely on this"] * 2


def test_a_mailbox_and_a_page_of_a_contact_are_vouched_for_by_themselves(tmp_path: Path) -> None:
    known = "{confidence: confirmed, checked_on: 2027-01-01, how: email, by: duty manager}"
    area = AREA.replace("%s", f"feedback: {{email: pages@example.org, assurance: {known}}}")
    slots = "  - {id: feedback, name: Wrong, group: contact, ask: Ask.}\n"
    root = Path(hub_with(tmp_path, area))
    core = root / "resources.yml"
    core.write_text(core.read_text("utf-8").replace("offers:\n", f"{slots}offers:\n"), "utf-8")
    ahead = open_project(root, date(2026, 12, 1), "north-town")
    assert [p.message for p in ahead.errors] == ["2027-01-01 is in the future"]
    late = open_project(root, date(2027, 5, 1), "north-town").problems
    due = "this was to be checked again by"
    assert [p.where for p in late if p.message.startswith(due) and "feedback" in p.where] == [
        "contacts.feedback.assurance"
    ]
