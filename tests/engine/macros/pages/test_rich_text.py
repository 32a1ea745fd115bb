"""The longer words of the catalogue: what they cannot hold is told with its line in the YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.made_up import ALLOTMENTS, allotments

BEFORE = "    aliases: [cold-guide]\n"
AT = ALLOTMENTS[: ALLOTMENTS.index(BEFORE)].count("\n") + 3
"""The line on which the words of `body: |` begin."""

NOWHERE = "leads nowhere, because these words stand on several pages."
TOLD = {
    "[a](services/garden-line.md)": f"error: the link 'services/garden-line.md' {NOWHERE} Take it "
    "out, and add garden-line under related:, so that its page is linked.",
    "[a](../resources/digging-study/)": f"error: the link '../resources/digging-study/' {NOWHERE} "
    "Take it out, and add digging-study under related:, so that its page is linked.",
    "[a](#there)": f"error: the link '#there' {NOWHERE} Write a whole address, beginning with "
    "https://, or name an entry of the hub by its id under related:.",
    "[a][1]\n\n[1]: care.md": f"error: the link 'care.md' {NOWHERE} Write a whole address, "
    "beginning with https://, or name an entry of the hub by its id under related:.",
    "[a](javascript:x)": "warning: a link that begins with 'javascript:' is not shown. Write one "
    "that begins with https://.",
    "| a | b |\n| - | - |\n| --- | --- |": "error: a table cannot be shown here: its | would stand "
    "as they are. Write a list, or make a page of it in docs/.",
    "![a map](map.png)": "error: a picture is not shown here. Take it out, or make a page of it in "
    "docs/.",
    "## Big": "warning: a heading with # or ## is shown as plain words here. Begin it with ###.",
    "`code`": "warning: marks of code are not shown here. Take them out; the words stay.",
    "~~old~~": "warning: words cannot be struck out here: the ~~ would stand as they are. Take the "
    "words out.",
    ">" * 150 + " deep": "error: lists or quotes stand too deeply inside one another. Make it "
    "flatter.",
}
LINE = {"[a][1]\n\n[1]: care.md": 2, "| a | b |\n| - | - |\n| --- | --- |": 2}


def _told(folder: Path, words: str, field: str = "body: |") -> list[tuple[int, str]]:
    block = "".join(f"      {line}\n" for line in words.split("\n"))
    text = ALLOTMENTS.replace(BEFORE, f"{BEFORE}    {field}\n{block}")
    found = allotments(folder, text).problems
    lead = "resources.yml:{}: resources[frost-guide].body: "
    return [(p.line, f"{p.severity}: {str(p).removeprefix(lead.format(p.line))}") for p in found]


@pytest.mark.parametrize("words", TOLD)
def test_what_cannot_be_shown_is_told_with_its_line(words: str, tmp_path: Path) -> None:
    line = AT + LINE.get(words, 0) if not words.startswith(">") else AT - 1
    assert _told(tmp_path, words) == [(line, TOLD[words])]


@pytest.mark.parametrize(
    "words",
    [
        "Plain words, with **weight** and *stress*.",
        "[a](https://example.org/x) [b](mailto:us@example.org) [c](tel:999)",
        "### Small\n\n- one\n  more of it\n- two\n\n1. first\n2. second",
        "> quoted\n> twice",
        "a | b, 1 - 2, x_y_z, 5 * 3, C# and [brackets] (beside them)",
    ],
)
def test_what_simple_markdown_can_do_is_let_pass(words: str, tmp_path: Path) -> None:
    assert _told(tmp_path, words) == []


def test_in_words_whose_lines_are_joined_the_field_is_named(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, "See\n[a](care.md).", field="body: >-")
    assert told[0] == AT - 1
