"""Whatever stands in the files, reading and checking give problems and never an accident."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from signpost.checks.catalogue import check
from signpost.model import Problem
from signpost.reading import read_catalogue
from signpost.reading.catalogue import SECTIONS
from tests.chosen import examples
from tests.conftest import AS_OF
from tests.engine.made_up import ALLOTMENTS

STEADY = settings(derandomize=True, database=None, deadline=None, max_examples=examples(150))
"""The same cases on every machine, and no clock."""

FIELDS = ["id", "name", "title", "kind", "summary", "url", "phones", "number", "added", "topics"]
FIELDS += ["languages", "assurance", "aliases", "related", "withdrawn", "on", "en", "means", "ages"]
WORDS = ["guide", "service", "999", "2026-01-01", "https://example.org/", " spaced ", "unconfirmed"]

leaves = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(WORDS)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6)
    ),
    max_leaves=12,
)
sections = st.sampled_from([*SECTIONS, "hub", "include", "nonsense"])
record = st.dictionaries(st.sampled_from(FIELDS), values, max_size=8) | values
catalogues = st.dictionaries(sections, st.lists(record, max_size=4) | values, max_size=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("anything")


def told(folder: Path, data: bytes) -> list[Problem]:
    (folder / "resources.yml").write_bytes(data)
    problems = check(read_catalogue(folder), AS_OF)
    for problem in problems:
        assert problem.path == "resources.yml"
        assert 1 <= problem.line <= max(1, len(data.decode("utf-8", "replace").splitlines()))
        assert problem.message
        assert "\n" not in problem.where
    return problems


@STEADY
@given(st.binary(max_size=200))
@example(b"\x00")
@example(b"? [a]\n: b\n")
@example(b"include: ['']\n")
def test_any_bytes_give_problems(folder: Path, data: bytes) -> None:
    assert told(folder, data), "no catalogue so short is whole"


@STEADY
@given(st.text(alphabet="abc:-?[]{}'\"&*!|>%@`#,~<= \n\t\\\x07é", max_size=60))
@example("resources:\n  ? {a: b}\n  : c\n")
@example("%TAG ! tag:x,2000:\n---\n!a b: c\n")
def test_any_scribble_of_yaml_signs_gives_problems(folder: Path, text: str) -> None:
    assert told(folder, text.encode())


@STEADY
@given(catalogues)
@example({"topics": [{"id": " frost ", "group": "form", "name": "F", "summary": "<b>S</b>"}]})
@example({"include": ["\x00"]})
@example({"include": [{"a": "b"}]})
def test_any_catalogue_of_the_wrong_shape_gives_problems(folder: Path, content: Any) -> None:
    assert told(folder, json.dumps(content).encode())


@STEADY
@given(st.integers(0, len(ALLOTMENTS) - 1), st.sampled_from(list("\t\n:'\"[]{}#&*!%-<> 0x\x07é")))
def test_one_wrong_key_anywhere_is_no_accident(folder: Path, at: int, key: str) -> None:
    told(folder, (ALLOTMENTS[:at] + key + ALLOTMENTS[at + 1 :]).encode())


@pytest.mark.parametrize("section", ["hub", "private_words", "resources", "topics", "kinds"])
def test_a_section_with_nothing_behind_it_is_told(folder: Path, section: str) -> None:
    assert told(folder, f"{section}:\n".encode())


@STEADY
@given(st.integers(0, len(ALLOTMENTS.encode())))
def test_a_file_that_breaks_off_is_no_accident(folder: Path, at: int) -> None:
    told(folder, ALLOTMENTS.encode()[:at])
