"""House policy over the areas that ship: drafts, true to the facts, plain about what is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import phonenumbers
import pytest

from signpost.model import Confidence, Outcome, Service
from signpost.reading.guarded import parse, plain
from signpost.render.signposting import always, contacts, provided
from tests.conftest import SHIPPED_ON
from tests.hub.areas.shipped import FOLDER, assurances, local, opened, seen_since
from tests.hub.shipped import catalogue, facts, is_founding
from tests.hub.test_own_words import _runs, _theirs
from tests.hub.test_policy import BLAMING, ROLES
from tests.words import digits

AREAS = ("barking-and-dagenham", "bristol", "denbighshire", "lincolnshire")
every_area = pytest.mark.parametrize("area", AREAS)
ADDRESS = re.compile(r"https?://[^\s'\",)\]]+")
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


IN_THE_CORE = {
    "https://thehavens.org.uk/referrals/how-do-i-refer/referral-process-for-under-13s/": "havens",
    "http://londonsafeguardingchildrenprocedures.co.uk/sexual_abuse.html": "lscp-procedures-csa",
}
"""Facts of an area that the shared catalogue has already, by their address."""

ANSWERS = {
    "barking-and-dagenham": {
        "current MASH number and hours": "contacts.front_door",
        "emergency duty team number": "contacts.out_of_hours",
        "referral form address": "contacts.front_door",
        "safeguarding partnership website": "partnership",
        "local counselling or CHISVA provider": "provide.specialist-therapy provide.advocacy",
    },
    "bristol": {
        "The Bridge SARC telephone number": "contacts.medical provide.medical-hub",
        "Green House contact details": "provide.specialist-therapy",
    },
    "lincolnshire": {
        "children's SARC provider and number": "contacts.medical provide.medical-hub",
        "CHISVA provider": "provide.advocacy",
    },
}
"""What the facts could not find, and where a reader of the area is told so and whom to ask."""

FOUND = {
    "bristol": {"LADO number": "bristol/lado"},
    "lincolnshire": {"LADO number": "lincolnshire/lado", "current LSCP website address": None},
}
"""What the facts could not find and somebody has found since, and the entry that has it now."""


@cache
def written(area: str) -> dict[str, Any]:
    """An area's file as it is written."""
    return dict(plain(parse((FOLDER / area / "area.yml").read_bytes(), area)))


def pages(area: str) -> str:
    return "\n\n".join(path.read_text("utf-8") for path in (FOLDER / area).rglob("*.md"))


def words(value: Any, field: str = "") -> Iterator[str]:
    """What was written in an area's file, without addresses, names of sources and the core's."""
    if isinstance(value, str) and field not in ("url", "referral_form", "name", "title", "was"):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from words(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from words(one, field)


def everything(area: str) -> str:
    return (FOLDER / area / "area.yml").read_text("utf-8") + pages(area)


def phones(area: str) -> list[Any]:
    return [p for entry in local(area) if isinstance(entry, Service) for p in entry.phones]


def known(area: str) -> list[dict[str, Any]]:
    """The contacts and services that the facts have of an area."""
    if not facts():
        return []
    if area == "denbighshire":
        listed = facts()["areas"]["welsh_areas_with_verified_numbers"]
        found = next(one for one in listed if one["name"] == "Denbighshire")
        page = {"url": found["url"], "verified": "publisher_page"}
        return [{**page, "fact": k, "phone": found[k]} for k in ("office", "out_of_hours")]
    found = next(one for one in facts()["areas"]["list"] if one["id"] == area)
    return [*found["contacts"], *found["services"]]


def numbers(record: dict[str, Any]) -> set[str]:
    return {digits(record[key]) for key in ("phone", "phone_out_of_hours") if record.get(key)}


@every_area
def test_an_area_builds_and_agrees_with_the_core(area: str) -> None:
    project = opened(area)
    assert project.errors == []
    decisions = project.reading.catalogue.local.decisions
    assert {d.name: d.outcome for d in decisions if d.outcome is not Outcome.KEPT} == {}


@every_area
def test_whoever_checked_is_a_role_with_a_source_or_a_confirmation_of_today(area: str) -> None:
    found = list(assurances([opened(area).areas[area].file, local(area)]))
    assert len(found) > len(local(area))
    sure = [one for one in found if one.confidence is Confidence.CONFIRMED]
    assert [one.by for one in found if one.by and not ROLES.search(one.by)] == []
    assert [one for one in sure if one.how == "archive" or one.by is None] == []
    assert [one for one in found if one not in sure and not one.sources] == []
    assert [one for one in found if one.checked_on and one.checked_on > SHIPPED_ON] == []


@pytest.mark.shared
@every_area
def test_a_number_that_nobody_has_rung_is_one_of_the_facts_and_no_surer(area: str) -> None:
    seen = {n: record["verified"] for record in known(area) for n in numbers(record)}
    compiled = [
        p
        for p in phones(area)
        if is_founding(p.assurance) and p.assurance.confidence is not Confidence.CONFIRMED
    ]
    for phone in compiled:
        page = seen[digits(phone.number)] in ("publisher_page", "public_body_page")
        assert page or phone.assurance.confidence is not Confidence.REPORTED, phone.number


def as_compiled(area: str) -> bool:
    """Whether nobody has confirmed anything of an area: then all of it is from the facts."""
    found = assurances([opened(area).areas[area].file, local(area)])
    return not any(one.confidence is Confidence.CONFIRMED for one in found)


@pytest.mark.shared
@every_area
def test_no_number_mailbox_or_address_is_made_up(area: str) -> None:
    if not as_compiled(area):
        return  # somebody has rung and opened since, and knows more than the facts
    given = f"{facts()} {seen_since(area)}"
    theirs, ours = (ADDRESS.findall(text) for text in (given, everything(area)))
    assert {url.rstrip(".") for url in ours} - {url.rstrip(".") for url in theirs} == set()
    typed = phonenumbers.PhoneNumberMatcher(ADDRESS.sub("", everything(area)), "GB")
    listed = {number for record in known(area) for number in numbers(record)}
    looked_at = {digits(p.number) for p in phones(area) if not is_founding(p.assurance)}
    assert {digits(match.raw_string) for match in typed} <= listed | looked_at
    assert set(MAILBOX.findall(everything(area))) <= set(MAILBOX.findall(seen_since(area)))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("area", "record"),
    [pytest.param(id, r, id=f"{id} {r['fact'][:30]}") for id in AREAS for r in known(id)],
)
def test_every_fact_of_an_area_has_a_fate(area: str, record: dict[str, Any]) -> None:
    if not as_compiled(area):
        return  # a number or an address may have been corrected since
    address = record.get("url") or record["source"]
    own = IN_THE_CORE.get(address)
    assert numbers(record) <= {digits(phone.number) for phone in phones(area)}
    assert (own or address) in everything(area)
    assert own is None or catalogue().by_id[own].url == address


