"""What the tests share: the real project, its edition, one real build, and small made-up hubs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

pytest_plugins = ["signpost.testing"]
"""Project, edition, catalogue and site, as the tests of every hub have them."""

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
AS_OF = date(2026, 11, 22)
"""The day on which the tests look at made-up hubs."""

OF_THE_ENGINE = ("signpost", "tests", "benchmarks", "node_modules")
"""What stands beside this hub and is no part of it."""

_DAYS = re.compile(r"\b(?:checked_on|hidden_on|added|on): '?(20\d\d-\d\d-\d\d)")
_WRITTEN = ("resources.yml", "catalogue/*.yml", "overrides/areas/*/area.yml")


def newest_day(root: Path) -> date:
    """The day on which somebody last checked, added or changed something in a hub: what is written
    in its files is true on that day, and nothing in them lies ahead."""
    texts = [path.read_text("utf-8") for name in _WRITTEN for path in root.glob(name)]
    said = [re.sub(r"(?m)^\s*#.*$", "", text) for text in texts]
    return max(date.fromisoformat(day) for text in said for day in _DAYS.findall(text))


SHIPPED_ON = newest_day(ROOT)
"""The day on which the tests look at the hub that ships: it moves along as facts are confirmed."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the founding documents where they are not. `.ci/run` forbids the skip."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        skip_or_fail("the founding documents are not beside this checkout")


def skip_or_fail(reason: str) -> None:
    """Skip a test that needs something this machine lacks; on CI, fail instead."""
    if os.environ.get("HUB_NO_SKIPS"):
        pytest.fail(f"not allowed to be skipped here: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def hub_root() -> Path:
    """The hub that ships."""
    return ROOT


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day of its newest fact."""
    return SHIPPED_ON


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The core and every shipped area in one site, as `make site` builds it."""
    target = tmp_path_factory.mktemp("whole") / "site"
    done = run_hub("build", "--all", "--site-dir", str(target), "--as-of", SHIPPED_ON.isoformat())
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def run_hub(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The `hub` command as a person would run it."""
    return subprocess.run(
        [sys.executable, "-m", "signpost", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def write_tree(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files by their path below `root`; returns `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def copy_hub(target: Path) -> Path:
    """A copy of the shipped hub at `target`, without what was built or installed."""
    ignored = shutil.ignore_patterns(*OF_THE_ENGINE, "site", "*.egg-info", ".*")
    shutil.copytree(ROOT, target, ignore=ignored)
    return target


@pytest.fixture
def hub_copy(tmp_path: Path) -> Callable[[], Path]:
    """A copy of the shipped hub that a test may damage."""
    return lambda: copy_hub(tmp_path / "copy")
