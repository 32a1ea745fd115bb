"""`signpost area diff`, `accept` and `report` as whoever looks after an area sees them."""

from __future__ import annotations

import json
import stat
import subprocess
from pathlib import Path

import pytest

from signpost.editing.decisions import accept
from signpost.errors import HubError
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.areas.made_up import AREA, MOVED, hub_with
from tests.process import run_hub

FILE = "overrides/areas/north-town/area.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub whose core has moved since its area was written."""
    return Path(hub_with(tmp_path, AREA, MOVED))


def area(root: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    day = () if command == "diff" else ("--as-of", AS_OF.isoformat())
    done = run_hub("--project", str(root), "area", command, *arguments, *day)
    assert "Traceback" not in done.stderr
    return done


DIFF = """\
To be decided:
  frost-visits.summary: the shared catalogue has changed this since you did: it was \
'Somebody comes and looks at the damage.', it is now 'Somebody comes within a week.', \
and yours is 'Somebody comes on Mondays.'. Yours stays for now.
    decide: signpost area accept north-town frost-visits.summary keeps yours; \
with --core the shared one is taken
  frost-visits.url (stops the build of a live area): the shared catalogue has changed this since \
you did: it was 'https://example.org/visits', it is now 'https://example.org/frost', \
and yours is 'https://example.org/north'. Yours stays for now.
    decide: signpost area accept north-town frost-visits.url keeps yours; \
with --core the shared one is taken
  garden-line: the shared entry has been corrected since you hid it: status was 'unknown' and is \
now 'open'. It stays hidden for now.
    look at it again, then: signpost area accept north-town garden-line keeps it hidden; \
with --core it is shown again
Can be dropped:
  frost-visits.area_served: the shared catalogue now says the same, 'England and Wales'.
    you no longer need this: signpost area accept north-town frost-visits.area_served takes it out
  old-guide: has been withdrawn from the shared catalogue, so there is no need to hide it.
    you no longer need this: signpost area accept north-town old-guide takes it out
3 changes stand:
  frost-visits.cost: here 'Free.'; in the core nothing
  frost-guide.stages: here takes out [sowing]; in the core [sowing]
  digging-study: hidden; to be looked at again by 1 March 2027
To be decided: 3. Can be dropped: 2. Standing: 3.
"""


@pytest.mark.parametrize("status", ["draft", "live"])
def test_the_difference_is_told_in_plain_words_and_asks_for_decisions(
    tmp_path: Path, status: str
) -> None:
    hub_with(tmp_path, AREA.replace("status: draft", f"status: {status}"), MOVED)
    done = area(tmp_path, "diff", "north-town")
    assert (done.returncode, done.stdout, done.stderr) == (1, DIFF, "")


def test_the_difference_as_json_holds_the_values_as_they_are_written(root: Path) -> None:
    done = area(root, "diff", "north-town", "--json")
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert (list(found), found["area"]) == (["area", "decisions", "problems"], "north-town")
    assert [(each["field"], each["outcome"]) for each in found["decisions"]] == [
        ("frost-visits.summary", "conflict"),
        ("frost-visits.url", "blocking"),
        ("frost-visits.area_served", "redundant"),
        ("frost-visits.cost", "kept"),
        ("frost-guide.stages", "kept"),
        ("garden-line", "reopened"),
        ("old-guide", "redundant"),
        ("digging-study", "kept"),
    ]
    assert found["decisions"][1] == {
        "field": "frost-visits.url",
        "outcome": "blocking",
        "was": "https://example.org/visits",
        "core": "https://example.org/frost",
        "now": "https://example.org/north",
    }
    assert found["problems"] == []


def test_an_area_like_the_core_has_nothing_to_decide(tmp_path: Path) -> None:
    hub_with(tmp_path, AREA.partition("override:")[0])
    done = area(tmp_path, "diff", "north-town")
    said = "north-town changes and hides nothing of the core.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")


def test_what_could_not_be_compared_is_told_beside_the_rest(tmp_path: Path) -> None:
    hub_with(tmp_path, AREA.replace("frost-guide:", "frost-giude:", 1))
    done = area(tmp_path, "diff", "north-town")
    line = AREA.splitlines().index("  frost-guide:") + 1
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[:2] == [
        "Not compared. Change these in the file itself:",
        f"{FILE}:{line}: override.frost-giude: there is no shared resource or service "
        "'frost-giude'. Did you mean 'frost-guide'?",
    ]


def test_a_value_that_cannot_stand_is_told_beside_the_decision_on_it(tmp_path: Path) -> None:
    hub_with(tmp_path, AREA.replace("now: https://example.org/north", "now: north"), MOVED)
    found = json.loads(area(tmp_path, "diff", "north-town", "--json").stdout)
    assert found["decisions"][1]["now"] == "north"
    assert [(each["where"], each["message"]) for each in found["problems"]] == [
        ("override.frost-visits.url", "'north' does not start with https:// or http://")
    ]


