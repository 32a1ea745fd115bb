"""The pathway as a map: the steps of one nation in their order, and the ways between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from signpost.model import Catalogue, Edition, Option, Stage, Step

EVERY_STEP = "pathway/all/"
"""The address of the page that has every step, as one list to print."""

Ways = Mapping[str, Collection[str]]
"""For each step, the steps that its options lead to; every one of them has its own ways."""


class Pathway:
    """The steps that the readers of one nation see, and the ways between them.

    `nation` is None in the core, which has the steps of all nations. Ways to a step of another
    nation are left out, and so is what no option leads to in the catalogue at all.
    """

    def __init__(self, catalogue: Catalogue, nation: str | None = None) -> None:
        self.nation = nation
        self.stages = catalogue.stages
        meant = None if nation is None else catalogue.meaning(nation)
        order = {stage.id: place for place, stage in enumerate(catalogue.stages)}
        chosen = [step for step in catalogue.pathway if step.is_for(meant)]
        chosen.sort(key=lambda step: order.get(step.stage, len(order)))
        self.steps = {step.id: step for step in chosen}

    @cached_property
    def by_stage(self) -> list[tuple[Stage, list[Step]]]:
        """The steps of each stage in the order of the file, stages without any left out."""
        stages = [
            (stage, [step for step in self.steps.values() if step.stage == stage.id])
            for stage in self.stages
        ]
        return [(stage, steps) for stage, steps in stages if steps]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The steps numbered in their order, to be followed on paper."""
        return {id: number for number, id in enumerate(self.steps, start=1)}

    def ways_on(self, step: Step) -> list[tuple[Option, Step]]:
        """The options of a step that lead somewhere here, each with the step it leads to."""
        found = ((option, self.steps.get(option.to)) for option in step.options)
        return [(option, target) for option, target in found if target is not None]

    @cached_property
    def _leading(self) -> dict[str, list[Step]]:
        leading: dict[str, list[Step]] = {id: [] for id in self.steps}
        for step in self.steps.values():
            for target in dict.fromkeys(target.id for _, target in self.ways_on(step)):
                leading[target].append(step)
        return leading

    def ways_back(self, step: Step) -> list[Step]:
        """The steps that lead to this one."""
        return self._leading[step.id]

    @cached_property
    def slots(self) -> dict[str, list[Step]]:
        """The slots that its steps name, each with those steps."""
        named: dict[str, list[Step]] = {}
        for step in self.steps.values():
            for slot in step.slots:
                named.setdefault(slot, []).append(step)
        return named


def pathway_of(edition: Edition) -> Pathway:
    """The pathway as the readers of an edition see it: that of their nation."""
    return Pathway(edition.catalogue, edition.area.nation if edition.area else None)


def reached(ways: Ways, *starts: str) -> set[str]:
    """Everything that can be reached from these steps, themselves included."""
    found: set[str] = set()
    waiting = [start for start in starts if start in ways]
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            waiting.extend(target for target in ways[step] if target in ways)
    return found


def traps(ways: Ways, ends: Iterable[str]) -> list[tuple[str, ...]]:
    """The loops that nobody gets out of: steps that lead only to one another, and to no end.

    Each trap once, its steps in their order. What only leads into a trap is none itself.
    """
    backwards: dict[str, list[str]] = {step: [] for step in ways}
    for step, targets in ways.items():
        for target in targets:
            if target in backwards:
                backwards[target].append(step)
    free = reached(backwards, *ends)
    stuck = [step for step in ways if step not in free]
    beyond = {step: reached(ways, step) for step in stuck}
    closed = [s for s in stuck if ways[s] and all(s in beyond[other] for other in beyond[s])]
    groups = dict.fromkeys(tuple(s for s in stuck if s in beyond[step]) for step in closed)
    return list(groups)
