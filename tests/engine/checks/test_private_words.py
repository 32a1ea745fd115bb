"""The words by which persons are noticed are a hub's own: other words, other persons."""

from __future__ import annotations

import pytest

from signpost.checks.language import House, Source, findings
from signpost.model import PrivateWords

WORDS = PrivateWords(
    person="a lodger",
    place="a lodging",
    group="a landing",
    instead="a lodger in the town",
    until_age=65,
    persons=("lodger", "paying guest"),
    before_a_letter=("Resident",),
    many=("lodgers",),
    family=("niece", "fiancée"),
    families=("nieces",),
    relatives=("god-mother", "ŵyres"),
    at_home=("nanny's friend",),
    places=("lodge", "Inn"),
    places_at_the_end=("Arms",),
    kinds_of_places=("boarding",),
    no_places=("bear lodge",),
    numbered_groups=("landing", "L"),
    last_group=4,
    roles=("house-keeper",),
    roles_behind_a_name=("concierge",),
    form_labels=("guest's name",),
    numbered=("room",),
    systems=("Porter",),
    numbers_of_persons=("key number",),
    mailboxes=("linen",),
)
LODGINGS = House(private_words=WORDS)
BARE = House()
DESCRIBED = "person-described"


def _rules(text: str, house: House) -> set[str]:
    return {finding.rule for finding in findings(Source.of(text), house)}


TOLD = """
person-described | Xanthia, aged 65, told us.
person-described | A sixty-five-year-old lodger, Xanthia, came.
person-described | Lodger J, 44, was seen.
person-described | Resident B on landing 4 told us.
person-described | Ella in L4 told us.
person-described | Ella (landing 2) told us.
person-described | Ella at Elm Lodge told us.
person-described | Ella moved to Three Oaks boarding lodge.
person-described | Ella left the Golden Inn.
person-described | Ella is at the Miller's Arms.
person-described | A lodger of 44 at Elm Lodge told us.
person-described | Her niece Ella told us.
person-described | The fiancée of Ella Smith told us.
person-described | His godmother Ella told us.
person-described | His god mother, Ella, told us.
person-described | Her ŵyres Ella told us.
person-described | Nanny’s friend Ella told us.
person-described | Lodgers called Ella and Tom came.
named-person | Our housekeeper Ella Smith can help.
named-person | Ella Smith, concierge, can help.
named-person | Guest’s name: Xanthia Blythe
case-number | Room reference 12345
case-number | Porter 123456
case-number | Key number AB12345
"""


def _lines(block: str) -> list[tuple[str, str]]:
    parted = [line.split(" | ") for line in block.strip().split("\n")]
    return [(line[0], line[1].strip()) for line in parted if len(line) == 2]


@pytest.mark.parametrize(("rule", "text"), _lines(TOLD))
def test_a_hub_notices_persons_by_its_own_words(rule: str, text: str) -> None:
    assert rule in _rules(text, LODGINGS)


@pytest.mark.parametrize(
    "text",
    [
        "Xanthia, aged 66, told us.",
        "The lodger was glad.",
        "Lodgers aged 40 may come.",
        "Ella spoke of landing 5.",
        "Ella in l4 told us.",
        "Ella at the inn told us.",
        "Ella of the Arms Council told us.",
        "Ella at Polar bear lodge told us.",
        "Her teacher Ella told us.",
        "Ella attends Hartcliffe Primary School.",
        "Ella in Year 4 told us.",
        "Pupil number 12345",
    ],
)
def test_and_by_nobody_elses(text: str) -> None:
    assert _rules(text, LODGINGS) & {DESCRIBED, "named-person", "case-number"} == set()


def test_messages_speak_of_its_own_people() -> None:
    (found,) = findings(Source.of("Her niece Ella told us."), LODGINGS)
    assert found.message == "'Ell…' with a relative looks like a lodger in a real case"
    assert found.hint == (
        "a lodging, a landing or a relative can tell people who a lodger is, even when the name is "
        "changed; say what matters without them, such as: a lodger in the town"
    )
    (aged,) = findings(Source.of("Ella, aged 40, told us."), LODGINGS)
    assert aged.message == "'Ell…' with an age looks like a lodger in a real case"
    assert "who a lodger is" in aged.hint


GENERIC = """
person-described | Ella, aged 9, told us.
person-described | A.B. (14) came.
named-person | Please contact Jane Smith on 020 7946 0018.
named-person | Contact Mrs Okonkwo.
named-person | Written by Jane Smith
named-person | The XYZ is Nicola Laird.
home-address | She lives at 12 Acacia Road.
home-address | Flat 3, 22 High Street, Bristol
home-address | Her Snapchat is ella_b09.
pasted-email | Sent from my iPhone
nhs-number | Seen: 943 476 5919.
date-of-birth | Born on 12 March 2012.
case-number | Case number 12345
case-number | Person ref: AB/12345
case-number | His NI number is AB 12 34 56 C.
case-number | Passport number 123456789
case-number | Seen with A123456789012.
mobile-number | Text 07911 654321.
personal-email | Write to ann.spade@plots.gov.uk.
person-in-link | See https://www.example.org/x?to=ann.spade%40plots.gov.uk.
meeting-link | Join https://meet.google.com/abc-defg-hij.
tracked-link | See https://www.example.org/list?utm_source=news.
"""


@pytest.mark.parametrize(("rule", "text"), _lines(GENERIC))
def test_what_no_hub_may_publish_is_noticed_without_any_words(rule: str, text: str) -> None:
    assert rule in _rules(text, BARE)


@pytest.mark.parametrize(
    "text", ["info@example.gov.uk", "duty.team@plots.gov.uk", "trainingteam@plots.gov.uk"]
)
def test_mailboxes_of_any_office_are_known_without_any_words(text: str) -> None:
    assert _rules(text, BARE) == set()


def test_a_hub_adds_its_own_teams_to_them() -> None:
    assert _rules("linen@plots.gov.uk", BARE) == {"personal-email"}
    assert _rules("linen@plots.gov.uk", LODGINGS) == set()
