"""A new hub as `signpost new hub` makes it: made once in each process, and copied from then on."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from signpost.editing import new_hub as editing


def new_hub(folder: Path, name: str, day: date) -> Path:
    """The hub in a folder that is not there yet."""
    return shutil.copytree(_made(name, day), folder)


@cache
def _made(name: str, day: date) -> Path:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    editing.new_hub(folder / "hub", name, day)
    return folder / "hub"
