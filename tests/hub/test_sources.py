"""The research summaries against the founding documents: every figure is in its source."""

from __future__ import annotations

import re
from functools import cache

import pytest

from signpost.model import Research
from tests.conftest import SHARED
from tests.hub.shipped import catalogue
from tests.words import texts

pytestmark = pytest.mark.shared

SUMMARIES = [r for r in catalogue().resources if isinstance(r, Research) and r.is_summary]
IDS = [summary.id for summary in SUMMARIES]
FIELDS = (
    "question",
    "method",
    "sample",
    "setting",
    "key_findings",
    "limitations",
    "means_for_practice",
    "recommendations",
)
TWO_MINUTES = 800
"""Words that a practitioner reads in two minutes when scanning under headings. What the research
asks of others is looked up, and not read: it has a page of its own."""

MOST_WORDS_ASKED = 45
"""Words of one recommendation: it stands in a list beside many others."""

BODIES_OF_2014 = {
    "College of Social Work": "professional-bodies",
    "Educators": "educators",
    "Local Safeguarding Children Boards": "partnerships",
    "Employers": "employers",
}
"""Whom the report of 2014 asks, in its order, and what the hub calls them."""

FIGURE = re.compile(r"\d+(?:[,.]\d+)*(?:\s?%)?")


@cache
def _source(name: str) -> str:
    return (SHARED / "sources" / name).read_text("utf-8")


def _figures(text: str) -> set[str]:
    return {re.sub(r"\s", "", figure) for figure in FIGURE.findall(text)}


def _summary(id: str) -> Research:
    return next(summary for summary in SUMMARIES if summary.id == id)


def _words_of(summary: Research, *fields: str) -> list[tuple[str, str]]:
    return [found for field in fields for found in texts(getattr(summary, field), field)]


def test_every_founding_document_has_a_full_summary() -> None:
    documents = {path.name for path in (SHARED / "sources").iterdir()}
    assert {summary.source_text for summary in SUMMARIES} == documents
    assert len(SUMMARIES) == len(documents) == 5


@pytest.mark.parametrize("id", IDS)
def test_every_figure_of_a_summary_is_literally_in_its_source(id: str) -> None:
    summary = _summary(id)
    known = _figures(_source(str(summary.source_text)))
    invented = [
        (where, figure)
        for where, words in _words_of(summary, *FIELDS)
        for figure in sorted(_figures(words) - known)
    ]
    assert invented == []


@pytest.mark.parametrize("id", IDS)
def test_a_summary_brings_figures_at_all(id: str) -> None:
    findings = _words_of(_summary(id), "key_findings", "sample", "method", "setting")
    assert len(set().union(*(_figures(words) for _, words in findings))) >= 2


@pytest.mark.parametrize("id", IDS)
def test_a_summary_is_read_in_two_minutes(id: str) -> None:
    read = [field for field in FIELDS if field != "recommendations"]
    words = " ".join(words for _, words in _words_of(_summary(id), *read)).split()
    assert 150 < len(words) <= TWO_MINUTES


@pytest.mark.parametrize("id", IDS)
def test_a_recommendation_is_short_enough_for_a_list(id: str) -> None:
    asked = _words_of(_summary(id), "recommendations")
    assert [words for _, words in asked if len(words.split()) > MOST_WORDS_ASKED] == []


def _bullets(text: str) -> list[str]:
    """The points of a list in a founding document, sub-points included in their own."""
    return re.findall(r"^\s*•", text, re.MULTILINE)


def test_every_recommendation_of_the_2014_report_is_told_with_whom_it_asks() -> None:
    report = _source("social-workers-confidence-report-2014.txt")
    asked = report[report.rindex("\nRecommendations\n") :]
    ours = _summary("nspcc-sw-confidence").recommendations
    theirs = [asked.index(f"{name}:") for name in BODIES_OF_2014]
    parts = [asked[a:b] for a, b in zip(theirs, [*theirs[1:], None], strict=True)]
    assert [len(_bullets(part)) for part in parts] == [
        sum(wish.asks == (body,) for wish in ours) for body in BODIES_OF_2014.values()
    ]


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("nspcc-sw-confidence", ["16%", "2 million", "58 young people", "agency", "morale"]),
        ("nspcc-sw-confidence", ["two had withdrawn"]),
        ("csac-plp-wales", ["four objectives", "health warning", "90 minutes", "certificate"]),
        ("csac-plp-wales", ["women who sexually abuse", "two days of teaching", "17 years"]),
        ("csac-plp-wales", ["routine enquiry", "assessment tool", "13 and 21", "12 and 16"]),
        ("csac-learning-wales", ["national action plan"]),
    ],
)
def test_what_a_founding_document_holds_for_a_reader_is_told(id: str, told: list[str]) -> None:
    said = " ".join(words for _, words in _words_of(_summary(id), *FIELDS)).lower()
    assert [words for words in told if words.lower() not in " ".join(said.split())] == []


def test_nothing_is_counted_as_a_recommendation_that_is_none() -> None:
    told = [
        words
        for summary in SUMMARIES
        for _, words in _words_of(summary, "recommendations")
        if re.search(r"\bno recommendations\b", words, re.IGNORECASE)
    ]
    assert told == []


@pytest.mark.parametrize("id", ["csac-plp-wales", "csac-plp-page"])
def test_both_counts_of_those_better_able_to_support_are_told(id: str) -> None:
    told = " ".join(words for _, words in _words_of(_summary(id), "sources_disagree"))
    assert {"29", "30"} <= _figures(told)


def test_the_sources_do_disagree_about_those_better_able_to_support() -> None:
    report = _source("practice-leads-wales-learning-report-2022.txt")
    page = _source("practice-leads-programme-page.txt")
    ours = {"report": r"n=29", "page": r"n=30"}
    assert re.search(ours["report"], report)
    assert re.search(ours["page"], page)
    assert not re.search(ours["report"], page)
