"""`signpost area report`, a page for whoever answers for an area; what no command can use."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import AREA, CORE, MOVED, hub_with
from tests.process import run_hub

DAY = ("--as-of", AS_OF.isoformat())
FILE = "overrides/areas/north-town/area.yml"
FULL = (
    AREA.replace("front_door: frost-visits", "front_door: north-town/shed").replace(
        "    url:\n",
        "    phones:\n"
        "      now: [{number: 020 7946 0018, assurance: {confidence: unconfirmed}}]\n"
        "      was:\n"
        "    url:\n",
    )
    + """
add:
  services:
    - id: north-town/shed
      local_version_of: garden-line
      name: The shed
      kind: service
      provider: North Town Council
      summary: Spades and advice.
      for_whom: [professional]
      area_served: North Town
      phones:
        - number: 020 7946 0019
          assurance:
            {confidence: reported, checked_on: 2026-08-01, sources: [{name: The council}]}
      topics: [soil]
      nations: [England]
      assurance: {confidence: confirmed, checked_on: 2026-11-01, how: phone, by: gardener}
      added: 2026-08-01

provide:
  sowing: {ask: Nobody sows here yet.}
  digging: north-town/shed
"""
)
REPORT = """\
North Town and the core
=======================
22 November 2026. Status: draft.

Added (1)
  - north-town/shed: The shed (service); stands before garden-line

Changed (7)
  - frost-visits.summary: here 'Somebody comes on Mondays.'; in the core 'Somebody comes within
    a week.'
  - frost-visits.phones: here [{number: 020 7946 0018}]; in the core nothing
  - frost-visits.url: here 'https://example.org/north'; in the core 'https://example.org/frost'
  - frost-visits.area_served: here 'England and Wales'; in the core 'England and Wales'
  - frost-visits.cost: here 'Free.'; in the core nothing
  - frost-guide.stages: here takes out [sowing]; in the core [sowing]
  - frost-guide: note: Ask for a copy at the shed.

Hidden (2)
  - garden-line: It does not answer here. Hidden on 1 March 2026.
  - digging-study: We do not dig. Hidden on 1 March 2026. Instead: frost-guide.

To be decided (3)
  - frost-visits.summary: the shared catalogue has changed this since you did: it was 'Somebody
    comes and looks at the damage.', it is now 'Somebody comes within a week.', and yours is
    'Somebody comes on Mondays.'. Yours stays for now. Way out: decide: signpost area accept
    north-town frost-visits.summary keeps yours; with --core the shared one is taken
  - frost-visits.url: the shared catalogue has changed this since you did: it was
    'https://example.org/visits', it is now 'https://example.org/frost', and yours is
    'https://example.org/north'. Yours stays for now. Way out: decide: signpost area accept
    north-town frost-visits.url keeps yours; with --core the shared one is taken
  - garden-line: the shared entry has been corrected since you hid it: status was 'unknown' and
    is now 'open'. It stays hidden for now. Way out: look at it again, then: signpost area
    accept north-town garden-line keeps it hidden; with --core it is shown again

Not confirmed yet (3)
  - north-town/shed 020 7946 0019: reported
  - frost-visits.summary: unconfirmed
  - frost-visits 020 7946 0018: unconfirmed

Due for review by 22 December 2026 (2)
  - north-town/shed 020 7946 0019: by 30 October 2026
  - garden-line: whether to go on hiding it, by 1 December 2026

To ask the organisation (2)
  - At night: Ask the committee.
  - Sowing: Nobody sows here yet.

Before it can go live (3)
  - overrides/areas/north-town/area.yml:7: contacts.front_door: The shed: 020 7946 0019 is
    reported. Ring it; then write confidence: confirmed, checked_on, how: phone and by under it.
  - overrides/areas/north-town/area.yml:8: contacts.out_of_hours: At night: no number is known.
    Ring the organisation, add the service with its number, and name it here.
  - overrides/areas/north-town/area.yml:20: override.frost-visits.url: the shared catalogue has
    changed this since you did: it was 'https://example.org/visits', it is now
    'https://example.org/frost', and yours is 'https://example.org/north'. Yours stays for now.
    Decide: signpost area accept north-town frost-visits.url keeps yours; with --core the shared
    one is taken.
