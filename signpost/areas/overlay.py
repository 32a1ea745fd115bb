"""The overlay: what an area adds, overrides, hides and provides, laid over the core's records.

It works on records as they are written, before they are validated, so that what an area changes
goes through the same door as what the core says. Nothing here reads a file or knows a line.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from signpost.areas.compare import compare, compare_hide, never_there, updates_since
from signpost.areas.locked import Locked, is_locked, stated, why_locked
from signpost.areas.refer import Written, no_service, no_substitute, no_target, no_version
from signpost.areas.values import canonical, is_patch, minus, shown
from signpost.areas.verbs import Change, Hide, Verbs
from signpost.areas.vouched import with_assurance
from signpost.areas.words import LOCKED, Told, told, was_missing, withdrawn
from signpost.model import Contact, Decision, Hidden, Local, Outcome
from signpost.model.nearest import did_you_mean
from signpost.model.problem import Severity
from signpost.model.values import Text
from signpost.model.walk import Steps

Slots = Mapping[str, Collection[str]] | None
"""The names that may be filled, under `contacts` and `provide`; None leaves them unchecked."""


@dataclass(frozen=True)
class Finding:
    """Something to tell about an area's file, and the way to the place that it is about."""

    steps: Steps
    message: str
    hint: str = ""
    severity: Severity = "error"


@dataclass(frozen=True)
class Overlaid:
    """The records of an area's edition by id, what is local about them, and what to tell."""

    records: dict[str, Written]
    local: Local
    findings: tuple[Finding, ...] = ()


def overlay(
    core: Mapping[str, Written],
    area: str,
    verbs: Verbs,
    slots: Slots = None,
    live: bool = False,
    locked: Locked | None = None,
) -> Overlaid:
    """Lay an area's verbs over the records of the core.

    `slots` are the names that `contacts` and `provide` may use (None: any), and `locked` the fields
    of each kind that no area may change. In a `live` area, a blocking conflict is an error.
    """
    laying = _Laying(area, core, dict(core), live, locked or {})
    laying.add(verbs)
    laying.override(verbs)
    laying.hide(verbs)
    filled = laying.fill("contacts", verbs.contacts, slots)
    filled |= laying.fill("provide", verbs.provide, slots)
    local = Local(
        added=frozenset(laying.added),
        decisions=tuple(laying.decisions),
        hidden=laying.hidden,
        notes={id: o.note for id, o in verbs.override.items() if o.note and id in core},
        versions=laying.versions,
        filled=filled,
    )
    return Overlaid(laying.records, local, tuple(laying.findings))


