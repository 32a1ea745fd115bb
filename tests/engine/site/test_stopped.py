"""A build that is stopped, or has no room or no right to write: a sentence, and nothing left."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.site.compiled import FILE
from signpost.site.opening import open_project
from signpost.site.stopping import stoppable
from tests.conftest import AS_OF, ROOT
from tests.engine.sites import NEW, OLD, at, beside, files_of, flat, publish, site
from tests.process import Started, start_hub, start_mkdocs

pytestmark = pytest.mark.builds

SECOND = ROOT / "tests" / "engine" / "second_hub"
BEFORE = {f"site/{name}": text for name, text in flat(OLD).items()}


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A copy of the second hub, with a site of two editions."""
    for folder in ("hooks",):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    kept = shutil.ignore_patterns(FILE.parent.name)
    root = shutil.copytree(SECOND, tmp_path / "tests/engine/second_hub", ignore=kept)
    site(root / "site", OLD, hub=open_project(root).name)
    return root


Start = Callable[..., Started]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts a command in a project; none outlives the test."""
    started: list[Started] = []
    monkeypatch.setenv("HUB_AS_OF", AS_OF.isoformat())

    def begin(root: Path, tool: str, *command: str) -> Started:
        mkdocs = tool == "mkdocs"
        started.append((start_mkdocs if mkdocs else start_hub)(*command, cwd=root))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def _until(true: Callable[[], object], build: Started, seconds: int = 120) -> None:
    for _ in range(seconds * 20):
        if true():
            return
        if build.poll() == 1:
            break
        time.sleep(0.05)
    build.kill()
    pytest.fail("".join(build.communicate()))


def _pages_begun(root: Path) -> list[Path]:
    """What a build in progress has written of its pages."""
    return list(root.glob(".site.building-*/made/core/assets/*"))


def _left(root: Path) -> dict[str, object]:
    """The site and whatever lies beside it because of a build."""
    found = files_of(root)
    return {name: text for name, text in found.items() if name.startswith(("site/", ".s"))}


@pytest.mark.grid(one_in=3)
@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_build_that_is_stopped_says_so_and_leaves_nothing(
    name: str, hub: Path, start: Start
) -> None:
    build = start(hub, "signpost", "build")
    _until(lambda: _pages_begun(hub), build)
    build.send_signal(getattr(signal, name))
    out, told = build.communicate(timeout=60)
    assert (build.returncode, out, told) == (
        1,
        "",
        "Stopped. The site you had is untouched, and nothing is left over.\n",
    )
    assert _left(hub) == BEFORE


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_a_plain_build_that_is_stopped_leaves_nothing(hub: Path, start: Start) -> None:
    build = start(hub, "mkdocs", "build")
    _until(lambda: _pages_begun(hub), build)
    build.send_signal(signal.SIGTERM)
    out, told = build.communicate(timeout=60)
    assert build.returncode == 1
    assert "Traceback" not in out + told
    assert _left(hub) == BEFORE


@pytest.mark.audit
@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_after_a_kill_the_next_command_tidies_up(hub: Path, start: Start) -> None:
    build = start(hub, "signpost", "build")
    _until(lambda: _pages_begun(hub), build)
    build.kill()
    build.communicate()
    assert _pages_begun(hub)
    check = start(hub, "signpost", "check")
    check.communicate()
    left = _left(hub)
    # What the check has compiled is kept for the next command.
    left = {name: text for name, text in left.items() if not name.startswith(FILE.parts[0])}
    assert left == BEFORE


@pytest.mark.audit
@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_two_builds_at_once(hub: Path, start: Start) -> None:
    """By people in two windows: the second is told, and the first goes on."""
    first = start(hub, "signpost", "build")
    _until(lambda: _pages_begun(hub), first)
    first.send_signal(signal.SIGSTOP)  # so that it is not done before the second has begun
    second = start(hub, "signpost", "build")
    _, told = second.communicate(timeout=120)
    assert second.returncode == 1
    assert told.startswith(f"`signpost build` (process {first.pid} on ")
    first.send_signal(signal.SIGCONT)
    out, told = first.communicate(timeout=300)
    assert (first.returncode, told) == (0, "")
    assert out.startswith("Built ")
    assert (hub / "site" / "resources" / "frost-guide" / "index.html").is_file()
    assert (hub / "site" / "north" / "index.html").read_text() == "old north"


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_a_build_that_is_to_outlive_its_terminal_does() -> None:
    """`nohup signpost build --all &`"""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stoppable():
            os.kill(os.getpid(), signal.SIGHUP)
            with pytest.raises(KeyboardInterrupt):
                os.kill(os.getpid(), signal.SIGTERM)
                time.sleep(5)
    finally:
        signal.signal(signal.SIGHUP, before)


def _fails(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """The disk refuses when the new site is joined."""

    def refuse(source: object, target: object) -> None:
        raise OSError(code, os.strerror(code), str(target))

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(shutil, "copy2", refuse)


DISKS = {
    errno.ENOSPC: "There is no room left for the new site where {site} is. The site you had is "
    "untouched. Make room and build again.",
    errno.EROFS: "{site} is on a disk that can only be read. The site you had is untouched. Choose "
    "another folder with --site-dir.",
    errno.EACCES: "{site} cannot be written (Permission denied: "
    "{work}/made/whole/north/a/index.html). The site you had is untouched. Close whatever has "
    "files of it open, ask for the right to write there, or choose another folder with --site-dir.",
    errno.EIO: "The new site could not be made in {site} (Input/output error: "
    "{work}/made/whole/north/a/index.html). The site you had is untouched. Mend that and build "
    "again.",
}


@pytest.mark.parametrize("code", DISKS)
def test_what_a_disk_refuses_is_told_in_a_sentence(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site(tmp_path / "site", OLD)
    monkeypatch.setattr("tempfile.mkdtemp", lambda prefix, dir: str(_made(dir / "work")))
    monkeypatch.setattr("signpost.site.aside.left_over", lambda site: [site.parent / "work"])
    _fails(monkeypatch, code)
    with pytest.raises(HubError) as caught:
        publish(at(tmp_path), {**NEW})
    said = DISKS[code].format(site=tmp_path / "site", work=tmp_path / "work")
    assert str(caught.value) == said
    assert files_of(tmp_path / "site") == flat(OLD)
    assert beside(tmp_path) == []


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_what_the_disk_refuses_mkdocs_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from signpost.site.hooks import publish as hook

    monkeypatch.setattr(hook, "_site", "/srv/site")
    with caplog.at_level(logging.ERROR), pytest.raises(SystemExit) as stopped:
        hook.on_build_error(OSError(errno.ENOSPC, "No space left on device"))
    assert stopped.value.code == 1
    assert caplog.messages == [
        "There is no room left for the new site where /srv/site is. The site you had is "
        "untouched. Make room and build again."
    ]
