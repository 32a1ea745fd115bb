"""House policy over the pathway that ships: one named test for each rule, run over every step."""

from __future__ import annotations

import re

import pytest

from signpost.model import Confidence, Edition, Service, Step
from signpost.model.pathway_map import Pathway, reached
from signpost.render.steps import helpers, helps_with, in_force, written_from
from tests.hub.shipped import catalogue, shipped
from tests.hub.test_own_words import _runs, _theirs
from tests.hub.test_policy import BLAMING
from tests.words import texts

STEPS = {step.id: step for step in catalogue().pathway}
NATIONS = ("England", "Wales")
AREAS = {"bristol": "England", "barking-and-dagenham": "England", "lincolnshire": "England"} | {
    "denbighshire": "Wales"
}
every_step = pytest.mark.parametrize("step", STEPS.values(), ids=list(STEPS))
every_nation = pytest.mark.parametrize("nation", NATIONS)
every_area = pytest.mark.parametrize("area", AREAS)

FOR_ONE_NATION = {"contact-the-front-door": ("England",), "report-in-wales": ("Wales",)}
MUST = {
    "ring-999": "an emergency call cannot wait",
    "a-nude-image": "the law on indecent images of children",
    "report-in-wales": "the duty to report a child at risk in Wales",
}
"""Steps that say must, and why. Everything else says should."""

MOST_WORDS = 90
LONGEST_TITLE = 60
"""Letters that fit into three lines of a box on the map."""


def ways(nation: str | None) -> dict[str, list[str]]:
    found = Pathway(catalogue(), nation)
    return {s.id: [t.id for _, t in found.ways_on(s)] for s in found.steps.values()}


def edition(area: str) -> Edition:
    return shipped(area).edition()


def test_there_are_steps_over_all_four_stages() -> None:
    assert len(STEPS) > 30
    assert {step.stage for step in STEPS.values()} == {s.id for s in catalogue().stages}
    assert {s.kind for s in STEPS.values()} == {"point", "question", "action", "outcome", "stop"}


@every_step
def test_a_step_can_be_read_in_half_a_minute(step: Step) -> None:
    assert len(re.findall(r"[\w'’-]*\w[\w'’-]*", str(step.body))) <= MOST_WORDS
    assert len(str(step.title)) <= LONGEST_TITLE
    assert [option for option in step.options if len(str(option.label)) > 70] == []


@every_step
def test_whoever_acts_and_by_when_is_said_in_a_few_words(step: Step) -> None:
    if step.kind in ("action", "stop"):
        assert 1 <= len(str(step.who).split()) <= 14
        assert 1 <= len(str(step.when).split()) <= 16
    else:
        assert (step.who, step.when, step.strength) == (None, None, None)


def test_must_is_kept_for_the_law_and_for_999() -> None:
    assert {id for id, step in STEPS.items() if step.strength == "must"} == set(MUST)


@every_step
def test_every_step_is_credited_to_a_source(step: Step) -> None:
    for source in step.sources:
        assert len(source.name) > 10
        assert "general professional knowledge" not in source.name.lower()
    dated = any(source.date or source.version for source in step.sources)
    assert dated or step.unchecked, "neither a date nor a word on what is not checked"


def test_what_no_practitioner_has_checked_says_so() -> None:
    """Take an id out of here when somebody who does the work has checked its step."""
    checked = {id for id, step in STEPS.items() if not step.unchecked}
    assert checked == {
        "start",
        "no-child-has-said-anything",
        "keep-watching",
        "child-protection",
        "ask-and-follow-up",
        "criminal-justice",
    }


def test_the_whole_pathway_supplements_and_credits() -> None:
    hub = catalogue().hub
    assert hub
    assert hub.pathway
    words = str(hub.pathway.words)
    assert "to supplement, not replace, statutory guidance" in words
    assert "not its official list" in words
    assert hub.pathway.resource == "csac-response-pathway"


@every_nation
def test_everything_is_reached_and_nobody_is_trapped(nation: str) -> None:
    found = ways(nation)
    assert reached(found, "start") == set(found)
    ends = {id for id in found if STEPS[id].may_end}
    assert [id for id in found if not reached(found, id) & ends] == []
    assert [id for id, targets in found.items() if not targets and id not in ends] == []


