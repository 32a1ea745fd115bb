"""Whether an id leads to something: an entry that readers can use, or a part of the taxonomy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from signpost.model import Problem
from signpost.model.nearest import did_you_mean
from signpost.model.once import once_each
from signpost.model.walk import Steps
from signpost.reading import Reading
from signpost.reading.naming import NAMING, OF_THEIR_OWN
from signpost.reading.records import Place


def no_way_to(
    reading: Reading, place: Place, name: str, *steps: int | str, own: str | None = None
) -> Iterator[Problem]:
    """What is wrong with the id `name` where `steps` lead: unknown, withdrawn, or `own` again."""
    known = reading.claimed["resources"] | reading.claimed["services"]
    target = reading.catalogue.by_id.get(name)
    if name not in known:
        hint = did_you_mean(name, known, "check the id")
        yield place.problem(f"there is no resource or service {name!r}", hint, *steps)
    elif name == own:
        yield place.problem("leads to itself", "name another entry", *steps)
    elif target is not None and not target.live:
        hint = (
            f"name what replaced it, {target.withdrawn.replaced_by!r}"
            if (target.withdrawn and target.withdrawn.replaced_by)
            else "take it out"
        )
        yield place.problem(f"{name!r} has been withdrawn", hint, *steps)


def unknown_names(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Whatever names a part of the taxonomy must name one that there is."""
    for section, place, record in reading.records():
        for field, steps, name in _names(record):
            known = reading.claimed[NAMING[field]]
            other = (section, field) in OF_THEIR_OWN
            if not other and name not in known and (known or not reading.refused):
                hint = f"add it to {NAMING[field]} in the taxonomy"
                message = f"{name!r} is not one of the {NAMING[field]}"
                yield place.problem(message, did_you_mean(name, known, hint), *steps)


@once_each()
def _names(record: BaseModel) -> Iterator[tuple[str, Steps, str]]:
    return _naming(record)


def _naming(value: Any, steps: Steps = ()) -> Iterator[tuple[str, Steps, str]]:
    """Each name of a part of the taxonomy in a record: the field, the way to it, and the name."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _naming(item, (*steps, index))
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            found = getattr(value, field)
            if field not in NAMING:
                yield from _naming(found, (*steps, field))
            elif isinstance(found, tuple):
                yield from ((field, (*steps, field, n), name) for n, name in enumerate(found))
            else:
                yield field, (*steps, field), found
