"""The colours of a hub of any subject can be read, wherever its look stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.checks.colours import hub_colours, tokens_of
from signpost.site.mkdocs_file import read_settings
from tests.conftest import ROOT, write_tree

TOKENS = (ROOT / "signpost/theme/assets/tokens.css").read_text("utf-8")
OWN_LOOK = "site_name: Plots\ntheme: {name: signpost, custom_dir: look}\n"


def told(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, str]]:
    root = write_tree(folder, {"mkdocs.yml": "site_name: Plots\n"} | files)
    settings = read_settings(root)
    theme = root / (settings.words("theme.custom_dir") or "overrides/theme")
    found = hub_colours(settings, tokens_of(settings, theme, root))
    return [(problem.severity, str(problem)) for problem in found]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_the_themes_own_colours_can_be_read(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == []


def test_an_accent_that_is_too_pale_is_told_where_it_stands(tmp_path: Path) -> None:
    pale = TOKENS.replace("--hub-bar: #0b525b", "--hub-bar: #e0a050")
    line = line_of(pale, "--hub-bar: #e0a050")
    assert told(tmp_path, {"mkdocs.yml": OWN_LOOK, "look/assets/tokens.css": pale}) == [
        (
            "error",
            f"look/assets/tokens.css:{line}: --hub-bar: #e0a050 on #ffffff (on-bar) has a contrast "
            "of 2.25 to 1; readers need 4.5 (AA). Choose a darker one.",
        )
    ]


def test_a_colour_of_the_dark_is_told_at_its_own_line(tmp_path: Path) -> None:
    dim = TOKENS.replace("--hub-bar: #0b3a42", "--hub-bar: #b0b0b0")
    ((_, problem),) = told(tmp_path, {"overrides/theme/assets/tokens.css": dim})
    assert problem == (
        f"overrides/theme/assets/tokens.css:{line_of(dim, '--hub-bar: #b0b0b0')}: --hub-bar: "
        "#b0b0b0 on #ffffff (on-bar) has a contrast of 2.17 to 1 on a dark screen; readers need "
        "4.5 (AA). Choose a darker one."
    )


def test_a_style_sheet_of_the_hub_counts_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "mkdocs.yml": "site_name: Plots\nextra_css: [own.css]\n",
        "docs/own.css": "\n:root { --hub-bar: #e0a050; }\n",
    }
    light, dark = told(tmp_path, files)[0], told(tmp_path, files)[1:]
    assert light[1].startswith("docs/own.css:2: --hub-bar: #e0a050 on #ffffff (on-bar) has a ")
    assert dark == []


@pytest.mark.parametrize("colour", ["teal", "rgb(11 82 91)", "var(--own)", "#12"])
def test_a_colour_that_cannot_be_looked_at_is_told_and_stops_nothing(
    tmp_path: Path, colour: str
) -> None:
    text = TOKENS.replace("--hub-bar: #0b525b", f"--hub-bar: {colour}")
    line = line_of(text, "--hub-bar:")
    assert told(tmp_path, {"overrides/theme/assets/tokens.css": text}) == [
        (
            "warning",
            f"overrides/theme/assets/tokens.css:{line}: --hub-bar: the contrast of --hub-bar "
            "cannot be looked at. Write each in assets/tokens.css as # and six digits or letters, "
            "such as #0b525b.",
        )
    ]


def test_a_look_without_colours_says_that_nothing_was_looked_at(tmp_path: Path) -> None:
    ((severity, problem),) = told(tmp_path, {"overrides/theme/assets/tokens.css": "p {}\n"})
    assert severity == "warning"
    assert problem.startswith(
        "mkdocs.yml:1: --hub-accent: the contrast of --hub-accent, --hub-accent-soft, --hub-bar, "
    )


def test_a_palette_of_material_is_told_that_it_changes_nothing(tmp_path: Path) -> None:
    settings = "site_name: Plots\ntheme:\n  name: signpost\n  palette: {primary: teal}\n"
    assert told(tmp_path, {"mkdocs.yml": settings}) == [
        (
            "warning",
            "mkdocs.yml:4: theme.palette: changes nothing: the colours of a hub stand in its style "
            "sheet. Take it out, and copy assets/tokens.css of the theme into your custom_dir to "
            "change them.",
        )
    ]
