"""The allotment hub with an area, for tests of what its commands do."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import write_tree
from tests.engine.areas.practice_made_up import OFFERS
from tests.engine.made_up import ALLOTMENTS, AROUND

SLOTS = """\
slots:
  - {id: front_door, hours: day, name: The shed, group: contact, ask: Ask at the gate.}
  - {id: out_of_hours, hours: night, name: At night, group: contact, ask: Wait until morning.}
  - {id: digging, name: Somebody to dig, group: support, ask: Ask a neighbour.}
"""
CORE = ALLOTMENTS + SLOTS + OFFERS


def hub_with(
    folder: Path, area: str | None = None, core: str = CORE, id: str = "north-town"
) -> str:
    """The allotment hub in a folder, with an area where its file is given; the folder's name."""
    files = AROUND | {"resources.yml": core}
    files |= {f"overrides/areas/{id}/area.yml": area} if area is not None else {}
    return str(write_tree(folder, files))


AREA = """\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
status: draft
contacts:
  front_door: frost-visits
  out_of_hours: {ask: Ask the committee.}

override:
  # They come on Mondays.
  frost-visits:
    summary:
      now: Somebody comes on Mondays.
      was: Somebody comes and looks at the damage. # 2025
      assurance: {confidence: unconfirmed}
    url:
      now: https://example.org/north
      was: https://example.org/visits
    area_served: {now: England and Wales, was: England}
    cost:
      now: Free.
      was:
  frost-guide:
    note: Ask for a copy at the shed.
    stages:
      now: {+: [], -: [sowing]}
      was: [sowing]

hide:
  garden-line:
    reason: It does not answer here.
    hidden_on: 2026-03-01
    review_on: 2026-12-01
    was: {status: unknown}
  old-guide:
    reason: It is old.
    hidden_on: 2026-03-01
    review_on: 2027-03-01
  digging-study:
    reason: We do not dig.
    hidden_on: 2026-03-01
    review_on: 2027-03-01
    instead: frost-guide
"""
MOVED = (
    CORE.replace("Somebody comes and looks at the damage.", "Somebody comes within a week.")
    .replace("https://example.org/visits", "https://example.org/frost")
    .replace("area_served: England", "area_served: England and Wales")
    .replace("status: unknown", "status: open")
)
"""The same core after an update: four fields moved, and one of them to the area's own value."""
