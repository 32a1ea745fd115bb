"""Words to avoid: finds each phrase as a whole, in any form, and says what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from signpost.checks.language.finding import Finding, quoted
from signpost.checks.language.house import House
from signpost.checks.language.sentences import Sentence, forms
from signpost.checks.language.source import Source
from signpost.model import Wording

_TURNED_DOWN = re.compile(
    r"\b(?:not|never|avoid|avoids|instead of|rather than|no longer|don't|don’t|nid|peidiwch)\b",
    re.IGNORECASE,
)
_OPEN, _CLOSE = "\"'“‘", "\"'”’.,;:!?"


def wording(source: Source, said: Sequence[Sentence], house: House) -> Iterator[Finding]:
    """Every phrase that the hub avoids, unless its sentence makes it fine or turns it down."""
    for sentence in said:
        past = 0
        for at, begins in enumerate(sentence.forms):
            found = _phrase_at(sentence, at, house) if begins in house.phrases else None
            if found is None or at < past:
                continue
            length, record = found
            past = at + length
            first, last = sentence.words[at], sentence.words[past - 1]
            if _is_fine(sentence, record) or _is_turned_down(sentence, first.start, last.end):
                continue
            words = sentence.text[first.start : last.end]
            message = f"{quoted(words)} is better said another way"
            hint = f"instead: {record.say}. {record.why}"
            yield source.finding("wording", first.start, words, message, hint, record.id)


def _phrase_at(sentence: Sentence, at: int, house: House) -> tuple[int, Wording] | None:
    for phrase, record in house.phrases[sentence.forms[at]]:
        if sentence.holds(phrase, at):
            return len(phrase), record
    return None


def _is_fine(sentence: Sentence, record: Wording) -> bool:
    return any(sentence.has(forms(phrase)) for phrase in record.unless)


def _is_turned_down(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words stand in quotation marks, in a sentence that says not to use them."""
    before = sentence.text[sentence.start : start].rstrip("*_ ")
    after = sentence.text[end : end + 2].lstrip("*_ ")
    in_quotes = before[-1:] in _OPEN and after[:1] in _CLOSE and before != "" and after != ""
    return in_quotes and bool(_TURNED_DOWN.search(before))
