"""mkdocs.yml: whatever is wrong with it is told at its line, before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.site.settings import settings_of
from tests.conftest import write_tree
from tests.engine.macros.pages.attempt import checked
from tests.engine.macros.pages.damage import base_files
from tests.engine.whole import SETTINGS

LAST = SETTINGS.count("\n") + 1
ADDED = {
    "plugins: [nonsense]": 'plugins: The "nonsense" plugin is not installed',
    "markdown_extensions: [nonsense]": "markdown_extensions: ",
    "docs_dir: pages": "docs_dir: ",
    "colour: red": "colour: Unrecognised configuration name: colour",
    "strict: perhaps": "strict: ",
    "x: [": "a quote or bracket is opened here and never closed. Close it",
    "theme: {name: mkdocs}": "theme: lacks the hub's templates, and with them its header",
    "extra_css: ['https://example.org/x.css']": "extra_css: 'https://example.org/x.css' would be",
    "extra_javascript: ['//example.org/x.js']": "extra_javascript: '//example.org/x.js' would be",
    "hooks: []": "hooks: lacks hooks/engine.py, without which no page is safe",
    "nav: [index.md, gone.md]": "nav: there is no page 'gone.md'",
}


@pytest.mark.parametrize("line", ADDED)
def test_a_setting_that_is_wrong_is_told_at_its_line(line: str, tmp_path: Path) -> None:
    name = line.split(":")[0]
    kept = [part for part in SETTINGS.split("\n") if part.split(":")[0] != name]
    if name in ("hooks", "plugins", "theme", "markdown_extensions"):
        start = SETTINGS.index(f"{name}:")
        rest = SETTINGS[start:].split("\n")
        after = next(n for n, part in enumerate(rest[1:], 1) if not part.startswith(" "))
        kept = (SETTINGS[:start] + "\n".join(rest[after:])).split("\n")
    text = "\n".join(kept) + line + "\n"
    root = write_tree(tmp_path, base_files() | {"mkdocs.yml": text})
    errors = [one for one in checked(root) if one.severity == "error"]
    at = text.split("\n").index(line) + 1
    assert any(str(one).startswith(f"mkdocs.yml:{at}: {ADDED[line]}") for one in errors), errors
    assert all("Traceback" not in str(one) for one in errors)


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"- a\n", b"x", b"a: &a [*a]", b"\xff\xfea", b"{" * 9]
)
def test_settings_that_are_none_are_told_and_break_nothing(data: bytes, tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"mkdocs.yml": data})
    told = settings_of(root).problems
    assert told
    assert {one.path for one in told} == {"mkdocs.yml"}


def test_without_settings_nothing_can_be_built(tmp_path: Path) -> None:
    assert [str(one) for one in settings_of(tmp_path).problems] == [
        "mkdocs.yml:1: is missing. Put it back; without it there is nothing to build by."
    ]


def test_a_plugin_that_is_not_installed_is_told_where_it_is_named(tmp_path: Path) -> None:
    more = SETTINGS.replace("plugins:\n", "plugins:\n  - nonsense\n", 1)
    told = settings_of(write_tree(tmp_path, base_files() | {"mkdocs.yml": more})).problems
    assert [str(one) for one in told] == [
        f"mkdocs.yml:{more.split(chr(10)).index('  - nonsense') + 1}: plugins: "
        'The "nonsense" plugin is not installed. '
        "Compare it with the mkdocs.yml of a new hub, made by: signpost new hub FOLDER."
    ]


def test_what_is_taken_over_is_told_in_the_file_that_says_it(tmp_path: Path) -> None:
    own = "INHERIT: base.yml\n"
    files = {"mkdocs.yml": own, "base.yml": SETTINGS + "colour: red\n"}
    root = write_tree(tmp_path, base_files() | files)
    told = "Unrecognised configuration name: colour. "
    told += "Compare it with the mkdocs.yml of a new hub, made by: signpost new hub FOLDER."
    assert [str(one) for one in settings_of(root).problems] == [f"base.yml:{LAST}: colour: {told}"]
    write_tree(root, {"base.yml": SETTINGS})
    assert settings_of(root).problems == []
