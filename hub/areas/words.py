"""Decisions in plain words, for whoever looks after an area."""

from __future__ import annotations

from hub.areas.values import is_patch, minus, plus, shown
from hub.model import Decision, Outcome

WAYS_OUT = {
    "withdrawn": (
        "has been withdrawn from the shared catalogue, so this no longer applies",
        "take it out; add a service of your own if people here still need one",
    ),
    "locked": (
        "cannot be hidden: it is locked, the same in every area",
        "take it out; you can say what readers here should know in override: note:",
    ),
}


def value_in_words(decision: Decision) -> str:
    """The area's value, as a reader of its file would say it."""
    if not is_patch(decision.now):
        return shown(decision.now)
    parts = [f"adds {shown(plus(decision.now))}"] if plus(decision.now) else []
    parts += [f"takes out {shown(minus(decision.now))}"] if minus(decision.now) else []
    return " and ".join(parts)


def told(decision: Decision, area: str) -> tuple[str, str]:
    """A decision that is not simply kept: what happened, and the way out."""
    accept = f"hub area accept {area} {decision.name}"
    if decision.outcome is Outcome.REOPENED:
        changed = "; ".join(
            f"{field} was {shown(was)} and is now {shown(decision.core.get(field))}"
            for field, was in (decision.was or {}).items()
            if shown(was) != shown(decision.core.get(field))
        )
        message = "the shared entry has been corrected since you hid it"
        message += f": {changed}" if changed else ""
        hint = f"look at it again, then: {accept} keeps it hidden; --core shows it again"
        return f"{message}. It stays hidden for now", hint
    if decision.outcome is Outcome.REDUNDANT and not decision.field:
        return (
            "has been withdrawn from the shared catalogue, so there is no need to hide it",
            accept,
        )
    if decision.outcome is Outcome.REDUNDANT:
        message = f"the shared catalogue now says the same, {shown(decision.core)}"
        return message, f"you no longer need this; {accept} takes it out"
    values = (
        f"it was {shown(decision.was)}, it is now {shown(decision.core)}, "
        f"and yours is {value_in_words(decision)}"
    )
    message = f"the shared catalogue has changed this since you did: {values}. Yours stays for now"
    return message, f"decide: {accept} keeps yours; --core takes the shared one"
