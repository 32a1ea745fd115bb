"""Kills a build at every step that it takes on the disk, and says what each kill left behind.

Run by itself, `python -m tests.engine.killed FOLDER WAY`, it prints one JSON document: for each
step, what it was, what stood in the site right after the kill and after the next command, and what
lay beside. With a third argument, `3`, only every third step is tried, and those where something
is put in a place that readers see, with the one after them.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from signpost.site import swap, target
from signpost.site.broken_off import put_right_all
from tests.engine.sites import NEW, OLD, at, files_of, publish, site

SHOWN = {"os.rename", "os.link", "exchange", "exchanged"}
STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.chmod", "os.truncate"}
_left = [0, ""]
_watching = False


def _watch(event: str, arguments: Any) -> None:
    """Ends the process, as kill -9 does, in front of the step whose turn it is."""
    writes = event == "open" and isinstance(arguments[1], str) and "w" in arguments[1]
    if _watching and (event in STEPS or writes):
        step(event)


def step(name: str) -> None:
    if not _watching:
        return
    _left[0] -= 1
    if _left[0] <= 0:
        os.write(1, f"{name}\n".encode())
    if _left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)


def exchange(one: Path, other: Path) -> bool:
    step("exchange")
    done = _exchange(one, other)
    step("exchanged")
    return done


_exchange = swap.exchange


def _busy(one: Path, other: Path) -> bool:
    raise OSError(errno.EBUSY, "Device or resource busy")


def _prepare(way: str, folder: Path) -> None:
    """How the disk of this run is: it knows the one step; it does not; the folder must stay, and
    is known to; or that only shows when it is to be replaced."""
    swap.exchange = {"exchange": exchange, "busy": _busy}.get(way, lambda one, other: False)
    if way == "mounted":
        target.mounts = lambda: {folder.resolve() / "site"}


def _in_a_process(number: int, work: Callable[[], object]) -> tuple[str, int]:
    """The name of the step at which it was killed, and how it ended."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        global _watching
        os.dup2(write, 1)
        _left[0], _watching = number, True
        work()
        os._exit(0)
    os.close(write)
    _, status = os.waitpid(child, 0)
    with os.fdopen(read) as said:
        return said.read().strip(), status


def _steps(folder: Path, way: str) -> list[str]:
    """The steps of a build that nobody kills, by their names."""
    folder.mkdir()
    _prepare(way, folder)
    site(folder / "site", OLD)
    names, _ = _in_a_process(0, lambda: publish(at(folder), {**NEW}))
    return names.splitlines()


def _kill_at(number: int, folder: Path, way: str) -> dict[str, Any]:
    """Build in a process of its own, and kill it at one step."""
    folder.mkdir()
    _prepare(way, folder)
    site(folder / "site", OLD)
    name, status = _in_a_process(number, lambda: publish(at(folder), {**NEW}))
    assert os.WIFSIGNALED(status), "each build takes the same steps"
    after = files_of(folder / "site")
    _in_a_process(1 + number % 7, lambda: put_right_all(folder))  # and that is killed as well
    put_right_all(folder)
    result = {"step": name, "after": after, "later": files_of(folder / "site")}
    known = (".signpost-cache/", "site/")  # the project's cache may be there, empty
    result["beside"] = [n for n in files_of(folder) if n != known[0] and not n.startswith(known[1])]
    publish(at(folder), {**NEW})  # and the next build finds nothing in its way
    return result


def main(folder: Path, way: str, one_in: int = 1) -> None:
    sys.addaudithook(_watch)
    steps = ["", *_steps(folder / "0", way)]
    due = [
        number
        for number in range(1, len(steps))
        if number % one_in == 0 or SHOWN & {steps[number - 1], steps[number]}
    ]
    sys.stdout.write(json.dumps([_kill_at(n, folder / str(n), way) for n in due]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
