"""Whether a hub's own macros and hooks make the same of the same: they look at nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

_LOOKS_AT_NOTHING = frozenset(
    {"__future__", "abc", "base64", "bisect", "calendar", "collections", "copy", "dataclasses"}
    | {"datetime", "decimal", "enum", "fractions", "functools", "hashlib", "heapq", "html"}
    | {"itertools", "jinja2", "logging", "markupsafe", "math", "mkdocs", "operator", "pathlib"}
    | {"re", "signpost", "statistics", "string", "textwrap", "types", "typing", "unicodedata"}
)
"""Modules from which no chance, network or setting of the machine is to be had, and no clock or
file by another name than these."""

_LOOKS = frozenset(
    {"open", "input", "exec", "eval", "compile", "__import__", "breakpoint", "now", "today"}
    | {"utcnow", "fromtimestamp", "home", "cwd", "expanduser", "resolve", "absolute", "read_text"}
    | {"read_bytes", "iterdir", "glob", "rglob", "walk", "stat", "lstat", "exists", "is_file"}
    | {"is_dir", "readlink", "samefile", "getattr", "globals", "locals", "vars"}
)


def makes_the_same(files: Iterable[Path], root: Path) -> bool:
    """Whether this is so of Python files of the hub at `root`, as far as can be told from what they
    import and call. What cannot be read or is no Python counts as if it looked at the clock."""
    own = {path.stem for path in root.iterdir()}
    return all(_is_closed(file, own) for file in files)


def _is_closed(file: Path, own: set[str]) -> bool:
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return False
    nodes = list(ast.walk(tree))
    imported = {name.partition(".")[0] for node in nodes for name in _imported(node)}
    named = {node.id for node in nodes if isinstance(node, ast.Name)}
    asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return imported <= _LOOKS_AT_NOTHING | own and not (named | asked) & _LOOKS


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield node.module or ""
