"""A copy of the hub with made-up areas, for tests that look at what a real build makes of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tests.conftest import AS_OF, ROOT, copy_hub, write_tree
from tests.engine.areas.practice_made_up import ASK, OFFERS, PRACTICE
from tests.process import run_hub, run_mkdocs
from tests.words import shown

DAY = ("--as-of", AS_OF.isoformat())

SHARED = """\
include:
  - catalogue/second.yml
  - catalogue/offers.yml

slots:
  - {id: front_door, hours: day, name: The gate, group: contact, ask: Knock at the gate.}
  - {id: out_of_hours, hours: night, name: At night, group: contact, ask: Wait for the morning.}
  - {id: digging, name: Somebody to dig, group: support, topics: [soil], ask: Ask a neighbour.}

services:
  - id: seed-swap
    name: The Seed Swap
    kind: helper
    provider: The Growers' Trust
    summary: Brings seeds together with people who need them.
    for_whom: [plot-holder]
    area_served: Wales
    phones: [{number: '020 7946 0101', assurance: {confidence: unconfirmed}}]
    topics: [soil]
    nations: [UK]
    related: [frost-guide]
    assurance: {confidence: unconfirmed}
    added: 2026-11-20
"""
"""What is added to the catalogue of the second hub, so that areas have something to differ in."""

SHARED_PAGE = """\
---
title: Seeds
description: Who swaps them.
---

# Seeds

Ring the swap: {{ phone("seed-swap") }}. At the gate: {{ slot("front_door") }}

{{ services(topic="soil") }}
"""

PHONE = "{number: '%s', assurance: {confidence: %s}}"
RUNG = "confirmed, checked_on: 2026-11-20, how: phone, by: gate keeper"
READ = "reported, checked_on: 2026-11-20, sources: [{name: A notice}]"
GATE, NIGHT, SHED, HUT = "020 7946 0201", "020 7946 0202", "020 7946 0301", "020 7946 0302"


def service(id: str, name: str, number: str, confidence: str, more: str = "") -> str:
    """A service of an area, as it stands under `add:`."""
    return f"""\
    - id: {id}
      name: {name}
      kind: helper
      provider: The council
      summary: {name} answers.
      for_whom: [plot-holder]
      area_served: Here
      phones: [{PHONE % (number, confidence)}]
      topics: [soil]
      nations: [UK]
      assurance: {{confidence: unconfirmed}}
      added: 2026-11-20
{more}"""


NORTH = f"""\
name: North Town
organisation: North Town Council
code: W06000901
nation: Wales
status: live
colours: {{accent: '#7a1f3d', bar_dark: '#3b1833'}}
logo: spade.svg
{PRACTICE}contacts:
  front_door: north-town/gate
  out_of_hours: north-town/night-watch
provide:
  digging: north-town/diggers
  harvest: north-town/diggers
add:
  services:
{service("north-town/gate", "The North Gate", GATE, RUNG)}
{service("north-town/night-watch", "The Night Watch", NIGHT, RUNG)}
{service("north-town/diggers", "The Diggers", "020 7946 0203", READ)}
  resources:
    - id: north-town/frost-sheet
      local_version_of: frost-guide
      title: Frost in North Town
      kind: leaflet
      summary: One page on frost by the river.
      why: Your plot is by the river.
      publisher: North Town Council
      languages: [{{language: en, url: 'https://example.org/sheet'}}]
      topics: [weather]
      audiences: [plot-holders]
      nations: [Wales]
      assurance: {{confidence: unconfirmed}}
      added: 2026-11-20
override:
  ambulance: {{note: The gate at the river is locked at night.}}
  plot-line:
    hours: {{now: {{words: Mondays here.}}, was: {{words: Sundays.}}}}
hide:
  seed-swap:
    reason: We swap at the gate.
    hidden_on: 2026-11-01
    review_on: 2027-05-01
    instead: north-town/diggers
