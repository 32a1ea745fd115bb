"""A small hub about allotments with bulletins, for tests that look at what becomes of them."""

from __future__ import annotations

import re
from pathlib import Path

from signpost.project import Project
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.built import hub_with, service
from tests.engine.made_up import ALLOTMENTS, AROUND

HOME = "https://plots.example.org/hub"
POSTS = "docs/bulletins/posts"

INDEX = """\
---
title: Bulletins
description: Letters to everybody with a plot.
---

# Bulletins

{{ bulletins() }}
"""


def post(*lines: str, **fields: str) -> str:
    """A bulletin's file: its front matter, a field to a line, and its words."""
    given = {
        "title": "Frost is coming",
        "date": "2026-11-20",
        "description": "What to cover, and when.",
        "authors": "[Allotment secretary]",
    } | fields
    front = [f"{name}: {value}" for name, value in given.items() if value]
    return "\n".join(["---", *front, "---", "", *lines, ""])


FIRST_LINE = 7
"""Where the words of `post` begin, with no field but the four."""


def small(folder: Path, posts: dict[str, str], catalogue: str = ALLOTMENTS) -> Project:
    """The allotment hub of the unit tests, with bulletins by the names of their files."""
    files: dict[str, str | bytes] = {f"{POSTS}/{name}": text for name, text in posts.items()}
    around = AROUND | {"resources.yml": catalogue, "docs/bulletins/index.md": INDEX}
    write_tree(folder, around | files)
    return open_project(folder, AS_OF)


NORTH = f"""\
name: North Town
organisation: North Town Council
code: W06000901
nation: Wales
hub_url: https://north.example.org/hub/
add:
  services:
{service("north-town/diggers", "The Diggers", "020 7946 0203", "unconfirmed")}
hide:
  seed-swap:
    reason: We swap at the gate.
    hidden_on: 2026-11-01
    review_on: 2027-05-01
hide_bulletins:
  committee-notes: Our own committee writes.
"""
SOUTH = """\
name: South Town
organisation: South Town Council
code: E06000902
nation: England
"""

WORDS = (
    "Cover before **dusk**. Ring {{ phone('plot-line') }}, or see [the guide][1].",
    "",
    '{{ resource("frost-guide") }}',
    "",
    "## What & when <3",
    "",
    "| Plant | Cover |",
    "| --- | --- |",
    "| Potatoes | Fleece |",
    "",
    "1. Look at the sky.",
    "2. Fetch ((fleece)).",
    "",
    "![A bed under fleece](../../assets/bed.png) ![](../../assets/bed.png)",
    "",
    "[Glossary](../../glossary.md) · [Older one](2025-12-01-apples.md) · <mailto:us@example.org>",
    "",
    "[1]: ../../resources/frost-guide.md",
)
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000"
    "01f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)

SITE: dict[str, str | bytes] = {
    "docs/bulletins/index.md": INDEX,
    "docs/assets/bed.png": DOT,
    f"{POSTS}/2026-11-20-frost.md": post(
        *WORDS, categories="[Weather, 'Pests & <b>']".replace("'Pests & <b>'", "Pests & slugs")
    ),
    f"{POSTS}/2025-12-01-apples.md": post("Store them dry.", title="Apples", date="2025-12-01"),
    f"{POSTS}/2026-10-01-committee-notes.md": post(
        "They met.", title="Notes of the committee", date="2026-10-01", categories="[Weather]"
    ),
    f"{POSTS}/2026-09-01-show.md": post(
        "It is on.", title="The show", date="2026-09-01", expires="2026-10-01"
    ),
    f"{POSTS}/2026-11-21-not-yet.md": post("Soon.", title="Not yet", draft="true"),
    f"{POSTS}/2026-12-24-christmas.md": post("Later.", title="Christmas", date="2026-12-24"),
    "overrides/areas/north-town/area.yml": NORTH,
    "overrides/areas/south-town/area.yml": SOUTH,
    "overrides/areas/north-town/docs/bulletins/posts/2026-11-22-diggers.md": post(
        '{{ service("north-town/diggers") }}', title="The diggers", date="2026-11-22"
    ),
}


def hub_of_bulletins(folder: Path, site_url: str = HOME, **more: str) -> Path:
    """A whole hub with bulletins in the core and in one of two areas."""
    root = write_tree(hub_with(folder, {}), SITE | dict(more))
    file = root / "mkdocs.yml"
    settings = file.read_text("utf-8")
    file.write_text(re.sub(r'site_url: ""', f'site_url: "{site_url}"', settings), "utf-8")
    return root
