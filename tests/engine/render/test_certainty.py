"""What a reader is told of a fact, by what stands behind it, on what day, and what it is of."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from signpost.areas import Verbs, overlay
from signpost.model import Assurance, Edition, Service
from signpost.reading import read_catalogue
from signpost.render import certainty, confirmed
from tests.conftest import write_tree

NUMBER = "020 7946 0018"
RUNG = {"confidence": "confirmed", "checked_on": "2026-11-20", "how": "phone", "by": "editors"}
OPENED = RUNG | {"how": "website"}
REPORTED = {"confidence": "reported", "checked_on": "2026-11-20", "sources": [{"name": "A page"}]}
UNCONFIRMED = {"confidence": "unconfirmed"}
LINE: dict[str, Any] = {
    "id": "frost-line",
    "name": "The Frost Line",
    "kind": "helpline",
    "provider": "Growers",
    "summary": "Advice on cold nights.",
    "for_whom": ["professional"],
    "area_served": "Wales",
    "phones": [{"number": NUMBER, "assurance": RUNG}],
    "topics": ["frost"],
    "nations": ["Wales"],
    "assurance": UNCONFIRMED,
    "added": "2026-11-01",
}
GUIDE: dict[str, Any] = {
    "id": "guide",
    "title": "Guide",
    "kind": "guide",
    "summary": "How to keep plants alive.",
    "why": "Frost is forecast.",
    "publisher": "Growers",
    "languages": [
        {"language": "en", "url": "https://example.org/guide"},
        {"language": "cy", "url": "https://example.org/canllaw"},
    ],
    "topics": ["frost"],
    "nations": ["UK"],
    "assurance": UNCONFIRMED,
    "added": "2026-11-01",
}


def edition(folder: Path, *entries: dict[str, Any], on: str = "2026-11-22") -> Edition:
    """An edition of these entries, as of a day."""
    data = {
        "topics": [{"id": "frost", "group": "form", "name": "Frost", "summary": "Cold."}],
        "services": [entry for entry in entries if "provider" in entry],
        "resources": [entry for entry in entries if "publisher" in entry],
    }
    reading = read_catalogue(write_tree(folder, {"resources.yml": json.dumps(data)}))
    assert [str(problem) for problem in reading.problems] == []
    day = date.fromisoformat(on)
    return Edition.model_construct(catalogue=reading.catalogue, name="Frost", as_of=day)


def mark(folder: Path, service: dict[str, Any], on: str = "2026-11-22") -> str:
    """What stands beside the first number of a service."""
    made = edition(folder, service, on=on)
    (one,) = made.catalogue.services
    return certainty.of_number(made, one.phones[0], one).mark


def with_phone(assurance: dict[str, Any], number: str = NUMBER) -> dict[str, Any]:
    return LINE | {"phones": [{"number": number, "assurance": assurance}]}


@pytest.mark.parametrize(
    ("assurance", "said"),
    [
        (RUNG, "rung 20 November 2026"),
        (OPENED, "checked online 20 November 2026"),
        (RUNG | {"how": "email"}, "confirmed by email 20 November 2026"),
        (RUNG | {"how": "document"}, "confirmed in writing 20 November 2026"),
        (REPORTED, "not yet confirmed"),
        (UNCONFIRMED, "not yet confirmed"),
    ],
)
def test_beside_a_number_stands_how_and_when_or_that_nobody_did(
    tmp_path: Path, assurance: dict[str, Any], said: str
) -> None:
    assert mark(tmp_path, with_phone(assurance)) == said


@pytest.mark.parametrize("number", ["999", "112", "101", "111"])
@pytest.mark.parametrize("assurance", [RUNG, REPORTED, UNCONFIRMED])
def test_nobody_has_to_confirm_the_numbers_that_always_answer(
    tmp_path: Path, number: str, assurance: dict[str, Any]
) -> None:
    for on in ("2026-11-22", "2036-01-01"):
        made = edition(tmp_path, with_phone(assurance, number), on=on)
        assert mark(tmp_path, with_phone(assurance, number), on) == ""
        assert confirmed.notice(made) == ""
        assert confirmed.entry_counts(made)["entries"] == 0
        (service,) = made.catalogue.services
        assert [str(one.lead) for _, one in confirmed.foot(made, service)] == [
            "Needs no confirmation.",
            "Needs no confirmation.",
        ]


@pytest.mark.parametrize("number", ["116 123", "0800 1111", "119"])
def test_other_short_numbers_are_confirmed_like_any_other(tmp_path: Path, number: str) -> None:
    assert mark(tmp_path, with_phone(UNCONFIRMED, number)) == "not yet confirmed"


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2027-02-01", "rung 20 November 2026"),
        ("2027-02-20", "not yet confirmed again"),
        ("2027-05-01", "not yet confirmed again"),
        ("2027-05-20", "do not rely on this"),
        ("2030-01-01", "do not rely on this"),
    ],
)
def test_a_check_runs_out_and_after_as_long_again_nobody_should_rely_on_it(
    tmp_path: Path, on: str, said: str
) -> None:
    assert mark(tmp_path, LINE, on) == said


def test_what_was_only_reported_runs_out_no_later_than_what_was_confirmed(tmp_path: Path) -> None:
    assert mark(tmp_path, with_phone(REPORTED), "2027-05-01") == "not yet confirmed"
    assert mark(tmp_path, with_phone(REPORTED), "2027-05-20") == "do not rely on this"


def test_nobody_should_rely_on_the_number_of_what_is_closed(tmp_path: Path) -> None:
    assert mark(tmp_path, LINE | {"status": "temporarily-closed"}) == "do not rely on this"


def _way(folder: Path, service: dict[str, Any], way: str) -> str:
    made = edition(folder, service)
    (one,) = made.catalogue.services
    return certainty.of_way(made, one, way).mark


AT = {"url": "https://example.org", "referral_form": "https://example.org/form"}
DAY = "20 November 2026"


@pytest.mark.parametrize(
    ("fields", "way", "said"),
    [
        (AT | {"assurance": OPENED}, "url", f"opened {DAY}"),
        (AT | {"assurance": OPENED}, "referral_form", "not yet confirmed"),
        (
            {"referral_form": AT["referral_form"], "assurance": OPENED},
            "referral_form",
            f"opened {DAY}",
        ),
        (AT | {"assurance": OPENED | {"referral_form": OPENED}}, "referral_form", f"opened {DAY}"),
        (AT | {"assurance": RUNG}, "url", "not yet confirmed"),
        (AT | {"assurance": RUNG | {"how": "document"}}, "url", "not yet confirmed"),
        (AT | {"assurance": RUNG | {"url": OPENED}}, "url", f"opened {DAY}"),
        (AT | {"assurance": OPENED | {"url": UNCONFIRMED}}, "url", "not yet confirmed"),
        ({"email": "a@example.org", "assurance": RUNG}, "email", "not yet confirmed"),
        (
            {"email": "a@example.org", "assurance": RUNG | {"how": "email"}},
            "email",
            f"confirmed by email {DAY}",
        ),
        ({"text_number": "84001", "assurance": RUNG}, "text_number", "not yet confirmed"),
    ],
)
def test_that_a_service_is_there_does_not_open_its_addresses(
    tmp_path: Path, fields: dict[str, Any], way: str, said: str
) -> None:
    assert _way(tmp_path, LINE | fields, way) == said


def _foot(folder: Path, entry: dict[str, Any]) -> dict[str, str]:
    made = edition(folder, entry)
    (one,) = made.catalogue.entries
    return {name: said.lead for name, said in confirmed.foot(made, one)}


def test_that_a_guide_exists_that_its_links_work_and_that_it_is_the_newest_are_three_facts(
    tmp_path: Path,
) -> None:
    english, welsh = "Link to example.org, in English", "Link to example.org, in Welsh"
    no, yes = "Not yet confirmed.", "Confirmed"
    by_document = GUIDE | {"assurance": RUNG | {"how": "document"}}
    lines = ("This guide", english, welsh, "The newest version")
    assert tuple(_foot(tmp_path, GUIDE).items()) == tuple(zip(lines, [no] * 4, strict=True))
    assert list(_foot(tmp_path, by_document).values()) == [yes, no, no, no]
    assert list(_foot(tmp_path, GUIDE | {"assurance": OPENED}).values()) == [yes, yes, no, no]
    current = GUIDE | {"assurance": UNCONFIRMED | {"current": RUNG | {"how": "email"}}}
    assert list(_foot(tmp_path, current).values()) == [no, no, no, yes]
    languages = [GUIDE["languages"][0], GUIDE["languages"][1] | {"assurance": OPENED}]
    assert list(_foot(tmp_path, GUIDE | {"languages": languages}).values()) == [no, no, yes, no]


def test_the_count_is_of_different_numbers_and_goes_when_all_are_confirmed(tmp_path: Path) -> None:
    again = with_phone(UNCONFIRMED) | {"id": "same-line"}
    other = with_phone(UNCONFIRMED, "020 7946 0019") | {"id": "other-line"}
    for entries, said in (
        ((LINE,), ""),
        ((again,), "0 of 1 number confirmed. Check them before you rely on them."),
        ((LINE, again), "0 of 1 number confirmed. Check them before you rely on them."),
        ((LINE, other), "1 of 2 numbers confirmed. Check the others before you rely on them."),
        (
            (LINE, GUIDE),
            "1 of 1 number and 0 of 2 links confirmed. Check the others before you rely on them.",
        ),
    ):
        assert confirmed.notice(edition(tmp_path, *entries)) == said


def test_what_an_area_writes_in_the_place_of_a_confirmed_address_is_confirmed_by_nobody() -> None:
    core = LINE | {"url": "https://example.org", "assurance": OPENED}
    for own, known in ((None, UNCONFIRMED), (OPENED, OPENED)):
        change = {"now": "https://example.org/north", "was": "https://example.org"}
        change |= {"assurance": own} if own else {}
        verbs = Verbs.model_validate({"override": {"frost-line": {"url": change}}})
        laid = overlay({"frost-line": ("services", core)}, "north-town", verbs)
        behind = Service.model_validate(laid.records["frost-line"][1]).assurance.url
        assert behind == certainty_of(known)


def certainty_of(known: dict[str, Any]) -> Assurance:
    return Service.model_validate(
        LINE | {"url": "https://example.org", "assurance": RUNG | {"url": known}}
    ).assurance.url or Assurance.model_validate(known)
