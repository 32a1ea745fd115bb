"""The bytes of one file of the hub: only of a plain file, inside the hub, and not too large."""

from __future__ import annotations

import stat
from pathlib import Path

from signpost.model import Problem

MAX_BYTES = 5_000_000


class Refused(Exception):
    """The file cannot be read at all; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems


def refuse(path: str, line: int, message: str, hint: str) -> Refused:
    return Refused(Problem(path, line, "", message, hint))


def read_source(root: Path, path: str) -> bytes:
    """The bytes of the file that stands at `path` below `root`.

    Raises Refused for what is no plain file, leads out of the hub, is too large, or may not be
    read; nothing is read of such a file, because some never end.
    """
    file = root / path
    try:
        inside = file.resolve().is_relative_to(root.resolve())
        about = file.stat()
        if not inside:
            raise refuse(path, 1, "leads out of the hub", "put the file itself into the hub")
        if not stat.S_ISREG(about.st_mode):
            raise refuse(path, 1, "is no file", "put a file of that name here, or take it out")
        if about.st_size > MAX_BYTES:
            raise too_large(path, about.st_size)
        return file.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        message = f"the file cannot be read ({why(error)})"
        raise refuse(path, 1, message, "see that it is a file, and that you may read it") from None


def too_large(path: str, size: int) -> Refused:
    message = f"the file has {size:,} bytes; the limit is {MAX_BYTES:,}"
    hint = "split it, and name the parts under include: in resources.yml"
    return refuse(path, 1, message, hint)


def why(error: Exception) -> str:
    """Why a file could not be opened, in a few words."""
    if isinstance(error, RuntimeError):  # how Python before 3.13 tells of a link to itself
        return "a link that leads to itself"
    words = (getattr(error, "strerror", None) or str(error)).lower()
    return "a link that leads to itself" if "symbolic link" in words else words
