"""The index of an edition's documents: whole words, made and weighed by lunr."""

from __future__ import annotations

from collections.abc import Iterable

from lunr.builder import Builder
from lunr.index import Index

from signpost.search.document import Document
from signpost.search.fold import compounds, fold
from signpost.search.lexicon import Lexicon
from signpost.search.pack import base36

FIELDS = {"title": 8, "names": 6, "by": 4, "summary": 3, "words": 1}
"""What a word counts for in each field."""


def filled_builder(found: Iterable[Document], lexicon: Lexicon) -> Builder:
    """A lunr builder that holds the documents, without a stemmer or stop words.

    Its refs are the places of the documents in their order, because short refs make a small file.
    Its words are folded, and each field that holds a phrase of the vocabulary also holds the mark
    of its term.
    """
    builder = Builder()
    builder.ref("ref")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for ref, document in enumerate(found):
        builder.add({"ref": str(ref), **_fields(document, lexicon)})
    return builder


def _fields(document: Document, lexicon: Lexicon) -> dict[str, str]:
    texts = {
        "title": [document.title],
        "names": [*document.names, *map(number_mark, document.numbers)],
        "by": [document.by],
        "summary": [document.summary],
        "words": [document.words],
    }
    return {field: " ".join(_tokens(text, lexicon)) for field, text in texts.items()}


def _tokens(texts: list[str], lexicon: Lexicon) -> list[str]:
    numbers = [text for text in texts if text.startswith(NUMBER)]
    whole = " ".join(text for text in texts if text not in numbers)
    marks = [mark for text in texts for mark in lexicon.marks(fold(text))]
    return [*fold(whole).split(), *compounds(whole), *numbers, *dict.fromkeys(marks)]


NUMBER = "_no_"
"""What the mark of a telephone number begins with."""


def number_mark(digits: str) -> str:
    """The word under which a number is found: a short one itself, a mark of a longer one. So
    nobody can read a retired number in the index, and whoever has it finds what became of it."""
    return digits if len(digits) < 7 else f"{NUMBER}{base36(int(digits[-6:]))}"


class Weights:
    """What each word of an index counts for in each document, as lunr has worked it out.

    lunr's own `query` is not asked, for two reasons: it weakens a word by every other one that
    it tries beside it, and it takes 20 ms for a common word in 1,000 documents.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[str, dict[int, float]] = {}

    def of(self, word: str) -> dict[int, float]:
        """By the place of each document that holds the word, the sum over its fields."""
        if word not in self._known:
            self._known[word] = dict(self._summed(word))
        return self._known[word]

    def _summed(self, word: str) -> dict[int, float]:
        posting = self._index.inverted_index.get(word)
        found: dict[int, float] = {}
        for field in FIELDS if posting else ():
            for ref in posting[field]:
                vector = self._index.field_vectors[f"{field}/{ref}"]
                at = vector.position_for_index(posting["_index"])
                found[int(ref)] = found.get(int(ref), 0) + vector.elements[at + 1]
        return found
