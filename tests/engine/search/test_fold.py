"""Words as the finder compares them; `reading.js` does the same in the browser."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from signpost.search.fold import STOP_WORDS, compounds, fold, mutations, stem

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
    ("forms", "same"),
    [
        ("groom grooms groomed grooming", "groom"),
        ("abuse abuses abused abusing", "abus"),
        ("worry worries worried worrying", "worry"),
        ("stop stops stopped stopping", "stop"),
        ("tell tells telling", "tel"),
        ("box boxes", "box"),
        ("church churches", "church"),
        ("sibling siblings", "sibl"),
        ("disclosure disclosures", "disclosur"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str, same: str) -> None:
    assert {stem(word) for word in forms.split()} == {same}


@pytest.mark.parametrize(
    "word", ["csa", "csae", "gp", "bus", "analysis", "1999", "red", "king", "need"]
)
def test_short_words_numbers_and_words_that_only_look_like_forms_are_left_whole(word: str) -> None:
    assert stem(word) == word


@STEADY
@given(st.from_regex(r"[a-z0-9]{1,15}", fullmatch=True))
def test_a_stem_is_the_beginning_of_its_word_but_for_a_y(word: str) -> None:
    assert word.startswith(stem(word).removesuffix("y")[: len(word)])
    assert stem(word)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("non-recent abuse", ["nonrecent"]),
        ("Multi-agency and e-learning", ["multiagency", "elearning"]),
        ("child-on-child", ["childonchild"]),
        ("a - b", []),
        ("plain", []),
    ],
)
def test_words_with_hyphens_are_found_as_one_word_too(text: str, joined: list[str]) -> None:
    assert list(compounds(text)) == joined


@pytest.mark.parametrize("form", ["plentyn", "blentyn", "phlentyn", "mhlentyn"])
def test_the_beginnings_of_a_welsh_word_find_each_other(form: str) -> None:
    others = {"plentyn", "blentyn", "phlentyn", "mhlentyn"} - {form}
    assert others <= mutations(form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gardd", "ardd"),
        ("merch", "ferch"),
        ("tad", "nhad"),
        ("cymru", "nghymru"),
        ("cymru", "gymru"),
        ("llys", "lys"),
        ("rhiant", "riant"),
        ("diogelu", "ddiogelu"),
        ("brawd", "mrawd"),
        ("brawd", "frawd"),
    ],
)
def test_every_kind_of_mutation_is_known_both_ways(one: str, other: str) -> None:
    assert other in mutations(one)
    assert one in mutations(other)


def test_words_that_turn_a_question_round_are_never_dropped() -> None:
    assert {"not", "no", "never", "without", "wont", "cant", "isnt"} & STOP_WORDS == set()
    assert all(fold(word) == word for word in STOP_WORDS)
