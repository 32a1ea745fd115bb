"""No command waits for what only another one needs."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from signpost.cli import main
from tests.conftest import AS_OF
from tests.engine.new import new_hub
from tests.process import run_hub

OF_A_BUILD = {"signpost.site.build"}
OF_PAGES = {"mkdocs.config.base", "mkdocs_macros", "material", "requests", "signpost.site.trial"}
OF_EDITING = {"ruamel", "signpost.editing"}
OF_BULLETINS = {"signpost.bulletins", "signpost.exports", "icalendar"}
OF_PAPER = {"weasyprint", "signpost.exports.workbook"}
OF_ANY_HUB = {"pydantic", "yaml", "jinja2", "babel", "phonenumbers", "markdown", "signpost.model"}


def _imported(*arguments: str, cwd: Path) -> set[str]:
    """Every module that Python reads for a command, and the packages that they are in."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "signpost", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.grid(one_in=5)
@pytest.mark.parametrize(
    ("command", "needless"),
    [
        ("--version", OF_ANY_HUB | OF_A_BUILD | OF_PAGES | OF_EDITING | OF_BULLETINS | OF_PAPER),
        ("search frost", OF_PAGES | OF_EDITING | OF_BULLETINS | OF_PAPER),
        ("fields services", OF_A_BUILD | OF_PAGES | OF_EDITING | OF_PAPER),
        ("schema --check", OF_A_BUILD | OF_EDITING | OF_PAPER),
        ("check", OF_A_BUILD | OF_EDITING | OF_PAPER),
    ],
)
def test_a_command_imports_nothing_that_only_another_one_needs(
    tmp_path: Path, command: str, needless: set[str]
) -> None:
    new_hub(tmp_path / "hub", "Allotments", AS_OF)
    imported = _imported(*command.split(), cwd=tmp_path / "hub")
    assert imported & needless == set()
    assert {"click", "signpost.cli"} <= imported
    assert [name for name in needless if find_spec(name) is None] == []


def test_a_build_that_has_nothing_to_do_imports_nothing_of_a_hub(tmp_path: Path) -> None:
    new_hub(tmp_path / "hub", "Allotments", AS_OF)
    for file in (tmp_path / "hub").rglob("*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    assert run_hub("build", cwd=tmp_path / "hub").returncode == 0
    imported = _imported("build", cwd=tmp_path / "hub")
    assert imported & (OF_ANY_HUB | OF_A_BUILD | OF_PAGES) == set()


def test_every_command_is_found_by_its_own_name() -> None:
    assert {name: command.name for name, command in main.commands.items()} == {
        name: name for name in main.commands
    }
