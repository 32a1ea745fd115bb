"""A preview shows what a build would make, as soon as it is saved, or what stands in the way."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from signpost.site.joined import SHEET
from signpost.site.manifest import MANIFEST
from signpost.site.preview.checking import errors_in
from signpost.site.preview.hub import LiveHub
from tests.built import built
from tests.conftest import AS_OF, ROOT
from tests.engine.new import new_hub

CARE = ROOT / "tests" / "engine" / "care_hub"


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    new_hub(tmp_path / "hub", "Mending", AS_OF)
    return tmp_path / "hub"


@pytest.fixture
def live(hub: Path) -> Iterator[LiveHub]:
    live = LiveHub(hub, AS_OF)
    yield live
    live.close()


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, LiveHub]]:
    """A hub that is shown, for tests that leave it as it was."""
    root = new_hub(tmp_path_factory.mktemp("shown") / "hub", "Mending", AS_OF)
    live = LiveHub(root, AS_OF)
    yield root, live
    live.close()


@pytest.mark.parametrize("hub", ["new", pytest.param("care", marks=pytest.mark.audit)])
def test_every_file_of_every_edition_is_the_one_that_a_build_makes(
    tmp_path: Path, hub: str
) -> None:
    """But for the style sheet, of which a build leaves out what no page of the edition can use."""
    if hub == "care":
        shutil.copytree(CARE, tmp_path / "hub")
    else:
        new_hub(tmp_path / "hub", "Mending", AS_OF)
    site = built(tmp_path / "hub", "--all", "--as-of", AS_OF.isoformat())
    live = LiveHub(tmp_path / "hub", AS_OF)
    files = [p for p in site.rglob("*") if p.is_file() and p.suffix != ".gz"]
    names = {p.relative_to(site).as_posix() for p in files if p.name != Path(SHEET).name}
    names -= {MANIFEST, "robots.txt", "north-town/robots.txt"}  # which a hook of its own makes
    answers = {name: live.answer(f"/{name}") for name in sorted(names)}
    live.close()
    wrong = [name for name, answer in answers.items() if answer.status != 200 or answer.problems]
    assert wrong == []
    other = [
        name for name, answer in answers.items() if answer.content != (site / name).read_bytes()
    ]
    assert other == []
    assert len(answers) > 90


def test_one_area_alone_stands_at_the_top(tmp_path: Path) -> None:
    shutil.copytree(CARE, tmp_path / "hub")
    live = LiveHub(tmp_path / "hub", AS_OF, "eastmoor")
    assert b"Eastmoor" in live.answer("/area/").content
    assert live.answer("/eastmoor/").status == 404
    live.close()


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize(
    ("address", "status", "leads_to"),
    [
        ("/", 200, ""),
        ("/index.html?q=1", 200, ""),
        ("/glossary", 302, "/glossary/"),
        ("/gone/", 404, ""),
        ("/../resources.yml", 404, ""),
        ("//etc/passwd", 404, ""),
        ("/%2e%2e/mkdocs.yml", 404, ""),
        ("/%00", 404, ""),
        ("/resources.yml", 404, ""),
    ],
)
def test_only_files_of_the_site_are_shown(
    shown: tuple[Path, LiveHub], address: str, status: int, leads_to: str
) -> None:
    answer = shown[1].answer(address)
    assert (answer.status, answer.leads_to) == (status, leads_to)


def rewritten(root: Path, name: str, change: Callable[[str], str]) -> None:
    file = root / name
    file.write_text(change(file.read_text("utf-8")), "utf-8")


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        (
            "resources.yml",
            lambda text: text.replace("    kind: guide", "   kind: guide", 1),
            r"resources\.yml:\d+: .+",
        ),
        (
            "mkdocs.yml",
            lambda text: text + "\nstrict: [\n",
            r"mkdocs\.yml:\d+: .+",
        ),
        (
            "macros/__init__.py",
            lambda text: text + "\n1 / 0\n",
            r"macros/__init__\.py:\d+: the hub's own code failed \(ZeroDivisionError: .+",
        ),
        (
            "overrides/theme/main.html",
            lambda text: "{% extends 'nowhere.html' %}",
            r".*'nowhere\.html' not found.*",
        ),
    ],
)
def test_what_stands_in_the_way_is_told_and_goes_when_it_is_mended(
    shown: tuple[Path, LiveHub], name: str, change: Callable[[str], str], told: str
) -> None:
    hub, live = shown
    assert live.answer("/").status == 200
    (hub / name).touch()
    written = (hub / name).read_text("utf-8")
    rewritten(hub, name, change)
    live.forget()
    answer = live.answer("/")
    assert (answer.status, answer.content) == (500, b"")
    assert [line for line in answer.problems if re.fullmatch(told, line)], answer.problems
    (hub / name).write_text(written, "utf-8")
    if not written:
        (hub / name).unlink()
    live.forget()
    assert (live.answer("/").status, live.answer("/").problems) == (200, [])


def test_a_mistake_on_a_page_is_told_on_that_page(hub: Path, live: LiveHub) -> None:
    rewritten(
        hub, "docs/index.md", lambda text: text + '\n{{ services(topic="nothing-of-that-name") }}\n'
    )
    line = (hub / "docs" / "index.md").read_text("utf-8").count("\n")
    (told,) = live.answer("/").problems
    assert told.startswith(f"docs/index.md:{line}: ")
    assert "nothing-of-that-name" in told
    assert live.answer("/glossary/").problems == []


def test_a_bulletin_that_waits_is_shown_already(hub: Path, live: LiveHub) -> None:
    post = next((hub / "docs" / "bulletins" / "posts").glob("*.md"))
    rewritten(
        hub,
        post.relative_to(hub).as_posix(),
        lambda text: re.sub(r"\A---\n", "---\ndraft: true\n", text),
    )
    links = re.findall(r'href="([^"]*)"', live.answer("/bulletins/").content.decode())
    assert any(post.stem[11:] in link for link in links)


@pytest.mark.parametrize("said", ["", "{", "[]", '{"problems": [{"path": 1}]}', "Traceback"])
def test_a_check_that_breaks_off_is_told_in_words(said: str) -> None:
    assert errors_in(said) == ["the check could not be run; run it yourself, with: signpost check"]
