"""What is on and what is asked of whom: order, days, and one thing that asks several."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from signpost.model import Edition
from signpost.render.diary import asked_of, next_training, recommendations, until, when
from signpost.site.opening import open_project
from tests.engine.made_up import ALLOTMENTS, allotments
from tests.hub.shipped import catalogue

BODIES = """\
bodies:
  - {id: councils, name: Councils, audiences: [growers]}
  - {id: schools, name: Schools}
  - {id: shops, name: Shops}
"""
STUDY = "    recommendations: [{asks: [councils], text: Lend people spades.}]\n"
WISHES = """\
    published: 2020-03
    recommendations:
      - {asks: [schools], text: Teach digging.}
      - {asks: [shops, councils], text: Lend people spades.}
"""
SECOND = """\
  - id: weeding-study
    title: A study of weeding
    kind: research
    summary: Whether weeding helps.
    why: You would like to weed less.
    publisher: University of Hoe
    published: 2024
    languages: [{language: en, url: https://example.org/weeds}]
    recommendations: [{asks: [councils], text: Lend people hoes.}]
    topics: [soil]
    audiences: [growers]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
  - id: leaf-course
    title: A course in leaves
    kind: training
    summary: One evening in a wood.
    why: You have leaves.
    publisher: Growers' Trust
    languages: [en]
    look_for: Ask at the gate.
    dates: [{starts: 2026-12-09 09:30, ends: '10:00'}, 2026-11-21]
    topics: [soil]
    audiences: [growers]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
"""
COMPOST = "    look_for: Ask at the shed.\n"
WHOLE = (
    ALLOTMENTS.replace("bodies: [{id: councils, name: Councils}]\n", BODIES)
    .replace(STUDY, WISHES)
    .replace(COMPOST, f"{COMPOST}    dates: [2026-12-09, {{starts: 2026-11-22 10:00}}]\n")
    + SECOND
)


def made_up(folder: Path) -> Edition:
    return allotments(folder, WHOLE).edition()


def test_recommendations_stand_under_those_they_ask_the_newest_first(tmp_path: Path) -> None:
    found = [
        (
            str(body.name),
            [
                (
                    str(one.recommendation.text),
                    one.source.id,
                    [str(other.name) for other in one.also],
                )
                for one in asked
            ],
        )
        for body, asked in recommendations(made_up(tmp_path))
    ]
    assert found == [
        (
            "Councils",
            [
                ("Lend people hoes.", "weeding-study", []),
                ("Lend people spades.", "digging-study", ["Shops"]),
            ],
        ),
        ("Schools", [("Teach digging.", "digging-study", [])]),
        ("Shops", [("Lend people spades.", "digging-study", ["Councils"])]),
    ]


def test_the_page_of_an_audience_leads_to_what_it_is_asked(tmp_path: Path) -> None:
    made = made_up(tmp_path)
    assert [(body.id, count) for body, count in asked_of(made, "growers")] == [("councils", 2)]
    assert asked_of(made, "anybody-else") == []


def test_every_recommendation_of_the_shipped_hub_is_on_its_page(edition: Edition) -> None:
    wishes = [w for r in catalogue().resources for w in getattr(r, "recommendations", ())]
    groups = recommendations(edition)
    assert (
        sum(len(listed) for _, listed in groups) == sum(len(w.asks) for w in wishes) > len(wishes)
    )
    asked = {body for wish in wishes for body in wish.asks}
    assert [body.id for body, _ in groups] == [b.id for b in catalogue().bodies if b.id in asked]


def test_training_stands_soonest_first_over_all_courses(tmp_path: Path) -> None:
    def dates(day: date) -> list[tuple[str, str]]:
        made = open_project(tmp_path, day).edition()
        return [(course.id, when(made, event)) for event, course in next_training(made)]

    made_up(tmp_path)
    december = [
        ("compost-course", "Wednesday 9 December 2026"),
        ("leaf-course", "Wednesday 9 December 2026, 9:30am to 10am"),
    ]
    today = ("compost-course", "Sunday 22 November 2026, 10am")
    assert dates(date(2026, 11, 21)) == [
        ("leaf-course", "Saturday 21 November 2026"),
        today,
        *december,
    ]
    assert dates(date(2026, 11, 22)) == [today, *december]
    assert dates(date(2026, 11, 23)) == dates(date(2026, 12, 9)) == december
    assert dates(date(2026, 12, 10)) == []


def test_browsers_are_told_in_the_time_of_everywhere(tmp_path: Path) -> None:
    made = made_up(tmp_path)
    assert {course.id + until(made, event) for event, course in next_training(made)} == {
        "compost-course2026-11-23T00:00:00Z",
        "compost-course2026-12-10T00:00:00Z",
        "leaf-course2026-12-09T10:00:00Z",
    }
