"""How old a reader must be: the formula of Flesch and Kincaid, and what is counted."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, ReadingAge, Source, check_text, findings, reading_age
from signpost.checks.language.reading_age import syllables
from signpost.checks.language.sentences import sentences
from tests.engine.checks.language.made_up import HOUSE, of_rule

EASY = "The cat sat on the mat and the dog sat by the door. " * 20
HARD = (
    "Notwithstanding considerable organisational uncertainty, interdisciplinary "
    "committees subsequently established comprehensive horticultural responsibilities. "
) * 10


def _age(text: str) -> ReadingAge:
    return reading_age(sentences(Source.of(text)))


def test_the_formula_is_that_of_kincaid_and_five_years_more() -> None:
    # 0.39 * 10 + 11.8 * 1.5 - 15.59 = 6.01, a grade for children of 11
    assert round(ReadingAge(words=100, sentences=10, syllables=150).years, 2) == 11.01


def test_a_text_without_words_has_no_age() -> None:
    assert _age("").years == 0.0


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("plant", 1),
        ("planted", 2),
        ("plants", 1),
        ("rose", 1),
        ("roses", 2),
        ("apple", 2),
        ("apples", 2),
        ("whole", 1),
        ("dug", 1),
        ("walked", 1),
        ("used", 1),
        ("needed", 2),
        ("muddled", 2),
        ("area", 3),
        ("idea", 3),
        ("social", 2),
        ("experience", 4),
        ("being", 2),
        ("safely", 2),
        ("placement", 2),
        ("something", 2),
        ("every", 2),
        ("centre", 2),
        ("where", 1),
        ("question", 2),
        ("communication", 5),
        ("agency", 3),
        ("created", 3),
        ("child's", 1),
        ("2026", 1),
        ("rhythm", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_an_easy_page_is_not_told() -> None:
    assert _age(EASY).years < 9
    assert of_rule("reading-age", EASY) == []


def test_a_hard_page_is_told_with_its_three_longest_sentences() -> None:
    text = "---\ntitle: Plots\n---\n\n" + "\n\n".join(
        [
            HARD,
            "One " + "horticultural " * 30 + "committee deliberated.",
            "Two " + "horticultural " * 20 + "committees deliberated.",
        ]
    )
    assert check_text(text, HOUSE) == [
        Finding(
            line=7,
            column=1,
            rule="reading-age",
            id="reading-age",
            words="50.1",
            message="the reading age is 50.1; it should not be over 14",
            hint="cut the longest sentences in two: line 7 (33 words), line 9 (23 words), "
            "line 5 (11 words). Use shorter words where you can.",
        )
    ]


def test_a_short_text_is_not_judged() -> None:
    assert of_rule("reading-age", HARD[:700]) == []
    assert len(of_rule("reading-age", HARD * 2)) == 1


def test_a_text_in_another_language_is_not_judged() -> None:
    source = Source.of(HARD * 2)
    assert [f.rule for f in findings(source, HOUSE, language="cy")] == []


def test_headings_tables_code_and_macros_do_not_count() -> None:
    bare = "Dig the bed. Water it.\n"
    front, table, code = "---\ntitle: Digging\n---\n", "| a | b |\n", "```\ncode\n```\n"
    dressed = "\n".join([front, "# Digging", "", bare, table, code, "{{ macro() }}"])
    assert (_age(bare), _age(dressed)) == (ReadingAge(5, 2, 6), ReadingAge(5, 2, 6))


def test_an_item_of_a_list_counts_as_a_sentence() -> None:
    assert _age("You need:\n\n- a spade\n- a fork and\n  a rake\n1. time").sentences == 4


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dig. Then water.", 2),
        ("Dig, e.g. here. Then water.", 2),
        ("Ask Dr. Spade about it.", 1),
        ("It grew by 1.5 metres.", 1),
        ("Why? Because! It grows…", 3),
        ('He said "Dig." Then he dug.', 2),
        ("Dig\nthe bed.\n\nWater it.", 2),
        ("**Dig.** Water.", 2),
    ],
)
def test_sentences_end_where_a_reader_would_say_so(text: str, count: int) -> None:
    assert _age(text).sentences == count
