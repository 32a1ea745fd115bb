"""Every stage of the walk, built once: its site, and its bulletin in every form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

from tests.conftest import SHIPPED_ON
from tests.hub.certainty.facts import Facts, facts_of
from tests.hub.certainty.stages import AREA, SLUG, STAGES, Copy, hub_at
from tests.process import run_hub


@dataclass
class Edition:
    """One edition at one stage: what was built of it, and what its files say."""

    stage: str
    area: bool
    copy: Copy
    site: Path
    letters: Path

    @property
    def draft(self) -> bool:
        return self.area and bool(self.copy.files[self.copy.area_file]["status"] == "draft")

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.copy, self.area)

    @cached_property
    def pages(self) -> dict[str, str]:
        """The HTML of every page by its address."""
        found = {
            path.relative_to(self.site).as_posix().removesuffix("index.html"): path.read_text()
            for path in self.site.rglob("*.html")
        }
        return {at: html for at, html in found.items() if self.area or not at.startswith(AREA)}

    def letter(self, ending: str) -> str:
        return (self.letters / f"{SLUG}{ending}").read_text("utf-8")


def walked(stage: str, root: Path) -> dict[bool, Edition]:
    """The core and the area at a stage, built below a folder."""
    copy = hub_at(stage, root / "hub")
    day = ("--as-of", SHIPPED_ON.isoformat())
    site, letters = root / "site", root / "letters"
    for command in (
        ("build", "--all", "--site-dir", str(site)),
        ("bulletin", "render", SLUG, "--out", str(letters)),
    ):
        done = run_hub(*command, *day, cwd=copy.root)
        assert done.returncode == 0, done.stdout + done.stderr
    return {
        area: Edition(
            stage, area, copy, site / AREA if area else site, letters / (AREA if area else "core")
        )
        for area in (False, True)
    }


@pytest.fixture(scope="session")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[bool, Edition]]:
    """The core and the area at a stage, each stage built when it is first asked for."""
    return cache(lambda stage: walked(stage, tmp_path_factory.mktemp(stage)))


@pytest.fixture(params=[(s, a) for s in STAGES for a in (False, True)], ids=str)
def at(request: pytest.FixtureRequest, walk: Callable[[str], dict[bool, Edition]]) -> Edition:
    """One edition at one stage."""
    stage, area = request.param
    return walk(stage)[area]
