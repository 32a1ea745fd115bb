"""Which words stand in which documents, and what each counts for there, as lunr works it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from lunr.idf import idf

Posting = dict[str, dict[int, int]]
"""Of one word: by field, the places of the documents that hold it, each with how often."""

_K1, _B = 1.2, 0.75
"""How soon it stops to count that a word is repeated, and how much the length of a text counts:
what lunr has where nobody says otherwise (BM25)."""


class Postings:
    """The words of documents, which are known by their place, from 0.

    lunr.py's own builder makes an object of every word in every text, and a vector of every text,
    of which a build needs none and a query few; this counts, and a test holds each number of it to
    lunr.py's. `fields` are the fields of a document, with what a word counts for in each. `lengths`
    are the words of each document, by field.
    """

    def __init__(self, fields: Mapping[str, int]) -> None:
        self.fields = dict(fields)
        self.lengths: dict[str, list[int]] = {field: [] for field in fields}
        self.words: dict[str, Posting] = {}

    def add(self, texts: Mapping[str, Iterable[str]]) -> None:
        """Add the next document: the words of each of its fields."""
        place = self.documents
        for field, lengths in self.lengths.items():
            often = Counter(texts[field])
            lengths.append(often.total())
            for word, count in often.items():
                posting = self.words.get(word)
                if posting is None:
                    posting = self.words[word] = {name: {} for name in self.fields}
                posting[field][place] = count

    @property
    def documents(self) -> int:
        """How many there are."""
        return len(next(iter(self.lengths.values())))

    @cached_property
    def averages(self) -> dict[str, float]:
        """The words of a document in each field, on average. To be asked when all are added."""
        return {field: sum(all_) / len(all_) for field, all_ in self.lengths.items()}

    def rarity(self, word: str) -> float:
        """How rare a word is, by the number of the texts that hold it."""
        return float(idf(self.words[word], self.documents))

    @property
    def unheard(self) -> float:
        """How rare a word is that no text holds."""
        return float(idf({}, self.documents))

    def weights(self, word: str, field: str) -> dict[int, float]:
        """What a word of these counts for in each document that has it in a field, to three
        decimals. The sums stand in the order of lunr's, because another order rounds otherwise."""
        rarity, lengths, average = self.rarity(word), self.lengths[field], self.averages[field]
        found = {}
        for place, often in self.words[word][field].items():
            length = _K1 * (1 - _B + _B * (lengths[place] / average))
            score = rarity * ((_K1 + 1) * often) / (length + often)
            found[place] = round(score * self.fields[field], 3)
        return found
