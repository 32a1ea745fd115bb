"""Whatever is changed and in whatever order, a build over what is there equals one from nothing."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import AS_OF
from tests.engine.new import new_hub
from tests.process import run_hub

DAY = {"HUB_AS_OF": AS_OF.isoformat()}
RECORD = """
  - id: {id}
    title: Mending number {n} (made up)
    kind: guide
    summary: How to mend thing number {n}.
    why: Thing number {n} is broken.
    publisher: Example Menders
    languages: [{{language: en, url: 'https://example.org/{id}'}}]
    topics: [electrical]
    audiences: [beginners]
    stages: [mend]
    nations: [UK]
    assurance: {{confidence: unconfirmed, checked_on: 2026-11-22}}
    added: 2026-11-22
"""
AREA = "overrides/areas/north-town/area.yml"

Edit = Callable[[Path, int], object]
"""A change to the hub in a folder, by the number of the step at which it is made."""


def _run(root: Path, *command: str) -> None:
    run = run_hub("--project", str(root), *command, environment={**os.environ, **DAY})
    assert run.returncode == 0, run.stderr[-2_000:]


def _replace(name: str, old: str, new: str) -> Edit:
    def edit(root: Path, step: int) -> None:
        file = root / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new.format(n=step), 1), "utf-8")

    return edit


def _append(name: str, text: str) -> Edit:
    def edit(root: Path, step: int) -> None:
        file = root / name
        file.write_text(file.read_text("utf-8") + text.format(n=step, id=f"thing-{step}"), "utf-8")

    return edit


def _write(name: str, text: str) -> Edit:
    def edit(root: Path, step: int) -> None:
        file = root / name.format(n=step)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.format(n=step), "utf-8")

    return edit


def _first_record_moved_to_the_end(root: Path, step: int) -> None:
    file = root / "resources.yml"
    head, first, *others = file.read_text("utf-8").rstrip("\n").split("\n  - id: ")
    file.write_text("\n  - id: ".join([head, *others, first]) + "\n", "utf-8")


def _area_added(root: Path, step: int) -> None:
    code = f"E0699{step:04}"
    _run(root, "new", "area", f"town-{step}", "--name", f"Town {step}", "--code", code)


def _kept_is(text: bytes) -> Edit:
    def edit(root: Path, step: int) -> None:
        for file in (root / ".signpost-cache").rglob("*"):
            if file.is_file():
                file.write_bytes(text or file.read_bytes()[: step * 7])

    return edit


def _all_is_touched(root: Path, step: int) -> None:
    for file in root.rglob("*"):
        os.utime(file)


EDITS: dict[str, Edit] = {
    "record added": _append("resources.yml", RECORD),
    "record moved": _first_record_moved_to_the_end,
    "record withdrawn": _replace(
        "resources.yml",
        "title: Mending number 0 ",
        "withdrawn: {{on: 2026-11-01, reason: Out of print ({n}).}}\n    title: Mending No. 0 ",
    ),
    "record changed": _replace("resources.yml", "summary: ", "summary: Changed {n} times. "),
    "topic renamed": _replace("catalogue/taxonomy.yml", "name: ", "name: Renamed {n} "),
    "comment added": _append("catalogue/taxonomy.yml", "# step {n}\n"),
    "setting changed": _replace("catalogue/hub.yml", "strapline: ", "strapline: Step {n}. "),
    "description changed": _replace("mkdocs.yml", "site_description: ", "site_description: {n} "),
    "area changed": _replace(AREA, "organisation: ", "organisation: The {n} "),
    "area added": _area_added,
    "page changed": _append("docs/about.md", "\nStep {n} was here.\n"),
    "page added": _write("docs/step-{n}.md", "---\ntitle: Step {n}\n---\n\n# Step {n}\n"),
    "template of its own": _write(
        "overrides/theme/partials/footer.html", "<footer class='md-footer'>Step {n}</footer>"
    ),
    "script of its own": _write("overrides/theme/assets/own.css", ".own-{n} {{ margin: 0; }}\n"),
    "macro of its own": _append("macros/__init__.py", "\n# step {n}\n"),
    "page of the site gone": lambda root, step: (root / "site/about/index.html").unlink(),
    "what was kept is gone": lambda root, step: shutil.rmtree(root / ".signpost-cache"),
    "what was kept is cut off": _kept_is(b""),
    "what was kept is something else": _kept_is(b"\x80\x04}\x94."),
    "all is touched": _all_is_touched,
    "nothing": lambda root, step: None,
}


def _site(root: Path) -> dict[str, bytes]:
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def _built(root: Path) -> dict[str, bytes]:
    _run(root, "build", "--all")
    return _site(root)


def _from_nothing(root: Path, folder: Path) -> dict[str, bytes]:
    """The same hub built elsewhere, with nothing kept and no site that was there."""
    other = shutil.copytree(root, folder, ignore=shutil.ignore_patterns("site", ".signpost-cache"))
    return _built(other)


@pytest.mark.parametrize(
    ("seed", "steps"),
    [(1, 3), *(pytest.param(seed, len(EDITS), marks=pytest.mark.audit) for seed in range(2, 8))],
)
def test_a_build_over_what_is_there_equals_one_from_nothing(
    tmp_path: Path, seed: int, steps: int
) -> None:
    root = new_hub(tmp_path / "hub", "The menders' hub", AS_OF)
    _append("resources.yml", RECORD)(root, 0)
    _built(root)
    order = sorted(EDITS)
    random.Random(seed).shuffle(order)
    for step, name in enumerate(order[:steps], start=1):
        EDITS[name](root, step)
        here, there = _built(root), _from_nothing(root, tmp_path / f"clean-{step}")
        assert here.keys() == there.keys(), order[:step]
        assert [path for path in here if here[path] != there[path]] == [], order[:step]
