"""The partner's guide, followed to the letter: commands run, its YAML fits, nothing conflicts."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from signpost.reading.guarded import parse, plain
from tests.chosen import auditing
from tests.conftest import ROOT, SHIPPED_ON, copy_hub
from tests.process import run_hub

GUIDE = ROOT / "docs" / "about" / "areas.md"
AREA = Path("overrides/areas/north-town/area.yml")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
IDENTITY = {
    f"GIT_{role}_{field}": value
    for role in ("AUTHOR", "COMMITTER")
    for field, value in (("NAME", "Somebody"), ("EMAIL", "somebody@example.org"))
}


LEFT_TO_AN_AUDIT = ("signpost workbook ",)
"""It takes as long as all the rest, and the tests of the workbook make one anyway."""


@dataclass
class Walk:
    """The guide as somebody followed it: each command, how it ended, and what it said."""

    root: Path
    done: list[tuple[str, int, str]] = field(default_factory=list)

    def run(self, command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        words = shlex.split(command)
        if words[0] == "make":  # it would install everything anew; that the target is there will do
            words = ["make", "--dry-run", *words[1:]]
        with pytest.MonkeyPatch.context() as machine:
            for name, value in {**IDENTITY, "HUB_AS_OF": SHIPPED_ON.isoformat()}.items():
                machine.setenv(name, value)
            done = (
                run_hub(*words[1:], cwd=cwd)
                if words[0] == "signpost"
                else subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)
            )
        self.done.append((command, done.returncode, done.stdout + done.stderr))
        return done

    def said(self, command: str) -> list[str]:
        return [said for given, _, said in self.done if given == command]


def _commands(block: str) -> Iterator[str]:
    lines = [line for line in block.splitlines() if line.strip()]
    yield from (line for line in lines if auditing() or not line.startswith(LEFT_TO_AN_AUDIT))


def _put(file: Path, block: str) -> None:
    """Put what a block of YAML says into the area's file, as the guide asks."""
    whole = plain(parse(file.read_bytes(), file.name))
    new = plain(parse(block.encode(), "the guide"))
    merged = {**whole, **{key: _merged(whole.get(key), value) for key, value in new.items()}}
    file.write_text(yaml.safe_dump(merged, allow_unicode=True, sort_keys=False), "utf-8")


def _merged(old: Any, new: Any) -> Any:
    return {**old, **new} if isinstance(old, dict) and isinstance(new, dict) else new


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Everything that the guide says, from the first line to the last, on an example."""
    folder = tmp_path_factory.mktemp("partner")
    walk = Walk(folder)
    original = copy_hub(folder / "original")
    for command in ("git init -q -b main", "git add -A", "git commit -qm Original"):
        walk.run(command, original)
    walk.run(f"git clone -q --bare {original} copy.git", folder)
    here = folder
    for kind, block in BLOCK.findall(GUIDE.read_text("utf-8")):
        if kind == "yaml":
            _put(here / AREA, block)
        for command in _commands(block) if kind == "console" else ():
            if command == "git fetch shared":
                _others_go_on(walk, original)
            if command == "cd our-hub":
                here = folder / "our-hub"
                continue
            addresses = {"YOUR-COPY": "../copy.git", "THE-ORIGINAL": "../original"}
            for name, address in addresses.items():
                command = command.replace(name, str((folder / "x" / address).resolve()))
            walk.run(command, here)
    return walk


def _others_go_on(walk: Walk, original: Path) -> None:
    """The shared catalogue changes in the meantime."""
    catalogue = original / "resources.yml"
    text = catalogue.read_text("utf-8")
    assert "publisher: Home Office" in text
    catalogue.write_text(text.replace("publisher: Home Office", "publisher: The Home Office"))
    walk.run("git commit -qam Update", original)


def test_every_command_of_the_guide_ends_well(walk: Walk) -> None:
    failed = [(command, code, said) for command, code, said in walk.done if code]
    assert failed == []
    ours = [command for command, _, _ in walk.done if command.startswith("signpost ")]
    assert len(ours) >= 10


def test_the_new_area_builds_as_a_draft_at_once(walk: Walk) -> None:
    first = walk.said("signpost build --area north-town")[0]
    assert re.match(r"Built \d{3} pages in", first)
    lacking = walk.said("signpost check --area north-town")[0]
    assert "north-town is a draft. Before it can go live:" in lacking


def test_what_the_guide_has_filled_in_is_no_longer_missing(walk: Walk) -> None:
    lacking = walk.said("signpost check --area north-town")[-1]
    before_live = lacking.partition("Before it can go live:")[2].partition("Confirmed:")[0]
    assert "Children's services front door" not in before_live
    assert "Out of hours: 020 7946 0019 is reported" in before_live


def test_the_site_that_the_guide_ends_with_is_the_areas(walk: Walk) -> None:
    html = (walk.root / "our-hub/site/worried-about-a-child/index.html").read_text("utf-8")
    assert '<a href="tel:+442079460018">020 7946 0018</a>' in html
    resource = walk.root / "our-hub/site/resources/csac-signs-indicators/index.html"
    assert "keep the finished template on the child" in resource.read_text("utf-8")


def test_the_update_arrived_and_only_the_areas_folder_differs(walk: Walk) -> None:
    ours = walk.root / "our-hub"
    assert "publisher: The Home Office" in (ours / "resources.yml").read_text("utf-8")
    differing = walk.run("git diff --name-only shared/main", ours).stdout.split()
    assert differing == [AREA.as_posix()]
    assert "To be decided: 0." in walk.said("signpost area diff north-town")[0]
