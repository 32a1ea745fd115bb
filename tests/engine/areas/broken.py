"""The broken areas laid out in a folder, and which statements of the code make a message."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

from signpost.model import Problem
from signpost.site.opening import open_project
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.made_up import AROUND
from tests.engine.reading.broken import complaints

BROKEN = ROOT / "tests" / "engine" / "cases" / "broken-area"
TOKENS = "signpost/theme/assets/tokens.css"
AREAS = "overrides/areas"

UNDONE: dict[str, str | bytes] = {
    "empty/area.yml": "# Nothing but a comment.\n",
    "no-file/docs/about/our-practice.md": "# Our practice\n",
    "looks/large.png": b"\x89PNG" + b"0" * 100_000,
}
"""What an editor or git would not keep as it is."""


def lay_out(folder: Path) -> Path:
    """The broken areas below `folder`, with a real page outside the project to reach for."""
    project = folder / "project"
    shutil.copytree(BROKEN, project)
    moved = (project / AREAS / "moved" / "area.yml").read_text("utf-8")
    draft = moved.replace("E06000002", "E06000099").replace("status: live", "status: draft")
    write_tree(project, AROUND | {TOKENS: (ROOT / TOKENS).read_text("utf-8")})
    write_tree(project / AREAS, UNDONE | {"moved-draft/area.yml": draft})
    write_tree(folder, {"outside.md": "# Nobody's business\n"})
    (project / AREAS / "pages" / "docs" / "link.md").symlink_to(folder / "outside.md")
    (project / AREAS / "linked").symlink_to("pages")
    return project


def every_problem(root: Path) -> list[Problem]:
    """All that is wrong with the areas of a project, each once, in order of place."""
    project = open_project(root, AS_OF)
    return sorted({problem for id in project.areas for problem in project.of(id).problems})


def told(problem: Problem) -> str:
    """A problem as `signpost check` prints it, with its severity in front."""
    return f"{problem.severity} {problem}"


def sayings(file: Path) -> Iterator[tuple[str, int, str]]:
    """Each statement of a module that makes a message for whoever looks after an area.

    Besides what `complaints` knows: what is told of an area, and what `signpost.areas` says of a
    decision, a verb or a name.
    """
    yield from complaints(file)
    for function in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(function, ast.FunctionDef):
            answer = ast.unparse(function.returns) if function.returns else ""
            speaks = "Told" in answer or (file.name == "words.py" and answer == "str")
            for part in ast.walk(function):
                if isinstance(part, ast.Expr | ast.Return) and _says(part, speaks):
                    yield file.name, part.lineno, function.name


def _says(statement: ast.Expr | ast.Return, speaks: bool) -> bool:
    """Whether a statement tells of an area, or gives words back in a function that speaks."""
    if statement.value is None or isinstance(statement.value, ast.Constant):
        return False
    calls = [node.func for node in ast.walk(statement) if isinstance(node, ast.Call)]
    names = {getattr(call, "attr", getattr(call, "id", "")) for call in calls}
    return speaks or bool(names & {"tell", "told"})
