"""The theme's files are those that MkDocs lists itself, whatever was passed over to find them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from signpost.site.theme_files import listed_quickly
from tests.conftest import write_tree
from tests.engine.whole import whole


def _listed(config: MkDocsConfig) -> list[tuple[str, str | None]]:
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return [(file.src_uri, file.src_dir) for file in files]


def _hub(folder: Path) -> Path:
    """A hub with files of its own over the theme, seen and hidden, at the top and below."""
    root = whole(folder).root
    names = ("assets/own.css", ".seen.css", ".hidden/a.css", "deep/.hidden/b.css", "deep/er/c.css")
    write_tree(root / "overrides" / "theme", dict.fromkeys(names, "/* own */"))
    settings = root / "mkdocs.yml"
    over = "theme:\n  custom_dir: overrides/theme\n"
    settings.write_text(settings.read_text("utf-8").replace("theme:\n", over), "utf-8")
    return settings


def test_the_files_of_the_theme_are_those_that_mkdocs_lists(tmp_path: Path) -> None:
    settings = str(_hub(tmp_path))
    theirs = _listed(load_config(settings))
    ours = _listed(listed_quickly(load_config(settings)))  # type: ignore[arg-type]
    assert ours == theirs
    names = [name for name, _ in ours]
    assert {"assets/own.css", "deep/er/c.css"} <= set(names)
    assert [name for name in names if "hidden" in name] == []


def test_a_page_may_still_show_an_icon(tmp_path: Path) -> None:
    config = listed_quickly(load_config(str(_hub(tmp_path))))  # type: ignore[arg-type]
    icon = config.theme.get_env().get_template(".icons/material/phone.svg")
    assert icon.render().startswith("<svg")
