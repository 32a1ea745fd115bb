"""Sites that tests only look at, each built once: kept by a hash of all that it is made from."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.process import ROOT, run_hub

KEPT = ROOT / ".signpost-cache" / "tests"
"""Where they are kept between two runs. It may be deleted at any time but during one."""

ENOUGH = 30
"""How many are kept; those used longest ago go first."""

ENGINE = ("signpost", "macros", "hooks", "constraints.txt")
NOT_READ = ("site", "node_modules", "tests", "benchmarks", "signpost", "__pycache__")


def built(root: Path, *arguments: str) -> Path:
    """The site that `signpost build …` makes of a hub. Nobody writes into it: it is shared.

    Raises AssertionError, with all that the build said, where it fails or complains.
    """
    key = _key(root, arguments)
    kept = KEPT / key
    with _alone(key):
        if not kept.is_dir():
            aside = KEPT / f"{key}.part"
            shutil.rmtree(aside, ignore_errors=True)
            done = run_hub("build", *arguments, "--site-dir", str(aside / "site"), cwd=root)
            assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
            (aside / "said.txt").write_text(done.stdout, "utf-8")
            aside.rename(kept)
            _forget_the_oldest()
    os.utime(kept)
    return kept / "site"


def said_of(site: Path) -> str:
    """What the build of a site said."""
    return (site.parent / "said.txt").read_text("utf-8")


@contextmanager
def _alone(key: str) -> Iterator[None]:
    """Tests run side by side: whoever comes second waits, and finds the site made."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"{key}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _forget_the_oldest() -> None:
    sites = sorted((p for p in KEPT.iterdir() if p.is_dir()), key=lambda p: p.stat().st_mtime)
    for old in sites[:-ENOUGH]:
        shutil.rmtree(old)
        old.with_suffix(".lock").unlink(missing_ok=True)


def _key(root: Path, arguments: tuple[str, ...]) -> str:
    found = hashlib.sha256(_of_the_engine().encode())
    found.update("\0".join(arguments).encode())
    found.update(_hash_of(root, (p for p in root.iterdir() if p.name not in NOT_READ)).encode())
    return found.hexdigest()[:24]


@cache
def _of_the_engine() -> str:
    return _hash_of(ROOT, (ROOT / name for name in ENGINE))


def _hash_of(root: Path, paths: Iterable[Path]) -> str:
    """Of the names and the contents of files, and of folders with all that is in them."""
    found = hashlib.sha256()
    for path in sorted(paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            name = file.relative_to(root).as_posix()
            if file.is_file() and "__pycache__" not in name and not name.startswith("."):
                found.update(f"{name}\0{file.stat().st_size}\0".encode())
                found.update(file.read_bytes())
    return found.hexdigest()
