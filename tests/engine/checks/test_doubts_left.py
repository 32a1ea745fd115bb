"""What was written while a fact was in doubt is not shown beside it when somebody has confirmed it,
and its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Assurance, Problem
from signpost.model.assurance import How
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.areas.made_up import hub_with
from tests.engine.made_up import ALLOTMENTS, allotments

NOTE = "Seen on the page of another club."
NUMBER = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"
OLD = f"note: '{NOTE}', as_of: 2024-04-18"
RUNG = "confidence: confirmed, checked_on: 2026-11-20, how: phone, by: allotment secretary"
WRITTEN = RUNG.replace("phone", "document")
NOTE_TOLD = (
    "this note stands beside a confirmed fact, so readers are not shown it: it says why a fact was "
    "in doubt",
    "take it out; what is still worth knowing belongs in the entry's own words",
)
DATE_TOLD = (
    "this is the date of an older source, and readers are not shown it beside a confirmed fact",
    "take it out; if a dated document confirmed the fact, write how: document",
)


def _told(folder: Path, known: str) -> list[Problem]:
    right = NUMBER.replace("confidence: unconfirmed", known)
    assert ALLOTMENTS.count(NUMBER) == 1
    return allotments(folder, ALLOTMENTS.replace(NUMBER, right)).problems


def test_a_note_and_a_date_that_are_left_are_told_where_they_stand(tmp_path: Path) -> None:
    told = _told(tmp_path, f"{RUNG}, {OLD}")
    at = "services[garden-line].phones[0].assurance"
    assert sorted((p.where, p.message, p.hint, p.severity) for p in told) == [
        (f"{at}.as_of", *DATE_TOLD, "warning"),
        (f"{at}.note", *NOTE_TOLD, "warning"),
    ]


@pytest.mark.parametrize(
    "known",
    [
        f"confidence: unconfirmed, {OLD}",
        RUNG,
        f"{RUNG}, sources: [{{name: A leaflet of 2019}}]",
        f"{WRITTEN}, as_of: 2026-10",
    ],
)
def test_nothing_is_told_while_it_is_in_doubt_or_where_nothing_is_left(
    known: str, tmp_path: Path
) -> None:
    assert _told(tmp_path, known) == []


def _assurance(how: How | None, confidence: str = "confirmed") -> Assurance:
    return Assurance.model_validate(
        {
            "confidence": confidence,
            "checked_on": "2026-11-20",
            "how": how,
            "by": "editors",
            "note": NOTE,
            "as_of": "2024-04-18",
            "sources": [{"name": "A leaflet"}],
        }
    )


@pytest.mark.parametrize("how", [How.PHONE, How.WEBSITE, How.EMAIL])
def test_a_confirmed_fact_shows_neither_an_old_note_nor_the_date_of_an_old_source(how: How) -> None:
    known = _assurance(how)
    assert (known.doubt, known.source_date) == (None, None)


def test_one_that_a_document_confirmed_shows_the_date_of_that_document() -> None:
    known = _assurance(How.DOCUMENT)
    assert (known.doubt, known.source_date) == (None, "2024-04-18")


@pytest.mark.parametrize("confidence", ["reported", "unconfirmed"])
def test_one_that_is_in_doubt_shows_both(confidence: str) -> None:
    known = _assurance(How.ARCHIVE, confidence)
    assert (str(known.doubt), known.source_date) == (NOTE, "2024-04-18")


AREA = """\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
status: {}
about: |-
  We garden here.

  {}
contacts: {{}}
"""
SURE = {
    "The number comes from a page of April 2024.": "comes from a page",
    "It is from a letter, and may be wrong by now.": "and may be wrong",
    "The other numbers are still to be rung.": "still to be rung",
    "Our duty manager rang the front door.": "rang the",
    "Both numbers have been confirmed.": "numbers have been confirmed",
    "The form is not yet confirmed.": "not yet confirmed",
    "The page, which was to be looked at again in April": "was to be looked at",
    "We saw an archived copy of that page.": "archived copy",
    "Nobody has rung the out-of-hours line.": "Nobody has rung",
    "The contacts are the weak part of this draft.": "this draft",
}
UNSURE_OF_NOTHING = """
Ring the front door first. | The front door is open from nine to five. | Confirm in writing.
Nobody has to wait. | Our pages are checked by the council. | Not all schools take part.
A child may be wrong about a date. | The letter comes from the council. | Write to be seen.
Nobody has more to do with it than you. | This drafty shed | It is to be rung in an emergency.
"""


def _of_about(folder: Path, status: str, words: str, before: bool = False) -> list[Problem]:
    root = Path(hub_with(folder, AREA.format(status, words)))
    project = open_project(root, AS_OF, "north-town")
    found = project.before_live if before else project.problems
    return [problem for problem in found if problem.where == "about"]


@pytest.mark.parametrize("words", SURE)
def test_a_live_area_is_told_of_words_that_say_how_sure_it_was(words: str, tmp_path: Path) -> None:
    (problem,) = _of_about(tmp_path, "live", words)
    assert (problem.message, problem.hint, problem.severity) == (
        f"says how sure we are ({SURE[words]!r}), and goes on saying so when that changes",
        "take it out: each number and each link says it beside itself, by what you confirm",
        "warning",
    )


def test_a_draft_is_told_before_it_goes_live_and_not_sooner(tmp_path: Path) -> None:
    words = next(iter(SURE))
    assert _of_about(tmp_path / "a", "draft", words) == []
    assert len(_of_about(tmp_path / "b", "draft", words, before=True)) == 1


@pytest.mark.parametrize(
    "words", [w.strip() for w in UNSURE_OF_NOTHING.replace("\n", "|").split("|") if w.strip()]
)
def test_other_words_are_fine(words: str, tmp_path: Path) -> None:
    assert _of_about(tmp_path, "live", words) == []


def test_what_an_area_confirmed_is_looked_at_in_its_own_file(tmp_path: Path) -> None:
    clinic = f"clinic:\n  name: Tuesdays\n  what: A talk.\n  assurance: {{{RUNG}, {OLD}}}\n"
    root = Path(hub_with(tmp_path, AREA.format("draft", "Words.") + clinic))
    told = [p for p in open_project(root, AS_OF, "north-town").problems if "clinic" in p.where]
    assert sorted((p.path, p.line, p.where, p.message) for p in told) == [
        ("overrides/areas/north-town/area.yml", 14, "clinic.assurance.as_of", DATE_TOLD[0]),
        ("overrides/areas/north-town/area.yml", 14, "clinic.assurance.note", NOTE_TOLD[0]),
    ]
