"""Lists of words as parts of patterns: what they match, and what they do not."""

from __future__ import annotations

import re

import pytest

from signpost.checks.language.lists import Lists, digits, either, exact, spelled
from signpost.model import PrivateWords


@pytest.mark.parametrize("last", range(1, 100))
def test_ages_in_digits_and_words_are_those_up_to_the_last(last: int) -> None:
    pattern = re.compile(digits(0, last))
    assert [n for n in range(130) if pattern.fullmatch(str(n))] == list(range(last + 1))
    assert spelled(1, last).count("|") == last - 1


def test_ages_in_words_read_as_people_write_them() -> None:
    said = re.compile(spelled(1, 99))
    for words in ("one", "nineteen", "twenty", "twenty-one", "thirty two", "ninety-nine"):
        assert said.fullmatch(words)
    assert not said.fullmatch("twentyten")


def test_words_are_found_as_written_with_or_without_their_hyphen() -> None:
    pattern = re.compile(exact(("co-host", "guest's room", "Dr. No")))
    fine = ("co-host", "cohost", "co host", "guest’s  room", "Dr. No")
    assert [words for words in fine if not pattern.fullmatch(words)] == []
    other = ("Co-host", "guests room", "Dry No", "co--host", "dr. no")
    assert [words for words in other if pattern.fullmatch(words)] == []
    capital = re.compile(either(("co-host", "YP")))
    assert [w for w in ("Co-host", "co-Host", "YP") if not capital.fullmatch(w)] == []
    assert not capital.fullmatch("yp")


def test_no_words_match_nothing() -> None:
    assert re.findall(exact(()), "a b c") == re.findall(either(()), "a b c") == []


def test_each_hub_has_its_lists_made_ready_once() -> None:
    assert Lists.of(PrivateWords(persons=("lodger",))) is Lists.of(
        PrivateWords(persons=("lodger",))
    )
    assert Lists.of(PrivateWords(persons=("lodger",))) is not Lists.of(PrivateWords())