@every_nation
def test_danger_can_be_told_within_two_steps_of_the_start(nation: str) -> None:
    found = ways(nation)
    near = {target for step in found["start"] for target in found[step]}
    assert "ring-999" in near


def test_only_what_is_done_differently_is_for_one_nation() -> None:
    assert {id: step.nations for id, step in STEPS.items() if step.nations} == FOR_ONE_NATION


@every_step
def test_whatever_leads_to_one_nation_leads_to_the_other_too(step: Step) -> None:
    targets = {option.to for option in step.options}
    assert targets & set(FOR_ONE_NATION) in (set(), set(FOR_ONE_NATION))


@every_step
def test_guidance_in_force_is_named_for_each_nation_that_has_the_step(step: Step) -> None:
    named = {nation for one in step.guidance for nation in one.nations}
    assert named in (set(), set(step.nations or NATIONS))
    if step.kind in ("action", "stop") and step.stage != "criminal-justice":
        assert named


def test_working_together_is_the_edition_of_2026() -> None:
    ids = {one.resource for step in STEPS.values() for one in step.guidance}
    assert ids >= {"wt-2026", "kcsie", "wales-procedures"}
    assert [id for id in ids if id.startswith("wt-")] == ["wt-2026"]
    assert "2026" in str(catalogue().by_id["wt-2026"].title)


@every_step
def test_nothing_is_called_in_force_that_was_never_seen_at_its_publisher(step: Step) -> None:
    for guidance in step.guidance:
        resource = catalogue().by_id[guidance.resource]
        seen = resource.assurance.confidence is not Confidence.UNCONFIRMED
        assert seen or not written_from(step, resource), resource.id


@every_step
def test_no_number_but_999_and_101_stands_among_the_words(step: Step) -> None:
    numbers = {n for _, words in texts(step.body) for n in re.findall(r"\d{3,}", words)}
    assert numbers <= {"999", "101", "2024"}


@every_step
def test_a_step_neither_blames_nor_makes_light(step: Step) -> None:
    shown = [(where, words) for where, words in texts(step, step.id)]
    assert [hit.group() for _, words in shown for hit in BLAMING.finditer(words)] == []


@pytest.mark.shared
@every_step
def test_a_step_is_in_our_own_words(step: Step) -> None:
    fields = [*texts(step.body), *texts(step.title), *texts(step.who), *texts(step.when)]
    runs = {" ".join(run) for _, words in fields for run in _runs(words) if run in _theirs()}
    assert runs == set()


AMERICAN = re.compile(
    r"\b(?:\w*(?:behavior|color|favor|labor|neighbor)\w*|center\w*|\w+(?:yze|izes?|ized|izing)"
    r"|program|practise[ds]?|judgment|pediatric\w*|enrol{2}\w*|license)\b",
    re.IGNORECASE,
)


@every_step
def test_spelling_is_british(step: Step) -> None:
    words = " ".join(words for _, words in texts(step))
    assert AMERICAN.findall(words) == []


@every_area
def test_every_slot_of_every_step_has_somebody_or_a_word_on_whom_to_ask(area: str) -> None:
    here = edition(area)
    silent = [
        (step.id, row.slot.id)
        for step in Pathway(here.catalogue, AREAS[area]).steps.values()
        for row in helpers(here, step)
        if not row.services and not (row.contact and row.contact.ask)
    ]
    assert silent == []


@every_area
def test_no_step_of_an_area_names_help_or_guidance_of_elsewhere(area: str) -> None:
    here = edition(area)
    for step in Pathway(here.catalogue, AREAS[area]).steps.values():
        for entry in helps_with(here, step):
            assert entry.is_for({AREAS[area], "UK"}), (step.id, entry.id)
            assert not isinstance(entry, Service) or entry.live
        for one in in_force(here, step):
            assert one.resource.is_for({AREAS[area], "UK"}), (step.id, one.resource.id)


@pytest.mark.parametrize(
    ("area", "number"),
    [("bristol", "0117 903 6444"), ("denbighshire", "01824 712200")],
)
def test_from_a_child_told_me_something_it_is_two_choices_to_the_local_number(
    area: str, number: str
) -> None:
    here = edition(area)
    found = Pathway(here.catalogue, AREAS[area])
    told = found.steps["a-child-has-told-you"]
    (_, lead), *_ = found.ways_on(told)
    numbers = [p.number for row in helpers(here, lead) for s in row.services for p in s.phones]
    assert number in numbers
