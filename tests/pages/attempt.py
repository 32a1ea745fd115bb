"""Checks a small hub and builds it, in this process, to see whether the two say the same."""

from __future__ import annotations

import io
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from signpost.bulletins.letter import letter_files
from signpost.model import Problem
from signpost.project import open_project
from signpost.site.rendering import theme_folders
from signpost.site.trial import page_problems
from tests.conftest import AS_OF


@dataclass
class Outcome:
    """What the check told, and how the build ended: `failed` is empty when it did not fail, and
    when it was not tried because the check had errors."""

    problems: list[Problem] = field(default_factory=list)
    failed: str = ""

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]


def checked(root: Path, area: str | None = None) -> list[Problem]:
    """What `signpost check` tells of a hub."""
    project = open_project(root, AS_OF, area)
    return sorted({*project.problems, *page_problems(project)})


def tried(root: Path, area: str | None = None) -> Outcome:
    """Check a hub, and build it when the check finds no errors."""
    outcome = Outcome(checked(root, area))
    if not outcome.errors:
        outcome.failed = _built(root, area)
    return outcome


def _built(root: Path, area: str | None) -> str:
    """Build the site and every letter; what stopped it, empty when nothing did."""
    said = io.StringIO()
    listener = logging.StreamHandler(said)
    logging.getLogger("mkdocs").addHandler(listener)
    try:
        with _environment(area), redirect_stdout(said), redirect_stderr(said):
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
            mkdocs_build(config)
            hub = config.hub
            for bulletin in hub.edition.bulletins:
                words = hub.plain_bulletins[bulletin.slug]
                letter_files(hub.edition, bulletin, words, theme_folders(root))
    except (Exception, SystemExit) as error:  # noqa: BLE001 (any end of a build is told)
        return f"{type(error).__name__}: {error}\n{said.getvalue()[-1500:]}"
    finally:
        logging.getLogger("mkdocs").removeHandler(listener)
    return ""


@contextmanager
def _environment(area: str | None) -> Iterator[None]:
    given = {"HUB_AS_OF": AS_OF.isoformat(), "HUB_AREA": area or "", "NO_MKDOCS_2_WARNING": "1"}
    before = dict(os.environ)
    os.environ.update(given)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def misplaced(problem: Problem, root: Path) -> str:
    """What is wrong with where a problem is said to be; empty when its file has that line."""
    file = root / problem.path
    if not file.is_file():
        return "" if "missing" in problem.message or file.is_dir() else f"no such file: {problem}"
    lines = len(re.findall(rb"\r\n|\r|\n", file.read_bytes())) + 1
    return "" if 1 <= problem.line <= lines else f"no such line: {problem}"
