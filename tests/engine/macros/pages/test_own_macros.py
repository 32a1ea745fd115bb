"""A hub's own macros and hooks, beside those of the software."""

from __future__ import annotations

from pathlib import Path

from signpost.site.trial import page_problems
from tests.conftest import AS_OF
from tests.engine.whole import SETTINGS, page, whole
from tests.process import run_hub

OWN = """\
from markupsafe import escape

from signpost.macros import add_macros, define_env as of_the_software
from signpost.macros.page import AuthorPage


def opening(page: AuthorPage, day: str) -> str:
    return f"<strong>Open on {escape(day)}</strong>"


def define_env(env):
    of_the_software(env)
    add_macros(env, opening)
"""
HOOK = """\
def on_page_content(html, page, config, files):
    return html + "<p>Grown with care.</p>"
"""
WITH_OWN = {
    "mkdocs.yml": SETTINGS.replace("modules: [signpost.macros]", "module_name: macros").replace(
        "markdown_extensions:", "  - hooks/ours.py\nmarkdown_extensions:"
    ),
    "macros/__init__.py": OWN,
    "hooks/ours.py": HOOK,
    "docs/shows.md": page("# Shows", "", 'We are {{ opening("Mondays") }}.', title="Shows"),
}


def told(project_files: dict[str, str | bytes], folder: Path) -> list[str]:
    project = whole(folder, **(WITH_OWN | project_files))
    return [str(problem) for problem in page_problems(project) if problem.severity == "error"]


def test_a_macro_of_the_hubs_own_is_checked_and_built_beside_the_softwares(tmp_path: Path) -> None:
    project = whole(tmp_path, **WITH_OWN)
    day = ("--as-of", AS_OF.isoformat())
    done = run_hub("--project", str(project.root), "build", *day)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (tmp_path / "site" / "shows" / "index.html").read_text("utf-8")
    assert "<p>We are <strong>Open on Mondays</strong>.</p>" in html
    assert "<p>Grown with care.</p>" in html
    assert 'href="tel:999"' in html


def test_what_it_is_given_wrongly_is_told_like_a_mistake_with_any_macro(tmp_path: Path) -> None:
    shows = page("# Shows", "", "We are {{ opening(5) }}.", title="Shows")
    assert told({"docs/shows.md": shows}, tmp_path) == [
        'docs/shows.md:8: opening: day must be in quotes, and here is 5. Write "5".'
    ]


def test_own_code_that_does_not_run_is_told_in_a_sentence(tmp_path: Path) -> None:
    problems = told({"macros/__init__.py": "import nothing_of_that_name\n"}, tmp_path)
    assert sorted(problems) == [
        "docs/shows.md:8: there is no macro 'opening'. For what there is, run: signpost macros.",
        "macros/__init__.py:1: the hub's own macros cannot be used "
        "(ModuleNotFoundError: No module named 'nothing_of_that_name'). "
        "Tell whoever looks after the hub's code, with this line.",
    ]
