"""New records for the catalogue, laid out and ready to be filled in."""

from __future__ import annotations

import re

from pydantic import TypeAdapter, ValidationError

from hub.errors import HubError
from hub.model.values import Slug
from hub.project import Project

_RESOURCE = """\

  - id: {id}
    title: # the publisher's own title
    kind: # guide, template, tool, policy, research or training
    summary: # what it is, in at most 300 characters of our own
    why: # why somebody would open it, likewise
    publisher: # who publishes it
    published: # 2026, 2026-11 or 2026-11-22; leave it out if you have not seen it
    languages:
      - language: en
        url: # leave it out if you have not seen it, and say in look_for where to look
    topics: [] # see catalogue/taxonomy.yml
    audiences: []
    stages: []
    nations: [England, Wales]
    assurance:
      confidence: unconfirmed # confirmed or reported, when you can say by whom and when
      checked_on: {today}
    added: {today}
"""


def add_resource(project: Project, id: str) -> int:
    """Add an empty record to the end of resources.yml; the line it begins on.

    Raises HubError for an id that cannot be used.
    """
    try:
        TypeAdapter(Slug).validate_python(id)
    except ValidationError:
        suggestion = re.sub(r"[^a-z0-9]+", "-", id.lower()).strip("-")
        raise HubError(f"{id!r} cannot be an id. Try {suggestion!r}.") from None
    claimed = project.reading.claimed
    if id in claimed["resources"] | claimed["services"]:
        raise HubError(f"The id {id!r} is taken already. Choose another; ids are never reused.")
    file = project.root / "resources.yml"
    text = file.read_text("utf-8").rstrip("\n") + "\n"
    file.write_text(text + _RESOURCE.format(id=id, today=project.as_of), "utf-8")
    return text.count("\n") + 2
