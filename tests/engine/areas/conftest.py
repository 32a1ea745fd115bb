"""One site with the core and three made-up areas, built once for all tests that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built import built as made
from tests.built import said_of
from tests.engine.areas.built import AREAS, DAY, hub_with, pages


@pytest.fixture(scope="session")
def areas_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = hub_with(tmp_path_factory.mktemp("areas"), AREAS)
    site = made(root, "--all", *DAY)
    assert " of 4 editions in " in said_of(site)
    return site


@pytest.fixture(scope="session")
def built(areas_site: Path) -> dict[str, str]:
    """The HTML of every page of it, by its path in the site."""
    return pages(areas_site)
