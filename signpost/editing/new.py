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

_SERVICES = "services"

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

_SERVICE = """\

  - id: {id}
    # The name under which it answers; then who runs it.
    name:
    kind: # {kinds}
    provider:
    # What it does and for whom, in at most 300 characters of our own.
    summary:
    for_whom: [] # {people}
    # For whom, or where.
    area_served:
    # When it answers, in words. Take hours out if you have not seen them.
    hours:
      words:
    # Take phones out where there is no number.
    phones:
      - number: # in quotes, with its first nought; never one that you have not seen
        assurance: {{confidence: unconfirmed, checked_on: {today}}}
    url: # leave it out if you have not seen it
    status: unknown # open, once you know that it runs
    topics: [] # see catalogue/taxonomy.yml
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
    return _add(project, "resources.yml", "resources", id, _RESOURCE)


def add_service(project: Project, id: str) -> tuple[str, int]:
    """Add an empty record to the end of the file in which the last service stands; its path, and
    the line it begins on. As `add_resource`."""
    files = [
        place.path for (section, _), place in project.core.places.items() if section == _SERVICES
    ]
    path = files[-1] if files else "catalogue/services.yml"
    if not (project.root / path).is_file():
        raise HubError(
            f"No file of the catalogue has services yet. Make {path} with one line, services:, "
            "and name it in resources.yml under include:. Nothing was written."
        )
    return path, _add(project, path, _SERVICES, id, _SERVICE)


def _add(project: Project, path: str, section: str, id: str, record: str) -> int:
    claimed = project.reading.claimed["resources"] | project.reading.claimed["services"]
    _refuse_id(id, claimed)
    file = project.root / path
    before = file.read_bytes()
    end = b"\r\n" if b"\r\n" in before else b"\n"
    start = before if not before or before.endswith(b"\n") else before + end
    added = _filled(project, record, id).encode().replace(b"\n", end)
    if not _adds_one(before, start + added, path, section):
        raise HubError(
            f"The list under {section}: must be the last thing in {path}, one record to "
            "a dash, indented by two spaces. Nothing was written. Add the record by hand."
        )
    file.write_bytes(start + added)
    return start.count(b"\n") + 2


def _filled(project: Project, record: str, id: str) -> str:
    """A record with what this hub's taxonomy has to choose from."""
    taxonomy = project.core.catalogue
    serves = record is _SERVICE
    listed = {
        "kinds": [kind.id for kind in taxonomy.kinds if kind.shape.serves is serves],
        "people": [people.id for people in taxonomy.people],
        "nations": [nation.id for nation in taxonomy.nations],
    }
    named = {name: ", ".join(ids) for name, ids in listed.items()}
    return record.format(id=id, today=project.as_of, **named)


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


def _adds_one(before: bytes, after: bytes, path: str, section: str) -> bool:
    """Whether the new text holds what the old one held, and one record more."""
    try:
        old, new = (plain(parse(text, path)) for text in (before, after))
    except Refused:
        return False
    listed = new.get(section)
    held = {**new, section: listed[:-1]} if isinstance(listed, list) else {}
    return bool(held) and held == {**old, section: old.get(section) or []}
