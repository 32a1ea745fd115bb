"""What of other tools means nothing here: told with its line, and with the way that works."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.reading.pasted import foreign_marks
from tests.engine.bulletins.made_up import FIRST_LINE, POSTS, post, small

WAY_OF_BOXES = "begin each line that belongs in it with four blanks"
TOLD = {
    "Words.\n\nIt has changed[^1] and[^2].\n\n[^2]: Since May.": (
        "3: there is no note [^1]. Add a line that begins with [^1]: and says it, or take the mark "
        "out."
    ),
    "Words :wavingg: here": (
        "1: ':wavingg:' is the name of no sign, so readers see it as it stands. Put in the sign "
        "itself, or take it out."
    ),
    "Words {.red} here": (
        "1: '{.red}' is shown as it stands. Take it out; only a heading, a link or bold words can "
        "have it."
    ),
    "Words\n\n{: .red }\n\nmore": (
        "3: '{: .red }' is shown as it stands. Take it out; only a heading, a link or bold words "
        "can have it."
    ),
    "One.\n\nThese **never\nend.\n\n**Those** do.": (
        "3: these ** begin bold words that do not end. Write ** at both ends of the words, in one "
        "paragraph."
    ),
    "The council\n- which pays -\nagreed.": (
        "2: this line is shown as part of the one above it, with its - within. Put a blank line "
        "above it if it is an item of a list, else take the - out."
    ),
    '!!! note "Bring"\nYour badge.': f"1: nothing stands in this box. {WAY_OF_BOXES.capitalize()}.",
    "| a | b |\n| 1 | 2 |\n| 3 | 4 |": (
        "1: this table has no line of dashes below its first row. Put a line such as |---|---| "
        "below this one, with as many cells."
    ),
    "| a | b |\n|---|\n| 1 | 2 |": (
        "1: this is no table: the row has 2 cells, the dashes below 1. Give the line of dashes as "
        "many cells."
    ),
    "::: tip\nWords\n:::": (
        f'1: lines of ::: make no box here. Write !!! note "Title", and {WAY_OF_BOXES}.'
    ),
    "See [[The guide]].": "1: [[The guide]] is no link here. Write [The guide](its-page.md).",
    "Use [the form] (https://example.org/f).": (
        "1: the blank after [the form] keeps it from being a link. Take out the blank between ] "
        "and (."
    ),
    "Use (the form)[https://example.org/f].": (
        "1: round and square brackets have changed places, so this is no link. Write [the form]"
        "(https://example.org/f)"
    ),
    "A {++new++} word": (
        "1: the marks of an editor's corrections, {++, are shown as they stand. Take them out, and "
        "leave the words that are right."
    ),
    "One\n\n[the form](www.example.org/f)": (
        "3: the link to 'www.example.org/f' leads nowhere. Write https:// in front of it."
    ),
    "[the form](<WWW.example.org/f>)": (
        "1: the link to 'WWW.example.org/f' leads nowhere. Write https:// in front of it."
    ),
    "[us](us@example.org)": (
        "1: the link to 'us@example.org' leads nowhere. Write mailto: in front of it."
    ),
    "• Two\no Sub": (
        "2: this line is shown as part of the one above it, with its o within. Put two blanks "
        "behind the o if it is an item of a list, else join the two lines."
    ),
    "Bring\n☐ your badge": (
        "2: this line is shown as part of the one above it, with its ☐ within. Put a blank line "
        "above it if it is an item of a list, else take the ☐ out."
    ),
    "Words.\n\nDay\tSeats\tDoor\nMon\t4\t1\nTue\t5\t2": (
        "3: this table has tabs between its cells, so all of it is shown as one line. Write each "
        "row as | … | … | … |, and put |---|---|---| below the first."
    ),
    "| Day | Seats |\n|---|---|\n| Mon | 4 |\n| Tue | 5 | by phone |": (
        "4: this row has more cells than its table, so 'by phone' is not shown. Give the first row "
        "and the line of dashes as many cells, or take one out."
    ),
    'a | b\n--- | ---\n1 | 2 | {{ phone("x") }}': (
        "3: this row has more cells than its table, so '{{ phone(\"x\") }}' is not shown. Give the "
        "first row and the line of dashes as many cells, or take one out."
    ),
    "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+": (
        "1: a table drawn with + and - is shown as it stands. Take out the lines of + and -, and "
        "put |---|---| below the first row."
    ),
    "!!! Stop!\n    Words.": (
        '1: !!! makes no box of this line, and readers see it as it stands. Write !!! note "Title".'
    ),
    "Words.\n\n```\nmore": (
        "3: ``` begins code that does not end, so readers see it as it stands. Take it out, or put "
        "a line of ``` below the code."
    ),
    "> ~~~\n> more": (
        "1: ~~~ begins code that does not end, so readers see it as it stands. Take it out, or put "
        "a line of ~~~ below the code."
    ),
    "<details>\n<summary>More</summary>\n\nThis is **bold**.\n\n</details>": (
        "4: '**bold**' is shown as it stands, because it is between <details> and </details>. "
        f'Write ??? note "Title" in place of <details>, and {WAY_OF_BOXES}.'
    ),
    '<div class="x">\n- one\n</div>': (
        "2: '- one' is shown as it stands, because it is between <div> and </div>. Take <div> and "
        "</div> out."
    ),
    "<div>\nAsk <team name>.\n</div>": (
        "2: '<team name>' is taken for a tag of HTML, and is not shown. Write &lt;team name>."
    ),
    "One <b>word</b> more": (
        "1: <b> does nothing here: its words are shown as all others. Write **words** for bold "
        "ones."
    ),
    "/// note\nWords\n///": (
        f'1: lines of /// make no box here. Write !!! note "Title", and {WAY_OF_BOXES}.'
    ),
    '--8<-- "other.md"': (
        "1: another file cannot be put in here, and readers see this line as it stands. Write the "
        "words themselves, or link to their page."
    ),
    "The ABC.\n\n*[ABC]: A big club": (
        "3: *[ABC]: explains nothing here, and is shown as it stands. Take the line out, and write "
        "the words out where ABC stands first."
    ),
    "[the form](https://example.org/\nform)": (
        "1: the address of this link goes on in the next line, so the link leads nowhere. Write "
        "the whole address on one line."
    ),
    "[the form](https://example.org/the form)": (
        "1: the address of this link has a blank in it, so the link leads nowhere. Take the blank "
        "out, or write %20 for it."
    ),
    "[the form](https://example.org/form": (
        "1: this link does not end, and is shown as it stands. Put ) behind its address."
    ),
    "Use [the form](form.md and [another](other.md).": (
        "1: this link does not end, and is shown as it stands. Put ) behind its address."
    ),
    "See https://example.org/the-\nform": (
        "1: this address ends in - at the end of its line. If it goes on in the next line, write "
        "all of it on one."
    ),
    "Use [the form]().": (
        "1: this link has no address, so it leads nowhere. Write the address between ( and )."
    ),
    "[the form][1]\n\n[1]: www.example.org/f": (
        "3: the link to 'www.example.org/f' leads nowhere. Write https:// in front of it."
    ),
}


@pytest.mark.parametrize("markdown", TOLD)
def test_it_is_told_with_its_line_and_the_way_that_works_here(markdown: str) -> None:
    found = [str(mark.problem("p.md", 1)).removeprefix("p.md:") for mark in foreign_marks(markdown)]
    assert found == [TOLD[markdown]]


HARMLESS = [
    "Name:\tFrost\n\nDay:\tMonday",
    "- one\ttwo\n- three\tfour\n1.\tfive\n2.\tsix",
    "| a |\n|---|\n| 1 | |\n\n| a | b |\n|---|---|\n| `1|2` | 3 |\n| 1 \\| 2 | 3 |",
    "[a](https://example.org/ 'T') [b](../f/A form.docx) [c](<d e.md>) [f](g.md\n)",
    "[a](https://example.org/b_(c)) and (see https://example.org/a-b)",
    "https://example.org/a-\n\nWords. https://example.org/a\nmore",
    "<div>\n<p>Words - more.</p>\n</div>\n\n<details><summary>One</summary>Two</details>",
    "What??? Really!!! +44 20. C++ +-+ a /// b. 5 *[a] x.",
    "```\n+---+\n/// x\n<div>**b**</div>\n```",
    "Examples: `[[x]]`, `{.red}`, `[^1]`, `:x:` and `**`.",
    "```\n::: tip\n| a |\n| b |\n[x](www.example.org)\n```",
    '{{ phone("a") }} {# [[x]] ** #} <!-- :x: -->',
    "Times: 10:30:15. Ratio: 1:2:3. Path: a:b:c.",
    "[a](b.md){.x} **b**{.y} *c*{: .z }\n{: .w }\n\n## D {.v}\n\n| a {.x} |\n|---|\n| b |",
    "**One\ntwo** and 2 ** 3 ** 4.",
    "Have ready:\n- one\n\nIt was -5 - or more.",
    '!!! note "Bring"\n\n    Your badge.\n\n??? note\n    More.\n\n> [!TIP]\n> Words.',
    "| a \\| b | c |\n|---|:-:|\n| 1 | 2 |\n\nOne | two",
    "Text (see the note) [below](#x), (a)[b] and [x] (or y).",
    "[a](https://www.example.org) [b](mailto:us@example.org) [c](team@2x.png) [d](../www.md)",
]


@pytest.mark.parametrize("markdown", HARMLESS)
def test_what_is_fine_is_not_told(markdown: str) -> None:
    assert foreign_marks(markdown) == ()


def test_pages_and_bulletins_are_told_alike_and_a_link_to_nowhere_stops_both(
    tmp_path: Path,
) -> None:
    words = "Words :wavingg: here\n\n[the form](www.example.org/f)"
    page = f"---\ntitle: P\ndescription: A page.\n---\n\n{words}\n"
    project = small(tmp_path, {"2026-11-20-frost.md": post(words), "2026-11-19-d.md": post(
        words, draft="true")})  # fmt: skip
    (tmp_path / "docs" / "p.md").write_text(page, "utf-8")
    told = [
        (problem.path.rpartition("/")[2], problem.line, problem.severity)
        for problem in project.problems
        if "wavingg" in problem.message or "leads nowhere" in problem.message
    ]
    assert told == [
        ("2026-11-19-d.md", FIRST_LINE + 2, "warning"),
        ("2026-11-19-d.md", FIRST_LINE + 4, "warning"),
        ("2026-11-20-frost.md", FIRST_LINE + 1, "warning"),
        ("2026-11-20-frost.md", FIRST_LINE + 3, "error"),
        ("p.md", 6, "warning"),
        ("p.md", 8, "error"),
    ]
    assert (tmp_path / POSTS).is_dir()
