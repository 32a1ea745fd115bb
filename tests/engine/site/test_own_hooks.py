"""Hooks of a hub's own stand beside Signpost's: never in their place, and told of by their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.editing.new_hub import new_hub
from signpost.site.settings import settings_of
from tests.conftest import AS_OF
from tests.process import run_anew

LACKS = (
    "mkdocs.yml:{}: hooks: lacks hooks/engine.py, without which no page is safe. "
    "Write - hooks/engine.py below hooks:, and leave that file as Signpost made it."
)


def hub(folder: Path, **files: str) -> Path:
    """A new hub with other hooks, by the names of their files."""
    new_hub(folder, "Hub", AS_OF)
    for name, text in files.items():
        (folder / "hooks" / f"{name}.py").write_text(text, "utf-8")
    return folder


def told(root: Path) -> list[str]:
    return [str(problem) for problem in settings_of(root).problems]


def test_an_own_hook_at_the_same_moment_does_not_stand_in_for_the_engines(tmp_path: Path) -> None:
    root = hub(tmp_path / "hub")
    assert told(root) == []
    settings = (root / "mkdocs.yml").read_text("utf-8")
    line = settings[: settings.index("hooks:")].count("\n") + 1
    (root / "mkdocs.yml").write_text(settings.replace("  - hooks/engine.py\n", ""), "utf-8")
    assert told(root) == [LACKS.format(line)]


@pytest.mark.parametrize(
    "engine",
    [
        "from signpost.site.hooks import on_post_build\n",
        "from signpost.site.hooks import *\n\n\ndef on_files(files, config):\n    return files\n",
        "def on_post_build(config):\n    pass\n",
    ],
    ids=["one of them taken over", "one of them written anew", "all of them written anew"],
)
def test_a_part_of_the_engines_hooks_is_not_enough(tmp_path: Path, engine: str) -> None:
    root = hub(tmp_path / "hub", engine=engine)
    (problem,) = told(root)
    assert problem.partition(": hooks: ")[2] == LACKS.partition(": hooks: ")[2]


@pytest.mark.parametrize(
    ("own", "line", "said"),
    [
        ("def on_env(env, config, files):\n    return 1 / 0\n", 2, "ZeroDivisionError"),
        ("\n\ndef on_post_page(output, page, config):\n    open('gone')\n", 4, "FileNotFoundError"),
        ("import re\n\n\ndef on_config(config):\n    re.compile('(')\n", 5, "error"),
    ],
    ids=["env", "page", "in a library that it calls"],
)
def test_an_own_hook_that_fails_is_told_by_its_line(
    tmp_path: Path, own: str, line: int, said: str
) -> None:
    root = hub(tmp_path / "hub", own=own)
    done = run_anew("build", "--as-of", AS_OF.isoformat(), cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"hooks/own.py:{line}: the hub's own code failed ({said}: ")
    assert done.stderr.endswith(
        "Tell whoever looks after the hub's code, with this line. The site you had is untouched.\n"
    )
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()
