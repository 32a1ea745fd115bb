"""Areas that are broken in every way that there is a message for, and every message they earn."""

from __future__ import annotations

from pathlib import Path

import pytest

import signpost as code
from signpost.model import Problem
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.broken import AREAS, BROKEN, every_problem, lay_out, sayings, told
from tests.engine.areas.made_up import hub_with
from tests.engine.made_up import ALLOTMENTS, AROUND
from tests.engine.reading.broken import lines_run
from tests.engine.render.pathway.golden import hub
from tests.engine.render.pathway.made_up import STEPS
from tests.process import run_hub

NEVER_SAID = {
    "_lacking": "of a front door that may not be running; test_likely_mistakes has it",
    "_in_the_area": "of a change that breaks a shared entry; test_likely_mistakes has three",
    "value_in_words": "of a change that stands, which `area diff` shows and nobody must mend",
}
"""Functions with a message that nothing here provokes, each with the reason."""

SILENT = {"coverage.py", "gaps.py", "people.py", "report.py", "edits.py"}
"""Modules of signpost/areas that speak of a sound area, and tell nobody what to mend."""

SOUND = "name: North Town\norganisation: North Town Council\ncode: E06000001\nnation: England\n"


WITHOUT_ITS_GUIDE = """\
provide:
  digging: {ask: Ask a neighbour.}
hide:
  frost-guide: {reason: No., hidden_on: 2026-03-01, review_on: 2027-03-01}
  frost-visits: {reason: No., hidden_on: 2026-03-01, review_on: 2027-03-01}
"""


def on_a_pathway(folder: Path) -> Path:
    """Two areas that do not do what a pathway asks of them."""
    root = hub(folder / "on-a-pathway", STEPS)
    file = f"{AREAS}/south-town/area.yml"
    other = SOUND.replace("E06000001", "E06000002") + WITHOUT_ITS_GUIDE
    return write_tree(root, AROUND | {f"{AREAS}/north-town/area.yml": SOUND, file: other})


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("broken"))


@pytest.fixture(scope="module")
def problems(broken: Path) -> list[Problem]:
    return every_problem(broken)


def test_gloriously_broken_areas_are_told_everything(problems: list[Problem]) -> None:
    expected = (BROKEN / "expected.txt").read_text("utf-8").splitlines()
    assert [told(problem) for problem in problems] == expected


def test_what_is_wrong_in_the_core_is_told_as_the_cores_in_every_area(
    broken: Path, problems: list[Problem]
) -> None:
    cores = [problem for problem in problems if not problem.path.startswith("overrides/areas/")]
    project = open_project(broken, AS_OF)
    assert cores == project.problems
    for id in project.areas:
        assert [p for p in project.of(id).problems if p in cores] == cores, id


def test_an_area_hears_of_its_own_mistakes_and_never_of_another_areas(broken: Path) -> None:
    project = open_project(broken, AS_OF)
    merged = {"round-here", "round-there"}
    for id in project.areas.keys() - merged:
        folders = {p.path.split("/")[2] for p in project.of(id).problems if "areas/" in p.path}
        assert folders <= {id}


def test_a_draft_is_only_warned_of_what_stops_a_live_area(problems: list[Problem]) -> None:
    def of(area: str) -> dict[str, str]:
        path = f"overrides/areas/{area}/area.yml"
        return {p.where: p.severity for p in problems if p.path == path}

    live, draft = of("moved"), of("moved-draft")
    fields = ("phones", "url", "how_to_refer", "status")
    assert {where for where in live if live[where] == "error"} == {
        f"override.frost-visits.{field}" for field in fields
    }
    assert live.keys() == draft.keys()
    assert set(draft.values()) == {"warning"}


def test_the_command_prints_all_of_it_and_ends_with_a_sentence(
    broken: Path, problems: list[Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUB_AS_OF", AS_OF.isoformat())
    done = run_hub("--project", str(broken), "check", "--all")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (1, "")
    assert [str(p) for p in problems if p.severity == "error" and str(p) not in lines] == []
    assert lines[-1].endswith("Put the errors right before you build.")


def test_a_hub_without_the_slots_that_every_area_needs_says_so(tmp_path: Path) -> None:
    root = hub_with(tmp_path, SOUND, ALLOTMENTS)
    assert [told(problem) for problem in every_problem(Path(root))] == [
        "error overrides/areas/north-town/area.yml:1: no shared slot is for the day, and every "
        "area needs one. Write hours: day under one of the contacts of slots: in the taxonomy.",
        "error overrides/areas/north-town/area.yml:1: no shared slot is for the night, and every "
        "area needs one. Write hours: night under one of the contacts of slots: in the taxonomy.",
    ]


def test_every_message_in_the_code_of_areas_is_provoked_here(broken: Path, tmp_path: Path) -> None:
    def read_everything() -> None:
        assert every_problem(broken)
        sound = Path(hub_with(tmp_path, SOUND, ALLOTMENTS))
        (sound / "overrides/areas/linked").symlink_to(broken / "overrides/areas/north-town")
        assert every_problem(sound)
        assert every_problem(on_a_pathway(tmp_path))

    here = Path(code.__file__).parent
    files = [file for file in here.glob("areas/*.py") if file.name not in SILENT]
    files += [here / "reading/areas.py", here / "reading/offers.py", here / "reading/overlaid.py"]
    files += sorted(here.glob("checks/area*.py"))
    files += [here / "model/area.py", here / "model/offers.py"]
    said = {saying for file in files for saying in sayings(file)}
    assert len(said) > 70, "the code no longer looks as tests/engine/areas/broken.py expects"
    ran = lines_run(read_everything, files)
    unsaid = {function for file, line, function in said if (file, line) not in ran}
    assert unsaid == set(NEVER_SAID)


def test_every_message_is_a_sentence_for_somebody_who_does_not_program(
    problems: list[Problem],
) -> None:
    jargon = (
        *("pydantic", "Input should", "valid dictionary", "NoneType", "dict", "tuple"),
        *("ScalarNode", "Error", "regex", "validat", "parse", "None", "null"),
    )
    odd = [str(p) for p in problems if any(word in str(p) for word in jargon)]
    assert odd == []
    assert [str(p) for p in problems if not p.hint] == []


def test_every_message_stands_on_a_line_that_its_file_has(
    broken: Path, problems: list[Problem]
) -> None:
    lost = []
    for problem in problems:
        file = broken / problem.path
        lines = file.read_bytes().count(b"\n") + 1 if file.is_file() else 1
        lost += [] if 1 <= problem.line <= lines else [str(problem)]
    assert lost == []
