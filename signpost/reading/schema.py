"""The JSON Schema of the YAML files, from the same models that read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, create_model

from signpost.areas import AreaFile
from signpost.model import (
    AnyResource,
    Catalogue,
    Helpline,
    Offer,
    OfferShape,
    PrivateWords,
    Service,
    Settings,
)
from signpost.model.offers import SHAPES
from signpost.reading.naming import NAMING, OF_THEIR_OWN
from signpost.reading.records import SECTIONS
from signpost.reading.records import SHAPES as ENTRIES

_ENTRIES: dict[str, Any] = {"resources": AnyResource, "services": Service | Helpline}

CATALOGUE: dict[str, Any] = {
    "include": (list[str], []),
    "hub": (Settings | None, None),
    **{
        name: (list[_ENTRIES.get(name, record)], [])  # type: ignore[misc]
        for name, record in SECTIONS.items()
    },
    "private_words": (PrivateWords | None, None),
}
"""What a catalogue file may hold: the type of each section, and what it is when it is not there."""

ADDED: dict[str, Any] = {name: CATALOGUE[name] for name in ("resources", "services")}
"""The same for what an area adds."""


Schema = dict[str, Any]


def schemas(catalogue: Catalogue) -> dict[str, str]:
    """Every schema as text, by the file that it belongs in.

    One describes all catalogue files, because any of them may hold any section; the other an
    area.yml. What a hub's taxonomy names is listed by its ids, each with its label.
    """
    file: type[BaseModel] = create_model(
        "CatalogueFile", __config__=ConfigDict(extra="forbid"), **CATALOGUE
    )
    return {
        "catalogue/schema.json": _text(file.model_json_schema(), catalogue),
        "overrides/areas/schema.json": _text(_area_schema(catalogue), catalogue),
    }


def _area_schema(catalogue: Catalogue) -> Schema:
    """An area's file. Its id is the folder's name, what it adds is as in the catalogue, and each
    offer stands under its own id."""
    entries = create_model("Added", __config__=ConfigDict(extra="forbid"), **ADDED)
    added = entries.model_json_schema()
    schema = AreaFile.model_json_schema()
    schema["$defs"] |= added.pop("$defs")
    schema["$defs"]["Added"] = added
    for name in ("Resource", "Research", "Training", "Service", "Helpline"):
        schema["$defs"][name]["properties"]["local_version_of"] = {"type": "string"}
    for name in ("id", "offers"):
        del schema["properties"][name]
    schema["required"].remove("id")
    schema["properties"] |= {offer.id: _offer(offer) for offer in catalogue.offers}
    _offer_slots(schema, catalogue)
    codes = [nation for nation in catalogue.nations if nation.pattern]
    patterns = "|".join(dict.fromkeys(f"({nation.pattern})" for nation in codes))
    if patterns:
        schema["properties"]["code"]["pattern"] = f"^({patterns})$"
    _ids(schema["properties"]["nation"], _labels(catalogue, "nations"))
    return schema


def _offer(offer: Offer) -> Schema:
    record = {"$ref": f"#/$defs/{SHAPES[offer.shape].__name__}"}
    several = offer.shape is OfferShape.SUPPORT
    shape: Schema = {"type": "array", "items": record} if several else {"allOf": [record]}
    return {**shape, "description": str(offer.name)}


def _offer_slots(schema: Schema, catalogue: Catalogue) -> None:
    """Suggests the slots that contacts and provide may fill, with their labels."""
    for verb, group in (("contacts", "contact"), ("provide", "support")):
        contact = next(iter(schema["properties"][verb]["patternProperties"].values()))
        schema["properties"][verb]["properties"] = {
            slot.id: {**contact, "description": str(slot.name)}
            for slot in catalogue.slots
            if slot.group == group
        }


def _labels(catalogue: Catalogue, section: str) -> dict[str, str]:
    """What a section of the taxonomy names: ids, each with what readers call it."""
    return {one.id: str(one.name or one.id) for one in getattr(catalogue, section)}


def _name_the_taxonomy(schema: Schema, catalogue: Catalogue) -> None:
    """Lists the ids of the taxonomy wherever a record names one."""
    shapes = {record.__name__: shape for shape, record in ENTRIES.items()}
    for name, record in schema.get("$defs", {}).items():
        if name == PrivateWords.__name__:  # its words are no names of the taxonomy
            continue
        fields = record.get("properties", {})
        if name in shapes:
            kinds = {k.id: str(k.name) for k in catalogue.kinds if k.shape is shapes[name]}
            _ids(fields["kind"], kinds)
        for field in NAMING.keys() & fields.keys():
            if (name.lower() + "s", field) not in OF_THEIR_OWN:
                inside = fields[field].get("items", fields[field])
                _ids(inside, _labels(catalogue, NAMING[field]))


def _ids(field: Schema, labels: Mapping[str, str]) -> None:
    """Takes only these ids, each described by its label; a section without any takes none."""
    for name in ("pattern", "minLength", "maxLength", "type"):
        field.pop(name, None)
    described = [{"const": id, "description": label} for id, label in labels.items()]
    field |= {"oneOf": described} if described else {"enum": []}


def _text(schema: Schema, catalogue: Catalogue) -> str:
    _name_the_taxonomy(schema, catalogue)
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
