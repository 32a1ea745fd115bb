"""What a command prints: one line for each thing, whatever files say and the output can hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from signpost.model import Problem
from signpost.model.unseen import on_one_line
from tests.conftest import write_tree
from tests.engine.areas.made_up import AREA, hub_with
from tests.engine.made_up import ALLOTMENTS, allotments
from tests.process import run_hub, start_hub

DAY = ("--as-of", "2026-11-22")
FORGED = "\\nresources.yml:1: all fine"
COLOUR = "\\x1b[31mred"


def hub_in(encoding: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The `hub` command on a machine with other settings; what it printed, in bytes."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONUTF8", "PYTHONIOENCODING")}
    if "PYTHONIOENCODING" in encoding:
        started = start_hub(*arguments, environment=kept | encoding)
        out, err = started.in_bytes()
        return subprocess.CompletedProcess(list(arguments), started.returncode, out, err)
    return subprocess.run(
        [sys.executable, "-m", "signpost", *arguments],
        env=kept | encoding,
        capture_output=True,
        check=False,
    )


def welsh(folder: Path) -> str:
    """A hub whose list of problems and whose titles have letters that few code pages hold."""
    resources = ALLOTMENTS.replace("title: Guide to frost", "title: Llyfr Llŷn → 🌱")
    resources = resources.replace("topics: [soil]", "topics: [ŵŷ]", 1)
    return str(allotments(folder, resources).root)


MACHINES = {
    "a Windows code page": {"PYTHONIOENCODING": "cp1252"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "no language": {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


@pytest.mark.grid(one_in=3)
@pytest.mark.parametrize("machine", MACHINES)
def test_no_letter_breaks_a_list_off(machine: str, tmp_path: Path) -> None:
    whole = run_hub("--project", welsh(tmp_path), "check", *DAY)
    done = hub_in(MACHINES[machine], "--project", str(tmp_path), "check", *DAY)
    assert (done.returncode, done.stderr) == (1, b"")
    assert len(done.stdout.splitlines()) == len(whole.stdout.splitlines())
    said = done.stdout.replace("ŵŷ".encode(), b"\\u0175\\u0177")
    assert b"'\\u0175\\u0177' has the wrong form" in said
    assert done.stdout.rstrip().endswith(b"Put the errors right before you build.")


@pytest.mark.grid(one_in=3)
@pytest.mark.parametrize("machine", MACHINES)
def test_json_is_json_on_every_machine(machine: str, tmp_path: Path) -> None:
    done = hub_in(MACHINES[machine], "--project", welsh(tmp_path), "check", "--json", *DAY)
    problems = json.loads(done.stdout)["problems"]
    assert "'ŵŷ' has the wrong form" in [problem["message"] for problem in problems]


def test_an_id_cannot_forge_a_line_of_its_own(tmp_path: Path) -> None:
    wrong = ALLOTMENTS.replace("id: frost-guide", f'id: "a{FORGED}{COLOUR}"')
    done = run_hub("--project", str(allotments(tmp_path, wrong).root), "check", *DAY)
    lines = [line for line in done.stdout.splitlines() if "all fine" in line]
    assert lines
    assert [line for line in lines if line.startswith("resources.yml:1:")] == []
    assert "\x1b" not in done.stdout
    assert f"resources[a{FORGED}{COLOUR}].id" in done.stdout


def test_a_file_of_a_strange_name_cannot_forge_one_either(tmp_path: Path) -> None:
    root = allotments(tmp_path).root
    write_tree(root, {"docs/x\n0 errors, 0 warnings. The hub can be built.\n.md": "x"})
    done = run_hub("--project", str(root), "check", *DAY)
    assert done.returncode == 1
    assert "0 errors, 0 warnings. The hub can be built." not in done.stdout.splitlines()
    assert "docs/x\\n0 errors" in done.stdout


def test_a_title_of_two_lines_is_one_result_of_a_search(tmp_path: Path) -> None:
    titled = ALLOTMENTS.replace("title: Guide to frost", 'title: "Guide to frost\\n9 results."')
    done = run_hub("--project", str(allotments(tmp_path, titled).root), "search", "frost")
    assert "9 results." not in done.stdout.splitlines()
    assert "Guide to frost\\n9 results." in done.stdout.splitlines()


def test_what_an_area_says_stays_on_its_line(tmp_path: Path) -> None:
    text = AREA.replace("now: Somebody comes on Mondays.", 'now: "One\\nCan be dropped: 9."')
    root = hub_with(tmp_path, text)
    for command in ("diff", "report"):
        done = run_hub("--project", root, "area", command, "north-town")
        assert "One" in done.stdout
        assert "Can be dropped: 9." not in [line.strip() for line in done.stdout.splitlines()]


STEERING = {
    "\x1b[2J": "\\x1b[2J",
    "\x9b31m": "\\x9b31m",
    "a\rb": "a\\rb",
    "a\u2028b": "a\\u2028b",
    "a\u202egpj": "a\\u202egpj",
    "\x07": "\\x07",
    "\ud800": "\\ud800",
    "Llŷn – “x”\u00a0🌱": "Llŷn – “x”\u00a0🌱",
}


@pytest.mark.parametrize("sign", STEERING)
def test_a_problem_is_one_line_in_which_nothing_steers_a_terminal(sign: str) -> None:
    problem = Problem(f"{sign}.md", 1, sign, f"{sign} is wrong", f"write {sign} anew")
    shown = STEERING[sign]
    assert str(problem) == f"{shown}.md:1: {shown}: {shown} is wrong. Write {shown} anew."
    assert on_one_line(on_one_line(sign)) == on_one_line(sign)


def test_json_carries_signs_that_steer_as_codes(tmp_path: Path) -> None:
    wrong = ALLOTMENTS.replace("id: frost-guide", 'id: "a\\x9b31m\\u202eb"')
    root = str(allotments(tmp_path, wrong).root)
    done = run_hub("--project", root, "check", "--json", *DAY)
    assert "\x9b" not in done.stdout
    assert "\u202e" not in done.stdout
    wheres = [problem["where"] for problem in json.loads(done.stdout)["problems"]]
    assert "resources[a\x9b31m\u202eb].id" in wheres
