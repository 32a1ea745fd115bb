"""Shares the work on editions out among processes, or does it here, with the same outcome."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing import get_all_start_methods
from pathlib import Path
from traceback import extract_tb
from typing import Any, Protocol, TypeVar

from signpost.errors import HubError
from signpost.site.progress import UNWATCHED, Watcher, counting
from signpost.site.stopping import undisturbed
from signpost.site.worker import FAILED, PAGES, Lost, Task, Worker, hire, speaking

Result = TypeVar("Result")


class Shop(Protocol):
    """Where the work is done: its methods are the steps, whose first argument is the number of an
    edition. `names` are those of the editions."""

    @property
    def names(self) -> Sequence[str]: ...

    def leave(self) -> None:
        """What a worker does last."""


def can_fork() -> bool:
    """Whether a process can be forked here; on Windows none can."""
    return "fork" in get_all_start_methods()


def processors() -> int:
    """How many jobs there are side by side where nobody says how many: as many as there are
    processors that we may use. One where nothing can be forked, and on a Mac, whose own libraries
    do not promise to survive it."""
    if not can_fork() or sys.platform == "darwin":
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass
class Crew:
    """Does the steps of a shop, here or in up to `jobs` worker processes.

    The very first task is always done here: what it leaves in memory all workers share, because
    only then are they forked. Used in a `with`, behind which no worker is left.
    """

    shop: Shop
    jobs: int = 1
    watcher: Watcher = UNWATCHED
    _workers: list[Worker] = field(default_factory=list)

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *raised: object) -> None:
        self._end(in_peace=raised[0] is None)

    def each(self, step: Callable[..., Result], tasks: Sequence[Task]) -> list[Result]:
        """What a step gives for each of these tasks, which are in the order of their numbers.

        Raises the error of the first that fails, as if they were done one after the other, and
        HubError where a worker is lost. When it raises, no worker is left.
        """
        try:
            if self._workers:
                return self._shared_out(step, tasks)
            if self.jobs < 2 or len(tasks) < 2 or not can_fork():
                return [self._here(step, task) for task in tasks]
            first = self._here(step, tasks[0])
            self._hire()
            return [first, *self._shared_out(step, tasks[1:])]
        except BaseException:
            self._end(in_peace=False)
            raise

    def _here(self, step: Callable[..., Result], task: Task) -> Result:
        name, number = step.__name__, task[0]
        with counting(lambda: self.watcher.pages(name, number, 1)):
            result: Result = self._do(name, task)
        self.watcher.done(name, number)
        return result

    def _do(self, step: str, task: Task) -> Any:
        """What a step gives. What nobody has foreseen is told in words too."""
        try:
            return getattr(self.shop, step)(*task)
        except (HubError, OSError):
            raise
        except MemoryError as error:
            raise HubError(_NO_MEMORY.format(self.shop.names[task[0]])) from error
        except Exception as error:
            what = f"{type(error).__name__}: {error}; {_place(error)}"
            raise HubError(_UNFORESEEN.format(self.shop.names[task[0]], what)) from error

    def _hire(self) -> None:
        gc.freeze()  # what is there already is not gone through again, which would copy it
        while len(self._workers) < self.jobs:
            self._workers.append(hire(self._do, self.shop.leave, self._workers))
        gc.unfreeze()

    def _shared_out(self, step: Callable[..., Result], tasks: Sequence[Task]) -> list[Result]:
        left, done = list(tasks), dict[int, Result]()
        failed: dict[int, BaseException] = {}
        while awaited := self._busy(step.__name__, left, min(failed, default=sys.maxsize)):
            for worker in speaking(awaited):
                said, what = self._heard(worker)
                assert worker.busy_with is not None
                if said == PAGES:
                    self.watcher.pages(step.__name__, worker.busy_with, what)
                    continue
                number, worker.busy_with = worker.busy_with, None
                if said == FAILED:
                    failed[number] = what
                else:
                    done[number] = what
                    self.watcher.done(step.__name__, number)
        if failed:
            raise failed[min(failed)]
        return [done[task[0]] for task in tasks]

    def _busy(self, step: str, left: list[Task], stop: int) -> list[Worker]:
        """Give every worker something to do, of what is left below the number `stop`; those
        to be waited for."""
        left[:] = [task for task in left if task[0] < stop]
        for worker in self._workers:
            if left and worker.busy_with is None:
                task = self._next(worker, left)
                left.remove(task)
                try:
                    worker.take(step, task)
                except Lost as lost:
                    raise self._in_words(worker, lost) from None
        return [one for one in self._workers if one.busy_with is not None and one.busy_with < stop]

    def _next(self, worker: Worker, left: Sequence[Task]) -> Task:
        """The task for a worker: one that it has in memory, or else one that no other has."""
        known = {number for other in self._workers for number in other.known}
        return min(left, key=lambda task: (task[0] not in worker.known, task[0] in known))

    def _heard(self, worker: Worker) -> tuple[str, Any]:
        try:
            return worker.hear()
        except Lost as lost:
            raise self._in_words(worker, lost) from None

    def _in_words(self, worker: Worker, lost: Lost) -> HubError:
        assert worker.busy_with is not None
        return HubError(_LOST.format(self.shop.names[worker.busy_with], lost.how))

    def _end(self, in_peace: bool) -> None:
        """Send the workers home, or end them at once."""
        with undisturbed():
            for worker in self._workers:
                if in_peace:
                    worker.send_home()
                else:
                    worker.process.kill()
            for worker in self._workers:
                worker.gone()
            self._workers.clear()


_LOST = (
    "{}: the process that worked on it was ended from outside ({}), as happens where there is no "
    "memory left. The site you had is untouched. Try again with less at once: --jobs 1."
)
_NO_MEMORY = (
    "{}: there is no memory left for it. The site you had is untouched. Close other programs, or "
    "try again with less at once: --jobs 1."
)
_UNFORESEEN = (
    "{}: Signpost itself failed ({}). The site you had is untouched. Tell whoever looks after "
    "Signpost, with this line."
)


def _place(error: BaseException) -> str:
    """Where an error came from, as far as our own code goes: `site/shells.py:12`."""
    frames = [(Path(frame.filename), frame.lineno) for frame in extract_tb(error.__traceback__)]
    top = Path(__file__).parents[1]
    *_, (path, line) = [one for one in frames if one[0].is_relative_to(top)] or frames
    return f"{path.relative_to(top).as_posix() if path.is_relative_to(top) else path.name}:{line}"
