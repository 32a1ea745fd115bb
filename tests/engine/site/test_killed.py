"""A build that is killed at any of its steps: readers have a whole site, and nothing stays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.chosen import auditing
from tests.conftest import ROOT
from tests.engine.sites import NEW, OLD, Files, flat

ONE_IN = "1" if auditing() else "3"
BEFORE = flat(OLD)
AFTER: Files = {**NEW, **flat({"north/": OLD["north/"]})}

pytestmark = [
    pytest.mark.builds,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need processes of Unix"),
]


@pytest.fixture(scope="module", params=["exchange", "moves", "mounted", "busy"])
def kills(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What a kill at each step left, on a disk of each kind; see tests/engine/killed.py."""
    folder = tmp_path_factory.mktemp("kills")
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.killed", str(folder), request.param, ONE_IN],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return request.param, json.loads(done.stdout)


def _site(files: Files) -> Files:
    return {name: text for name, text in files.items() if not name.startswith(".signpost.")}


@pytest.mark.grid(keep=("exchange", "mounted"))
def test_after_a_kill_anywhere_the_next_command_finds_a_whole_site(kills: Any) -> None:
    _, found = kills
    assert len(found) > (40 if auditing() else 15)
    assert [one for one in found if one["later"] not in (BEFORE, AFTER)] == []
    assert {one["later"] == AFTER for one in found} == {True, False}
    assert [one for one in found if one["beside"]] == []


@pytest.mark.grid(keep=("exchange", "mounted"))
def test_right_after_a_kill_anywhere_readers_have_what_they_need(kills: Any) -> None:
    way, found = kills
    halfway = [one for one in found if _site(one["after"]) not in (BEFORE, AFTER)]
    if way == "exchange":
        assert halfway == []
    elif way == "moves":  # between the two there is a moment without
        assert [(one["step"], one["after"]) for one in halfway] == [("os.rename", {})]
    else:  # file by file: each page that both sites have is whole, the old or the new one
        assert halfway
        for one in halfway:
            for name in BEFORE.keys() & AFTER.keys():
                assert one["after"][name] in (BEFORE[name], AFTER[name])
