"""Words are folded in the browser exactly as they are in Python, letter for letter."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from signpost.search.fold import fold
from tests.browser.conftest import OpenPage
from tests.chosen import auditing
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

WORDS = ROOT / "signpost" / "theme" / "assets" / "words.js"


def test_every_letter_that_python_knows_is_folded_the_same(open_page: OpenPage) -> None:
    known = [
        chr(code)
        for code in (*range(0x3000), *range(0x3000, sys.maxunicode + 1, 1 if auditing() else 16))
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    page = open_page("about/").page
    page.add_script_tag(path=WORDS)
    in_browser = page.evaluate("letters => letters.map(c => HubWords.fold('a' + c + 'b'))", known)
    different = {
        f"U+{ord(letter):04X} {unicodedata.name(letter, '')}": (fold(f"a{letter}b"), theirs)
        for letter, theirs in zip(known, in_browser, strict=True)
        if fold(f"a{letter}b") != theirs
    }
    assert len(known) > (140_000 if auditing() else 18_000)
    assert dict(list(different.items())[:20]) == {}
