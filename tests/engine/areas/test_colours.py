"""The contrast of two colours is that of WCAG 2.2, to the second decimal in which it is told."""

from __future__ import annotations

import pytest

from signpost.areas.colours import DARK, LIGHT, unreadable
from signpost.model.area import Colours


def _told(accent: str, ground: str) -> list[tuple[str, str]]:
    """What is told of an accent on a ground, where the rest can be read."""
    far = "#000"
    hub = {
        scheme: dict.fromkeys(("surface", "accent-soft", "on-accent", "on-bar"), far)
        for scheme in (LIGHT, DARK)
    }
    hub[LIGHT]["ground"] = ground
    found = unreadable(Colours(accent=accent), hub)
    return [(one.against, f"{one.ratio:.2f}") for one in found if one.against == "ground"]


@pytest.mark.parametrize(
    ("accent", "ground", "ratio"),
    [
        ("#777777", "#ffffff", "4.48"),
        ("#777777", "#fff", "4.48"),
        ("#ffffff", "#777777", "4.48"),
        ("#ff0000", "#ffffff", "4.00"),
        ("#00ff00", "#ffffff", "1.37"),
        ("#FFFF00", "#ffffff", "1.07"),
        ("#0a0a0a", "#000000", "1.06"),
        ("#abcdef", "#abc", "1.19"),
        ("#123456", "#123456", "1.00"),
    ],
)
def test_a_pair_below_4_5_is_told_with_its_ratio(accent: str, ground: str, ratio: str) -> None:
    assert _told(accent, ground) == [("ground", ratio)]


@pytest.mark.parametrize(
    ("accent", "ground"), [("#767676", "#ffffff"), ("#000000", "#fff"), ("#0000ff", "#ffffff")]
)
def test_nothing_is_told_of_a_pair_that_can_be_read(accent: str, ground: str) -> None:
    assert _told(accent, ground) == []


def test_nothing_is_told_of_an_area_against_what_is_no_plain_colour() -> None:
    hub = {scheme: {"on-bar": "rgb(0 0 0)"} for scheme in (LIGHT, DARK)}
    assert list(unreadable(Colours(bar="#000000"), hub)) == []
