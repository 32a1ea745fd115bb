"""Names of entries and slots: whether they can be meant, and what to say when they cannot."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from signpost.areas.locked import is_locked
from signpost.areas.words import Told
from signpost.model.nearest import did_you_mean

Written = tuple[str, dict[str, Any]]
"""A record as it is written, and the section that it stands in: resources or services."""

_WHERE = "check the id; it is the last part of the page's address"


def unknown(id: str, records: Mapping[str, Written], what: str, way: str = _WHERE) -> Told:
    """What to say of an id that there is not: its new name, the nearest, or where to look."""
    renamed = [new for new, (_, record) in records.items() if id in (record.get("aliases") or ())]
    if renamed:
        return f"{id!r} is now called {renamed[0]!r}", f"write {renamed[0]}"
    return f"there is no {what} {id!r}", did_you_mean(id, records, way)


def no_target(verb: str, id: str, core: Mapping[str, Written], own: Collection[str]) -> Told | None:
    """Why an id cannot be overridden or hidden; None when it can."""
    if id in core:
        return None
    if id in own:
        way = "take it out of add" if verb == "hide" else "change it where you add it"
        return f"{id!r} is this area's own", way
    return unknown(id, core, "shared resource or service")


def no_version(of: object, core: Mapping[str, Written], versions: Mapping[str, str]) -> Told | None:
    """Why an entry cannot have a local version; None when it can."""
    if not isinstance(of, str):
        return "is not an id", "name one resource or service of the core"
    if of not in core:
        return unknown(of, core, "shared resource or service")
    if of in versions:
        return f"{of!r} has a local version already, {versions[of]!r}", "keep one of them"
    if core[of][1].get("withdrawn"):
        return f"{of!r} has been withdrawn from the shared catalogue", "take the line out"
    if is_locked(core[of][1]):
        return f"{of!r} is locked: it is the same in every area", "take the line out"
    return None


def no_substitute(
    id: str, hidden: str, records: Mapping[str, Written], hides: Collection[str]
) -> Told | None:
    """Why an entry cannot stand in for one that an area hides; None when it can."""
    if id not in records:
        return unknown(id, records, "resource or service")
    if id == hidden or id in hides:
        return f"{id!r} is hidden here itself", "name another entry, or take the line out"
    if records[id][1].get("withdrawn"):
        return f"{id!r} has been withdrawn", "name another entry, or take the line out"
    return None


def no_service(id: str, records: Mapping[str, Written], hides: Collection[str]) -> Told | None:
    """Why a slot cannot be filled with an id; None when it can."""
    section, record = records.get(id, ("", {}))
    if section == "resources":
        return f"{id!r} is a resource, and a slot is filled with services", "name a service"
    if not section:
        services = {key: one for key, one in records.items() if one[0] == "services"}
        return unknown(id, services, "service", "add it to the services that you add")
    if id in hides:
        return f"{id!r} is hidden here", "name another service, or stop hiding it"
    if record.get("withdrawn"):
        return f"{id!r} has been withdrawn", "name another service"
    return None
