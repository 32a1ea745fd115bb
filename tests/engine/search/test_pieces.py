"""The finder in pieces finds what the whole finds, and a query brings only what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from lunr.token_set import TokenSet

from signpost.search import Finder, search_files
from signpost.search.fold import stem
from signpost.search.pieces import TEXTS_BYTES, WORDS_BYTES
from tests.chosen import examples
from tests.engine.made_up import allotment_edition
from tests.engine.search.made_up_documents import made_up, queries, words
from tests.engine.search.node import in_node
from tests.finder_files import documents, pieces, without_ordinary_words

pytestmark = pytest.mark.builds

ASK = """
const answer = [];
let finder = opened();
for (const query of input) {
  if (answer.length % 5 === 0) finder = opened();
  const { found, about } = await finder.find(query);
  answer.push([about, found.map(one => [one.at, one.rounded])]);
}
"""
"""Every fifth query is asked of a finder that has brought nothing yet."""


@pytest.mark.parametrize(
    ("seed", "size"),
    [
        ("a", 4),
        ("b", 40),
        ("c", 400),
        pytest.param("d", 2_000, marks=pytest.mark.audit),
    ],
)
def test_random_documents_are_found_alike_in_python_and_in_the_browser(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seed: str, size: int
) -> None:
    edition, known = made_up(monkeypatch, seed, size)
    asked, finder = queries(seed, known, 120), Finder(edition)
    place = {id: at for at, id in enumerate(finder.documents)}
    in_python = [
        [bool(answer.results), [[place[f.id], round(f.score * 10_000)] for f in answer.found]]
        for answer in (finder.answer(query, size) for query in asked)
    ]
    in_browser = in_node(tmp_path, ASK, asked, search_files(edition))
    assert dict(zip(asked, in_browser, strict=True)) == dict(zip(asked, in_python, strict=True))
    assert sum(about for about, _ in in_python) > 50


@pytest.mark.audit
def test_a_query_brings_pieces_of_its_own_words_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edition, known = made_up(monkeypatch, "c", 2_000)
    common = [word for word in known[8:] if word.isalpha() and len(word) > 4][:2]
    script = """
    const finder = opened(), answer = [];
    for (const query of input) {
      const { found } = await finder.find(query);
      await finder.documents(found.slice(0, 7).map(one => one.at));
      answer.push(brought.splice(0));
    }
    """
    files = search_files(edition)
    first, again, both = in_node(tmp_path, script, [common[0], common[0], " ".join(common)], files)
    assert again == []
    assert 0 < len(first) < 20 < len(pieces(files))
    assert not set(first) & set(both)


def test_pieces_are_about_as_large_as_they_should_be(monkeypatch: pytest.MonkeyPatch) -> None:
    edition, _ = made_up(monkeypatch, "d", 2_000)
    sizes = {name: len(text) for name, text in search_files(edition).items()}
    of_words = [size for name, size in sizes.items() if "-w" in name]
    of_texts = [size for name, size in sizes.items() if "-t" in name]
    assert max(of_words[:-5]) < 2.5 * WORDS_BYTES
    assert sorted(of_words)[len(of_words) // 2] < 1.3 * WORDS_BYTES
    assert max(of_texts) < 2 * TEXTS_BYTES


def test_every_document_stands_in_the_texts_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    for size in (3, 7, 2_000):
        edition, _ = made_up(monkeypatch, "d", size)
        shown = documents(search_files(edition))
        assert [one["id"] for one in shown] == list(Finder(edition).documents)


@pytest.mark.audit
def test_marks_of_terms_come_with_the_first_file_while_they_are_few(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edition, _ = made_up(monkeypatch, "b", 2_000)
    files = search_files(edition)
    phrase = Finder(edition).lexicon.terms[0].phrases[0]
    script = """
    const finder = opened(), answer = [];
    await finder.find(input);
    const rounds = brought.splice(0);
    answer.push(rounds.filter(name => name[0] === "w" && hubFinder.starts[+name.slice(1)] < "a"));
    """
    assert len(files) > 5
    assert in_node(tmp_path, script, phrase, files) == [[]]


def test_a_small_finder_is_one_file_beside_ordinary_words(tmp_path: Path) -> None:
    files = search_files(allotment_edition(tmp_path))
    assert without_ordinary_words(files) == ["assets/hub-finder.js"]
    assert len(files) > 1


def test_a_change_of_anything_gives_all_pieces_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that pieces of two builds are never taken together."""
    before = search_files(made_up(monkeypatch, "c", 400)[0])
    again = search_files(made_up(monkeypatch, "c", 400)[0])
    after = search_files(made_up(monkeypatch, "c", 401)[0])
    assert again == before
    assert len(before) > 5
    assert set(before) & set(after) == {"assets/hub-finder.js"}


def test_every_word_is_among_those_of_which_its_stem_may_be_made(tmp_path: Path) -> None:
    asked = [*words("stems", 3_000), "settee", "oxes", "tries", "worrieds", "aaas", "eeing"]
    script = "const answer = input.map(([w, s]) => HubWords.unstemmed(s).includes(w));"
    pairs = [[word, stem(word)] for word in asked]
    told = in_node(tmp_path, script, pairs)
    assert [pair for pair, there in zip(pairs, told, strict=True) if not there] == []


@pytest.mark.parametrize("slips", [1, 2])
def test_a_slip_is_what_lunr_takes_for_one(tmp_path: Path, slips: int) -> None:
    known = sorted({word for word in words("slips", 900) if len(word) > 1 and word.isascii()})
    typed = " ".join(queries("slips", known, examples(150))).split()
    asked = [word for word in dict.fromkeys(typed) if 2 < len(word) < 20]
    asked = asked[: examples(len(asked))]
    spellings = TokenSet.from_list(known)
    by_lunr = [
        sorted(map(str, spellings.intersect(TokenSet.from_fuzzy_string(word, slips)).to_list()))
        for word in asked
    ]
    script = """const answer = input.asked.map(word =>
      input.known.filter(other => HubWords.within(word, other, input.slips)));"""
    ours = in_node(tmp_path, script, {"asked": asked, "known": known, "slips": slips})
    assert dict(zip(asked, ours, strict=True)) == dict(zip(asked, by_lunr, strict=True))
    assert sum(len(found) for found in by_lunr) > examples(40)
