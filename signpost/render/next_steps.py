"""What to do next, for paper: the steps of the pathway where there are some, else its stages."""

from __future__ import annotations

from dataclasses import dataclass

from signpost.model import AnyEntry, Edition, Stage, Step, Text
from signpost.model.pathway_map import pathway_of
from signpost.render.signposting import Filled, bound_here, elsewhere, filled


@dataclass(frozen=True)
class PaperStep:
    """A step with its number. `ways` are what leads on: the words, and the step's number and id.

    `helpers` are the slots of the step and who fills them; `helps` are entries that help.
    """

    step: Step
    number: int
    ways: tuple[tuple[Text, int, str], ...]
    helpers: tuple[Filled, ...]
    helps: tuple[AnyEntry, ...]


@dataclass(frozen=True)
class PaperStage:
    """A stage with its steps, and with whom the area binds to it."""

    stage: Stage
    steps: tuple[PaperStep, ...]
    bound: tuple[AnyEntry, ...]


def next_steps(edition: Edition) -> list[PaperStage]:
    """Every stage in its order, each with the steps for the edition's nation.

    A catalogue may have no steps at all; then the stages stand alone.
    """
    order = [stage.id for stage in edition.catalogue.stages]
    given = sorted(pathway_of(edition).steps.values(), key=lambda step: order.index(step.stage))
    numbers = {step.id: number for number, step in enumerate(given, start=1)}
    steps = [_on_paper(edition, step, numbers) for step in given]
    return [
        PaperStage(
            stage,
            tuple(one for one in steps if one.step.stage == stage.id),
            tuple(bound_here(edition, stage.id)),
        )
        for stage in edition.catalogue.stages
    ]


def _on_paper(edition: Edition, step: Step, numbers: dict[str, int]) -> PaperStep:
    slots = {slot.id: slot for slot in edition.catalogue.slots}
    found = [edition.catalogue.by_id.get(id) for id in step.resources]
    return PaperStep(
        step,
        numbers[step.id],
        tuple((way.label, numbers[way.to], way.to) for way in step.options if way.to in numbers),
        tuple(filled(edition, slots[id]) for id in step.slots),
        tuple(
            entry
            for entry in found
            if entry and edition.catalogue.lists(entry) and not elsewhere(edition, entry)
        ),
    )
