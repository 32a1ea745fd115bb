"""The allotment hub with a pathway and, where one is wanted, an area in which readers stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from signpost.model import Edition
from signpost.model.pathway_map import pathway_of
from signpost.project import Project
from signpost.render import Renderer, generated_pages
from signpost.render.look import folders_of
from signpost.site.opening import open_project
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.made_up import AROUND
from tests.engine.render.pathway.golden import CORE, hub
from tests.words import shown

FOLDERS = folders_of(ROOT / "overrides" / "theme")

STEPS: list[dict[str, Any]] = [
    {
        "id": "start",
        "kind": "point",
        "title": "Something ails the plants",
        "body": "- Look at *every* leaf. Then look again.\n- Take your time.",
        "slots": ["front_door"],
        "options": [{"label": "Begin here", "to": "danger"}],
    },
    {
        "id": "danger",
        "kind": "question",
        "title": "Is anybody hurt?",
        "options": [{"label": "Yes", "to": "ring"}, {"label": "No", "to": "dig"}],
        "resources": ["police"],
    },
    {"id": "ring", "kind": "stop", "title": "Ring now", "resources": ["police"], "leads": ["dig"]},
    {
        "id": "dig",
        "title": "Dig",
        "who": "Whoever has a spade",
        "when": "Before dusk",
        "strength": "must",
        "slots": ["digging", "out_of_hours"],
        "resources": ["frost-guide", "frost-visits", "garden-line"],
        "guidance": [
            {"resource": "frost-guide", "nations": ["England"], "note": "Part 2."},
            {"resource": "welsh-guide"},
        ],
        "options": [
            {"label": "In England", "to": "tell-england"},
            {"label": "In Wales", "to": "tell-wales"},
            {"label": "It is done", "to": "rest"},
        ],
        "source": {
            "name": "The digger's book",
            "version": "third edition",
            "date": "2019-11",
            "url": "https://example.org/digging",
        },
        "also": [{"name": "The society's  GUIDE to frost, part 2", "version": "as read in May"}],
        "unchecked": "The spade.",
    },
    {"id": "tell-england", "title": "Tell England", "nations": ["England"], "leads": ["rest"]},
    {"id": "tell-wales", "title": "Tell Wales", "nations": ["Wales"], "leads": ["rest"]},
    {"id": "rest", "kind": "outcome", "title": "Rest", "leads": ["danger"]},
]

AREA = """\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
contacts:
  front_door: north-town/hut
  out_of_hours: {ask: Wait for the lamp.}
provide:
  digging: north-town/hut
  dig: {services: [north-town/spade], ask: Bring boots.}
add:
  services:
    - id: north-town/hut
      name: The Hut
      kind: service
      provider: North Town Council
      summary: Somebody answers.
      for_whom: [professional]
      area_served: Here
      hours: {words: Mondays only.}
      phones: [{number: 020 7946 0101, assurance: {confidence: unconfirmed}}]
      topics: [frost]
      nations: [England]
      assurance: {confidence: unconfirmed}
      added: 2026-11-01
    - id: north-town/spade
      name: The Spade
      kind: service
      provider: North Town Council
      summary: Somebody digs.
      for_whom: [professional]
      area_served: Here
      phones: [{number: 020 7946 0102, assurance: {confidence: unconfirmed}}]
      topics: [soil]
      nations: [England]
      assurance: {confidence: unconfirmed}
      added: 2026-11-01
"""


def project(
    folder: Path,
    area: str | None = None,
    steps: list[dict[str, Any]] = STEPS,
    core: str = CORE,
) -> Project:
    """The allotment hub with a pathway; with an area, where its file is given."""
    files = AROUND | ({"overrides/areas/north-town/area.yml": area} if area else {})
    write_tree(hub(folder, steps, core), files)
    return open_project(folder, AS_OF, area="north-town" if area else None)


class Drawn:
    """The pages of an edition, each drawn when it is asked for."""

    def __init__(self, edition: Edition) -> None:
        self.renderer = Renderer(edition, FOLDERS)
        self.pages = {page.address: page for page in generated_pages(edition)}
        self.steps = list(pathway_of(edition).steps.values())

    def html(self, id: str) -> str:
        return self.pages[f"pathway/{id}/"].html(self.renderer)

    def text(self, id: str) -> str:
        return shown(self.html(id))

    def macro(self, name: str) -> str:
        return self.renderer.render(name, "..")
