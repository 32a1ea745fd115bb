"""The words for persons in a catalogue: what is told of those that are missing or make no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import PrivateWords
from tests.engine.made_up import ALLOTMENTS, allotments

OWN = "private_words: {persons: [child], relatives: [aunt], places: [school], roles: [manager]}"


def _told(folder: Path, words: str) -> list[str]:
    assert ALLOTMENTS.count(OWN) == 1
    return [str(problem) for problem in allotments(folder, ALLOTMENTS.replace(OWN, words)).problems]


def test_a_hub_without_words_is_told_once_that_nobody_is_noticed_and_what_to_do(
    tmp_path: Path,
) -> None:
    (problem,) = allotments(tmp_path, ALLOTMENTS.replace(f"{OWN}\n", "")).problems
    assert (problem.severity, str(problem)) == (
        "warning",
        "resources.yml:1: there are no private_words, and without them the check for named persons "
        "cannot run: nobody is noticed who is told by a relative, a place or a role. Write "
        "catalogue/private.yml with the words of your subject and name it in include; "
        "for what belongs in it, run: signpost fields private_words.",
    )


LINE = ALLOTMENTS[: ALLOTMENTS.index("private_words:")].count("\n") + 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{persons: [grower], places: [shed], roles: [warden]}", "no relatives"),
        ("{persons: [grower], relatives: [aunt]}", "no places and no roles"),
        ("{until_age: 40}", "no persons and no relatives and no places and no roles"),
    ],
)
def test_a_list_that_is_not_there_is_told(words: str, said: str, tmp_path: Path) -> None:
    assert _told(tmp_path, f"private_words: {words}") == [
        f"resources.yml:{LINE}: private_words: has {said}: whoever is told by one is not noticed. "
        "Add the words of your subject; for the lists there are, "
        "run: signpost fields private_words."
    ]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("many: []", "many: is empty. Fill it in, or delete the field."),
        (
            "many: [k]",
            "many[0]: 'k' is a single letter, which would be found everywhere. "
            "Write the whole word.",
        ),
        (
            "numbered_groups: [k]",
            "numbered_groups[0]: 'k' is a single letter, which would be found everywhere. "
            "Write the whole word.",
        ),
        (
            "many: ['(boys|girls)']",
            "many[0]: '(boys|girls)' holds '(', which no word has. "
            "Write each word as people write it, with a comma between one and the next.",
        ),
        (
            "many: [boys*]",
            "many[0]: 'boys*' holds '*', which no word has. "
            "Write each word as people write it, with a comma between one and the next.",
        ),
        (
            "many: ['...']",
            "many[0]: '...' has no letter in it. Write a word, or take the line out.",
        ),
        ("many: ['12']", "many[0]: '12' has no letter in it. Write a word, or take the line out."),
        (
            "many: [The]",
            "many[0]: 'The' stands in nearly every sentence. "
            "Write a word that tells something of a person, or take the line out.",
        ),
    ],
)
def test_a_list_that_makes_no_sense_is_refused_at_its_line(
    field: str, said: str, tmp_path: Path
) -> None:
    words = OWN.replace("}", f", {field}}}")
    assert _told(tmp_path, words) == [f"resources.yml:{LINE}: private_words.{said}"]


def test_the_other_lists_notice_somebody_all_the_same(tmp_path: Path) -> None:
    wrong = OWN.replace("}", ", many: ['*'], nonsense: [x]}")
    words = allotments(tmp_path, ALLOTMENTS.replace(OWN, wrong)).reading.catalogue.private_words
    assert words == PrivateWords(
        persons=("child",), relatives=("aunt",), places=("school",), roles=("manager",)
    )
