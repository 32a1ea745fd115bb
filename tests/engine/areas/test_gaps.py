"""Gaps in plain words: as few sentences as will do, and never one for each empty cell."""

from __future__ import annotations

import pytest

from signpost.areas.coverage import coverage
from signpost.areas.people import ages_in_words
from signpost.model import Ages, Catalogue, Service
from tests.engine.areas.people_made_up import ADULTHOOD, CHILDHOOD, PEOPLE
from tests.engine.areas.test_coverage import (
    ADULT,
    CHILD,
    EVERYBODY,
    HARMED,
    PARENT,
    SIBLING,
    board,
    helpline,
    service,
)

REST = service("for-the-rest", [CHILD, PARENT, HARMED, ADULT])
ALL = service("for-everybody", EVERYBODY)
YOUNG = {"from": 11}


@pytest.mark.parametrize(
    ("services", "gaps"),
    [
        ([ALL], ()),
        ([], ("No service or helpline for anybody, whatever happened and whatever their age.",)),
        (
            [helpline("line", EVERYBODY)],
            ("Only helplines for anybody, whatever happened and whatever their age.",),
        ),
        (
            [REST],
            (
                "No service or helpline for brothers and sisters, whatever happened and whatever "
                "their age.",
            ),
        ),
        (
            [service("first", [CHILD, SIBLING, ADULT]), helpline("line", [PARENT])],
            (
                "No service or helpline for children who have harmed, whatever happened and "
                "whatever their age.",
                "Only helplines for parents and carers, whatever happened.",
            ),
        ),
        (
            [service("first", EVERYBODY, "frost rain")],
            ("No service or helpline for hail and sleet, whoever needs help and whatever their "
             "age.",),
        ),
        (
            [REST, service("siblings", SIBLING, ages=YOUNG)],
            ("Brothers and sisters, aged under 11: nobody, whatever happened.",),
        ),
        (
            [REST, service("siblings", SIBLING, "frost", ages=YOUNG)],
            (
                "Brothers and sisters, aged under 11: nobody, whatever happened.",
                "Brothers and sisters, aged 11 to 17: nobody for hail and sleet, and rain.",
            ),
        ),
        (
            [
                service("first", [PARENT, SIBLING, HARMED, ADULT]),
                service("children", CHILD, "frost"),
                helpline("line", CHILD, "rain", ages={"from": 5, "to": 10}),
            ],
            (
                "Children, aged under 5 and 11 to 17: nobody for hail and sleet, and rain.",
                "Children, aged 5 to 10: nobody for hail and sleet.",
                "Children, aged 5 to 10: only helplines for rain.",
            ),
        ),
        (
            [
                service("first", [CHILD, SIBLING, HARMED]),
                service("second", [PARENT, ADULT], "frost hail"),
                helpline("line", [PARENT, ADULT], "rain"),
            ],
            ("Parents and carers, and adult survivors: only helplines for rain.",),
        ),
        (
            [
                service("first", [CHILD, PARENT, SIBLING, HARMED]),
                service("second", ADULT, ages={"to": 25}),
                helpline("line", ADULT),
            ],
            ("Adult survivors, aged 26 and over: only helplines, whatever happened.",),
        ),
        (
            [
                service("first", [PARENT, ADULT]),
                service("second", [CHILD, SIBLING, HARMED], ages={"from": 5}),
            ],
            (
                "Children, brothers and sisters, and children who have harmed, aged under 5: "
                "nobody, whatever happened.",
            ),
        ),
    ],
)  # fmt: skip
def test_gaps_are_told_in_as_few_sentences_as_will_do(
    services: list[Service], gaps: tuple[str, ...]
) -> None:
    assert board(*services).gaps == gaps


def test_a_hub_without_forms_has_no_board_and_no_gaps() -> None:
    found = coverage(Catalogue.model_construct(services=(ALL,), people=PEOPLE))
    assert (found.cells, found.gaps) == ((), ())


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        (CHILDHOOD[:1], "under 5"),
        (CHILDHOOD[:2], "under 11"),
        (CHILDHOOD[1:3], "5 to 15"),
        ((CHILDHOOD[0], *CHILDHOOD[2:]), "under 5 and 11 to 17"),
        (ADULTHOOD[1:], "26 and over"),
        ((Ages.model_validate({}),), "any age"),
    ],
)
def test_ages_that_follow_on_each_other_are_told_as_one(
    bands: tuple[Ages, ...], words: str
) -> None:
    assert ages_in_words(bands) == words
