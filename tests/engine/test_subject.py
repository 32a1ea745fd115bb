"""The engine says nothing of the subject of the hub that ships: another hub has the same code."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tests.engine.test_structure import MODULES

SUBJECT = re.compile(
    r"sexual|abus|\bCS[AE]\b|safeguard|exploit|disclos|perpetrat|groom|nspcc|childline|\bcsac"
    r"|child|sibling|survivor|council|carer|school|pupil|clinic|police|\blado\b|therap|medical"
    r"|victim|practice.?lead|front.door",
    re.IGNORECASE,
)
"""Words of the hub that ships. Another hub is built with the same code."""

OF_THE_MACHINE = re.compile(
    r"\.children\b|\.replaceChildren\b|\.firstChild\b|\.(?:first|last)ElementChild\b"
    r"|\.childNodes\b|\.(?:next|previous)ElementSibling\b|:(?:first|last|only)-child\b|:nth-child\("
)
"""What browsers and MkDocs call the parts of a page or a tree: exactly these names."""

ONCE_CALLED = {"signpost/model/renamed.py": ["council"]}
"""Names of fields that a hub's files may still have."""

SAID = [
    path.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "signpost").rglob("*"))
    if path.suffix in (".py", ".html", ".css", ".js", ".md", ".yml", ".json", ".txt")
]
"""Everything in the engine that holds words: code, theme, and what a new hub begins with."""


@pytest.mark.parametrize("file", [*SAID, "macros/__init__.py", "hooks/engine.py"])
def test_the_code_says_nothing_of_the_subject(file: str) -> None:
    text = OF_THE_MACHINE.sub("", (ROOT / file).read_text("utf-8"))
    found = [m.group() for m in SUBJECT.finditer(text)]
    assert found == ONCE_CALLED.get(file, [])


WORDS_OF_PERSONS = re.compile(
    SUBJECT.pattern
    + r"|child|sibling|survivor|council|carer|school|pupil|nurser|clinic|police|patient|victim"
    r"|social.?work|social.?care|foster|toddler|teacher|therap|paediatric|midwi|\bstudent|\bkids?\b"
    r"|\bgirls?\b|\bboys?\b|\bmums?\b|\bdads?\b|academy|playgroup|practice.?lead|\bsarc\b|\blado\b",
    re.IGNORECASE,
)
"""Words by which the hub that ships notices persons: its data, in catalogue/private.yml."""

NOTICING = [
    module
    for module in MODULES
    if module.startswith(("signpost/checks/language/", "signpost/checks/privacy.py"))
    or module in ("signpost/model/private_words.py", "signpost/model/mailboxes.py")
]


@pytest.mark.parametrize("module", NOTICING)
def test_the_code_that_notices_persons_has_no_words_for_them(module: str) -> None:
    text = (ROOT / module).read_text("utf-8")
    assert sorted({found.lower() for found in WORDS_OF_PERSONS.findall(text)}) == []


def test_that_code_is_all_there() -> None:
    assert len(NOTICING) > 28
