"""The wheel alone, in an environment with nothing else: the guide, the starter, a second hub."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from signpost import __version__
from tests.chosen import auditing
from tests.conftest import AS_OF, ROOT
from tests.engine.installed.guide import blocks, fill_in

SOURCES = ("signpost", "pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT")
NEEDS_MORE = """
signpost serve
git init -b main
az storage blob upload-batch --account-name ACCOUNT --destination '$web' --source site --overwrite
rsync -a --delete site/ USER@SERVER:/var/www/hub/
signpost upgrade --catalogue newer-hub.zip
"""
"""The first line of each block of the guide that needs an account, a server or somebody's file, or
that never ends. They alone are not typed here."""

UV = shlex.quote(str(Path(sys.executable).parent / "uv"))

SHIPPED_SUBJECT = re.compile(
    r"sexual|abus|\bCS[AE]\b|safeguard|exploit|disclos|perpetrat|groom|nspcc|childline",
    re.IGNORECASE,
)


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in an environment that knows nothing of this checkout."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean | {"PYTHONUTF8": "1"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def done(*command: str | Path, cwd: Path, **environment: str) -> str:
    """The same for a command that has to succeed; what it says."""
    ran = run(*command, cwd=cwd, **environment)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the sdist, made once, from a copy: a build writes beside it."""
    source = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        path = ROOT / name
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, source / name)
    made = tmp_path_factory.mktemp("dist")
    done(sys.executable, "-m", "build", "--no-isolation", "--outdir", made, cwd=source)
    return made


@pytest.fixture(scope="session")
def wheel(packages: Path) -> Path:
    (found,) = packages.glob("*.whl")
    return found


def typed(script: str, cwd: Path, packages: Path) -> str:
    """Lines as somebody types them into a terminal; the wheel is found where indexes are.

    Only an audit installs with pip itself: uv does the same in a tenth of the time.
    """
    links = f"{os.environ.get('PIP_FIND_LINKS', '')} {packages}".strip()
    if not auditing():
        script = script.replace("python -m pip install", f"{UV} pip install")
    quiet = {"PIP_QUIET": "1", "UV_QUIET": "1", "UV_COMPILE_BYTECODE": "1"}
    finds = {"PIP_FIND_LINKS": links, "UV_FIND_LINKS": links.replace(" ", ",")}
    return done("bash", "-euc", script, cwd=cwd, **quiet, **finds)


class Followed:
    """The guide, followed up to its end: the folder, and all that was said on the way."""

    def __init__(self, folder: Path, packages: Path) -> None:
        self.hub, self.said = folder / "mending", ""
        go_on = ""
        for block in blocks():
            if block.language == "sh":
                self.said += typed(go_on + block.text, folder, packages)
                go_on = ". signpost-tools/bin/activate\n"
                go_on += "cd mending\n" if self.hub.is_dir() else ""
            elif block.language != "console":
                fill_in(self.hub, block)
        self.command = folder / "signpost-tools" / "bin" / "signpost"


@pytest.fixture(scope="session")
def followed(tmp_path_factory: pytest.TempPathFactory, packages: Path) -> Iterator[Followed]:
    folder = tmp_path_factory.mktemp("newcomer")
    yield Followed(folder, packages)
    shutil.rmtree(folder)  # hundreds of megabytes


def test_the_wheel_holds_the_package_alone_with_theme_and_starter(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    inside = {name for name in names if name.startswith("signpost/")}
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "signpost").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert tops == {"signpost", f"signpost_hub-{__version__}.dist-info"}
    assert inside == here


def test_an_index_would_take_it_as_it_is(packages: Path) -> None:
    files = sorted(packages.iterdir())
    assert [file.suffix for file in files] == [".whl", ".gz"]
    done(sys.executable, "-m", "twine", "check", "--strict", *files, cwd=packages)


def test_the_guide_leaves_out_only_what_needs_more_than_python() -> None:
    left = [block.text.split("\n")[0] for block in blocks() if block.language == "console"]
    assert left == NEEDS_MORE.strip().split("\n")
    assert {block.language for block in blocks()} == {"sh", "console", "yaml", "css"}


def test_whoever_follows_the_guide_has_a_hub_with_all_that_it_speaks_of(followed: Followed) -> None:
    site = followed.hub / "site"
    for address in ("resources/wood-glue", "services/repair-line", "topics/woodwork", "south-town"):
        assert (site / address / "index.html").is_file()
    assert "Mending in North Town" in (site / "index.html").read_text("utf-8")
    assert "020 7946 0021" in (site / "services/repair-line/index.html").read_text("utf-8")
    assert "--hub-bar:#4a2a6e;" in (site / "assets/signpost.css").read_text("utf-8")


def test_every_check_on_the_way_is_green(followed: Followed) -> None:
    verdicts = [line for line in followed.said.splitlines() if "The hub can be built." in line]
    assert len(verdicts) == 6
    assert [line for line in verdicts if not line.startswith("0 errors")] == []
    assert "Every rule of this hub holds." in followed.said
    assert "Nothing is to be changed." in followed.said


def test_the_example_macro_and_the_example_hook_of_a_new_hub_work(followed: Followed) -> None:
    site = followed.hub / "site"
    page = (site / "mending-together" / "index.html").read_text("utf-8")
    assert "<p><strong>Tip:</strong> Take a picture before you take anything apart.</p>" in page
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"


def test_plain_mkdocs_builds_it_too(followed: Followed) -> None:
    mkdocs = followed.command.with_name("mkdocs")
    done(mkdocs, "build", "--site-dir", "by-mkdocs", cwd=followed.hub)
    assert (followed.hub / "by-mkdocs" / "resources" / "wood-glue" / "index.html").is_file()


def test_the_command_explains_itself(followed: Followed) -> None:
    said = done(followed.command, "--help", cwd=followed.hub)
    assert "Signpost: check, build and search a resource hub." in said


@pytest.fixture(scope="session")
def care(followed: Followed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a hub for adult social care, checked and built by the installed command."""
    hub = tmp_path_factory.mktemp("care") / "hub"
    shutil.copytree(ROOT / "tests" / "engine" / "care_hub", hub)
    day = ("--as-of", AS_OF.isoformat())
    checked = done(followed.command, "check", "--all", *day, cwd=hub)
    assert checked.splitlines()[-1].startswith("0 errors, ")
    done(followed.command, "build", "--all", *day, cwd=hub)
    return hub / "site"


def test_a_second_hub_of_another_topic_is_built_from_the_wheel_alone(care: Path) -> None:
    resources = {path.name for path in (care / "resources").iterdir()}
    assert len(resources) == 12
    assert {"first-visit", "carers-plan", "rails-study", "moving-well"} <= resources
    for area in ("eastmoor", "westmoor"):
        assert {path.name for path in (care / area / "resources").iterdir()} == resources
    local = (care / "westmoor" / "resources" / "listening-day" / "index.html").read_text("utf-8")
    assert "Ten pounds, with lunch." in local
    assert (care / "eastmoor" / "services" / "eastmoor" / "therapists" / "index.html").is_file()


def test_no_page_of_it_speaks_of_the_subject_of_the_hub_that_ships(care: Path) -> None:
    pages = {path.relative_to(care).as_posix(): path for path in care.rglob("*.html")}
    found = {
        name: sorted(set(words))
        for name, path in pages.items()
        if (words := SHIPPED_SUBJECT.findall(path.read_text("utf-8")))
    }
    assert len(pages) > 100
    assert found == {}
