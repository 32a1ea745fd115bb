"""Links that do not say where they lead, and pictures without words."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, of_rule

LINK_HINT = "say in the words of the link what opens, such as the name of the guide"
PICTURE_HINT = 'say what it shows, or write alt="" if it is only decoration'


def test_a_link_called_here_is_told() -> None:
    assert check_text("Frost.\nFor more [click here](frost.md).", HOUSE) == [
        Finding(
            2,
            10,
            "link-words",
            "link-words",
            "click here",
            "the link 'click here' does not say where it leads",
            LINK_HINT,
        )
    ]


def test_a_link_that_shows_its_address_is_told() -> None:
    assert check_text("<https://example.org/frost>", HOUSE) == [
        Finding(
            1,
            1,
            "link-words",
            "link-words",
            "https://example.org/frost",
            "the link shows its address, 'https://example.org/frost'",
            LINK_HINT,
        )
    ]


def test_a_link_without_words_is_told() -> None:
    assert check_text("[](frost.md)", HOUSE) == [
        Finding(1, 1, "link-words", "link-words", "", "the link has no words", LINK_HINT)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Here](x.md)", "Here"),
        ("[**here**](x.md)", "here"),
        ("[Read more…](x.md)", "Read more…"),
        ("[this\nlink](x.md)", "this link"),
        ("[here][frost]\n\n[frost]: frost.md", "here"),
        ('[more](x.md "All about frost")', "more"),
        ("[more](<x y.md>)", "more"),
        ('<a href="x.md">Click here</a>', "Click here"),
        ("<a class=big href=x.md><b>More</b></a>", "More"),
        ("[cliciwch yma](x.md)", "cliciwch yma"),
        ("[www.example.org](https://example.org)", "www.example.org"),
        ("[example.org/frost](https://example.org)", "example.org/frost"),
    ],
)
def test_whatever_its_form_a_link_that_says_nothing_is_told(text: str, words: str) -> None:
    assert of_rule("link-words", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "[Guide to frost](x.md)",
        "[here and there](x.md)",
        "[more about frost](x.md)",
        "[![A frozen bed](bed.png)](x.md)",
        '<a href="x.md"><img src="bed.png" alt="A frozen bed"></a>',
        "[plots@example.org](mailto:plots@example.org)",
        "`[here](x.md)`",
        "```\n[here](x.md)\n```",
        "\\[here](x.md)",
        "[here] we dig (twice)",
        "<mailto:plots@example.org>",
        "A note[^1].",
        "[example.org](https://example.org)",
        '[{{ term("NPK") }}](x.md)',
        "<a name='here'>here</a>",
    ],
)
def test_a_link_that_says_where_it_leads_is_fine(text: str) -> None:
    assert of_rule("link-words", text) == []


def test_a_picture_without_words_is_told() -> None:
    assert check_text("Frost.\n\n![](beds/frozen.png)", HOUSE) == [
        Finding(
            3,
            1,
            "picture-words",
            "picture-words",
            "frozen.png",
            "the picture 'frozen.png' has no words for those who cannot see it",
            PICTURE_HINT,
        )
    ]


def test_words_that_say_nothing_are_told() -> None:
    assert check_text("![Photo](frozen.png)", HOUSE) == [
        Finding(
            1,
            1,
            "picture-words",
            "picture-words",
            "Photo",
            "'Photo' does not say what the picture shows",
            PICTURE_HINT,
        )
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![ ](x.png)", "x.png"),
        ("![][frozen]\n\n[frozen]: x.png", "picture"),
        ("<img src=x.png>", "x.png"),
        ('<img\n  src="x.png"\n  width="10">', "x.png"),
        ("[![](x.png)](frost.md)", "x.png"),
        ("![IMG_1234.jpg](x.jpg)", "IMG_1234.jpg"),
        ("<img src=x.png alt=image>", "image"),
    ],
)
def test_whatever_its_form_a_picture_without_words_is_told(text: str, words: str) -> None:
    assert of_rule("picture-words", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "![A frozen bed](x.png)",
        '<img src="x.png" alt="A frozen bed">',
        '<img src="line.png" alt="">',
        '![](line.png){: alt="" }',
        "![][frozen]{: alt='' }\n\n[frozen]: x.png",
        "`![](x.png)`",
        "Well![^1]",
    ],
)
def test_words_or_a_plain_statement_that_none_are_needed_are_fine(text: str) -> None:
    assert of_rule("picture-words", text) == []
