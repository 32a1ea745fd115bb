"""What may be written in a hub's files: its fields and its macros, as plain text for a terminal."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from textwrap import TextWrapper
from typing import Any

from signpost.errors import WrongUsage
from signpost.model import Catalogue
from signpost.model.nearest import did_you_mean
from signpost.model.values import LANGUAGE
from signpost.reading.schema import Schema, schemas

AREA = "area"
"""The name by which the fields of an area.yml are asked for."""

_WIDTH = 96
_INDENT = "    "
_FEW = 12
"""Names of the taxonomy that are written out; of more, the first ones."""

_FORMS = {"boolean": "true or false", "integer": "a whole number", "object": "a group of fields"}


def sections(catalogue: Catalogue) -> Iterator[str]:
    """Every section of the catalogue files, each with what it holds."""
    schema = _schema(catalogue, "catalogue/schema.json")
    for name, section in sorted(schema["properties"].items()):
        holds = " ".join(_first(one) for one in _records(schema, section)) or "Files to read too."
        yield from _entry(name, holds, "  ", 16)


def fields(catalogue: Catalogue, name: str) -> Iterator[str]:
    """The fields of one section of the catalogue, or of an area.yml, and below them those of the
    groups that they hold, each once.

    A field that must be there is marked with a star. Raises WrongUsage for a name that is none.
    """
    if name == AREA:
        schema = _schema(catalogue, "overrides/areas/schema.json")
        records: list[Schema] = [schema]
    else:
        schema = _schema(catalogue, "catalogue/schema.json")
        if name not in schema["properties"]:
            names = [*schema["properties"], AREA]
            hint = did_you_mean(name, names, f"There are: {', '.join(sorted(names))}.")
            raise WrongUsage(f"There is nothing called {name!r} to write. {hint}")
        records = list(_records(schema, schema["properties"][name]))
    told: set[str] = set()
    while records:
        record = records.pop(0)
        if record["title"] in told:
            continue
        yield from ("", *_record(schema, record)) if told else _record(schema, record)
        told.add(record["title"])
        for field in record["properties"].values():
            records += _records(schema, field)


def macros(every: Mapping[str, Callable[..., str]]) -> Iterator[str]:
    """Every macro: how it is written, and what it shows."""
    for name, macro in sorted(every.items()):
        params = list(inspect.signature(macro).parameters.values())[1:]  # after the page
        yield f"{{{{ {name}({', '.join(_param(one) for one in params)}) }}}}"
        yield from _wrapped(_prose(inspect.getdoc(macro) or ""), _INDENT)


def _param(param: inspect.Parameter) -> str:
    if param.default is inspect.Parameter.empty:
        return param.name
    return f"{param.name}={'…' if param.default is None else json.dumps(param.default)}"


def _schema(catalogue: Catalogue, file: str) -> Schema:
    schema: Schema = json.loads(schemas(catalogue)[file])
    return schema


def _records(schema: Schema, field: Schema) -> Iterator[Schema]:
    """The groups of fields that a field may hold, by itself or in a list."""
    if "$ref" in field:
        group = schema["$defs"][field["$ref"].rsplit("/", 1)[-1]]
        if "properties" in group:
            yield group
    for inside in [field.get("items"), *field.get("patternProperties", {}).values()]:
        if inside:
            yield from _records(schema, inside)
    for one in [*field.get("anyOf", ()), *field.get("allOf", ())]:
        yield from _records(schema, one)


def _record(schema: Schema, record: Schema) -> Iterator[str]:
    yield from _wrapped(f"{record['title']}: {_prose(record.get('description', ''))}", "")
    must = record.get("required", ())
    for name, field in sorted(
        record["properties"].items(), key=lambda one: (one[0] not in must, one[0])
    ):
        told = ". ".join(part for part in (_form(schema, field), _prose(_own(field))) if part)
        yield from _entry(name + ("*" if name in must else ""), told, "  ", 22)


def _own(field: Schema) -> str:
    return str(field.get("description", ""))


def _form(schema: Schema, field: Schema) -> str:
    """What a field takes, in words."""
    if "$ref" in field:
        return _form_of_group(schema, field["$ref"].rsplit("/", 1)[-1])
    if "oneOf" in field or "enum" in field:
        ids = [str(one["const"]) for one in field.get("oneOf", ())] or map(str, field["enum"])
        return _one_of(list(ids))
    for name in ("anyOf", "allOf"):
        if name in field:
            forms = (_form(schema, one) for one in field[name] if one.get("type") != "null")
            return " or ".join(dict.fromkeys(form for form in forms if form))
    if field.get("type") == "array":
        return f"a list, each {_form(schema, field.get('items', {}))}"
    return _plain(schema, field)


def _form_of_group(schema: Schema, name: str) -> str:
    group = schema["$defs"][name]
    if "enum" in group:
        return _one_of([str(one) for one in group["enum"]])
    if "properties" in group:
        return f"{name} (below)"
    return "words, or words by language ({en: …, cy: …})"


def _plain(schema: Schema, field: Schema) -> str:
    kind = field.get("type", "")
    if isinstance(kind, list):
        return ""
    for pattern, each in field.get("patternProperties", {}).items():
        by = "language ({cy: …})" if pattern == LANGUAGE else "id"
        return f"by {by}, each {_form(schema, each)}"
    if field.get("format") == "date":
        return "a date (2026-11-22)"
    if kind == "string":
        return "an id" if str(field.get("pattern", "")).startswith("^[a-z0-9]+(-") else "words"
    return _FORMS.get(kind, "")


def _one_of(ids: list[str]) -> str:
    if not ids:
        return "none yet: its section of the taxonomy is empty"
    more = f" and {len(ids) - _FEW} more" if len(ids) > _FEW else ""
    return f"one of {', '.join(ids[:_FEW])}{more}"


def _first(record: Schema) -> str:
    return _prose(record.get("description", "")).split(". ")[0].rstrip(".") + "."


def _prose(text: Any) -> str:
    return " ".join(str(text).split())


def _wrapped(text: str, margin: str) -> list[str]:
    return _wrap(text, margin, margin)


def _wrap(text: str, first: str, others: str) -> list[str]:
    wrapper = TextWrapper(
        _WIDTH, initial_indent=first, subsequent_indent=others, break_on_hyphens=False
    )
    return wrapper.wrap(text)


def _entry(name: str, told: str, margin: str, width: int) -> list[str]:
    """A name, and beside it what is told of it."""
    under = margin + " " * width
    first = margin + name.ljust(width - 1) + " "
    return _wrap(told, first, under)
