"""What stands behind an address that an area puts in the core's place: never the core's check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from signpost.areas.values import listed
from signpost.model import Assurance

_WAYS = ("url", "referral_form", "email", "text_number")
_NOBODY = {"confidence": "unconfirmed"}

Written = dict[str, Any]


def with_assurance(
    section: str, core: Written, record: Written, field: str, own: Assurance | None
) -> Written:
    """A changed `record` whose `field` is vouched for by whatever the area says of it, and where it
    says nothing, by nobody: whoever confirmed the core's address did not open this one."""
    known = record.get("assurance")
    if not isinstance(known, dict):
        return record
    vouching = known.get("confidence") == "confirmed"
    behind = own.model_dump(mode="json", exclude_none=True) if own else _NOBODY if vouching else {}
    if section == "resources" and field == "languages" and behind:
        return {**record, "languages": list(_copies(core, record, behind))}
    if section == "services" and field in _WAYS:
        return {**record, "assurance": _of_service(record, known, field, behind)}
    return record


def _copies(core: Written, record: Written, behind: Written) -> Iterator[Any]:
    """The copies of a resource. What the core says of its own addresses goes on holding, and of the
    first it may say so without a word."""
    theirs = [copy["url"] for copy in listed(core.get("languages")) if _has_url(copy)]
    for index, copy in enumerate(listed(record.get("languages"))):
        known = _has_url(copy) and copy["url"] in (theirs if index else theirs[:1])
        fresh = _has_url(copy) and not copy.get("assurance") and not known
        yield {**copy, "assurance": behind} if fresh else copy


def _has_url(copy: Any) -> bool:
    return isinstance(copy, dict) and bool(copy.get("url"))


def _of_service(record: Written, known: Written, field: str, behind: Written) -> Written:
    rest = {name: value for name, value in known.items() if name != field}
    if record.get(field) is not None:
        return {**rest, field: behind} if behind else rest
    if field == "url" and record.get("referral_form") and "referral_form" not in rest:
        return {**rest, "referral_form": _NOBODY}
    return rest
