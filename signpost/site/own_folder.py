"""The folder in which a hub keeps things for the next command, and others that no build reads."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

OWN = Path(".signpost-cache")
"""Below the hub. It may be deleted at any time."""

NOT_READ = frozenset(
    {".git", ".hg", ".svn", ".venv", OWN.name, "node_modules", "__pycache__"}
    | {".mypy_cache", ".pytest_cache", ".ruff_cache"}
)
"""Folders in which programs write, and nobody edits a hub."""


def keep(file: Path, content: bytes) -> None:
    """Write a file of that folder, whole and in one step, and keep the folder out of everybody's
    repository, as the caches of other tools do. A hub that cannot be written to goes without."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        try:
            beside.write_bytes(content)
            beside.replace(file)
            (file.parent / ".gitignore").write_text("*\n", "utf-8")
        finally:
            beside.unlink(missing_ok=True)
