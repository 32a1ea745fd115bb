"""Pictures, styles and templates are read before a build, as those who will load them read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Problem
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.made_up import allotments


def problems(root: Path) -> list[Problem]:
    return open_project(root, AS_OF).problems


UTF_8 = "the file is not UTF-8 text. Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
ASSETS = {
    "docs/old.css": ("a {}\n/* café */".encode("cp1252"), f"2: {UTF_8}"),
    "docs/plan.svg": ("<svg><text>é</text></svg>".encode("utf-16"), f"1: {UTF_8}"),
    "docs/run.svg": (
        b"<svg><script>x()</script></svg>",
        "1: can run or load something. Save it as a plain SVG, or as PNG.",
    ),
    "docs/entity.svg": (
        b'<!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
        "1: can run or load something. Save it as a plain SVG, or as PNG.",
    ),
    "docs/data.json": (
        b'\n"a\x01"',
        "2: holds an invisible character (U+0001). Type the line anew.",
    ),
    "overrides/theme/assets/own.css": (b"/* \x96 */", f"1: {UTF_8}"),
    "overrides/theme/own.html": (
        b"{% block x %}\n",
        "1: is no template: Unexpected end of template. Jinja was looking for the following tags: "
        "'endblock'. The innermost block that needs to be closed is 'block'. Undo the last "
        "change, or ask whoever looks after the templates.",
    ),
    "overrides/theme/x.html": (b"<p>\xe9</p>", f"1: {UTF_8}"),
}


@pytest.mark.parametrize("name", ASSETS)
def test_pictures_styles_and_templates_are_read_before_a_build(name: str, tmp_path: Path) -> None:
    data, said = ASSETS[name]
    root = write_tree(allotments(tmp_path).root, {name: data})
    assert [str(problem) for problem in problems(root)] == [f"{name}:{said}"]


def test_a_mark_at_the_start_of_a_style_does_no_harm(tmp_path: Path) -> None:
    root = write_tree(allotments(tmp_path).root, {"docs/own.css": b"\xef\xbb\xbfa {}\n\x0c\n"})
    assert problems(root) == []