@pytest.mark.shared
@every_area
def test_what_was_not_found_is_said_where_it_is_looked_for(area: str) -> None:
    if not as_compiled(area):
        return  # what was not found then may be known by now
    listed = {one["id"]: one["not_found"] for one in facts()["areas"]["list"]}
    answers, found = ANSWERS.get(area, {}), FOUND.get(area, {})
    assert set(answers) | set(found) == set(listed.get(area, ()))
    assert {id for id in found.values() if id} <= {entry.id for entry in local(area)}
    for place in " ".join(answers.values()).split():
        verb, _, slot = place.partition(".")
        said = written(area)[verb][slot]["ask"] if slot else written(area)[verb]["note"]
        assert re.search(r"\b(not|no|neither|2016)\b.*\bask\b", said, re.IGNORECASE), place


@every_area
def test_no_slot_is_left_silent(area: str) -> None:
    edition = opened(area).edition()
    slots = [*contacts(edition), *provided(edition)]
    told = {one.slot.id: one.contact and (one.services or one.contact.ask) for one in slots}
    assert [slot for slot, said in told.items() if not said] == []


def test_a_number_of_an_old_letter_stands_at_the_top_of_no_page_until_somebody_rang_it() -> None:
    edition = opened("barking-and-dagenham").edition()
    letter = [p for p in phones("barking-and-dagenham") if p.assurance.as_of == "2016-04-28"]
    at_the_top = [filled.line[1] for filled in always(edition) if filled.line]
    assert [phone for phone in letter if phone in at_the_top] == []
    old = [e for e in local("barking-and-dagenham") if set(letter) & set(getattr(e, "phones", ()))]
    assert all(s.status.value == "unknown" and "2016" in str(s.alert) for s in old)


def test_the_centre_for_adults_is_never_the_way_for_a_child() -> None:
    found = opened("lincolnshire").reading.catalogue
    lodge: Any = found.by_id["lincolnshire/spring-lodge"]
    assert (lodge.for_whom, lodge.ages.youngest) == (("adult-survivor",), 18)
    assert "adults only" in str(lodge.alert).lower()
    assert [s for s, contact in found.local.filled.items() if lodge.id in contact.services] == []


@pytest.mark.shared
@every_area
def test_an_area_speaks_in_its_own_words(area: str) -> None:
    theirs = {run for text in words(facts()["areas"]) for run in _runs(text)} | _theirs()
    texts = [ADDRESS.sub("", t) for t in (*words(written(area)), pages(area))]
    ours = [run for text in texts for run in _runs(text)]
    assert {" ".join(run) for run in ours if run in theirs} == set()


@every_area
def test_an_area_neither_blames_nor_makes_light(area: str) -> None:
    shown = " ".join([*words(written(area)), pages(area)])
    assert [found.group() for found in BLAMING.finditer(re.sub(r"\s+", " ", shown))] == []
