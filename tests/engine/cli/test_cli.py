"""The command line as people and scripts use it: exit codes, plain sentences, and JSON alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import AS_OF
from tests.engine.made_up import ALLOTMENTS
from tests.engine.whole import whole
from tests.process import run_hub

DAY = ("--as-of", AS_OF.isoformat())
BROKEN = ALLOTMENTS.replace("status: unknown", "status: unkown")
OVERDUE = ALLOTMENTS.replace(
    "    assurance: {confidence: unconfirmed}\n    added: 2026-01-01\n    aliases",
    "    assurance: {confidence: reported, checked_on: 2020-01-01, sources: [{name: A page}]}\n"
    "    added: 2020-01-01\n    aliases",
)


@pytest.fixture
def sound(tmp_path: Path) -> str:
    return str(whole(tmp_path).root)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    return str(whole(tmp_path, BROKEN).root)


def test_a_sound_hub_passes_with_a_plain_sentence(sound: str) -> None:
    done = run_hub("--project", sound, "check", *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "0 errors, 0 warnings. The hub can be built."


def test_an_error_is_printed_with_its_place_and_fails_the_check(broken: str) -> None:
    done = run_hub("--project", broken, "check", *DAY)
    heading, first, *_, last = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (1, "")
    assert heading == "Errors:"
    assert first.startswith("resources.yml:")
    assert first.endswith("Did you mean 'unknown'?")
    assert last == "1 error, 0 warnings. Put the errors right before you build."


def test_a_warning_is_printed_and_does_not_fail_the_check(tmp_path: Path) -> None:
    done = run_hub("--project", str(whole(tmp_path, OVERDUE).root), "check", *DAY)
    heading, first, *_, last = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert heading == "Warnings, which do not stop a build:"
    assert first.startswith("resources.yml:")
    assert "was to be checked again by" in first
    assert last == "0 errors, 1 warning. The hub can be built."


def test_the_check_names_what_nobody_has_confirmed(sound: str) -> None:
    lines = run_hub("--project", sound, "check", *DAY).stdout.splitlines()
    assert lines[0] == "Confirmed: 0 of 5 live entries. Still to be confirmed:"
    assert "  unconfirmed (5):" in lines
    assert "    garden-line 020 7946 0018" in lines
    assert "old-line" not in "\n".join(lines)


def test_problems_as_json_have_the_promised_shape(broken: str) -> None:
    done = run_hub("--project", broken, "check", "--json", *DAY)
    problems = json.loads(done.stdout)["problems"]
    assert (done.returncode, done.stderr) == (1, "")
    assert problems == [
        {
            "path": "resources.yml",
            "line": BROKEN.splitlines().index("    status: unkown") + 1,
            "where": "services[garden-line].status",
            "message": "'unkown' is not one of open, unknown, temporarily-closed, closed",
            "hint": "Did you mean 'unknown'?",
            "severity": "error",
        }
    ]


def test_a_sound_hub_has_no_problems_as_json(sound: str) -> None:
    done = run_hub("--project", sound, "check", "--json", *DAY)
    assert (done.returncode, json.loads(done.stdout)["problems"], done.stderr) == (0, [], "")


def test_results_as_json_have_the_promised_shape(sound: str) -> None:
    done = run_hub("--project", sound, "search", "RHS", "--json", "--limit", "2")
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(found) == ["query", "results", "nearest"]
    assert found["query"] == "RHS"
    assert [set(result) for result in found["results"]] == [
        {"id", "type", "title", "url", "score"}
    ] * 2
    assert found["results"][0]["url"] in ("glossary/#rhs", "resources/frost-guide/")
    scores = [result["score"] for result in found["results"]]
    assert scores == sorted(scores, reverse=True)


def test_letters_that_are_not_ascii_stay_as_they_are_in_json(sound: str) -> None:
    done = run_hub("--project", sound, "search", "Llŷn <b>", "--json")
    assert json.loads(done.stdout) == {"query": "Llŷn <b>", "results": [], "nearest": []}
    assert "Llŷn" in done.stdout


def test_a_search_ends_with_a_plain_sentence(sound: str) -> None:
    one = run_hub("--project", sound, "search", "compost", "--kind", "training")
    assert one.stdout.splitlines() == [
        "A course in compost",
        "    resources/compost-course/",
        "1 result for 'compost'.",
    ]
    assert run_hub("--project", sound, "search", "").stdout == "0 results for ''.\n"


@pytest.mark.parametrize(
    ("option", "typed", "meant"),
    [("--kind", "giude", "guide"), ("--kind", "helplines", "helpline"), ("--topic", "sol", "soil")],
)
def test_a_search_for_a_kind_or_topic_that_does_not_exist_is_wrong_usage(
    sound: str, option: str, typed: str, meant: str
) -> None:
    done = run_hub("--project", sound, "search", "frost", option, typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Did you mean {meant!r}?" in done.stderr


@pytest.mark.parametrize("command", [("build",), ("search", "frost"), ("search", "x", "--json")])
def test_a_broken_catalogue_stops_every_command_with_its_problems(
    broken: str, command: tuple[str, ...]
) -> None:
    site = Path(broken) / "site"
    site.mkdir()
    (site / "index.html").write_text("the good site")
    done = run_hub("--project", broken, *command)
    first, *rest = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "")
    assert first == "The hub was not built. The site you had is untouched. Put these right first:"
    assert len(rest) == 1
    assert "'unkown' is not one of" in rest[0]
    assert (site / "index.html").read_text() == "the good site"


def test_a_project_elsewhere_is_opened_by_its_folder(tmp_path: Path) -> None:
    root, elsewhere = whole(tmp_path / "hub").root, tmp_path / "elsewhere"
    elsewhere.mkdir()
    for given in (str(root), "../hub"):
        done = run_hub("--project", given, "check", *DAY, cwd=elsewhere)
        assert done.returncode == 0, done.stderr
    assert run_hub("check", *DAY, cwd=root).returncode == 0


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chekc",),
        ("check", "--jsno"),
        ("check", "--as-of", "2026-02-30"),
        ("check", "--as-of", "yesterday"),
        ("search",),
        ("search", "frost", "--limit", "0"),
        ("search", "frost", "--limit", "many"),
        ("new", "resource"),
        ("new", "recource", "an-id"),
    ],
    ids=" ".join,
)
def test_wrong_usage_has_exit_code_two(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run_hub(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_a_hub_is_wrong_usage_in_a_plain_sentence(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not-there"):
        done = run_hub("--project", str(folder), "check")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"There is no resources.yml in {folder}. "
            "Go to the folder of your hub, or use --project.\n"
        )


def test_an_id_that_cannot_be_used_is_wrong_usage_in_a_plain_sentence(sound: str) -> None:
    for id, said in {
        "Spade Guide": "'Spade Guide' cannot be an id. Try 'spade-guide'.\n",
        "police": "The id 'police' is taken already. Choose another; ids are never reused.\n",
    }.items():
        done = run_hub("--project", sound, "new", "resource", id)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


@pytest.mark.parametrize("name", ["HUB_AS_OF", "SOURCE_DATE_EPOCH"])
def test_a_day_in_the_environment_that_is_none_is_told_in_a_sentence(
    sound: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "soon")
    done = run_hub("--project", sound, "check")
    assert done.returncode != 0
    assert "'soon' is not a" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_environment_can_say_what_day_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = str(whole(tmp_path, ALLOTMENTS.replace("2026-01-01", "2026-01-02")).root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 1 January 2026
    assert "2026-01-02 is in the future" in run_hub("--project", root, "check").stdout
    monkeypatch.setenv("HUB_AS_OF", "2026-11-22")
    assert run_hub("--project", root, "check").returncode == 0
    assert run_hub("--project", root, "check", "--as-of", "2026-01-01").returncode == 1


def test_a_new_resource_is_announced_with_its_place(tmp_path: Path) -> None:
    root = whole(tmp_path).root
    done = run_hub("--project", str(root), "new", "resource", "spade-guide")
    line = len(ALLOTMENTS.splitlines()) + 2
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"Added 'spade-guide' at resources.yml:{line}. Fill it in, then run: signpost check\n"
    )
    again = run_hub("--project", str(root), "new", "resource", "spade-guide")
    assert "is taken already" in again.stderr


def test_the_schema_is_written_and_then_up_to_date(tmp_path: Path) -> None:
    root = whole(tmp_path).root
    (root / "catalogue").mkdir()
    stale = run_hub("--project", str(root), "schema", "--check")
    assert (stale.returncode, stale.stdout) == (1, "Run: signpost schema\n")
    written = run_hub("--project", str(root), "schema")
    assert (written.returncode, written.stdout) == (
        0,
        "Wrote catalogue/schema.json and overrides/areas/schema.json.\n",
    )
    fresh = run_hub("--project", str(root), "schema", "--check")
    assert (fresh.returncode, fresh.stdout) == (0, "The schemas are up to date.\n")


def test_the_schema_can_be_written_where_there_is_no_catalogue_folder_yet(tmp_path: Path) -> None:
    done = run_hub("--project", str(whole(tmp_path).root), "schema")
    assert (done.returncode, done.stderr) == (0, "")
