"""Hooks of a hub's own stand beside Signpost's: never in their place, and told of by their line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from signpost.site.settings import settings_of
from tests.conftest import AS_OF
from tests.engine.new import new_hub
from tests.process import run_hub

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


@pytest.mark.grid(one_in=3)
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
    done = run_hub("build", "--as-of", AS_OF.isoformat(), cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"hooks/own.py:{line}: the hub's own code failed ({said}: ")
    assert done.stderr.endswith(
        "Tell whoever looks after the hub's code, with this line. The site you had is untouched.\n"
    )
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()


SPOILS = """
from pathlib import Path

from mkdocs.plugins import event_priority


@event_priority(50)
def on_post_build(config):
    pages = Path(config.site_dir) / "resources"
    one, two, three = sorted(pages.glob("*/index.html"))
    one.write_text(one.read_text("utf-8").replace("tel:999", "#content"), "utf-8")
    two.write_text(two.read_text("utf-8").replace("</article>", "<a href='gone/'>x</a>"), "utf-8")
    three.write_text(
        three.read_text("utf-8").replace("</body>", "<img src='https://example.org/'>"), "utf-8"
    )
"""


def test_what_an_own_hook_makes_of_a_finished_page_is_looked_at(tmp_path: Path) -> None:
    """Pages that were joined are known by their bytes, and these are others."""
    root = hub(tmp_path / "hub", own=SPOILS)
    done = run_hub("build", "--as-of", AS_OF.isoformat(), cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    first, *said = done.stderr.splitlines()
    assert first == "The new site is not fit to publish. The site you had is untouched:"
    assert [re.sub(r":\d+: ", ": ", line.strip()) for line in said] == [
        "resources/evening-of-darning/index.html: the emergency number is missing. "
        "Put the hub's header back into overrides/theme/main.html.",
        "resources/repair-log/index.html: loads something from another host. "
        "Keep a copy in docs/ and link to that.",
        "resources/mending-a-lamp/index.html: the link 'gone/' leads nowhere. Mend the link.",
    ]
