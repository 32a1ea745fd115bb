"""Editions that are checked and built side by side: the same bytes, the same words, no orphans."""

from __future__ import annotations

import errno
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.project import Project
from signpost.site import workshop
from signpost.site.build import build_all
from signpost.site.target import target_of
from tests.chosen import auditing
from tests.conftest import AS_OF
from tests.engine.site.several import hub_of
from tests.engine.sites import NEW, files_of, flat, site
from tests.engine.whole import SETTINGS, page
from tests.process import Started, run_hub, start_hub

pytestmark = [
    pytest.mark.builds,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked"),
]

DAY = ("--as-of", AS_OF.isoformat())
NAMES = ("north", "south", "west")
JOBS = ("1", "2", "12") if auditing() else ("1", "2")
Said = tuple[int, str, str]


def run(root: Path, *arguments: str) -> Said:
    """How a command ended and what it said, without the seconds that it took."""
    done = run_hub("--project", str(root), *arguments, *DAY)
    seconds = re.compile(r"in [\d.]+ seconds")
    return done.returncode, seconds.sub("in no time", done.stdout), done.stderr


def built(root: Path, jobs: str) -> tuple[dict[str, str | bytes], Said]:
    said = run(root, "build", "--all", "--jobs", jobs)
    return files_of(root / "site"), said


@pytest.mark.grid(keep=("one",))
@pytest.mark.parametrize("names", [("north",), NAMES], ids=["one area", "three areas"])
def test_a_site_is_the_same_with_any_number_of_jobs(tmp_path: Path, names: tuple[str, ...]) -> None:
    root = hub_of(tmp_path, *names).root
    first, *others = [(jobs, *built(root, jobs)) for jobs in JOBS]
    _, files, said = first
    assert (said[0], len(files) > 40 * (len(names) + 1)) == (0, True)
    same = [(jobs, found == files, told) for jobs, found, told in others]
    assert same == [(jobs, True, said) for jobs in JOBS[1:]]


BROKEN: dict[str, dict[str, str]] = {
    "pages of several areas": {
        "overrides/areas/north/docs/own.md": page("# Own", "", '{{ service("nobody") }}'),
        "overrides/areas/west/docs/own.md": page("# Own", "", "[gone](gone.md)"),
    },
    "the catalogue": {"overrides/areas/south/area.yml": "name: South\n"},
    "the hub's own code in two of them": {
        "mkdocs.yml": SETTINGS.replace("hooks:\n", "hooks:\n  - hooks/own.py\n"),
        "hooks/own.py": "def on_env(env, config, files):\n"
        "    for name in ('north', 'west'):\n"
        "        if config.site_dir.endswith(name + '.area'):\n"
        "            raise ValueError(name)\n",
    },
}


@pytest.mark.grid(keep=("pages",))
@pytest.mark.parametrize("wrong", BROKEN)
def test_what_is_wrong_is_told_in_the_same_words_and_order(tmp_path: Path, wrong: str) -> None:
    root = hub_of(tmp_path, *NAMES, **BROKEN[wrong]).root
    site(root / "site", {"": NEW}, hub="The allotment hub")
    first, *others = [built(root, jobs) for jobs in JOBS]
    assert (first[0], first[1][0]) == (NEW, 1)
    assert "untouched" in first[1][2]
    assert others == [first] * (len(JOBS) - 1)


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize("wrong", [None, *BROKEN], ids=str)
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["words", "json"])
def test_a_check_finds_the_same(tmp_path: Path, wrong: str | None, form: tuple[str, ...]) -> None:
    root = hub_of(tmp_path, *NAMES, **(BROKEN[wrong] if wrong else {})).root
    first, *others = [run(root, "check", "--all", "--jobs", jobs, *form) for jobs in JOBS]
    assert "north" in first[1]
    assert others == [first] * (len(JOBS) - 1)


