"""A site is built by one at a time: the lock on its folder, and who holds it."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from signpost.errors import HubError
from signpost.site.printable import printable

_TRIES, _PAUSE = 5, 0.1
"""A command that only puts something right holds the lock for less than these seconds."""


class Held(HubError):
    """Somebody else builds into the same folder."""


@contextmanager
def held(lock: Path, command: str, site: Path) -> Iterator[None]:
    """Hold the lock on a site while it is built; the system lets go of it when we end, however.

    Raises Held, saying who builds and since when, and OSError where nothing can be written.
    """
    file = next((file for _ in range(_TRIES) if (file := _open(lock)) is not None), None)
    if file is None:
        raise Held(
            f"{_owner(lock)} is building into {site}. Nothing was built and nothing was touched. "
            "Wait until that is done, or stop it, and then try again."
        )
    try:
        owner = {"pid": os.getpid(), "host": socket.gethostname(), "command": command}
        os.ftruncate(file, 0)
        os.write(file, json.dumps(owner).encode())
        yield
    finally:
        if sys.platform == "win32":  # there, a file that is open cannot be removed
            os.close(file)
            with suppress(OSError):
                lock.unlink()
        else:
            with suppress(OSError):
                lock.unlink()
            os.close(file)


def _open(lock: Path) -> int | None:
    """The lock's file, locked; None where somebody else has it."""
    while True:
        file = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        if not _lock(file):
            os.close(file)
            time.sleep(_PAUSE)
            return None
        with suppress(OSError):
            if os.path.samestat(os.fstat(file), lock.stat()):
                return file
        os.close(file)  # whoever had it has removed it while we waited: the next one is ours


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, 1 << 20, os.SEEK_SET)  # behind what it says, which others may then read
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a disk that knows no locks: whatever is made still has a name of its own
            return True
        return True


def _owner(lock: Path) -> str:
    """`signpost build --all` (process 4242 on desk-7, since 14:02 on 22 November)."""
    try:
        said = json.loads(lock.read_bytes())
        since = datetime.fromtimestamp(lock.stat().st_mtime).astimezone()
        when = f"since {since:%H:%M} on {since.day} {since:%B}"
        who = f"`{said['command']}` (process {said['pid']} on {said['host']}, {when})"
        return printable(who)
    except (OSError, ValueError, TypeError, KeyError):
        return "Somebody else"  # it has the lock and has not said yet who it is
