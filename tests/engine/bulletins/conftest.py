"""One site with bulletins, built once for all tests that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built import built as made
from tests.engine.areas.built import DAY, pages
from tests.engine.bulletins.made_up import hub_of_bulletins


@pytest.fixture(scope="session")
def hub_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hub_of_bulletins(tmp_path_factory.mktemp("bulletins"))


@pytest.fixture(scope="session")
def site(hub_root: Path) -> Path:
    return made(hub_root, "--all", *DAY)


@pytest.fixture(scope="session")
def built(site: Path) -> dict[str, str]:
    return pages(site)
