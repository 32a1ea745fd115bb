"""What pydantic found, in words that name the real fault, once, and the real way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.made_up import ALLOTMENTS, allotments, messages, read


def told(folder: Path, right: str, wrong: str) -> list[str]:
    """The problems of the allotment hub with one thing changed, without path and line."""
    assert ALLOTMENTS.count(right) == 1
    problems = allotments(folder, ALLOTMENTS.replace(right, wrong)).problems
    return [str(problem).split(": ", 1)[1] for problem in problems]


@pytest.mark.parametrize(
    ("right", "wrong", "hint"),
    [
        ("summary: One morning in a shed.", "sumary: One morning.", "Did you mean 'summary'?"),
        ("look_for: Ask at the shed.", "lookfor: Ask.", "Did you mean 'look_for'?"),
        ("kind: training", "kind: Training", "Did you mean 'training'?"),
        ("status: unknown", "status: unkown", "Did you mean 'unknown'?"),
        ("group: theme", "group: themes", "Did you mean 'theme'?"),
        ("nations: [England]", "nations: [Englnd]", "Did you mean 'England'?"),
        ("{asks: [councils]", "{ask: [councils]", "Did you mean 'asks'?"),
        ("url: https://example.org/visits", "urls: https://example.org", "Did you mean 'url'?"),
    ],
)
def test_a_misspelt_name_brings_the_nearest_real_one(
    tmp_path: Path, right: str, wrong: str, hint: str
) -> None:
    assert any(message.endswith(hint) for message in told(tmp_path, right, wrong))


@pytest.mark.parametrize(
    ("right", "wrong", "where"),
    [
        (
            "{language: en, url: https://example.org/frost}",
            "{language: en, url: javascript:alert(1)}",
            "resources[frost-guide].languages[0].url",
        ),
        ("nations: [England]", "nations: [Englnd]", "services[frost-visits].nations[0]"),
        ("asks: [councils]", "asks: [X]", "resources[digging-study].recommendations[0].asks[0]"),
    ],
)
def test_a_slip_inside_a_list_does_not_make_the_list_empty_too(
    tmp_path: Path, right: str, wrong: str, where: str
) -> None:
    assert [message.split(": ")[0] for message in told(tmp_path, right, wrong)] == [where]


def test_an_id_of_one_letter_is_too_short_and_not_empty(tmp_path: Path) -> None:
    (message,) = messages(read(tmp_path, resources="bodies:\n  - {id: a, name: A body}\n"))
    assert "is empty" not in message
    assert "2" in message or "two" in message


def test_a_language_that_is_written_out_is_told_as_a_language(tmp_path: Path) -> None:
    text = "bodies:\n  - id: banks\n    name: {welsh: Banciau}\n"
    (message,) = messages(read(tmp_path, resources=text))
    assert "[key]" not in message
    assert message.endswith("or write them by language: {en: …, cy: …}.")


@pytest.mark.parametrize(
    ("right", "wrong", "where"),
    [
        ("kind: training", "kind:", "kind"),
        ("title: A course in compost", "title:", "title"),
        ("summary: One morning in a shed.", "summary: # to do", "summary"),
        ("summary: One morning in a shed.", "summary: ''", "summary"),
        ("summary: One morning in a shed.", "summary: {}", "summary"),
        ("summary: One morning in a shed.", "summary: '  '", "summary"),
    ],
)
def test_a_field_that_waits_to_be_filled_in_is_empty(
    tmp_path: Path, right: str, wrong: str, where: str
) -> None:
    """As `signpost new resource` leaves it: nobody wrote None, nothing or a group of fields."""
    (message,) = told(tmp_path, right, wrong)
    assert message.startswith(f"resources[compost-course].{where}: is empty. ")


def test_an_empty_date_is_empty_and_not_called_none(tmp_path: Path) -> None:
    text = ALLOTMENTS.rstrip("\n").replace(
        "    added: 2026-01-01\n    withdrawn: {on: 2026-02-01,",
        "    added:\n    withdrawn: {on: 2026-02-01,",
    )
    (problem,) = allotments(tmp_path, text).problems
    assert (problem.where, problem.message) == ("resources[old-guide].added", "is empty")


def test_a_number_of_five_thousand_digits_is_out_of_range(tmp_path: Path) -> None:
    pages = f"{{language: en, pages: {'9' * 5_000}, url: https://example.org/frost}}"
    messages = told(tmp_path, "{language: en, url: https://example.org/frost}", pages)
    assert [message.split(": ")[0] for message in messages] == [
        "resources[frost-guide].languages[0].pages"
    ]
    assert "out of range" in messages[0]
    assert len(messages[0]) < 300


def test_a_value_is_quoted_only_so_far(tmp_path: Path) -> None:
    for wrong in ("x" * 50_000, "<" * 50_000):
        for message in told(tmp_path, "    status: unknown", f"    status: '{wrong}'"):
            assert len(message) < 300


def test_a_record_with_spaces_round_its_id_is_read_as_that_id(tmp_path: Path) -> None:
    text = ALLOTMENTS.replace("id: compost-course", "id: ' compost-course '")
    project = allotments(tmp_path, text)
    assert project.problems == []
    assert "compost-course" in project.reading.catalogue.by_id


def test_one_broken_record_does_not_break_what_refers_to_it(tmp_path: Path) -> None:
    text = ALLOTMENTS.replace("name: Soil,", "nam: Soil,").replace(
        "    aliases: [cold-guide]", "    related: [frost-visits]"
    )
    text = text.replace("    area_served: England\n", "    area_served: [England]\n")
    assert {p.where for p in allotments(tmp_path, text).problems} == {
        "topics[soil]",
        "services[frost-visits].area_served",
    }


def test_a_catalogue_that_cannot_be_read_is_told_only_why(tmp_path: Path) -> None:
    """That its hub: section was not found either is no news, and false."""
    assert [str(p) for p in allotments(tmp_path, "\thub:\n").problems] == [
        "resources.yml:1: the line is indented with a tab. Use spaces; most editors can swap them."
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "hint"),
    [
        ("summary: One morning in a shed.", "summary:", "Fill it in: it must be there."),
        ("summary: One morning in a shed.", 'summary: " "', "Fill it in: it must be there."),
        ("look_for: Ask at the shed.", "licence: {}", "Fill it in, or delete the field."),
    ],
)
def test_nobody_is_told_to_delete_a_field_that_must_be_there(
    tmp_path: Path, right: str, wrong: str, hint: str
) -> None:
    (message,) = (one for one in told(tmp_path, right, wrong) if "is empty" in one)
    assert message.endswith(f"is empty. {hint}")


def test_a_language_that_nobody_speaks_is_no_language(tmp_path: Path) -> None:
    (message,) = told(tmp_path, "summary: One morning in a shed.", "summary: {en: A day, xx: Y}")
    assert message.endswith(": no language has the code 'xx'. Write one such as en or cy.")
