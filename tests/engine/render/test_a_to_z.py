"""Every name has its place from A to Z, whatever it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signpost.model import AnyResource, Catalogue, Edition, Text
from signpost.render import Renderer
from signpost.render.listings import NUMBERS, SIGNS, a_to_z, filed
from signpost.render.look import folders_of
from tests.conftest import ROOT
from tests.engine.made_up import allotment_edition

PLACES = {
    "101": NUMBERS,
    "24/7": NUMBERS,
    "24/7 help": "H",
    "'": SIGNS,
    "…": SIGNS,
    "😀": SIGNS,
    "𝒳": "X",
    "é": "E",
    "The Havens": "H",
    "The": "T",
    "the 3 trees": "T",
    "'eLearning": "E",
    "Tŷ gwydr": "T",
    "ß": "S",
    "Ωmega": "Ω",
    "中": "中",
}


@pytest.mark.parametrize("name", PLACES)
def test_a_name_stands_under_its_letter(name: str) -> None:
    assert filed(name)[0] == PLACES[name]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return allotment_edition(tmp_path_factory.mktemp("allotments"))


def _with(small: Edition, resources: tuple[AnyResource, ...]) -> Edition:
    """The small edition with other resources, and nothing remembered of those it had."""
    sections = {name: getattr(small.catalogue, name) for name in Catalogue.model_fields}
    catalogue = Catalogue.model_construct(**sections | {"resources": resources})
    return small.model_copy(update={"catalogue": catalogue})


NAMES = st.lists(st.text(min_size=1).map(str.strip).filter(bool), min_size=1, max_size=5)


@given(names=NAMES)
def test_whatever_the_names_are_each_entry_is_listed_once(small: Edition, names: list[str]) -> None:
    live = small.catalogue.live_resources
    renamed = tuple(
        resource.model_copy(update={"title": Text.model_construct({"en": name})})
        for resource, name in zip(live, names, strict=False)
    )
    edition = _with(small, renamed)
    groups = a_to_z(edition)
    listed = [entry.id for _, entries in groups for entry in entries]
    everybody = [*edition.catalogue.live_resources, *edition.catalogue.live_services]
    assert sorted(listed) == sorted(entry.id for entry in everybody)
    assert len({letter for letter, _ in groups}) == len(groups)


def test_the_page_of_everything_is_made_of_any_name(small: Edition, tmp_path: Path) -> None:
    first, *others = small.catalogue.resources
    odd = first.model_copy(update={"title": Text.model_construct({"en": "101"})})
    edition = _with(small, (odd, *others))
    html = Renderer(edition, folders_of(ROOT)).render("everything", "..")
    assert f"<h3>{NUMBERS}</h3>" in html