"""

SOUTH = f"""\
name: South <b>Town</b>
organisation: South & Town Council
code: E06000902
nation: England
contacts:
  front_door: {{services: [south-town/shed], ask: Ask the secretary.}}
  out_of_hours: south-town/hut
add:
  services:
{service("south-town/shed", "The South Shed", SHED, "unconfirmed")}
{service("south-town/hut", "The Hut", HUT, READ)}
"""

OLD = """\
name: Old Town
organisation: Old Town Council
code: W06000903
nation: Wales
succeeded_by: north-town
"""

SPADE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n'

NORTH_PAGES = {
    "docs/tell-us.md": "---\ntitle: Tell North Town\ndescription: Here.\n---\n\n# Tell North Town\n"
    '\nWrite to {{ slot("front_door") }}.\n',
    "docs/shows/spring.md": "---\ntitle: The spring show\ndescription: In May.\n---\n\n"
    "# The spring show\n\n![Where it is](plan.svg)\n\n"
    'Ring {{ phone("north-town/gate") }}. [Seeds](../seeds.md)\n\n{{ resource("frost-guide") }}\n',
    "docs/shows/plan.svg": SPADE,
}

AREAS: dict[str, str | bytes] = {
    "north-town/area.yml": NORTH,
    "north-town/spade.svg": SPADE,
    **{f"north-town/{name}": text for name, text in NORTH_PAGES.items()},
    "old-town/area.yml": OLD,
    "south-town/area.yml": SOUTH,
}


def hub_with(folder: Path, areas: dict[str, str | bytes]) -> Path:
    """A copy of the hub with the catalogue and pages of the second one, and these areas."""
    root, second = copy_hub(folder / "copy"), ROOT / "tests" / "engine" / "second_hub"
    for name in ("docs", "catalogue", "overrides/areas"):
        shutil.rmtree(root / name)
    shutil.copytree(second / "docs", root / "docs")
    shutil.copytree(second / "catalogue", root / "catalogue")
    shutil.copy(second / "resources.yml", root / "catalogue" / "second.yml")
    included = (root / "catalogue" / "second.yml").read_text("utf-8")
    files: dict[str, str | bytes] = {
        "resources.yml": SHARED,
        "catalogue/offers.yml": OFFERS,
        "catalogue/second.yml": included.replace("- catalogue/", "- "),
        "docs/seeds.md": SHARED_PAGE,
        "docs/ask.md": ASK,
    }
    return write_tree(root, files | {f"overrides/areas/{name}": t for name, t in areas.items()})


def build(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`signpost build` in a hub, as a person would run it."""
    return run_hub("build", *arguments, *DAY, cwd=root)


def mkdocs_build(root: Path, area: str) -> subprocess.CompletedProcess[str]:
    """Plain `mkdocs build` with HUB_AREA set."""
    return run_mkdocs("build", cwd=root, HUB_AS_OF=AS_OF.isoformat(), HUB_AREA=area)


def pages(site: Path) -> dict[str, str]:
    """The HTML of every page below a folder, by its path there."""
    return {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*.html")}


def of(built: dict[str, str], area: str) -> dict[str, str]:
    """Those of the pages that are an area's; the core's for the empty word."""
    others = ("north-town/", "old-town/", "south-town/")
    if not area:
        return {name: html for name, html in built.items() if not name.startswith(others)}
    return {name: html for name, html in built.items() if name.startswith(f"{area}/")}


def page(built: dict[str, str], address: str) -> str:
    return built[f"{address}index.html"]


def body(built: dict[str, str], address: str) -> str:
    """What a reader sees between the header and the footer."""
    found = re.search(r'<article class="md-typeset.*?(?=<footer)', page(built, address), re.DOTALL)
    assert found, address
    return shown(found[0])


def without(built: dict[str, str], *wanted: str) -> list[str]:
    """The names of the pages that lack something."""
    return [name for name, html in built.items() if any(one not in html for one in wanted)]
