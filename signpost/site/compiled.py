"""Templates as they were compiled, kept in the project for its next command."""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import jinja2

from signpost import __version__
from signpost.render.renderer import COMPILED
from signpost.site.own_folder import OWN, keep

FILE = OWN / "templates"
"""Where they stand in a project. Whoever deletes it loses a second, once."""

_MADE_BY = " ".join((__version__, jinja2.__version__, sys.version)).encode()
"""Code runs only in the Python that it was made for, and by the Jinja that made it."""


@contextmanager
def compiled_templates(root: Path) -> Iterator[None]:
    """For the time in which templates are rendered. What is refused meanwhile touches nothing."""
    take_compiled(root)
    yield
    keep_compiled(root)


def take_compiled(root: Path) -> None:
    """Take up what an earlier command has compiled. A file that is damaged, or that another
    version wrote, counts as none: its own digest tells."""
    with suppress(OSError):
        digest, code = _cut((root / FILE).read_bytes())
        if digest == _digest(code):
            COMPILED.kept |= marshal.loads(code)  # noqa: S302 (what is in a hub may run: so may its macros)
            COMPILED.grown = False


def keep_compiled(root: Path) -> None:
    """Keep what this command had to compile, whole and in one step. A project that cannot be
    written to goes without."""
    if not COMPILED.grown:
        return
    code = marshal.dumps(COMPILED.kept)
    keep(root / FILE, _digest(code) + code)


def _digest(code: bytes) -> bytes:
    return hashlib.sha256(_MADE_BY + code).digest()


def _cut(content: bytes) -> tuple[bytes, bytes]:
    size = hashlib.sha256().digest_size
    return content[:size], content[size:]
