"""The finder of one edition, ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from signpost.model import Edition
from signpost.search.documents import documents
from signpost.search.index import Weights, postings_of
from signpost.search.lexicon import lexicon
from signpost.search.rank import Ranker, Scored
from signpost.search.understand import Reader


@dataclass(frozen=True)
class Result:
    """One thing found."""

    id: str
    type: str
    title: str
    url: str
    score: float


@dataclass(frozen=True)
class Answer:
    """What was found, best first; or, where nothing is about what was typed, what comes nearest."""

    results: list[Result]
    nearest: list[Result]

    @property
    def found(self) -> list[Result]:
        """Whichever there is."""
        return self.results or self.nearest


class Finder:
    """What can be found in an edition, by id, and the ways of asking for it."""

    def __init__(self, edition: Edition) -> None:
        found = list(documents(edition))
        self.documents = {document.id: document for document in found}
        self.lexicon = lexicon(edition, found)
        self.postings = postings_of(self.documents.values(), self.lexicon)

    @cached_property
    def reader(self) -> Reader:
        """Who understands queries. A build needs none, and no ranker."""
        return Reader(self.postings.words, self.lexicon)

    @cached_property
    def ranker(self) -> Ranker:
        return Ranker(Weights(self.postings), list(self.documents.values()))

    def search(
        self, words: str, limit: int = 10, kind: str | None = None, topic: str | None = None
    ) -> list[Result]:
        """The best matches for what somebody typed, or what comes nearest, best first; nothing for
        no words. `kind` and `topic` keep only the entries that have them."""
        return self.answer(words, limit, kind, topic).found

    def answer(
        self, words: str, limit: int = 10, kind: str | None = None, topic: str | None = None
    ) -> Answer:
        """The best matches, told apart from what merely shares a word with what was typed."""
        ranking = self.ranker.rank(self.reader.read(words))
        chosen = [scored for scored in ranking.scored if self._is(scored[1], kind, topic)]
        found = [self._result(scored) for scored in chosen[:limit]]
        return Answer(found, []) if ranking.about else Answer([], found)

    def _is(self, place: int, kind: str | None, topic: str | None) -> bool:
        facets = self.ranker.documents[place].facets
        if kind is not None and kind not in facets.get("kind", ()):
            return False
        return topic is None or ("kind" in facets and topic in facets["topics"])

    def _result(self, scored: Scored) -> Result:
        score, place = scored
        found = self.ranker.documents[place]
        return Result(found.id, found.type, found.title, found.url, score)
