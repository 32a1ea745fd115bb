"""The house: who may import what, who prints, how long things are, and what we depend on."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import ROOT

FOLDERS = ("signpost", "macros", "hooks")
MODULES = [
    path.relative_to(ROOT).as_posix()
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.py"))
]
THEME = [
    path.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "signpost" / "theme").rglob("*"))
    if path.suffix in (".html", ".css", ".js")
]
TOO_LONG_FILES: set[str] = set()
TOO_LONG_FUNCTIONS: set[str] = set()
"""Exceptions by name. None is wanted."""

COMES_WITH = {"markupsafe": "jinja2", "pydantic_core": "pydantic"}
"""Packages that we name in an import and get with another one that pyproject names."""


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


@cache
def imports_of(module: str) -> set[str]:
    """The dotted names that a module imports; `from a import b` is `a.b`."""
    found: set[str] = set()
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: write the whole name of what you import"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def importing(modules: list[str], *packages: str) -> list[tuple[str, str]]:
    return [
        (module, name)
        for module in modules
        for name in sorted(imports_of(module))
        if name.split(".")[0] in packages
    ]


@cache
def called_in(module: str) -> set[str]:
    """The names of what a module calls: `print`, `click.echo`, `date.today`."""
    calls = [node.func for node in ast.walk(_tree(module)) if isinstance(node, ast.Call)]
    return {ast.unparse(call) for call in calls}


def modules_in(folder: str) -> list[str]:
    return [module for module in MODULES if module.startswith(folder + "/")]


def test_there_are_modules_to_look_at() -> None:
    assert {"signpost/cli/site.py", "signpost/model/values.py", "macros/__init__.py"} <= set(
        MODULES
    )
    assert {"signpost/theme/main.html", "signpost/theme/hub/service.html"} <= set(THEME)


def test_only_the_command_line_prints() -> None:
    prints = {"print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write"}
    printing = [module for module in MODULES if called_in(module) & prints]
    assert printing == [
        "signpost/cli/commands.py",  # before anything is imported, and only what is printable
        "signpost/cli/common.py",
    ], "say() lets nothing in a file steer the terminal"


def test_only_the_command_line_macros_and_hooks_open_a_project() -> None:
    opening = [module for module in MODULES if "open_project" in called_in(module)]
    assert opening == [
        "signpost/cli/common.py",
        "signpost/site/hooks/check.py",
        "signpost/site/preview/hub.py",
        "signpost/testing.py",
    ]


def test_only_the_opening_of_a_project_reads_the_clock() -> None:
    clocks = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}
    assert [module for module in MODULES if called_in(module) & clocks] == [
        "signpost/project/clock.py"
    ]


def _requirements() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {"": project["dependencies"], **project["optional-dependencies"]}


def _name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).lower()


def test_the_hub_imports_only_packages_that_pyproject_names() -> None:
    named = _requirements()
    allowed = {_name(requirement) for requirement in named[""]}
    for_tests = allowed | {_name(requirement) for requirement in named["test"]}
    owners = packages_distributions()
    unknown = []
    for module in MODULES:
        for package in {name.split(".")[0] for name in imports_of(module)}:
            if package in sys.stdlib_module_names or package in FOLDERS:
                continue
            names = {_name(owner) for owner in owners.get(package, [package])}
            known = for_tests if _for_tests(module) else allowed
            if not known & (names | {COMES_WITH.get(package, "")}):
                unknown.append((module, package))
    assert unknown == []


def _for_tests(module: str) -> bool:
    """What a hub's tests are written with, which nobody needs who only builds."""
    return module == "signpost/testing.py" or module.startswith("signpost/starter/tests/")


@pytest.mark.parametrize("module", MODULES)
def test_the_first_line_of_a_module_says_its_job(module: str) -> None:
    first = (ROOT / module).read_text("utf-8").split("\n")[0]
    assert re.match(r'"""[A-Z`].{15,}', first)
    assert ast.get_docstring(_tree(module))


@pytest.mark.parametrize("module", MODULES)
def test_no_file_is_longer_than_250_lines(module: str) -> None:
    lines = len((ROOT / module).read_text("utf-8").splitlines())
    assert (lines > 250) is (module in TOO_LONG_FILES), f"{module} has {lines} lines"


def _functions(module: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{module}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_no_function_is_longer_than_40_lines() -> None:
    lengths = {name: lines for module in MODULES for name, lines in _functions(module)}
    assert {name for name, lines in lengths.items() if lines > 40} == TOO_LONG_FUNCTIONS
    assert len(lengths) > 100


@pytest.mark.parametrize("extra", _requirements())
def test_every_dependency_has_its_reason_above_it(extra: str) -> None:
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    bare = []
    for requirement in _requirements()[extra]:
        at = [n for n, line in enumerate(lines) if line.strip() == f'"{requirement}",']
        bare += [requirement for n in at if not lines[n - 1].strip().startswith("# ")]
        assert at, f"{requirement} does not stand on a line of its own"
    assert bare == []


def _pins(file: str) -> dict[str, str]:
    """The pins of a constraints file by name, each with what stands behind it."""
    joined = (ROOT / file).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return {_name(line): line for line in lines}


CONSTRAINTS = ("constraints.txt", "constraints-dev.txt")


@pytest.mark.parametrize("file", CONSTRAINTS)
def test_every_pin_has_an_exact_version_and_a_hash(file: str) -> None:
    form = re.compile(r"[\w.-]+==[\w.+!-]+(\s*;[^-]*?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [line for line in _pins(file).values() if not form.fullmatch(line)] == []
    assert len(_pins(file)) > 20


@pytest.mark.parametrize("file", CONSTRAINTS)
def test_constraints_name_no_download_host(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    assert re.findall(r"https?:|--index-url|--extra-index|--find-links|\bfile:|@ ", text) == []


def test_every_dependency_is_pinned() -> None:
    wanted = _requirements()
    dev = [_name(requirement) for group in wanted.values() for requirement in group]
    assert [_name(r) for r in wanted[""] if _name(r) not in _pins("constraints.txt")] == []
    assert [name for name in dev if name not in _pins("constraints-dev.txt")] == []


def test_tests_keep_the_same_measure() -> None:
    files = sorted(path for path in Path(ROOT / "tests").rglob("*.py") if path.stat().st_size)
    long = [path.name for path in files if len(path.read_text("utf-8").splitlines()) > 250]
    silent = [path.name for path in files if not path.read_text("utf-8").startswith('"""')]
    assert (long, silent) == ([], [])
