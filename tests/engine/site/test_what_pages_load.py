"""What pages of a hub without areas load: one sheet, one script, and nothing that nobody names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.built import built
from tests.conftest import AS_OF
from tests.engine.test_second_hub import SECOND

SHOWS = re.compile(r'<link rel="stylesheet" href="(.*?)">|<script src="(.*?)"')


@pytest.fixture(scope="module")
def allotments() -> Path:
    """The second hub, built once."""
    return built(SECOND, "--as-of", AS_OF.isoformat())


def test_a_page_asks_for_one_style_sheet_and_one_script(allotments: Path) -> None:
    for page in allotments.rglob("index.html"):
        to_the_top = "../" * (len(page.relative_to(allotments).parts) - 1) or "./"
        asked = [sheet or script for sheet, script in SHOWS.findall(page.read_text("utf-8"))]
        assert [name.removeprefix("./") for name in asked] == [
            f"{to_the_top}assets/signpost.{kind}".removeprefix("./") for kind in ("css", "js")
        ]
    lost = (allotments / "404.html").read_text("utf-8")
    assert SHOWS.findall(lost) == [("/assets/signpost.css", ""), ("", "/assets/signpost.js")]


def _named_as(path: Path) -> str:
    """Pieces of the finder are named by the build that they are of."""
    return path.stem.partition("-")[0] if path.parent.name == "finder" else path.stem


def test_no_style_sheet_script_or_drawing_is_published_that_nothing_names(allotments: Path) -> None:
    files = [path for path in allotments.rglob("*") if path.suffix in (".css", ".js", ".svg")]
    texts = {path: path.read_text("utf-8") for path in files}
    pages = "".join(page.read_text("utf-8") for page in allotments.rglob("*.html"))
    named = {
        path.name
        for path in files
        if path.name in pages
        or any(_named_as(path) in text for other, text in texts.items() if other != path)
    }
    assert sorted(path.name for path in files) == sorted(named)
    assert {"signpost.css", "signpost.js", "finder.js", "favicon.svg"} <= named
