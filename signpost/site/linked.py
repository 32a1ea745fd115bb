"""A second name for a file that nobody writes into, or a copy where the disk has no such thing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def link_or_copy(file: Path, to: Path) -> None:
    """Let a file stand at another place, too, in a folder that is made for it. Raises OSError."""
    to.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, to)
    except OSError:  # no such thing on this disk, or not with somebody else's file
        shutil.copy2(file, to)
