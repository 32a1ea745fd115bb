"""What the finder knows, key by key, so that a query needs no more than the keys of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from signpost.search.finder import Finder
from signpost.search.fold import STOP_WORDS, fold, mutations
from signpost.search.ordinary import by_beginning
from signpost.search.pack import base36, packed_posting, steps
from signpost.search.patterns import Pattern
from signpost.search.understand import MIN_SLIP_LETTERS, Reader

Section = dict[str, str]
"""What is known of some kind, by key. A key has no space in it, and what is known no new line."""

SECTIONS = (
    *("words", "names", "same", "phrases", "terms", "asks", "runs", "kin"),
    *("filed", "ids", "order", "spelt", "translated", "plain"),
)
"""`words`: the posting of a word of the index, or nothing for one that is only known from the
vocabulary. `names`: of a stem, the names of documents that hold it. `same`: the stem that stands
for another. `phrases`: by their first stem, the phrases of terms: the mark, and the stems that
follow. `terms`: what a term is called, by its mark. `asks`: by its least stem, each way of saying
something: the number of its ask, and the other stems; or after a = the very words, where they must
be typed just so. `runs` has those again, by their first word. `kin`: of a word, those that differ
from it in a Welsh beginning. `filed`: the documents of a value of a facet. `ids`: the place of an
entry. `order`: the entries as a reader goes through them. `spelt`: by the number of their letters,
all words of the index, all others that are known, and their stems that are no such word.
`translated`: of the stem of a word of another language, the word that stands for what it means.
`plain`: by their first two letters, what follows those in ordinary words."""

FILED, ID, ORDER, SPELT, PLAIN = "/", "|", "}", "~", "~"
"""What the keys begin with that are no words. They stand before all words, or after them."""


def is_plain(key: str) -> bool:
    """Whether a key is one of ordinary words."""
    return key.startswith(PLAIN) and key[len(PLAIN) :].isalpha()


def keys_of(finder: Finder) -> dict[str, Section]:
    """All that the finder of an edition knows by word: every section."""
    reader, lexicon, ranker = finder.reader, finder.lexicon, finder.ranker
    entries = [at for at, one in enumerate(ranker.documents) if "kind" in one.facets]
    return {
        "words": {
            **dict.fromkeys(reader.known - reader.indexed - STOP_WORDS, ""),
            **{word: packed_posting(held) for word, held in finder.postings.words.items()},
        },
        "names": {stem: steps(held) for stem, held in _names(finder).items()},
        "same": {one: other for one, other in lexicon.same.items() if one != other},
        "phrases": {
            first: _listed((term.mark, *stems[1:]) for stems, term in held)
            for first, held in lexicon.phrases.items()
        },
        "terms": {term.mark: " ".join(term.name.split()) for term in lexicon.terms},
        "asks": {
            stem: ";".join(_said(p, stem) for p in held) for stem, held in reader.patterns.items()
        },
        "runs": {
            word: ";".join(f"{base36(p.ask)}={p.run.strip()}" for p in held)
            for word, held in reader.runs.items()
        },
        "kin": {word: " ".join(sorted(kin)) for word, kin in _kin(reader).items()},
        "filed": {FILED + value: steps(held) for value, held in ranker.filed.items()},
        "ids": {ID + ranker.documents[at].id: base36(at) for at in entries},
        "order": {ORDER: ",".join(map(base36, _as_read(finder, entries)))},
        "spelt": _spelt(reader),
        "translated": lexicon.translated,
        "plain": {PLAIN + start: rest for start, rest in by_beginning().items()},
    }


def _listed(items: Iterable[Iterable[str]]) -> str:
    return ";".join(map(" ".join, items))


def _said(pattern: Pattern, least: str) -> str:
    ask = base36(pattern.ask)
    if pattern.run:
        return f"{ask}={pattern.run.strip()}"
    return " ".join([ask, *(stem for stem in pattern.wanted if stem != least)])


def _names(finder: Finder) -> dict[str, list[int]]:
    """The numbers of the names that hold a stem; all names are counted through, from 0."""
    found: dict[str, list[int]] = defaultdict(list)
    every = (name for names in finder.ranker.names for name in names)
    for number, name in enumerate(every):
        for stem in name:
            found[stem].append(number)
    return found


def _kin(reader: Reader) -> dict[str, set[str]]:
    """For each word that may be typed and is known, or begins one of the index: the known words
    that differ from it in a Welsh beginning."""
    least = MIN_SLIP_LETTERS
    begun = {word[:end] for word in reader.indexed for end in range(least, len(word) + 1)}
    found: dict[str, set[str]] = defaultdict(set)
    for word in reader.known:
        for other in mutations(word):
            if len(other) >= least and (other in begun or reader.is_known(other)):
                found[other].add(word)
    return found


def _spelt(reader: Reader) -> Section:
    """Numbers are left out: no slip leads to one, and none is ever suggested for another."""
    groups = (reader.indexed, reader.known - reader.indexed, reader.known_stems - reader.known)
    by_length: dict[int, list[list[str]]] = defaultdict(lambda: [[], [], []])
    for number, words in enumerate(groups):
        for word in sorted(word for word in words if not word.isdigit()):
            by_length[len(word)][number].append(word)
    return {f"{SPELT}{letters:03}": _listed(held) for letters, held in by_length.items()}


def _as_read(finder: Finder, entries: Iterable[int]) -> list[int]:
    """Entries as somebody goes through them: an area's own first, then by title."""
    documents = finder.ranker.documents
    return sorted(entries, key=lambda at: (not documents[at].place, fold(documents[at].title)))
