"""Summaries are in our own words: none shares eight words in a row with what it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from signpost.model import Research
from tests.conftest import SHARED
from tests.hub.shipped import catalogue, facts
from tests.words import texts

pytestmark = pytest.mark.shared

RUN = 8
"""So many words in a row are a quotation, unless they are named here."""

NAMES_AND_COUNTS = {
    "response-pathway-launch-2023 setting": "the names of two sets of guidance",
    "response-pathway-launch-2023 key_findings[0].text": "what was counted, as it was counted",
    "csac-plp-wales key_findings[1].text": "what the survey asked",
    "csac-learning-wales key_findings[0].text": "what was counted, as it was counted",
    "csac-learning-wales recommendations[1].text": "the names of two governments",
    "csac-plp-page key_findings[0].text": "what the survey asked",
}
"""Places where eight words in a row are names or the terms of a count, with the reason."""

STUDY_FIELDS = (
    "question",
    "method",
    "sample",
    "setting",
    "key_findings",
    "limitations",
    "means_for_practice",
    "recommendations",
)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of eight words inside a sentence."""
    for sentence in re.split(r"(?<=[.!?;:])\s+|\n\s*\n", text):
        words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", sentence.lower()))
        yield from zip(*(words[start:] for start in range(RUN)), strict=False)


@cache
def _theirs() -> frozenset[tuple[str, ...]]:
    records = [*facts()["resources"], *facts()["helplines"]]
    sources = [path.read_text("utf-8") for path in (SHARED / "sources").iterdir()]
    given = [*(record["description"] for record in records), *sources]
    return frozenset(run for text in given for run in _runs(text))


def _ours(id: str) -> Iterator[tuple[str, str]]:
    """What we wrote of an entry; of a full summary, the study too."""
    entry = catalogue().by_id[id]
    is_study = isinstance(entry, Research) and entry.is_summary
    for field in ("summary", "why", *(STUDY_FIELDS if is_study else ())):
        yield from texts(getattr(entry, field, None), field)


def _shared(id: str) -> dict[str, str]:
    """The first run that each of an entry's texts shares with what it was made from."""
    found: dict[str, str] = {}
    for field, words in _ours(id):
        for run in _runs(words):
            if run in _theirs():
                found.setdefault(f"{id} {field}", " ".join(run))
    return found


@pytest.mark.parametrize("id", [entry.id for entry in catalogue().entries])
def test_a_summary_and_a_why_are_in_our_own_words(id: str) -> None:
    copied = {place: run for place, run in _shared(id).items() if place not in NAMES_AND_COUNTS}
    assert copied == {}


def test_every_exception_is_still_needed() -> None:
    ids = {place.split()[0] for place in NAMES_AND_COUNTS}
    needed = {place for id in ids for place in _shared(id)}
    assert set(NAMES_AND_COUNTS) - needed == set()


def test_a_copied_sentence_would_be_noticed() -> None:
    description = next(
        r["description"] for r in facts()["resources"] if r["id"] == "csac-km-online"
    )
    assert [run for run in _runs(f"We say: {description}") if run in _theirs()] != []
