"""The browser finds what Python finds: the same documents, order and scores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from signpost.search import Finder
from signpost.search.files import content
from signpost.search.fold import MUTATIONS, fold, mutations, stem
from signpost.search.index import FIELDS, words_of
from tests.conftest import ROOT
from tests.engine.search.as_lunr import lunr_builder
from tests.engine.search.node import in_node
from tests.hub.search.test_queries import QUERIES, finder, shipped_edition

pytestmark = pytest.mark.builds

STRANGE = [
    *("", " ", "?", "🌱", "…", "'", "---", "\x00", "the", "who is it", "é", "ﬁle", "①"),
    *("+frost -frost", "title:child", "child~9", "child^1000", "*", "**", "-", "+", ":", "c", "ch"),
    *("__proto__", "constructor", "toString hasOwnProperty", "{{ 7*7 }}", "' OR 1=1 --", "\\"),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "#q=a&kind=b"),
    *("مرحبا بالعالم", "שלום child", "\u202echild", "𝒞𝒽𝒾𝓁𝒹", "ⅷ½№℡", "İstanbul", "ß"),
    *("x" * 10_000, "child " * 5_000, "🌱" * 400 + "child", "blentyn", "phlentyn", "gwasanaethau"),
    *("0800 1111", "08001111", "0808 800 5000", "999", "1", "12", "s47", "who can i", "child li"),
]


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize(
    "area", ["", "barking-and-dagenham", "bristol", "denbighshire", "lincolnshire"]
)
def test_the_browser_ranks_as_python_does(tmp_path: Path, area: str) -> None:
    asked = [*dict.fromkeys(str(query["q"]) for query in QUERIES), *STRANGE]
    script = """
    const finder = HubFinder.open(hubFinder, lunr);
    const answer = input.map(query => finder.search(query).map(r => [r.document.id, r.rounded]));
    """
    in_browser = in_node(tmp_path, script, asked, shipped_edition(area))
    in_python = [
        [[found.id, round(found.score * 10_000)] for found in finder(area).search(query, 1_000)]
        for query in asked
    ]
    ids = [[[id for id, _ in found] for found in answers] for answers in (in_browser, in_python)]
    assert dict(zip(asked, ids[0], strict=True)) == dict(zip(asked, ids[1], strict=True))
    assert in_browser == in_python
    assert len(asked) > 300
    assert sum(bool(found) for found in in_python) > 280


@pytest.mark.parametrize("area", ["", "bristol"])
def test_what_is_unpacked_is_what_lunr_py_would_have_written(tmp_path: Path, area: str) -> None:
    script = "const answer = HubFinder.unpacked(hubFinder.index, lunr.version);"
    edition = shipped_edition(area)
    theirs = in_node(tmp_path, script, [], edition)
    made = Finder(edition)
    words_of_each = [words_of(one, made.lexicon) for one in made.documents.values()]
    ours = json.loads(json.dumps(lunr_builder(FIELDS, words_of_each).build().serialize()))
    words = {posting["_index"]: word for word, posting in ours["invertedIndex"]}
    assert [theirs[name] for name in ("version", "fields", "pipeline")] == [
        ours[name] for name in ("version", "fields", "pipeline")
    ]
    assert _postings(theirs) == _postings(ours)
    assert _weights(theirs, dict(enumerate(sorted(words.values())))) == _weights(ours, words)


def _postings(index: dict) -> dict:  # type: ignore[type-arg]
    """The fields and documents that hold each word."""
    return {
        word: {field: sorted(refs) for field, refs in held.items() if field != "_index"}
        for word, held in index["invertedIndex"]
    }


def _weights(index: dict, words: dict[int, str]) -> dict:  # type: ignore[type-arg]
    """What each word weighs in each field of each document."""
    return {
        ref: {words[e[at]]: e[at + 1] for at in range(0, len(e), 2)}
        for ref, e in index["fieldVectors"]
        if e
    }


def test_words_lose_the_same_endings(tmp_path: Path) -> None:
    words = sorted({word for query in QUERIES for word in fold(str(query["q"])).split()})
    words += [
        "buses",
        "glasses",
        "boxes",
        "worries",
        "worried",
        "need",
        "fed",
        "king",
        "ring",
        "aaa",
    ]
    in_browser = in_node(tmp_path, "const answer = input.map(HubReading.stem);", words)
    assert dict(zip(words, in_browser, strict=True)) == {word: stem(word) for word in words}


def test_welsh_beginnings_change_the_same(tmp_path: Path) -> None:
    words = ["plentyn", "blentyn", "mhlentyn", "phlentyn", "tad", "nhad", "merch", "gardd", "ardd"]
    script = "const answer = input.words.map(w => HubReading.mutations(w, input.table));"
    in_browser = in_node(tmp_path, script, {"words": words, "table": MUTATIONS})
    assert in_browser == [sorted(mutations(word)) for word in words]


def test_the_rules_that_are_shipped_are_the_ones_that_are_explained() -> None:
    """Every number in the index file is read by the scripts, and none is there for nothing."""
    source = (ROOT / "signpost" / "theme" / "assets" / "reading.js").read_text("utf-8")
    source += (ROOT / "signpost" / "theme" / "assets" / "finder.js").read_text("utf-8")
    rules = content(finder(""))["rules"]
    assert [name for name in rules if f"rules.{name}" not in source] == []
