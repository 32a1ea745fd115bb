"""Nothing that an author writes in braces fills memory or time, or prints what is not words."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.macros.test_sandbox import FIRST_LINE, render_page

FILLS_MEMORY_OR_TIME = {
    "a width": "{{ '%1000000000s' % 'a' }}",
    "a product": "{{ 'x' * 1000000000 }}",
    "a product of lists": "{{ [0] * 1000000000 }}",
    "products in a row": "{{ 'x' * 999 * 999 * 999 }}",
    "a power": "{{ 9 ** 999999999 }}",
    "a long sum": "{{ 1" + " + 1" * 20_000 + " }}",
    "many words joined": "{{ 'a'" + " ~ 'a'" * 20_000 + " }}",
    "a word doubled in a loop": "{% set x = 'a' %}{% for i in [1, 2] %}{% set x = x ~ x %}"
    "{% endfor %}",
    "loops in loops": "{% for a in [1, 2, 3] %}" * 30 + "x" + "{% endfor %}" * 30,
    "more loops than Python nests": "{% for a in [1] %}" * 300 + "{% endfor %}" * 300,
    "a macro that calls itself": "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    "a filter": "{{ 'x' | center(200001) }}",
    "a method": "{{ 'x'.ljust(200001) }}",
    "a format": "{{ '{:200001}'.format('x') }}",
    "brackets in brackets": "{{ " + "(" * 50_000 + "1" + ")" * 50_000 + " }}",
    "lists in lists": "{{ colour(" + "[" * 5_000 + "]" * 5_000 + ") }}",
    "not not not": "{{ " + "not " * 50_000 + "1 }}",
    "a number of many digits": "{{ " + "9" * 6_000 + " }}",
    "a number written in hexadecimal": "{{ 0x" + "f" * 90_000 + " }}",
    "a chain of names": "{{ colour" + ".a" * 20_000 + " }}",
    "conditions in conditions": "{% if 1 %}" * 3_000,
}


@pytest.mark.grid(keep=("power", "product", "loop"))
@pytest.mark.parametrize("what", FILLS_MEMORY_OR_TIME)
def test_a_page_cannot_fill_memory_or_time(what: str) -> None:
    tracemalloc.start()
    html, mistakes = render_page(FILLS_MEMORY_OR_TIME[what])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert html == ""
    assert mistakes
    assert most < 60_000_000


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("{{ 'words' }}", "words"),
        ("{{ 3 }}", "3"),
        ("{% raw %}{{ colour }}{% endraw %}", "{{ colour }}"),
        ("A{# a note #}B", "AB"),
        ("{{ '{{ colour }}' }}", "{{ colour }}"),
    ],
)
def test_words_numbers_notes_and_what_is_shown_raw_are_allowed(source: str, result: str) -> None:
    assert render_page(source) == (result, [])


@pytest.mark.parametrize("signs", ["\\x00", "\\x1b[31m", "\\ud800"])
def test_signs_that_nobody_can_see_are_neither_printed_nor_passed_on(signs: str) -> None:
    assert render_page(f'{{{{ "{signs}" }}}}')[0] == ""
    _, mistakes = render_page(f'{{{{ colour("{signs}") }}}}')
    assert mistakes == [
        f"docs/colours.md:{FIRST_LINE}: colour: colour() was given something that is not an id. "
        "Put ids in quotes."
    ]


@given(st.text(alphabet="{}%#()[]'\".,|~*+-_ \n0123456789abcolur", max_size=200))
def test_whatever_stands_in_braces_only_words_and_macros_are_printed(source: str) -> None:
    html, mistakes = render_page(source)
    assert "<function" not in html
    assert "object at 0x" not in html
    assert all(mistake.startswith("docs/colours.md:") for mistake in mistakes)
