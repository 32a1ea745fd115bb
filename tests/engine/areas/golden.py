"""Golden cases of the overlay: reads one from its YAML file, and lays it the way a build does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from signpost.areas import Finding, Overlaid, Verbs, overlay
from signpost.model import Contact, Local, Problem
from signpost.model.standard import KINDS
from signpost.model.values import Text
from signpost.reading.guarded import oddities, parse, plain
from tests.conftest import ROOT

CASES = sorted((ROOT / "tests" / "engine" / "cases" / "areas").glob("*.yml"))

Case = dict[str, Any]

SECTIONS = ("services", "resources")
PARTS = {"says", "core", "area", "status", "slots", "overlay", "gives"}
LOCKED = {kind.id: kind.locked for kind in KINDS}
_FREE = {"area", "status", "slots"}


def load(file: Path) -> Case:
    """A case, read as an area.yml is, so that what stands in it means the same there."""
    node = parse(file.read_bytes(), file.name)
    assert list(oddities(node, file.name)) == []
    case = plain(node)
    # A misspelt part would be passed over, and the case would claim what it does not show.
    assert set(case) - _FREE == PARTS - _FREE, sorted(case)
    assert set(case) <= PARTS, sorted(case)
    return dict(case)


def laid(case: Case) -> Overlaid:
    """The overlay of a case over its core."""
    core = {
        record["id"]: (section, record)
        for section in SECTIONS
        for record in case["core"].get(section, ())
    }
    area, live = case.get("area", "bristol"), case.get("status") == "live"
    verbs = Verbs.model_validate(case["overlay"])
    return overlay(core, area, verbs, case.get("slots"), live, LOCKED)


def gives(case: Case) -> dict[str, Any]:
    """All that comes of a case, in the words of its `gives:`."""
    overlaid = laid(case)
    found = {
        section: [record for where, record in overlaid.records.values() if where == section]
        for section in SECTIONS
    }
    return _said(
        {
            **found,
            "local": _local(overlaid.local),
            "outcomes": {d.name: d.outcome.value for d in overlaid.local.decisions},
            "says": [sentence(finding) for finding in overlaid.findings],
        }
    )


def sentence(finding: Finding) -> str:
    """A finding as `signpost check` prints it, with its severity in front instead of its line."""
    where = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in finding.steps)
    problem = Problem("", 0, where.lstrip("."), finding.message, finding.hint)
    return finding.severity + str(problem).removeprefix(":0:")


def _local(local: Local) -> dict[str, Any]:
    hidden = local.hidden.items()
    return _said(
        {
            "added": sorted(local.added),
            "hidden": list(local.hidden),
            "instead": {id: entry.instead for id, entry in hidden if entry.instead},
            "notes": {id: _words(note) for id, note in local.notes.items()},
            "versions": dict(local.versions),
            "filled": {slot: _contact(contact) for slot, contact in local.filled.items()},
        }
    )


def _contact(contact: Contact) -> Any:
    said = _said(
        {
            "services": list(contact.services),
            "email": contact.email,
            "url": contact.url,
            "ask": _words(contact.ask) if contact.ask else None,
        }
    )
    return said["services"] if set(said) == {"services"} else said


def _words(text: Text) -> str | dict[str, str]:
    return str(text) if set(text.root) == {"en"} else dict(text.root)


def _said(found: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: a case leaves it out."""
    return {name: value for name, value in found.items() if value}
