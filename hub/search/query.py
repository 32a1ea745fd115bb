"""Asks the index: whole words first, then beginnings, then one slip of the finger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder
from lunr.index import Index
from lunr.query import Query

from hub.model import Edition
from hub.search.documents import Document, documents, vocabulary
from hub.search.fold import fold, tokens

FIELDS = {"title": 8, "summary": 3, "words": 1}
BOOSTS = {"word": 10, "beginning": 4, "synonym": 3, "slip": 1}
"""How much each way of matching counts. The browser reads these from the index file."""

MIN_SLIP_LETTERS = 5
"""A slip of the finger is forgiven in words of so many letters or more."""


@dataclass(frozen=True)
class Result:
    """One thing found."""

    id: str
    type: str
    title: str
    url: str
    score: float


def build_index(found: Iterable[Document]) -> Index:
    """A lunr index without a stemmer or stop words; both sides fold the words themselves."""
    builder = Builder()
    builder.ref("id")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for document in found:
        texts = {field: fold(getattr(document, field)) for field in FIELDS}
        builder.add({"id": document.id, **texts}, {"boost": document.weight})
    return builder.build()


class Finder:
    """The index of one edition, ready to be asked."""

    def __init__(self, edition: Edition) -> None:
        self.documents = {document.id: document for document in documents(edition)}
        self.entries = edition.catalogue.by_id
        self.vocabulary = vocabulary(edition)
        self.index = build_index(self.documents.values())

    def search(
        self, words: str, limit: int = 10, kind: str | None = None, topic: str | None = None
    ) -> list[Result]:
        """The best matches for what somebody typed, best first; nothing for no words.

        `kind` and `topic` keep only the entries that have them.
        """
        wanted = tokens(words)
        if not wanted:
            return []
        query = self.index.create_query()
        add_clauses(query, wanted, synonyms(self.vocabulary, fold(words)))
        return [
            self._result(match)
            for match in sorted(self.index.query(query), key=_best_first)
            if self._is(match["ref"], kind, topic)
        ][:limit]

    def _is(self, id: str, kind: str | None, topic: str | None) -> bool:
        if kind is None and topic is None:
            return True
        entry = self.entries.get(id)
        return entry is not None and kind in (None, entry.kind) and topic in (None, *entry.topics)

    def _result(self, match: Any) -> Result:
        found = self.documents[match["ref"]]
        return Result(found.id, found.type, found.title, found.url, round(match["score"], 4))


def _best_first(match: Any) -> tuple[float, str]:
    """Equal scores in the order of their ids, so that the browser's order is the same."""
    return -round(match["score"], 4), match["ref"]


def add_clauses(query: Query, wanted: list[str], alike: list[str]) -> None:
    """What is asked of the index for some words and for those that mean the same."""
    for word in wanted:
        query.term(word, boost=BOOSTS["word"])
        if len(word) > 1 and (word == wanted[-1] or len(word) > 3):
            query.term(f"{word}*", boost=BOOSTS["beginning"])
        if len(word) >= MIN_SLIP_LETTERS:
            query.term(word, boost=BOOSTS["slip"], edit_distance=1)
    for word in alike:
        if word not in wanted:
            query.term(word, boost=BOOSTS["synonym"])


def synonyms(groups: list[list[str]], words: str) -> list[str]:
    """The words of every group of which one phrase stands in what was typed, in order."""
    typed = f" {words} "
    hit = [group for group in groups if any(f" {phrase} " in typed for phrase in group)]
    return list(dict.fromkeys(w for group in hit for w in " ".join(group[:2]).split()))
