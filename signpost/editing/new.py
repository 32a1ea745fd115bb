"""New records for the catalogue, laid out and ready to be filled in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from pydantic import TypeAdapter, ValidationError

from signpost.errors import HubError, WrongUsage
from signpost.model.values import Slug
from signpost.project import Project
from signpost.reading.guarded import Refused, parse, plain

_RESOURCE = """\

  - id: {id}
    # The publisher's own title.
    title:
    kind: # {kinds}
    # What it is, in at most 300 characters of our own; then why somebody would open it, likewise.
    summary:
    why:
    # Who publishes it.
    publisher:
    published: # 2026, 2026-11 or 2026-11-22; leave it out if you have not seen it
    languages:
      - language: en
        url: # leave it out if you have not seen it, and say in look_for where to look
    topics: [] # see catalogue/taxonomy.yml
    audiences: []
    stages: []
    nations: [] # {nations}
    assurance:
      confidence: unconfirmed # confirmed or reported, when you can say by whom and when
      checked_on: {today}
    added: {today}
"""


def add_resource(project: Project, id: str) -> int:
    """Add an empty record to the end of resources.yml; the line it begins on.

    Nothing else in the file changes, not even its line ends. Raises WrongUsage for an id that
    cannot be used, and HubError when the list of resources is not the last thing in the file.
    """
    claimed = project.reading.claimed["resources"] | project.reading.claimed["services"]
    _refuse_id(id, claimed)
    file = project.root / "resources.yml"
    before = file.read_bytes()
    end = b"\r\n" if b"\r\n" in before else b"\n"
    start = before if not before or before.endswith(b"\n") else before + end
    record = _resource(project, id).encode().replace(b"\n", end)
    if not _adds_one_resource(before, start + record):
        raise HubError(
            "The list under resources: must be the last thing in resources.yml, one record to "
            "a dash, indented by two spaces. Nothing was written. Add the record by hand."
        )
    file.write_bytes(start + record)
    return start.count(b"\n") + 2


def _resource(project: Project, id: str) -> str:
    """The record, with what this hub's taxonomy has to choose from."""
    kinds = [kind.id for kind in project.core.catalogue.kinds if not kind.shape.serves]
    nations = [nation.id for nation in project.core.catalogue.nations]
    listed = {"kinds": ", ".join(kinds), "nations": ", ".join(nations)}
    return _RESOURCE.format(id=id, today=project.as_of, **listed)


def _refuse_id(id: str, claimed: set[str]) -> None:
    if id in claimed:
        raise WrongUsage(f"The id {id!r} is taken already. Choose another; ids are never reused.")
    refuse_unless_slug(id, claimed)


def refuse_unless_slug(id: str, taken: Collection[str]) -> None:
    """Raises WrongUsage for what cannot be an id, with one like it that can and is not taken."""
    if _is_slug(id):
        return
    bare = unicodedata.normalize("NFKD", id.lower()).encode("ascii", "ignore").decode()
    suggestion = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    sound = _is_slug(suggestion) and suggestion not in taken
    way_out = f"Try {suggestion!r}." if sound else "Use 2 to 80 lower-case letters and hyphens."
    raise WrongUsage(f"{id!r} cannot be an id. {way_out}")


def _is_slug(id: str) -> bool:
    try:
        TypeAdapter(Slug).validate_python(id)
    except ValidationError:
        return False
    return True


def _adds_one_resource(before: bytes, after: bytes) -> bool:
    """Whether the new text holds what the old one held, and one resource more."""
    try:
        old, new = (plain(parse(text, "resources.yml")) for text in (before, after))
    except Refused:
        return False
    listed = new.get("resources")
    return isinstance(listed, list) and {**new, "resources": listed[:-1]} == old
