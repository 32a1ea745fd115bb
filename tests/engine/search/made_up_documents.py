"""Made-up editions of any size for the finder, the same for the same seed."""

from __future__ import annotations

import random
from types import SimpleNamespace
from typing import Any, cast

import pytest

from signpost.model import Edition
from signpost.search import finder
from signpost.search.document import Document
from signpost.search.lexicon import Ask, Lexicon, Term

SYLLABLES = (
    "ba",
    "bl",
    "pla",
    "mha",
    "nt",
    "gar",
    "dd",
    "fro",
    "st",
    "see",
    "d",
    "ing",
    "ed",
    "ies",
)
ENDINGS = ("", "", "s", "es", "ed", "ing", "y", "ies", "e")
KINDS = ("guide", "tool", "research", "service")


def words(seed: str, count: int) -> list[str]:
    """Words, some of them of one stem, some that differ in a Welsh beginning, some numbers."""
    drawn = random.Random(seed)
    found = ["999", "116123", "07700900123", "the", "who", "half-hardy", "déjà", "don't"]
    while len(found) < count:
        root = "".join(drawn.choice(SYLLABLES) for _ in range(drawn.randint(1, 4)))
        found.append(root + drawn.choice(ENDINGS))
    return found


def made_up(monkeypatch: pytest.MonkeyPatch, seed: str, size: int) -> tuple[Edition, list[str]]:
    """An edition of so many documents, and the words that they are made of, often ones first."""
    drawn = random.Random(seed)
    known = words(seed, 40 + size * 2)

    def text(most: int) -> str:
        return " ".join(
            known[int(len(known) * drawn.random() ** 3)] for _ in range(drawn.randint(0, most))
        )

    documents = [_document(drawn, text, number) for number in range(size)]
    lexicon = _lexicon(drawn, known, documents)
    monkeypatch.setattr(finder, "documents", lambda _: documents)
    monkeypatch.setattr(finder, "lexicon", lambda *_: lexicon)
    return cast(Edition, SimpleNamespace()), known


def _document(drawn: random.Random, text: Any, number: int) -> Document:
    topics = ("frost", "soil", "pests")
    return Document(
        id=f"topics-{topics[number]}" if number < len(topics) else f"entry-{number}",
        type=drawn.choice(("resource", "service", "term", "page")),
        label="Guide",
        title=text(6),
        summary=text(20),
        url=f"resources/{number}/",
        names=tuple(text(3) for _ in range(drawn.choice((0, 0, 0, 1, 2)))),
        by=text(2),
        words=text(60),
        weight=drawn.choice((1, 1, 1, 0.5, 3.2)),
        facets={"kind": (drawn.choice(KINDS),), "topics": (drawn.choice(topics),)},
        numbers=drawn.choice(((), ("07700900123",), ("999",))),
    )


def _lexicon(drawn: random.Random, known: list[str], documents: list[Document]) -> Lexicon:
    plain = [word for word in known if word.isalpha() and word.isascii()]

    def phrases(count: int) -> tuple[str, ...]:
        some = (" ".join(drawn.sample(plain, drawn.randint(1, 3))) for _ in range(count))
        return tuple(dict.fromkeys(some))

    return Lexicon(
        alike=tuple(tuple(drawn.sample(plain, 2)) for _ in range(4)),
        terms=tuple(Term(f"_term_{n}", f"Term {n}", phrases(3), phrases(1)) for n in range(8)),
        asks=tuple(
            Ask((*phrases(4), "who is the", f"the {drawn.choice(plain)}"), _leads(drawn, documents))
            for _ in range(8)
        ),
    )


def _leads(drawn: random.Random, documents: list[Document]) -> tuple[tuple[str, float], ...]:
    led_to = dict.fromkeys([documents[drawn.randrange(3)].id, drawn.choice(documents).id])
    return tuple((id, 1 - 0.15 * place) for place, id in enumerate(led_to))


def queries(seed: str, known: list[str], count: int) -> list[str]:
    """What somebody may type: words, beginnings, slips, two words as one, numbers and phrases."""
    drawn = random.Random(seed)

    def typed() -> str:
        word = known[int(len(known) * drawn.random() ** 2)]
        at = drawn.randrange(len(word))
        less, more = word[:at] + word[at + 1 :], word[:at] + "b" + word[at:]
        joined, begun = word + drawn.choice(known), word[: at + 1]
        changed = (word, word, begun, less, more, joined, "p" + word[1:], "g" + word, word + "s")
        return drawn.choice(changed)

    return [" ".join(typed() for _ in range(drawn.randint(1, 5))) for _ in range(count)]
