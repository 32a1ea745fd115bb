"""The browser finds what Python finds: the same documents, order and scores."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from signpost.search import Finder, search_files
from signpost.search.files import rules
from signpost.search.fold import MUTATIONS, fold, mutations, stem
from signpost.search.index import FIELDS, words_of
from tests.engine.search.as_lunr import lunr_builder
from tests.engine.search.node import ASSETS, SCRIPTS, in_node
from tests.hub.search.test_queries import QUERIES, finder, shipped_edition
from tests.hub.search.unseen import UNSEEN

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


@pytest.mark.grid(keep=("bristol",))
@pytest.mark.parametrize(
    "area", ["", "barking-and-dagenham", "bristol", "denbighshire", "lincolnshire"]
)
def test_the_browser_ranks_as_python_does(tmp_path: Path, area: str) -> None:
    unseen = [
        one["q"] if isinstance(one, dict) else one for part in UNSEEN.values() for one in part
    ]
    asked = [*dict.fromkeys(str(query["q"]) for query in QUERIES), *STRANGE, *unseen]
    script = """
    const finder = opened(), answer = [];
    for (const query of input) {
      const { found, about } = await finder.find(query);
      answer.push([about, found.map(one => [one.at, one.rounded])]);
    }
    """
    edition = shipped_edition(area)
    places = in_node(tmp_path, script, asked, search_files(edition))
    ids_of = list(finder(area).documents)
    in_browser = [[about, [[ids_of[at], score] for at, score in found]] for about, found in places]
    in_python = [
        [bool(answer.results), [[f.id, round(f.score * 10_000)] for f in answer.found]]
        for answer in (finder(area).answer(query, 1_000) for query in asked)
    ]
    ids = [[[id for id, _ in found] for _, found in answers] for answers in (in_browser, in_python)]
    assert dict(zip(asked, ids[0], strict=True)) == dict(zip(asked, ids[1], strict=True))
    assert in_browser == in_python
    assert len(asked) > 300
    assert sum(about for about, _ in in_python) > 280
    assert sum(bool(found) and not about for about, found in in_python) > 40


@pytest.mark.grid(keep=("bristol",))
@pytest.mark.parametrize("area", ["", "bristol"])
def test_every_word_weighs_in_the_browser_what_lunr_says(tmp_path: Path, area: str) -> None:
    """What lunr.py works out and what lunr.js works out, in Node, from the same words."""
    script = """
    const finder = opened(), fields = Object.entries(input.fields), answer = [{}, {}];
    for (const word of input.words) {
      const held = await finder.weights(word);
      answer[0][word] = fields.map((_, at) => Object.fromEntries(held[at] || []));
    }
    const builder = new lunr.Builder();
    builder.ref("ref");
    fields.forEach(([name, boost]) => builder.field(name, { boost }));
    input.documents.forEach(one => builder.add(one));
    const index = builder.build(), terms = Object.entries(index.invertedIndex);
    for (const [word, posting] of terms) {
      answer[1][word] = fields.map(([name]) => Object.fromEntries(Object.keys(posting[name]).map(
        ref => [ref, index.fieldVectors[`${name}/${ref}`].elements[index.fieldVectors[
          `${name}/${ref}`].positionForIndex(posting._index) + 1]])));
    }
    """
    edition = shipped_edition(area)
    made = Finder(edition)
    words = [words_of(one, made.lexicon) for one in made.documents.values()]
    documents = [
        {"ref": str(ref), **{field: " ".join(texts[field]) for field in FIELDS}}
        for ref, texts in enumerate(words)
    ]
    asked = {"fields": FIELDS, "words": sorted(made.postings.words), "documents": documents}
    in_browser, by_lunr_js = in_node(tmp_path, script, asked, search_files(edition))
    assert in_browser == by_lunr_js
    assert in_browser == _by_lunr_py(lunr_builder(FIELDS, words))


def _by_lunr_py(builder: Any) -> dict[str, list[dict[str, float]]]:
    index = builder.build()
    vectors = {
        ref: dict(zip(held.elements[::2], held.elements[1::2], strict=True))
        for ref, held in index.field_vectors.items()
    }
    return {
        word: [
            {ref: vectors[f"{field}/{ref}"][posting["_index"]] for ref in posting[field]}
            for field in FIELDS
        ]
        for word, posting in index.inverted_index.items()
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
    in_browser = in_node(tmp_path, "const answer = input.map(HubWords.stem);", words)
    assert dict(zip(words, in_browser, strict=True)) == {word: stem(word) for word in words}


def test_welsh_beginnings_change_the_same(tmp_path: Path) -> None:
    words = ["plentyn", "blentyn", "mhlentyn", "phlentyn", "tad", "nhad", "merch", "gardd", "ardd"]
    script = "const answer = input.words.map(w => HubWords.mutations(w, input.table));"
    in_browser = in_node(tmp_path, script, {"words": words, "table": MUTATIONS})
    assert in_browser == [sorted(mutations(word)) for word in words]


def test_the_rules_that_are_shipped_are_the_ones_that_are_explained() -> None:
    """Every number in the index file is read by the scripts, and none is there for nothing."""
    source = "".join((ASSETS / name).read_text("utf-8") for name in SCRIPTS)
    assert [name for name in rules() if f"rules.{name}" not in source] == []
