"""House policy over the pathway that ships: one named test for each rule, run over every step."""

from __future__ import annotations

import re

import pytest

from hub.model import Confidence, Edition, Service, Step
from hub.pathway import Pathway, reached
from hub.project import open_project
from hub.render.steps import helpers, helps_with, in_force, written_from
from tests.conftest import ROOT, SHIPPED_ON
from tests.shipped import catalogue, texts
from tests.test_own_words import _runs, _theirs
from tests.test_policy import BLAMING

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
    return open_project(ROOT, SHIPPED_ON, area).edition()


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


SAID_WHEN_A_CHILD_TELLS = {
    "the child is not to blame": r"not their fault",
    "no secret is promised": r"not promise to keep it secret",
    "no answer is suggested": r"never suggest an answer",
    "the person spoken of is not told": r"say nothing to the person",
}
SAID_AFTER_AN_ASSAULT = {
    "medical help comes first": r"get medical help first",
    "the police and children's services are told": r"ring the police.{0,60}children's services",
    "washing and changing can wait": r"leave washing",
    "clothes are kept as they are": r"clothes.{0,60}(unwashed|not wash)",
    "food, drink and the toilet": r"before food, drink or the toilet",
    "no child goes without": r"never make a child go without",
    "others decide": r"decide.{0,30} an examination",
    "nobody decides that it is too late": r"too late",
}


def _page() -> str:
    """The page that the header of every page leads to, as one line."""
    hub = catalogue().hub
    assert hub
    written = ROOT / "docs" / f"{hub.urgent.page.strip('/')}.md"
    return " ".join(written.read_text("utf-8").replace("*", "").split())


@pytest.mark.parametrize(
    ("id", "said"),
    [
        *(("a-child-has-told-you", said) for said in SAID_WHEN_A_CHILD_TELLS.items()),
        *(("it-may-be-recent", said) for said in SAID_AFTER_AN_ASSAULT.items()),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_what_keeps_a_child_safe_stands_in_its_step_and_on_the_header_page(
    id: str, said: tuple[str, str]
) -> None:
    for words in (" ".join(str(STEPS[id].body).split()), _page()):
        assert re.search(said[1], words, re.IGNORECASE), words


def test_the_header_page_says_what_of_it_nobody_has_checked_or_read() -> None:
    told = _page()
    assert "Not yet checked by a practitioner." in told
    assert "we have not read the [flowcharts" in told
    assert "No practitioner has checked our words yet" in told


def test_from_the_first_answer_to_a_recent_assault_is_one_choice() -> None:
    here = Pathway(catalogue(), None)
    ways = {t.id for _, t in here.ways_on(STEPS["a-child-has-told-you"])}
    assert {"it-may-be-recent", "ring-999"} <= ways


IN_TIME = [
    ("report-in-wales", r"in writing within 24 hours"),
    ("write-it-down", r"in Wales, within 24 hours"),
    ("ask-and-follow-up", r"In Wales.*within 7 working days"),
    ("somebody-you-work-with", r"In England.*LADO.*within one working day"),
    ("somebody-you-work-with", r"In Wales.*designated officer.*within 24 hours"),
    ("the-plan", r"core group.*within 10 working days.*every six weeks"),
    ("strategy-discussion", r"suffering significant harm, or is likely to"),
]


@pytest.mark.parametrize(("id", "words"), IN_TIME)
def test_a_time_or_a_test_of_the_law_stands_in_the_step_for_it(id: str, words: str) -> None:
    said = f"{STEPS[id].when} {STEPS[id].body}"
    assert re.search(words, " ".join(said.split()))


LEADS_TO = [
    ("blackmail-over-an-image", "report-remove"),
    ("blackmail-over-an-image", "nca-sextortion"),
    ("a-nude-image", "nca-ai-images"),
    ("interview", "moj-intermediaries"),
    ("going-to-court", "moj-intermediaries"),
    ("no-further-police-action", "cps-right-to-review"),
    ("therapy-need-not-wait", "cps-pre-trial-therapy"),
    ("therapy-need-not-wait", "csac-directory"),
    ("a-child-has-told-you", "nice-ng76"),
    ("it-may-be-recent", "fflm-urgency"),
    ("medical-examination", "fsr-medical-examination"),
]


@pytest.mark.parametrize(("id", "entry"), LEADS_TO)
def test_a_step_leads_to_what_it_is_about(id: str, entry: str) -> None:
    assert entry in STEPS[id].resources


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
            assert entry.is_for(AREAS[area]), (step.id, entry.id)
            assert not isinstance(entry, Service) or entry.live
        for one in in_force(here, step):
            assert one.resource.is_for(AREAS[area]), (step.id, one.resource.id)


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
