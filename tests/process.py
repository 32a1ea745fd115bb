"""The `signpost` command in a process of its own, as a person runs it.

Python is not started for each command: a small server has the engine in memory and forks for it,
which saves two thirds of the time of a short one.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from multiprocessing import get_context
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

_SERVER = get_context("forkserver")
_COMMANDS = [f"signpost.cli.{file.stem}" for file in (ROOT / "signpost/cli").glob("[a-z]*.py")]
_SERVER.set_forkserver_preload([*_COMMANDS, "pytest", "tests.warm"])

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}


class Started:
    """A command that was started and may still run: much like what subprocess.Popen gives.

    Its process leads a group of its own, so that a test may signal the command with its workers.
    """

    def __init__(
        self,
        arguments: tuple[str, ...],
        cwd: Path,
        environment: Mapping[str, str],
        terminal: str = "",
        work: Callable[[list[str]], object] | None = None,
    ) -> None:
        self._arguments = list(arguments)
        self._words: Any = ()
        self._folder = tempfile.TemporaryDirectory()
        self._said = Path(self._folder.name, "out"), Path(self._folder.name, "err")
        out, err = map(str, self._said)
        self._child = _SERVER.Process(  # type: ignore[attr-defined]
            target=_command,
            args=(work or _signpost, arguments, cwd, dict(environment), out, terminal or err),
        )
        for path in self._said:
            path.touch()
        self._child.start()
        self.pid: int = self._child.pid

    def poll(self) -> int | None:
        """How it ended, as a shell tells it; None while it runs."""
        code: int | None = self._child.exitcode
        return code

    @property
    def returncode(self) -> int:
        code = self.poll()
        assert code is not None, "it still runs"
        return code

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """All that it printed and complained of, once it has ended."""
        self._child.join(timeout)
        if self.poll() is None:
            raise subprocess.TimeoutExpired(self._arguments, timeout or 0)
        out, err = (said.decode("utf-8") for said in self._heard())
        return out, err

    def in_bytes(self) -> tuple[bytes, bytes]:
        """The same in bytes, where another encoding is set."""
        self._child.join()
        out, err = self._heard()
        return out, err

    def _heard(self) -> Any:
        if not self._words:
            out, err = (path.read_bytes() for path in self._said)
            self._words = (out, err)
            self._folder.cleanup()
        return self._words

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        if self.poll() is None:
            self._child.kill()


def start_hub(
    *arguments: str,
    cwd: Path = ROOT,
    environment: Mapping[str, str] = os.environ,
    terminal: str = "",
) -> Started:
    """`signpost …` begun in a folder; it complains at a terminal where the path of one is given."""
    return Started(arguments, cwd, environment, terminal)


def start_mkdocs(*arguments: str, cwd: Path, **environment: str) -> Started:
    """Plain `mkdocs …` begun in a folder, for those who build without Signpost's own command."""
    return Started(arguments, cwd, {**os.environ, **_QUIET, **environment}, work=_mkdocs)


def run_hub(
    *arguments: str, cwd: Path = ROOT, environment: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    """What `python -m signpost …` says and does in a folder: code, words and complaints."""
    return _done(start_hub(*arguments, cwd=cwd, environment=environment), arguments)


def run_mkdocs(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same of plain `mkdocs …`."""
    return _done(start_mkdocs(*arguments, cwd=cwd, **environment), arguments)


def _done(started: Started, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    out, err = started.communicate()
    return subprocess.CompletedProcess(list(arguments), started.returncode, out, err)


def _command(
    work: Callable[[list[str]], object],
    arguments: tuple[str, ...],
    cwd: Path,
    environment: dict[str, str],
    out: str,
    err: str,
) -> None:
    """Everything that Python itself would do for a new process, in the child."""
    os.setsid()
    atexit._clear()  # what the server has to do at its end
    for stream, path in ((1, out), (2, err)):
        file = os.open(path, os.O_WRONLY | os.O_NOCTTY)
        os.dup2(file, stream)
        os.close(file)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[:0] = [p for p in environment.get("PYTHONPATH", "").split(os.pathsep) if p]
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    sys.stdout = open(1, "w", encoding=encoding, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, encoding, "backslashreplace", closefd=False)  # noqa: SIM115
    try:
        work(list(arguments))
    finally:
        atexit._run_exitfuncs()  # which a process of multiprocessing leaves out
        sys.stdout.flush()
        sys.stderr.flush()


def _signpost(arguments: list[str]) -> None:
    from signpost.cli import main

    main(arguments, prog_name="signpost")


def _mkdocs(arguments: list[str]) -> None:
    from mkdocs.__main__ import cli

    sys.path.insert(0, str(Path.cwd()))  # as `python -m` does
    cli(arguments, prog_name="mkdocs")


def run_anew(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The same in a Python that is started for it, where a test changes what Python finds."""
    return subprocess.run(
        [sys.executable, "-m", "signpost", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
