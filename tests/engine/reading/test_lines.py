"""Every problem names the line that has to be changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.made_up import ALLOTMENTS, allotments, messages, read


def lines_told(folder: Path, text: str) -> list[int]:
    return [problem.line for problem in sorted(read(folder, resources=text).problems)]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("    kind: training", "    kind: trainning"),
        ("    summary: One morning in a shed.", "    summary: [One morning in a shed.]"),
        ("    look_for: Ask at the shed.", "    look_four: Ask at the shed."),
        ("    languages: [en]\n    look_for", "    languages: [EN]\n    look_for"),
        ("      - {number: 020 7946 0018", "      - {number: 020 7946"),
        ("    status: unknown", "    status: unknwon"),
        ("    sample: Forty growers.", "    sample: [Forty growers.]"),
    ],
)
def test_the_line_is_the_one_that_is_wrong(tmp_path: Path, right: str, wrong: str) -> None:
    assert ALLOTMENTS.count(right) == 1
    broken = ALLOTMENTS.replace(right, wrong)
    at = ALLOTMENTS[: ALLOTMENTS.index(right)].count("\n") + 1
    assert {problem.line for problem in allotments(tmp_path, broken).problems} == {at}


def test_a_missing_field_is_told_at_the_record_that_lacks_it(tmp_path: Path) -> None:
    text = "bodies:\n  - {id: banks, name: Banks}\n\n  # the next one\n  - id: shops\n"
    assert messages(read(tmp_path, resources=text)) == [
        "resources.yml:5: bodies[shops]: name is missing. Add a line that begins with 'name:'."
    ]


def test_a_slip_deep_inside_a_record_is_told_at_its_own_line(tmp_path: Path) -> None:
    text = ALLOTMENTS.replace(
        "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}",
        "number: 020 7946 0018\n        assurance:\n          confidence: sure",
    )
    where = "services[garden-line].phones[0].assurance.confidence"
    line = text[: text.index("confidence: sure")].count("\n") + 1
    assert [(p.line, p.where) for p in allotments(tmp_path, text).problems] == [(line, where)]


def test_letters_of_more_than_one_byte_do_not_move_the_line(tmp_path: Path) -> None:
    above = "# " + "é" * 500 + "\n"
    below = "# more\n" * 500
    assert lines_told(tmp_path, above + "bodies:\n  - id: dŵr\x07\n" + below) == [3]
    assert lines_told(tmp_path, above + "bodies:\n\t- id: dwr\n" + below) == [3]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_is_never_closed_is_told_where_it_opens(tmp_path: Path, quote: str) -> None:
    text = f"bodies:\n  - id: banks\n    name: {quote}Banks\n" + "  - id: shops\n" * 200
    assert lines_told(tmp_path, text) == [3]


def test_a_bracket_that_is_never_closed_is_told_where_it_opens(tmp_path: Path) -> None:
    text = "bodies:\n  - id: banks\n    name: {en: Banks\n  - id: shops\n    name: Shops\n"
    assert lines_told(tmp_path, text) == [3]
