"""The catalogue of one area: the core's reading with the area's overlay laid over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import yaml

from signpost.areas import Finding, Overlaid, Written, overlay
from signpost.areas.verbs import Override
from signpost.model import Catalogue, Problem
from signpost.model.nearest import did_you_mean
from signpost.model.once import once_each
from signpost.reading.areas import AreaReading
from signpost.reading.catalogue import Reading
from signpost.reading.explain import field_names
from signpost.reading.guarded import plain
from signpost.reading.records import Place, validated

_SECTIONS = ("resources", "services")


def lay_over(core: Reading, area: AreaReading) -> Reading:
    """What was read of the core, with an area's own signposting laid over it.

    Problems of both are in it. Where the area's file makes no sense, the core stands alone. It is
    worked out once for each area, because every edition asks for those of the others too.
    """
    if area.laid is None or area.laid[0] is not core:
        area.laid = core, _laid_over(core, area)
    laid: Reading = area.laid[1]
    return laid


def _laid_over(core: Reading, area: AreaReading) -> Reading:
    if area.file is None or area.place is None:
        return replace(core, problems=[*core.problems, *area.problems])
    problems = [*core.problems, *area.problems]
    file = area.file.model_copy(update={"override": _with_known_fields(core, area, problems)})
    written = dict(_written_in(core))
    overlaid = overlay(
        written,
        area.id,
        file,
        _slots(core),
        not file.is_draft,
        _locked(core.catalogue),
    )
    problems += [_problem(area, finding) for finding in overlaid.findings]
    places = dict(core.places)
    records: dict[str, dict[str, Any]] = {section: {} for section in _SECTIONS}
    for id, (section, data) in overlaid.records.items():
        place = _place(core, area, overlaid, section, id)
        places[section, id] = place
        record, wrong = _record(core, overlaid, section, id, data, place)
        problems.extend(_in_the_area(area, overlaid, id, problem) for problem in wrong)
        if record is not None:
            records[section][id] = record
    return replace(
        core,
        catalogue=_catalogue(core.catalogue, records, overlaid),
        places=places,
        claimed=_claimed(core, overlaid.records),
        problems=problems,
    )


def _with_known_fields(
    core: Reading, area: AreaReading, problems: list[Problem]
) -> dict[str, Override]:
    """What the area overrides, without fields that the shared entry cannot have; these are told."""
    assert area.file is not None
    sound = {}
    for id, override in area.file.override.items():
        entry = core.catalogue.by_id.get(id)
        names = field_names(type(entry)) if entry else list(override.changes)
        for name in override.changes.keys() - set(names):
            hint = did_you_mean(name, names, "take it out")
            problem = area.told(
                f"there is no field called {name!r} here", hint, "override", id, name
            )
            problems.append(replace(problem, where=f"override.{id}"))
        kept = {name: change for name, change in override.changes.items() if name in names}
        sound[id] = Override.model_validate({"note": override.note, **kept})
    return sound


def _in_the_area(area: AreaReading, overlaid: Overlaid, id: str, problem: Problem) -> Problem:
    """A problem of a changed entry, at the change where it stands in the core's file."""
    changed = [decision.field for decision in overlaid.local.changes(id)]
    if problem.path == area.path and problem.where.startswith(("override", "add")):
        return problem
    steps = ("override", id, *(changed if len(changed) == 1 else ()))
    return area.told(problem.message, problem.hint, *steps, severity=problem.severity)


@once_each(4)
def _written_in(core: Reading) -> Iterator[tuple[str, Written]]:
    """The core's sound records as they are written, by id."""
    for section in _SECTIONS:
        for record in getattr(core.catalogue, section):
            yield record.id, (section, plain(core.place(section, record).node))


def _slots(core: Reading) -> dict[str, list[str]]:
    """What `contacts` and `provide` may name: slots, and stages and steps of the pathway."""
    slots = core.catalogue.slots
    support = [slot.id for slot in slots if slot.group == "support"]
    stages = [stage.id for stage in core.catalogue.stages]
    steps = [step.id for step in core.catalogue.pathway]
    return {
        "contacts": [slot.id for slot in slots if slot.group == "contact"],
        "provide": list(dict.fromkeys([*support, *stages, *steps])),
    }


def _locked(core: Catalogue) -> dict[str, frozenset[str]]:
    """The fields that no area may change, by kind."""
    return {kind.id: frozenset(kind.locked) for kind in core.kinds}


def _problem(area: AreaReading, finding: Finding) -> Problem:
    return area.told(finding.message, finding.hint, *finding.steps, severity=finding.severity)


def _place(core: Reading, area: AreaReading, overlaid: Overlaid, section: str, id: str) -> Place:
    """Where a record of the edition stands; changed fields stand in the area's file."""
    assert area.place is not None and area.file is not None
    if id in overlaid.local.added:
        index = [added.get("id") for added in getattr(area.file.add, section)].index(id)
        node = _at(area.place.node, ("add", section, index))
        return Place(area.path, node, f"add.{section}[{id}]")
    place = core.places[section, id]
    moved = {}
    for decision in overlaid.local.changes(id):
        steps = ("override", id, decision.field, "now")
        where = f"override.{id}.{decision.field}"
        moved[decision.field] = Place(area.path, _at(area.place.node, steps), where)
    return replace(place, moved=moved) if moved else place


def _record(
    core: Reading, overlaid: Overlaid, section: str, id: str, data: dict[str, Any], place: Place
) -> tuple[Any, Iterable[Problem]]:
    """The record of the edition; that of the core where an area's change makes no sense."""
    if id not in overlaid.local.added and not overlaid.local.changes(id):
        return core.catalogue.by_id[id], ()
    record, problems = validated(section, data, place, core.catalogue.kind)
    return record if record is not None else core.catalogue.by_id.get(id), problems


def _at(node: yaml.Node, steps: tuple[int | str, ...]) -> yaml.Node:
    """The node that `steps` lead to, or the last of them that exists."""
    for step in steps:
        found = None
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = node.value[step]
        if found is None:
            return node
        node = found
    return node


def _catalogue(
    core: Catalogue, records: Mapping[str, Mapping[str, Any]], overlaid: Overlaid
) -> Catalogue:
    fields = {name: getattr(core, name) for name in Catalogue.model_fields}
    fields |= {section: tuple(found.values()) for section, found in records.items()}
    return Catalogue.model_construct(**{**fields, "local": overlaid.local})


def _claimed(core: Reading, records: Mapping[str, Written]) -> dict[str, set[str]]:
    claimed = {section: set(ids) for section, ids in core.claimed.items()}
    for id, (section, data) in records.items():
        aliases = data.get("aliases")
        claimed[section] |= {id, *map(str, aliases if isinstance(aliases, list) else ())}
    return claimed
