"""The architecture decisions: their form, their index, and that no reader of the hub meets one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT

FOLDER = ROOT / "docs" / "adr"
DECISIONS = sorted(FOLDER.glob("[0-9]*.md"))
SECTIONS = ["Context", "Decision", "Consequences"]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_date_its_status_and_its_sections(decision: Path) -> None:
    lines = decision.read_text("utf-8").splitlines()
    assert re.fullmatch(rf"# {int(decision.stem[:4])}\. \S.+", lines[0])
    assert date.fromisoformat(lines[2].removeprefix("Date: "))
    assert re.fullmatch(r"Status: (accepted|superseded by \[.+\]\(.+\.md\))", lines[4])
    assert [line[3:] for line in lines if line.startswith("## ")] == SECTIONS
    assert 15 <= len(lines) <= 40


def test_the_index_lists_every_decision_with_its_name_and_date() -> None:
    rows = (FOLDER / "index.md").read_text("utf-8").split("| --- | --- | --- |\n")[1]
    assert rows.splitlines() == [_row(decision) for decision in DECISIONS]
    assert len(DECISIONS) > 3


def _row(decision: Path) -> str:
    head, _, dated = decision.read_text("utf-8").splitlines()[:3]
    number, _, name = head.removeprefix("# ").partition(". ")
    return f"| {number} | [{name}]({decision.name}) | {dated.removeprefix('Date: ')} |"


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_what_a_decision_names_is_there(decision: Path) -> None:
    named = re.findall(r"`([\w./-]+/[\w./-]*)`", decision.read_text("utf-8"))
    gone = {"overrides/theme", ".signpost-cache/"}  # these may be there, and need not
    assert [path for path in named if path not in gone and not (ROOT / path).exists()] == []


def test_the_site_has_no_page_of_a_decision(whole_site: Path) -> None:
    names = [path.relative_to(whole_site).as_posix() for path in whole_site.rglob("*")]
    assert [
        name for name in names if name.startswith("adr") or name.endswith("UNPUBLISHED.txt")
    ] == []
    assert "about/index.html" in names
