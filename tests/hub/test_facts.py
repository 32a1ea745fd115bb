"""The catalogue against the founding facts: nothing lost, nothing made up, no doubt dropped."""

from __future__ import annotations

import re
from typing import Any

import pytest

from signpost.model import Assurance, Confidence, Service
from signpost.model.assurance import How
from tests.conftest import AS_OF, ROOT
from tests.hub.shipped import catalogue, fact, facts, found_since, is_founding
from tests.words import digits, texts

pytestmark = pytest.mark.shared

LISTED = {record["id"] for part in ("resources", "helplines") for record in facts().get(part, ())}

UNCONFIRMED_ON_PURPOSE = {"crime-policing-duty"}
"""The Act itself was seen only in other people's files; the publisher's page is about the Bill."""

NUMBERS_FROM_ANOTHER_FACT = {"lighthouse": "lighthouse-professionals"}
"""A service whose numbers the facts list under another id."""
REPORTED = {"publisher_page", "public_body_page"}
LIVE_IDS = [entry.id for entry in catalogue().entries if entry.live]
PHONES = [
    (service.id, phone)
    for service in catalogue().services
    for phone in service.phones
    if is_founding(phone.assurance)
]


def _fates(id: str) -> list[str]:
    entries = [entry for entry in catalogue().entries if entry.id == id]
    found = ["live" if entry.live else "tombstone" for entry in entries]
    return found + ["left out" for item in catalogue().left_out if item.id == id]


@pytest.mark.parametrize(("section", "count"), [("resources", 94), ("helplines", 21)])
def test_every_founding_record_has_exactly_one_fate(section: str, count: int) -> None:
    ids = [record["id"] for record in facts()[section]]
    fates = {id: _fates(id) for id in ids}
    assert len(ids) == len(set(ids)) == count == facts()["meta"]["counts"][section]
    assert {id: found for id, found in fates.items() if len(found) != 1} == {}


@pytest.mark.parametrize(
    ("id", "assurance"),
    [
        pytest.param(entry.id, assurance, id=f"{entry.id} {index}")
        for entry in catalogue().entries
        for index, assurance in enumerate(
            (entry.assurance, *(phone.assurance for phone in getattr(entry, "phones", ())))
        )
        if not is_founding(assurance)
    ],
)
def test_what_was_looked_at_since_says_where(id: str, assurance: Assurance) -> None:
    by_hand = assurance.how in (How.PHONE, How.EMAIL, How.WEBSITE)
    assert by_hand or assurance.sources, id


def test_everything_left_out_says_why_and_leads_to_a_live_entry() -> None:
    silent = [item.id for item in catalogue().left_out if not str(item.why).strip()]
    lost = [item.id for item in catalogue().left_out if item.see and item.see not in LIVE_IDS]
    assert (silent, lost) == ([], [])


def test_all_74_acronyms_of_the_facts_are_in_the_glossary() -> None:
    theirs = [record["term"] for record in facts()["vocabulary"]["acronyms"]]
    ours = [acronym.acronym for acronym in catalogue().acronyms]
    assert len(theirs) == 74
    assert [term for term in theirs if ours.count(term) != 1] == []


def test_acronyms_that_the_facts_call_ambiguous_have_every_meaning() -> None:
    marked = {
        record["term"]
        for record in facts()["vocabulary"]["acronyms"]
        if "AMBIGUOUS" in record.get("note", "")
    }
    ours = {acronym.acronym for acronym in catalogue().acronyms if acronym.ambiguous}
    assert marked == {"LSCP", "FME", "CPP"}
    assert marked <= ours


def test_all_26_synonym_groups_of_the_facts_are_in_the_vocabulary() -> None:
    theirs = [group["preferred"] for group in facts()["vocabulary"]["synonyms"]]
    ours = [str(group.preferred) for group in catalogue().synonyms]
    assert len(theirs) == 26
    assert [group for group in theirs if ours.count(group) != 1] == []


def test_what_staff_type_for_a_preferred_term_is_understood() -> None:
    ours = {str(group.preferred): group for group in catalogue().synonyms}
    for group in facts()["vocabulary"]["synonyms"]:
        found = ours[group["preferred"]]
        known = {_plain(name) for name in (*found.also, *found.search_only)}
        missing = [name for name in group["synonyms"] if _plain(name) not in known]
        assert missing == [], group["preferred"]


def _plain(name: str) -> str:
    """`bullying (sexual)` and `sexual bullying` are the same words."""
    return " ".join(sorted(re.findall(r"[a-z']+", name.lower())))


def _no_surer(known: Assurance, reported: bool) -> bool:
    """Whether a fact is no surer than the page it was seen on. Whoever has confirmed it, or found a
    source since, knows more than that page."""
    since = known.checked_on and known.checked_on > AS_OF
    return bool(since or reported or known.confidence is not Confidence.REPORTED)


@pytest.mark.parametrize("id", LIVE_IDS)
def test_an_entry_is_no_surer_than_the_page_it_was_seen_on(id: str) -> None:
    if id in LISTED:
        reported = fact(id)["verified"] in REPORTED and id not in UNCONFIRMED_ON_PURPOSE
        assert _no_surer(catalogue().by_id[id].assurance, reported)


