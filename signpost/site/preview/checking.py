"""Checks a hub beside its preview, in a process of its own, so that no page waits for it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from threading import Lock, Thread, Timer

from signpost.model import Problem

_PAUSE = 0.7
"""Seconds after the last save: first whoever edits sees the page."""

_MOST = 20
"""So many problems a page shows; the command says all."""


class Checking:
    """The check of a hub as it is now: one that has begun is dropped when another one begins.

    `found` is told every error, and nothing when there is none.
    """

    def __init__(
        self,
        root: Path,
        as_of: date | None,
        area: str | None,
        found: Callable[[Sequence[str]], None],
    ) -> None:
        edition = ["--area", area] if area else ["--all"]
        day = ["--as-of", as_of.isoformat()] if as_of else []
        project = ["--project", str(root)]
        self._command = [sys.executable, "-m", "signpost", *project, "check", *edition, *day]
        self._command.append("--json")
        self._found = found
        self._lock = Lock()
        self._waiting: Timer | None = None
        self._running: subprocess.Popen[str] | None = None

    def begin(self, pause: float = _PAUSE) -> None:
        """Begin anew, after a pause of so many seconds."""
        with self._lock:
            self._drop()
            self._waiting = Timer(pause, self._check)
            self._waiting.daemon = True
            self._waiting.start()

    def _check(self) -> None:
        with self._lock:
            self._running = subprocess.Popen(  # noqa: S603 (our own command, and no shell)
                self._command,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
            Thread(target=self._hear, args=(self._running,), daemon=True).start()

    def stop(self) -> None:
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        if self._waiting:
            self._waiting.cancel()
        if self._running:
            self._running.kill()
        self._waiting = self._running = None

    def _hear(self, process: subprocess.Popen[str]) -> None:
        said, _ = process.communicate()
        with self._lock:
            is_newest = process is self._running
        if is_newest:
            self._found(errors_in(said))


def errors_in(said: str) -> list[str]:
    """The errors that `signpost check --json` told, as it would have told them in lines."""
    try:
        problems = [Problem(**one) for one in json.loads(said)["problems"]]
    except (ValueError, KeyError, TypeError):
        return ["the check could not be run; run it yourself, with: signpost check"]
    errors = [str(problem) for problem in problems if problem.severity == "error"]
    more = [f"and {len(errors) - _MOST} more: signpost check"] if len(errors) > _MOST else []
    return [*errors[:_MOST], *more]
