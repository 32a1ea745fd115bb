"""The shipped areas against what was found after the founding: each with a place and a source."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.hub.areas.shipped import opened, since
from tests.hub.areas.test_shipped_areas import every_area, everything
from tests.hub.shipped import found_since


@pytest.mark.shared
@every_area
def test_what_was_found_since_has_its_place(area: str) -> None:
    ours = everything(area)
    for record in found_since()["found"]:
        if record["area"] == area:
            named = [record.get(key) for key in ("phone", "email", "url") if record.get(key)]
            typed = re.findall(r"\b0\d{2,4} \d{3,4} ?\d{3,4}\b", record["fact"])
            assert [one for one in [*named, *typed] if one not in ours] == [], record["fact"]
            assert record["source"].split(",")[0].split("/")[0].removeprefix("www.") in ours or (
                record["source"] == "the page above"
            ), record["source"]


@every_area
def test_what_was_looked_at_since_says_where(area: str) -> None:
    for assurance in since(area):
        assert assurance.sources or assurance.how in ("phone", "email", "website")


def test_out_of_hours_of_lincolnshire_is_for_children_too() -> None:
    team: Any = opened("lincolnshire").reading.catalogue.by_id["lincolnshire/emergency-duty-team"]
    said = str(team.phones[0].assurance.note)
    assert "for children too" in said
    assert any("/parents/" in str(s.url) for s in team.phones[0].assurance.sources)
    assert team.hours.times
