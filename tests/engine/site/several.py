"""The allotment hub with several areas, for tests of builds that make many editions."""

from __future__ import annotations

from pathlib import Path

from signpost.project import Project
from tests.engine.areas.made_up import CORE
from tests.engine.whole import whole

AREA = """\
name: {} Town
organisation: {} Town Council
code: E0690000{}
nation: England
status: draft
contacts:
  front_door: frost-visits
  out_of_hours: {{ask: Ask the committee.}}
override:
  frost-guide: {{note: Ask for a copy at the {} shed.}}
"""
NAMES = ("east", "north", "south", "west")
EDITIONS = ("the core", *NAMES)


def hub_of(folder: Path, *names: str, **more: str | bytes) -> Project:
    """The hub with an area of each of these names, and other files by theirs."""
    areas: dict[str, str | bytes] = {
        f"overrides/areas/{name}/area.yml": AREA.format(name.title(), name.title(), n, name)
        for n, name in enumerate(names)
    }
    return whole(folder, CORE, **(areas | more))
