"""A build that is asked for again says that nothing has changed, where that is so."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from signpost.site import unchanged
from signpost.site.ours import reads_only_itself
from signpost.site.own_code import makes_the_same
from signpost.site.settings import settings_of
from signpost.site.unchanged import FILE, Watch
from tests.conftest import AS_OF, write_tree
from tests.engine.new import new_hub
from tests.process import run_hub

BUILD = ["build", "--all"]
SAID = "Nothing has changed: site has the 2 pages that a build would make."
OF_THE_HUB = {
    "resources.yml": "resources: []\n",
    "docs/index.md": "# Home\n",
    "overrides/theme/.icons/own.svg": "<svg/>",
    "site/index.html": "<h1>Home</h1>",
    "site/a/index.html": "<h1>A</h1>",
}


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A hub whose files are old, and which has just been built."""
    root = write_tree(tmp_path / "hub", dict(OF_THE_HUB))
    _grow_old(root)
    monkeypatch.chdir(root)
    monkeypatch.setattr(unchanged, "engine", lambda: ["this engine"])
    _keep(root)
    return root


def _grow_old(root: Path) -> None:
    for file in root.rglob("*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))


def nothing_changed(command: list[str]) -> str | None:
    return unchanged.nothing_changed(command, time.time_ns())


def _keep(root: Path, begun: int | None = None) -> None:
    Watch(root, root / "site", BUILD, time.time_ns() if begun is None else begun).keep(SAID)


def test_the_same_command_over_the_same_files_is_done(built: Path) -> None:
    assert nothing_changed(BUILD) == SAID


def test_it_is_known_from_a_folder_inside_the_hub_when_it_was_built_from_there(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built / "docs")
    assert nothing_changed(BUILD) is None
    _keep(built)
    assert nothing_changed(BUILD) == SAID


def rewrite(name: str, text: str) -> Callable[[Path], object]:
    return lambda root: (root / name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        rewrite("docs/index.md", "# Home!\n"),
        rewrite("docs/new.md", "# New\n"),
        rewrite("overrides/theme/.icons/own.svg", "<svg></svg>"),
        rewrite("site/index.html", "<h1>Hello</h1>"),
        rewrite("site/extra.txt", "put here by somebody"),
        rewrite(".site.building-1", "a build that goes on, or was broken off"),
        rewrite(".signpost-cache/building", "the note of one"),
        lambda root: (root / "docs/index.md").unlink(),
        lambda root: (root / "site/a/index.html").unlink(),
        lambda root: os.utime(root / "docs/index.md"),
        lambda root: (root / "docs/index.md").rename(root / "docs/home.md"),
        lambda root: (root / "docs/shared").symlink_to(root.parent),
    ],
)
def test_whatever_changes_has_it_built(built: Path, change: Callable[[Path], object]) -> None:
    change(built)
    assert nothing_changed(BUILD) is None


@pytest.mark.parametrize("name", ["HUB_AS_OF", "SOURCE_DATE_EPOCH", "HUB_AREA"])
def test_another_day_or_edition_has_it_built(
    built: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "2026-11-22")
    assert nothing_changed(BUILD) is None


