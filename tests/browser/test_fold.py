"""Words are folded in the browser exactly as they are in Python, letter for letter."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest

from hub.search.fold import STOP_WORDS, fold, tokens
from tests.browser.conftest import OpenPage
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

SOURCE = (ROOT / "overrides" / "theme" / "assets" / "hub.js").read_text("utf-8")


def javascript(name: str) -> str:
    """A function of hub.js by its name, as source."""
    found = re.search(rf"^  function {name}\(.*?^  }}$", SOURCE, re.DOTALL | re.MULTILINE)
    assert found, f"hub.js has no function {name}"
    return found.group()


def test_every_letter_that_python_knows_is_folded_the_same(open_page: OpenPage) -> None:
    known = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    page = open_page("about/").page
    in_browser = page.evaluate(
        f"letters => {{ {javascript('fold')}; return letters.map(c => fold('a' + c + 'b')) }}",
        known,
    )
    different = {
        f"U+{ord(letter):04X} {unicodedata.name(letter, '')}": (fold(f"a{letter}b"), theirs)
        for letter, theirs in zip(known, in_browser, strict=True)
        if fold(f"a{letter}b") != theirs
    }
    assert len(known) > 140_000
    assert dict(list(different.items())[:20]) == {}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Barnardo’s", ["barnardos"]),
        ("the CHISVA's role", ["chisvas", "role"]),
        ("Canolfan Cam-drin: Gŵyl", ["canolfan", "cam", "drin", "gwyl"]),
        ("who is it", ["who", "is", "it"]),
        ("not safe", ["not", "safe"]),
        ("", []),
        ("?!", []),
        ("b c d e f g h j k l m n p q", list("bcdefghjklmn")),
        ("x" * 399 + " yz", ["x" * 399]),
    ],
)
def test_a_query_becomes_the_same_words_in_both(
    open_page: OpenPage, typed: str, words: list[str]
) -> None:
    stop = re.search(r"^  var STOP = .*?;$", SOURCE, re.DOTALL | re.MULTILINE)
    assert stop, "hub.js has no list of stop words"
    run = f"{stop.group()} {javascript('fold')} {javascript('tokens')}"
    in_browser = open_page("about/").page.evaluate(
        f"typed => {{ {run}; return tokens(typed) }}", typed
    )
    assert (in_browser, tokens(typed)) == (words, words)


def test_both_drop_the_same_small_words(open_page: OpenPage) -> None:
    stop = re.search(r"new Set\((\(.*?\))\.split", SOURCE, re.DOTALL)
    assert stop, "hub.js has no list of stop words"
    assert set(open_page("about/").page.evaluate(stop[1]).split()) == STOP_WORDS
