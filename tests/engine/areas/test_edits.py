"""Edits of an area.yml: what was to change changes, and every other line stays to the letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from signpost.editing.edits import drop_hide, drop_override, keep_hide, keep_override, write_out
from signpost.errors import HubError
from signpost.reading.guarded import parse, plain

TODAY = date(2026, 11, 22)
AREA = """\
# Whoever edits this: ring first.
name:   North Town   # three blanks, and they stay
code: "E06000001"

override:
  # The committee asked for these two.
  frost-visits:
    note: Ask for Sam's team, and say
      where the plot is.
    summary:
      now: 'Visits on Mondays.'
      was: 'Somebody comes and looks.' # of 2025
      why: They are busy.
    # Their number.
    phones:
      now:
      - {number: 020 7946 0018, label: 'Plot line'}
      was:
      - number: "020 7946 0000"  # the old one
        label: Old line

  # This one was rung.
  garden-line:
    cost: {now: Free, was: "£1", why: "Paid, here"}

hide: # with reasons
  old-guide:
    reason: "Ours is newer."
    hidden_on: 2026-01-01
    review_on: 2027-01-01
    was: {summary: It has been, cost: '1'}

# The end.
"""


def read(text: str) -> Any:
    return plain(parse(text.encode(), "area.yml"))


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came; all others are the same, in the same order."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


EDITS: dict[str, tuple[Callable[[str], str], list[str], list[str]]] = {
    "words keep their quotes, and their comment its column": (
        lambda text: keep_override(text, "frost-visits", "summary", "Sam's team comes."),
        ["      was: 'Somebody comes and looks.' # of 2025\n"],
        ["      was: 'Sam''s team comes.'        # of 2025\n"],
    ),
    "a list is written in the same layout": (
        lambda text: keep_override(text, "frost-visits", "phones", [{"number": "999"}, "no"]),
        ['      - number: "020 7946 0000"  # the old one\n', "        label: Old line\n"],
        ['        - number: "999"\n', "        - 'no'\n"],
    ),
    "nothing is written as null": (
        lambda text: keep_override(text, "frost-visits", "summary", None),
        ["      was: 'Somebody comes and looks.' # of 2025\n"],
        ["      was: null                        # of 2025\n"],
    ),
    "what stands in braces stays there": (
        lambda text: keep_override(text, "garden-line", "cost", {"en": "£2", "cy": "dwy bunt"}),
        ['    cost: {now: Free, was: "£1", why: "Paid, here"}\n'],
        ['    cost: {now: Free, was: {en: £2, cy: dwy bunt}, why: "Paid, here"}\n'],
    ),
    "the area's own value can be written anew": (
        lambda text: write_out(text, "garden-line", "cost", [{"en": "free"}, "for all"]),
        ['    cost: {now: Free, was: "£1", why: "Paid, here"}\n'],
        ['    cost: {now: [{en: free}, for all], was: "£1", why: "Paid, here"}\n'],
    ),
    "a change is taken out, and the comment above it stays": (
        lambda text: drop_override(text, "frost-visits", "phones"),
        AREA.splitlines(keepends=True)[14:20],
        [],
    ),
    "an entry goes with its last change": (
        lambda text: drop_override(text, "garden-line", "cost"),
        ["  garden-line:\n", '    cost: {now: Free, was: "£1", why: "Paid, here"}\n'],
        [],
    ),
    "a hide is decided anew": (
        lambda text: keep_hide(text, "old-guide", TODAY, {}),
        ["    hidden_on: 2026-01-01\n"],
        ["    hidden_on: 2026-11-22\n"],
    ),
    "the values behind a hide become those of today": (
        lambda text: keep_hide(text, "old-guide", date(2026, 1, 1), {"summary": "no", "cost": "2"}),
        ["    was: {summary: It has been, cost: '1'}\n"],
        ["    was: {summary: 'no', cost: '2'}\n"],
    ),
    "the last hide goes with its verb": (
        lambda text: drop_hide(text, "old-guide"),
        AREA.splitlines(keepends=True)[25:31],
        [],
    ),
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("case", EDITS)
def test_an_edit_changes_its_own_lines_and_no_others(case: str, ends: str) -> None:
    edit, went, came = EDITS[case]
    before = AREA.replace("\n", ends)
    expected = tuple([line.replace("\n", ends) for line in lines] for lines in (went, came))
    assert changed(before, edit(before)) == expected


@pytest.mark.parametrize("case", EDITS)
def test_a_byte_order_mark_stays_where_it_was(case: str) -> None:
    edit = EDITS[case][0]
    assert edit("\ufeff" + AREA) == "\ufeff" + edit(AREA)


def test_an_entry_with_a_note_stays_when_its_changes_go() -> None:
    after = drop_override(drop_override(AREA, "frost-visits", "phones"), "frost-visits", "summary")
    assert read(after)["override"]["frost-visits"] == {
        "note": "Ask for Sam's team, and say where the plot is."
    }


def test_the_verb_goes_with_its_last_entry_and_leaves_the_rest() -> None:
    text = AREA
    for id, field in (("frost-visits", "summary"), ("frost-visits", "phones")):
        text = drop_override(text, id, field)
    text = text.replace("    note: Ask for Sam's team, and say\n      where the plot is.\n", "")
    text = text.replace("  frost-visits:\n", "")
    after = drop_override(text, "garden-line", "cost")
    assert read(after) == {name: v for name, v in read(AREA).items() if name != "override"}


SHORT = "name: North Town\noverride:\n  frost-visits:\n    cost:\n      now: Free\n      was: £1"


def test_a_last_line_without_an_end_stays_without_one() -> None:
    assert keep_override(SHORT, "frost-visits", "cost", "£2") == SHORT[:-1] + "2"
    assert drop_override(SHORT, "frost-visits", "cost") == "name: North Town"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "override:\n  frost-visits:\n    cost:\n      ? was\n      : £1\n",
            "Nothing was written: line 4 of area.yml is laid out so that it cannot be changed "
            "safely by a command. Change it by hand: give override.frost-visits.cost.was the "
            "value £2.",
        ),
        (
            "override:\n  frost-visits: none\n",
            "Nothing was written: area.yml has no override.frost-visits.cost.was.",
        ),
        (
            "override: [\n",
            "Nothing was written. area.yml:1: a quote or bracket is opened here and never closed. "
            "Close it, or put the whole in quotes of the other kind.",
        ),
    ],
    ids=["a question mark", "not there", "not YAML"],
)
def test_what_cannot_be_changed_safely_is_refused_with_a_way_out(text: str, said: str) -> None:
    with pytest.raises(HubError) as caught:
        keep_override(text, "frost-visits", "cost", "£2")
    assert str(caught.value) == said


def test_the_space_below_a_block_of_words_stays() -> None:
    before = "override:\n  a:\n    cost:\n      was: |\n        Two\n        lines.\n\n\n# next\n"
    after = before.replace("Two\n        lines.", "Three.")
    assert keep_override(before, "a", "cost", "Three.\n") == after


def test_of_two_entries_with_one_name_the_one_that_is_read_is_changed() -> None:
    before = "override:\n  a: {cost: {was: £1}}\n  a: {cost: {was: £2}}\n"
    assert keep_override(before, "a", "cost", "£3") == before.replace("£2", "£3")


def test_a_field_that_is_given_twice_is_not_half_taken_out() -> None:
    before = "override:\n  frost-visits:\n    cost: {was: £1}\n    cost: {was: £2}\n"
    with pytest.raises(HubError, match=r"line 4 .* by hand: take out override\.frost-visits\.cost"):
        drop_override(before, "frost-visits", "cost")


def test_a_comment_in_braces_is_not_lost_with_its_neighbour() -> None:
    before = "override: {\n  a: {cost: {now: x}}, # rung\n  b: {cost: {now: y}} # asked\n}\n"
    assert drop_override(before, "b", "cost") == (
        "override: {\n  a: {cost: {now: x}}, # rung\n   # asked\n}\n"
    )
    assert drop_override(before, "a", "cost") == "override: {\n  b: {cost: {now: y}} # asked\n}\n"
