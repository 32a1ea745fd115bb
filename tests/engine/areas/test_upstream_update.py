"""Taking an update for years: a fork pulls without conflicts, and is asked only what it must be."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import CORE, hub_with
from tests.process import run_hub

FILE = "overrides/areas/north-town/area.yml"
PHONE = "[{number: 020 7946 0018, assurance: {confidence: unconfirmed}}]"
BEFORE = CORE.replace(
    "    url: https://example.org/visits\n",
    f"    url: https://example.org/visits\n    phones: {PHONE}\n    cost: Two pounds.\n",
)
AFTER = (
    BEFORE.replace("looks at the damage.", "mends what it can.")
    .replace(f"    phones: {PHONE}", f"    phones: {PHONE.replace('0018', '0020')}")
    .replace("cost: Two pounds.", "cost: Free.")
    .replace("Advice about plants, by telephone.", "Advice about plants, day and night.")
)
"""Upstream changes four fields: a summary, a phone, a cost, and one that no area overrides."""

COST = """\
    cost:
      now: Free.
      was: Two pounds.
      why: The committee pays.
"""
AREA = f"""\
# North Town's own words.
name: North Town
organisation: North Town Council
code: E06000001
nation: England
status: draft
contacts:
  front_door: north-town/gate
  out_of_hours: north-town/gate

override:
  frost-visits:
    summary:
      now: Somebody comes on Mondays.
      was: Somebody comes and looks at the damage. # asked in January
    phones:
      now: {PHONE.replace("0018", "0019")}
      was: {PHONE}
{COST}
add:
  services:
    - id: north-town/gate
      name: The gate
      kind: service
      provider: North Town Council
      summary: Ring the bell.
      for_whom: [professional]
      area_served: North Town
      phones:
        - number: 020 7946 0021
          assurance: {{confidence: confirmed, checked_on: 2026-11-01, how: phone, by: keeper}}
      topics: [soil]
      nations: [England]
      assurance: {{confidence: confirmed, checked_on: 2026-11-01, how: phone, by: keeper}}
      added: 2026-11-01
"""


def git(folder: Path, *arguments: str) -> str:
    """Git with nobody's own settings, and without a network."""
    who = ("-c", "user.name=A keeper", "-c", "user.email=keeper@example.org")
    done = subprocess.run(
        ["git", *who, "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def commit(folder: Path, files: dict[str, str], message: str) -> None:
    write_tree(folder, dict(files))
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A fork with an area of its own, which has just pulled the four changes of upstream."""
    upstream, fork = tmp_path / "upstream", tmp_path / "fork"
    hub_with(upstream, core=BEFORE)
    git(upstream, "init", "--quiet")
    commit(upstream, {}, "The hub")
    git(tmp_path, "clone", "--quiet", str(upstream), str(fork))
    commit(fork, {FILE: AREA}, "Our area")
    assert area(fork, "diff").returncode == 0
    commit(upstream, {"resources.yml": AFTER}, "Four corrections")
    git(fork, "pull", "--quiet", "--no-rebase", "--no-edit")
    assert git(fork, "status", "--porcelain") == ""
    return fork


def area(fork: Path, command: str, *more: str) -> subprocess.CompletedProcess[str]:
    return run_hub("--project", str(fork), "area", command, "north-town", *more)


def check(fork: Path) -> tuple[bool, list[str]]:
    """Whether the area's file is in order, and what is said of phones that are overridden."""
    day = ("--as-of", AS_OF.isoformat())
    done = run_hub("--project", str(fork), "check", "--area", "north-town", "--json", *day)
    problems = json.loads(done.stdout)["problems"]
    about = [p["severity"] for p in problems if p["where"] == "override.frost-visits.phones"]
    wrong = [p for p in problems if p["path"] == FILE and p["severity"] == "error"]
    return not wrong, about


def outcomes(fork: Path) -> tuple[int, dict[str, str]]:
    done = area(fork, "diff", "--json")
    decisions = json.loads(done.stdout)["decisions"]
    return done.returncode, {each["field"]: each["outcome"] for each in decisions}


def test_the_update_is_merged_beside_what_is_local(fork: Path) -> None:
    assert (fork / "resources.yml").read_text("utf-8") == AFTER
    assert (fork / FILE).read_text("utf-8") == AREA


def test_the_difference_names_exactly_what_is_to_be_decided(fork: Path) -> None:
    assert outcomes(fork) == (
        1,
        {
            "frost-visits.summary": "conflict",
            "frost-visits.phones": "blocking",
            "frost-visits.cost": "redundant",
        },
    )


def test_what_the_area_left_alone_is_up_to_date_and_what_it_changed_stays(fork: Path) -> None:
    edition = open_project(fork, AS_OF, "north-town").edition()
    visits, line = (edition.catalogue.by_id[id] for id in ("frost-visits", "garden-line"))
    assert str(line.summary) == "Advice about plants, day and night."
    assert str(visits.summary) == "Somebody comes on Mondays."
    assert [phone.number for phone in visits.phones] == ["020 7946 0019"]


def test_a_draft_is_warned_of_the_phone_and_a_live_area_is_stopped(fork: Path) -> None:
    assert check(fork) == (True, ["warning"])
    write_tree(fork, {FILE: AREA.replace("status: draft", "status: live")})
    assert check(fork) == (False, ["error"])


@pytest.mark.parametrize("status", ["draft", "live"])
def test_what_is_accepted_is_decided_and_only_the_areas_file_changes(
    fork: Path, status: str
) -> None:
    before = AREA.replace("draft", status)
    commit(fork, {FILE: before}, "As it is")
    fields = ("frost-visits.summary", "frost-visits.phones", "frost-visits.cost")
    assert area(fork, "accept", *fields).returncode == 0
    assert outcomes(fork) == (
        0,
        {"frost-visits.summary": "kept", "frost-visits.phones": "kept"},
    )
    assert check(fork) == (True, [])
    assert git(fork, "status", "--porcelain") == f" M {FILE}\n"
    assert (fork / FILE).read_text("utf-8") == (
        before.replace("looks at the damage. #", "mends what it can.   #")
        .replace(f"was: {PHONE}", f"was: {PHONE.replace('0018', '0020')}")
        .replace(COST, "")
    )


def test_the_next_update_is_merged_as_quietly(fork: Path, tmp_path: Path) -> None:
    area(fork, "accept", "frost-visits.summary", "--core")
    area(fork, "accept", "frost-visits.phones", "frost-visits.cost")
    commit(fork, {}, "Decided")
    again = AFTER.replace("cost: Free.", "cost: One pound.")
    commit(tmp_path / "upstream", {"resources.yml": again}, "Another correction")
    git(fork, "pull", "--quiet", "--no-rebase", "--no-edit")
    assert outcomes(fork) == (0, {"frost-visits.phones": "kept"})
    visits = open_project(fork, AS_OF, "north-town").edition().catalogue.by_id["frost-visits"]
    assert (str(visits.cost), str(visits.summary)) == (
        "One pound.",
        "Somebody comes and mends what it can.",
    )