@dataclass
class _Laying:
    """One overlay being laid."""

    area: str
    core: Mapping[str, Written]
    records: dict[str, Written]
    live: bool
    locked: Locked
    added: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    hidden: dict[str, Hidden] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def tell(self, steps: Steps, message: str, hint: str, severity: Severity = "error") -> None:
        self.findings.append(Finding(steps, message, hint, severity))

    def add(self, verbs: Verbs) -> None:
        for section in ("resources", "services"):
            for index, written in enumerate(getattr(verbs.add, section)):
                steps: Steps = ("add", section, index)
                record = {k: v for k, v in written.items() if k != "local_version_of"}
                if self._may_add(steps, record):
                    self.records[str(record["id"])] = (section, record)
                    self.added.append(str(record["id"]))
                    self._version(steps, str(record["id"]), written.get("local_version_of"))

    def _may_add(self, steps: Steps, record: dict[str, Any]) -> bool:
        id = str(record.get("id") or "")
        prefix = f"{self.area}/"
        if id in self.core and not id.startswith(prefix):
            message = f"the id {id!r} is that of a shared entry"
            way = f"write id: {prefix}{id}, and local_version_of: {id} if it stands before it"
            self.tell((*steps, "id"), message, way)
        elif not id.startswith(prefix):
            message = f"the id {id!r} is not one of this area's" if id else "has no id"
            name = id.rpartition("/")[2] or "name-of-the-service"
            self.tell((*steps, "id"), message, f"write id: {prefix}{name}")
        elif id in self.added or (id in self.core and self.core[id][1] != record):
            way = "give one of them another id; an id is never used twice"
            self.tell((*steps, "id"), f"the id {id!r} is taken already", way)
        else:
            return True
        return False

    def _version(self, steps: Steps, id: str, of: Any) -> None:
        if of is None:
            return
        if wrong := no_version(of, self.core, self.versions):
            self.tell((*steps, "local_version_of"), *wrong)
        else:
            self.versions[of] = id

    def override(self, verbs: Verbs) -> None:
        for id, override in verbs.override.items():
            if wrong := no_target("override", id, self.core, self.added):
                self.tell(("override", id), *wrong)
                continue
            section, core = self.core[id]
            if gone := core.get("withdrawn"):
                if override.changes:
                    replaced_by = gone.get("replaced_by") if isinstance(gone, dict) else None
                    self.tell(("override", id), *withdrawn(replaced_by), severity="warning")
                continue
            changed = dict(core)
            for name, change in override.changes.items():
                if self._may_change(id, name, change):
                    changed = self._changed(changed, id, name, change)
            self.records[id] = (section, _without_empty(changed))

    def _may_change(self, id: str, name: str, change: Change) -> bool:
        steps: Steps = ("override", id, name)
        section, core = self.core[id]
        today = core.get(name)
        if why := why_locked(section, core, name, self.locked):
            way = "take it out; what readers here should know can stand in a note"
            self.tell(steps, f"is locked: {why}", way)
        elif "now" not in change.model_fields_set:
            self.tell(steps, "does not say what the value is here", "add now: and the value")
        elif "was" not in change.model_fields_set:
            self.tell(steps, *was_missing(today))
        elif is_patch(change.now):
            return self._may_patch(steps, change.now, change.was, today)
        else:
            return True
        return False

    def _may_patch(self, steps: Steps, patch: dict[str, Any], was: Any, today: Any) -> bool:
        whole = "write the whole value in its place"
        if any(value is not None and not isinstance(value, list) for value in (was, today)):
            self.tell(steps, "adds to a list or takes out of it, and this is no list", whole)
        elif any(canonical(item) in ({}, None, "") for item in minus(patch)):
            self.tell(steps, "takes out something empty", "say after the hyphen what to take out")
        elif gone := never_there(patch, was, today):
            message = f"takes out {shown(gone[0])}, which is not in the shared list"
            self.tell(steps, message, f"the shared list is {shown(today)}")
        else:
            return True
        return False

    def _changed(
        self, record: dict[str, Any], id: str, name: str, change: Change
    ) -> dict[str, Any]:
        section, core = self.core[id]
        today = stated(section, core, name)
        outcome, value = compare(section, name, change, today)
        decision = Decision(
            id, name, outcome, change.now, change.was, today, change.why, change.assurance
        )
        self.decide(decision, ("override", id, name))
        if outcome is Outcome.REDUNDANT:
            return record
        now = {**record, name: value}
        return with_assurance(section, core, now, name, change.assurance)

    def decide(self, decision: Decision, steps: Steps, updates: Sequence[str] = ()) -> None:
        self.decisions.append(decision)
        if decision.outcome is not Outcome.KEPT:
            stops = self.live and decision.outcome is Outcome.BLOCKING
            severity: Severity = "error" if stops else "warning"
            self.tell(steps, *told(decision, self.area, updates), severity=severity)

    def hide(self, verbs: Verbs) -> None:
        for id, hide in verbs.hide.items():
            if wrong := self._may_not_hide(id, hide, verbs):
                steps, told_of = wrong
                self.tell(steps, *told_of)
                continue
            section, core = self.core[id]
            outcome = compare_hide(section, hide, core)
            today = {name: stated(section, core, name) for name in hide.was}
            updates = [str(Text.model_validate(u["what"])) for u in updates_since(hide, core)]
            decision = Decision(id, "", outcome, None, hide.was, today)
            self.decide(decision, ("hide", id), updates)
            if outcome is not Outcome.REDUNDANT:
                fields = {name: getattr(hide, name) for name in Hidden.model_fields}
                self.hidden[id] = Hidden.model_construct(**fields)

    def _may_not_hide(self, id: str, hide: Hide, verbs: Verbs) -> tuple[Steps, Told] | None:
        if wrong := no_target("hide", id, self.core, self.added):
            return ("hide", id), wrong
        if is_locked(self.core[id][1]):
            return ("hide", id), LOCKED
        instead = hide.instead
        if instead and (wrong := no_substitute(instead, id, self.records, verbs.hide)):
            return ("hide", id, "instead"), wrong
        return None

    def fill(self, verb: str, contacts: Mapping[str, Contact], slots: Slots) -> dict[str, Contact]:
        filled = {}
        for slot, contact in contacts.items():
            if slots is not None and slot not in slots[verb]:
                hint = did_you_mean(slot, slots[verb], _some(slots[verb]))
                self.tell((verb, slot), f"there is no slot {slot!r} for {verb}", hint)
                continue
            wrong = [no_service(id, self.records, self.hidden) for id in contact.services]
            for told_of in filter(None, wrong):
                self.tell((verb, slot), *told_of)
            if not any(wrong):
                filled[slot] = contact
        return filled


def _some(names: Collection[str], most: int = 12) -> str:
    """What to write: names in a row, and no more of them than anybody reads."""
    listed = ", ".join(list(names)[:most]) + (" and so on" if len(names) > most else "")
    return f"use one of {listed}" if names else "add it to slots in the taxonomy"


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}
