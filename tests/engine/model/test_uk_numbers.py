"""A UK number by itself: how it is dialled, and how people write it."""

from __future__ import annotations

import pytest

from signpost.model import dialled
from signpost.model.uk_numbers import written


@pytest.mark.parametrize(
    ("number", "dial"),
    [
        ("999", "999"),
        ("101", "101"),
        ("111", "111"),
        ("116 123", "116123"),
        ("0800 1111", "+448001111"),
        ("0808 800 5000", "+448088005000"),
        ("0300 123 1234", "+443001231234"),
        ("020 7219 3000", "+442072193000"),
        ("02072193000", "+442072193000"),
        ("(020) 7219-3000", "+442072193000"),
        ("020.7219.3000", "+442072193000"),
        ("020\xa07219\u20113000", "+442072193000"),
        ("+44 20 7219 3000", "+442072193000"),
        ("+44 (0)20 7219 3000", "+442072193000"),
        ("07911 123456", "+447911123456"),
        ("0845 601 0123", "+448456010123"),
        ("20 7219 3000", None),
        ("44 20 7219 3000", None),
        ("+353 1 679 8600", None),
        ("020 7219 3000 ext 5", None),
        ("ring us", None),
    ],
)
def test_a_number_alone_is_dialled_in_full_or_not_at_all(number: str, dial: str | None) -> None:
    assert dialled(number) == dial


@pytest.mark.parametrize(
    ("dial", "as_written"),
    [("+442079460018", "020 7946 0018"), ("+441632960123", "01632 960123"), ("116123", "116123")],
)
def test_it_is_written_as_people_write_it(dial: str, as_written: str) -> None:
    assert written(dial) == as_written
