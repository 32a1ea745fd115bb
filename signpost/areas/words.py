"""Decisions and refusals in plain words, for whoever looks after an area."""

from __future__ import annotations

from collections.abc import Sequence

from signpost.areas.values import WIDTH, as_yaml, is_patch, minus, plus, shown, told_apart
from signpost.model import Decision, Outcome

Told = tuple[str, str]
"""What is wrong or has happened, and the way out."""

LOCKED: Told = (
    "cannot be hidden: it is locked, the same in every area",
    "take it out; what readers here should know can stand under override, as a note",
)


def was_missing(core: object) -> Told:
    """A change that does not say what it replaces."""
    message, text = "does not record in was: the shared value that it replaces", as_yaml(core)
    if core is None:
        return message, "add was: and leave it empty, because the shared entry has no such field"
    if len(text) > WIDTH:
        return message, "add was: and copy the shared value below it"
    return message, f"add was: {text}"


def withdrawn(replaced_by: str | None) -> Told:
    """A change of something that the core has withdrawn."""
    message = "has been withdrawn from the shared catalogue, so this no longer applies"
    way = f"take it out; it was replaced by {replaced_by!r}" if replaced_by else "take it out"
    return message, way


def told(decision: Decision, area: str, updates: Sequence[str] = ()) -> Told:
    """A decision that is not simply kept: what happened, and the way out.

    `updates` are the core's own sentences about what it has changed since a hide.
    """
    accept = f"signpost area accept {area} {decision.name}"
    if decision.outcome is Outcome.REOPENED:
        what = "; ".join([*updates, *_changed(decision)])
        message = "the shared entry has been corrected since you hid it"
        message += f": {what.rstrip('.')}" if what else ""
        way = f"look at it again, then: {accept} keeps it hidden; with --core it is shown again"
        return f"{message}. It stays hidden for now", way
    if decision.outcome is Outcome.REDUNDANT:
        return _redundant(decision), f"you no longer need this: {accept} takes it out"
    return _conflict(decision), f"decide: {accept} keeps yours; with --core the shared one is taken"


def _changed(decision: Decision) -> list[str]:
    sentences = []
    for field, was in (decision.was or {}).items():
        then, today = told_apart([was, decision.core.get(field)])
        if then != today:
            sentences.append(f"{field} was {then} and is now {today}")
    return sentences


def _redundant(decision: Decision) -> str:
    if not decision.field:
        return "has been withdrawn from the shared catalogue, so there is no need to hide it"
    if decision.core is None:
        return "the shared catalogue has taken this out too"
    return f"the shared catalogue now says the same, {shown(decision.core)}"


def _conflict(decision: Decision) -> str:
    message = "the shared catalogue has changed this since you did: it was"
    if is_patch(decision.now):
        was, core = told_apart([decision.was, decision.core])
        return (
            f"{message} {was}, it is now {core}, and yours {_patch(decision)}. Yours stays for now"
        )
    was, core, own = told_apart([decision.was, decision.core, decision.now])
    return f"{message} {was}, it is now {core}, and yours is {own}. Yours stays for now"


def _patch(decision: Decision) -> str:
    parts = [f"adds {shown(plus(decision.now))}"] if plus(decision.now) else []
    parts += [f"takes out {shown(minus(decision.now))}"] if minus(decision.now) else []
    return " and ".join(parts)


def value_in_words(decision: Decision) -> str:
    """The area's value, as a reader of its file would say it."""
    return _patch(decision) if is_patch(decision.now) else shown(decision.now)
