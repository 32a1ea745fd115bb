"""What stands behind an address that an area puts in the core's place: never the core's check."""

from __future__ import annotations

from typing import Any

from hub.areas.values import listed
from hub.model import Assurance

_WAYS = ("url", "referral_form", "email", "text_number")
_NOBODY = {"confidence": "unconfirmed"}


def with_assurance(
    section: str, record: dict[str, Any], field: str, own: Assurance | None
) -> dict[str, Any]:
    """A changed `record` whose `field` is vouched for by whatever the area says of it, and where it
    says nothing, by nobody: whoever confirmed the core's address did not open this one."""
    behind = own.model_dump(mode="json", exclude_none=True) if own else _NOBODY
    if section == "resources" and field == "languages":
        copies = [_vouched(copy, behind) for copy in listed(record.get("languages"))]
        return {**record, "languages": copies}
    if section == "services" and field in _WAYS:
        return {**record, "assurance": _of_service(record, field, behind)}
    return record


def _vouched(copy: Any, behind: dict[str, Any]) -> Any:
    if not isinstance(copy, dict) or copy.get("assurance") or not copy.get("url"):
        return copy
    return {**copy, "assurance": behind}


def _of_service(record: dict[str, Any], field: str, behind: dict[str, Any]) -> Any:
    known = record.get("assurance")
    if not isinstance(known, dict):
        return known
    rest = {name: value for name, value in known.items() if name != field}
    if record.get(field) is not None:
        return {**rest, field: behind}
    if field == "url" and record.get("referral_form") and "referral_form" not in rest:
        return {**rest, "referral_form": _NOBODY}
    return rest
