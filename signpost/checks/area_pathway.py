"""What the pathway asks of an area: a word for every slot, and nothing hidden that a step needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from signpost.model import Problem, Step
from signpost.model.pathway_map import Pathway

if TYPE_CHECKING:
    from signpost.checks.areas import Looked


NAME_ONE = "name a service, an email or a url"
"""What to do about a slot for which nobody is named."""


def _pathway(looked: Looked) -> Pathway:
    assert looked.area.file is not None
    return Pathway(looked.catalogue, looked.area.file.nation)


def silent_slots(looked: Looked) -> dict[str, list[Step]]:
    """The slots that steps send readers to and for which the area says nothing, with the steps.

    Those that stand on every page have a stricter rule of their own.
    """
    said = {*looked.catalogue.local.filled, *(slot.id for slot in looked.catalogue.always)}
    named = _pathway(looked).slots
    return {id: named[id] for id in named if id not in said}


def slots_of_the_pathway(looked: Looked) -> Iterator[Problem]:
    """Whoever a step sends to somebody must be told to whom, or at least whom to ask."""
    silent, named = silent_slots(looked), _pathway(looked).slots
    for slot in looked.catalogue.slots:
        verb = "contacts" if slot.group == "contact" else "provide"
        contact = looked.catalogue.local.filled.get(slot.id)
        if slot.id in silent:
            message = f"{slot.name}: nothing is said, and {_listed(silent[slot.id])} lead there"
            hint = f"under {verb}: write {slot.id}: and a service, or in ask: whom to ask"
            yield looked.area.told(message, hint, verb, severity=looked.severity)
        elif verb == "provide" and slot.id in named and contact and contact.names_nobody:
            message = f"{slot.name}: nobody is named, and {_listed(named[slot.id])} lead there"
            hint = f"ask the {looked.catalogue.organisation}, then {NAME_ONE}"
            yield looked.area.told(message, hint, verb, slot.id, severity="warning")


def _listed(steps: list[Step]) -> str:
    named = ", ".join(step.id for step in steps[:3])
    more = f" and {len(steps) - 3} more" if len(steps) > 3 else ""
    return f"steps of the pathway ({named}{more})"


def hidden_on_the_pathway(looked: Looked) -> Iterator[Problem]:
    """What a step names can only be hidden when something stands in its place."""
    assert looked.area.file is not None
    meant = looked.catalogue.meaning(looked.area.file.nation)
    for id, hidden in looked.catalogue.local.hidden.items():
        entry = looked.catalogue.by_id.get(id)
        if entry is None or not entry.is_for(meant):
            continue
        steps = _pathway(looked).steps.values()
        ruled = [step for step in steps if id in (one.resource for one in step.guidance)]
        helped = [step for step in steps if id in step.resources]
        if ruled:
            message = f"is guidance on {_listed(ruled)}"
            hint = "stop hiding it; what readers here should know can stand in a note"
            yield looked.area.told(message, hint, "hide", id, severity=looked.severity)
        elif helped and hidden.instead is None:
            message = f"stands on {_listed(helped)}, and nothing is named in its place"
            hint = "name in instead: what to use here"
            yield looked.area.told(message, hint, "hide", id, severity="warning")
