"""`signpost new hub`: a small, complete hub in a folder that was empty, or nothing at all."""

from __future__ import annotations

import errno
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from signpost import __version__
from signpost.editing.new_hub import new_hub
from signpost.errors import HubError, WrongUsage
from signpost.reading import read_catalogue
from signpost.reading.schema import schemas
from signpost.site.mkdocs_file import read_settings
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new hub, not to be changed."""
    folder = tmp_path_factory.mktemp("new") / "north-town-mending"
    new_hub(folder, None, AS_OF)
    return folder


def everything(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def refused(folder: Path, name: str | None = None) -> str:
    with pytest.raises(WrongUsage) as caught:
        new_hub(folder, name, AS_OF)
    return str(caught.value)


def test_it_has_the_shape_of_every_hub(hub: Path) -> None:
    assert sorted(path.name for path in hub.iterdir()) == sorted(
        [
            "docs",
            "resources.yml",
            "catalogue",
            "macros",
            "overrides",
            "hooks",
            "tests",
            "mkdocs.yml",
            "README.md",
            "requirements.txt",
            "Makefile",
            ".gitignore",
            ".github",
            ".gitlab-ci.yml",
            "azure-pipelines.yml",
            ".vscode",
            ".devcontainer",
        ]
    )


def test_it_holds_a_little_of_everything(hub: Path) -> None:
    project = open_project(hub, AS_OF)
    catalogue = project.core.catalogue
    assert (len(catalogue.resources), len(catalogue.services)) == (3, 1)
    assert Counter(step.kind for step in catalogue.pathway) == Counter(
        ["point", "question", "stop", "action", "outcome"]
    )
    assert list(project.areas) == ["north-town"]
    assert [bulletin.slug for bulletin in project.posts.bulletins] == ["a-first-look-round"]


def test_nothing_is_wrong_with_it_and_its_area_lacks_only_numbers(hub: Path) -> None:
    core, area = open_project(hub, AS_OF).editions
    assert core.problems == []
    assert {problem.where for problem in area.problems} == {
        "contacts.by_day",
        "contacts.by_night",
    }
    assert area.errors == []


def test_it_is_called_after_its_folder_when_nobody_says_otherwise(hub: Path) -> None:
    assert read_settings(hub).words("site_name") == "North town mending"


def test_it_invents_no_number_and_no_address(hub: Path) -> None:
    project = open_project(hub, AS_OF, "north-town")
    services = project.reading.catalogue.services
    assert [phone.number for one in services for phone in one.phones] == ["999"]
    data = "".join(text for name, text in everything(hub).items() if name.endswith("yml"))
    hosts = set(re.findall(r"https?://([^/\s'\"]+)", data.replace("hub.example.org", "")))
    assert hosts - {"example.org", "pictogrammers.com", ""} == set()


def test_every_placeholder_is_filled_in_and_the_day_is_that_of_its_making(hub: Path) -> None:
    files = everything(hub)
    assert [name for name, text in files.items() if "%%" in name + text] == []
    assert "docs/bulletins/posts/2026-11-22-a-first-look-round.md" in files
    assert files["requirements.txt"].endswith(f"signpost-hub[test]=={__version__}\n")


def test_editors_find_the_schemas_that_their_settings_name(hub: Path) -> None:
    own = schemas(read_catalogue(hub).catalogue)
    named = json.loads((hub / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {name.removeprefix("./") for name in named} == set(own)
    assert {name: (hub / name).read_text("utf-8") for name in own} == own
    assert json.loads((hub / ".vscode" / "extensions.json").read_text("utf-8"))
    assert json.loads((hub / ".devcontainer" / "devcontainer.json").read_text("utf-8"))


def commands(value: Any) -> list[str]:
    """Every step of a pipeline that runs a command, in order."""
    if isinstance(value, dict):
        own = [step for key in ("run", "script") for step in [value.get(key)] if step]
        flat = [line for one in own for line in (one if isinstance(one, list) else [one])]
        return flat + [line for inner in value.values() for line in commands(inner)]
    if isinstance(value, list):
        return [line for inner in value for line in commands(inner)]
    return []


@pytest.mark.parametrize(
    "pipeline", [".github/workflows/hub.yml", ".gitlab-ci.yml", "azure-pipelines.yml"]
)
def test_every_pipeline_installs_checks_tests_and_then_builds(hub: Path, pipeline: str) -> None:
    steps = commands(yaml.safe_load((hub / pipeline).read_text("utf-8")))
    shortened = [step.split(" --site-dir")[0] for step in steps]
    assert shortened[-4:] == [
        "pip install -r requirements.txt",
        "signpost check --all",
        "signpost test",
        "signpost build --all",
    ]


NAMES = [
    "Mending in North Town",
    "Trwsio yn Nhŷ'r Dref",
    'The "Fix it" hub: lamps & more',
    "# 1 [hub] {of} *them*",
    "007",
    "no",
    "<b>Menders</b> {{ hub }}",
    "m" * 200,
]


@pytest.mark.grid(one_in=4)
@pytest.mark.parametrize("name", NAMES)
def test_any_name_that_people_can_read_is_the_name_of_the_hub(tmp_path: Path, name: str) -> None:
    assert new_hub(tmp_path / "hub", name, AS_OF) == name
    assert read_settings(tmp_path / "hub").words("site_name") == name
    assert open_project(tmp_path / "hub", AS_OF).errors == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "A hub needs a name that readers can see: --name 'Mending in North Town'."),
        (" \n ", "A hub needs a name that readers can see: --name 'Mending in North Town'."),
        ("--", "A hub needs a name that readers can see: --name 'Mending in North Town'."),
        ("m" * 201, "The name has 201 characters; the limit is 200. Give a shorter one."),
        ("Men\u202eders", "The name holds a sign that nobody can see. Type it again by hand."),
        ("Men\x1b[31mders", "The name holds a sign that nobody can see. Type it again by hand."),
    ],
)
def test_a_name_that_nobody_could_read_is_refused(tmp_path: Path, name: str, said: str) -> None:
    assert refused(tmp_path / "hub", name) == said
    assert list(tmp_path.iterdir()) == []


def test_the_folders_above_are_made(tmp_path: Path) -> None:
    new_hub(tmp_path / "of" / "the council" / "tŷ", "Hub", AS_OF)
    assert (tmp_path / "of" / "the council" / "tŷ" / "mkdocs.yml").is_file()


@pytest.mark.parametrize("already", [{}, {".git/HEAD": "ref: refs/heads/main"}])
def test_an_empty_folder_and_a_repository_just_begun_are_filled(
    tmp_path: Path, already: dict[str, str | bytes]
) -> None:
    write_tree(tmp_path, already)
    new_hub(tmp_path, "Hub", AS_OF)
    assert (tmp_path / "resources.yml").is_file()
    assert already.items() <= everything(tmp_path).items()


@pytest.mark.parametrize("already", ["README.md", "docs/index.md", ".hidden", ".git2/x"])
def test_a_folder_that_holds_anything_is_refused_and_stays_as_it_is(
    tmp_path: Path, already: str
) -> None:
    write_tree(tmp_path, {already: "mine"})
    top = already.split("/")[0]
    assert refused(tmp_path, "Hub") == (
        f"{tmp_path} is not empty: it holds {top}. Nothing was written. "
        "Name a folder that is not there yet, or an empty one."
    )
    assert everything(tmp_path) == {already: "mine"}


def test_a_file_is_no_folder_for_a_hub_nor_is_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    wrong = "is a file. Name a folder that is not there yet."
    assert refused(tmp_path / "file") == f"{tmp_path / 'file'} {wrong}"
    assert "is a link that leads nowhere" in refused(tmp_path / "link")
    assert not (tmp_path / "nowhere").exists()


def test_below_a_file_nothing_can_be_written_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(HubError, match=r"cannot be written \(not a directory\)\. Nothing was left"):
        new_hub(tmp_path / "file" / "hub", "Hub", AS_OF)


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, real = [], Path.open

    def full(self: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        opened.extend([self] if mode == "x" else [])
        if len(opened) > 9:
            raise OSError(errno.ENOSPC, "No space left on device", str(self))
        return real(self, mode, *args, **kwargs)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(HubError, match=r"cannot be written \(no space left on device\)"):
        new_hub(tmp_path / "of" / "hub", "Hub", AS_OF)
    assert list(tmp_path.iterdir()) == []
