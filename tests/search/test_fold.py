"""Words as the finder compares them; `hub.js` holds the same table in the browser."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hub.search.fold import STOP_WORDS, fold, tokens

STEADY = settings(derandomize=True, database=None, deadline=None, max_examples=300)

FOLDED = [
    ("Child", "child"),
    ("  Two   words ", "two words"),
    ("Tŷ Gwyn, Llŷn", "ty gwyn llyn"),
    ("café", "cafe"),
    ("CAFE\u0301", "cafe"),
    ("children's", "childrens"),
    ("children’s", "childrens"),
    ("‘quoted’", "quoted"),
    ("multi-agency", "multi agency"),
    ("s.47 / section 47", "s 47 section 47"),
    ("0808 800 5000", "0808 800 5000"),
    ("R&D (2026)", "r d 2026"),
    ("ﬁle", "file"),
    ("①", "1"),
    ("ＷＩＤＥ", "wide"),
    ("İstanbul", "istanbul"),
    ("naïve—or not?", "naive or not"),
    ("+title:x~1 ^2 *", "title x 1 2"),
    ("<b>bold</b>", "b bold b"),
    ("__proto__", "proto"),
    ("🌱", ""),
    ("\x00\t\n", ""),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "folded"), FOLDED)
def test_words_are_folded_to_plain_letters_and_digits(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@STEADY
@given(st.text())
@example("İ")
@example("ſ'ß")
@example("ⅷ½№℡")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert set(once) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert once == " ".join(once.split())


@STEADY
@given(st.text())
def test_case_makes_no_difference_to_plain_words(text: str) -> None:
    plain = fold(text)
    assert fold(plain.upper()) == plain


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("what is a CHISVA", ["chisva"]),
        ("the child and the parent", ["child", "parent"]),
        ("not believed", ["not", "believed"]),
        ("no further action", ["no", "further", "action"]),
        ("who is it", ["who", "is", "it"]),
        ("  ", []),
        ("?!", []),
        (
            "a b c d e f g h j k l m n p q",
            ["b", "c", "d", "e", "f", "g", "h", "j", "k", "l", "m", "n"],
        ),
    ],
)
def test_small_words_are_dropped_unless_there_is_nothing_else(
    query: str, wanted: list[str]
) -> None:
    assert tokens(query) == wanted


def test_a_query_is_cut_before_it_can_be_a_burden() -> None:
    assert tokens("word " * 10_000) == ["word"] * 12
    assert tokens("x" * 10_000) == ["x" * 400]


def test_words_that_turn_a_question_round_are_never_dropped() -> None:
    assert {"not", "no", "never", "without"} & STOP_WORDS == set()
    assert all(fold(word) == word for word in STOP_WORDS)
