"""A worker: a process that was forked with all that was read, and does one task after another."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any

from signpost.errors import HubError
from signpost.site.progress import counting
from signpost.site.stopping import deaf, held_back

Task = tuple[Any, ...]
"""What a step is given: the number of the edition that it works on, and whatever else it needs."""

Do = Callable[[str, Task], object]
"""Does a step, by its name, and gives what comes of it. Raises what may be told to people."""

PAGES, DONE, FAILED = "pages", "done", "failed"
"""What a worker tells: that it came so many pages further, or how a task ended."""

_AT_ONCE = 20
"""After so many pages a worker tells how far it is: each time costs a little."""


class Lost(Exception):
    """A worker has ended without having been told to; `how` says by which signal or code."""

    def __init__(self, how: str) -> None:
        self.how = how
        super().__init__(how)


@dataclass
class Worker:
    """A process, the line to it, the number that it works on, and all that it has worked on."""

    process: BaseProcess
    line: Connection
    busy_with: int | None = None
    known: set[int] = field(default_factory=set)

    def take(self, step: str, task: Task) -> None:
        """Have it do a task. Raises Lost."""
        self.busy_with = task[0]
        self.known.add(task[0])
        try:
            self.line.send((step, task))
        except OSError:
            raise self._lost() from None

    def hear(self) -> tuple[str, Any]:
        """What it tells next, and with it a number of pages, a result or an error. Raises Lost."""
        try:
            said, what = self.line.recv()
        except (EOFError, OSError):
            raise self._lost() from None
        return said, what

    def _lost(self) -> Lost:
        self.process.join()
        code = self.process.exitcode or 0
        return Lost(f"signal {-code}" if code < 0 else f"code {code}")

    def send_home(self) -> None:
        """Let it end by itself, once it has done what it was given."""
        with suppress(OSError):  # it has gone already
            self.line.send(None)

    def gone(self) -> None:
        """Wait until it has ended."""
        self.process.join()
        self.line.close()


def hire(do: Do, leave: Callable[[], None], others: Sequence[Worker]) -> Worker:
    """Fork a worker, which calls `leave` when it is sent home. `others` are those there already.

    Whoever asks us to stop meanwhile is heard afterwards: no worker is ever without a master.
    """
    processes = get_context("fork")
    ours, theirs = processes.Pipe()
    ends = [ours, *(worker.line for worker in others)]  # ours, which the fork has too
    with held_back() as mask:
        process = processes.Process(target=_work, args=(do, leave, theirs, ends, mask))
        process.start()
        theirs.close()
        return Worker(process, ours)


def speaking(workers: Sequence[Worker]) -> list[Worker]:
    """Wait for workers; those that have something to tell, or have ended."""
    told = wait([worker.line for worker in workers])
    return [worker for worker in workers if worker.line in told]


def _work(
    do: Do,
    leave: Callable[[], None],
    line: Connection,
    ends: Sequence[Connection],
    mask: set[signal.Signals],
) -> None:
    with deaf(mask):
        for end in ends:
            end.close()
        Thread(target=_end_with_master, daemon=True).start()
        while order := line.recv():
            with counting(_telling(line)):
                said = _answer(do, *order)
            line.send_bytes(said)
        leave()


def _answer(do: Do, step: str, task: Task) -> bytes:
    """How a task ended, as it is told."""
    try:
        return pickle.dumps((DONE, do(step, task)))
    except BaseException as error:  # noqa: BLE001 (it is raised where it is heard)
        return pickle.dumps((FAILED, _portable(error)))


def _portable(error: BaseException) -> BaseException:
    """An error, or its words where it cannot be told as it is."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 (it is our own)
    except Exception:  # noqa: BLE001 (whatever its class does)
        return HubError(str(error))
    return error


def _telling(line: Connection) -> Callable[[], None]:
    """Counts pages, and tells of them every so often."""
    count = 0

    def page() -> None:
        nonlocal count
        count += 1
        if count % _AT_ONCE == 0:
            line.send((PAGES, _AT_ONCE))

    return page


def _end_with_master() -> None:
    """A worker does not outlive the command that it works for, even where that was killed."""
    if master := parent_process():
        master.join()
    os._exit(1)
