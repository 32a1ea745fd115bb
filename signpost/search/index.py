"""The index of an edition's documents: whole words, weighed as lunr does."""

from __future__ import annotations

from collections.abc import Iterable

from signpost.search.document import Document
from signpost.search.fold import compounds, fold
from signpost.search.lexicon import Lexicon
from signpost.search.pack import base36
from signpost.search.postings import Postings

FIELDS = {"title": 8, "names": 6, "by": 4, "summary": 3, "words": 1}
"""What a word counts for in each field."""


def postings_of(found: Iterable[Document], lexicon: Lexicon) -> Postings:
    """The words of the documents, without a stemmer or stop words.

    Documents are known by their place, because short names make a small file. Their words are
    folded, and each field that holds a phrase of the vocabulary also holds the mark of its term.
    """
    postings = Postings(FIELDS)
    for document in found:
        postings.add(words_of(document, lexicon))
    return postings


def words_of(document: Document, lexicon: Lexicon) -> dict[str, list[str]]:
    """The words of a document by field, as they stand in the index, repeated where it repeats
    them."""
    texts = {
        "title": [document.title],
        "names": [*document.names, *map(number_mark, document.numbers)],
        "by": [document.by],
        "summary": [document.summary],
        "words": [document.words],
    }
    return {field: _tokens(text, lexicon) for field, text in texts.items()}


def _tokens(texts: list[str], lexicon: Lexicon) -> list[str]:
    numbers = [text for text in texts if text.startswith(NUMBER)]
    whole = [text for text in texts if text not in numbers]
    folded = [fold(text).split() for text in whole]
    marks = dict.fromkeys(mark for words in folded for mark in lexicon.marks(words))
    joined = [word.split() for text in whole for word in compounds(text)]
    return [*(word for words in (*folded, *joined) for word in words), *numbers, *marks]


NUMBER = "_no_"
"""What the mark of a telephone number begins with."""


def number_mark(digits: str) -> str:
    """The word under which a number is found: a short one itself, a mark of a longer one. So
    nobody can read a retired number in the index, and whoever has it finds what became of it."""
    return digits if len(digits) < 7 else f"{NUMBER}{base36(int(digits[-6:]))}"


class Weights:
    """What each word of an index counts for in each document.

    lunr's own `query` is not asked, for two reasons: it weakens a word by every other one that
    it tries beside it, and it takes 20 ms for a common word in 1,000 documents.
    """

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._known: dict[str, dict[int, float]] = {}

    @property
    def unheard(self) -> float:
        """How rare a word is that no document holds."""
        return self._postings.unheard

    def rarity(self, word: str) -> float:
        """How rare a word of the index is."""
        return self._postings.rarity(word)

    def of(self, word: str) -> dict[int, float]:
        """By the place of each document that holds the word, the sum over its fields."""
        if word not in self._known:
            self._known[word] = self._summed(word)
        return self._known[word]

    def _summed(self, word: str) -> dict[int, float]:
        found: dict[int, float] = {}
        for field in FIELDS if word in self._postings.words else ():
            for place, weight in self._postings.weights(word, field).items():
                found[place] = found.get(place, 0) + weight
        return found
