"""The overlay: what an area adds, overrides, hides and provides, laid over the core's records.

It works on records as they are written, before they are validated, so that what an area changes
goes through the same door as what the core says. Nothing here reads a file or knows a line.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from hub.areas.compare import compare, compare_hide, never_there
from hub.areas.locked import is_locked, why_locked
from hub.areas.values import is_patch, same, shown
from hub.areas.verbs import Change, Verbs
from hub.areas.words import WAYS_OUT, told
from hub.model import Contact, Decision, Hidden, Local, Outcome
from hub.model.problem import Severity
from hub.nearest import did_you_mean

Written = tuple[str, dict[str, Any]]
"""A record as it is written, and the section that it stands in: resources or services."""

Steps = tuple[int | str, ...]


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
    slots: Mapping[str, Collection[str]] | None = None,
    live: bool = False,
) -> Overlaid:
    """Lay an area's verbs over the records of the core.

    `slots` are the names that `contacts` and `provide` may use, under these two words; None
    leaves them unchecked. In a `live` area a blocking conflict is an error, in a draft a warning.
    """
    laying = _Laying(area, core, dict(core), live)
    laying.add(verbs)
    laying.override(verbs)
    laying.hide(verbs)
    filled = laying.fill("contacts", verbs.contacts, slots) | laying.fill(
        "provide", verbs.provide, slots
    )
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
        if not id.startswith(prefix):
            message = f"the id {id!r} is not one of this area's" if id else "has no id"
            name = id.rpartition("/")[2] or "name-of-the-service"
            self.tell((*steps, "id"), message, f"write id: {prefix}{name}")
            return False
        taken = self.records.get(id)
        if taken and not (id in self.core and same(taken[1], record)):
            hint = "give one of them another id; an id is never used twice"
            self.tell((*steps, "id"), f"the id {id!r} is taken already", hint)
            return False
        return True

    def _version(self, steps: Steps, id: str, of: Any) -> None:
        if of is None:
            return
        if of not in self.core or of in self.versions or self.core[of][1].get("withdrawn"):
            twice = f"{of!r} has a local version already, {self.versions.get(of)!r}"
            unknown = f"there is no shared entry {of!r}"
            hint = did_you_mean(str(of), self.core, "name a resource or service of the core")
            message = twice if of in self.versions else unknown
            self.tell((*steps, "local_version_of"), message, hint)
            return
        self.versions[of] = id

    def override(self, verbs: Verbs) -> None:
        for id, override in verbs.override.items():
            if not self._known("override", id):
                continue
            section, core = self.core[id]
            if core.get("withdrawn"):
                if override.changes:
                    self.tell(("override", id), *WAYS_OUT["withdrawn"], severity="warning")
                continue
            changed: dict[str, Any] = {}
            for name, change in override.changes.items():
                if self._may_change(section, core, id, name, change):
                    changed |= self._change(id, name, change, core)
            self.records[id] = (section, _without_empty({**core, **changed}))

    def _known(self, verb: str, id: str) -> bool:
        if id in self.core:
            return True
        if id in self.added:
            self.tell((verb, id), f"{id!r} is this area's own", "change it where you add it")
            return False
        moved = [new for new, (_, core) in self.core.items() if id in (core.get("aliases") or [])]
        if moved:
            self.tell((verb, id), f"{id!r} is now called {moved[0]!r}", f"write {moved[0]}")
            return False
        hint = did_you_mean(
            id, self.core, "check the id; it is the last part of the page's address"
        )
        self.tell((verb, id), f"there is no shared resource or service {id!r}", hint)
        return False

    def _may_change(
        self, section: str, core: dict[str, Any], id: str, name: str, change: Change
    ) -> bool:
        steps: Steps = ("override", id, name)
        if why := why_locked(section, core, name):
            hint = "take it out; you can say what readers here should know in a note:"
            self.tell(steps, f"is locked: {why}", hint)
        elif "now" not in change.model_fields_set:
            self.tell(steps, "does not say what the value is here", "add now: and the value")
        elif "was" not in change.model_fields_set:
            message = "does not record in was: the shared value that it replaces"
            self.tell(steps, message, f"add was: {shown(core.get(name), 300)}")
        elif is_patch(change.now) and (gone := never_there(change.now, change.was, core.get(name))):
            message = f"takes out {shown(gone[0])}, which is not in the shared list"
            self.tell(steps, message, f"the shared list is {shown(core.get(name), 300)}")
        else:
            return True
        return False

    def _change(self, id: str, name: str, change: Change, core: dict[str, Any]) -> dict[str, Any]:
        today = core.get(name)
        outcome, value = compare(name, change, today)
        decision = Decision(
            id, name, outcome, change.now, change.was, today, change.why, change.assurance
        )
        self.decide(decision, ("override", id, name))
        return {} if outcome is Outcome.REDUNDANT else {name: value}

    def decide(self, decision: Decision, steps: Steps) -> None:
        self.decisions.append(decision)
        if decision.outcome is not Outcome.KEPT:
            message, hint = told(decision, self.area)
            stops = self.live and decision.outcome is Outcome.BLOCKING
            self.tell(steps, message, hint, "error" if stops else "warning")

    def hide(self, verbs: Verbs) -> None:
        for id, hide in verbs.hide.items():
            if not self._known("hide", id):
                continue
            core = self.core[id][1]
            if is_locked(core):
                self.tell(("hide", id), *WAYS_OUT["locked"])
                continue
            if hide.instead and hide.instead not in self.records:
                hint = did_you_mean(hide.instead, self.records, "check the id")
                message = f"there is no resource or service {hide.instead!r}"
                self.tell(("hide", id, "instead"), message, hint)
                continue
            today = {name: core.get(name) for name in hide.was}
            outcome = compare_hide(hide, core)
            self.decide(Decision(id, "", outcome, None, hide.was, today), ("hide", id))
            if outcome is not Outcome.REDUNDANT:
                self.hidden[id] = Hidden.model_construct(
                    reason=hide.reason,
                    hidden_on=hide.hidden_on,
                    review_on=hide.review_on,
                    instead=hide.instead,
                )

    def fill(
        self,
        verb: str,
        contacts: Mapping[str, Contact],
        slots: Mapping[str, Collection[str]] | None,
    ) -> dict[str, Contact]:
        filled = {}
        for slot, contact in contacts.items():
            if slots is not None and slot not in slots[verb]:
                hint = did_you_mean(slot, slots[verb], f"use one of {', '.join(slots[verb])}")
                self.tell((verb, slot), f"there is no slot {slot!r} for {verb}", hint)
                continue
            unusable = [id for id in contact.services if not self._usable(id)]
            for id in unusable:
                services = [
                    id for id, (section, _) in self.records.items() if section == "services"
                ]
                hint = did_you_mean(id, services, "add it under add: services:")
                self.tell((verb, slot), f"there is no service {id!r} to refer to here", hint)
            if not unusable:
                filled[slot] = contact
        return filled

    def _usable(self, id: str) -> bool:
        section, record = self.records.get(id, ("", {}))
        return section == "services" and not record.get("withdrawn") and id not in self.hidden


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}
