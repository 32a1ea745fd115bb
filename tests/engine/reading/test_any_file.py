"""Whatever bytes stand in whatever file of a hub, the check ends in plain sentences."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from signpost.model import Problem
from signpost.site.opening import open_project
from signpost.site.trial import problems_of
from tests.chosen import examples
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import AREA, CORE
from tests.engine.bulletins.made_up import post
from tests.engine.made_up import ALLOTMENTS
from tests.engine.whole import SETTINGS, whole_files

STEADY = settings(derandomize=True, database=None, deadline=None, max_examples=examples(24))
"""The same cases on every machine, and no clock."""

PAGE = """\
---
title: Ours
description: "Here."
---

# Ours

{{ phone("garden-line") }} [x](care.md)
"""
TREE: dict[str, str] = {
    **{name: text for name, text in whole_files().items() if isinstance(text, str)},
    "resources.yml": "include:\n  - more/slots.yml\n" + ALLOTMENTS,
    "more/slots.yml": CORE.removeprefix(ALLOTMENTS),
    "docs/ours.md": PAGE,
    "docs/bulletins/index.md": "# Bulletins\n\n{{ bulletins() }}\n",
    "docs/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>\n',
    "docs/own.css": "a { color: red }\n",
    "docs/bulletins/posts/2026-11-22-diggers.md": post('{{ service("frost-visits") }}'),
    "mkdocs.yml": SETTINGS,
    "overrides/areas/north-town/area.yml": AREA + "logo: spade.svg\n",
    "overrides/areas/north-town/spade.svg": '<svg><path d="M0 0h1"/></svg>\n',
    "overrides/areas/north-town/docs/show.md": PAGE,
    "signpost/theme/assets/own.css": "b { color: red }\n",
    "overrides/theme/main.html": "{% block page %}{{ page }}{% endblock %}\n",
}
FILES = sorted(TREE)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("any") / "hub", dict(TREE))


def checked(hub: Path) -> list[Problem]:
    """What is said of the core and of the area, each in one line."""
    core = open_project(hub, AS_OF)
    looked_at = [core, *(core.of(area) for area in core.areas)]
    problems = [problem for project in looked_at for problem in problems_of(project)]
    assert [str(problem) for problem in problems if "\n" in str(problem)] == []
    return problems


def put(hub: Path, name: str, data: bytes) -> list[Problem]:
    """What is said of the hub with other bytes in one file; afterwards it is as it was."""
    try:
        return checked(write_tree(hub, {name: data}))
    finally:
        write_tree(hub, {name: TREE[name]})


def test_the_hub_is_sound_to_begin_with(hub: Path) -> None:
    assert [str(problem) for problem in checked(hub) if problem.severity == "error"] == []


def spoilt(data: bytes, at: int, how: str, junk: bytes) -> bytes:
    """Bytes with something done to them, at a place."""
    at = at % (len(data) + 1)
    ways = {
        "put in": data[:at] + junk + data[at:],
        "written over": data[:at] + junk + data[at + len(junk) :],
        "cut off": data[:at],
        "twice": data[:at] + data,
        "in UTF-16": data.decode().encode("utf-16"),
        "in Windows-1252": (data.decode() + "# café – ŵ").encode("cp1252", errors="replace"),
        "with Windows' line ends": data.replace(b"\n", b"\r\n"),
        "with a mark": b"\xef\xbb\xbf" + data,
        "with a merge": data[:at] + b"\n<<<<<<< a\n" + data + b"\n=======\n>>>>>>> b\n",
    }
    return ways[how]


HOW = ["put in", "written over", "cut off", "twice", "in UTF-16", "in Windows-1252"]
HOW += ["with Windows' line ends", "with a mark", "with a merge"]
SIGNS = st.text(
    alphabet="abc:-?[]{}'\"&*!|>%@`#,~<=/()\\ \n\t\r\x00\x1b\x85\u2028\u202eéŵ9", max_size=9
)
JUNK = st.binary(max_size=12) | SIGNS.map(str.encode)


@STEADY
@given(st.sampled_from(FILES), st.integers(0, 5_000), st.sampled_from(HOW), JUNK)
@example("mkdocs.yml", 0, "in UTF-16", b"")
@example("mkdocs.yml", 0, "in Windows-1252", b"")
@example("overrides/areas/north-town/area.yml", 0, "in UTF-16", b"")
@example("docs/ours.md", 0, "in UTF-16", b"")
@example("docs/ours.md", 4, "put in", b"title: [a]\n")
@example("docs/ours.md", 200, "put in", b"{% for x in %}")
@example("docs/bulletins/posts/2026-11-22-diggers.md", 0, "in UTF-16", b"")
@example("overrides/theme/main.html", 8, "put in", b"\xff")
@example("overrides/areas/north-town/spade.svg", 3, "put in", b"\xff\xfe")
def test_any_bytes_in_any_file_are_no_accident(
    hub: Path, name: str, at: int, how: str, junk: bytes
) -> None:
    put(hub, name, spoilt(TREE[name].encode(), at, how, junk))


@settings(STEADY, max_examples=examples(12))
@given(st.sampled_from(FILES), st.binary(max_size=300))
def test_a_file_of_nothing_but_bytes_is_no_accident(hub: Path, name: str, data: bytes) -> None:
    put(hub, name, data)


def damages(hub: Path, name: str) -> Iterator[str]:
    """Put something else in the place of a file, in one way after the other."""
    file = hub / name
    for what in ("a link to itself", "a link upwards", "a link to nowhere", "a folder", "nothing"):
        file.unlink()
        if what == "a folder":
            file.mkdir()
        elif what != "nothing":
            targets = {"a link to itself": file.name, "a link upwards": ".."}
            file.symlink_to(targets.get(what, "nowhere"))
        yield what
        shutil.rmtree(file) if what == "a folder" else file.unlink(missing_ok=True)
        write_tree(hub, {name: TREE[name]})


@pytest.mark.grid(one_in=9)
@pytest.mark.parametrize("name", [name for name in FILES if name != "resources.yml"])
def test_a_file_that_is_none_is_told_or_left_out(hub: Path, name: str) -> None:
    for _ in damages(hub, name):
        checked(hub)
