"""An index in few bytes: what lunr needs to have it again, without the numbers it can work out."""

from __future__ import annotations

from typing import Any

from signpost.search.postings import Posting, Postings

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def packed(postings: Postings) -> dict[str, Any]:
    """What `finder.js` makes a serialized lunr index of, to the last digit the same as lunr.py's.

    `terms` are the words of the index in order. `postings` has an item for each, separated by
    semicolons; in it, for each field after a slash, the documents that hold the word: the steps
    from one to the next in base 36, and after a star how often, where that is more than once.
    `lengths` are the words of each document in each field. `idf` is how rare a word is, by the
    number of its fields, because logarithms are not the same everywhere.
    """
    terms = sorted(postings.words)
    return {
        "fields": [[name, boost] for name, boost in postings.fields.items()],
        "averages": list(postings.averages.values()),
        "lengths": list(postings.lengths.values()),
        "idf": _idf(postings),
        "terms": " ".join(terms),
        "postings": ";".join(_posting(postings.words[term]) for term in terms),
    }


def _posting(posting: Posting) -> str:
    return "/".join(map(_documents, posting.values())).rstrip("/")


def _documents(places: dict[int, int]) -> str:
    steps = []
    last = -1
    for place, often in places.items():  # in order, because documents are added in order
        steps.append(base36(place - last) + (f"*{base36(often)}" if often > 1 else ""))
        last = place
    return ",".join(steps)


def _idf(postings: Postings) -> dict[int, float]:
    number = {sum(map(len, posting.values())): word for word, posting in postings.words.items()}
    return {texts: postings.rarity(word) for texts, word in sorted(number.items())}


def base36(number: int) -> str:
    """`35` is `z`."""
    if number < 36:
        return _DIGITS[number]
    head, digit = divmod(number, 36)
    return base36(head) + _DIGITS[digit]
