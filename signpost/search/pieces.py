"""The finder in pieces: what every query needs, words by their letters, and texts of results."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from signpost.search.document import Document
from signpost.search.finder import Finder
from signpost.search.fold import STOP_WORDS, stem
from signpost.search.keys import FILED, SECTIONS, Section, is_plain, keys_of
from signpost.search.pack import base36, steps
from signpost.search.postings import Postings

WORDS_BYTES = 16_000
"""What a piece of words is filled to: some 7 kB as a server sends it. Smaller ones make more
requests, larger ones bring more that nobody asked for."""

TEXTS_ONCE = 160_000
"""Texts of results that are no more than this are one piece, which is asked for with the words: a
second request takes longer than its bytes."""

TEXTS_BYTES = 7_000
"""What a piece of texts is filled to in a larger hub, of whose results each stands elsewhere."""

Piece = Any
"""What JSON can hold."""


def pieces_of(finder: Finder) -> tuple[dict[str, Any], dict[str, Piece]]:
    """What every query needs, and all pieces by name: `w0`, `w1` … words and `t0`, `t1` … texts.

    `silent` are words that need no piece. `starts` are the first keys of the pieces of words: a
    key stands in the last one that does not start behind it. `texts` says how many documents each
    piece of texts holds.
    """
    sections = keys_of(finder)
    words = list(_cut(finder.postings, sections))
    each, texts = _texts(list(finder.documents.values()))
    pieces = {f"w{n}": held for n, (_, held) in enumerate(words)}
    pieces |= {f"t{n}": held for n, held in enumerate(texts)}
    starts = [start for start, _ in words]
    needed = {"silent": _silent(sections), "starts": starts, "texts": each}
    return _numbers(finder) | needed, pieces


def _cut(postings: Postings, sections: dict[str, Section]) -> Iterator[tuple[str, Piece]]:
    """Pieces of about as many bytes, each with its first key. Ordinary words begin a new one,
    because few questions come to need them."""
    bytes_: dict[str, int] = {}
    for held in sections.values():
        for key, value in held.items():
            bytes_[key] = bytes_.get(key, 0) + len(key) + len(value) + 2
    parts: list[list[str]] = [[]]
    filled = 0
    for key in sorted(bytes_):
        begun = parts[-1] and is_plain(key) and not is_plain(parts[-1][-1])
        if begun or (filled and filled + bytes_[key] / 2 > WORDS_BYTES):
            parts.append([])
            filled = 0
        parts[-1].append(key)
        filled += bytes_[key]
    for keys in parts:
        yield (keys or [""])[0], _piece(postings, sections, keys)


def _piece(postings: Postings, sections: dict[str, Section], keys: list[str]) -> Piece:
    """Of each section the keys and what is known of each, and how rare words are by the number of
    texts that hold them, because logarithms are not the same everywhere."""
    piece: Piece = {}
    for name in SECTIONS:
        own = [key for key in keys if key in sections[name]]
        piece[name] = [" ".join(own), "\n".join(sections[name][key] for key in own)]
    words = [word for word in keys if word in postings.words]
    number = {sum(map(len, postings.words[word].values())): word for word in words}
    piece["rarity"] = {texts: postings.rarity(word) for texts, word in sorted(number.items())}
    return piece


def _silent(sections: dict[str, Section]) -> str:
    """Small words that begin nothing of the vocabulary: nobody needs a piece because of them."""
    begins = [sections[name] for name in ("same", "translated", "phrases", "asks", "runs")]
    small = sorted(STOP_WORDS)
    return " ".join(w for w in small if not any(w in held or stem(w) in held for held in begins))


def _numbers(finder: Finder) -> dict[str, Any]:
    """What is known of each document by its place, and where an ask leads to.

    `lengths` are the words of each document, by field. `names` are the telling words of each of its
    names. `weights` are the places of documents by their weight, where it is not 1, `terms` those
    of terms. `unheard` is how rare a word is that no document holds. `leads` are, for each ask, the
    places that it leads to with their shares, and the key of what is filed under one.
    """
    ranker, postings = finder.ranker, finder.postings
    weights: dict[float, list[int]] = {}
    for place, document in enumerate(ranker.documents):
        if document.weight != 1:
            weights.setdefault(document.weight, []).append(place)
    terms = [place for place, one in enumerate(ranker.documents) if one.type == "term"]
    return {
        "fields": [[name, boost] for name, boost in postings.fields.items()],
        "averages": list(postings.averages.values()),
        "unheard": postings.unheard,
        "lengths": [",".join(map(base36, all_)) for all_ in postings.lengths.values()],
        "names": ",".join("+".join(base36(len(n)) for n in names) for names in ranker.names),
        "weights": {weight: steps(places) for weight, places in weights.items()},
        "terms": steps(terms),
        "leads": [[_lead(finder, *lead) for lead in ask.leads] for ask in finder.lexicon.asks],
    }


def _lead(finder: Finder, id: str, share: float) -> list[Any]:
    lead = [finder.ranker.place[id], share]
    return [*lead, FILED + id] if id in finder.ranker.filed else lead


def _texts(documents: Sequence[Document]) -> tuple[int, list[list[Piece]]]:
    """How many documents stand in a piece of texts, and all pieces."""
    shown = [_shown(document) for document in documents]
    bytes_ = sum(len(_json(one)) for one in shown)
    each = len(shown)
    if bytes_ > TEXTS_ONCE:
        each = max(1, round(TEXTS_BYTES * len(shown) / bytes_))
    return each, [shown[at : at + each] for at in range(0, len(shown), each)]


_SHOWN = ("id", "label", "title", "summary", "url", "place", "caution", "phones", "foot")


def _shown(document: Document) -> dict[str, Any]:
    """What a result shows of a document, without what it has nothing of."""
    record = {name: getattr(document, name) for name in _SHOWN}
    record["kind"] = next(iter(document.facets.get("kind", ())), "")
    return {name: value for name, value in record.items() if value}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
