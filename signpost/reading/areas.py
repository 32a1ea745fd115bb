"""Reads the areas: one folder each below overrides/areas, with an area.yml."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from signpost.areas import AreaFile, Verbs
from signpost.model import Offer, Offered, Problem
from signpost.model.problem import Severity
from signpost.model.renamed import RENAMED
from signpost.reading.cut_words import area_file, cut_words
from signpost.reading.guarded import Refused, oddities, parse, plain
from signpost.reading.offers import offered
from signpost.reading.records import MOST, Place, explained
from signpost.reading.source_file import read_source

FOLDER = "overrides/areas"


@dataclass
class AreaReading:
    """What was read of one area. `file` is None when there is no making sense of it.

    `place` is where its area.yml stands, None when it could not be read at all.
    """

    id: str
    folder: Path
    file: AreaFile | None = None
    place: Place | None = None
    problems: list[Problem] = field(default_factory=list)
    laid: tuple[Any, Any] | None = field(default=None, init=False, repr=False, compare=False)
    """The core's reading and that of this area laid over it, once somebody has asked."""

    @property
    def path(self) -> str:
        """The area's file, as messages name it."""
        return f"{FOLDER}/{self.folder.name}/area.yml"

    @property
    def docs(self) -> Path:
        """The area's own pages, laid over those of the hub; the folder need not exist."""
        return self.folder / "docs"

    def problem(
        self, message: str, hint: str, *steps: int | str, severity: Severity = "error"
    ) -> None:
        self.problems.append(self.told(message, hint, *steps, severity=severity))

    def told(
        self, message: str, hint: str, *steps: int | str, severity: Severity = "error"
    ) -> Problem:
        """A problem at a place of the area's file."""
        if self.place is None:
            return Problem(self.path, 1, "", message, hint, severity)
        return self.place.problem(message, hint, *steps, severity=severity)


def read_areas(root: Path, offers: Sequence[Offer] = ()) -> dict[str, AreaReading]:
    """Every area of a project by the name of its folder. A leading _ marks an example.

    `offers` are those of the taxonomy, which areas fill.
    """
    found = sorted((root / FOLDER).iterdir()) if (root / FOLDER).is_dir() else []
    folders = [folder for folder in found if folder.is_symlink() or folder.is_dir()]
    named = [folder for folder in folders if not folder.name.startswith(("_", "."))]
    return {folder.name: read_area(folder, folder.name, offers) for folder in named}


def read_area(folder: Path, id: str, offers: Sequence[Offer] = ()) -> AreaReading:
    """The area of a folder. Never raises for what is in it: everything wrong is a Problem."""
    reading = AreaReading(id, folder)
    file = folder / "area.yml"
    if folder.is_symlink():
        reading.problem("stands in a link to a folder", "put the folder itself here")
        return reading
    if not file.exists() and not file.is_symlink():
        reading.problem("is missing", f"add it, or remove the folder {FOLDER}/{folder.name}")
        return reading
    try:
        node = parse(read_source(folder.parents[2], reading.path), reading.path)
    except Refused as refused:
        reading.problems.extend(refused.problems)
        return reading
    reading.place = Place(reading.path, node, "")
    found = chain(oddities(node, reading.path), cut_words(node, reading.path, area_file(offers)))
    reading.problems.extend(islice(found, MOST))
    data = plain(node)
    if "id" in data:
        reading.problem("an area's id is the name of its folder", "take the line out", "id")
        del data["id"]
    data = _with_new_names(data, reading)
    filled = _offers(data, reading, offers)
    ids = [offer.id for offer in offers]
    reading.file = _validated({**data, "id": id, "offers": filled}, reading, ids)
    return reading


def _with_new_names(data: dict[str, Any], reading: AreaReading) -> dict[str, Any]:
    """The data with renamed fields under their new names; each old one is told."""
    for renamed in RENAMED:
        if renamed.file == "area" and renamed.old in data:
            reading.problem(*renamed.told, renamed.old)
            value = data.pop(renamed.old)
            data = {**data, renamed.new: data.get(renamed.new, value)}
    return data


def _offers(
    data: dict[str, Any], reading: AreaReading, offers: Sequence[Offer]
) -> dict[str, Offered]:
    """What an area offers, taken out of its data: each offer stands under its own id there."""
    place = reading.place
    assert place is not None
    if "offers" in data:
        del data["offers"]
        named = ", ".join(offer.id for offer in offers) or "none yet"
        hint = f"write each offer under its own id; those of this hub are {named}"
        reading.problem("there is no field called 'offers' here", hint, "offers")
    filled = {}
    for offer in offers:
        if offer.id not in data or offer.id in AreaFile.model_fields:
            continue
        record, problems = offered(offer, data.pop(offer.id), place)
        reading.problems.extend(problems)
        if record is not None:
            filled[offer.id] = record
    return filled


def _validated(
    data: dict[str, Any], reading: AreaReading, also: Collection[str]
) -> AreaFile | None:
    """The file, without the parts that are wrong where the rest still makes sense."""
    try:
        return AreaFile.model_validate(data)
    except ValidationError as error:
        assert reading.place is not None
        found = list(explained(error, reading.place, AreaFile, also))
        reading.problems.extend(_of_the_folder(found, reading))
        try:
            return AreaFile.model_validate(_without(data, error))
        except ValidationError:
            return None


def _of_the_folder(found: list[Problem], reading: AreaReading) -> Iterator[Problem]:
    for problem in found:
        if problem.where == "id":
            message = f"{reading.id!r} cannot be the name of an area's folder"
            hint = "use lower-case letters and digits with hyphens between, such as north-town"
            yield Problem(reading.path, 1, "", message, hint)
        else:
            yield problem


def _without(data: dict[str, Any], error: ValidationError) -> dict[str, Any]:
    """The data without each part that an error lies in: a whole field, or one entry of a verb."""
    kept = {key: dict(v) if isinstance(v, dict) else v for key, v in data.items()}
    for details in error.errors(include_url=False, include_input=False, include_context=False):
        top, *rest = details["loc"] or ("",)
        inside = kept.get(str(top))
        if str(top) in Verbs.model_fields and rest and isinstance(inside, dict):
            inside.pop(str(rest[0]), None)
        else:
            kept.pop(str(top), None)
    return kept