def test_a_disk_that_is_full_for_one_of_them_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = hub_of(tmp_path, "west")
    make = workshop.make

    def refused(edition: Project, *more: object) -> object:
        if edition.area == "west":
            raise OSError(errno.ENOSPC, "No space left on device")
        return make(edition, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(workshop, "make", refused)
    with pytest.raises(HubError) as caught:
        build_all(project, target_of(project.root), "signpost build --all", jobs=2)
    assert str(caught.value) == (
        f"There is no room left for the new site where {project.root / 'site'} is. The site you "
        "had is untouched. Make room and build again."
    )
    assert _left(project.root) == {}
    assert active_children() == []


@pytest.mark.parametrize("given", ["0", "-1", "two", "1.5", "", "99999"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_number_of_jobs_that_is_none_is_wrong_usage(
    command: str, given: str, tmp_path: Path
) -> None:
    done = run_hub(command, "--all", f"--jobs={given}", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(
        f"Invalid value for '--jobs': {given!r} is no number of jobs; write a whole number, such "
        "as 2\n"
    )


WAITS = """
import os, time
from pathlib import Path

def on_pre_build(config):
    if config.site_dir.endswith(("north.area", "west.area")):
        (Path(__file__).parent / Path(config.site_dir).name).write_text(str(os.getpid()))
        time.sleep(120)
"""
OLD = {"": NEW}


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Path, Started, list[int]]]:
    """A build of three editions with two workers, both of which wait in one; and who they are."""
    own = SETTINGS.replace("hooks:\n", "hooks:\n  - hooks/own.py\n")
    root = hub_of(tmp_path, "north", "west", **{"mkdocs.yml": own, "hooks/own.py": WAITS}).root
    site(root / "site", OLD, hub="The allotment hub")
    build = start_hub("build", "--all", "--jobs", "2", *DAY, cwd=root)
    _until(lambda: len(_begun(root)) == 2 or build.poll() is not None)
    yield root, build, _begun(root)
    if build.poll() is None:
        os.killpg(build.pid, signal.SIGKILL)
    build.communicate()


def _begun(root: Path) -> list[int]:
    """The processes that wait in an edition."""
    said = [file.read_text() for file in (root / "hooks").glob("*.area")]
    return [int(pid) for pid in said if pid]


def _until(true: Callable[[], bool], seconds: int = 90) -> None:
    for _ in range(seconds * 20):
        if true():
            return
        time.sleep(0.05)
    pytest.fail("It did not come to that.")


def _left(root: Path) -> dict[str, str | bytes]:
    """The site and whatever lies beside it because of a build."""
    found = files_of(root)
    return {name: text for name, text in found.items() if name.startswith(("site/", ".site"))}


def _nobody_of(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


BEFORE = {f"site/{name}": text for name, text in flat(OLD).items()}
Waiting = tuple[Path, Started, list[int]]


@pytest.mark.grid(one_in=6)
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("to", ["the group", "the command alone"])
def test_a_build_that_is_stopped_takes_its_workers_along(
    name: str, to: str, waiting: Waiting
) -> None:
    root, build, workers = waiting
    assert len(workers) == 2, "".join(build.communicate())
    send = os.killpg if to == "the group" else os.kill
    send(build.pid, getattr(signal, name))
    out, told = build.communicate(timeout=60)
    assert (build.returncode, out, told) == (
        1,
        "",
        "Stopped. The site you had is untouched, and nothing is left over.\n",
    )
    assert _nobody_of(build.pid)
    assert _left(root) == BEFORE


def test_a_worker_that_is_killed_stops_the_build_in_a_sentence(waiting: Waiting) -> None:
    root, build, workers = waiting
    os.kill(workers[0], signal.SIGKILL)
    out, told = build.communicate(timeout=60)
    assert (build.returncode, out) == (1, "")
    assert re.fullmatch(
        r"(north|west): the process that worked on it was ended from outside \(signal 9\), as "
        r"happens where there is no memory left\. The site you had is untouched\. Try again with "
        r"less at once: --jobs 1\.\n",
        told,
    )
    assert _nobody_of(build.pid)
    assert _left(root) == BEFORE


def test_workers_do_not_outlive_a_command_that_is_killed(waiting: Waiting) -> None:
    root, build, _ = waiting
    build.kill()
    build.communicate()
    _until(lambda: _nobody_of(build.pid), seconds=10)
    assert _left(root) != BEFORE
    run(root, "check")
    assert _left(root) == BEFORE


@pytest.mark.audit
def test_a_signal_to_a_worker_alone_does_not_stop_the_build(waiting: Waiting) -> None:
    """Whoever stops a build stops the command; the rest is its own business."""
    _, build, workers = waiting
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        os.kill(workers[0], getattr(signal, name))
    time.sleep(0.5)
    assert build.poll() is None
    assert not _nobody_of(build.pid)
