"""What an area can neither change nor hide, and why; and what must never be out of step."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pydantic import TypeAdapter, ValidationError

_ALWAYS = {
    "id": "an id is permanent",
    "kind": "what something is does not depend on the area",
    "licence": "only the owner of the words can change their licence",
    "locked": "only the core decides what is locked",
    "everywhere": "only the core decides what stands on every page",
    "confidentiality": "only the core decides who may see it",
    "aliases": "old addresses belong to the core",
    "added": "the dates of the core's history belong to the core",
    "updates": "the dates of the core's history belong to the core",
    "withdrawn": "only the core withdraws; an area hides",
}
_OF_RESOURCES = {
    "title": "the title is the publisher's own",
    "publisher": "a guide belongs to its publisher",
    "authors": "a guide belongs to its authors",
    "published": "the date is the publisher's own",
}

_CRITICAL = {
    "resources": frozenset({"languages", "look_for"}),
    "services": frozenset(
        {
            "phones",
            "text_number",
            "email",
            "url",
            "referral_form",
            "who_can_refer",
            "how_to_refer",
            "address",
            "look_for",
            "status",
            "alert",
        }
    ),
}

Locked = Mapping[str, Collection[str]]
"""The fields that no area may change, by the kind of the entry."""

_UNSAID = {"services": {"status": "open"}}
"""What a record means where it does not say it."""


def is_critical(section: str, field: str) -> bool:
    """Whether a field is a phone, a url, a referral route or a status, where an undecided conflict
    stops a live area. In a resource, `languages` holds the urls."""
    return field in _CRITICAL[section]


def stated(section: str, record: Mapping[str, object], field: str) -> object:
    """The value of a field, also where the record leaves it to be understood."""
    value = record.get(field)
    return _UNSAID.get(section, {}).get(field) if value is None else value


def is_locked(record: Mapping[str, object]) -> bool:
    """Whether the whole of an entry, as it is written, is locked."""
    try:
        return TypeAdapter(bool).validate_python(record.get("locked") or False)
    except ValidationError:
        return False


def why_locked(
    section: str, record: Mapping[str, object], field: str, locked: Locked
) -> str | None:
    """Why a field of an entry cannot be changed by an area; None when it can."""
    if is_locked(record):
        return "it is the same in every area"
    if field in locked.get(str(record.get("kind")), ()):
        return f"for every {record['kind']} this is the same in every area"
    if section == "resources" and field in _OF_RESOURCES:
        return _OF_RESOURCES[field]
    return _ALWAYS.get(field)
