"""The three-way comparison: what the core said then, what it says now, and what the area says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hub.areas.locked import CRITICAL
from hub.areas.values import canonical, contains, is_patch, minus, named, patched, plus, same
from hub.areas.verbs import Change, Hide
from hub.model import Outcome


def compare(field: str, change: Change, core: Any) -> tuple[Outcome, Any]:
    """What becomes of a change, and the value that stands on the page.

    `core` is the core's value of today; None where the core has none.
    """
    if is_patch(change.now):
        return _compare_patch(field, change.now, change.was, core)
    if same(change.now, core):
        return Outcome.REDUNDANT, core
    if same(change.was, core):
        return Outcome.KEPT, change.now
    return _conflict(field), change.now


def _compare_patch(field: str, patch: dict[str, Any], was: Any, core: Any) -> tuple[Outcome, Any]:
    """A patch goes along with a core that moves, unless the core moved what the patch is about."""
    then, now = was or [], core or []
    if same(patched(now, patch), now):
        return Outcome.REDUNDANT, core
    if same(then, now):
        return Outcome.KEPT, patched(now, patch)
    lost = [item for item in minus(patch) if not any(named(one, item) for one in now)]
    rivals = [item for item in plus(patch) if contains(now, item)]
    if lost or rivals:
        return _conflict(field), patched(then, patch)
    return Outcome.KEPT, patched(now, patch)


def _conflict(field: str) -> Outcome:
    return Outcome.BLOCKING if field in CRITICAL else Outcome.CONFLICT


def compare_hide(hide: Hide, core: Mapping[str, Any]) -> Outcome:
    """Whether a hide stands, or the core has corrected since what it hides."""
    if core.get("withdrawn"):
        return Outcome.REDUNDANT
    moved = any(not same(value, core.get(field)) for field, value in hide.was.items())
    return Outcome.REOPENED if moved or _updated_since(hide, core) else Outcome.KEPT


def _updated_since(hide: Hide, core: Mapping[str, Any]) -> bool:
    updates = core.get("updates") or []
    days = [str(update.get("on", "")) for update in updates if isinstance(update, dict)]
    return any(day > hide.hidden_on.isoformat() for day in days)


def never_there(patch: dict[str, Any], was: Any, core: Any) -> list[Any]:
    """What a patch takes out although neither the core of then nor of now has it."""
    known = [*(was or []), *(core or [])]
    return [canonical(item) for item in minus(patch) if not any(named(one, item) for one in known)]
