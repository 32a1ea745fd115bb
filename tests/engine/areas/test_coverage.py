"""The coverage board: what counts where, what does not, and how gaps are told in plain words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from signpost.areas.coverage import Cell, Coverage, coverage, neighbours_of
from signpost.areas.people import places
from signpost.model import Ages, Area, Catalogue, Helpline, Hidden, Local, Neighbour, Service, Topic
from tests.engine.areas.people_made_up import ADULTHOOD, CHILDHOOD, COLUMNS, PEOPLE

CHILD, PARENT, SIBLING, HARMED, ADULT = (people.id for people in COLUMNS)
EVERYBODY = [CHILD, PARENT, SIBLING, HARMED, ADULT]
ANY = (Ages.model_validate({}),)
UNSURE = {"confidence": "unconfirmed"}
TOPICS = [
    {"id": "frost", "group": "form", "name": "Frost", "summary": "Cold."},
    {"id": "hail", "group": "form", "name": "Hail and sleet", "summary": "Hard."},
    {"id": "rain", "group": "form", "name": "Rain", "summary": "Wet."},
    {"id": "talk", "group": "theme", "name": "Talk", "summary": "Kind.", "support": True},
    {"id": "law", "group": "theme", "name": "Law", "summary": "Dry."},
]
MARKS = {"named": "N", "general": "g", "helplines only": "h", "none": "-"}


def service(id: str, for_whom: list[str] | str, topics: str = "talk", **more: Any) -> Service:
    """A service that is open and to be referred to, for `for_whom`, under `topics`."""
    given = {
        "id": id,
        "name": id,
        "kind": "service",
        "provider": "Growers",
        "summary": "It helps.",
        "for_whom": [for_whom] if isinstance(for_whom, str) else for_whom,
        "area_served": "Here",
        "url": "https://example.org/help",
        "topics": topics.split(),
        "nations": ["UK"],
        "assurance": UNSURE,
        "added": date(2026, 1, 1),
    }
    shape = Helpline if more.get("kind") == "helpline" else Service
    return shape.model_validate(given | more)


def helpline(id: str, for_whom: list[str] | str, topics: str = "talk", **more: Any) -> Service:
    return service(id, for_whom, topics, kind="helpline", **more)


def catalogue(*services: Service, **local: Any) -> Catalogue:
    topics = tuple(Topic.model_validate(topic) for topic in TOPICS)
    return Catalogue.model_construct(
        topics=topics, services=services, people=PEOPLE, local=Local(**local)
    )


def board(*services: Service) -> Coverage:
    return coverage(catalogue(*services))


def levels(found: Coverage) -> dict[str, str]:
    """The level of every cell: for each form the people in their order, by age."""
    return {
        form.id: " ".join(
            "".join(MARKS[cell.level] for cell in found.cells_of(form.id, people.id))
            for people in COLUMNS
        )
        for form in found.forms
    }


def area(id: str, code: str, nation: str = "England") -> Area:
    name = id.title()
    given = {"id": id, "name": name, "organisation": name, "code": code, "nation": nation}
    return Area.model_validate(given)


def test_a_service_that_names_a_form_counts_there_and_nowhere_else() -> None:
    assert levels(board(service("visits", CHILD, "frost law"))) == {
        "frost": "NNNN - ---- ---- --",
        "hail": "---- - ---- ---- --",
        "rain": "---- - ---- ---- --",
    }


def test_a_service_that_names_no_form_counts_for_every_form_and_is_kept_apart() -> None:
    found = board(service("visits", PARENT, "frost"), service("talks", PARENT))
    assert [cell for cell in found.cells if cell.ids] == [
        Cell("frost", PEOPLE[1], ANY[0], named=("visits",), general=("talks",)),
        Cell("hail", PEOPLE[1], ANY[0], general=("talks",)),
        Cell("rain", PEOPLE[1], ANY[0], general=("talks",)),
    ]
    assert [form.id for form in found.unnamed] == ["hail", "rain"]


def test_a_service_of_both_names_its_form_and_is_not_general_elsewhere() -> None:
    found = board(service("visits", PARENT, "frost talk"))
    assert [(cell.form, cell.named, cell.general) for cell in found.cells if cell.ids] == [
        ("frost", ("visits",), ())
    ]


def test_a_theme_that_is_not_support_an_emergency_line_and_advice_to_staff_do_not_count() -> None:
    found = board(
        service("courts", CHILD, "law"),
        helpline("police", CHILD, "frost", everywhere="emergency"),
        service("training", "professional", "frost"),
    )
    assert (found.counted, found.might, found.services) == ((), (), {})


def test_what_is_not_known_to_run_does_not_count_and_is_kept_apart() -> None:
    found = board(
        service("unsure", CHILD, "frost", status="unknown"),
        service("shut", CHILD, status="temporarily-closed"),
        service("courts", CHILD, "law", status="unknown"),
        service("sure", CHILD),
    )
    assert (found.counted, found.might) == (("sure",), ("unsure", "shut"))
    assert {id for cell in found.cells for id in cell.ids} == {"sure"}


def test_what_is_withdrawn_or_hidden_here_does_not_count() -> None:
    withdrawn = {"on": date(2026, 1, 2), "reason": "It closed."}
    hidden = Hidden.model_validate(
        {"reason": "No.", "hidden_on": date(2026, 1, 1), "review_on": date(2027, 1, 1)}
    )
    services = [service("gone", CHILD, withdrawn=withdrawn), service("not-here", CHILD)]
    found = coverage(catalogue(*services, hidden={"not-here": hidden}))
    assert (found.counted, found.might) == ((), ())


def test_a_local_version_counts_in_the_place_of_the_core_service() -> None:
    services = [service("visits", CHILD), service("north/visits", CHILD)]
    added = frozenset({"north/visits"})
    found = coverage(catalogue(*services, added=added, versions={"visits": "north/visits"}))
    assert found.counted == ("north/visits",)


@pytest.mark.parametrize(
    ("for_whom", "ages", "bands"),
    [
        ([CHILD], None, CHILDHOOD),
        (["young-person"], None, CHILDHOOD[2:]),
        ([CHILD, "young-person"], None, CHILDHOOD),
        (["young-person"], {"to": 25}, CHILDHOOD[2:]),
        ([CHILD], {"to": 12}, CHILDHOOD[:3]),
        ([CHILD], {"from": 4, "to": 4}, CHILDHOOD[:1]),
        ([CHILD], {"from": 5, "to": 10}, CHILDHOOD[1:2]),
        ([CHILD], {"from": 10, "to": 11}, CHILDHOOD[1:3]),
        ([SIBLING], {"from": 16}, CHILDHOOD[3:]),
        ([HARMED], {"from": 18}, ()),
        ([ADULT], None, ADULTHOOD),
        ([ADULT], {"from": 16, "to": 25}, ADULTHOOD[:1]),
        ([ADULT], {"from": 26}, ADULTHOOD[1:]),
        ([PARENT], {"from": 4, "to": 17}, ANY),
        (["professional", "adult-worried-about-behaviour"], None, ()),
    ],
)
def test_a_band_counts_when_it_overlaps_the_ages_that_a_service_states(
    for_whom: list[str], ages: dict[str, int] | None, bands: tuple[Any, ...]
) -> None:
    assert (
        tuple(band for _, band in places(service("a-service", for_whom, ages=ages), COLUMNS))
        == bands
    )


def test_what_states_no_ages_is_named_unless_it_is_for_people_whose_age_is_not_asked() -> None:
    found = board(
        service("silent", [CHILD, PARENT]),
        service("for-parents", PARENT),
        service("stated", CHILD, ages={"from": 4}),
        service("unsure", CHILD, status="unknown"),
    )
    assert found.unknown_ages == ("silent",)


def test_helplines_are_told_apart_and_alone_are_a_level_of_their_own() -> None:
    line = helpline("line", [CHILD, PARENT], "frost")
    assert levels(board(line, service("talks", PARENT))) == {
        "frost": "hhhh g ---- ---- --",
        "hail": "---- g ---- ---- --",
        "rain": "---- g ---- ---- --",
    }
    assert board(line).cells[0].helplines == ("line",)


def test_each_cell_knows_what_is_local_national_or_from_a_neighbour() -> None:
    ours = catalogue(service("north/own", PARENT), service("core", PARENT), added={"north/own"})
    theirs = Neighbour(area="South", service=service("south/visits", PARENT, "hail"))
    found = coverage(ours, [theirs])
    hail = found.cells_of("hail", PARENT)[0]
    assert hail.ids == ("south/visits", "north/own", "core")
    assert (hail.local, hail.national, hail.neighbours) == (
        ("north/own",),
        ("core",),
        ("south/visits",),
    )
    assert (found.neighbours, found.area_of("south/visits")) == ((theirs,), "South")


def test_a_neighbours_service_is_one_it_added_that_takes_people_from_here() -> None:
    north, south = area("north", "E06000001"), area("south", "E06000002")
    takes = {"serves": ["E06000001"]}
    visits = service("south/visits", CHILD, **takes)
    theirs = catalogue(
        visits,
        service("south/own", CHILD),
        service("core", CHILD, **takes),
        added={"south/visits", "south/own"},
    )
    ours = catalogue(service("north/own", CHILD, **takes), added={"north/own"})
    assert neighbours_of(north, [(north, ours), (south, theirs)]) == (
        Neighbour(area="South", service=visits),
    )
    assert neighbours_of(south, [(north, ours), (south, theirs)]) == ()


def test_a_neighbours_service_that_is_not_known_to_run_does_not_count_but_is_named() -> None:
    unsure = Neighbour(area="South", service=service("south/visits", CHILD, status="unknown"))
    found = coverage(catalogue(), [unsure])
    assert (found.counted, found.might) == ((), ("south/visits",))
    assert found.area_of("south/visits") == "South"


def test_what_serves_another_nation_counts_in_the_core_alone() -> None:
    services = catalogue(service("welsh", CHILD, nations=["Wales"]), service("all", CHILD))
    assert coverage(services).counted == ("welsh", "all")
    welsh = area("gwent", "W06000001", nation="Wales")
    assert coverage(services, area=welsh).counted == ("welsh", "all")
    english = coverage(services, area=area("north", "E06000001"))
    assert (english.counted, english.elsewhere) == (("all",), ("welsh",))


def test_what_serves_some_areas_counts_only_there_and_in_the_core() -> None:
    services = catalogue(
        service("one-town", CHILD, serves=["E06000001"]),
        service("capital", CHILD, serves=["E09"]),
        service("all", CHILD),
    )
    assert coverage(services).counted == ("one-town", "capital", "all")
    assert coverage(services, area=area("town", "E06000001")).counted == ("one-town", "all")
    assert coverage(services, area=area("borough", "E09000002")).counted == ("capital", "all")
    assert coverage(services, area=area("county", "E10000019")).counted == ("all",)
