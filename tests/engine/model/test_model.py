"""Records of the data dictionary: what each must say before it may be shown, and may not say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from signpost.model import Assurance, Catalogue, Research, Resource, Service, Training
from signpost.model.service import Ages, Opening
from tests.engine.made_up import refused, taken

UNCONFIRMED = {"confidence": "unconfirmed"}
GUIDE: dict[str, Any] = {
    "id": "frost-guide",
    "title": "Guide to frost",
    "kind": "guide",
    "summary": "Cold nights.",
    "why": "It is cold.",
    "publisher": "A society",
    "languages": [{"language": "en", "url": "https://example.org/"}],
    "nations": ["UK"],
    "assurance": UNCONFIRMED,
    "added": "2026-01-01",
}
STUDY = GUIDE | {"kind": "research"}
SERVICE: dict[str, Any] = {
    "id": "garden-line",
    "name": "The Garden Line",
    "kind": "helpline",
    "provider": "A trust",
    "summary": "Advice by telephone.",
    "for_whom": ["child"],
    "area_served": "Wales",
    "nations": ["Wales"],
    "assurance": UNCONFIRMED,
    "added": "2026-01-01",
}
PHONE = {"number": "020 7946 0018", "assurance": UNCONFIRMED}
GONE = {"on": "2026-02-01", "reason": "It closed."}


def test_confirmed_needs_who_when_and_how() -> None:
    assert refused(Assurance, {"confidence": "confirmed"}) == (
        "says confirmed without checked_on, how, by"
    )
    whole = {"confidence": "confirmed", "checked_on": "2026-11-22", "by": "editors"}
    assert taken(Assurance, whole | {"how": "phone"}).confidence == "confirmed"
    assert refused(Assurance, whole | {"how": "archive"}) == (
        "says confirmed from an archived copy"
    )


def test_reported_needs_a_source_and_the_day() -> None:
    told = "says reported without a source and the day it was looked at"
    source = {"sources": [{"name": "A page"}]}
    assert refused(Assurance, {"confidence": "reported"} | source) == told
    day = {"checked_on": "2026-11-22"}
    assert refused(Assurance, {"confidence": "reported"} | day) == told
    assert taken(Assurance, {"confidence": "reported"} | source | day).how is None


def test_unconfirmed_needs_nothing() -> None:
    assert taken(Assurance, UNCONFIRMED).sources == ()


def test_what_has_been_read_cannot_be_changed() -> None:
    guide = Resource.model_validate(GUIDE)
    with pytest.raises(ValidationError, match="frozen"):
        guide.publisher = "Somebody else"


def test_a_field_that_nobody_knows_is_refused() -> None:
    assert refused(Resource, GUIDE | {"colour": "green"}) == "Extra inputs are not permitted"


def test_a_resource_without_a_url_says_where_to_look() -> None:
    nowhere = GUIDE | {"languages": ["en"]}
    assert refused(Resource, nowhere) == "has neither a url nor look_for"
    assert Resource.model_validate(nowhere | {"look_for": "Ask."}).url is None
    assert Resource.model_validate(nowhere | {"withdrawn": GONE}).live is False


def test_a_resource_opens_at_the_first_address_that_it_has() -> None:
    copies = ["cy", {"language": "en", "url": "https://example.org/en"}]
    assert Resource.model_validate(GUIDE | {"languages": copies}).url == "https://example.org/en"


def test_research_is_a_whole_summary_or_an_entry_that_points() -> None:
    assert Research.model_validate(STUDY).is_summary is False
    told = refused(Research, STUDY | {"question": "Does it help?", "method": "We asked."})
    assert told == (
        "has a question, and so needs sample, setting, key_findings, limitations, "
        "means_for_practice too"
    )


def test_training_may_begin_in_the_future() -> None:
    course = Training.model_validate(GUIDE | {"kind": "training", "dates": ["2099-01-01"]})
    assert [event.starts for event in course.dates] == [date(2099, 1, 1)]


@pytest.mark.parametrize(
    "way",
    [
        {"phones": [PHONE]},
        {"email": "help@example.org"},
        {"url": "https://example.org/"},
        {"referral_form": "https://example.org/form"},
        {"look_for": "Ask at the shed."},
    ],
    ids=lambda way: next(iter(way)),
)
def test_one_way_to_reach_a_service_is_enough(way: dict[str, Any]) -> None:
    assert Service.model_validate(SERVICE | way).live is True


def test_a_service_that_cannot_be_reached_is_refused() -> None:
    told = "has no phone, email, url, referral form or look_for"
    assert refused(Service, SERVICE) == told
    assert refused(Service, SERVICE | {"text_number": "85258", "address": "A shed"}) == told


def test_a_tombstone_need_not_be_reached() -> None:
    assert Service.model_validate(SERVICE | {"withdrawn": GONE}).live is False


def test_an_address_that_must_not_be_known_is_refused() -> None:
    hidden = SERVICE | {"phones": [PHONE], "confidentiality": "region-only"}
    assert Service.model_validate(hidden).address is None
    assert refused(Service, hidden | {"address": "1 Hidden Street"}) == (
        "is region-only and yet gives an address"
    )


def test_a_closed_service_is_a_tombstone_or_nothing() -> None:
    closed = SERVICE | {"phones": [PHONE], "status": "closed"}
    assert refused(Service, closed) == "is closed"
    assert Service.model_validate(closed | {"withdrawn": GONE}).live is False
    for status in ("open", "unknown", "temporarily-closed"):
        assert Service.model_validate(closed | {"status": status}).status == status


def test_a_service_is_for_somebody_somewhere() -> None:
    told = "Tuple should have at least 1 item after validation, not 0"
    for field in ("for_whom", "nations"):
        assert refused(Service, SERVICE | {"phones": [PHONE], field: []}) == told


def test_ages_run_upwards() -> None:
    ages = taken(Ages, {"from": "4", "to": "18"})
    assert (ages.youngest, ages.oldest) == (4, 18)
    assert taken(Ages, {"from": "18"}).oldest is None
    assert taken(Ages, {"to": "0"}).youngest == 0
    assert refused(Ages, {"from": "12", "to": "8"}) == "ends before it starts"


@pytest.mark.parametrize("time", ["00:00", "09:30", "23:59", "24:00"])
def test_opening_times_are_on_the_clock(time: str) -> None:
    assert taken(Opening, {"days": ["mon"], "opens": time, "closes": "24:00"}).opens == time


@pytest.mark.parametrize("time", ["9:00", "9am", "24:01", "12:60", "1200", "25:00", "٠٩:٠٠", ""])
def test_a_time_that_is_not_on_the_clock_is_refused(time: str) -> None:
    refused(Opening, {"days": ["mon"], "opens": time, "closes": "24:00"})


@pytest.mark.parametrize("number", ["85258", "116123"])
def test_a_text_number_has_five_or_six_digits(number: str) -> None:
    service = Service.model_validate(SERVICE | {"phones": [PHONE], "text_number": number})
    assert service.text_number == number


@pytest.mark.parametrize("number", ["999", "8525", "1234567", "85 258", "8525a", "٨٥٢٥٨"])
def test_nothing_else_is_a_text_number(number: str) -> None:
    refused(Service, SERVICE | {"phones": [PHONE], "text_number": number})


def test_an_alias_still_leads_to_its_entry_and_an_id_goes_first() -> None:
    new, old = GUIDE | {"id": "new-guide", "aliases": ["old-guide"]}, GUIDE | {"id": "old-guide"}
    catalogue = Catalogue(resources=[Resource.model_validate(entry) for entry in (new, old)])
    assert catalogue.by_id["old-guide"].id == "old-guide"
    alone = Catalogue(resources=[Resource.model_validate(new)])
    assert alone.by_id["old-guide"].id == "new-guide"
