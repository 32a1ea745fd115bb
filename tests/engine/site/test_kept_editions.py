"""A build of all editions makes only those that would come out otherwise than they stand there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.conftest import AS_OF
from tests.engine.new import new_hub
from tests.process import run_hub

DAY = {"HUB_AS_OF": AS_OF.isoformat()}
NORTH = "overrides/areas/north-town"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub of three editions, which was built."""
    root = new_hub(tmp_path_factory.mktemp("kept") / "hub", "The menders' hub", AS_OF)
    said = ("--name", "South Town", "--code", "E06999998")
    assert _run(root, "new", "area", "south-town", *said).returncode == 0
    assert _run(root, "build", "--all").returncode == 0
    return root


@pytest.fixture
def built(whole: Path, tmp_path: Path) -> Path:
    """A copy of it, and of its site: to a copy, whose place is another, nothing is known."""
    root = shutil.copytree(whole, tmp_path / "hub")
    assert _run(root, "build", "--all").returncode == 0
    return root


def _run(root: Path, *command: str) -> CompletedProcess[str]:
    return run_hub("--project", str(root), *command, environment={**os.environ, **DAY})


def _made(root: Path) -> set[str]:
    """The editions that the next build makes anew: their pages are other files than before."""
    pages = {name: root / "site" / name / "index.html" for name in ("", "north-town", "south-town")}
    before = {name: page.stat().st_ino for name, page in pages.items() if page.exists()}
    run = _run(root, "build", "--all")
    assert run.returncode == 0, run.stderr[-1_000:]
    assert "3 editions" in run.stdout
    return {name for name, page in pages.items() if page.stat().st_ino != before.get(name)}


def _append(name: str, text: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((file.read_text("utf-8") if file.exists() else "") + text, "utf-8")

    return change


@pytest.mark.parametrize(
    ("change", "made"),
    [
        (_append(f"{NORTH}/area.yml", "\n# looked through\n"), {"north-town"}),
        (_append(f"{NORTH}/docs/ours.md", "---\ntitle: Ours\n---\n\n# Ours\n"), {"north-town"}),
        (_append("docs/about.md", "\nAnother word.\n"), {"", "north-town", "south-town"}),
        (
            lambda root: (root / "site/south-town/about/index.html").unlink(),
            {"south-town"},
        ),
        (lambda root: shutil.rmtree(root / ".signpost-cache"), {"", "north-town", "south-town"}),
        (
            lambda root: (root / ".signpost-cache/editions.json").write_text('{"site": 1}'),
            {"", "north-town", "south-town"},
        ),
    ],
    ids=["its facts", "its page", "a page of all", "a page is gone", "nothing kept", "damaged"],
)
def test_only_what_would_come_out_otherwise_is_made(
    built: Path, change: Callable[[Path], object], made: set[str]
) -> None:
    (built / ".signpost-cache/builds.json").unlink()
    change(built)
    assert _made(built) == made


def test_another_name_of_an_area_is_in_all_editions(built: Path) -> None:
    area = built / NORTH / "area.yml"
    area.write_text(area.read_text("utf-8").replace("name: North Town\n", "name: Nor Town\n", 1))
    assert _made(built) == {"", "north-town", "south-town"}
    assert "Nor Town" in (built / "site/assets/editions.js").read_text("utf-8")


def test_an_edition_that_was_built_by_itself_since_is_made_anew(built: Path) -> None:
    page = built / "docs/about.md"
    before = page.read_text("utf-8")
    page.write_text(before + "\nFor a while.\n", "utf-8")
    run = _run(built, "build", "--area", "south-town")
    assert run.returncode == 0, run.stderr
    page.write_text(before, "utf-8")
    assert _made(built) == {"south-town"}
    assert "For a while." not in (built / "site/south-town/about/index.html").read_text("utf-8")


def test_what_is_wrong_in_an_area_stops_the_build_as_before(built: Path) -> None:
    north, south = (built / f"overrides/areas/{id}/area.yml" for id in ("north-town", "south-town"))
    code = next(line for line in north.read_text("utf-8").splitlines() if line[:5] == "code:")
    text = south.read_text("utf-8").replace("code: E06999998", code, 1)
    south.write_text(text, "utf-8")
    run = _run(built, "build", "--all")
    assert run.returncode == 1
    assert "south-town/area.yml" in run.stderr
    assert "is that of 'north-town' already" in run.stderr
