"""The comms officer's guide stays true: its commands, its fields, its messages, its pictures."""

from __future__ import annotations

import re

import pytest

from signpost.reading.bulletins import FIELDS
from signpost.site.outbox import MADE_BY
from tests.conftest import ROOT
from tests.engine.bulletins.test_bad_input import EXPECTED
from tests.engine.bulletins.test_embedded import MISLEADING
from tests.engine.reading.pasted.test_golden import rendered
from tests.engine.test_documentation import COMMANDS
from tests.hub.shipped import private_words

ABOUT = ROOT / "docs" / "about"
GUIDE = (ABOUT / "comms.md").read_text("utf-8")
CODE = "\n".join(
    path.read_text("utf-8")
    for folder in ("signpost",)
    for path in sorted((ROOT / folder).rglob("*.py"))
)
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", GUIDE)


def _rows(heading: str) -> list[str]:
    """The first cells of the table below a line that begins with `heading`."""
    after = GUIDE[GUIDE.index(heading) :].splitlines()[2:]
    rows = []
    for line in after:
        if not line.startswith("|"):
            break
        rows.append(line.strip("| ").split(" | ")[0])
    return rows


MESSAGES = [row.replace("`", "") for row in _rows("| The message says")]


def _in_code(message: str) -> bool:
    """Whether the code says so, whatever name it puts in."""
    flat = re.sub(r'"\s*\n\s*f?"', "", CODE)
    words = re.escape(message).replace(r"\ ", r"(?:\s|\{[^}]*\}\s)+")
    return bool(re.search(words, flat) or re.search(words, re.sub(r"\{[^}]*\}", "", flat)))


@pytest.mark.parametrize("message", MESSAGES)
def test_every_message_that_the_guide_quotes_is_one_of_ours(message: str) -> None:
    told = [EXPECTED, *MISLEADING.values(), f"looks like {private_words().person} in a real case"]
    assert any(message in " ".join(said.split()) for said in told) or _in_code(message)


def test_the_guide_quotes_a_good_many_messages() -> None:
    assert len(MESSAGES) >= 20


def test_every_field_of_a_bulletin_is_in_the_guide() -> None:
    rows = [re.findall(r"`([a-z]+):", row)[0] for row in _rows("| Line | What it is for")]
    assert rows == list(FIELDS)


def test_every_command_of_the_guide_is_one_of_ours() -> None:
    named = set(re.findall(r"^signpost ([a-z]+(?: [a-z]+)?)", GUIDE, re.MULTILINE))
    named |= set(re.findall(r"`signpost ([a-z]+(?: [a-z]+)?)", GUIDE))
    assert {
        name for name in named if not any(c.startswith(f"signpost {name}") for c in COMMANDS)
    } == set()
    assert {"new bulletin", "bulletin render", "serve", "check"} <= named
    assert MADE_BY == "signpost bulletin render"


MARKS = {
    "a list": "<li>Words",
    "a list to tick off": "<li>☐ Read the guide</li>",
    "a box": '<p class="admonition-title">Title</p>',
    "a box that unfolds": "<summary>Title</summary>",
    "a note at the end": "<p>The note.",
    "words struck out, marked or new": "<del>old</del> <mark>read this</mark> <ins>new</ins>",
    "a table": "<td>Words</td>",
    "a link to a mailbox": '<a href="mailto:team@example.org">the team</a>',
    "a file to open": '<a href="../../assets/Referral form.docx">the form</a>',
}
BELOW = {
    "a list": "Words",
    "a box": "\n    Words",
    "a box that unfolds": "\n    Words",
    "a table": "\n| Words | 1 |",
}


@pytest.mark.parametrize("what", _rows("| To get | Write |"))
def test_every_mark_that_the_guide_offers_makes_what_it_says(what: str) -> None:
    (row,) = [line for line in GUIDE.splitlines() if line.startswith(f"| {what} |")]
    shown = [code for code in re.findall(r"`([^`]+)`", row) if code != "docs/assets/"]
    joint = {"a table": "\n", "a note at the end": "\n\n"}.get(what, " ")
    written = joint.join(shown) if what != "a list" else shown[1]
    assert MARKS[what] in rendered(written + BELOW.get(what, ""))


def test_every_file_that_the_guide_promises_is_made() -> None:
    promised = re.findall(r"`…(\.[a-z.]+)`", GUIDE)
    assert promised == [".eml", ".html", ".txt", ".notify.md"]
    assert [ending for ending in promised if f'"{ending}"' not in CODE] == []


def test_the_guides_pictures_are_there_small_and_described() -> None:
    assert 2 <= len(PICTURES) <= 3
    for described, name in PICTURES:
        file = ABOUT / name
        assert file.read_bytes().startswith(b"\x89PNG")
        assert file.stat().st_size <= 120_000
        assert len(described) > 30
