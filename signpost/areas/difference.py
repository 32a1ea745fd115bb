"""The difference between an area and the core, decision by decision, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from signpost.areas.values import shown
from signpost.areas.words import value_in_words
from signpost.model import Decision, Hidden, Outcome, Problem
from signpost.model.dates import in_words


def difference(
    area: str,
    decisions: Iterable[Decision],
    hidden: Mapping[str, Hidden],
    told: Mapping[str, Problem],
) -> Iterator[str]:
    """Line by line: what is to be decided, what can be dropped, what stands; then a sentence.

    `told` is what there is to say of each decision that does not simply stand, by its name.
    """
    every = list(decisions)
    undecided = [decision for decision in every if decision.undecided]
    droppable = [decision for decision in every if decision.outcome is Outcome.REDUNDANT]
    standing = [decision for decision in every if decision.outcome is Outcome.KEPT]
    yield from _group("To be decided:", undecided, told)
    yield from _group("Can be dropped:", droppable, told)
    if standing:
        yield "1 change stands:" if len(standing) == 1 else f"{len(standing)} changes stand:"
        yield from (f"  {in_short(decision, hidden)}" for decision in standing)
    if every:
        counts = f"Can be dropped: {len(droppable)}. Standing: {len(standing)}."
        yield f"To be decided: {len(undecided)}. {counts}"
    else:
        yield f"{area} changes and hides nothing of the core."


def _group(heading: str, decisions: list[Decision], told: Mapping[str, Problem]) -> Iterator[str]:
    if decisions:
        yield heading
    for decision in decisions:
        problem = told[decision.name]
        stops = " (stops the build of a live area)" if decision.outcome is Outcome.BLOCKING else ""
        yield f"  {decision.name}{stops}: {problem.message}."
        yield f"    {problem.hint}"


def in_short(decision: Decision, hidden: Mapping[str, Hidden]) -> str:
    """A decision on one line: what stands here, beside what the core says."""
    if decision.field:
        core = shown(decision.core)
        return f"{decision.name}: here {value_in_words(decision)}; in the core {core}"
    hide = hidden.get(decision.id)
    again = f"; to be looked at again by {in_words(hide.review_on)}" if hide else ""
    return f"{decision.name}: hidden{again}"
