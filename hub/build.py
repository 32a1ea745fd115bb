"""Runs MkDocs for a whole build or a preview, and says in plain words what came of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hub.errors import BrokenCatalogue, HubError
from hub.model import Problem
from hub.project import Project
from hub.publish import aside, discard, swap, verify_links

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


ProblemsOf = Callable[[Project], list[Problem]]
"""Everything that is wrong with an edition, as whoever builds knows it."""


def build_site(project: Project, site_dir: Path, problems_of: ProblemsOf) -> tuple[float, int]:
    """Build one edition into `site_dir`; the seconds it took and the number of pages.

    Raises BrokenCatalogue where there are errors, and HubError with MkDocs' own words, tidied,
    when it does not succeed.
    """
    started = time.monotonic()
    _refuse(problems_of(project))
    _run(project, site_dir)
    return time.monotonic() - started, _pages(site_dir)


def build_all(project: Project, site_dir: Path, problems_of: ProblemsOf) -> tuple[float, int]:
    """Build the core into `site_dir` and each area below it; as `build_site`.

    Everything is built and verified beside the old site, which stays until all of it is sound.
    """
    started = time.monotonic()
    editions = project.editions
    _refuse(problem for edition in editions for problem in problems_of(edition))
    building = aside(site_dir.resolve())
    try:
        for edition in editions:
            _run(edition, building / (edition.area or ""))
        verify_links(building)
        swap(building, site_dir.resolve())
    finally:
        discard(building)
    return time.monotonic() - started, _pages(site_dir)


def _refuse(problems: Iterable[Problem]) -> None:
    errors = {problem for problem in problems if problem.severity == "error"}
    if errors:
        raise BrokenCatalogue(sorted(errors))


def _pages(site_dir: Path) -> int:
    return sum(1 for _ in site_dir.rglob("*.html"))


def bulletin_html(project: Project, home: str) -> dict[str, str]:
    """The HTML of an edition's bulletins, by slug, as feeds and emails carry it; no site is made.

    `home` is where the edition is published. Raises HubError as `build_site` does.
    """
    with TemporaryDirectory() as folder:
        made = Path(folder) / "bulletins.json"
        also = {"HUB_BULLETINS_TO": str(made), "HUB_BULLETINS_HOME": home}
        _run(project, Path(folder) / "site", **also)
        found: dict[str, str] = json.loads(made.read_text("utf-8"))
    return found


def _run(project: Project, site_dir: Path, **also: str) -> None:
    done = subprocess.run(  # noqa: S603 (our own interpreter, no shell)
        _mkdocs("build", "--site-dir", str(site_dir.resolve())),
        cwd=project.root,
        env=_environment(project) | also,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise HubError(tidy(done.stderr + done.stdout))


def serve_site(project: Project) -> int:
    """A live preview; returns MkDocs' exit code when it is stopped."""
    try:
        return subprocess.run(  # noqa: S603 (our own interpreter, no shell)
            _mkdocs("serve"), cwd=project.root, env=_environment(project), check=False
        ).returncode
    except KeyboardInterrupt:
        return 0


def tidy(output: str) -> str:
    """What MkDocs printed, without its progress, its colours and its tracebacks."""
    lines = re.sub(r"\x1b\[[0-9;]*m", "", output).splitlines()
    kept: list[str] = []
    keeping = False
    for line in lines:
        if not line.strip() or line.startswith("Aborted with"):
            continue
        if re.match(r"(INFO|DEBUG)\s+-", line):
            keeping = False
        elif found := re.match(r"(?:WARNING|ERROR)\s+-\s+(.*)", line):
            keeping = True
            kept.append(found[1])
        elif keeping or line.startswith(("The hub was not built", "The new site", "The warnings")):
            keeping = True
            kept.append(line)
    return "\n".join(kept).strip() or "\n".join(lines[-5:])


def _mkdocs(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _environment(project: Project) -> dict[str, str]:
    return {
        **os.environ,
        **_QUIET,
        "HUB_AS_OF": project.as_of.isoformat(),
        "HUB_AREA": project.area or "",
        "HUB_ALL": "1" if project.beside else "",
        "HUB_DRAFTS": "1" if project.drafts else "",
        "PYTHONUTF8": "1",
    }
