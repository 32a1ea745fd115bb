"""Slips in YAML are told in plain words, with their line; and what is no slip is left alone."""

from __future__ import annotations

import pytest

from signpost.reading.guarded import Refused, oddities, parse
from tests.engine.reading.slips import HARMLESS, MISREAD, SLIPS


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("text", SLIPS)
def test_what_yaml_cannot_read_is_explained_at_its_line(text: str, end: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(f"{text}\n".replace("\n", end).encode(), "x.yml")
    assert [str(problem) for problem in caught.value.problems] == [f"x.yml:{SLIPS[text]}"]


@pytest.mark.parametrize("text", MISREAD)
def test_what_yaml_would_change_is_told_at_its_line(text: str) -> None:
    found = oddities(parse(f"{text}\n".encode(), "x.yml"), "x.yml")
    assert [str(problem) for problem in found] == [f"x.yml:{MISREAD[text]}"]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_says_what_it_seems_to_say_is_left_alone(text: str) -> None:
    assert list(oddities(parse(f"{text}\n".encode(), "x.yml"), "x.yml")) == []
