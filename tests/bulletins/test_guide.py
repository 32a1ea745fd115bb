"""The comms officer's guide stays true: its commands, its fields, its messages, its pictures."""

from __future__ import annotations

import re

import pytest

from hub.bulletins.outbox import MADE_BY
from hub.reading.bulletins import FIELDS
from tests.bulletins.test_bad_input import EXPECTED
from tests.bulletins.test_embedded import MISLEADING
from tests.conftest import ROOT
from tests.test_documentation import COMMANDS

ABOUT = ROOT / "docs" / "about"
GUIDE = (ABOUT / "comms.md").read_text("utf-8")
CODE = "\n".join(
    path.read_text("utf-8")
    for folder in ("hub", "macros", "hooks")
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


MESSAGES = _rows("| The message says")


def _in_code(message: str) -> bool:
    """Whether the code says so, whatever name it puts in."""
    flat = re.sub(r'"\s*\n\s*f?"', "", CODE)
    words = re.escape(message).replace(r"\ ", r"(?:\s|\{[^}]*\}\s)+")
    return bool(re.search(words, flat) or re.search(words, re.sub(r"\{[^}]*\}", "", flat)))


@pytest.mark.parametrize("message", MESSAGES)
def test_every_message_that_the_guide_quotes_is_one_of_ours(message: str) -> None:
    told = [EXPECTED, *MISLEADING.values()]
    assert any(message in " ".join(said.split()) for said in told) or _in_code(message)


def test_the_guide_quotes_a_good_many_messages() -> None:
    assert len(MESSAGES) >= 20


def test_every_field_of_a_bulletin_is_in_the_guide() -> None:
    rows = [re.findall(r"`([a-z]+):", row)[0] for row in _rows("| Line | What it is for")]
    assert rows == list(FIELDS)


def test_every_command_of_the_guide_is_one_of_ours() -> None:
    named = set(re.findall(r"^hub ([a-z]+(?: [a-z]+)?)", GUIDE, re.MULTILINE))
    named |= set(re.findall(r"`hub ([a-z]+(?: [a-z]+)?)", GUIDE))
    assert {
        name for name in named if not any(c.startswith(f"hub {name}") for c in COMMANDS)
    } == set()
    assert {"new bulletin", "bulletin render", "serve", "check"} <= named
    assert f"hub {'bulletin render'}" == MADE_BY


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
