"""Who answers for a fact is a role in words: no name, no initials, and no "me"."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.checks.language.people import is_a_role_of
from signpost.model import Problem
from tests.engine.checks.language.made_up import HOUSE
from tests.engine.made_up import ALLOTMENTS, allotments

PERSONS = """
Jo | jo | Sarah | sarah | Sarah Thompson | Sarah T | J Smith | J. Smith | J.S. | JS | js | Mark
Pat | me | Me | I | myself | us | him | somebody | a | Jo in comms | Jo (comms) | comms: Jo
me and Jo | my colleague Jo | Sian at the office | Dr Patel | Mrs Jones | PC Blythe | tbc | n/a
none | unknown | ? | 12 | - | Mohammed | mohammed
"""
ROLES = """
catalogue editors | Catalogue editors | the editors | comms | Comms team | communications officer
duty manager | Duty manager, North Town | safeguarding service manager | practice development team
LADO | DSL | HR team | QA lead | IT desk | NSPCC | secretary | allotment secretary | Barnardo's
gate keeper | librarian | gardener | Practice lead (north) | designated safeguarding lead
Lucy Faithfull Foundation | Victoria Climbié Foundation | St Mary's team | St. John Street clinic
Bristol City Council | Lincoln team | Chester office | golygyddion y catalog | tîm dyletswydd
welfare rights adviser | the person on duty | whoever is on duty | head of service | page owner
front door team | web team | Health and care board | editors of 2026 | team 4 
Mae Street hub | Anna Freud Centre | Marie Collins Foundation | Rose House staff | volunteers
trustees | committee | parents' forum | Hope House staff | Faith leads | June conference team
Mark-up editors | Will-writing clinic
"""


def _split(block: str) -> list[str]:
    return [one.strip() for line in block.strip().split("\n") for one in line.split("|")]


@pytest.mark.parametrize("words", _split(PERSONS))
def test_a_person_is_no_role(words: str) -> None:
    assert not is_a_role_of(words, HOUSE.lists)


@pytest.mark.parametrize("words", _split(ROLES))
def test_a_role_or_an_organisation_is_one(words: str) -> None:
    assert is_a_role_of(words, HOUSE.lists)


def _told(folder: Path, right: str, wrong: str) -> list[Problem]:
    assert ALLOTMENTS.count(right) == 1
    return allotments(folder, ALLOTMENTS.replace(right, wrong)).problems


NUMBER = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"


@pytest.mark.parametrize("by", ["Jo", "jo", "me", "Sarah Thompson", "J.S."])
def test_whoever_checked_a_fact_is_told_to_write_a_role(by: str, tmp_path: Path) -> None:
    wrong = NUMBER.replace("unconfirmed}", f"unconfirmed, by: {by}}}")
    (problem,) = _told(tmp_path, NUMBER, wrong)
    assert (problem.where, problem.severity) == (
        "services[garden-line].phones[0].assurance.by",
        "error",
    )
    assert problem.message.endswith(" looks like a person, where a role should stand")
    assert problem.hint == "write a role in words, such as: catalogue editors"


def test_a_number_that_lost_its_first_nought_is_told_of_that_alone(tmp_path: Path) -> None:
    number = "808 800 5000"
    (problem,) = _told(tmp_path, NUMBER, NUMBER.replace("020 7946 0018", f"'{number}'"))
    assert str(problem).endswith(
        "the first nought is missing: '808 800 5000'. "
        "Write '0808 800 5000', in quotes so that the nought stays."
    )


def test_an_nhs_number_in_its_place_is_told_as_one(tmp_path: Path) -> None:
    told = _told(tmp_path, NUMBER, NUMBER.replace("020 7946 0018", "'943 476 5919'"))
    assert "'943…' is a valid NHS number" in {problem.message for problem in told}


def test_an_nhs_number_among_words_is_told_as_before(tmp_path: Path) -> None:
    right = "summary: Somebody comes and looks at the damage."
    (problem,) = _told(tmp_path, right, "summary: Ask about 943 476 5919.")
    assert problem.message == "'943…' is a valid NHS number"
