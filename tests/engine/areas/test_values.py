"""Written values and the words for them: what is the same, what a patch makes, what is said."""

from __future__ import annotations

from typing import Any

import pytest

from signpost.areas.values import (
    canonical,
    contains,
    is_patch,
    minus,
    named,
    patched,
    plus,
    same,
    shown,
    told_apart,
)
from signpost.areas.words import LOCKED, told, value_in_words, was_missing, withdrawn
from signpost.model import Decision, Outcome

LONDON = {"number": "020 7946 0018", "label": "London room"}
BRISTOL = {"number": "0117 496 0123", "label": "Bristol room"}


@pytest.mark.parametrize(
    ("written", "what_matters"),
    [
        (None, None),
        ("", ""),
        ("  Day\n  and\tnight ", "Day and night"),
        ({"en": "Day\nand night"}, "Day and night"),
        ({"en": "Free", "cy": None}, "Free"),
        ({"en": "Free", "cy": "Am ddim"}, {"en": "Free", "cy": "Am ddim"}),
        ({"cy": "Am ddim"}, {"cy": "Am ddim"}),
        ({"words": {"en": "Evenings"}, "times": None}, {"words": "Evenings"}),
        ([{"en": "One"}, " Two "], ["One", "Two"]),
        (("Two", "One"), ["One", "Two"]),
        ([{"number": "2"}, {"number": "1"}], [{"number": "2"}, {"number": "1"}]),
        ({"number": "1", "assurance": {"checked_on": "2026-11-01"}}, {"number": "1"}),
        ([], []),
        (999, "999"),
    ],
)
def test_of_a_value_only_what_matters_is_kept(written: Any, what_matters: Any) -> None:
    assert canonical(written) == what_matters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Free", "free"),
        ("Free", "Free."),
        ("Free", ["Free"]),
        ("", None),
        ([], None),
        ({"en": "Free"}, {"cy": "Free"}),
        ({"en": "Free", "cy": "Am ddim"}, "Free"),
        ({"words": "Evenings"}, {"words": "Evenings", "times": []}),
        ("0117 496 0123", "0117 496 0124"),
    ],
)
def test_values_that_a_reader_could_tell_apart_are_not_the_same(one: Any, other: Any) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize("value", [{"+": ["a"]}, {"-": ["a"]}, {"+": ["a"], "-": ["b"]}])
def test_plus_and_minus_alone_make_a_patch(value: Any) -> None:
    assert is_patch(value)


@pytest.mark.parametrize("value", [None, {}, [], "+", ["+"], {"+": ["a"], "en": "b"}, {"en": "+"}])
def test_anything_else_is_a_value_and_no_patch(value: Any) -> None:
    assert not is_patch(value)


def test_what_a_patch_adds_and_takes_out_are_lists_however_they_are_written() -> None:
    assert (plus({"+": ["a", "b"]}), minus({"+": ["a", "b"]})) == (["a", "b"], [])
    assert (plus({"+": "a", "-": LONDON}), minus({"+": "a", "-": LONDON})) == (["a"], [LONDON])
    assert (plus({"-": None}), minus({"-": None})) == ([], [])


@pytest.mark.parametrize(
    ("base", "patch", "result"),
    [
        (["a", "b"], {"+": ["c"]}, ["a", "b", "c"]),
        (["a", "b"], {"-": ["a"]}, ["b"]),
        (["a", "b", "c"], {"+": ["d"], "-": ["b"]}, ["a", "c", "d"]),
        (["a", "b"], {"+": ["b"]}, ["a", "b"]),
        (["a", "b", "a"], {"-": ["a"]}, ["b"]),
        (["a"], {"-": ["z"]}, ["a"]),
        (None, {"+": ["a"]}, ["a"]),
        (None, {"-": ["a"]}, []),
        (["One line"], {"-": [{"en": "One\nline"}]}, []),
        ([LONDON, BRISTOL], {"-": [{"number": "020 7946 0018"}]}, [BRISTOL]),
        ([LONDON, BRISTOL], {"-": ["020 7946 0018"]}, [LONDON, BRISTOL]),
    ],
)
def test_a_patch_makes_of_a_list(base: Any, patch: dict[str, Any], result: list[Any]) -> None:
    before = repr(base)
    assert patched(base, patch) == result
    assert repr(base) == before, "the shared list itself stays as it is"


def test_a_group_of_fields_is_named_by_those_that_are_given() -> None:
    assert named(LONDON, {"label": "London\nroom"})
    assert named(LONDON, LONDON)
    assert not named(LONDON, {"number": "020 7946 0018", "label": "Bristol room"})
    assert not named(LONDON, {"number": "020 7946 0018", "when": "Weekdays"})
    assert not named("London room", {"label": "London room"})
    assert not named(LONDON, "London room")