"""


def report(root: Path) -> str:
    done = run_hub("--project", str(root), "area", "report", "north-town", *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_report_says_on_one_page_what_differs_and_what_is_to_be_done(tmp_path: Path) -> None:
    overdue = "confidence: reported, checked_on: 2020-01-01, sources: [{name: A page}]"
    core = MOVED.replace("confidence: unconfirmed", overdue)
    said = report(Path(hub_with(tmp_path, FULL, core)))
    assert said == REPORT
    assert max(map(len, said.splitlines())) <= 96


def test_a_part_with_nothing_in_it_says_so(tmp_path: Path) -> None:
    area = AREA.partition("contacts:")[0].replace("status: draft", "status: live")
    assert report(Path(hub_with(tmp_path, area))) == (
        "North Town and the core\n=======================\n22 November 2026. Status: live.\n\n"
        "Added (0)\n  none\n\nChanged (0)\n  none\n\nHidden (0)\n  none\n\n"
        "To be decided (0)\n  none\n\nNot confirmed yet (0)\n  none\n\n"
        "Due for review by 22 December 2026 (0)\n  none\n\n"
        "To ask the organisation (2)\n  - The shed: not in the area's file yet\n"
        "  - At night: not in the area's file yet\n"
    )


COMMANDS = [("diff",), ("diff", "--json"), ("accept", "frost-visits.url"), ("report",)]


def failed(root: Path, command: tuple[str, ...], id: str = "north-town") -> tuple[int, str]:
    """The exit code of a command that says nothing on stdout, and what it says instead."""
    done = run_hub("--project", str(root), "area", command[0], id, *command[1:])
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_area_that_there_is_not_is_wrong_usage(tmp_path: Path, command: tuple[str, ...]) -> None:
    root = Path(hub_with(tmp_path, AREA))
    said = "There is no area 'nroth-town'. Did you mean 'north-town'?"
    code, told = failed(root, command, "nroth-town")
    assert (code, told.startswith(said)) == (2, True)
    assert failed(root, command, "")[0] == 2


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("area", "core", "problem"),
    [
        ("name: [\n", CORE, f"{FILE}:1: a quote or bracket is opened here and never closed."),
        ("status: draft\n", CORE, f"{FILE}:1: "),
        (AREA, "resources: [\n", "resources.yml:1: a quote or bracket is opened here"),
    ],
    ids=["not YAML", "no name", "a broken core"],
)
def test_what_cannot_be_read_cannot_be_compared(
    tmp_path: Path, command: tuple[str, ...], area: str, core: str, problem: str
) -> None:
    code, said = failed(Path(hub_with(tmp_path, area, core)), command)
    first, second, *_ = said.splitlines()
    assert (code, first) == (
        1,
        "north-town cannot be compared with the core. Put these right first:",
    )
    assert second.startswith(f"  {problem}")
    assert (tmp_path / FILE).read_text("utf-8") == area


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_council_that_was_merged_leads_to_the_one_that_exists(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    root = Path(hub_with(tmp_path, AREA + "succeeded_by: great-town\n"))
    great = AREA.replace("North", "Great").replace("E06000001", "E06000002")
    write_tree(root, {"overrides/areas/great-town/area.yml": great})
    said = "north-town was merged into great-town. Ask for great-town instead.\n"
    assert failed(root, command) == (2, said)


@pytest.mark.parametrize(
    "arguments",
    [("area",), ("area", "diff"), ("area", "accept", "north-town"), ("new", "area", "x-town")],
    ids=" ".join,
)
def test_a_command_without_what_it_needs_is_wrong_usage(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run_hub("--project", hub_with(tmp_path, AREA), *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: " in done.stderr
