"""What the check finds in a project: by itself, and in a build that refuses personal data."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.made_up import page_of
from tests.engine.site.several import hub_of
from tests.engine.whole import whole
from tests.process import run_hub

PAGE = (
    "---\ntitle: Frost\ndescription: Cold.\naccept:\n  link-words: everybody knows\n---\n\n"
    "# Frost\n\n"
)


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A copy of the hub about allotments, on the day it was made for."""
    for folder in ("hooks",):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return shutil.copytree(
        ROOT / "tests" / "engine" / "second_hub", tmp_path / "tests" / "engine" / "second_hub"
    )


def _run(hub: Path, *command: str) -> tuple[int, str]:
    day = ("--as-of", "2026-11-22")
    done = run_hub("--project", str(hub), *command, *day)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def warned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[dict[str, object]]]:
    """The site of a hub in which a page and a bulletin accept a warning, and a page does not; what
    its build said; and what a check told."""
    hub = whole(tmp_path_factory.mktemp("warned")).root
    bulletin = (
        "---\ntitle: A cold night\ndate: 2026-11-20\ndescription: Cold.\nauthors: [Secretary]\n"
        "accept:\n  link-words: everybody knows\n---\n\n[Here](../../guides.md) it is.\n"
    )
    index = "---\ntitle: Bulletins\ndescription: News.\n---\n\n# Bulletins\n\n{{ bulletins() }}\n"
    files: dict[str, str | bytes] = {
        "docs/bulletins/index.md": index,
        "docs/bulletins/posts/2026-11-20-frost.md": bulletin,
        "docs/frost.md": PAGE + "[Here](guides.md) it is.\n",
        "docs/snow.md": page_of("Snow", "\n[Here](guides.md) it is.\n"),
    }
    write_tree(hub, files)
    code, said = _run(hub, "build", "--site-dir", str(hub / "site"))
    assert code == 0, said
    return hub / "site", said, json.loads(_run(hub, "check", "--json")[1])["problems"]


Warned = tuple[Path, str, list[dict[str, object]]]


@pytest.mark.parametrize("page", ["frost/index.html", "bulletins/frost/index.html"])
def test_a_page_or_a_bulletin_that_accepts_a_warning_is_built_without_it(
    page: str, warned: Warned
) -> None:
    site, _, problems = warned
    assert "everybody knows" not in (site / page).read_text("utf-8")
    assert [one for one in problems if one["path"] != "docs/snow.md"] == []


def test_a_warning_does_not_stop_a_build_and_is_told_by_check(warned: Warned) -> None:
    _, said, problems = warned
    assert said.count("Built") == 1
    assert problems == [
        {
            "path": "docs/snow.md",
            "line": 8,
            "where": "link-words",
            "message": "the link 'Here' does not say where it leads",
            "hint": "say in the words of the link what opens, such as the name of the guide",
            "severity": "warning",
        }
    ]


def test_personal_data_stops_a_build_and_is_not_repeated(hub: Path) -> None:
    write_tree(hub, {"docs/frost.md": "# Frost\n\nSeen: 943 476 5919.\n"})
    code, said = _run(hub, "build", "--site-dir", str(hub / "site"))
    assert code == 1
    assert "docs/frost.md:3: nhs-number: '943…' is a valid NHS number." in said
    assert "476" not in said
    assert not (hub / "site").exists()


def test_a_bulletin_must_write_out_what_web_pages_explain_by_themselves(hub: Path) -> None:
    page = page_of("Feeding", "\nFeed with NPK.\n")
    post = "docs/bulletins/posts/2026-11-20-frost.md"
    front = "---\ntitle: Frost\ndate: 2026-11-20\ndescription: Feed.\nauthors: [Growers]\n---\n\n"
    index = page_of("Bulletins", "\n{{ bulletins() }}\n")
    write_tree(hub, {"docs/frost.md": page, "docs/bulletins/index.md": index})
    write_tree(hub, {post: front + "Feed with NPK.\n"})
    problems = json.loads(_run(hub, "check", "--json")[1])["problems"]
    assert [(p["path"], p["where"]) for p in problems] == [(post, "acronym")]


def test_an_area_page_is_checked_in_its_area(tmp_path: Path) -> None:
    page = "overrides/areas/north/docs/clinic.md"
    words = page_of("Clinic", "\nSeen: 943 476 5919.\n")
    root = hub_of(tmp_path, "north", "west", **{page: words}).root
    told = {
        area: [str(p) for p in open_project(root, AS_OF, area).problems if p.path == page]
        for area in (None, "north", "west")
    }
    assert [len(problems) for problems in told.values()] == [0, 1, 0]
    assert told["north"][0].startswith(f"{page}:8: nhs-number: '943…' is")
