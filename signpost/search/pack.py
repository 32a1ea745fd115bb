"""An index in few bytes: what lunr needs to have it again, without the numbers it can work out."""

from __future__ import annotations

from typing import Any

from lunr.builder import Builder
from lunr.idf import idf

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def packed(builder: Builder) -> dict[str, Any]:
    """What `finder.js` makes a serialized lunr index of, to the last digit the same as ours.

    `terms` are the words of the index in order. `postings` has an item for each, separated by
    semicolons; in it, for each field after a slash, the documents that hold the word: the steps
    from one to the next in base 36, and after a star how often, where that is more than once.
    `lengths` are the words of each document in each field. `idf` is how rare a word is, by the
    number of its fields, because logarithms are not the same everywhere.
    """
    fields = list(builder._fields)
    count = builder.document_count
    terms = sorted(builder.inverted_index)
    return {
        "fields": [[name, builder._fields[name].boost] for name in fields],
        "averages": [builder.average_field_length[name] for name in fields],
        "lengths": [
            [builder.field_lengths[f"{name}/{ref}"] for ref in range(count)] for name in fields
        ],
        "idf": _idf(builder, terms),
        "terms": " ".join(terms),
        "postings": ";".join(_posting(builder, term, fields) for term in terms),
    }


def _posting(builder: Builder, term: str, fields: list[str]) -> str:
    return "/".join(_documents(builder, term, field) for field in fields).rstrip("/")


def _documents(builder: Builder, term: str, field: str) -> str:
    refs = sorted(map(int, builder.inverted_index[term][field]))
    steps = []
    last = -1
    for ref in refs:
        often = builder.field_term_frequencies[f"{field}/{ref}"][term]
        steps.append(base36(ref - last) + (f"*{base36(often)}" if often > 1 else ""))
        last = ref
    return ",".join(steps)


def _idf(builder: Builder, terms: list[str]) -> dict[int, float]:
    found = {}
    for term in terms:
        posting = builder.inverted_index[term]
        number = sum(len(posting[field]) for field in builder._fields)
        found[number] = idf(posting, builder.document_count)
    return dict(sorted(found.items()))


def base36(number: int) -> str:
    """`35` is `z`."""
    head, digit = divmod(number, 36)
    return (base36(head) if head else "") + _DIGITS[digit]
