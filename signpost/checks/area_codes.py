"""The codes of areas: that of each area, and those of the areas that an entry is for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from signpost.model import Catalogue, Nation, Problem
from signpost.model.nearest import did_you_mean
from signpost.reading import Reading

if TYPE_CHECKING:
    from signpost.checks.areas import Looked


def nation_of(catalogue: Catalogue, code: str) -> Nation | None:
    """The nation to which the area of a code belongs; None where there is no such code."""
    return next((nation for nation in catalogue.nations if nation.holds(code)), None)


def wrong_code(catalogue: Catalogue, code: str) -> tuple[str, str] | None:
    """What is wrong with the code of an area, and the way out."""
    coded = [nation for nation in catalogue.nations if nation.codes]
    if not coded or nation_of(catalogue, code):
        return None
    if not any(nation.has_form(code) for nation in coded):
        examples = next((nation.example for nation in coded if nation.example), None)
        hint = f"write it like {examples}" if examples else "see nations: in the taxonomy"
        return f"{code[:40]!r} does not have the form of an area's code", hint
    starts = ", ".join(dict.fromkeys(start for nation in coded for start in nation.codes))
    return f"{code!r} is not the code of an area", f"look it up; one begins with {starts}"


def code_and_nation(looked: Looked) -> Iterator[Problem]:
    """An area's code is one of its nation, which the taxonomy knows."""
    file, catalogue = looked.area.file, looked.catalogue
    assert file is not None
    known = {nation.id: nation for nation in catalogue.nations}
    if file.nation not in known:
        hint = did_you_mean(file.nation, known, f"write one of {', '.join(known)}")
        message = f"{file.nation!r} is not one of the nations"
        yield looked.area.told(message, hint, "nation")
    elif known[file.nation].every:
        message = f"{file.nation} means every nation, and an area lies in one"
        yield looked.area.told(message, "name the one that the area is in", "nation")
    if wrong := wrong_code(catalogue, file.code):
        yield looked.area.told(*wrong, "code")
        return
    nation = nation_of(catalogue, file.code)
    named = known.get(file.nation)
    if nation and named and not named.every and nation is not named:
        message = f"says {file.nation}, and its code {file.code} is of {nation.id}"
        yield looked.area.told(message, "correct the one that is wrong", "nation")


def areas_served(reading: Reading, as_of: date) -> Iterator[Problem]:
    """The areas that an entry is for are named by a code, or by what several codes begin with."""
    starts = {start for nation in reading.catalogue.nations for start in nation.codes}
    for section in ("resources", "services"):
        for entry in getattr(reading.catalogue, section):
            for index, code in enumerate(entry.serves):
                wrong = None if code in starts else wrong_code(reading.catalogue, code)
                if wrong:
                    place = reading.place(section, entry)
                    yield place.problem(*wrong, "serves", index)
