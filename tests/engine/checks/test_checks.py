"""Rules of the whole catalogue, where the broken catalogue shows only that they bite: the edges."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Problem
from tests.conftest import write_tree
from tests.engine.made_up import ALLOTMENTS, allotments, page_of


def told(folder: Path, right: str, wrong: str) -> list[Problem]:
    """The problems of the allotment hub with one thing changed."""
    assert ALLOTMENTS.count(right) == 1
    return allotments(folder, ALLOTMENTS.replace(right, wrong)).problems


def line_of(text: str) -> int:
    return ALLOTMENTS[: ALLOTMENTS.index(text)].count("\n") + 1


MARKUP = ["<b>bold</b>", "<script>", "<!-- hidden -->", "</p>", "{{ x }}", "{% if %}", "{# x #}"]


@pytest.mark.parametrize("markup", MARKUP)
def test_html_and_template_code_in_words_is_a_warning(tmp_path: Path, markup: str) -> None:
    (problem,) = told(tmp_path, "summary: One morning in a shed.", f"summary: 'One {markup}'")
    assert problem.where == "resources[compost-course].summary"
    assert (problem.line, problem.severity) == (line_of("summary: One morning"), "warning")
    assert problem.message.endswith("will be shown as it stands, not run")


@pytest.mark.parametrize(
    ("field", "where"),
    [
        ("area_served: England", "services[frost-visits].area_served"),
        ("means: [Royal Horticultural Society]", "acronyms[rhs].means[0]"),
        ("name: Sowing", "stages[sowing].name"),
        ("text: Lend people spades.", "resources[digging-study].recommendations[0].text"),
        ("strapline: Grow well, and know whom to ring.", "hub.strapline"),
        ("label: Worried now?", "hub.urgent.label"),
        ("why: They do not work.", "left_out[rain-dance].why"),
        ("name: Councils", "bodies[councils].name"),
    ],
)
def test_no_words_of_the_catalogue_may_hold_it_unseen(
    tmp_path: Path, field: str, where: str
) -> None:
    name, words = field.split(": ", 1)
    marked = f"{name}: ['{{{{ x }}}}']" if words.startswith("[") else f"{name}: '{{{{ x }}}}'"
    problems = told(tmp_path, field, marked)
    assert [(p.where, p.line, p.severity) for p in problems] == [(where, line_of(field), "warning")]


@pytest.mark.parametrize("words", ["fewer than <5 in 6", "a < b > c", "I <3 spades", "{one} {two}"])
def test_a_sign_that_is_no_markup_is_no_warning(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, "summary: One morning in a shed.", f"summary: '{words}'") == []


def test_an_old_id_that_is_taken_is_told_where_it_stands(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "aliases: [cold-guide]", "aliases: [garden-line]")
    assert "the id 'garden-line'" in problem.message
    assert (problem.where, problem.line) in {
        ("resources[frost-guide].aliases[0]", line_of("aliases: [cold-guide]")),
        ("services[garden-line].id", line_of("- id: garden-line")),
    }


def test_a_number_that_is_overdue_is_told_at_its_own_line(tmp_path: Path) -> None:
    number = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"
    checked = "{confidence: reported, checked_on: 2020-01-31, sources: [{name: A page}]}"
    (problem,) = told(tmp_path, number, f"{{number: 020 7946 0018, assurance: {checked}}}")
    assert problem.message == "the number 020 7946 0018 was to be checked again by 16 April 2020"
    assert (problem.where, problem.line) == ("services[garden-line].phones[0]", line_of(number))


@pytest.mark.parametrize("page", ["plant-index/", "guides/#frost", "guides/", "topics/soil/"])
def test_a_page_that_is_there_can_be_linked_to(tmp_path: Path, page: str) -> None:
    write_tree(tmp_path, {"docs/plant-index.md": page_of("Plants"), "docs/index.md": "# Home\n"})
    assert told(tmp_path, "page: worried/", f"page: '{page}'") == []


def test_every_link_of_the_standing_words_must_lead_to_a_page(tmp_path: Path) -> None:
    more = (
        "  notice_page: {label: How sure, page: qqq/}\n  footer: [{label: About, page: xxx/}]\n"
        "  quick: [{label: Frost, page: resources/frost-giude/}]\n"
    )
    problems = told(tmp_path, "  owner: the committee\n", f"  owner: the committee\n{more}")
    assert [(problem.where, problem.hint) for problem in problems] == [
        ("hub.notice_page", "check the address"),
        ("hub.footer[0].page", "check the address"),
        ("hub.quick[0].page", "Did you mean 'resources/frost-guide/'?"),
    ]


def test_a_number_typed_into_a_page_is_told_with_the_macro_that_does_better(
    tmp_path: Path,
) -> None:
    pages = {
        "docs/one.md": page_of("One", "\nRing 020 7946 0018 or 999.\n"),
        "docs/two/three.md": page_of(
            "Three", "From 2026-11-22, 12345 copies, ISBN (a number) 978-1-4028-9462-6.\n"
        ),
        "docs/four.md": page_of("Four", "The old line was\n(020) 7946-0999.\n"),
        "docs/five.md": page_of("Five", "Ring 020 7946 0321.\n"),
    }
    problems = allotments(write_tree(tmp_path, pages)).problems
    assert [(p.path, p.line, p.severity) for p in problems] == [
        ("docs/five.md", 7, "warning"),
        ("docs/four.md", 8, "error"),
        ("docs/one.md", 8, "warning"),
    ]
    unknown, retired, typed = problems
    assert retired.message == "'(020) 7946-0999' is a retired number of 'old-line'"
    assert 'phone("garden-line")' in typed.hint
    assert "…" not in unknown.hint, "a number of no service cannot be written as a macro yet"
