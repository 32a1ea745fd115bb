"""House policy over practice safety: what keeps a child safe stands in the steps and on the page
that every header leads to, with its times, and with what of it nobody has checked or read."""

from __future__ import annotations

import re

import pytest

from signpost.model.pathway_map import Pathway
from tests.conftest import ROOT
from tests.hub.shipped import catalogue

STEPS = {step.id: step for step in catalogue().pathway}

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
