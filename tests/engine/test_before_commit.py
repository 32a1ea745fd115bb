"""What git runs before a commit: nothing from elsewhere, only tools that `make test` sets up."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
import yaml

from tests.conftest import ROOT

REPOSITORIES = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
HOOKS = {hook["id"]: hook for one in REPOSITORIES for hook in one["hooks"]}
CHECKED = HOOKS["signpost-check"]["files"]


def test_no_hook_is_fetched_from_anywhere() -> None:
    assert [one["repo"] for one in REPOSITORIES] == ["local"]
    assert {hook["language"] for hook in HOOKS.values()} == {"system"}


@pytest.mark.parametrize("id", HOOKS)
def test_a_hook_runs_a_tool_of_the_project(id: str) -> None:
    program, *rest = HOOKS[id]["entry"].split()
    if program == "npm":
        assert rest[-1] in json.loads((ROOT / "package.json").read_text("utf-8"))["scripts"]
        return
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    tools = {re.split("[<>=]", one)[0] for one in project["optional-dependencies"]["dev"]}
    assert program.removeprefix(".venv/bin/") in tools | set(project["scripts"])


@pytest.mark.parametrize(
    "file",
    [
        "resources.yml",
        "mkdocs.yml",
        "catalogue/services.yml",
        "docs/index.md",
        "docs/bulletins/posts/2026-11-22-one.md",
        "overrides/areas/north-town/area.yml",
    ],
)
def test_a_file_of_the_hub_is_checked_before_it_is_committed(file: str) -> None:
    assert re.search(CHECKED, file)


@pytest.mark.parametrize("file", ["README.md", "signpost/cli/site.py", "tests/engine/cases/a.yml"])
def test_other_files_are_left_to_other_hooks(file: str) -> None:
    assert not re.search(CHECKED, file)
