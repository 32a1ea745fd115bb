"""The JSON Schema by which editors complete and check the YAML: up to date, named, and right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError

from signpost.reading import read_catalogue
from signpost.reading.schema import schemas
from tests.conftest import ROOT

FILES = [ROOT / "resources.yml", *sorted((ROOT / "catalogue").glob("*.yml"))]
AREAS = sorted((ROOT / "overrides" / "areas").glob("*/area.yml"))
CATALOGUE_SCHEMA, AREA_SCHEMA = "catalogue/schema.json", "overrides/areas/schema.json"
SCHEMAS = schemas(read_catalogue(ROOT).catalogue)


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2 as an editor reads it: 2014 is a number, true is a boolean, a date is text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (PyYAML keeps it on the class)


for tag, pattern in {
    "null": r"^(~|null|Null|NULL|)$",
    "bool": r"^(true|True|TRUE|false|False|FALSE)$",
    "int": r"^[-+]?[0-9]+$",
    "float": r"^[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)$",
}.items():
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)


def complaints(value: Any, schema: str = CATALOGUE_SCHEMA) -> list[str]:
    """What an editor would underline in a file, innermost faults first."""
    errors = Draft202012Validator(json.loads(SCHEMAS[schema])).iter_errors(value)
    return [inner.message for error in errors for inner in (error, *_deep(error))]


def _deep(error: ValidationError) -> Iterator[ValidationError]:
    for inner in error.context or ():
        yield inner
        yield from _deep(inner)


@pytest.mark.parametrize("path", [CATALOGUE_SCHEMA, AREA_SCHEMA])
def test_the_shipped_schemas_are_up_to_date(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == SCHEMAS[path], "run: signpost schema"


def test_there_are_files_to_look_at() -> None:
    named = yaml.safe_load((ROOT / "resources.yml").read_text("utf-8"))["include"]
    assert FILES[1:] == sorted(ROOT / name for name in named)
    assert len(AREAS) >= 5


@pytest.mark.parametrize("file", [*FILES, *AREAS], ids=lambda f: f"{f.parent.name}/{f.name}")
def test_each_file_names_its_schema_in_its_first_line(file: Path) -> None:
    first = file.read_text("utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found, first
    schema = AREA_SCHEMA if file in AREAS else CATALOGUE_SCHEMA
    assert (file.parent / found[1]).resolve() == ROOT / schema


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_editor_finds_nothing_to_underline(file: Path) -> None:
    content = yaml.load(file.read_text("utf-8"), EditorLoader)
    assert complaints(content) == []


@pytest.mark.parametrize("file", AREAS, ids=lambda file: file.parent.name)
def test_an_editor_finds_nothing_to_underline_in_an_area(file: Path) -> None:
    content = yaml.load(file.read_text("utf-8"), EditorLoader)
    assert complaints(content, AREA_SCHEMA) == []


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("titel", "Misspelt", "'titel' was unexpected"),
        ("kind", "giude", "'giude'"),
        ("id", "Not An Id", "'Not An Id'"),
        ("assurance", {}, "'confidence' is a required"),
        ("assurance", {"confidence": "sure"}, "'sure'"),
        ("summary", "", "non-empty"),
        ("title", 5, "5"),
        ("nations", [], "non-empty"),
        ("languages", [{"language": "en", "url": "javascript:alert(1)"}], "javascript"),
        ("languages", [{"language": "en", "pages": "many"}], "'many'"),
    ],
)
def test_an_editor_underlines_what_hub_check_would_refuse(
    field: str, value: Any, told: str
) -> None:
    guide = {
        "id": "frost-guide",
        "title": "Guide to frost",
        "kind": "guide",
        "summary": "Cold nights.",
        "why": "It is cold.",
        "publisher": "A society",
        "languages": [{"language": "cy", "pages": 3}],
        "look_for": "Ask.",
        "published": 2026,
        "nations": ["UK"],
        "assurance": {"confidence": "unconfirmed"},
        "added": "2026-01-01",
    }
    assert complaints({"resources": [guide]}) == []
    found = complaints({"resources": [guide | {field: value}]})
    assert any(told in complaint for complaint in found), found


def test_every_field_of_the_schema_has_a_type() -> None:
    """A field without one is a field that an editor cannot help with."""
    loose = [
        f"{name}.{field}"
        for schemas_text in SCHEMAS.values()
        for name, model in json.loads(schemas_text)["$defs"].items()
        for field, schema in model.get("properties", {}).items()
        if not schema.keys() & {"type", "$ref", "anyOf", "oneOf", "const", "enum", "items"}
    ]
    anything = ["Change.now", "Change.was"]
    assert loose == anything, "what an area may change has the type of the field it changes"
