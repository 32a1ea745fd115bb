"""Every macro that may stand in a bulletin, as its readers get it by email; the rest is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.bulletins.plain import plain_html
from signpost.bulletins.words import plain_text
from signpost.errors import AuthorMistake
from signpost.macros import MACROS
from signpost.macros.page import NOT_FOR_EMAIL, AuthorPage
from signpost.model import Bulletin, Edition
from signpost.render.plain import PlainRenderer
from tests.engine.areas.practice_made_up import PRACTICE
from tests.engine.render.pathway.made_up import AREA, FOLDERS, project

HOME = "https://plots.example.org"
EXPECTED = Path(__file__).with_name("every_macro.txt")

ASKED: dict[str, list[tuple[str, ...]]] = {
    "resource": [("frost-guide",)],
    "resources": [()],
    "service": [("garden-line",)],
    "services": [()],
    "helplines": [()],
    "offer": [("clinic",), ("practice_leads",), ("reflective_sessions",), ("staff_support",)],
    "phone": [("garden-line",)],
    "slot": [("digging",)],
    "step": [("dig",)],
    "term": [("RHS",)],
}
"""What macros are given that need something, or that would list little without."""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("every")
    return project(folder, f"{AREA}{PRACTICE}").edition()


def heading(name: str, given: tuple[str, ...]) -> str:
    """A macro as the file of what is expected calls it."""
    return " ".join((name, *given)) if name == "offer" else name


def said(edition: Edition, name: str, *given: str) -> str:
    """What a macro says in an email."""
    page = AuthorPage("frost.md", "", HOME, 1, PlainRenderer(edition, FOLDERS))
    return plain_text(plain_html(MACROS[name](page, *given), f"{HOME}/"))


def test_every_macro_reads_well_in_an_email(edition: Edition) -> None:
    sendable = [name for name in MACROS if name not in NOT_FOR_EMAIL]
    calls = [(name, given) for name in sendable for given in ASKED.get(name, [()])]
    parts = [f"=== {heading(*call)}\n\n{said(edition, call[0], *call[1])}" for call in calls]
    assert "\n".join(parts) == EXPECTED.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "given"), [("step", ("dig",)), ("slot", ("digging",)), ("contacts", ()), ("local", ())]
)
def test_what_an_area_puts_in_a_place_is_looked_at_too(
    tmp_path: Path, name: str, given: tuple[str, ...]
) -> None:
    closed = AREA.replace("      hours: {words: Mondays only.}", "      status: temporarily-closed")
    edition = project(tmp_path, closed).edition()
    bulletin = Bulletin.model_validate(
        {
            "title": "Frost",
            "date": "2026-11-20",
            "description": "It is cold.",
            "authors": ["Secretary"],
            "source": "bulletins/posts/2026-11-20-frost.md",
            "path": "docs/bulletins/posts/2026-11-20-frost.md",
        }
    )
    page = AuthorPage("frost.md", "", HOME, 1, PlainRenderer(edition, FOLDERS), bulletin)
    with pytest.raises(AuthorMistake, match="'north-town/hut' is temporarily closed"):
        MACROS[name](page, *given)


def test_an_unknown_step_is_told_with_the_nearest(edition: Edition) -> None:
    with pytest.raises(AuthorMistake, match="there is no step 'digg'") as told:
        said(edition, "step", "digg")
    assert told.value.hint == "Did you mean 'dig'?"


def test_a_step_of_another_nation_says_so(tmp_path: Path) -> None:
    welsh = AREA.replace("E06000001\nnation: England", "W06000001\nnation: Wales")
    told = said(project(tmp_path, welsh).edition(), "step", "tell-england")
    assert "This step is for England. North Town is in Wales" in told


def test_what_is_refused_is_a_macro() -> None:
    assert set(NOT_FOR_EMAIL) - set(MACROS) == set()
