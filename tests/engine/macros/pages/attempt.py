"""Checks a small hub and builds it, in this process, to see whether the two say the same."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from signpost.model import Problem
from signpost.site.asked import make
from signpost.site.opening import open_project
from signpost.site.sending import Order, rendered
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
    project = open_project(root, AS_OF, area)
    edition = project.checked_edition()
    home = edition.home or "https://hub.example.org/"
    orders = [
        Order(project, edition.model_copy(update={"home": home}), bulletin)
        for bulletin in edition.bulletins
    ]
    try:
        make(project, root / "site", {})
        for _ in rendered(orders, project.look, lambda _: []):
            pass
    except (Exception, SystemExit) as error:  # noqa: BLE001 (any end of a build is told)
        return f"{type(error).__name__}: {error}"
    return ""


def misplaced(problem: Problem, root: Path) -> str:
    """What is wrong with where a problem is said to be; empty when its file has that line."""
    file = root / problem.path
    if not file.is_file():
        return "" if "missing" in problem.message or file.is_dir() else f"no such file: {problem}"
    lines = len(re.findall(rb"\r\n|\r|\n", file.read_bytes())) + 1
    return "" if 1 <= problem.line <= lines else f"no such line: {problem}"
