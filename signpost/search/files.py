"""The finder's file: index, vocabulary and texts as one classic script, which works from file://."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from signpost.model import Edition
from signpost.search import fold, rank, understand
from signpost.search.document import Document
from signpost.search.finder import Finder
from signpost.search.index import NUMBER
from signpost.search.pack import packed


def search_files(edition: Edition) -> dict[str, str]:
    """Files by their name in the site."""
    text = json.dumps(content(Finder(edition)), ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("</", "<\\/")
    return {"assets/hub-finder.js": f"window.hubFinder={safe}\n"}


def content(finder: Finder) -> dict[str, Any]:
    """All that `finder.js` needs to find what Python finds, its numbers included."""
    return {
        "index": packed(finder.postings),
        "documents": [_shown(document) for document in finder.documents.values()],
        "lexicon": asdict(finder.lexicon),
        "rules": _rules(),
    }


def _shown(document: Document) -> dict[str, Any]:
    """A document without what is only searched, and without what it has nothing of."""
    record = asdict(document)
    for only_searched in ("words", "by", "numbers"):
        del record[only_searched]
    if record["weight"] == 1:
        del record["weight"]
    return {name: value for name, value in record.items() if value}


def _rules() -> dict[str, Any]:
    """The numbers and lists of the ranking, each from the place that explains it."""
    numbers = [(understand, name) for name in _READING] + [(rank, name) for name in _RANKING]
    return {
        **{name: getattr(module, name) for module, name in numbers},
        "STOP_WORDS": " ".join(sorted(fold.STOP_WORDS)),
        "MUTATIONS": fold.MUTATIONS,
        "NUMBER": NUMBER,
    }


_READING = (
    "LONGEST_QUERY",
    "MOST_WORDS",
    "MIN_SLIP_LETTERS",
    "MIN_PART_LETTERS",
    "TWO_SLIPS_LETTERS",
    "MAX_SLIP_LETTERS",
    "EXACT",
    "NUMBERED",
    "FORM",
    "MUTATED",
    "BEGINNING",
    "FINISHED",
    "ROOT",
    "SLIP",
    "BEGUN",
)
_RANKING = ("TERM", "ASK", "FILED", "COVERED", "NAMED", "EXACTLY_NAMED")
