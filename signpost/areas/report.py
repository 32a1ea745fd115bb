"""The report "your area and the core": one page of plain text for whoever answers for an area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from textwrap import TextWrapper

from signpost.areas.difference import in_short
from signpost.model import Area, Catalogue, Confidence, Problem, Service
from signpost.model.dates import in_words
from signpost.model.freshness import due_by, unconfirmed

SOON = timedelta(days=30)
"""How far ahead a report looks for reviews that fall due."""

_ITEM = TextWrapper(
    96,
    initial_indent="  - ",
    subsequent_indent="    ",
    break_on_hyphens=False,
    break_long_words=False,
)


def report(
    area: Area,
    catalogue: Catalogue,
    as_of: date,
    told: Mapping[str, Problem],
    before_live: Iterable[Problem],
) -> str:
    """The report on an area whose overlay is laid over `catalogue`, as of a day.

    `told` is what there is to say of each decision that does not simply stand, by its name;
    `before_live` is what a draft lacks before it can go live.
    """
    soon = as_of + SOON
    parts = {
        "Added": _added(catalogue),
        "Changed": _changed(catalogue),
        "Hidden": _hidden(catalogue),
        "To be decided": _conflicts(catalogue, told),
        "Not confirmed yet": _unconfirmed(catalogue),
        f"Due for review by {in_words(soon)}": _due(catalogue, soon),
        f"To ask the {catalogue.organisation}": _asked(catalogue),
    }
    if area.is_draft:
        parts["Before it can go live"] = (str(problem) for problem in before_live)
    title = " ".join(f"{area.name} and the core".split())
    head = f"{title}\n{'=' * len(title)}\n{in_words(as_of)}. Status: {area.status}.\n"
    return "\n".join([head, *(_part(name, list(items)) for name, items in parts.items())])


def _part(heading: str, items: list[str]) -> str:
    listed = [_ITEM.fill(item) for item in items] or ["  none"]
    return "\n".join([f"{heading} ({len(items)})", *listed, ""])


def _added(catalogue: Catalogue) -> Iterator[str]:
    stands_before = {local: core for core, local in catalogue.local.versions.items()}
    for entry in catalogue.entries:
        if entry.id in catalogue.local.added:
            instead = stands_before.get(entry.id)
            version = f"; stands before {instead}" if instead else ""
            yield f"{entry.id}: {entry.title} ({entry.kind}){version}"


def _changed(catalogue: Catalogue) -> Iterator[str]:
    local = catalogue.local
    yield from (in_short(decision, {}) for decision in local.decisions if decision.field)
    yield from (f"{id}: note: {note}" for id, note in local.notes.items())


def _hidden(catalogue: Catalogue) -> Iterator[str]:
    for id, hide in catalogue.local.hidden.items():
        instead = f" Instead: {hide.instead}." if hide.instead else ""
        yield f"{id}: {hide.reason} Hidden on {in_words(hide.hidden_on)}.{instead}"


def _conflicts(catalogue: Catalogue, told: Mapping[str, Problem]) -> Iterator[str]:
    for decision in catalogue.local.decisions:
        if decision.undecided:
            problem = told[decision.name]
            yield f"{decision.name}: {problem.message}. Way out: {problem.hint}"


def _unconfirmed(catalogue: Catalogue) -> Iterator[str]:
    for level, names in unconfirmed(catalogue, area=True).by_level().items():
        yield from (f"{name}: {level.removesuffix(' numbers')}" for name in names)
    for decision in catalogue.local.decisions:
        if decision.assurance and decision.assurance.confidence is not Confidence.CONFIRMED:
            yield f"{decision.name}: {decision.assurance.confidence}"
        if decision.field == "phones":
            yield from _unconfirmed_numbers(catalogue, decision.id)


def _unconfirmed_numbers(catalogue: Catalogue, id: str) -> Iterator[str]:
    """The numbers of a core entry that the area has changed."""
    entry = catalogue.by_id.get(id)
    for phone in entry.phones if isinstance(entry, Service) else ():
        if phone.assurance.confidence is not Confidence.CONFIRMED:
            yield f"{id} {phone.number}: {phone.assurance.confidence}"


def _due(catalogue: Catalogue, day: date) -> Iterator[str]:
    for due in due_by(catalogue, day):
        if due.id in catalogue.local.added:
            yield f"{f'{due.id} {due.number}'.strip()}: by {in_words(due.on)}"
    for id in catalogue.local.to_review(day):
        by = in_words(catalogue.local.hidden[id].review_on)
        yield f"{id}: whether to go on hiding it, by {by}"


def _asked(catalogue: Catalogue) -> Iterator[str]:
    """Slots, stages and steps for which nobody is named, and contacts that the file leaves out."""
    filled = catalogue.local.filled
    for slot in catalogue.slots:
        contact = filled.get(slot.id)
        if contact is None and slot.group == "contact":
            yield f"{slot.name}: not in the area's file yet"
        elif contact is not None and contact.names_nobody:
            yield f"{slot.name}: {contact.ask}"
    pathway = {stage.id: stage.name for stage in catalogue.stages}
    for id, name in ({step.id: step.title for step in catalogue.pathway} | pathway).items():
        if id in filled and filled[id].names_nobody:
            yield f"{name}: {filled[id].ask}"
