"""What the tests of a hub share: its project, edition, catalogue and built site, for pytest.

A hub's tests/conftest.py names it: `pytest_plugins = ["signpost.testing"]`. The day is today's, or
HUB_AS_OF; a conftest.py that defines `as_of` or `hub_root` anew chooses another day or folder.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.model import Catalogue, Edition
from signpost.project import Project
from signpost.project.clock import today
from signpost.reading import read_catalogue
from signpost.site.opening import enclosing_hub, open_project


def entry_ids() -> list[str]:
    """The ids of all resources and services of the shared catalogue, those withdrawn included: one
    test case each. Of the hub in which pytest runs; entries that cannot be read are left out."""
    return [entry.id for entry in read_catalogue(enclosing_hub(Path.cwd())).catalogue.entries]


@pytest.fixture(scope="session")
def hub_root() -> Path:
    """The folder of the hub: the nearest one, upwards, that holds a resources.yml."""
    return enclosing_hub(Path.cwd())


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day as of which the hub is looked at."""
    return today()


@pytest.fixture(scope="session")
def project(hub_root: Path, as_of: date) -> Project:
    """The hub, opened; its core, without any area."""
    try:
        return open_project(hub_root, as_of)
    except HubError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def catalogue(project: Project) -> Catalogue:
    """The shared catalogue, as far as it can be read."""
    return project.reading.catalogue


@pytest.fixture(scope="session")
def edition(project: Project) -> Edition:
    """What a build of the core is made from. Where there are problems, the test fails with all."""
    try:
        return project.edition()
    except HubError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the core's site, built once for all tests that look at it."""
    target = tmp_path_factory.mktemp("built") / "site"
    where = ["--site-dir", str(target), "--as-of", project.as_of.isoformat()]
    done = subprocess.run(  # noqa: S603 (our own command, by the Python that runs)
        [sys.executable, "-m", "signpost", "--project", str(project.root), "build", *where],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
    return target
