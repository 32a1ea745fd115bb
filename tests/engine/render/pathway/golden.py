"""Golden cases of the pathway: reads one from its YAML file, and says what `signpost check` would.

A case names only what matters. `leads: [a, b]` stands for options to these steps; whatever else a
step needs is filled in here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from signpost.checks.catalogue import check
from signpost.model import Problem
from signpost.reading import Reading, read_catalogue
from signpost.reading.guarded import oddities, parse, plain
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.areas.made_up import SLOTS
from tests.engine.areas.practice_made_up import OFFERS
from tests.engine.made_up import ALLOTMENTS

CASES = sorted((ROOT / "tests" / "engine" / "cases" / "pathway").glob("*.yml"))
Case = dict[str, Any]

CREDIT = "  pathway: {words: These supplement the rules of the plot., resource: frost-guide}\n"
WELSH = """\
  - id: welsh-guide
    title: Digging in Wales
    kind: guide
    summary: How it is done there.
    why: Your plot is in Wales.
    publisher: Growers' Trust
    languages: [{language: en, url: https://example.org/wales}]
    topics: [soil]
    audiences: [growers]
    nations: [Wales]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
"""
_CREDITED = ALLOTMENTS.replace("  licence: CC BY 4.0\n", f"  licence: CC BY 4.0\n{CREDIT}")
CORE = _CREDITED + WELSH + SLOTS + OFFERS
"""The allotment hub, ready for a pathway."""

_ACTS = {"who": "You", "when": "Today", "strength": "should"}


def load(file: Path) -> Case:
    """A case, read as the catalogue is."""
    node = parse(file.read_bytes(), file.name)
    assert list(oddities(node, file.name)) == []
    case = dict(plain(node))
    assert set(case) == {"says", "pathway", "gives"}, sorted(case)
    return case


def step(written: dict[str, Any]) -> dict[str, Any]:
    """A step of a case with everything that a step needs."""
    given = dict(written)
    kind = given.get("kind", "action")
    options = [{"label": f"On to {to}", "to": to} for to in given.pop("leads", ())]
    filled = {
        "kind": kind,
        "stage": "sowing",
        "title": f"The step {given['id']}",
        "body": "Do it.",
        "options": options,
        "source": {"name": "The committee"},
        **(_ACTS if kind in ("action", "stop") else {}),
        **given,
    }
    return {name: value for name, value in filled.items() if value not in (None, [], "none")}


def hub(folder: Path, steps: list[dict[str, Any]], core: str = CORE) -> Path:
    """The allotment hub in a folder, with these steps as its pathway."""
    written = json.loads(json.dumps([step(one) for one in steps]))  # nothing in it twice
    pathway = yaml.safe_dump({"pathway": written}, sort_keys=False)
    return write_tree(folder, {"resources.yml": f"{core}\n{pathway}"})


def reading(folder: Path, steps: list[dict[str, Any]]) -> Reading:
    return read_catalogue(hub(folder, steps))


def gives(case: Case, folder: Path) -> list[str]:
    """What `check` says of a case, without files and lines; `sound` when there is nothing."""
    told = [sentence(problem) for problem in check(reading(folder, case["pathway"]), AS_OF)]
    return told or ["sound"]


def sentence(problem: Problem) -> str:
    """A problem without its file and line; a warning says that it is one."""
    text = str(Problem("", 0, problem.where, problem.message, problem.hint))
    warns = "warning " if problem.severity == "warning" else ""
    return warns + text.removeprefix(":0: ").removeprefix("pathway")
