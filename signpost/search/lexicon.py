"""What words mean: the vocabulary of an edition, as the finder and the browser use it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from signpost.model import Acronym, Edition, Everyday, Synonym
from signpost.search.document import Document, by_address
from signpost.search.fold import fold, stem

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """Phrases that mean the same. Documents that hold one are marked in the index with `mark`,
    a word that nobody can type; `name` is what a reader is told."""

    mark: str
    name: str
    phrases: tuple[str, ...]
    understood: tuple[str, ...] = ()
    """Further phrases that are understood when typed, and mark no document."""


@dataclass(frozen=True)
class Ask:
    """What people say when they do not know the word, and the documents that answer, with how
    well each does: between 0 and 1, and above for what an area puts first."""

    says: tuple[str, ...]
    leads: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Lexicon:
    """All of it. `alike` are groups of single words; the first of a group stands for it. `foreign`
    are, for each group, its words in other languages."""

    alike: tuple[tuple[str, ...], ...] = ()
    terms: tuple[Term, ...] = ()
    asks: tuple[Ask, ...] = ()
    foreign: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def same(self) -> dict[str, str]:
        """The stem that stands for a stem, where another one does."""
        return {stem(word): stem(group[0]) for group in self.alike for word in group}

    @cached_property
    def translated(self) -> dict[str, str]:
        """By the stem of a word of another language, the word that stands for what it means."""
        return {
            stem(word): group[0]
            for group, words in zip(self.alike, self.foreign, strict=False)
            for word in words
        }

    def stems(self, words: Iterable[str]) -> Stems:
        """Folded words as they are compared: without endings, one for all that are alike."""
        return tuple(self.same.get(s, s) for s in map(stem, words))

    def meant(self, stems: Stems) -> Stems:
        """The same in the hub's first language."""
        found = ((one, self.translated.get(one)) for one in stems)
        return tuple(self.stems([other])[0] if other else one for one, other in found)

    def words(self) -> Iterator[str]:
        """Every word of it, so that no slip is seen where there is none."""
        for term in self.terms:
            for phrase in (*term.phrases, *term.understood):
                yield from phrase.split()
        for ask in self.asks:
            for says in ask.says:
                yield from says.split()
        for group in (*self.alike, *self.foreign):
            yield from group

    @cached_property
    def phrases(self) -> dict[str, list[tuple[Stems, Term]]]:
        """By their first stem, the phrases that are understood, each with its term."""
        return self._by_first((t, (*t.phrases, *t.understood)) for t in self.terms)

    @cached_property
    def marking(self) -> dict[str, list[tuple[Stems, Term]]]:
        """By their first stem, the phrases that mark a document."""
        return self._by_first((t, t.phrases) for t in self.terms)

    def _by_first(
        self, terms: Iterable[tuple[Term, tuple[str, ...]]]
    ) -> dict[str, list[tuple[Stems, Term]]]:
        found: dict[str, list[tuple[Stems, Term]]] = {}
        for term, phrases in terms:
            for stems in (self.stems(phrase.split()) for phrase in phrases):
                found.setdefault(stems[0], []).append((stems, term))
        return found

    def marks(self, words: Iterable[str]) -> list[str]:
        """The marks of all terms of which a text holds a phrase, by its folded words."""
        stems = self.stems(words)
        return list(
            dict.fromkeys(
                term.mark
                for at, first in enumerate(stems)
                for phrase, term in self.marking.get(first, ())
                if stems[at : at + len(phrase)] == phrase
            )
        )


def lexicon(edition: Edition, documents: Iterable[Document]) -> Lexicon:
    """The vocabulary of an edition. What leads to something that it has not is left out."""
    documents = list(documents)
    catalogue, addresses = edition.catalogue, by_address(documents)
    modest = {d.id: d.weight for d in documents if d.type in MODEST and d.weight < 1}
    terms = [*map(_synonym, catalogue.synonyms), *map(_acronym, catalogue.acronyms)]
    led = ((e.all_says, tuple(_leads(edition, e, addresses, modest))) for e in catalogue.everyday)
    return Lexicon(
        alike=tuple(_folded(group.words) for group in catalogue.alike),
        foreign=tuple(_folded(group.foreign) for group in catalogue.alike),
        terms=tuple(terms),
        asks=tuple(Ask(_folded(says), leads) for says, leads in led if leads),
    )


def _synonym(synonym: Synonym) -> Term:
    phrases = [*synonym.preferred.root.values(), *synonym.also]
    understood = _folded(synonym.search_only)
    return Term(_mark(synonym.id), str(synonym.preferred), _folded(phrases), understood)


def _acronym(acronym: Acronym) -> Term:
    means = [words for meaning in acronym.means for words in meaning.root.values()]
    also = [re.sub(r"\(.*?\)", "", name) for name in acronym.also]
    return Term(_mark(acronym.id), acronym.acronym, _folded([acronym.acronym, *means, *also]))


def _mark(id: str) -> str:
    """A word of the index that no folded word can be; lunr would cut it at a hyphen."""
    return "_" + id.replace("-", "_")


def _leads(
    edition: Edition, everyday: Everyday, addresses: dict[str, str], modest: dict[str, float]
) -> Iterator[tuple[str, float]]:
    known, filled = set(addresses.values()), edition.catalogue.local.filled
    for place, slot in enumerate(everyday.slots):
        services = [id for id in filled[slot].services if id in known] if slot in filled else []
        for id in services:
            yield id, round(1.3 - 0.15 * min(place, 3), 2)
        if not services and f"contact-{slot}" in known:
            yield f"contact-{slot}", NOBODY_KNOWN
    for place, address in enumerate(everyday.leads_to):
        found = addresses.get(address) or addresses.get(address.split("#")[0])
        if found:
            yield found, round((1 - 0.15 * min(place, 3)) / modest.get(found, 1), 2)


MODEST = ("step", "term", "page")
"""Types of documents that stand behind others, but not where an ask leads to them by name."""

NOBODY_KNOWN = 1.0
"""What an area's note on whom to ask instead counts for, where nobody fills a slot."""


def _folded(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(fold, phrases))))
