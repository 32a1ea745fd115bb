"""A page in layers, and its sentences: what is read, what is not, and on which line it stands."""

from __future__ import annotations

import pytest

from signpost.checks.language.sentences import form, sentences
from signpost.checks.language.source import Source


def _prose(text: str) -> str:
    """The words of the layer that is read."""
    return " ".join(Source.of(text).prose.replace("\0", " ").split())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Dig **now**.", "Dig **now**."),
        ("---\ntitle: Frost\nauthor: Ann\n---\nDig.", "Frost Dig."),
        ("---\ndescription: >\n  All about\n  frost\ntags: [a]\n---\n", "> All about frost"),
        ("---\ntitle: Frost", "--- title: Frost"),
        ("Dig `now` and ``then ` too``.", "Dig and ."),
        ("Dig.\n```python\nnow\n```\nWater.", "Dig. Water."),
        ("- Dig:\n\n    ~~~text\n    now\n    ~~~\n", "- Dig:"),
        ("```\nnever closed", "``` never closed"),
        ("Dig <!-- not\nnow --> here.", "Dig here."),
        ('Ring {{ phone("x") }} now.', "Ring now."),
        ("{% raw %}Dig{% endraw %}", "Dig"),
        ("[Dig](dig.md) here.", "[Dig] here."),
        ("[Dig][a] here.\n\n[a]: dig.md 'Dig'\n", "[Dig][a] here."),
        ("<b>Dig</b> here.", "Dig here."),
        ("Ask <Ann of the shed>, <br>or <address>.", "Ask Ann of the shed , or address ."),
        ("<o:p>Dig</o:p> here.", "Dig here."),
        ("See https://example.org/dig now.", "See now."),
        ("Write to ann@example.org.", "Write to ."),
        ("## Dig {: #now }", "## Dig"),
        ("Dig&nbsp;now &amp; then", "Dig now then"),
        ("Dig\r\nnow\rhere", "Dig now here"),
        ("\ufeff---\ntitle: Frost\nauthor: Ann\n---\n", "Frost"),
    ],
)
def test_only_what_is_read_is_prose(text: str, read: str) -> None:
    assert _prose(text) == read


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (3, (1, 4)), (4, (2, 1)), (5, (3, 1)), (7, (3, 3))]
)
def test_lines_and_columns_count_from_1(offset: int, place: tuple[int, int]) -> None:
    assert Source.of("Dig\n\nnow").place(offset) == place


def _said(text: str) -> list[tuple[str, str]]:
    return [(s.kind, " ".join(w.text for w in s.words)) for s in sentences(Source.of(text))]


def test_a_page_is_cut_into_sentences_of_every_kind() -> None:
    text = """---
title: Frost
---
# All about frost

It is cold. Cover the
bed.
It helps.

- straw
- fleece. It is light.
  Very light.
1. time

| a | b |
|---|---|
| c d | e |

> Dig now.
> Then rest.

!!! note "Look"
    It froze.
"""
    assert [pair for pair in _said(text) if pair[1]] == [
        ("front", "Frost"),
        ("heading", "All about frost"),
        ("text", "It is cold"),
        ("text", "Cover the bed"),
        ("text", "It helps"),
        ("item", "straw"),
        ("item", "fleece"),
        ("item", "It is light"),
        ("item", "Very light"),
        ("item", "time"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c d"),
        ("cell", "e"),
        ("text", "Dig now"),
        ("text", "Then rest"),
        ("heading", "note Look"),
        ("text", "It froze"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Weeds", "weed"),
        ("placing", "placed"),
        ("CAFÉ", "cafe"),
        ("don’t", "don't"),
        ("child’s", "Child's"),
        ("stories", "story"),
    ],
)
def test_words_are_compared_without_case_accent_and_ending(one: str, other: str) -> None:
    assert form(one) == form(other)


def test_a_possessive_is_another_word() -> None:
    assert form("child's") != form("child")
