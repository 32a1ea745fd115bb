"""The documentation, tested from the code's own tables: paths, macros, commands and options."""

from __future__ import annotations

import inspect
import re

import click
import pytest

from signpost.cli import main
from signpost.macros import MACROS
from tests.conftest import ROOT

ABOUT = ROOT / "docs" / "about"


def _command_paths(group: click.Group, above: str = "signpost") -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        path = f"{above} {name}"
        inner = _command_paths(command, path) if isinstance(command, click.Group) else {}
        found |= inner or {path: command}
    return found


COMMANDS = _command_paths(main)


def _where_do_i_change() -> dict[str, list[str]]:
    """The README's table: what somebody wants, and the paths that it sends them to."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    start = lines.index("| I want to… | go to |") + 2
    rows: dict[str, list[str]] = {}
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        wish, places = (cell.strip() for cell in line.strip("| ").split(" | ", 1))
        rows[wish] = re.findall(r"`([^`]+)`", places)
    return rows


def test_every_path_in_the_readmes_map_exists() -> None:
    rows = _where_do_i_change()
    lost = {
        wish: [path for path in paths if not (ROOT / path.split("<")[0]).exists()]
        for wish, paths in rows.items()
    }
    assert {wish: paths for wish, paths in lost.items() if paths} == {}
    assert [wish for wish, paths in rows.items() if not paths] == []
    assert len(rows) >= 6


def _section(name: str) -> str:
    """What macros.md says of one macro: from its heading to the next."""
    text = (ABOUT / "macros.md").read_text("utf-8")
    found = re.search(rf"^### [^\n]*: `{name}`$(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"docs/about/macros.md has no heading that ends in `{name}`"
    return found[1]


def _without_raw(markdown: str) -> str:
    return re.sub(r"\{% raw %\}.*?\{% endraw %\}", "", markdown, flags=re.DOTALL)


@pytest.mark.parametrize("name", MACROS)
def test_every_macro_is_documented_with_all_its_options(name: str) -> None:
    section = _section(name)
    first, *others = [p for p in inspect.signature(MACROS[name]).parameters if p != "page"] or [""]
    shown_alone = re.search(rf"{{{{ {name}\((?:\"|\d|\[)", section)
    missing = [option for option in others if not re.search(rf"`{option}(=|`)", section)]
    if first and not shown_alone and not re.search(rf"`{first}(=|`)", section):
        missing.insert(0, first)
    assert missing == []


@pytest.mark.parametrize("name", MACROS)
def test_every_macro_has_an_example_to_copy_and_a_live_one(name: str) -> None:
    section = _section(name)
    call = f"{{{{ {name}("
    linked = [ABOUT / path for path in re.findall(r"\]\(([^)#]+\.md)", section)]
    live = [_without_raw(page.read_text("utf-8")) for page in linked]
    assert call in section
    assert any(call in page for page in [_without_raw(section), *live])


def test_the_macro_page_documents_no_macro_that_is_not_there() -> None:
    text = (ABOUT / "macros.md").read_text("utf-8")
    headed = re.findall(r"^### [^\n]*: `(\w+)`$", text, re.MULTILINE)
    assert sorted(headed) == sorted(MACROS)
    of_a_hub = {"tip"}  # the example of a macro of one's own
    assert set(re.findall(r"\{\{ (\w+)\(", text)) - set(MACROS) == of_a_hub


def _row(path: str) -> str:
    """The row of the table of commands in maintainers.md."""
    text = (ABOUT / "maintainers.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if re.match(rf"\| `{path}[ `]", line)]
    assert rows, f"docs/about/maintainers.md has no row for {path}"
    return rows[0]


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_documented_with_all_its_options(path: str) -> None:
    row = _row(path)
    arguments = [
        p.make_metavar(click.Context(COMMANDS[path]))
        for p in COMMANDS[path].params
        if isinstance(p, click.Argument)
    ]
    options = [p.opts[0] for p in COMMANDS[path].params if isinstance(p, click.Option)]
    assert [name for name in [*arguments, *options] if name not in row] == []


def test_the_maintainers_page_names_no_command_that_is_not_there() -> None:
    text = (ABOUT / "maintainers.md").read_text("utf-8")
    named = set(re.findall(r"`(signpost [a-z]+(?: [a-z]+)?)\b", text))
    assert {"signpost build", "signpost check"} <= named
    assert {name for name in named if not any(path.startswith(name) for path in COMMANDS)} == set()


def test_every_target_of_make_that_the_maintainers_page_names_is_there() -> None:
    text = (ABOUT / "maintainers.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.findall(r"`make ([a-z-]+)`", text))
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert {"site", "serve", "test"} <= named & targets
    assert named - targets == set()


@pytest.mark.parametrize("command", [main, *COMMANDS.values()], ids=lambda c: c.name)
def test_every_command_says_in_a_sentence_what_it_does(command: click.Command) -> None:
    assert re.match(r"[A-Z].+\.", command.help or "")
