"""The index that we count ourselves has every number that lunr.py works out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from signpost.search.document import Document
from signpost.search.index import FIELDS, NUMBER, Weights, number_mark, postings_of, words_of
from signpost.search.lexicon import Lexicon, Term
from signpost.search.pack import base36, packed_posting, steps
from signpost.search.postings import Postings
from tests.engine.search.as_lunr import lunr_builder

LEXICON = Lexicon(
    terms=(
        Term("_frost_watch", "frost watch", ("frost watch", "fw")),
        Term("_seed", "seed", ("seed", "seeds", "no")),
    )
)

WORDS = st.lists(
    st.sampled_from(
        [
            *("frost", "watch", "Frosts", "fw", "seed", "seeds", "no", "999", "01632"),
            *("a-b", "half-hardy", "déjà-vu", "x_y-z", "سلام-عليكم", "__x", "'", "–", "½"),
            *("rhêw", "ﬁle", "İstanbul", "ß", "ſeed"),
        ]
    )
    | st.text(max_size=6),
    max_size=12,
).map(" ".join)

DOCUMENTS = st.lists(
    st.builds(
        Document,
        id=st.uuids().map(str),
        type=st.just("page"),
        label=st.just("Page"),
        title=WORDS,
        summary=WORDS,
        url=st.just(""),
        names=st.lists(WORDS, max_size=3).map(tuple),
        by=WORDS,
        words=WORDS,
        numbers=st.lists(st.from_regex("[0-9]{3,11}", fullmatch=True), max_size=2).map(tuple),
    ),
    min_size=1,
    max_size=6,
)


@given(DOCUMENTS)
def test_every_word_weighs_what_lunr_py_says_in_every_field(documents: list[Document]) -> None:
    postings = postings_of(documents, LEXICON)
    theirs = lunr_builder(FIELDS, [words_of(one, LEXICON) for one in documents])
    index = theirs.build()
    ours: dict[str, dict[int, float]] = {
        f"{field}/{place}": {} for field in FIELDS for place in range(len(documents))
    }
    for word in postings.words:
        for field in FIELDS:
            for place, weight in postings.weights(word, field).items():
                ours[f"{field}/{place}"][theirs.inverted_index[word]["_index"]] = weight
    assert ours == {
        ref: dict(zip(vector.elements[::2], vector.elements[1::2], strict=True))
        for ref, vector in index.field_vectors.items()
    }


@given(DOCUMENTS)
def test_what_is_packed_is_what_lunr_py_holds(documents: list[Document]) -> None:
    theirs = lunr_builder(FIELDS, [words_of(one, LEXICON) for one in documents])
    theirs.build()
    often = theirs.field_term_frequencies
    found = postings_of(documents, LEXICON)
    assert {word: _unpacked(packed_posting(found.words[word])) for word in found.words} == {
        word: {
            (field, at): often[f"{field}/{at}"][word]
            for field in FIELDS
            for at in range(len(documents))
            if word in often[f"{field}/{at}"]
        }
        for word in theirs.inverted_index
    }


def _unpacked(posting: str) -> dict[tuple[str, int], int]:
    """How often a word stands in a field of a document."""
    found = {}
    for field, held in zip(FIELDS, posting.split("/"), strict=False):
        at = -1
        for step in held.split(",") if held else ():
            ahead, _, often = step.partition("*")
            at += int(ahead, 36)
            found[field, at] = int(often or "1", 36)
    return found


@given(st.sets(st.integers(0, 99_999)))
def test_places_that_rise_are_read_back(places: set[int]) -> None:
    packed = steps(sorted(places))
    ahead = [int(step, 36) for step in packed.split(",")] if packed else []
    assert [sum(ahead[: n + 1]) - 1 for n in range(len(ahead))] == sorted(places)


@given(st.integers(0, 10**9))
def test_base36_is_read_back(number: int) -> None:
    assert int(base36(number), 36) == number


def test_a_word_that_is_written_with_a_hyphen_is_several_words_of_the_index() -> None:
    """A hyphenated word is found as one too; what is left of it may be several, or none."""
    document = Document("a", "page", "Page", "half-hardy a_b-c سلام-عليكم", "", "")
    assert words_of(document, Lexicon())["title"] == [
        *("half", "hardy", "a", "b", "c"),
        *("halfhardy", "a", "bc"),
    ]


def test_the_mark_of_a_number_says_no_word_of_the_vocabulary() -> None:
    document = Document("a", "page", "Page", "Seeds", "", "", numbers=("01632960001",))
    words = words_of(document, LEXICON)
    assert words["names"] == [number_mark("01632960001")]
    assert words["names"][0].startswith(NUMBER)
    assert words["title"] == ["seeds", "_seed"]


def test_a_word_that_no_document_holds_weighs_nothing() -> None:
    assert (
        Weights(postings_of([Document("a", "page", "Page", "Frost", "", "")], LEXICON)).of("snow")
        == {}
    )


def test_documents_without_a_word_are_counted() -> None:
    postings = Postings({"title": 2})
    for words in (["frost"], [], ["frost", "frost"]):
        postings.add({"title": words})
    assert (postings.documents, postings.lengths) == (3, {"title": [1, 0, 2]})
    assert postings.words == {"frost": {"title": {0: 1, 2: 2}}}
