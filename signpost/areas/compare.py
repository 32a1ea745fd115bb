"""The three-way comparison: what the core said then, what it says now, and what the area says."""

from __future__ import annotations

from collections.abc import Mapping

from signpost.areas.locked import is_critical, stated
from signpost.areas.values import (
    about_the_same,
    contains,
    is_patch,
    listed,
    minus,
    named,
    patched,
    plus,
    same,
    taken_out,
)
from signpost.areas.verbs import Change, Hide
from signpost.model import Outcome


def compare(section: str, field: str, change: Change, core: object) -> tuple[Outcome, object]:
    """What becomes of a change, and the value that stands on the page.

    `core` is the core's value of today; None where the core has none.
    """
    conflict = Outcome.BLOCKING if is_critical(section, field) else Outcome.CONFLICT
    if is_patch(change.now):
        return _compare_patch(change.now, listed(change.was), listed(core), conflict)
    if same(change.now, core):
        return Outcome.REDUNDANT, core
    if same(change.was, core):
        return Outcome.KEPT, change.now
    return conflict, change.now


def _compare_patch(
    patch: dict[str, object], then: list[object], today: list[object], conflict: Outcome
) -> tuple[Outcome, object]:
    """A patch goes along with a core that moves, unless the core moved what the patch is about."""
    value = patched(today, patch)
    if same(then, today):
        return (Outcome.REDUNDANT if same(value, today) else Outcome.KEPT), value
    if _moved_under(patch, then, today):
        return conflict, patched(then, patch)
    return (Outcome.REDUNDANT if same(value, today) else Outcome.KEPT), value


def _moved_under(patch: dict[str, object], then: list[object], today: list[object]) -> bool:
    """Whether the core has replaced, rewritten or doubled what a patch is about."""
    adds = plus(patch)
    fresh = [one for one in today if not contains(then, one) and not contains(adds, one)]
    if any(about_the_same(own, one) for own in adds for one in fresh):
        return True  # the core now says something else of what the area adds
    gone = [one for one in then if taken_out(patch, one) and not contains(today, one)]
    rewritten = [one for one in fresh if taken_out(patch, one)]
    if rewritten:
        return bool(adds)  # what is only taken out stays out, whatever the core says of it
    return bool(gone) and bool(fresh)  # one went and another came: perhaps in its place


def compare_hide(section: str, hide: Hide, core: Mapping[str, object]) -> Outcome:
    """Whether a hide stands, or the core has corrected since what it hides."""
    if core.get("withdrawn"):
        return Outcome.REDUNDANT
    moved = any(not same(was, stated(section, core, f)) for f, was in hide.was.items())
    return Outcome.REOPENED if moved or updates_since(hide, core) else Outcome.KEPT


def updates_since(hide: Hide, core: Mapping[str, object]) -> list[dict[str, object]]:
    """The changes that the core has told of since an area hid an entry."""
    updates = [update for update in listed(core.get("updates")) if isinstance(update, dict)]
    return [one for one in updates if str(one.get("on", "")) > hide.hidden_on.isoformat()]


def never_there(patch: dict[str, object], was: object, core: object) -> list[object]:
    """What a patch takes out although neither the core of then nor of now has it."""
    known = [*listed(was), *listed(core)]
    return [item for item in minus(patch) if not any(named(one, item) for one in known)]