ACCEPTED = (
    AREA.replace(
        "      was: Somebody comes and looks at the damage. # 2025\n",
        "      was: Somebody comes within a week.           # 2025\n",
    )
    .replace("      was: https://example.org/visits\n", "      was: https://example.org/frost\n")
    .replace("    area_served: {now: England and Wales, was: England}\n", "")
    .replace(
        "    hidden_on: 2026-03-01\n    review_on: 2026-12-01\n    was: {status: unknown}\n",
        "    hidden_on: 2026-11-22\n    review_on: 2026-12-01\n    was: {status: open}\n",
    )
)


def test_what_is_accepted_stays_as_it_is_here_and_nothing_else_is_touched(root: Path) -> None:
    names = ("frost-visits.summary", "frost-visits.url", "frost-visits.area_served", "garden-line")
    done = area(root, "accept", "north-town", *names)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "frost-visits.summary: yours stays, 'Somebody comes on Mondays.'; "
        "the shared value of today is 'Somebody comes within a week.'.",
        "frost-visits.url: yours stays, 'https://example.org/north'; "
        "the shared value of today is 'https://example.org/frost'.",
        "frost-visits.area_served: taken out; the shared catalogue says the same.",
        "garden-line: stays hidden, as decided on 22 November 2026.",
    ]
    assert (root / FILE).read_text("utf-8") == ACCEPTED
    assert area(root, "diff", "north-town").returncode == 0


def test_the_shared_value_is_taken_when_that_is_asked_for(root: Path) -> None:
    names = ("frost-visits.summary", "frost-visits.url", "frost-visits.area_served", "garden-line")
    done = area(root, "accept", "north-town", *names, "old-guide", "--core")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "frost-visits.summary: taken out; the shared value is shown, "
        "'Somebody comes within a week.'.",
        "frost-visits.url: taken out; the shared value is shown, 'https://example.org/frost'.",
        "frost-visits.area_served: taken out; the shared catalogue says the same.",
        "garden-line: taken out of hide; it is shown again.",
        "old-guide: taken out of hide; it has been withdrawn from the shared catalogue.",
    ]
    after = open_project(root, AS_OF, "north-town").reading.catalogue
    assert [decision.name for decision in after.local.decisions] == [
        "frost-visits.cost",
        "frost-guide.stages",
        "digging-study",
    ]
    assert "# They come on Mondays." in (root / FILE).read_text("utf-8")


@pytest.mark.parametrize("core", [(), ("--core",)], ids=["ours", "theirs"])
def test_what_stands_needs_no_decision_and_is_left_alone(root: Path, core: tuple[str]) -> None:
    done = area(root, "accept", "north-town", "frost-visits.cost", "digging-study", *core)
    assert (done.returncode, done.stdout.splitlines(), done.stderr) == (
        0,
        [
            "frost-visits.cost: nothing to decide; "
            "the shared catalogue has not changed it since you did.",
            "digging-study: nothing to decide; "
            "the shared catalogue has not changed it since you did.",
        ],
        "",
    )
    assert (root / FILE).read_text("utf-8") == AREA


def test_a_field_that_there_is_not_is_wrong_usage_and_the_others_wait(root: Path) -> None:
    done = area(root, "accept", "north-town", "frost-visits.url", "frost-visits.sumary")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "There is no 'frost-visits.sumary' here. Did you mean 'frost-visits.summary'? To be "
        "accepted: frost-visits.summary, frost-visits.url, frost-visits.area_served, garden-line, "
        "old-guide.\n"
    )
    assert (root / FILE).read_text("utf-8") == AREA


def test_one_field_that_cannot_be_written_safely_holds_up_the_others(tmp_path: Path) -> None:
    odd = AREA.replace("      was: https://example.org/visits\n", "      ? was\n      : '1'\n")
    hub_with(tmp_path, odd, MOVED)
    done = area(tmp_path, "accept", "north-town", "frost-visits.summary", "frost-visits.url")
    line = odd.splitlines().index("      ? was") + 1
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Nothing was written: line {line} of area.yml is laid out so that it cannot be changed "
        "safely by a command. Change it by hand: give override.frost-visits.url.was the value "
        "https://example.org/frost.\n"
    )
    assert (tmp_path / FILE).read_text("utf-8") == odd


def test_the_file_keeps_its_permissions_and_its_line_ends(tmp_path: Path) -> None:
    hub_with(tmp_path, AREA.replace("\n", "\r\n"), MOVED)
    (tmp_path / FILE).chmod(0o640)
    assert area(tmp_path, "accept", "north-town", "frost-visits.url").returncode == 0
    after = (tmp_path / FILE).read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n") == AREA.count("\n")
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o640


def test_a_file_that_cannot_be_replaced_is_left_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(HubError) as caught:
        accept(open_project(root, AS_OF, "north-town"), ["frost-visits.url"])
    assert str(caught.value) == f"Nothing was written: {FILE}: Permission denied."
    assert [path.name for path in (root / FILE).parent.iterdir()] == ["area.yml"]
    assert (root / FILE).read_text("utf-8") == AREA
