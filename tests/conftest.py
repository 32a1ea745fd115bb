"""What the tests share: the real project, its edition, one real build, and small made-up hubs."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built import ROOT, built
from tests.chosen import add_options, choose, examples, tell_others

pytest_plugins = ["signpost.testing"]
"""Project, edition, catalogue and site, as the tests of every hub have them."""

os.environ.pop("CI", None)
"""Where it is set, commands say how far they are, as they do for the log of a CI."""

SHARED = ROOT.parent / "shared"
AS_OF = date(2026, 11, 22)
"""The day on which the tests look at made-up hubs."""

OF_THE_ENGINE = ("signpost", "tests", "benchmarks", "node_modules", "__pycache__")
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


def pytest_addoption(parser: pytest.Parser) -> None:
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    tell_others(config)
    settings.register_profile("sampled", max_examples=examples(100))
    settings.load_profile("sampled")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    choose(config, items)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Whoever asks for the comparison with the founding documents has to have them."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        pytest.fail(f"the founding documents are not beside this checkout, in {SHARED}")


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
def whole_site() -> Path:
    """The core and every shipped area in one site, as `make site` builds it."""
    return built(ROOT, "--all", "--as-of", SHIPPED_ON.isoformat())


@pytest.fixture(scope="session")
def site(whole_site: Path) -> Path:
    """The core's edition, with those of the areas in folders beside it: built but once."""
    return whole_site


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
