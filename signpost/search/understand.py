"""Understands what somebody typed: its words, their spelling, the terms and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lunr.token_set import TokenSet

from signpost.search.fold import STOP_WORDS, begins_alike, fold, mutations, stem
from signpost.search.index import NUMBER, number_mark
from signpost.search.lexicon import Ask, Lexicon, Stems, Term
from signpost.search.ordinary import ordinary_words
from signpost.search.patterns import Pattern, patterns

LONGEST_QUERY = 300
"""Characters of a query that are read; its first sixteen words count."""
MOST_WORDS = 16
MIN_SLIP_LETTERS, TWO_SLIPS_LETTERS, MAX_SLIP_LETTERS = 5, 8, 20
"""A slip of the finger is forgiven in words of so many letters or more, in longer ones two, and
none in what is longer than any word, because that would take seconds."""

EXACT, FORM, MUTATED, BEGINNING, FINISHED, ROOT, SLIP = 1.0, 0.9, 0.6, 0.7, 0.2, 0.4, 0.75
TRANSLATED = 0.8
"""How much each way of matching a word counts: as typed, with another ending, with another Welsh
beginning, as the beginning of a word that is being typed, or of one that could be finished, by
its first letters alone when nothing else is known, by what it means in the hub's first language.
All of it times SLIP when it was misspelt."""

NUMBERED = 4.0
"""How much a telephone number counts: whoever types one asks for nothing else, and is told so also
when it no longer answers."""

MIN_PART_LETTERS = 4
"""Two words that were written as one have so many letters each, or more."""

BEGUN = 0.6
"""How plainly something is said of which only the beginning has been typed yet."""

Places = frozenset[int]
"""Which of the words that are searched for."""

Ways = tuple[Stems, ...]
"""What was typed, as it is compared; and the same in the hub's first language, if that differs."""


@dataclass(frozen=True)
class Word:
    """A typed word and the words of the index that it stands for, each with how much it counts.

    `read_as` is what a misspelt one was taken for, and otherwise the same. `unheard` says that it
    stands nowhere in the hub and its vocabulary: its first letters are all that it may have in
    common with what it matches. `named` is what names are compared with: the word, or what it means
    in the hub's first language, if the hub does not hold it.
    """

    typed: str
    read_as: str
    matches: dict[str, float]
    named: str
    unheard: bool = False


@dataclass(frozen=True)
class Understood:
    """What was understood of a query. `words` are those that are searched for; `terms` and `asks`
    come with the words that say them, and an ask with how plainly they do."""

    words: tuple[Word, ...]
    terms: tuple[tuple[Term, Places], ...]
    asks: tuple[tuple[Ask, float, Places], ...]


