"""The JSON Schema of the YAML files, from the same models that read them."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, create_model

from signpost.areas import AreaFile
from signpost.model import (
    Acronym,
    Alike,
    AnyResource,
    Audience,
    Body,
    Everyday,
    Known,
    LeftOut,
    PrivateWords,
    Service,
    Settings,
    Slot,
    Stage,
    Step,
    Synonym,
    Topic,
    Wording,
)

CATALOGUE: dict[str, Any] = {
    "include": (list[str], []),
    "hub": (Settings | None, None),
    "topics": (list[Topic], []),
    "audiences": (list[Audience], []),
    "stages": (list[Stage], []),
    "bodies": (list[Body], []),
    "slots": (list[Slot], []),
    "resources": (list[AnyResource], []),
    "services": (list[Service], []),
    "acronyms": (list[Acronym], []),
    "synonyms": (list[Synonym], []),
    "alike": (list[Alike], []),
    "everyday": (list[Everyday], []),
    "pathway": (list[Step], []),
    "wording": (list[Wording], []),
    "known": (list[Known], []),
    "left_out": (list[LeftOut], []),
    "private_words": (PrivateWords | None, None),
}
"""What a catalogue file may hold: the type of each section, and what it is when it is not there."""

ADDED: dict[str, Any] = {name: CATALOGUE[name] for name in ("resources", "services")}
"""The same for what an area adds."""


def schemas() -> dict[str, str]:
    """Every schema as text, by the file that it belongs in.

    One describes all catalogue files, because any of them may hold any section; the other an
    area.yml.
    """
    catalogue: type[BaseModel] = create_model(
        "CatalogueFile", __config__=ConfigDict(extra="forbid"), **CATALOGUE
    )
    return {
        "catalogue/schema.json": _text(catalogue.model_json_schema()),
        "overrides/areas/schema.json": _text(_area_schema()),
    }


def _area_schema() -> dict[str, Any]:
    """An area's file. Its id is the folder's name, and what it adds is as in the catalogue."""
    entries = create_model(
        "AddedEntries",
        __config__=ConfigDict(extra="forbid"),
        **ADDED,
    )
    added = entries.model_json_schema()
    schema = AreaFile.model_json_schema()
    schema["$defs"] |= added.pop("$defs")
    schema["$defs"]["Added"] = added
    for name in ("Resource", "Research", "Training", "Service"):
        schema["$defs"][name]["properties"]["local_version_of"] = {"type": "string"}
    del schema["properties"]["id"]
    schema["required"].remove("id")
    return schema


def _text(schema: dict[str, Any]) -> str:
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
