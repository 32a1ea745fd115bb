"""The example of an area: sound, with every field, and left as it is by commands that edit."""

from __future__ import annotations

import io
import re

import pytest
from ruamel.yaml import YAML

from signpost.areas import AreaFile
from signpost.areas.verbs import Added, Change, Hide
from signpost.model import Assurance, Contact, Leads, Meetings
from signpost.model.area import Colours, Partnership, PracticeNote
from signpost.reading.areas import read_area
from tests.hub.areas.test_shipped_areas import AREAS, FOLDER
from tests.hub.shipped import shipped


def test_the_example_is_sound_and_has_every_field() -> None:
    project = shipped()
    example = read_area(FOLDER / "_example", "example", project.core.catalogue.offers)
    vars(project)["areas"] = {**project.areas, "example": example}
    assert project.of("example").errors == []
    text = (FOLDER / "_example" / "area.yml").read_text("utf-8")
    parts = (Partnership, Colours, Meetings, Leads, PracticeNote, Contact, Assurance)
    for kind in (AreaFile, Added, Change, Hide, *parts):
        named = {name for name in kind.model_fields if re.search(rf"\b{name}:", text)}
        gathered = {"offers"} if kind is AreaFile else set()
        assert set(kind.model_fields) - named == gathered, kind
    offers = {offer.id for offer in project.core.catalogue.offers}
    assert example.file and example.file.offers.keys() == offers


@pytest.mark.parametrize("area", [*AREAS, "_example"])
def test_a_command_that_edits_the_file_changes_nothing_else_in_it(area: str) -> None:
    text = (FOLDER / area / "area.yml").read_text("utf-8")
    yaml, again = YAML(), io.StringIO()
    yaml.preserve_quotes, yaml.width, yaml.map_indent = True, 4096, 2
    yaml.sequence_indent, yaml.sequence_dash_offset = 4, 2
    yaml.dump(yaml.load(text), again)
    assert again.getvalue() == text
