"""The shipped catalogue and the founding facts, ready for tests that have one case for each id."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import yaml

from signpost.model import Assurance, Catalogue, PrivateWords
from signpost.model.dates import in_words
from signpost.project import Project
from signpost.reading import read_catalogue
from signpost.render.views import good_until
from signpost.site.opening import open_project
from tests.conftest import ROOT, SHARED, SHIPPED_ON


@cache
def shipped(area: str | None = None) -> Project:
    """The hub that ships, on the day of its newest fact; all tests share it."""
    return shipped().of(area) if area else open_project(ROOT, SHIPPED_ON)


@cache
def catalogue() -> Catalogue:
    """What ships, without asking whether it is sound: test_shipped_catalogue asks that."""
    return shipped().reading.catalogue


@cache
def private_words() -> PrivateWords:
    """The words by which the shipped hub notices that a text tells who somebody is."""
    return read_catalogue(ROOT, "catalogue/private.yml").catalogue.private_words


@cache
def last_day() -> str:
    """The last day of a workbook, a sheet or a list made on the day of the tests, as they print
    it."""
    return in_words(good_until(shipped().draft_of_edition()))


FOUNDED = date(2026, 11, 22)
"""The day on which the founding facts were compiled. What somebody looked at since has a source of
its own to be held to."""


def is_founding(assurance: Assurance) -> bool:
    """Whether a fact still stands as it was founded, and so as the founding facts have it."""
    return assurance.checked_on is None or assurance.checked_on <= FOUNDED


@cache
def found_since() -> dict[str, Any]:
    """What was found after the founding; nothing where it is not beside this checkout."""
    file = SHARED / "facts" / "more_facts.yml"
    if not file.is_file():
        return {"found": [], "corrections": []}
    return dict(yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader))


@cache
def facts() -> dict[str, Any]:
    """The founding facts; nothing where they are not beside this checkout."""
    file = SHARED / "facts" / "catalogue_facts.yml"
    if not file.is_file():
        return {}
    return dict(yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader))


def fact(id: str) -> dict[str, Any]:
    """The resource or helpline of that id in the facts."""
    listed = [*facts()["resources"], *facts()["helplines"]]
    return {str(record["id"]): record for record in listed}[id]