class Reader:
    """Reads queries, knowing the words of an index and of a lexicon.

    `signpost/theme/assets/reading.js` does the same in the browser; a test holds them together.
    """

    def __init__(self, indexed: Iterable[str], lexicon: Lexicon) -> None:
        indexed = frozenset(indexed)
        self.lexicon = lexicon
        self.indexed = {word for word in indexed if not word.startswith("_")}
        self.numbers = {word for word in indexed if word.startswith(NUMBER)}
        self.in_order = sorted(self.indexed)
        self.forms: dict[str, list[str]] = {}
        for word in self.in_order:
            self.forms.setdefault(stem(word), []).append(word)
        self.known = self.indexed | STOP_WORDS | set(lexicon.words())
        self.known_stems = set(map(stem, self.known))
        self.patterns: dict[str, list[Pattern]] = {}
        self.runs: dict[str, list[Pattern]] = {}
        for pattern in patterns(lexicon):
            self.patterns.setdefault(min(pattern.wanted), []).append(pattern)
            if pattern.run:
                self.runs.setdefault(pattern.run.split()[0], []).append(pattern)

    @cached_property
    def spellings(self) -> TokenSet:
        """Every known word and its stem, as lunr wants them for finding near ones."""
        return TokenSet.from_list(sorted(self.known | self.known_stems))

    def read(self, query: str) -> Understood:
        """Understand a query. Nothing that can be typed is an error."""
        joined = _joined_numbers(fold(query[:LONGEST_QUERY]).split())[:MOST_WORDS]
        typed = [part for word in joined for part in self._parts(word)][:MOST_WORDS]
        plain = [self._spelt(word, at == len(typed) - 1) for at, word in enumerate(typed)]
        kept = [at for at, word in enumerate(plain) if word not in STOP_WORDS]
        kept = kept or list(range(len(plain)))
        places = {at: place for place, at in enumerate(kept)}
        stems = self.lexicon.stems(plain)
        ways = tuple(dict.fromkeys((stems, self.lexicon.meant(stems))))
        return Understood(
            tuple(self._word(typed, plain, at) for at in kept),
            tuple(self._terms(ways, places)),
            tuple(self._asks(plain, ways, places)),
        )

    def is_known(self, word: str) -> bool:
        """Whether a word, or another one of its stem, stands in the index or the vocabulary."""
        return word in self.known or stem(word) in self.known_stems

    def _parts(self, word: str) -> list[str]:
        """The word, or the two of the index that were written as one: springlodge."""
        least = MIN_PART_LETTERS
        if not 2 * least <= len(word) <= MAX_SLIP_LETTERS or not word.isalpha():
            return [word]
        if self.is_known(word) or self._beginning(word) or word in ordinary_words():
            return [word]
        pairs = ((word[:at], word[at:]) for at in range(least, len(word) - least + 1))
        both = [pair for pair in pairs if self.indexed.issuperset(pair)]
        return list(both[0]) if both and not self.near(word, 1) else [word]

    def _spelt(self, word: str, is_last: bool) -> str:
        """The word, or the known one that it was most likely meant to be."""
        if self.is_known(word) or not word.isalpha():
            return word
        if not MIN_SLIP_LETTERS <= len(word) <= MAX_SLIP_LETTERS:
            return word
        if is_last and self._beginning(word):
            return word
        if word in ordinary_words():
            return word
        changed = sorted(mutations(word) & self.known)
        return changed[0] if changed else self._nearest(word)

    def _nearest(self, word: str) -> str:
        for slips in (1, 2) if len(word) >= TWO_SLIPS_LETTERS else (1,):
            for form in dict.fromkeys((word, stem(word))):
                if len(form) < MIN_SLIP_LETTERS:
                    continue
                near = [near for near in self.near(form, slips) if begins_alike(near, form)]
                if near:
                    return min(near, key=lambda n: (n[0] != word[0], abs(len(n) - len(word)), n))
        return word

    def near(self, word: str, slips: int) -> list[str]:
        """The known words and stems that are so many slips of the finger away, or fewer."""
        wanted = TokenSet.from_fuzzy_string(word, slips)
        return [str(near) for near in self.spellings.intersect(wanted).to_list()]

    def _beginning(self, word: str) -> list[str]:
        """The words that begin so, when enough of them has been typed."""
        enough = len(word) > (2 if word.isdigit() else 1)
        return [w for w in self.in_order if w.startswith(word)] if enough else []

    def _word(self, typed: Sequence[str], plain: Sequence[str], at: int) -> Word:
        word = plain[at]
        forms = self.forms.get(stem(word), [])
        found: dict[str, float] = {}
        if at == len(plain) - 1:
            found |= dict.fromkeys(self._beginning(word), FINISHED if forms else BEGINNING)
        unheard = not found and not self.is_known(word)
        if unheard and len(word) >= 6:
            found |= dict.fromkeys(self._beginning(word[: max(5, len(word) - 4)]), ROOT)
        if len(word) >= MIN_SLIP_LETTERS and not (unheard and word in ordinary_words()):
            found |= dict.fromkeys(sorted(mutations(word) & self.indexed), MUTATED)
        meant = self.lexicon.translated.get(stem(word))
        if meant:
            found |= dict.fromkeys(self.forms.get(stem(meant), ()), TRANSLATED)
        found |= dict.fromkeys(forms, FORM)
        found |= dict.fromkeys({word, *_pairs(plain, at)} & self.indexed, EXACT)
        if word.isdigit():
            found |= dict.fromkeys({number_mark(word)} & self.numbers, NUMBERED)
        slip = 1 if word == typed[at] else SLIP
        counted = {one: counts * slip for one, counts in found.items()}
        named = meant if meant and not forms else word
        return Word(typed[at], word, counted, named, unheard and set(found.values()) <= {ROOT})

    def _terms(self, ways: Ways, places: dict[int, int]) -> Iterable[tuple[Term, Places]]:
        """The terms of which a phrase was typed, each with its longest."""
        longest: dict[str, tuple[Term, Places]] = {}
        for stems in ways:
            for at, first in enumerate(stems):
                for phrase, term in self.lexicon.phrases.get(first, ()):
                    if stems[at : at + len(phrase)] == phrase:
                        typed = range(at, at + len(phrase))
                        said = frozenset(places[p] for p in typed if p in places)
                        had = longest.get(term.mark)
                        if had is None or len(said) > len(had[1]):
                            longest[term.mark] = (term, said)
        return longest.values()

    def _asks(
        self, plain: Sequence[str], ways: Ways, places: dict[int, int]
    ) -> Iterable[tuple[Ask, float, Places]]:
        """What is asked for, each with its plainest way of saying it."""
        best: dict[int, tuple[Ask, float, Places]] = {}
        for pattern, strength in self._said(plain, ways):
            had = best.get(pattern.ask)
            if had is None or strength > had[1]:
                said = frozenset(
                    places[at]
                    for at, forms in enumerate(zip(*ways, strict=True))
                    if at in places and not set(pattern.wanted).isdisjoint(forms)
                )
                best[pattern.ask] = (self.lexicon.asks[pattern.ask], strength, said)
        return best.values()

    def _said(self, plain: Sequence[str], ways: Ways) -> Iterator[tuple[Pattern, float]]:
        """The patterns that were typed, and those that must be typed just so and were begun."""
        typed = dict.fromkeys(stem for stems in ways for stem in stems)
        run = f" {' '.join(plain)} "
        for first in typed:
            for pattern in self.patterns.get(first, ()):
                if typed.keys() >= set(pattern.wanted) and pattern.run in run:
                    yield pattern, pattern.strength
        for pattern in self.runs.get(plain[0], ()) if len(plain) > 1 else ():
            if pattern.run.startswith(run.rstrip()) and pattern.run != run:
                yield pattern, pattern.strength * BEGUN


def _pairs(words: Sequence[str], at: int) -> Iterator[str]:
    """A word with its neighbours, because two may be written as one: green house."""
    if at:
        yield words[at - 1] + words[at]
    if at + 1 < len(words):
        yield words[at] + words[at + 1]


def _joined_numbers(words: Iterable[str]) -> list[str]:
    """Groups of digits as one number: 0800 1111."""
    joined: list[str] = []
    for word in words:
        if joined and word.isdigit() and joined[-1].isdigit() and len(joined[-1] + word) > 4:
            joined[-1] += word
        else:
            joined.append(word)
    return joined
