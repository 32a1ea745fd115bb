"""The `signpost` command in a process of its own, as a person runs it.

Python is not started for each command: a small server has the engine in memory and forks for it,
which saves two thirds of the time of a short one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_SERVER = get_context("forkserver")
_COMMANDS = [f"signpost.cli.{file.stem}" for file in (ROOT / "signpost/cli").glob("[a-z]*.py")]
_SERVER.set_forkserver_preload([*_COMMANDS, "pytest", "tests.warm"])


def run_hub(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What `python -m signpost …` says and does in a folder: code, words and complaints."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder, "out"), Path(folder, "err")
        child = _SERVER.Process(  # type: ignore[attr-defined]
            target=_command, args=(arguments, cwd, dict(os.environ), *said)
        )
        child.start()
        child.join()
        out, err = (path.read_text("utf-8") for path in said)
    return subprocess.CompletedProcess(list(arguments), child.exitcode, out, err)


def _command(
    arguments: tuple[str, ...], cwd: Path, environment: dict[str, str], out: Path, err: Path
) -> None:
    """Everything that Python itself would do for a new process, in the child."""
    for stream, path in ((1, out), (2, err)):
        file = os.open(path, os.O_WRONLY | os.O_CREAT)
        os.dup2(file, stream)
        os.close(file)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    from signpost.cli import main

    try:
        main(list(arguments), prog_name="signpost")
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


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
