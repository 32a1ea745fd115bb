"""The areas that ship, opened for tests: what is local in them, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from signpost.model import Assurance
from signpost.project import Project
from tests.conftest import ROOT
from tests.hub.shipped import found_since, is_founding, shipped

FOLDER = ROOT / "overrides" / "areas"


@cache
def opened(area: str) -> Project:
    return shipped(area)


def local(area: str) -> list[Any]:
    return [e for e in opened(area).reading.catalogue.entries if e.id.startswith(f"{area}/")]


def assurances(value: Any) -> Iterator[Assurance]:
    if isinstance(value, Assurance):
        yield value
    elif isinstance(value, BaseModel):
        yield from assurances({**dict(value), **(value.model_extra or {})})
    elif isinstance(value, dict | tuple | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from assurances(one)


def since(area: str) -> list[Assurance]:
    """What somebody looked at in an area after the founding facts were compiled."""
    found = assurances([opened(area).areas[area].file, local(area)])
    return [assurance for assurance in found if not is_founding(assurance)]


def seen_since(area: str) -> str:
    """The addresses and the words of what was found since, an area's own and everybody's."""
    own = [str(source.url) for assurance in since(area) for source in assurance.sources]
    return " ".join([*own, *(str(one) for one in found_since()["found"] if one["area"] == area)])
