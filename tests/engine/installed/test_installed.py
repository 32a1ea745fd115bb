"""The wheel alone, in an environment with nothing else: the guide, the starter, a second hub."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from signpost import __version__
from tests.chosen import auditing
from tests.conftest import AS_OF, ROOT
from tests.engine.installed.guide import Block, blocks, fill_in
from tests.process import run_hub

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


LEFT_TO_AN_AUDIT = re.compile(r"python3? -m (venv|pip)|\. \S+/activate")
"""What a guide asks for that costs a download of every package: an audit alone does it."""


def typed(script: str, cwd: Path, **environment: str) -> str:
    """Lines as somebody types them into a terminal."""
    return done("bash", "-euc", script, cwd=cwd, **environment)


class Followed:
    """The guide, followed up to its end: the folder, and all that was said on the way."""

    def __init__(self, folder: Path, packages: Path) -> None:
        self.hub, self.said = folder / "mending", ""
        self._folder = folder
        self._links = f"{os.environ.get('PIP_FIND_LINKS', '')} {packages}".strip()
        for block in blocks():
            if block.language == "sh":
                self.said += self._with_the_wheel(block) if auditing() else self._from_here(block)
            elif block.language != "console":
                fill_in(self.hub, block)

    def _with_the_wheel(self, block: Block) -> str:
        tools = self._folder / "signpost-tools" / "bin" / "activate"
        go_on = f". {shlex.quote(str(tools))}\n" if tools.is_file() else ""
        go_on += "cd mending\n" if self.hub.is_dir() else ""
        where = {"PIP_FIND_LINKS": self._links, "PIP_QUIET": "1"}
        return typed(go_on + block.text, self._folder, **where)

    def _from_here(self, block: Block) -> str:
        """The same with the package of this checkout, of which the wheel holds every file."""
        said = ""
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        for line in block.text.replace("\\\n", " ").splitlines():
            cwd = self.hub if self.hub.is_dir() else self._folder
            if line.startswith("signpost "):
                ran = run_hub(*shlex.split(line, comments=True)[1:], cwd=cwd)
                assert ran.returncode == 0, f"{line}\n{ran.stdout}{ran.stderr}"
                said += ran.stdout
            elif not LEFT_TO_AN_AUDIT.match(line) and line != "cd mending":
                said += typed(line, cwd, PATH=path, PYTHONPATH=str(ROOT))
        return said


@pytest.fixture(scope="session")
def followed(tmp_path_factory: pytest.TempPathFactory, packages: Path) -> Iterator[Followed]:
    folder = tmp_path_factory.mktemp("newcomer")
    yield Followed(folder, packages)
    shutil.rmtree(folder)  # hundreds of megabytes


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """`signpost`, installed from the wheel. Other packages are those of this Python, which an
    environment finds by its list of folders; the checkout it does not find."""
    tools = tmp_path_factory.mktemp("tools") / "environment"
    uv = Path(sys.executable).with_name("uv")
    done(uv, "venv", "--quiet", "--python", sys.executable, tools, cwd=tools.parent)
    to = ("--python", tools / "bin" / "python")
    done(uv, "pip", "install", "--quiet", "--no-deps", *to, wheel, cwd=tools.parent)
    (found,) = tools.glob("lib/python*/site-packages")
    (found / "others.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return tools / "bin" / "signpost"


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


@pytest.mark.audit
def test_plain_mkdocs_builds_it_too(followed: Followed) -> None:
    mkdocs = (sys.executable, "-m", "mkdocs")
    done(*mkdocs, "build", "--site-dir", "by-mkdocs", cwd=followed.hub)
    assert (followed.hub / "by-mkdocs" / "resources" / "wood-glue" / "index.html").is_file()


@pytest.mark.audit
def test_the_command_explains_itself(command: Path) -> None:
    said = done(command, "--help", cwd=command.parent)
    assert "Signpost: check, build and search a resource hub." in said


@pytest.fixture(scope="session")
def care(command: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a hub for adult social care, checked and built by the installed command."""
    hub = tmp_path_factory.mktemp("care") / "hub"
    shutil.copytree(ROOT / "tests" / "engine" / "care_hub", hub)
    day = ("--as-of", AS_OF.isoformat())
    checked = done(command, "check", "--all", *day, cwd=hub)
    assert checked.splitlines()[-1].startswith("0 errors, ")
    done(command, "build", "--all", *day, cwd=hub)
    return hub / "site"


@pytest.mark.audit
def test_a_second_hub_of_another_topic_is_built_from_the_wheel_alone(care: Path) -> None:
    resources = {path.name for path in (care / "resources").iterdir()}
    assert len(resources) == 12
    assert {"first-visit", "carers-plan", "rails-study", "moving-well"} <= resources
    for area in ("eastmoor", "westmoor"):
        assert {path.name for path in (care / area / "resources").iterdir()} == resources
    local = (care / "westmoor" / "resources" / "listening-day" / "index.html").read_text("utf-8")
    assert "Ten pounds, with lunch." in local
    assert (care / "eastmoor" / "services" / "eastmoor" / "therapists" / "index.html").is_file()


@pytest.mark.audit
def test_no_page_of_it_speaks_of_the_subject_of_the_hub_that_ships(care: Path) -> None:
    pages = {path.relative_to(care).as_posix(): path for path in care.rglob("*.html")}
    found = {
        name: sorted(set(words))
        for name, path in pages.items()
        if (words := SHIPPED_SUBJECT.findall(path.read_text("utf-8")))
    }
    assert len(pages) > 100
    assert found == {}
