"""Ranks documents: how well each fits what was understood of a query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from signpost.search.document import Document
from signpost.search.fold import STOP_WORDS, fold, stem
from signpost.search.index import Weights
from signpost.search.understand import NUMBERED, Places, Understood, Word

TERM = 0.7
"""What the mark of a term counts for, beside words that stand in the text themselves."""

ASK, FILED = 36.0, 0.25
"""What an answer to something asked for counts for, and the share of it that goes to whatever is
filed under the topic, audience or stage that answers."""

COVERED = 0.85
"""The part of a score that depends on how many of the words are covered."""

NAMED, EXACTLY_NAMED = 0.7, 1.0
"""What a name counts that is like what was typed, and what more when it is the same."""

ABOUT, FIRST, SMALL = 0.5, 3, 2
"""The share of what was typed, each word by how telling it is, that one of the first results must
be about, so that the hub has something about it; and the letters of a word that tells nothing."""

Scored = tuple[float, int]
"""A score, and the place of its document."""


@dataclass(frozen=True)
class Ranking:
    """Every document that fits, the best first. `about` says whether the first ones are about what
    was typed, or merely share a word with it."""

    scored: list[Scored]
    about: bool


class Ranker:
    """Ranks the documents of an edition, given in their order.

    A document's score is the sum of what each typed word, term and ask finds in it; that, times
    the share of the words that it covers, times how near its name is to what was typed, times its
    own weight. `signpost/theme/assets/finder.js` does the same sums in the same order.
    """

    def __init__(self, weights: Weights, documents: Sequence[Document]) -> None:
        self.weights = weights
        self.documents = documents
        self.place = {document.id: place for place, document in enumerate(documents)}
        self.names = [[_compared(name) for name in (d.title, *d.names)] for d in documents]
        self.filed: dict[str, list[int]] = defaultdict(list)
        for place, document in enumerate(documents):
            for facet, values in document.facets.items():
                for value in values:
                    self.filed[f"{facet}-{value}"].append(place)

    def rank(self, understood: Understood) -> Ranking:
        """Every document that fits; equal ones in the order of the documents."""
        scores: dict[int, float] = defaultdict(float)
        covered: dict[int, set[int]] = defaultdict(set)
        reachable: set[int] = set()
        for found, said in self._found(understood):
            if found:
                reachable |= said
            for place, score in found.items():
                scores[place] += score
                covered[place] |= said
        typed = frozenset(stem(word.named) for word in understood.words)
        ranked = [
            (_rounded(self._whole(place, score, covered[place], reachable, typed)), place)
            for place, score in scores.items()
        ]
        ranked.sort(key=lambda one: (-one[0], one[1]))
        first = [covered[place] for _, place in ranked[:FIRST]]
        return Ranking(ranked, self._is_about(understood, first))

    def _is_about(self, understood: Understood, first: Sequence[set[int]]) -> bool:
        """Whether one of the first results covers enough of what was typed. A word of which only
        the first letters were found says nothing of what somebody wants; a telephone number that
        is here says all."""
        numbers = {at for at, w in enumerate(understood.words) if NUMBERED in w.matches.values()}
        if any(covered & numbers for covered in first):
            return True
        asked = {at for _, _, said in understood.asks for at in said}
        asked |= {at for _, said in understood.terms for at in said}
        telling = [
            self.weights.unheard if at in asked else self._telling(word)
            for at, word in enumerate(understood.words)
        ]
        meant = {at for at, word in enumerate(understood.words) if not word.unheard} | asked
        most = max((sum(telling[at] for at in sorted(c & meant)) for c in first), default=0.0)
        return most >= ABOUT * sum(telling) and most > 0

    def _telling(self, word: Word) -> float:
        """How rare a word is; as rare as can be, if it is not here. Of its own, one that is only
        known as a part of what people say tells nothing."""
        if word.unheard:
            tells = len(word.typed) > SMALL and word.typed.isalpha()
            return self.weights.unheard if tells else 0.0
        return min(map(self.weights.rarity, word.matches), default=0.0)

    def _found(self, understood: Understood) -> Iterator[tuple[dict[int, float], Places]]:
        """What each word, term and ask finds, and the words that said it."""
        for at, word in enumerate(understood.words):
            best: dict[int, float] = {}
            for one, counts in word.matches.items():
                for place, weight in self.weights.of(one).items():
                    best[place] = max(best.get(place, 0), weight * counts)
            yield best, frozenset([at])
        for term, said in understood.terms:
            marked = self.weights.of(term.mark)
            yield {place: weight * TERM for place, weight in marked.items()}, said
        for ask, strength, said in understood.asks:
            leads = self._led_to(ask.leads)
            yield {place: share * strength * ASK for place, share in leads.items()}, said

    def _led_to(self, leads: Sequence[tuple[str, float]]) -> dict[int, float]:
        best: dict[int, float] = {}
        for id, share in leads:
            place = self.place[id]
            best[place] = max(best.get(place, 0), share)
            for filed in self.filed.get(id, ()):
                best[filed] = max(best.get(filed, 0), share * FILED)
        return best

    def _whole(
        self,
        place: int,
        score: float,
        covered: set[int],
        reachable: set[int],
        typed: frozenset[str],
    ) -> float:
        share = len(covered) / len(reachable) if reachable else 0
        likest = max((len(n & typed) / len(n | typed) for n in self.names[place]), default=0)
        document = self.documents[place]
        named = 1 + NAMED * likest
        if likest == 1 and document.type != "term":
            named += EXACTLY_NAMED
        return score * (1 - COVERED + COVERED * share) * named * document.weight


def _rounded(score: float) -> float:
    """A score to four decimals, in the way that JavaScript can do too."""
    return floor(score * 10_000 + 0.5) / 10_000


def _compared(name: str) -> frozenset[str]:
    """A name as it is compared with what was typed: the stems of its telling words."""
    words = fold(name).split()
    return frozenset(stem(w) for w in [w for w in words if w not in STOP_WORDS] or words)
