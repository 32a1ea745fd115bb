"""new hub, test and upgrade as people type them: sentences, exit codes, and from anywhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from click.testing import CliRunner, Result

from signpost import __version__
from signpost.cli import main
from signpost.cli import testing as command
from tests.conftest import AS_OF, write_tree
from tests.engine.new import new_hub
from tests.process import run_hub

RULE = "def test_the_house_rule_holds():\n    assert {}\n"


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    new_hub(tmp_path / "hub", "Hub", AS_OF)
    return tmp_path / "hub"


@pytest.fixture
def here(hub: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The hub, whose top folder is the one that we are in."""
    monkeypatch.chdir(hub)
    yield hub


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").output == f"signpost {__version__}\n"


def test_a_new_hub_says_what_to_do_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("new", "hub", "our hubs/mending", "--name", "Mending in North Town")
    assert (done.exit_code, done.output) == (
        0,
        "Made the hub 'Mending in North Town' in our hubs/mending. All that stands in it is made "
        "up, to be replaced.\n"
        "Next: cd 'our hubs/mending', then signpost serve, to look at it while you edit. Its "
        "README.md says the rest.\n",
    )


def test_a_second_hub_in_the_same_folder_is_wrong_usage(here: Path) -> None:
    done = run("new", "hub", ".")
    assert done.exit_code == 2
    assert "Nothing was written." in done.output


def test_a_new_service_says_where_it_stands(here: Path) -> None:
    assert run("new", "service", "repair-line").output.startswith(
        "Added 'repair-line' at catalogue/services.yml:"
    )


def test_commands_find_the_hub_from_any_folder_in_it(
    hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hub / "docs" / "bulletins")
    done = run("check", "--as-of", AS_OF.isoformat())
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].startswith("0 errors, 0 warnings. The hub can be built.")


def test_outside_of_any_hub_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("test")
    assert done.exit_code == 2
    assert done.output.startswith("There is no resources.yml in ")


def rules(hub: Path, holds: bool, folder: str = "tests/hub") -> None:
    """Give a hub one rule of its own in the place of all others."""
    shutil.rmtree(hub / "tests")
    write_tree(hub, {f"{folder}/test_rule.py": RULE.format(holds)})


def ran(hub: Path, *arguments: str) -> CompletedProcess[str]:
    return run_hub("test", "-q", "-p", "no:cacheprovider", *arguments, cwd=hub / "docs")


@pytest.mark.parametrize("folder", ["tests/hub", "tests"])
def test_rules_that_hold_end_with_0_from_any_folder_of_the_hub(hub: Path, folder: str) -> None:
    rules(hub, True, folder)
    done = ran(hub)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Every rule of this hub holds.")


def test_a_rule_that_does_not_hold_ends_with_1_and_is_named(hub: Path) -> None:
    rules(hub, False)
    done = ran(hub)
    assert done.returncode == 1
    assert "FAILED tests/hub/test_rule.py::test_the_house_rule_holds" in done.stdout
    assert done.stdout.splitlines()[-1] == (
        "Some rules of this hub do not hold. Each line FAILED above names the rule, and in square "
        "brackets the entry. A line ERROR names one that could not be looked at: what stands "
        "above it says why."
    )


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-k", "nothing"], 1, "No test was found."),
        (["--no-such-option"], 2, "The tests were not run: "),
        (["tests/hub/test_rule.py"], 0, "Every rule of this hub holds."),
        (["../tests/hub/test_rule.py::test_the_house_rule_holds"], 0, "Every rule of this hub"),
    ],
)
def test_what_follows_goes_to_pytest(hub: Path, arguments: list[str], code: int, said: str) -> None:
    rules(hub, True)
    done = ran(hub, *arguments)
    assert done.returncode == code
    assert done.stdout.splitlines()[-1].startswith(said)


def test_a_hub_without_tests_is_told_how_they_begin(here: Path) -> None:
    shutil.rmtree(here / "tests")
    done = run("test")
    assert (done.exit_code, done.output) == (
        1,
        "This hub has no tests. Make a folder tests/hub; that of a hub which `signpost new hub` "
        "made shows how.\n",
    )


def test_without_pytest_a_sentence_says_what_to_install(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    done = run("test")
    assert (done.exit_code, done.output) == (
        1,
        "The tests need pytest, which is not installed. Run: "
        "python -m pip install 'signpost-hub[test]'\n",
    )


def test_an_upgrade_is_told_before_it_is_done_and_then_has_nothing_to_do(here: Path) -> None:
    (here / "requirements.txt").write_text("signpost-hub==0.0.1\n")
    told, done, again = run("upgrade", "--check"), run("upgrade"), run("upgrade", "--check")
    change = f"requirements.txt:1: asks for signpost-hub 0.0.1, and {__version__} is installed."
    pin = f"requirements.txt asks for signpost-hub 0.0.1, and {__version__} is installed."
    assert (told.exit_code, told.output.splitlines()) == (
        1,
        [
            "To be changed:",
            f"{change} {__version__} is written there.",
            pin,
            "To change: 1. To do by hand: 0. To make the changes, run: signpost upgrade",
        ],
    )
    assert (done.exit_code, done.output.splitlines()) == (
        0,
        [
            "Changed:",
            f"{change} {__version__} is written there.",
            pin,
            "1 change made. Next: signpost check --all",
        ],
    )
    assert (again.exit_code, again.output.splitlines()) == (
        0,
        [
            f"requirements.txt asks for signpost-hub {__version__}, which is installed.",
            "Nothing is to be changed.",
        ],
    )


def test_a_newer_catalogue_is_taken_and_what_came_of_it_is_told(here: Path, tmp_path: Path) -> None:
    newer = Path(shutil.copytree(here, tmp_path / "newer"))
    text = (newer / "resources.yml").read_text("utf-8").replace("cost: Free.", "cost: One pound.")
    (newer / "resources.yml").write_text(text, "utf-8")
    done = run("upgrade", "--catalogue", str(newer), "--as-of", AS_OF.isoformat())
    lines = done.output.splitlines()
    assert done.exit_code == 0
    assert lines[:2] == ["north-town:", "  To be decided:"]
    assert lines[-3:] == [
        f"Took the catalogue in {newer}: 1 file changed, 0 files new.",
        f"What stood here before is in before-upgrade-{AS_OF}. To go back, put what is in it in "
        "the place of what has the same name here.",
        "Next: signpost check --all",
    ]


def test_a_catalogue_that_breaks_a_page_of_this_hub_alone_is_refused(
    here: Path, tmp_path: Path
) -> None:
    newer = Path(shutil.copytree(here, tmp_path / "newer"))
    text = (newer / "resources.yml").read_text("utf-8")
    (newer / "resources.yml").write_text(text.replace("evening-of-darning", "darning"), "utf-8")
    page = "---\ntitle: Ours\ndescription: Only here.\n---\n\n"
    write_tree(here, {"docs/ours.md": f'{page}{{{{ resource("evening-of-darning") }}}}\n'})
    done = run("upgrade", "--catalogue", str(newer), "--as-of", AS_OF.isoformat())
    assert done.exit_code == 1
    assert done.output.startswith("Nothing was changed, because this hub could not be built")
    assert "docs/ours.md:6: resource: " in done.output
    assert "evening-of-darning" in (here / "resources.yml").read_text("utf-8")
