"""What the check finds in a project: by itself, and in a build that refuses personal data."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.conftest import ROOT, SHIPPED_ON, copy_hub, write_tree
from tests.engine.made_up import page_of
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


@pytest.mark.audit
def test_a_page_that_accepts_a_warning_is_built(hub: Path) -> None:
    write_tree(hub, {"docs/frost.md": PAGE + "[Here](guides.md) it is.\n"})
    code, said = _run(hub, "build", "--site-dir", str(hub / "site"))
    assert (code, said.count("Built")) == (0, 1), said
    assert "everybody knows" not in (hub / "site/frost/index.html").read_text("utf-8")
    assert json.loads(_run(hub, "check", "--json")[1])["problems"] == []


@pytest.mark.audit
def test_a_bulletin_accepts_a_warning_as_any_page_does(hub: Path) -> None:
    bulletin = (
        "---\ntitle: Frost\ndate: 2026-11-20\ndescription: It is cold.\nauthors: [Secretary]\n"
        "accept:\n  link-words: everybody knows\n---\n\n[Here](../../guides.md) it is.\n"
    )
    index = "---\ntitle: Bulletins\ndescription: News.\n---\n\n# Bulletins\n\n{{ bulletins() }}\n"
    posts = "docs/bulletins/posts/2026-11-20-frost.md"
    write_tree(hub, {"docs/bulletins/index.md": index, posts: bulletin})
    assert json.loads(_run(hub, "check", "--json")[1])["problems"] == []
    code, said = _run(hub, "build", "--site-dir", str(hub / "site"))
    assert code == 0, said
    assert "everybody knows" not in (hub / "site/bulletins/frost/index.html").read_text("utf-8")


def test_a_warning_does_not_stop_a_build_and_is_told_by_check(hub: Path) -> None:
    write_tree(hub, {"docs/frost.md": page_of("Frost", "\n[Here](guides.md) it is.\n")})
    assert _run(hub, "build", "--site-dir", str(hub / "site"))[0] == 0
    assert json.loads(_run(hub, "check", "--json")[1])["problems"] == [
        {
            "path": "docs/frost.md",
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
    copy = copy_hub(tmp_path / "copy")
    page = "overrides/areas/bristol/docs/about/clinic.md"
    write_tree(copy, {page: page_of("Clinic", "\nBring a child prostitute.\n")})
    told = {
        area: [str(p) for p in open_project(copy, SHIPPED_ON, area).problems if p.path == page]
        for area in (None, "bristol", "lincolnshire")
    }
    assert [len(problems) for problems in told.values()] == [0, 1, 0]
    assert told["bristol"][0].startswith(f"{page}:8: child-prostitute: 'child prostitute' is")
