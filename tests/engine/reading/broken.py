"""The broken catalogue, laid out in a folder, and a record of which messages it provokes."""

from __future__ import annotations

import ast
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from tests.conftest import ROOT, write_tree

BROKEN = ROOT / "tests" / "engine" / "cases" / "broken"

UNREADABLE: dict[str, str | bytes] = {
    "list.yml": "- begins\n- with a list\n",
    "tab.yml": "resources:\n\t- id: tabbed\n",
    "latin-1.yml": "resources:\n  - id: caf\xe9\n".encode("latin-1"),
    "merge.yml": "topics:\n<<<<<<< ours\n  - id: mine\n=======\n  - id: theirs\n>>>>>>> theirs\n",
    "bomb.yml": "a: &a [ha, ha]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n",
    "two.yml": "bodies: []\n---\nbodies: []\n",
    "empty.yml": "# Nothing but a comment.\n",
    "deep.yml": "topics:\n  - " + "[" * 50 + "]" * 50 + "\n",
    "large.yml": b"#" * 5_000_001,
    "bell.yml": "topics:\n  - id: ding\x07\n",
    "colon.yml": "bodies:\n  - id: banks\n    name: Banks: big and small\n",
    "quote.yml": "bodies:\n  - id: banks\n    name: 'Banks' of rivers\n",
    "open.yml": "bodies:\n  - id: banks\n    name: 'Banks\n  - id: shops\n",
    "prose.yml": "Just a sentence.\n",
}
"""Files that cannot be read at all, each for its own reason."""


def lay_out(folder: Path) -> Path:
    """The broken catalogue below `folder`, with a real file outside the project to reach for."""
    project = folder / "project"
    shutil.copytree(BROKEN, project)
    fields = project / "fields.yml"
    text = fields.read_text("utf-8").replace("FIFTY-THOUSAND", "x" * 50_000)
    fields.write_text(text.replace("FIVE-THOUSAND-DIGITS", "9" * 5_000), "utf-8")
    write_tree(folder, {"outside.yml": "topics: []\n"})
    write_tree(project, {"docs/ella-aged-9.jpg": b"<x exif:GPSLatitude='51,27.2N'/>"})
    return write_tree(project, {f"unreadable/{name}": text for name, text in UNREADABLE.items()})


def complaints(file: Path) -> Iterator[tuple[str, int, str]]:
    """Each statement of a module that makes a message: (file, line, the function it is in)."""
    for function in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(function, ast.FunctionDef):
            answer = ast.unparse(function.returns) if function.returns else ""
            explains = answer == "Explained" or answer.startswith("tuple[")
            for statement in function.body:
                for part in _statements(statement):
                    if (explains and _is_pair(part)) or _complains(part):
                        yield file.name, part.lineno, function.name


def _statements(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The simple statements below one, without those of functions inside."""
    children = [c for c in ast.walk(statement) if isinstance(c, ast.stmt)]
    inner = {
        id(below)
        for child in children
        if isinstance(child, ast.FunctionDef)
        for below in ast.walk(child)
    }
    simple = ast.Raise | ast.Return | ast.Expr | ast.Assign
    yield from (c for c in children if isinstance(c, simple) and id(c) not in inner)


def _is_pair(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Return) and isinstance(statement.value, ast.Tuple)


def _complains(statement: ast.stmt) -> bool:
    makers = {"refusal", "refuse", "Problem", "problem"}
    calls = [node.func for node in ast.walk(statement) if isinstance(node, ast.Call)]
    names = {f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in calls}
    return bool(names & makers)


def lines_run(work: Callable[[], Any], files: list[Path]) -> set[tuple[str, int]]:
    """The lines of `files` that ran while `work` did."""
    watched, seen = {str(file): file.name for file in files}, set[tuple[str, int]]()

    def trace(frame: FrameType, event: str, _: object) -> Any:
        name = watched.get(frame.f_code.co_filename)
        if name is None:
            return None
        seen.add((name, frame.f_lineno))
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return seen
