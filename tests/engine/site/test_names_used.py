"""The names that a site has, by which rules of its style sheet stay: none may be missed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signpost.site.names_used import names_in, names_in_tags

PAGES = {
    '<p class="one Two">words': {"p", "class", "one", "two"},
    "<p class=one\n  id='two'>words": {"p", "class", "one", "id", "two"},
    '<p title="a > b" class="one">words</p>': {"title", "a", "b", "one", "words"},
    '<p title="a < b" class="one">words</p>': {"title", "a", "one"},
    '<p class="md&#45;one &#x74;wo">': {"md-one", "two"},
    '<p style="top: var(--md-x)">words': {"style", "--md-x"},
    '<script>x.className = "one"</script>words': {"one"},
    "<STYLE>p { top: var(--x) }</STYLE>words": {"--x"},
    '<p class="tŷ é&amp;b">': {"tŷ", "é", "b"},
    "<details open>words": {"open"},
}


@pytest.mark.parametrize("page", PAGES)
def test_every_name_in_a_tag_is_found(page: str) -> None:
    assert PAGES[page] - names_in_tags([page.encode()]) == set()


def test_words_that_stand_in_no_tag_are_no_names() -> None:
    pages = ['<p class="one">note & danger</p>', '<p class="two">example</p>\n<br>']
    found = names_in_tags(page.encode() for page in pages)
    assert found == {"p", "class", "one", "two", "br"}


def test_a_script_has_its_names_in_strings() -> None:
    assert {"hub-mine", "data-x"} < names_in(b'add("hub-mine");e.querySelector("[data-X]")')


@given(st.lists(st.from_regex(r"[a-z][a-z_-]{0,5}", fullmatch=True)), st.text("ab <>=\"'&\n"))
def test_a_class_is_found_whatever_else_is_said(names: list[str], title: str) -> None:
    title = title.replace("&", "&amp;").replace('"', "&quot;")
    page = f'<b>x</b><p title="{title}" class="{" ".join(names)}" hidden>{title}</p>'
    assert {*names, "hidden"} - names_in_tags([page.encode()]) == set()
