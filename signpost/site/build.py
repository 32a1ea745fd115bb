"""Runs MkDocs for a whole build or a preview, and says in plain words what came of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from signpost.errors import BrokenCatalogue, HubError
from signpost.model import Problem
from signpost.project import Project
from signpost.site.aside import claimed
from signpost.site.target import Target, refuse_lost

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}

FOR_SITE, CHECKED = "HUB_FOR_SITE", "HUB_CHECKED"
"""Tell MkDocs that we have claimed this site, and that it makes an edition for it aside; and that
the edition has been checked, so that nobody does it again."""

ProblemsOf = Callable[[Project], list[Problem]]
"""Everything that is wrong with an edition, as whoever builds knows it."""


@dataclass(frozen=True)
class Built:
    """What came of a build: how long it took, the pages made, and the place of each edition in
    the site (`bristol/`; "" is the top). `unreached` says whether other editions stand beside a
    new one and do not lead to it yet."""

    seconds: float
    pages: int
    places: tuple[str, ...]
    unreached: bool = False


def build_site(project: Project, target: Target, problems_of: ProblemsOf, command: str) -> Built:
    """Build one edition to where its place is in the target; all others there stay as they are.

    `command` is what the person typed. Raises BrokenCatalogue where there are errors, and HubError
    where nothing may or can be written, or, with MkDocs' own words, tidied, where it does not
    succeed. The site that stands there is replaced when all is sound, and not before.
    """
    started = time.monotonic()
    _refuse(problems_of(project))
    with claimed(target, project.name, command) as aside:
        place = aside.target.folder_of(project.area)
        built = aside.folder(project.area)
        _run(project, built, aside.target.site, **{CHECKED: "1"})
        manifest = aside.finish({place: built})
        others = aside.target.editions
    pages = len(manifest.editions[place].pages)
    unreached = bool(others) and place not in others
    return Built(time.monotonic() - started, pages, (place,), unreached)


def build_all(project: Project, target: Target, problems_of: ProblemsOf, command: str) -> Built:
    """Build the core to the top of the target and each area below it; as `build_site`."""
    started = time.monotonic()
    editions = project.editions
    _refuse(problem for edition in editions for problem in problems_of(edition))
    with claimed(target, project.name, command) as aside:
        refuse_lost(aside.target, list(project.areas))
        made = {}
        for edition in editions:
            place = f"{edition.area}/" if edition.area else ""
            made[place] = aside.folder(edition.area)
            _run(edition, made[place], aside.target.site, **{CHECKED: "1"})
        manifest = aside.finish(made)
    pages = sum(len(edition.pages) for edition in manifest.editions.values())
    return Built(time.monotonic() - started, pages, tuple(made))


def _refuse(problems: Iterable[Problem]) -> None:
    errors = {problem for problem in problems if problem.severity == "error"}
    if errors:
        raise BrokenCatalogue(sorted(errors))


def bulletin_html(project: Project, home: str) -> dict[str, str]:
    """The HTML of an edition's bulletins, by slug, as feeds and emails carry it; no site is made.

    `home` is where the edition is published. Raises HubError as `build_site` does.
    """
    with TemporaryDirectory() as folder:
        made = Path(folder) / "bulletins.json"
        also = {"HUB_BULLETINS_TO": str(made), "HUB_BULLETINS_HOME": home}
        _run(project, Path(folder) / "site", Path(folder) / "none", **also)
        found: dict[str, str] = json.loads(made.read_text("utf-8"))
    return found


def _run(project: Project, made: Path, site: Path, **also: str) -> None:
    """Let MkDocs make an edition in a folder of its own, for the site in which it will stand.

    MkDocs ends when we end, however that is: it reads from a pipe that only we hold open.
    """
    ours, end = os.pipe()
    try:
        process = subprocess.Popen(  # noqa: S603 (our own interpreter, no shell)
            _mkdocs("build", "--site-dir", str(made)),
            cwd=project.root,
            env=_environment(project) | {FOR_SITE: str(site)} | also,
            stdin=ours,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        with process:
            try:
                said, told = process.communicate()
            except BaseException:  # stopped: then MkDocs has no more to do either
                process.kill()
                raise
    finally:
        os.close(ours)
        os.close(end)
    if process.returncode:
        raise HubError(tidy(told + said))


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