def test_a_list_contains_only_what_is_wholly_the_same() -> None:
    assert contains([BRISTOL, LONDON], {"label": "London room", "number": "020  7946\n0018"})
    assert not contains([BRISTOL, LONDON], {"number": "020 7946 0018"})
    assert not contains([], "a")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("Day\nand night", "'Day and night'"),
        ({"en": "Free"}, "'Free'"),
        ({"en": "Free", "cy": "Am ddim"}, "{en: Free, cy: Am ddim}"),
        (["self", "professional"], "[self, professional]"),
        ([], "[]"),
        ([LONDON], "[{number: 020 7946 0018, label: London room}]"),
        (["Not now: ring 999", "Dŵr"], "['Not now: ring 999', Dŵr]"),
        ("word " * 40, "'" + "word " * 31 + "…'"),
        (["word"] * 40, "[" + "word, " * 26 + "…"),
    ],
)
def test_a_value_is_shown_in_a_sentence_as(value: Any, words: str) -> None:
    assert shown(value) == words
    assert len(words) <= 162


LONG = "A line that goes on for long enough to be cut off before its end is reached. " * 3


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (["Free", "Ask", None], ["'Free'", "'Ask'", "nothing"]),
        ([LONG + "Ring one.", LONG + "Ring two."], ["'… one.'", "'… two.'"]),
        ([[LONG, "Aged 4"], [LONG, "Aged 5"]], ["[Aged 4]", "[Aged 5]"]),
        (
            [{"words": LONG, "wait": "A week"}, {"words": LONG, "wait": "A month"}],
            ["{wait: A week}", "{wait: A month}"],
        ),
    ],
)
def test_values_are_told_apart_by_what_differs(values: list[Any], words: list[str]) -> None:
    assert told_apart(values) == words


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("Free", "'Free'"),
        (None, "nothing"),
        (["a"], "[a]"),
        ({"+": ["a", "b"]}, "adds [a, b]"),
        ({"-": [{"number": "020 7946 0018"}]}, "takes out [{number: 020 7946 0018}]"),
        ({"+": "a", "-": "b"}, "adds [a] and takes out [b]"),
    ],
)
def test_an_areas_value_is_said_as(now: Any, words: str) -> None:
    assert value_in_words(Decision("river-house", "topics", Outcome.CONFLICT, now)) == words


@pytest.mark.parametrize("outcome", [Outcome.CONFLICT, Outcome.BLOCKING])
def test_a_conflict_names_all_three_values_and_both_ways_out(outcome: Outcome) -> None:
    decision = Decision("river-house", "cost", outcome, "Mine", "Theirs then", "Theirs now")
    assert told(decision, "bristol") == (
        "the shared catalogue has changed this since you did: it was 'Theirs then', it is now "
        "'Theirs now', and yours is 'Mine'. Yours stays for now",
        "decide: signpost area accept bristol river-house.cost keeps yours; with --core the "
        "shared one is taken",
    )


def test_a_change_that_is_not_needed_any_more_is_said_with_the_way_to_drop_it() -> None:
    decision = Decision("river-house", "cost", Outcome.REDUNDANT, "Free", "Ask them", "Free")
    assert told(decision, "bristol") == (
        "the shared catalogue now says the same, 'Free'",
        "you no longer need this: signpost area accept bristol river-house.cost takes it out",
    )


def test_a_hide_that_is_opened_again_names_only_what_has_changed() -> None:
    then = {"status": "closed", "cost": "Free\n", "hours": {"words": "Evenings"}}
    today = {"status": "open", "cost": "Free", "hours": None}
    decision = Decision("river-house", "", Outcome.REOPENED, None, then, today)
    assert told(decision, "bristol") == (
        "the shared entry has been corrected since you hid it: status was 'closed' and is now "
        "'open'; hours was {words: Evenings} and is now nothing. It stays hidden for now",
        "look at it again, then: signpost area accept bristol river-house keeps it hidden; with "
        "--core it is shown again",
    )


def test_a_hide_that_an_update_opened_again_says_so_without_values() -> None:
    decision = Decision("river-house", "", Outcome.REOPENED, None, {}, {})
    message, _ = told(decision, "bristol")
    assert message == (
        "the shared entry has been corrected since you hid it. It stays hidden for now"
    )


@pytest.mark.parametrize(
    "sentences",
    [LOCKED, withdrawn(None), withdrawn("new-line"), was_missing(None), was_missing("Free")],
)
def test_a_way_out_leaves_capital_and_full_stop_to_who_prints_it(
    sentences: tuple[str, str],
) -> None:
    assert [s for s in sentences if s != s.strip(" .") or s[0] != s[0].lower()] == []
