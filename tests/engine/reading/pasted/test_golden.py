"""What becomes of Markdown as people write and paste it: golden cases, which anybody may add to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from signpost.reading.pasted import (
    EXTENSION_CONFIGS,
    EXTENSIONS,
    foreign_marks,
    normalised,
    normalised_file,
)
from signpost.render.richtext import page_html

HERE = Path(__file__).parent


def _cases(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((HERE / f"{name}.yml").read_text("utf-8")))


WRITTEN = {
    f"{name}: {case}": (parts["written"], parts["html"])
    for name in ("lists", "marks", "links")
    for case, parts in _cases(name).items()
}
UNTOUCHED = _cases("untouched")


def rendered(text: str) -> str:
    """The HTML of a page with these words, as MkDocs makes it and the hub lets it through."""
    extensions = ["toc", *EXTENSIONS]
    html = markdown.markdown(text, extensions=extensions, extension_configs=EXTENSION_CONFIGS)
    return page_html(html).strip()


@pytest.mark.parametrize("case", WRITTEN)
def test_it_becomes_what_its_author_meant(case: str) -> None:
    written, html = WRITTEN[case]
    assert rendered(written) == html


@pytest.mark.parametrize("case", WRITTEN)
def test_every_line_stays_on_its_line_and_what_is_normal_stays(case: str) -> None:
    written, html = WRITTEN[case]
    normal = normalised(written)
    assert normal.count("\n") == written.count("\n")
    assert normalised(normal) == normal
    assert rendered(normal) == html


@pytest.mark.parametrize("case", WRITTEN)
def test_nobody_is_warned_of_what_works(case: str) -> None:
    assert foreign_marks(WRITTEN[case][0]) == ()


@pytest.mark.parametrize("case", UNTOUCHED)
def test_what_only_looks_like_a_mark_stays_as_it_is(case: str) -> None:
    assert normalised(UNTOUCHED[case]) == UNTOUCHED[case]


def test_front_matter_is_left_alone_and_windows_ends_of_lines_are_read() -> None:
    text = "---\r\ntitle: '** x **'\r\naccept:\r\n  - {words: a}\r\n---\r\nDo:\r\n• a\r\n• b\r\n"
    assert normalised_file(text) == (
        "---\ntitle: '** x **'\naccept:\n  - {words: a}\n---\nDo:\n- a\n- b\n"
    )


_PIECES = st.sampled_from(
    [
        *(
            "- ",
            "• ",
            "– ",
            "1. ",
            "2) ",
            "a) ",
            "o\t",
            "> ",
            "  ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            ":",
        ),
        *("word", "Text:", "**", "`", "```\n", "~~", "[^1]", "[^1]: ", "| a | b |", "|---|---|"),
        *("!!! note", '??? note "x"', "=== “x”", ":warning:", "<div>\n", "</div>", "{{ x", " }}"),
        *(
            "a. ",
            "1.1 ",
            "☐ ",
            "*One",
            "<x y>",
            "<div",
            "<o:p>",
            "!! ",
            "<b>",
            "</b>",
            "- ",
            "c\td\n",
        ),
        *("\xa0", "\u200b", "\ue000", "\ue0010\ue001", "www.example.org", "](", ")", "[ ] ", "#"),
    ]
)


@given(st.lists(_PIECES, max_size=25).map("".join) | st.text(max_size=60))
def test_whatever_is_pasted_keeps_its_lines_and_is_normal_at_once(text: str) -> None:
    normal = normalised(text)
    assert normal.count("\n") == text.replace("\r\n", "\n").count("\n")
    assert normalised(normal) == normal
    rendered(text)
    assert all(1 <= mark.line <= text.count("\n") + 1 for mark in foreign_marks(text))