def test_another_command_or_engine_has_it_built(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert nothing_changed(["build"]) is None
    monkeypatch.setattr(unchanged, "engine", lambda: ["the next engine"])
    assert nothing_changed(BUILD) is None


def test_what_would_steer_a_terminal_is_not_said(built: Path) -> None:
    file = built / FILE
    file.write_text(file.read_text("utf-8").replace("Nothing", "\\u001b[31mNothing"), "utf-8")
    assert nothing_changed(BUILD) is None


@pytest.mark.parametrize("left", ["", "[", "{}", "[1]", '[{"asked": 1}]', "\x00"])
def test_a_damaged_list_counts_as_none(built: Path, left: str) -> None:
    (built / FILE).write_text(left, "utf-8")
    assert nothing_changed(BUILD) is None
    _keep(built)
    assert nothing_changed(BUILD) == SAID


def test_a_file_that_was_written_while_it_was_read_is_not_trusted(built: Path) -> None:
    """Neither one that changed after the command began, nor one that is written a second time so
    soon that its time and size are the same."""
    begun = time.time_ns()
    (built / "docs/index.md").write_text("# 2 pm\n", "utf-8")
    (built / FILE).unlink()
    _keep(built, begun - 1)
    assert nothing_changed(BUILD) is None
    said = (built / "docs/index.md").stat()
    _keep(built, said.st_mtime_ns)
    assert nothing_changed(BUILD) == SAID
    (built / "docs/index.md").write_text("# 3 pm\n", "utf-8")
    os.utime(built / "docs/index.md", ns=(said.st_atime_ns, said.st_mtime_ns))
    assert nothing_changed(BUILD) is None


def test_only_the_last_commands_are_kept(built: Path) -> None:
    for number in range(20):
        Watch(built, built / "site", ["build", f"--{number}"], time.time_ns()).keep(SAID)
    kept = json.loads((built / FILE).read_text("utf-8"))
    assert [one["asked"][0] for one in kept] == [["build", f"--{n}"] for n in range(19, 11, -1)]


@pytest.mark.parametrize(
    ("code", "same"),
    [
        ("from markupsafe import Markup\nfrom signpost.macros import define_env\n", True),
        ("from datetime import date\nDAY = date(2026, 11, 22)\n", True),
        ("from .own import tip\nimport re, html\n", True),
        ("from datetime import date\ndef day(page):\n    return str(date.today())\n", False),
        ("import random\n", False),
        ("import os.path\n", False),
        ("from urllib.request import urlopen\n", False),
        ("def words(page):\n    return open('/etc/motd').read()\n", False),
        ("from pathlib import Path\nWORDS = Path('../words.txt').read_text()\n", False),
        ("__import__('time')\n", False),
        ("def broken(:\n", False),
    ],
)
def test_own_code_that_looks_at_anything_else_is_asked_again(
    tmp_path: Path, code: str, same: bool
) -> None:
    file = tmp_path / "macros.py"
    file.write_text(code, "utf-8")
    assert makes_the_same([file], tmp_path) is same


@pytest.mark.parametrize(
    ("settings", "closed"),
    [
        ("", True),
        ("extra: {author: !ENV [AUTHOR, nobody]}\n", False),
        ("INHERIT: base.yml\n", True),
        ("plugins: [search]\n", False),
    ],
)
def test_settings_from_elsewhere_are_read_again(
    tmp_path: Path, settings: str, closed: bool
) -> None:
    root = tmp_path / "hub"
    new_hub(root, "Hub", AS_OF)
    (root / "base.yml").write_text("copyright: Nobody\n", "utf-8")
    file = root / "mkdocs.yml"
    written = file.read_text("utf-8")
    if settings.startswith("plugins"):
        settings, written = "", written.replace("plugins:\n", "plugins:\n  - search\n")
    file.write_text(settings + written, "utf-8")
    assert reads_only_itself(settings_of(root).usable) is closed


def test_a_new_hub_is_built_once_and_again_when_a_word_changes(tmp_path: Path) -> None:
    root = tmp_path / "hub"
    new_hub(root, "Hub", AS_OF)
    _grow_old(root)
    build = ("build", "--as-of", AS_OF.isoformat())
    first = run_hub(*build, cwd=root)
    made = {file: file.stat().st_mtime_ns for file in (root / "site").rglob("*.html")}
    again = run_hub(*build, cwd=root)
    assert again.stdout == (
        f"Nothing has changed: site has the {len(made)} pages that a build would make.\n"
    )
    assert (first.returncode, again.returncode, again.stderr) == (0, 0, "")
    assert {file: file.stat().st_mtime_ns for file in made} == made
    home = root / "docs" / "index.md"
    home.write_text(home.read_text("utf-8") + "\nOne sentence more.\n", "utf-8")
    assert run_hub(*build, cwd=root).stdout.startswith(f"Built {len(made)} pages in ")
    assert "One sentence more." in (root / "site" / "index.html").read_text("utf-8")
