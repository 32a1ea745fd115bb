"""Whether the id of a resource or service leads to one that readers can use."""

from __future__ import annotations

from collections.abc import Iterator

from signpost.model import Problem
from signpost.model.nearest import did_you_mean
from signpost.reading import Reading
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
