"""Personal data and wrapped links in an area's file: wherever they stand, they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.areas.made_up import AREA, CORE, hub_with

OUTLOOK = (
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fform"
    "&data=05%7C02%7Cworker.one%40council.example%7C0a1b2c"
)
WRAPPED = "this link is wrapped by Outlook and carries somebody's email address"


def _in_area(folder: Path, right: str, wrong: str) -> list[tuple[str, str, str]]:
    assert AREA.count(right) == 1
    hub_with(folder, AREA.replace(right, wrong), CORE)
    found = open_project(folder, AS_OF, "north-town").problems
    clean = "overrides/areas/north-town/area.yml"
    told = [p for p in found if p.path == clean and ("…'" in p.message or p.message == WRAPPED)]
    return [(p.where, p.message, p.severity) for p in told]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "out_of_hours: {ask: Ask the committee.}",
            "out_of_hours: {ask: Ask for Sarah Jones.}",
            ("contacts.out_of_hours.ask", "'Sar…' looks like the name of a person", "error"),
        ),
        (
            "now: https://example.org/north",
            f"now: '{OUTLOOK}'",
            ("override.frost-visits.url.now", WRAPPED, "error"),
        ),
        (
            "reason: It does not answer here.",
            "reason: Child J, 9, could not get through.",
            (
                "hide.garden-line.reason",
                "'Chi…' with an age looks like somebody in a real case",
                "error",
            ),
        ),
        (
            "organisation: North Town Council",
            f"organisation: North Town Council\nsite: '{OUTLOOK}'",
            ("site", WRAPPED, "error"),
        ),
        (
            "organisation: North Town Council",
            "organisation: North Town Council\nclinic:\n  name: Clinic\n  what: We talk.\n"
            "  dates:\n"
            f"    - starts: 2027-01-01\n      url: '{OUTLOOK}'\n"
            "  assurance: {confidence: unconfirmed}",
            ("clinic.dates[0].url", WRAPPED, "error"),
        ),
        (
            "# They come on Mondays.",
            "# Sarah Jones (team manager) says Mondays.",
            ("", "in a comment: 'Sar…' looks like the name of a person", "error"),
        ),
    ],
)
def test_everything_in_an_areas_file_is_read(
    tmp_path: Path, right: str, wrong: str, told: tuple[str, str, str]
) -> None:
    assert told in _in_area(tmp_path, right, wrong)


def test_a_lead_who_agreed_is_named_and_nobody_else(tmp_path: Path) -> None:
    lead = (
        "practice_leads:\n  what: People to ask.\n  leads:\n    - agency: Council\n"
        "      role: Lead\n"
        "      name: Jane Smith\n      basis: She agreed.\n      review_by: 2027-01-01\n"
        "  assurance: {confidence: unconfirmed}\n"
    )
    right = "organisation: North Town Council"
    assert _in_area(tmp_path / "a", right, f"{right}\n{lead}") == []
    asked = lead.replace("what: People to ask.", "what: Ask for Jane Smith.")
    assert [where for where, _, _ in _in_area(tmp_path / "b", right, f"{right}\n{asked}")] == [
        "practice_leads.what"
    ]
