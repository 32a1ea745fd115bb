"""The research summaries against the founding documents: every figure is in its source."""

from __future__ import annotations

import re
from functools import cache

import pytest

from hub.model import Research
from tests.conftest import SHARED
from tests.shipped import catalogue, texts

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
"""Words that a practitioner reads in two minutes when scanning under headings."""

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
    words = " ".join(words for _, words in _words_of(_summary(id), *FIELDS)).split()
    assert 150 < len(words) <= TWO_MINUTES


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
