"""The JSON Schema of the YAML files, from the same models that read them."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, create_model

from hub.model import (
    Acronym,
    AnyResource,
    Audience,
    Body,
    LeftOut,
    Service,
    Settings,
    Stage,
    Synonym,
    Topic,
)

_SECTIONS: dict[str, Any] = {
    "include": (list[str], []),
    "hub": (Settings | None, None),
    "topics": (list[Topic], []),
    "audiences": (list[Audience], []),
    "stages": (list[Stage], []),
    "bodies": (list[Body], []),
    "resources": (list[AnyResource], []),
    "services": (list[Service], []),
    "acronyms": (list[Acronym], []),
    "synonyms": (list[Synonym], []),
    "left_out": (list[LeftOut], []),
}


def catalogue_schema() -> str:
    """The schema of every catalogue file, as text: any file may hold any section."""
    model: type[BaseModel] = create_model(
        "CatalogueFile", __config__=ConfigDict(extra="forbid"), **_SECTIONS
    )
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = dialect | model.model_json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