def test_exceptions_to_the_rule_of_confidence_are_still_needed() -> None:
    assert {fact(id)["verified"] in REPORTED for id in UNCONFIRMED_ON_PURPOSE} == {True}


def _phone_fact(id: str) -> dict[str, Any]:
    return fact(NUMBERS_FROM_ANOTHER_FACT.get(id, id))


COMPILED = [
    (id, phone)
    for id, phone in PHONES
    if id in LISTED and phone.assurance.confidence is not Confidence.CONFIRMED
]
"""The numbers of the facts that nobody has rung since."""


def test_a_number_that_nobody_has_rung_is_a_number_of_the_facts() -> None:
    for id, phone in COMPILED:
        record = _phone_fact(id)
        theirs = [record["phone"], *record.get("other_contact", {}).values()]
        assert digits(phone.number) in [digits(number) for number in theirs if number], id


def test_a_number_is_no_surer_than_the_page_it_was_seen_on() -> None:
    for id, phone in COMPILED:
        reported = _phone_fact(id)["phone_verified"] in REPORTED
        assert _no_surer(phone.assurance, reported), (id, phone.number)


def test_every_number_of_an_open_helpline_in_the_facts_can_be_rung() -> None:
    ours = {digits(phone.number) for s in catalogue().live_services for phone in s.phones}
    replaced = {id for id, p in PHONES if p.assurance.confidence is Confidence.CONFIRMED}
    gone = {service.id for service in catalogue().services if service.withdrawn}
    missing = [
        record["id"]
        for record in facts()["helplines"]
        if record["phone"]
        and record["id"] not in replaced | gone
        and record["status"] in ("open", "check")
        and digits(record["phone"]) not in ours
    ]
    assert missing == []


RUNS = {
    "open": "open",
    "check": "unknown",
    "possibly closed": "tombstone",
    "closed": "tombstone",
    "superseded": "tombstone",
}
"""What the facts know of a helpline, and what that lets the hub say."""


def test_a_service_runs_only_as_far_as_the_facts_know() -> None:
    expected, ours = {}, {}
    for record in facts()["helplines"]:
        entry = catalogue().by_id.get(record["id"])
        if isinstance(entry, Service) and _as_compiled(entry):
            expected[entry.id] = RUNS[record["status"]]
            ours[entry.id] = entry.status.value if entry.live else "tombstone"
    assert len(ours) > 0
    assert ours == expected


def _addresses_of(text: str) -> str:
    """An address as the facts write it: without its scheme, its www and a last stroke."""
    return re.sub(r"https?://(www\.)?", "", text)


def _shown() -> str:
    """All that the catalogue and its areas have written down, with its addresses bare."""
    files = [ROOT / "resources.yml", *(ROOT / "catalogue").glob("*.yml")]
    return _addresses_of("\n".join(file.read_text("utf-8") for file in files))


NATIONAL = [one for one in found_since()["found"] if one["area"] is None]
NAMED_ONLY = {"safeguarding.wales": "safeguarding.wales/chi/c2/c2.p18.html"}
"""A source that is named without its address, and the address that we read it at."""


@pytest.mark.parametrize("record", NATIONAL, ids=[one["fact"][:40] for one in NATIONAL])
def test_what_was_found_since_for_everybody_has_its_place(record: dict[str, str]) -> None:
    named = record["source"].split(",")[0].split(" (")[0].strip()
    address = NAMED_ONLY.get(named, _addresses_of(f"https://{named}"))
    assert address.rstrip("/") in _shown()


def _said(id: str) -> str:
    return " ".join(words for _, words in texts(catalogue().by_id[id]))


def test_it_is_the_number_of_plans_that_was_the_lowest() -> None:
    said = _said("csac-trends-2023-24")
    assert "smallest share" not in said
    assert {"3.5%", "500,000"} <= set(re.findall(r"[\d.,]*\d%?", said))


def test_a_number_that_was_retired_says_where_each_number_was_seen() -> None:
    old = catalogue().by_id["rape-crisis-old"]
    assert not old.live
    assert old.withdrawn
    reason = str(old.withdrawn.reason)
    assert "has been replaced" not in reason
    assert re.search(r"slides of December 2023 print this number", reason)


def test_no_live_entry_brings_back_what_was_retired() -> None:
    gone = {digits(p.number) for s in catalogue().services if not s.live for p in s.phones}
    live = {digits(p.number) for s in catalogue().live_services for p in s.phones}
    assert digits("0808 802 9999") in gone
    assert gone & live == set()


def _as_compiled(service: Service) -> bool:
    """Whether nobody has looked at a service since the facts were written down."""
    withdrawn = service.withdrawn.on if service.withdrawn else AS_OF
    looked = [service.assurance.checked_on or AS_OF, withdrawn, *(u.on for u in service.updates)]
    return max(looked) <= AS_OF and service.assurance.confidence is not Confidence.CONFIRMED


def test_an_entry_serves_no_nation_that_the_facts_do_not_name() -> None:
    for entry in catalogue().entries:
        copies = [item.id for item in catalogue().left_out if item.see == entry.id]
        if entry.id in LISTED:
            named = {nation for record in (entry.id, *copies) for nation in fact(record)["nations"]}
            assert set(entry.nations) <= named, entry.id
