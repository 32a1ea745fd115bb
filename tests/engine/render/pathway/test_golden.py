"""Every rule of the pathway as a small YAML file: tests/engine/cases/pathway, one claim each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.render.pathway.golden import CASES, gives, load


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_pathway_gives_what_its_case_says(file: Path, tmp_path: Path) -> None:
    case = load(file)
    assert gives(case, tmp_path) == case["gives"], case["says"]


def test_there_are_cases_enough_and_some_are_sound() -> None:
    sound = [file.stem for file in CASES if load(file)["gives"] == ["sound"]]
    assert len(CASES) >= 30
    assert len(sound) >= 8


def test_the_name_of_each_case_is_a_claim_and_its_sentence_says_why() -> None:
    odd = [file.name for file in CASES if not re.fullmatch(r"[a-z]+(-[a-z]+){3,}\.yml", file.name)]
    rules = [load(file)["says"] for file in CASES]
    assert odd == []
    assert [rule for rule in rules if not re.fullmatch(r"[A-Z][^.]{20,}\.", rule)] == []
    assert len(set(rules)) == len(rules)
